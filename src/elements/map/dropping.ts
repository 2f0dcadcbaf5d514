// Words dragged from a text over the map: onto a card, which they then ground, or onto the ground, where they make a claim.
import { WORDS_DRAGGED } from '../../state/selection.ts';
import type { LinkDraft, Struck } from './gestures.ts';

/** What dropping needs of the map. */
export interface Shore {
  readonly pane: HTMLElement;
  recordAt(x: number, y: number): Struck | null;
  /** Words are over the map; null: no more. */
  hover(draft: LinkDraft | null): void;
  /** Words were let go there. */
  land(draft: LinkDraft, event: DragEvent): void;
}

function carriesWords(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes(WORDS_DRAGGED) ?? false;
}

/** Hears of words that are dragged over the pane, until the signal ends it. */
export function hearWords(shore: Shore, signal: AbortSignal): void {
  const { pane } = shore;
  const draftOf = (event: DragEvent): LinkDraft => {
    const { left, top } = pane.getBoundingClientRect();
    const over = shore.recordAt(event.clientX, event.clientY);
    const [x, y] = [event.clientX - left, event.clientY - top];
    return { from: null, premises: [], over, against: false, join: false, x, y };
  };
  const over = (event: DragEvent): void => {
    if (!carriesWords(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'copy';
    shore.hover(draftOf(event));
  };
  pane.addEventListener('dragenter', over, { signal });
  pane.addEventListener('dragover', over, { signal });
  pane.addEventListener(
    'dragleave',
    (event) => {
      if (!(event.relatedTarget instanceof Node) || !pane.contains(event.relatedTarget)) shore.hover(null);
    },
    { signal },
  );
  pane.addEventListener(
    'drop',
    (event) => {
      shore.hover(null);
      if (!carriesWords(event)) return;
      event.preventDefault();
      shore.land(draftOf(event), event);
    },
    { signal },
  );
}
