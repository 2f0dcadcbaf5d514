// Where the words of a text stand on its page, and how much room there is beside them for a gutter and for cards.

export interface Ground {
  /** The edge of the words that the gutter is at, from the left of the page, and its side. */
  readonly edge: number;
  readonly side: 'left' | 'right';
  /** px between the words and the paragraph numbers. */
  readonly room: number;
  /** Where cards stand, from the left of the page; null where there is no room for them, or they are not wanted. */
  readonly cards: { readonly left: number; readonly width: number } | null;
}

const narrowest = 172; // px of a card
const widest = 264;
const apart = 10; // px between the words' column and the cards

interface Place {
  readonly scroller: HTMLElement;
  readonly page: HTMLElement;
}

/**
 * Gives the cards what the text at its full width leaves free, on the side away from the paragraph numbers, if that is enough; else nothing.
 * Text and cards then stand in the middle together; whether there are any cards yet moves nothing.
 */
export function makeRoom({ scroller, page }: Place, text: HTMLElement, wanted: boolean): void {
  delete page.dataset.margin;
  if (!wanted) return;
  page.dataset.margin = text.dir === 'rtl' ? 'left' : 'right'; // takes the unused gutter off that side
  const free = scroller.clientWidth - Number.parseFloat(getComputedStyle(text).maxWidth) - apart;
  if (free >= narrowest) page.style.setProperty('--margin', `${Math.min(widest, Math.floor(free)) + apart}px`);
  else delete page.dataset.margin;
}

/** Measures the page as it is. */
export function groundOf({ page }: Place, text: HTMLElement): Ground {
  const side = text.dir === 'rtl' ? 'right' : 'left';
  const zero = page.getBoundingClientRect().left;
  const box = text.getBoundingClientRect();
  const { paddingLeft, paddingRight } = getComputedStyle(text.firstElementChild ?? text);
  const gutter = Number.parseFloat(side === 'left' ? paddingLeft : paddingRight);
  const width = Number.parseFloat(page.style.getPropertyValue('--margin')) - apart;
  return {
    edge: (side === 'left' ? box.left + gutter : box.right - gutter) - zero,
    side,
    room: gutter / 2,
    cards: page.dataset.margin ? { left: (side === 'left' ? box.right : box.left - width) - zero, width } : null,
  };
}
