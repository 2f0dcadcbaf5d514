// Back to where I was: the places in texts that jumps have left, as a browser keeps pages.

/** A place in a text, by an offset in it. */
export interface TextPlace {
  readonly source: string;
  readonly offset: number;
}

const NEAR = 300; // code units: a jump from so near the last place leaves no new one
const MOST = 200;

/** The places behind and ahead of the reader. */
export class Places {
  private behind: TextPlace[] = [];
  private ahead: TextPlace[] = [];

  /** The reader jumps away from here. What was ahead is forgotten. */
  leave(here: TextPlace): void {
    this.ahead = [];
    const last = this.behind.at(-1);
    if (last?.source === here.source && Math.abs(last.offset - here.offset) <= NEAR) return;
    this.behind = [...this.behind, here].slice(-MOST);
  }

  /** The place to go back (-1) or forward (1) to from here, as far as `there` says it still is; null where there is none. */
  go(way: 1 | -1, here: TextPlace | null, there: (place: TextPlace) => boolean): TextPlace | null {
    const [from, to] = way < 0 ? [this.behind, this.ahead] : [this.ahead, this.behind];
    let next = from.pop();
    while (next && !there(next)) next = from.pop();
    if (!next) return null;
    if (here) to.push(here);
    return next;
  }

  get canGoBack(): boolean {
    return this.behind.length > 0;
  }
}
