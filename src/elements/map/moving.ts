// Moves on the map: cards glide from where they stood, new ones and links that changed come up; nothing moves under reduced motion.
import type { Scene } from './scene.ts';

/** What changed between two scenes: how far each card has come, px of the map, and what is new or drawn otherwise. */
export interface Shift {
  readonly cards: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly fresh: ReadonlySet<string>;
}

/** `drift`: how far the whole picture has been moved so that the card looked at stays in place. */
export function shiftOf(before: Scene, after: Scene, drift: { readonly x: number; readonly y: number }): Shift {
  const cards = new Map<string, { x: number; y: number }>();
  const fresh = new Set<string>();
  for (const [id, card] of after.cards) {
    const old = before.cards.get(id);
    if (!old) {
      fresh.add(id);
      continue;
    }
    const x = old.x - card.x - drift.x;
    const y = old.y - card.y - drift.y;
    if (Math.abs(x) > 0.5 || Math.abs(y) > 0.5) cards.set(id, { x, y });
  }
  for (const [id, link] of after.links) {
    const old = before.links.get(id);
    const moved =
      !old ||
      old.trunk !== link.trunk ||
      old.legs.length !== link.legs.length ||
      old.legs.some(({ path }, at) => path !== link.legs[at]!.path);
    if (moved) fresh.add(id);
  }
  return { cards, fresh };
}

/** Milliseconds that a move takes here: the token `--quick`, 0 where it says so or is missing. */
export function quick(element: Element): number {
  const value = Number.parseFloat(getComputedStyle(element).getPropertyValue('--quick'));
  return Number.isFinite(value) && !matchMedia('(prefers-reduced-motion: reduce)').matches ? value : 0;
}

/** Plays the shift on the elements that carry `data-id` or `data-link`. */
export function play(root: ParentNode, shift: Shift, duration: number): void {
  if (duration === 0) return;
  for (const element of root.querySelectorAll<HTMLElement | SVGElement>('[data-id], [data-link]')) {
    const id = element.dataset['id'] ?? element.dataset['link']!;
    const from = shift.cards.get(id);
    if (from)
      element.animate([{ translate: `${from.x}px ${from.y}px` }, { translate: '0 0' }], {
        duration,
        easing: 'ease-out',
      });
    else if (shift.fresh.has(id)) element.animate([{ opacity: 0 }, { opacity: 1 }], { duration, easing: 'ease-in' });
  }
}
