// All faults, in the order they are provoked.
import { crashes } from './crashes.mjs';
import { damage } from './damage.mjs';
import { space } from './space.mjs';
import { tabs } from './tabs.mjs';
import { versions } from './versions.mjs';

/**
 * A fault: `run` provokes it and answers what was seen and how many acknowledged acts (or promises to the reader) were lost; or, as
 * `skipped`, why it cannot be provoked here. `few`: fewer rounds, for a quick look.
 * @typedef {object} Fault
 * @property {string} name
 * @property {(options: { readonly few: boolean }) => Promise<{ readonly seen: string, readonly lost: number } | { readonly skipped: string }>} run
 */

/** @type {Fault[]} */
export const faults = [...crashes, ...tabs, ...space, ...versions, ...damage];
