// What elements tell the shell: an act asked for, a place to go to, something to say.
import type { ActionId } from '../commands/index.ts';

/** Where something is to be shown. */
export type Place = 'text' | 'claims' | 'map' | 'inspector';

export interface LemmaEvents {
  /** Do the action of that id, as if by its key; `id` may name the record it is about, which is then selected first. */
  'lemma-act': { readonly action: ActionId; readonly id?: string };
  /** Go and show a passage, claim or link in a pane, with the focus on it. */
  'lemma-show': { readonly id: string; readonly place: Place };
  /** Say this in the status region. */
  'lemma-say': string;
}

/** Sends an event up to the shell, through shadow roots. */
export function tell<K extends keyof LemmaEvents>(from: HTMLElement, name: K, detail: LemmaEvents[K]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'lemma-act': CustomEvent<LemmaEvents['lemma-act']>;
    'lemma-show': CustomEvent<LemmaEvents['lemma-show']>;
    'lemma-say': CustomEvent<string>;
  }
}
