// The difference of two states of a project, as steps: how a project becomes again what it once was, as one act like any other.
import { FIELDS } from '../model/fields.ts';
import type { Project } from '../model/project.ts';
import type { AnyRecord, Kind, Link, RecordOf } from '../model/records.ts';
import { KINDS } from '../model/records.ts';
import type { Step } from './step.ts';

type Listed = Exclude<Kind, 'project'>;
const LISTED = KINDS.filter((kind): kind is Listed => kind !== 'project');

const namesOf = (settable: boolean): { readonly [K in Kind]: readonly string[] } =>
  Object.fromEntries(
    KINDS.map((kind) => [kind, Object.keys(FIELDS[kind]).filter((name) => FIELDS[kind][name]!.settable === settable)]),
  ) as unknown as { readonly [K in Kind]: readonly string[] };
const SETTABLE = namesOf(true);
const FIXED = namesOf(false);

/**
 * The steps that make `before` into `after`, valid in their order; none where the two are the same. When and by whom the project itself
 * was begun stays as it is. Throws a RangeError when they are not states of one project.
 *
 * What is in the way goes first (links before what they bear on), then what is new comes, then what is there on both sides is set, and
 * what nothing refers to any more goes last: so each reference finds its record at every step, and no chain of links or tags closes.
 */
export function stepsBetween(before: Project, after: Project): readonly Step[] {
  if (before.about.id !== after.about.id)
    throw new RangeError(`${after.about.id} is not a state of ${before.about.id} but another project`);
  const steps: Step[] = [];
  const out = takenOut(before, after);
  const loose = loosen(before, after, out, steps);
  for (const kind of ['claim', 'tag', 'source'] as const)
    for (const { id } of rows(before, kind)) if (out.has(id)) steps.push({ step: 'remove', id });

  const isNew = (record: AnyRecord) => out.has(record.id) || !before.record(record.id);
  const add = (record: AnyRecord) => steps.push({ step: 'add', record });
  rows(after, 'source').filter(isNew).forEach(add);
  byDepth(after, rows(after, 'tag').filter(isNew), 'tag', 'parent').forEach(add);
  rows(after, 'claim').filter(isNew).forEach(add);

  for (const kind of LISTED)
    for (const record of rows(after, kind))
      if (!isNew(record)) setFields(before.record(record.id)!, record, loose, steps, 'parent');
  for (const tag of rows(after, 'tag'))
    if (!isNew(tag)) setField(before.tags.get(tag.id)!, tag, 'parent', loose, steps);

  rows(after, 'passage').filter(isNew).forEach(add);
  rows(after, 'pin').filter(isNew).forEach(add);
  byDepth(after, rows(after, 'link').filter(isNew), 'link', 'to').forEach(add);

  setFields(before.about, after.about, loose, steps);
  const gone = <T extends AnyRecord>(record: T) => !out.has(record.id) && !after.record(record.id);
  const remove = ({ id }: AnyRecord) => steps.push({ step: 'remove', id });
  rows(before, 'claim').filter(gone).forEach(remove);
  byDepth(before, rows(before, 'tag').filter(gone), 'tag', 'parent').reverse().forEach(remove);
  rows(before, 'source').filter(gone).forEach(remove);
  return steps;
}

function rows<K extends Listed>(project: Project, kind: K): RecordOf[K][] {
  return (project[`${kind}s`] as unknown as { toArray(): RecordOf[K][] }).toArray();
}

/**
 * The records of `before` that must leave before anything comes: the passages, pins and links that are gone; what differs in a field that
 * no step can set (two records of one id, as a damaged row may leave behind); links between other claims; and all that cannot stand
 * without one of these. Some of them come back.
 */
function takenOut(before: Project, after: Project): ReadonlySet<string> {
  const out = new Set<string>();
  const take = (record: AnyRecord): void => {
    if (out.has(record.id)) return;
    out.add(record.id);
    for (const id of before.usersOf(record.id)) {
      const user = before.record(id)!;
      const leans =
        user.kind === 'link' || user.kind === 'pin' || (user.kind === 'passage' && user.source === record.id);
      if (leans) waiting.push(user);
    }
  };
  const waiting: AnyRecord[] = [];
  for (const kind of LISTED) {
    const fixed: readonly string[] = kind === 'link' ? [...FIXED.link, 'from', 'to'] : FIXED[kind];
    const removedLater = kind === 'source' || kind === 'tag' || kind === 'claim';
    for (const record of rows(before, kind)) {
      const next = after.record(record.id);
      if (next === record) continue;
      if (next ? fixed.some((name) => !same(valueOf(record, name), valueOf(next, name))) : !removedLater)
        waiting.push(record);
    }
  }
  for (let record = waiting.pop(); record; record = waiting.pop()) take(record);
  return out;
}

/**
 * Takes out the links, passages and pins among `out`, and every reference to the rest of it; also the parents that tags will not keep,
 * so that none lies within itself halfway. Gives the fields it emptied, as `id.field`.
 */
function loosen(before: Project, after: Project, out: ReadonlySet<string>, steps: Step[]): ReadonlySet<string> {
  const loose = new Set<string>();
  const links = rows(before, 'link').filter(({ id }) => out.has(id));
  for (const { id } of byDepth(before, links, 'link', 'to').reverse()) steps.push({ step: 'remove', id });
  for (const kind of ['passage', 'pin'] as const)
    for (const { id } of rows(before, kind)) if (out.has(id)) steps.push({ step: 'remove', id });
  const empty = (id: string, field: string) => {
    if (loose.has(`${id}.${field}`)) return;
    loose.add(`${id}.${field}`);
    steps.push({ step: 'set', id, field, value: field === 'tags' ? [] : null });
  };
  for (const id of out)
    for (const user of before.usersOf(id)) {
      const record = before.record(user)!;
      if (record.kind === 'project') empty(user, 'main');
      else if (record.kind === 'tag') empty(user, 'parent');
      else if (!out.has(user) || record.kind === 'claim')
        empty(user, record.kind === 'passage' && record.claim === id ? 'claim' : 'tags');
    }
  for (const { id, parent } of rows(before, 'tag')) {
    const next = after.tags.get(id);
    if (next && parent !== null && next.parent !== parent) empty(id, 'parent');
  }
  return loose;
}

function setFields(
  from: AnyRecord,
  to: AnyRecord,
  loose: ReadonlySet<string>,
  steps: Step[],
  but: string | null = null,
): void {
  if (from === to && loose.size === 0) return;
  for (const name of SETTABLE[to.kind]) if (name !== but) setField(from, to, name, loose, steps);
}

function setField(from: AnyRecord, to: AnyRecord, field: string, loose: ReadonlySet<string>, steps: Step[]): void {
  const value = valueOf(to, field);
  const emptied = loose.has(`${to.id}.${field}`);
  if (emptied ? value === null || (Array.isArray(value) && value.length === 0) : same(valueOf(from, field), value))
    return;
  steps.push({ step: 'set', id: to.id, field, value });
}

/** Null for an optional field that the record is without: so a step says it. */
function valueOf(record: AnyRecord, field: string): unknown {
  return (record as unknown as Record<string, unknown>)[field] ?? null;
}

/** The records with those first that fewest of their kind lie between and the end of their chain. */
function byDepth<T extends Link | RecordOf['tag']>(
  project: Project,
  records: readonly T[],
  kind: T['kind'],
  field: 'to' | 'parent',
): T[] {
  const depths = new Map<string, number>();
  const depthOf = (record: AnyRecord): number => {
    const chain: string[] = [];
    let at: AnyRecord | undefined = record;
    while (at?.kind === kind && !depths.has(at.id)) {
      chain.push(at.id);
      const next = valueOf(at, field) as string | null;
      at = next === null ? undefined : project.record(next);
    }
    let depth = at?.kind === kind ? depths.get(at.id)! : 0;
    for (const id of chain.reverse()) depths.set(id, ++depth);
    return depth;
  };
  for (const record of records) depthOf(record);
  return records.toSorted((a, b) => depths.get(a.id)! - depths.get(b.id)!);
}

/** Whether two values of a field are the same JSON. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, two] = [a, b] as Record<string, unknown>[];
  const keys = Object.keys(one!);
  return (
    keys.length === Object.keys(two!).length &&
    keys.every((key) => Object.hasOwn(two!, key) && same(one![key], two![key]))
  );
}
