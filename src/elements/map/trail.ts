// The way one came through the views of a map, to go back along it and forward again.
import type { Showing } from '../../layout/part.ts';
import type { View } from './view.ts';

/** What was shown, and how it was looked at. */
export interface Stop {
  readonly showing: Showing;
  readonly view: View;
}

/** The most stops remembered. */
const MOST = 100;

export class Trail {
  private behind: Stop[] = [];
  private ahead: Stop[] = [];

  /** Notes where one is before going elsewhere; what lay ahead is forgotten. */
  leave(here: Stop): void {
    const last = this.behind.at(-1);
    if (last && last.showing === here.showing && sameView(last.view, here.view)) return;
    this.behind = [...this.behind, here].slice(-MOST);
    this.ahead = [];
  }

  /** The stop before, or the one after; null where there is none. `here` is where one is. */
  go(way: 'back' | 'forward', here: Stop): Stop | null {
    const [from, to] = way === 'back' ? [this.behind, this.ahead] : [this.ahead, this.behind];
    const stop = from.pop();
    if (!stop) return null;
    to.push(here);
    return stop;
  }
}

function sameView(a: View, b: View): boolean {
  return Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.scale / b.scale - 1) < 0.001;
}
