// Which pane an event comes from, by the elements it passes through.
import type { Pane } from '../commands/index.ts';

const PANES: readonly (readonly [string, Pane])[] = [
  ['lemma-text', 'text'],
  ['lemma-claims', 'claims'],
  ['lemma-map', 'map'],
  ['lemma-filmstrip', 'map'],
  ['lemma-inspector', 'inspector'],
];

/** The pane of an event's path, or null for the bars and dialogs. */
export function paneOf(path: readonly EventTarget[]): Pane | null {
  for (const target of path) {
    if (!(target instanceof Element)) continue;
    const found = PANES.find(([name]) => target.localName === name);
    if (found) return found[1];
  }
  return null;
}
