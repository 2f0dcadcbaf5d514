// The marks to be drawn: exactly the words of the passages that are near, each with exactly its passages, whatever happened before.
import fc from 'fast-check';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { create, emptyProject } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import type { Passage } from '../../src/model/records.ts';
import { STANCES } from '../../src/model/records.ts';
import { layOut } from '../../src/reader/document.ts';
import type { HighlightMessage, Look } from '../../src/reader/highlights.ts';
import { highlights, highlightsKey } from '../../src/reader/highlights.ts';
import type { MarkAttributes } from '../../src/reader/marks.ts';
import { blocksOf } from '../../src/text/blocks.ts';

const maker = { by: 'tester', now: () => 0 };
const text = Array.from({ length: 50 }, (_, i) => `Words of paragraph ${i}.`).join('\n\n');
const source = create(
  'source',
  { title: 'Paragraphs', text, digest: '0'.repeat(64), structure: blocksOf(text) },
  maker,
);
const other = create('source', { ...source, title: 'Others' }, maker);
const claims = ['first', 'second', 'third'].map((name) => create('claim', { text: name }, maker));
const layout = layOut(source);
const { blocks, sections, positions } = layout;

/** For each code unit the section of its block; -1 between blocks. */
const sectionAt = Array.from({ length: text.length }, (_, at) => {
  const block = blocks.findIndex(({ start, end }) => start <= at && at < end);
  return sections.findIndex(({ from, to }) => from <= block && block < to);
});

/** What may happen, in terms that can be carried out whatever is there by then. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('add' as const), at: fc.nat(), length: fc.nat(90) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constantFrom('drop', 'move', 'retag', 'deny', 'focus', 'lit', 'hide', 'rename', 'near', 'caret'),
      at: fc.nat(),
      length: fc.nat(90),
    }),
  },
);

/** A reading in the making: the project and what is looked at, and the plugin's state, told of each change as a reader is. */
class Reading {
  look: Look;
  state: EditorState;
  near = new Set([0]);
  caret = 0;

  constructor() {
    const project = [source, other, ...claims].reduce<Project>(
      (made, record) => made.with(record),
      emptyProject('P', maker),
    );
    this.look = { project, focus: null, claim: null };
    this.state = this.fresh();
    this.tell({ look: this.look, near: this.near });
  }

  /** A state that has seen nothing yet, with the caret where it is. */
  fresh(): EditorState {
    const plugin = highlights({ source: source.id, layout, describe: (id) => this.describe(id) });
    const state = EditorState.create({ doc: layout.doc, plugins: [plugin] });
    return state.apply(state.tr.setSelection(TextSelection.create(state.doc, positions.posAt(this.caret))));
  }

  describe(id: string): string {
    const { project } = this.look;
    const { claim, stance } = project.passages.get(id)!;
    return `${stance} ${claim === null ? 'nothing' : project.claims.get(claim)!.text}`;
  }

  tell(message: HighlightMessage): void {
    this.state = this.state.apply(this.state.tr.setMeta(highlightsKey, message));
  }

  happen({ what, at, length }: { what: string; at: number; length: number }): void {
    const { project } = this.look;
    const passages = project.passages.toArray();
    const passage = passages[at % Math.max(1, passages.length)];
    const claim = claims[at % claims.length]!;
    const start = at % (text.length - 1);
    const pieces = [{ start, end: Math.min(text.length, start + 1 + length), exact: '' }];
    const later = pieces[0]!.end + 7;
    if (length % 4 === 0 && later < text.length) pieces.push({ start: later, end: later + 1, exact: '' });
    const change = (changed: Project): void => void (this.look = { ...this.look, project: changed });
    if (what === 'add') {
      const of = at % 5 === 0 ? other.id : source.id;
      change(project.with(create('passage', { source: of, pieces, claim: at % 3 ? claim.id : null }, maker)));
    } else if (what === 'near') {
      this.near = new Set([...sections.keys()].filter((i) => (at >> i) % 2 === 0));
      return this.tell({ near: this.near });
    } else if (what === 'caret') {
      this.caret = start;
      const selection = TextSelection.create(this.state.doc, positions.posAt(start));
      this.state = this.state.apply(this.state.tr.setSelection(selection));
      return;
    } else if (what === 'lit') this.look = { ...this.look, claim: at % 4 ? claim.id : null };
    else if (what === 'rename') change(project.with({ ...project.claims.get(claim.id)!, text: `claim ${at}` }));
    else if (passage) {
      if (what === 'drop') change(project.without(passage.id));
      else if (what === 'move') change(project.with({ ...passage, pieces }));
      else if (what === 'retag') change(project.with({ ...passage, claim: claim.id }));
      else if (what === 'deny') change(project.with({ ...passage, stance: STANCES[at % 4]! }));
      else if (what === 'focus') this.look = { ...this.look, focus: at % 4 ? passage.id : null };
      else {
        const { hidden: _, ...rest } = this.look;
        const hidden = new Set(passages.filter((_each, i) => (at >> (i % 20)) % 2 === 0).map(({ id }) => id));
        this.look = at % 3 ? { ...rest, hidden } : rest;
      }
    }
    this.tell({ look: this.look });
  }
}

interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly attributes: MarkAttributes;
}

function drawnIn(state: EditorState): readonly Drawn[] {
  return highlightsKey
    .getState(state)!
    .set.find()
    .map(({ from, to, spec }) => ({ from, to, attributes: spec as MarkAttributes }))
    .sort((a, b) => a.from - b.from);
}

/** For each code unit of the text what its mark should say, by looking at every passage; null where there should be none. */
function wanted({ look, near, caret }: Reading): readonly (string | null)[] {
  const shown = look.project.passages
    .toArray()
    .filter(({ id, source: of }) => of === source.id && !look.hidden?.has(id))
    .sort((a, b) => a.pieces[0]!.start - b.pieces[0]!.start || (a.id < b.id ? -1 : 1));
  const holds = (passage: Passage, at: number): boolean =>
    passage.pieces.some(({ start, end }) => start <= at && at < end);
  const place = positions.offsetAt(positions.posAt(caret));
  return Array.from({ length: text.length }, (_, at) => {
    if (!near.has(sectionAt[at]!)) return null;
    const here = shown.filter((passage) => holds(passage, at));
    if (here.length === 0) return null;
    const classes = [['one', 'two', 'three'][here.length - 1] ?? 'many'];
    if (new Set(here.map(({ stance }) => stance)).size === 1) classes.push(here[0]!.stance);
    if (look.claim !== null && here.some(({ claim }) => claim === look.claim)) classes.push('claim');
    if (here.some(({ id }) => id === look.focus)) classes.push('focus');
    if (here.some((passage) => holds(passage, place))) classes.push('here');
    return `${classes.join(' ')} | ${here.map(({ id }) => id).join(' ')}`;
  });
}

describe('the marks to be drawn', () => {
  it('are disjoint, inside blocks that are near, and say of every word what is so, after any row of happenings', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40, size: 'max' }), (happenings) => {
        const reading = new Reading();
        for (const each of happenings) reading.happen(each);
        const drawn = drawnIn(reading.state);
        const says = Array.from<string | null>({ length: text.length }).fill(null);
        let last = 0;
        for (const { from, to, attributes } of drawn) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
          expect(
            layout.doc.resolve(from).parent.isTextblock && layout.doc.resolve(from).sameParent(layout.doc.resolve(to)),
          ).toBe(true);
          for (let pos = from; pos < to; pos++)
            says[positions.offsetAt(pos)] = `${attributes.class} | ${attributes['data-ids']}`;
          expect(attributes['aria-description']).toBe(
            attributes['data-ids']
              .split(' ')
              .map((id) => reading.describe(id))
              .join('; '),
          );
        }
        expect(says).toEqual(wanted(reading));
      }),
      { numRuns: 120 },
    );
  });

  it('are those a reader would draw that had just been opened, chips and all', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40, size: 'max' }), (happenings) => {
        const reading = new Reading();
        for (const each of happenings) reading.happen(each);
        const drawn = drawnIn(reading.state);
        reading.state = reading.fresh();
        reading.tell({ look: reading.look, near: reading.near });
        expect(drawn).toEqual(drawnIn(reading.state));
      }),
      { numRuns: 120 },
    );
  });

  it('stay the very same objects where nothing is otherwise', () => {
    const reading = new Reading();
    for (let at = 0; at < 60; at++) reading.happen({ what: 'add', at: at * 7, length: 30 });
    const before = highlightsKey.getState(reading.state)!.set.find();
    const last = sections[0]!.to - 1;
    reading.look = {
      ...reading.look,
      project: reading.look.project.with(
        create('passage', { source: source.id, pieces: [{ ...blocks[last]!, exact: '' }] }, maker),
      ),
    };
    reading.tell({ look: reading.look });
    const marks = highlightsKey.getState(reading.state)!.set.find();
    const after = new Map(marks.map(({ from, spec }) => [from, spec as unknown]));
    const kept = before.filter(({ from, spec }) => after.get(from) === spec);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).toHaveLength(before.filter(({ to }) => to < positions.starts[last]!).length);
  });
});

describe('the chip at a mark', () => {
  it('tells the greatest number of neighbours with many passages, once, and each change of stances', () => {
    const reading = new Reading();
    const [{ start }] = [blocks[2]!];
    const add = (from: number, to: number, denies = false): void => {
      const passage = create(
        'passage',
        { source: source.id, pieces: [{ start: start + from, end: start + to, exact: '' }] },
        maker,
      );
      const project = reading.look.project.with(denies ? { ...passage, stance: 'denies' } : passage);
      reading.look = { ...reading.look, project };
    };
    for (const to of [20, 18, 16, 14]) add(2, to);
    add(6, 9);
    add(0, 4, true);
    reading.tell({ look: reading.look });
    expect(
      drawnIn(reading.state).map(({ attributes }) => [
        attributes.class.split(' ')[0],
        attributes['data-count'],
        attributes['data-signs'],
      ]),
    ).toEqual([
      ['one', undefined, undefined],
      ['many', '5', '○'],
      ['many', undefined, undefined],
      ['many', undefined, undefined],
      ['many', undefined, undefined],
      ['three', undefined, undefined],
      ['two', undefined, undefined],
      ['one', undefined, undefined],
    ]);
  });
});
