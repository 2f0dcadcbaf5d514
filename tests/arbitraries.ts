// Random projects, steps, changes and damaged rows for property tests, made from the field table and valid by construction.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { newId, type RandomBytes } from '../src/base/ids.ts';
import { memo } from '../src/base/memo.ts';
import type { Table } from '../src/base/table.ts';
import type { Change } from '../src/change/change.ts';
import { changeBy } from '../src/change/change.ts';
import type { Step } from '../src/change/step.ts';
import { applyStep } from '../src/change/step.ts';
import type { Maker } from '../src/model/create.ts';
import { create, emptyProject } from '../src/model/create.ts';
import type { Field, FieldType } from '../src/model/fields.ts';
import { FIELDS } from '../src/model/fields.ts';
import type { Project } from '../src/model/project.ts';
import type { AnyRecord, Kind, Piece, Source } from '../src/model/records.ts';
import { KINDS, PREFIX } from '../src/model/records.ts';
import { blocksOf } from '../src/text/blocks.ts';
import './seed.ts';
import { boundariesOf, lines, longTexts, ranks, texts } from './words.ts';

export { boundariesOf, lines, ranks, texts } from './words.ts';

/** Bytes that are a function of the seed alone (mulberry32), so that ids are the same at every run. */
export function bytesFrom(seed: number): RandomBytes {
  let state = seed | 0;
  return (into) => {
    for (let i = 0; i < into.length; i++) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      into[i] = (mixed ^ (mixed >>> 14)) >>> 24;
    }
  };
}

/** A maker whose ids follow from the seed and whose clock stands still. */
export const makerOf = (seed: number): Maker => ({
  by: 'tester',
  now: () => 1_700_000_000_000,
  random: bytesFrom(seed),
});

// ---- Plans: a field's value before it is known which project it goes into. References and places in texts are numbers. ----

type Plan = unknown;
const number = fc.nat(0xffff);

function planOf(is: FieldType): Arbitrary<Plan> {
  switch (is.type) {
    case 'text':
      return texts;
    case 'line':
      return is.least === 1 ? lines : fc.oneof(lines, fc.constant(''));
    case 'choice':
      return fc.constantFrom(...is.of);
    case 'number':
      return fc.oneof(
        fc.constantFrom(is.least, is.most, (is.least + is.most) / 2),
        fc.double({ min: is.least, max: is.most, noNaN: true }).map((value) => value + 0),
      );
    case 'colour':
      return fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    case 'rank':
      return ranks;
    case 'language':
      return fc.constantFrom('und', 'en', 'de-AT', 'he', 'zh-Hans-CN');
    case 'ref':
      return number;
    case 'refs':
      return fc.array(number, { minLength: is.least, maxLength: 3 });
    case 'ids':
      return fc.array(number, { maxLength: 5 });
    case 'pieces':
      return fc.array(number, { minLength: 2, maxLength: 6 });
    case 'structure':
    case 'digest':
      return fc.constant(null); // follow from the text
    case 'answers':
      return fc.array(fc.record({ question: texts, answer: texts }, { noNullPrototype: true }), { maxLength: 2 });
    case 'made':
      return fc.record({ at: fc.nat(), by: texts }, { noNullPrototype: true });
  }
}

function plan({ is, nullable, settable }: Field): Arbitrary<Plan> {
  if (nullable) return fc.option(planOf(is), { freq: 2 });
  return is.type === 'text' && !settable ? longTexts : planOf(is);
}

/** The ids of these kinds in a project, in one order. */
const idsOf = (project: Project, kinds: readonly Kind[]): string[] =>
  kinds.flatMap((kind) => (kind === 'project' ? [project.about.id] : idsIn(project[`${kind}s`])));
const idsIn = memo((table: Table<AnyRecord>) => (table.size === 0 ? [] : table.toArray()).map(({ id }) => id).sort());

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

/** One to three pieces on grapheme boundaries, or undefined where the text has no character. */
function piecesAt(text: string, cuts: readonly number[]): Piece[] | undefined {
  const places = boundariesOf(text);
  const chosen = [...new Set(cuts.map((cut) => pick(places, cut)!))].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < chosen.length; i += 2)
    pieces.push({ start: chosen[i]!, end: chosen[i + 1]!, exact: text.slice(chosen[i], chosen[i + 1]) });
  if (pieces.length > 0) return pieces;
  const end = places[1];
  return end === undefined || end === 0 ? undefined : [{ start: 0, end, exact: text.slice(0, end) }];
}

/** The value a plan comes to in this project; `beside` is the record it goes into, as far as it is known. */
function carryOut(project: Project, is: FieldType, value: Plan, beside: Readonly<Record<string, unknown>>): unknown {
  if (is.type === 'digest')
    return createHash('sha256')
      .update(beside.text as string)
      .digest('hex');
  if (is.type === 'structure') return blocksOf(beside.text as string);
  if (value === null) return null;
  if (is.type === 'ref') return pick(idsOf(project, is.to), value as number);
  if (is.type === 'refs' || is.type === 'ids') {
    const ids = idsOf(project, is.to);
    return ids.length === 0 ? [] : [...new Set((value as number[]).map((at) => pick(ids, at)!))];
  }
  if (is.type !== 'pieces') return value;
  const source = typeof beside.source === 'string' ? (project.record(beside.source) as Source) : undefined;
  return source && piecesAt(source.text, value as number[]);
}

// ---- Moves: steps before it is known which project they are for. Plain data, so that fast-check can shrink and print them. ----

type Fields = Readonly<Record<string, Plan>>;
type Move =
  | { readonly act: 'add'; readonly kind: Kind; readonly fields: Fields; readonly seed: number }
  | { readonly act: 'remove'; readonly at: number }
  | { readonly act: 'set'; readonly kind: Kind; readonly at: number; readonly field: string; readonly value: Plan }
  | {
      readonly act: 'insert';
      readonly kind: Kind;
      readonly at: number;
      readonly field: string;
      readonly value: number;
      readonly place: number;
    }
  | { readonly act: 'drop'; readonly kind: Kind; readonly at: number; readonly field: string; readonly value: number }
  | { readonly act: 'odd'; readonly at: number; readonly step: Readonly<Record<string, unknown>> };

const adding = (kind: Kind): Arbitrary<Move> =>
  fc.record({
    act: fc.constant('add' as const),
    kind: fc.constant(kind),
    fields: fc.record(Object.fromEntries(Object.entries(FIELDS[kind]).map(([name, field]) => [name, plan(field)]))),
    seed: fc.nat(),
  });

/** Every field of every kind that the table lets steps set. */
const SETTABLE = KINDS.flatMap((kind) =>
  Object.entries(FIELDS[kind]).flatMap(([name, field]) => (field.settable ? [{ kind, name, field }] : [])),
);
const LISTS = SETTABLE.filter(({ field }) => field.is.type === 'refs');

const setting: Arbitrary<Move> = fc.constantFrom(...SETTABLE).chain(({ kind, name, field }) =>
  fc.record({
    act: fc.constant('set' as const),
    kind: fc.constant(kind),
    at: number,
    field: fc.constant(name),
    value: plan(field),
  }),
);
const inserting: Arbitrary<Move> = fc.constantFrom(...LISTS).chain(({ kind, name }) =>
  fc.record({
    act: fc.constant('insert' as const),
    kind: fc.constant(kind),
    at: number,
    field: fc.constant(name),
    value: number,
    place: fc.nat(4),
  }),
);
const dropping: Arbitrary<Move> = fc.constantFrom(...LISTS).chain(({ kind, name }) =>
  fc.record({
    act: fc.constant('drop' as const),
    kind: fc.constant(kind),
    at: number,
    field: fc.constant(name),
    value: number,
  }),
);
const removing: Arbitrary<Move> = fc.record({ act: fc.constant('remove' as const), at: number });

/** Values no field of the table takes, or not in that place: what damaged files and confused callers bring. */
export const junk: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    '  ',
    'two\nlines',
    '\ud800',
    'x\udc00',
    NaN,
    Infinity,
    -0,
    0,
    1.5,
    -1,
    1e308,
    true,
    [],
    {},
    [null],
  ),
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    'c_gone',
    's_gone',
    'l_gone',
    ['c_gone'],
    ['t_gone'],
    ['t_gone', 't_gone'],
    'c_',
    '_',
    'c_\n',
  ),
  fc.constantFrom<unknown>(
    [{ start: 0, end: 0, exact: '' }],
    [{ start: 5, end: 3, exact: 'x' }],
    [{ start: 0, end: 1e9, exact: 'x' }],
    [{ start: '0' }],
  ),
  fc.constantFrom<unknown>(
    [{ kind: 'item', start: 0, end: 1, role: '\ud800' }],
    [{ question: '\udfff', answer: 1 }],
    { at: -1, by: 7 },
    { at: 1, by: '\ud800' },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

const ODD_FIELDS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'id',
  'kind',
  'created',
  'nothing',
  ...SETTABLE.map(({ name }) => name),
];
const odd: Arbitrary<Move> = fc.record({
  act: fc.constant('odd' as const),
  at: number,
  step: fc.record(
    {
      step: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom('add', 'remove', 'set', 'insert', 'drop') },
        { weight: 1, arbitrary: junk },
      ),
      id: junk,
      field: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ODD_FIELDS) }, { weight: 1, arbitrary: junk }),
      value: junk,
      member: junk,
      at: fc.oneof(fc.nat(3), junk),
      record: junk,
    },
    { requiredKeys: ['step'] },
  ),
});

/** What a step might be, sound or not, for whatever project it meets; `stepOf` says what it comes to there. */
export const moves: Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...KINDS).chain(adding) },
  { weight: 2, arbitrary: removing },
  { weight: 5, arbitrary: setting },
  { weight: 2, arbitrary: inserting },
  { weight: 2, arbitrary: dropping },
  { weight: 2, arbitrary: odd },
);

/** The step this move comes to in this project. The same for the same two, and plain data. */
export function stepOf(project: Project, move: Move): Step {
  switch (move.act) {
    case 'add':
      return { step: 'add', record: recordOf(project, move.kind, move.fields, move.seed) };
    case 'remove':
      return { step: 'remove', id: pick(idsOf(project, KINDS), move.at)! };
    case 'odd': {
      // Half of them aim at a record that is there; else nothing but "no longer there" would be tried.
      const id = move.at % 2 === 0 ? pick(idsOf(project, KINDS), move.at >> 1) : move.step.id;
      return { ...move.step, id } as unknown as Step;
    }
    default: {
      const id = pick(idsOf(project, [move.kind]), move.at) ?? `${PREFIX[move.kind]}_none`;
      const { is } = FIELDS[move.kind][move.field]!;
      const record = (project.record(id) ?? {}) as Readonly<Record<string, unknown>>;
      if (move.act === 'set')
        return { step: 'set', id, field: move.field, value: carryOut(project, is, move.value, record) };
      const among =
        move.act === 'insert'
          ? idsOf(project, (is as { to: readonly Kind[] }).to)
          : ((record[move.field] ?? []) as string[]);
      const member = pick(among, move.value) ?? 't_none';
      return move.act === 'insert'
        ? { step: 'insert', id, field: move.field, member, at: move.place }
        : { step: 'drop', id, field: move.field, member };
    }
  }
}

function recordOf(project: Project, kind: Kind, plans: Fields, seed: number): AnyRecord {
  const given: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(FIELDS[kind]))
    given[name] = carryOut(project, field.is, plans[name], given);
  let free = seed;
  while (project.record(newId(PREFIX[kind], bytesFrom(free)))) free++;
  return create(kind, given, makerOf(free));
}

/** A step for this project, sound or not. */
export const steps = (project: Project): Arbitrary<Step> => moves.map((move) => stepOf(project, move));

/** Carries out the moves that can be, one upon the other; the project after each. The rest leave no trace. */
export function walk(
  project: Project,
  path: readonly Move[],
): { readonly steps: readonly Step[]; readonly states: readonly Project[] } {
  const done: Step[] = [];
  const states = [project];
  for (const move of path) {
    const at = states.at(-1)!;
    const step = stepOf(at, move);
    const applied = applyStep(at, step);
    if (!applied.ok) continue;
    done.push(step);
    states.push(applied.value.project);
  }
  return { steps: done, states };
}

/** A change of this project of up to `most` steps. */
export const changes = (project: Project, most = 8): Arbitrary<Change> =>
  fc.array(moves, { maxLength: most, size: 'max' }).map((path) => {
    const change = changeBy(project, walk(project, path).steps);
    if (!change.ok) throw new Error(`steps that applied one by one do not apply together: ${change.reason}`);
    return change.value;
  });

/** At most how many records of each kind. */
export type Size = { readonly [K in Exclude<Kind, 'project'>]: number };
export const SMALL: Size = { source: 3, tag: 4, claim: 8, passage: 9, link: 14, pin: 3 };

/** Valid projects: a row of Add steps kind by kind, then a few of all other kinds (which nest tags, turn links on links, choose a main claim). */
export function projects(size: Partial<Size> = {}, after = 8): Arbitrary<Project> {
  const most = { ...SMALL, ...size };
  const adds = KINDS.filter((kind) => kind !== 'project').map((kind) =>
    fc.array(adding(kind), { maxLength: most[kind], size: 'max' }),
  );
  return fc
    .tuple(
      fc.tuple(...adds),
      fc.array(fc.oneof(setting, inserting), { maxLength: after, size: 'max' }),
      fc.option(number),
      lines,
    )
    .map(([rows, more, main, title]) => {
      const choice: Move = { act: 'set', kind: 'project', at: 0, field: 'main', value: main };
      return legible(
        walk(emptyProject(title, makerOf(title.length)), [...rows.flat(), choice, ...more]).states.at(-1)!,
      );
    });
}

/** A failure then prints the project's rows, not its tables' hundreds of buckets. */
const legible = (project: Project): Project =>
  Object.defineProperty(project, fc.toStringMethod, { value: () => JSON.stringify(project), configurable: true });

/** A project and moves to make in it. */
export const projectsWithMoves = (most = 20): Arbitrary<[Project, Move[]]> =>
  fc.tuple(projects(), fc.array(moves, { maxLength: most, size: 'max' }));

export type { Move };
