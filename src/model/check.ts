// Whether a record may stand in a project: its own fields, what it refers to (M2), its words (M3), its links (M4).
import { isGraphemeBoundary } from '../text/segments.ts';
import { ENTRIES, FIELDS, REFERENCES } from './fields.ts';
import { hasPrefix } from '../base/ids.ts';
import type { Project } from './project.ts';
import type { AnyRecord, Kind, Link, Passage, Source } from './records.ts';
import { PREFIX, kindOf } from './records.ts';
import { checkValue, show } from './values.ts';

/** What a check asks of a project; `repair` answers from rows that are not yet a project. */
export type Lookup = Pick<Project, 'record'>;

/** Null when the record is sound by itself and in this project, else what is wrong, in plain words. */
export function checkRecord(project: Lookup, record: AnyRecord): string | null {
  return checkFields(record) ?? checkPlace(project, record);
}

/** The fields alone: every one of the kind there (optional ones may be missing) and of its type, none besides. */
export function checkFields(record: AnyRecord): string | null {
  const { kind, id } = record;
  if (typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind)) return `its kind is ${show(kind)}`;
  if (typeof id !== 'string' || !hasPrefix(id, PREFIX[kind])) return `${show(id)} is not the id of a ${kind}`;
  const values = record as unknown as Record<string, unknown>;
  for (const [name, field] of ENTRIES[kind]) {
    if (field.optional && !Object.hasOwn(values, name)) continue;
    const value = values[name];
    if (value !== undefined && value === field.otherwise) continue; // what stands there by itself is sound
    const wrong = field.optional && value === null ? 'is empty where it should be left out' : checkValue(field, value);
    if (wrong) return `its ${name} ${wrong}`;
  }
  const fields = FIELDS[kind];
  for (const name of Object.keys(values))
    if (name !== 'id' && name !== 'kind' && !Object.hasOwn(fields, name))
      return `it has a field ${show(name)} that a ${kind} has not`;
  return record.kind === 'source' ? checkStructure(record) : null;
}

/** A record of sound fields in its place: references, words, links. Set and list steps need no more than this and the one field. */
export function checkPlace(project: Lookup, record: AnyRecord): string | null {
  for (const name of REFERENCES[record.kind]) {
    const value = (record as unknown as Record<string, string | readonly string[] | null>)[name];
    for (const id of typeof value === 'string' ? [value] : (value ?? []))
      if (!project.record(id)) return `its ${name} refers to ${id}, and there is no such ${kindOf(id) ?? 'record'}`;
  }
  if (record.kind === 'passage') return checkWords(project, record);
  if (record.kind === 'link') return checkEnds(project, record);
  if (record.kind === 'tag') return checkChain(project, record.id, 'tag', record.parent, 'parent');
  return null;
}

function checkWords(project: Lookup, passage: Passage): string | null {
  const { text } = project.record(passage.source) as Source;
  for (const { start, end, exact } of passage.pieces) {
    if (end > text.length) return `it ends at ${end}, beyond the source's ${text.length}`;
    if (text.slice(start, end) !== exact)
      return `it quotes ${show(exact)}, but ${show(text.slice(start, end))} stands there`;
    if (!isGraphemeBoundary(text, start)) return `it starts inside a character, at ${start}`;
    if (!isGraphemeBoundary(text, end)) return `it ends inside a character, at ${end}`;
  }
  return null;
}

function checkEnds(project: Lookup, link: Link): string | null {
  if (link.to === link.id) return 'it targets itself';
  if (link.from.includes(link.to)) return 'it targets one of its own premises';
  return kindOf(link.to) === 'link' ? checkChain(project, link.id, 'link', link.to, 'to') : null;
}

/** Follows one reference from record to record of a kind; it must not come back to where it began. */
function checkChain(
  project: Lookup,
  id: string,
  kind: Kind,
  next: string | null,
  field: 'to' | 'parent',
): string | null {
  const seen = new Set<string>([id]);
  let at = next;
  while (at !== null && kindOf(at) === kind) {
    if (seen.has(at)) return kind === 'link' ? 'its chain of links never ends at a claim' : 'it lies within itself';
    seen.add(at);
    at = (project.record(at) as unknown as Record<string, string | null> | undefined)?.[field] ?? null;
  }
  return null;
}

function checkStructure(source: Source): string | null {
  const last = source.structure.at(-1);
  if (last && last.end > source.text.length)
    return `its structure ends at ${last.end}, beyond the text's ${source.text.length}`;
  return null;
}
