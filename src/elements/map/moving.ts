// Moves on the map: cards glide from where they stood, new ones and links that changed come up; nothing moves under reduced motion.
import type { Shift } from './arranging.ts';
import type { Scene } from './scene.ts';

/** Milliseconds that a move takes here: the token `--quick`, 0 where it says so or is missing. */
export function quick(element: Element): number {
  const value = Number.parseFloat(getComputedStyle(element).getPropertyValue('--quick'));
  return Number.isFinite(value) && !matchMedia('(prefers-reduced-motion: reduce)').matches ? value : 0;
}

/** Plays the shift on the elements that carry `data-id` or `data-link`. */
export function play(root: ParentNode, scene: Scene, { was, fresh, drift }: Shift, duration: number): void {
  if (duration === 0 || was.size + fresh.size === 0) return;
  for (const element of root.querySelectorAll<HTMLElement | SVGElement>('[data-id], [data-link]')) {
    const id = element.dataset['id'] ?? element.dataset['link']!;
    const [old, now] = [was.get(id), scene.cards.get(id)];
    if (old && now) {
      const [x, y] = [old.x - now.x - drift.x, old.y - now.y - drift.y];
      if (Math.abs(x) < 0.5 && Math.abs(y) < 0.5) continue;
      element.animate([{ translate: `${x}px ${y}px` }, { translate: '0 0' }], { duration, easing: 'ease-out' });
    } else if (fresh.has(id)) element.animate([{ opacity: 0 }, { opacity: 1 }], { duration, easing: 'ease-in' });
  }
}
