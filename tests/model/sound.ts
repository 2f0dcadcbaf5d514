// The invariants M1 to M5 once more, in the plainest way and from nothing, to hold the real checks to.
import type { Project } from '../../src/model/project.ts';
import { boundariesOf } from '../arbitraries.ts';

type Row = Readonly<Record<string, unknown>>;

/** The letter, the fields besides id, kind and created, and which of them refer to what. */
const SHAPES: Readonly<
  Record<string, { readonly letter: string; readonly fields: string; readonly refs: Readonly<Record<string, string>> }>
> = {
  project: { letter: 'j', fields: 'title main', refs: { main: 'c' } },
  source: { letter: 's', fields: 'title author publication url language text digest structure order', refs: {} },
  passage: {
    letter: 'p',
    fields: 'source pieces claim stance voice note tags',
    refs: { source: 's', claim: 'c', tags: 't' },
  },
  claim: { letter: 'c', fields: 'text note tags order strength verdict', refs: { tags: 't' } },
  link: { letter: 'l', fields: 'role from to scheme weight note answers order', refs: { from: 'c', to: 'cl' } },
  tag: { letter: 't', fields: 'name colour parent order', refs: { parent: 't' } },
  pin: { letter: 'n', fields: 'claim x y', refs: { claim: 'c' } },
};

/** What is wrong with the project, invariant by invariant; nothing, for a sound one. */
export function faultsOf(project: Project): string[] {
  const rows = project.toJSON() as unknown as readonly Row[];
  const byId = new Map(rows.map((row) => [row.id as string, row]));
  const faults: string[] = [];
  if (byId.size !== rows.length) faults.push('M1: an id stands twice');
  if (rows.filter((row) => row.kind === 'project').length !== 1) faults.push('there is not one project record');
  for (const row of rows) {
    const shape = SHAPES[row.kind as string];
    if (!shape) faults.push(`M1: a record of the kind ${String(row.kind)}`);
    else faults.push(...faultsOfRow(row, shape, byId).map((fault) => `${fault}: ${JSON.stringify(row)}`));
    if ((project.record(row.id as string) as unknown) !== row)
      faults.push(`M1: ${String(row.id)} does not find its record`);
    if (/\p{Surrogate}/u.test(stringsOf(row).join('\n'))) faults.push(`M3: a lone surrogate in ${String(row.id)}`);
  }
  if (JSON.stringify(usersFromNothing(rows)) !== JSON.stringify(indexOf(project)))
    faults.push('M5: the index of users is not the one computed from nothing');
  return faults;
}

function faultsOfRow(
  row: Row,
  { letter, fields, refs }: (typeof SHAPES)[string],
  byId: ReadonlyMap<string, Row>,
): string[] {
  const faults: string[] = [];
  if (!new RegExp(`^${letter}_[A-Za-z0-9_-]+$`).test(row.id as string)) faults.push('M1: the id does not say its kind');
  const names = ['id', 'kind', 'created', ...fields.split(' ')].sort().join();
  const own = Object.keys(row).filter((name) => !(row.kind === 'project' && name === 'steps'));
  if (own.sort().join() !== names) faults.push(`the fields are ${Object.keys(row).join()}`);
  for (const [name, letters] of Object.entries(refs))
    for (const id of [row[name] ?? []].flat() as string[])
      if (!byId.has(id) || !letters.includes(id[0]!)) faults.push(`M2: ${name} refers to ${id}`);
  if ('steps' in row) {
    const steps = row.steps as unknown[];
    const ids = steps.filter((id) => typeof id === 'string' && /^c_[A-Za-z0-9_-]+$/.test(id));
    if (ids.length < steps.length || new Set(ids).size < ids.length)
      faults.push('the steps are no claims, or one twice');
  }
  if (row.kind === 'passage') faults.push(...faultsOfWords(row, byId.get(row.source as string)?.text));
  if (row.kind === 'link') {
    const from = row.from as string[];
    if (from.length === 0 || new Set(from).size < from.length) faults.push('M4: no premise, or one twice');
    if (row.to === row.id || from.includes(row.to as string)) faults.push('M4: it targets itself or a premise');
    if (!ends(row, 'to', byId)) faults.push('M4: the chain of links does not end at a claim');
  }
  if (row.kind === 'tag' && !ends(row, 'parent', byId)) faults.push('a tag within itself');
  return faults;
}

/** Whether following the field from record to record comes to an end: it must within as many records as there are. */
function ends(row: Row, field: string, byId: ReadonlyMap<string, Row>): boolean {
  let at: Row | undefined = row;
  for (let i = 0; i <= byId.size; i++) {
    at = at && byId.get(at[field] as string);
    if (at?.kind !== row.kind) return true;
  }
  return false;
}

function faultsOfWords(passage: Row, text: unknown): string[] {
  if (typeof text !== 'string') return ['M2: no text'];
  const pieces = passage.pieces as { start: number; end: number; exact: string }[];
  const places = boundariesOf(text);
  const faults: string[] = [];
  if (pieces.length === 0) faults.push('M3: no words');
  let last = 0;
  for (const { start, end, exact } of pieces) {
    if (!(start >= last && start < end && end <= text.length)) faults.push('M3: out of the text, or out of order');
    if (text.slice(start, end) !== exact) faults.push('M3: not what stands there');
    if (!places.includes(start) || !places.includes(end)) faults.push('M3: ends within a grapheme');
    last = end;
  }
  return faults;
}

/** Who refers to whom, by looking at every record. */
export function usersFromNothing(rows: readonly Row[]): readonly (readonly [string, readonly string[]])[] {
  const users = new Map<string, Set<string>>();
  for (const row of rows)
    for (const name of Object.keys(SHAPES[row.kind as string]!.refs))
      for (const id of [row[name] ?? []].flat() as string[])
        users.set(id, (users.get(id) ?? new Set()).add(row.id as string));
  return [...users].map(([id, by]) => [id, [...by].sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The project's own index, in the same shape. */
export function indexOf(project: Project): readonly (readonly [string, readonly string[]])[] {
  return project
    .usersIndex()
    .map(({ id, by }) => [id, by] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** All strings in a value, keys too. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...stringsOf(inner)])
    : [];
}

/** A project as plain data, index and all: two projects are the very same where these are deeply equal. */
export function wholeOf(project: Project): unknown {
  return { rows: project.toJSON(), index: indexOf(project) };
}
