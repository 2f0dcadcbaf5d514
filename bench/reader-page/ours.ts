// The reader as the window uses it: a session, whose every new state it is shown.
import { Draft } from '../../src/change/change.ts';
import { Reader } from '../../src/reader/reader.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { seeded } from '../measure.mjs';
import { painted, rest, untilDrawn } from './frames.ts';
import type { Made } from './made.ts';
import { makerOf, passageAt } from './made.ts';

export class Ours {
  private readonly book: Made;
  private readonly host: HTMLElement;
  private readonly session: Session;
  private readonly reader: Reader;
  private readonly maker = makerOf(99);
  private readonly random = seeded(7);
  private readonly tagged: string[] = [];
  /** The passages of the first claim. */
  private readonly first: ReadonlySet<string>;

  /** Opens the book; its passages are on the page at the next frame. */
  constructor(book: Made, host: HTMLElement) {
    const { project, source } = book;
    this.book = book;
    this.first = new Set(project.usersOf(book.claims[0]!.id));
    this.host = host;
    this.session = new Session(stateOf(project), this.maker);
    this.reader = new Reader(host, {
      source,
      label: source.title,
      describe: (id) => {
        const { project: now } = this.session.state;
        return now.claims.get(now.passages.get(id)!.claim!)!.text;
      },
      onSelect: () => undefined,
      onPick: () => undefined,
    });
    this.show();
    this.session.subscribe(() => this.show());
  }

  /** Goes to the middle of the text and waits until all there is drawn. */
  async toTheMiddle(): Promise<void> {
    this.reader.reveal(Math.floor(this.book.source.text.length / 2), { align: 'start' });
    await rest(300);
  }

  /** Places of words in sight, so many, for what is to be tagged. */
  places(count: number): readonly number[] {
    const box = this.host.getBoundingClientRect();
    return Array.from({ length: count }, () => {
      const y = box.top + box.height * (0.2 + 0.5 * this.random());
      const offset = this.reader.offsetAt(box.left + box.width / 2, y);
      if (offset === null) throw new Error('there are no words in sight');
      return offset;
    });
  }

  /** Tags a dozen words from `start` on; how long until they were drawn, ms. */
  tag(start: number): Promise<number> {
    const { source, claims } = this.book;
    const claim = claims[this.tagged.length % claims.length]!;
    return untilDrawn(() => {
      const draft = new Draft(this.session.state.project);
      this.tagged.push(draft.add(passageAt(source, start, 12, claim, this.maker)).id);
      const change = draft.done();
      if (!change.ok) throw new Error(change.reason);
      this.session.dispatch({ label: 'Tag', change: change.value });
    });
  }

  /** Throws unless all that was tagged is drawn. */
  check(): void {
    for (const id of this.tagged)
      if (!this.host.querySelector(`mark[data-ids~="${id}"]`)) throw new Error(`${id} was tagged and is not drawn`);
  }

  /** Lights or hides the passages of the first claim, or at every second turn takes that back. */
  async look(way: 'recolour' | 'hide', turn: number): Promise<void> {
    const { project } = this.session.state;
    const on = turn % 2 === 0;
    if (way === 'recolour') this.reader.update({ project, focus: null, claim: on ? this.book.claims[0]!.id : null });
    else this.reader.update({ project, focus: null, claim: null, hidden: on ? this.first : new Set() });
    await painted();
  }

  /** The passages under some points of the page, ms each. */
  under(points: readonly (readonly [number, number])[]): number {
    let found = 0;
    const begun = performance.now();
    for (const [x, y] of points) found += this.reader.passagesUnder(x, y).length;
    const took = performance.now() - begun;
    if (found === 0) throw new Error('there was no passage under any point');
    return took / points.length;
  }

  marks(): number {
    return this.host.querySelectorAll('mark').length;
  }

  private show(): void {
    this.reader.update({ project: this.session.state.project, focus: null, claim: null });
  }
}
