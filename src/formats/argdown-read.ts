// Reads Argdown as a project: what it says in its own words, and in files of ours the data that say the rest.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Quarantined } from '../model/repair.ts';
import { isPlain } from '../model/values.ts';
import { VERSION, upgrade } from '../model/versions.ts';
import type { Data } from './argdown-inline.ts';
import { squeezed } from './argdown-inline.ts';
import type { End, Named, Parsed, Relation } from './argdown-parse.ts';
import { parseArgdown } from './argdown-parse.ts';
import { END } from './argdown-words.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { textOf } from './input.ts';
import { Rows, ownRow, stemOf } from './rows.ts';

const idOf = (data: Data): string | undefined => (typeof data.id === 'string' ? data.id : undefined);
const listOf = (data: Data, name: string): readonly Data[] => {
  const value = Object.hasOwn(data, name) ? data[name] : undefined;
  return Array.isArray(value) ? (value as unknown[]).filter(isPlain) : [];
};

export function read(file: InputFile, { maker }: ReadContext): Result<ReadRows> {
  const text = textOf(file);
  if (!text.ok) return text;
  const refuse = (line: number, reason: string) => failed(`${file.name}:${line + 1}:1: this is no Argdown: ${reason}`);
  if (text.value.trim() === '') return refuse(0, 'it is empty, where a statement was expected');
  const parsed = parseArgdown(text.value);
  if ('reason' in parsed) return refuse(parsed.line, parsed.reason);
  const own = isPlain(parsed.front.lemma) ? parsed.front.lemma : null;
  if (own && !text.value.trimEnd().endsWith(END))
    return refuse(
      text.value.trimEnd().split('\n').length - 1,
      `it breaks off here, where its last line, "${END}", was expected`,
    );
  const rows = new Rows(maker);
  const quarantine = new Reading(rows, parsed).all(stemOf(file.name));
  const done = rows.done();
  const upgraded = upgrade(own?.version ?? VERSION, done.rows);
  return upgraded.ok
    ? ok({ ...done, rows: upgraded.value, quarantine })
    : failed(`${file.name}:1:1: ${upgraded.reason}`);
}

/** What stands for one end of a relation: a claim; a link; or, where an argument concludes to no claim of ours, the link it is. */
interface Meant {
  readonly claim: string | null;
  readonly link: string | null;
}

class Reading {
  private readonly rows: Rows;
  private readonly parsed: Parsed;
  private readonly claims = new Map<string, string>();
  private readonly sketches = new Map<string, string>();
  /** By argument: the ids of the links its steps are. */
  private readonly steps = new Map<string, string[]>();
  /** Conclusions that are no claims of ours, by title: the link they conclude. */
  private readonly concluding = new Map<string, string>();
  /** Links whose role and target a relation has yet to tell. */
  private readonly open = new Map<string, Record<string, unknown>>();
  /** Data of links that are mere lines, by what they say. */
  private readonly lines = new Map<string, Data[]>();
  private readonly said = new Set<string>();
  private readonly own: boolean;

  constructor(rows: Rows, parsed: Parsed) {
    this.rows = rows;
    this.parsed = parsed;
    this.own = isPlain(parsed.front.lemma);
  }

  all(stem: string): readonly Quarantined[] {
    const { front, statements, arguments: made, sections } = this.parsed;
    const { lemma, title } = front;
    const about = isPlain(lemma) && isPlain(lemma.project) ? lemma.project : {};
    const heading = sections.find((section) => section.title !== '')?.title;
    this.rows.add('project', {
      title: typeof title === 'string' ? (this.own ? title : squeezed(title)) : (heading ?? stem),
      ...(about as object),
    });
    const { texts, quarantine } = this.readSections();
    for (const named of statements.values())
      for (const data of named.data)
        if (typeof data.conclusionOf === 'string') this.concluding.set(named.title, data.conclusionOf);
    for (const named of statements.values())
      if (!this.concluding.has(named.title)) this.claims.set(named.title, this.claim(named));
    for (const named of made.values())
      if (named.inferences.length === 0) this.sketches.set(named.title, this.claim(named));
    for (const named of statements.values()) this.passages(named, this.claims.get(named.title), texts);
    for (const named of made.values()) this.argument(named);
    for (const relation of this.parsed.relations) this.relate(relation);
    for (const link of this.open.values())
      if (link.to !== undefined) this.rows.add('link', link);
      else
        this.rows.left(
          'argument that concludes nothing',
          'arguments that conclude nothing',
          'its conclusion bears on no claim',
        );
    return quarantine;
  }

  private readSections(): { texts: Map<string, string>; quarantine: Quarantined[] } {
    const texts = new Map<string, string>();
    const quarantine: Quarantined[] = [];
    const sources: Data[] = [];
    const highlights: Data[] = [];
    for (const { data } of this.parsed.sections) {
      if (!data) continue;
      const { source, of, text } = data;
      for (const tag of listOf(data, 'tags')) this.rows.add('tag', ownRow(tag));
      if (isPlain(source)) sources.push(source);
      const id = typeof of === 'string' ? of : isPlain(source) ? (idOf(source) ?? '') : '';
      if (typeof text === 'string') texts.set(id, (texts.get(id) ?? '') + text);
      highlights.push(...listOf(data, 'highlights'));
      for (const each of listOf(data, 'quarantine')) quarantine.push({ row: each.row, reason: String(each.reason) });
    }
    for (const source of sources)
      this.rows.add('source', { ...ownRow(source), text: texts.get(idOf(source) ?? '') ?? '' });
    for (const highlight of highlights) this.rows.add('passage', withWords(highlight, texts));
    return { texts, quarantine };
  }

  /** The claim a statement, or an argument that is only sketched, is about. */
  private claim({ title, text, tags, data }: Named): string {
    const own = data.find((each) => idOf(each) !== undefined);
    const words = text ?? title;
    if (!own) return this.rows.add('claim', { text: words, tags: this.rows.tagged(tags) });
    const { passages: _, links: __, pins: ___, ...row } = own;
    return this.rows.add('claim', { text: words, ...ownRow(row) });
  }

  private passages({ data }: Named, claim: string | undefined, texts: ReadonlyMap<string, string>): void {
    if (claim === undefined) return;
    for (const each of data) {
      for (const passage of listOf(each, 'passages')) this.rows.add('passage', withWords({ ...passage, claim }, texts));
      for (const pin of listOf(each, 'pins')) this.rows.add('pin', { ...pin, claim });
      for (const link of listOf(each, 'links')) this.note(`${claim} ${String(link.role)} ${String(link.to)}`, link);
    }
  }

  private note(key: string, data: Data): void {
    const known = this.lines.get(key);
    if (known) known.push(data);
    else this.lines.set(key, [data]);
  }

  /** The links that the steps of an argument are; a step from nothing is none. */
  private argument({ title, text, tags, inferences, data }: Named): void {
    const ids: string[] = [];
    const own = data.find((each) => idOf(each) !== undefined);
    inferences.forEach(({ premises, conclusion, rules }, step) => {
      const last = step === inferences.length - 1;
      const { undercuts: _, ...row } = last && own ? own : ({} as Data);
      const id = this.rows.reserve('link', row.id);
      ids.push(id);
      for (const undercut of last && own ? listOf(own, 'undercuts') : [])
        this.note(`${String(Array.isArray(undercut.from) ? undercut.from[0] : '')} undercut ${id}`, undercut);
      const from = [
        ...new Set(premises.map((premise) => this.claims.get(premise)).filter((claim) => claim !== undefined)),
      ];
      const to = this.claims.get(conclusion);
      if (from.length === 0)
        return this.rows.left(
          'inference without premises',
          'inferences without premises',
          'nothing is said for its conclusion',
        );
      if (to !== undefined && from.includes(to))
        return this.rows.left(
          'inference to one of its own premises',
          'inferences to one of their own premises',
          'nothing can be said for itself',
        );
      // What is said of an argument besides its steps is said of its last one.
      const note = last && text !== null ? { note: text } : {};
      const link = { ...note, scheme: rules.length === 0 ? null : rules.join(', '), ...ownRow(row), id, from };
      if (to === undefined) this.open.set(id, link);
      else this.rows.add('link', { role: 'support', to, ...link });
      this.said.add(id);
    });
    if (inferences.length === 0) return;
    this.steps.set(title, ids);
    this.rows.left('tag of an argument', 'tags of arguments', 'links bear no tags', tags.length);
  }

  private meant({ kind, title, step }: End): Meant {
    if (kind === 'statement')
      return { claim: this.claims.get(title) ?? null, link: this.concluding.get(title) ?? null };
    const ids = this.steps.get(title);
    if (!ids) return { claim: this.sketches.get(title) ?? null, link: null };
    const conclusion = this.parsed.arguments.get(title)!.inferences.at(-1)!.conclusion;
    const link = (step === undefined ? ids.at(-1) : ids[step]) ?? null;
    return { claim: this.claims.get(conclusion) ?? null, link: link !== null && this.said.has(link) ? link : null };
  }

  private relate({ type, from, to }: Relation): void {
    if (type === 'contradiction') {
      this.relate({ type: 'attack', from, to });
      return this.relate({ type: 'attack', from: to, to: from });
    }
    const source = this.meant(from);
    const target = this.meant(to);
    const aim = to.kind === 'statement' ? target.claim : (target.link ?? target.claim);
    const role = type === 'support' ? 'support' : 'attack';
    // An argument whose conclusion is no claim of ours is itself the link.
    const open = source.link === null ? undefined : this.open.get(source.link);
    if (open && open.to === undefined && aim !== null && aim !== source.link)
      return void Object.assign(open, { role, to: aim });
    const claim = source.claim;
    if (aim === null || claim === null)
      return this.rows.left('relation', 'relations', 'one of its ends is nothing that can be linked');
    if (from.kind === 'argument' && aim === claim) return; // the argument's own conclusion: said already
    if (aim === claim) return this.rows.left('relation', 'relations', 'it relates a statement to itself');
    const known = this.lines.get(`${claim} ${type === 'undercut' ? 'undercut' : role} ${aim}`)?.shift();
    const key = `${claim} ${role} ${aim}`;
    if (!known && this.said.has(key)) return;
    this.said.add(key);
    this.rows.add('link', { ...ownRow(known ?? {}), role, from: [claim], to: aim });
  }
}

/** Long quotations are left to the text: they are put in again. */
function withWords(passage: Data, texts: ReadonlyMap<string, string>): Data {
  const text = typeof passage.source === 'string' ? texts.get(passage.source) : undefined;
  if (!Array.isArray(passage.pieces) || text === undefined) return passage;
  const pieces = (passage.pieces as unknown[]).map((piece) =>
    isPlain(piece) && piece.exact === undefined
      ? { ...piece, exact: text.slice(Number(piece.start), Number(piece.end)) }
      : piece,
  );
  return { ...passage, pieces };
}
