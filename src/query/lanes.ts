// The passages of one source along its text, taken in act by act: the lanes of the gutter near a place, and every piece for a map of the whole.
import type { Table } from '../base/table.ts';
import type { Passage } from '../model/records.ts';
import type { Project } from '../model/project.ts';
import type { Range } from '../text/range.ts';
import type { Lane } from './spans.ts';

/** All pieces of a source as parallel arrays by (start, end, id); only the first `count` numbers of each count. */
export interface Along {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const fewChanges = 256; // beyond, everything is sorted anew

/**
 * Kept by whoever shows a source, so that neither an act nor a scroll costs a walk over all its passages. A passage's extent goes from its
 * first word to its last. Lanes are those of `lanesOf`: where no extent reaches over a place, all lanes are free behind it, so what is
 * before it has no say.
 */
export class Lanes implements Along {
  readonly source: string;
  count = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** Where the piece's passage begins and ends, and the furthest such end among the pieces up to here. */
  private heads = new Int32Array(64);
  private tails = new Int32Array(64);
  private reach = new Int32Array(64);
  private owners: string[] = [];
  private table: Table<Passage> | null = null;

  constructor(source: string) {
    this.source = source;
  }

  /** Takes in what is otherwise in the project since the last call; true when that touches this source. */
  follow({ passages }: Project): boolean {
    const { table } = this;
    this.table = passages;
    if (table === passages) return false;
    const changes = table?.differences(passages) ?? null;
    const here = changes?.filter((pair) => pair.some((passage) => passage?.source === this.source));
    if (here?.length === 0) return false;
    if (!here || here.length > fewChanges) {
      this.fill(passages);
      return true;
    }
    for (const [was, is] of here) {
      if (was?.source === this.source) for (const { start, end } of was.pieces) this.drop(start, end, was.id);
      if (is?.source === this.source) this.add(is);
    }
    this.measure();
    return true;
  }

  /** The passages whose extents meet the range, each with its lane, by (start, end backwards, id). */
  near({ start, end }: Range): readonly Lane[] {
    const { starts, heads, tails, reach, owners, count } = this;
    let low = this.first((i) => reach[i]! > start);
    while (low > 0 && low < count && reach[low - 1]! > starts[low]!) low--;
    const lanes: Lane[] = [];
    const taken: number[] = [];
    for (let i = low; i < count && starts[i]! < end;) {
      const at = starts[i]!;
      const group: { passage: string; tail: number }[] = [];
      for (; i < count && starts[i] === at; i++)
        if (heads[i] === at) group.push({ passage: owners[i]!, tail: tails[i]! });
      if (group.length > 1) group.sort((a, b) => b.tail - a.tail || (a.passage < b.passage ? -1 : 1));
      for (const { passage, tail } of group) {
        const free = taken.findIndex((until) => until <= at);
        const lane = free < 0 ? taken.length : free;
        taken[lane] = tail;
        if (tail > start) lanes.push({ passage, start: at, end: tail, lane });
      }
    }
    return lanes;
  }

  private fill(passages: Table<Passage>): void {
    this.count = 0;
    this.owners = [];
    const here = passages.toArray().filter(({ source }) => source === this.source);
    const entries = here.flatMap((passage) => passage.pieces.map(({ start, end }) => ({ start, end, passage })));
    entries.sort((a, b) => a.start - b.start || a.end - b.end || (a.passage.id < b.passage.id ? -1 : 1));
    this.reserve(entries.length);
    entries.forEach(({ start, end, passage }, i) => this.put(i, start, end, passage));
    this.count = entries.length;
    this.measure();
  }

  private add(passage: Passage): void {
    for (const { start, end } of passage.pieces) {
      const at = this.placeOf(start, end, passage.id);
      this.reserve(this.count + 1);
      for (const numbers of this.columns) numbers.copyWithin(at + 1, at, this.count);
      this.owners.splice(at, 0, passage.id);
      this.put(at, start, end, passage);
      this.count++;
    }
  }

  private drop(start: number, end: number, id: string): void {
    const at = this.placeOf(start, end, id);
    for (const numbers of this.columns) numbers.copyWithin(at, at + 1, this.count);
    this.owners.splice(at, 1);
    this.count--;
  }

  private get columns(): readonly Int32Array[] {
    return [this.starts, this.ends, this.heads, this.tails];
  }

  private put(at: number, start: number, end: number, { id, pieces }: Passage): void {
    this.starts[at] = start;
    this.ends[at] = end;
    this.heads[at] = pieces[0]!.start;
    this.tails[at] = pieces.at(-1)!.end;
    this.owners[at] = id;
  }

  private measure(): void {
    for (let i = 0, furthest = 0; i < this.count; i++) this.reach[i] = furthest = Math.max(furthest, this.tails[i]!);
  }

  /** Makes room for so many pieces; what is there stays. */
  private reserve(count: number): void {
    if (count <= this.starts.length) return;
    const size = Math.max(count, this.starts.length * 2);
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const numbers = new Int32Array(size);
      numbers.set(old);
      return numbers;
    };
    this.starts = wider(this.starts);
    this.ends = wider(this.ends);
    this.heads = wider(this.heads);
    this.tails = wider(this.tails);
    this.reach = wider(this.reach);
  }

  /** Where the piece is, or belongs. */
  private placeOf(start: number, end: number, id: string): number {
    const { starts, ends, owners } = this;
    return this.first((i) => (starts[i]! - start || ends[i]! - end || (owners[i]! < id ? -1 : 1)) >= 0);
  }

  /** The first number for which `holds`, which then holds for all that follow; `count` where it never does. */
  private first(holds: (i: number) => boolean): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
