// Claims pinned to the digits 1 to 9: which are, and which digit a key stands for.
import type { Project } from '../model/project.ts';
import type { Press } from './keymap.ts';

/** The claim on each digit, the one on 1 first; null where there is none. */
export type Pinned = readonly (string | null)[];

/** A digit and the words of the claim on it. */
export interface PinnedClaim {
  readonly digit: number;
  readonly text: string;
}

const NONE: Pinned = Array.from({ length: 9 }, () => null);

/** The claims pinned in a project, from what was kept of it; those that are gone leave their digits free. */
export function pinnedIn(kept: Readonly<Record<string, Pinned>>, project: Project): Pinned {
  const slots = Object.hasOwn(kept, project.about.id) ? kept[project.about.id]! : NONE;
  return NONE.map((_, i) => {
    const claim = slots[i] ?? null;
    return claim !== null && project.claims.has(claim) ? claim : null;
  });
}

/** The claims with their digits, for a bar. */
export function pinnedClaims(pinned: Pinned, project: Project): readonly PinnedClaim[] {
  return pinned.flatMap((id, i) => (id === null ? [] : [{ digit: i + 1, text: project.claims.get(id)!.text }]));
}

/** Whether what was kept could be pinned claims by project: nine or fewer ids each, or null. */
export function arePinned(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (slots) =>
      Array.isArray(slots) && slots.length <= NONE.length && slots.every((id) => id === null || typeof id === 'string'),
  );
}

/** The claim on that digit; the one that was there goes to the digit the claim had, if it had one. Throws a RangeError unless 1 to 9. */
export function pinnedTo(pinned: Pinned, claim: string, digit: number): Pinned {
  if (!Number.isInteger(digit) || digit < 1 || digit > NONE.length)
    throw new RangeError(`digit ${digit} is outside 1..${NONE.length}`);
  const other = pinned[digit - 1] ?? null;
  return pinned.map((id, i) => (i === digit - 1 ? claim : id === claim ? other : id));
}

/**
 * The digit a key press in a text stands for, whatever the layout: the digit it types, or else the one at that place (`&` on a French 1). With
 * Shift, where Shift does not type the digit, the words are denied; `sign`: what the key types may be an act of its own.
 */
export function digitOf(
  press: Press,
): { readonly digit: number; readonly denies: boolean; readonly sign: boolean } | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (/^[1-9]$/.test(press.key)) return { digit: Number(press.key), denies: false, sign: false };
  const place = /^Digit([1-9])$/.exec(press.code)?.[1];
  return place === undefined || press.key.length > 1
    ? null
    : { digit: Number(place), denies: press.shiftKey, sign: true };
}
