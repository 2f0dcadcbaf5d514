// Reads brat standoff: one .ann with its text beside it, or a zip of pairs; every line that cannot stand is told with its place.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Piece, Role, Stance } from '../model/records.ts';
import { STANCES } from '../model/records.ts';
import { inOrder } from './anchor.ts';
import { isClaimType, roleOf } from './annotation-types.ts';
import { isZip, unzip } from './archive.ts';
import type { CodePoints } from './code-points.ts';
import { codePointsOf } from './code-points.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { textOf } from './input.ts';
import { Rows, lineOf, stemOf } from './rows.ts';

/** A line of an .ann: where it stands, its id, its type and what that is said of, and the words after. */
interface Line {
  readonly place: string;
  readonly id: string;
  readonly type: string;
  readonly rest: string;
  readonly words: string;
}

/** The bytes of an archive with nothing in it. */
const EMPTY = 22;

interface Pair {
  readonly ann: InputFile;
  readonly text: string;
}

export async function read(file: InputFile, { maker, beside = [] }: ReadContext): Promise<Result<ReadRows>> {
  const pairs = isZip(file.content) ? pairsIn(file.name, file.content) : pairOf(file, beside);
  if (!pairs.ok) return pairs;
  const rows = new Rows(maker);
  rows.add('project', { title: stemOf(file.name) });
  const claims = new Map<string, string>();
  for (const { ann, text } of pairs.value) {
    const content = textOf(ann);
    if (!content.ok) return content;
    const lines = linesIn(rows, ann.name, content.value);
    if (lines.length === 0 && content.value.trim() !== '')
      return failed(
        `${ann.name}:1:1: no line of this is an annotation, such as T1, a tab and "Claim 0 5" was expected`,
      );
    await annotationsIn(rows, stemOf(ann.name), text, lines, claims);
  }
  return ok(rows.done());
}

/** The pairs in an archive, by name. An .ann without a text is refused, since its places would mean nothing. */
function pairsIn(name: string, content: Uint8Array): Result<readonly Pair[]> {
  if (content.length === EMPTY) return ok([]);
  const files = unzip(name, content, (each) => /\.(?:ann|txt)$/i.test(each));
  if (!files.ok) return files;
  const pairs: Pair[] = [];
  for (const [path, bytes] of [...files.value].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!/\.txt$/i.test(path)) {
      if (!files.value.has(path.replace(/\.ann$/i, '.txt')))
        return failed(
          `${name}/${path}:1:1: the text these annotations speak of was expected beside them, of the same name with .txt`,
        );
      continue;
    }
    const text = textOf({ name: `${name}/${path}`, content: bytes });
    if (!text.ok) return text;
    const ann = files.value.get(path.replace(/\.txt$/i, '.ann')) ?? new Uint8Array();
    pairs.push({ ann: { name: `${name}/${path.replace(/\.txt$/i, '.ann')}`, content: ann }, text: text.value });
  }
  return pairs.length > 0
    ? ok(pairs)
    : failed(`${name}:1:1: there is no text in this archive, pairs of .txt and .ann were expected`);
}

function pairOf(ann: InputFile, beside: readonly InputFile[]): Result<readonly Pair[]> {
  const mine =
    beside.find(({ name }) => stemOf(name) === stemOf(ann.name)) ?? (beside.length === 1 ? beside[0] : undefined);
  if (!mine)
    return failed(
      `${ann.name}:1:1: the text these annotations speak of was expected beside them, of the same name with .txt`,
    );
  const text = textOf(mine);
  return text.ok ? ok([{ ann, text: text.value }]) : text;
}

function linesIn(rows: Rows, name: string, text: string): readonly Line[] {
  const lines: Line[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '') return;
    const [, id, type, rest = '', words = ''] = /^([TREAMN#*]\d*)\t(\S+)(?: ([^\t]*))?(?:\t(.*))?$/.exec(line) ?? [];
    const place = `${name}:${i + 1}`;
    if (id === undefined || type === undefined)
      rows.left('line', 'lines', `${place}: it is no annotation, an id, a tab, a type and its places were expected`);
    else lines.push({ place, id, type, rest, words });
  });
  return lines;
}

const ESCAPED: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r', '\\t': '\t' };
/** Free text with the escapes we write; others stay as they are. */
const freeText = (words: string): string =>
  words.replace(/\\(?:[\\nrt]|u([0-9a-f]{4}))/g, (whole, code?: string) =>
    code === undefined ? ESCAPED[whole]! : String.fromCharCode(Number.parseInt(code, 16)),
  );

/** What is said of an annotation by the lines that name it. */
interface Said {
  claim: string | null;
  voice: string | null;
  stance: Stance;
  readonly notes: string[];
  readonly tags: string[];
}

async function annotationsIn(
  rows: Rows,
  title: string,
  text: string,
  lines: readonly Line[],
  claims: Map<string, string>,
): Promise<void> {
  const source = await rows.source({ title, text });
  const points = codePointsOf(rows.textOf(source)!);
  const said = saidIn(rows, lines);
  const relations = lines.flatMap((line) => relationIn(rows, line));
  const argued = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const byName = new Map<string, string>();
  const seen = new Set<string>();
  for (const { place, id, type, rest, words } of lines) {
    if (!id.startsWith('T')) continue;
    const tell = (why: string) => rows.left('line', 'lines', `${place}: ${why}`);
    if (seen.has(id)) {
      tell('another annotation has its id');
      continue;
    }
    seen.add(id);
    const pieces = piecesAt(rows, source, points, rest, words);
    if (typeof pieces === 'string') {
      tell(pieces);
      continue;
    }
    const more = said.get(id) ?? noSaid();
    const exact = pieces.map((piece) => piece.exact).join(' ');
    const proposition = more.claim ?? (isClaimType(type) || argued.has(id) ? exact : null);
    const claim = proposition === null ? null : claimOf(rows, claims, proposition, more.claim === null);
    if (claim !== null) byName.set(id, claim);
    const tags = rows.tagged([...(type === 'Claim' || type === 'Passage' ? [] : [type]), ...more.tags]);
    rows.add('passage', {
      source,
      claim,
      pieces,
      stance: more.stance,
      voice: more.voice,
      note: more.notes.join('\n'),
      tags,
    });
  }
  for (const { place, role, from, to, id } of relations) {
    const [premise, target] = [byName.get(from), byName.get(to)];
    if (premise === undefined || target === undefined)
      rows.left('line', 'lines', `${place}: it joins what is not there`);
    else if (premise === target) rows.left('line', 'lines', `${place}: it joins a claim with itself`);
    else rows.add('link', { role, from: [premise], to: target, note: (said.get(id) ?? noSaid()).notes.join('\n') });
  }
}

const noSaid = (): Said => ({ claim: null, voice: null, stance: 'asserts', notes: [], tags: [] });

/** Claims whose words a note gives are the same wherever the words are; a claim made of a passage's own words is that passage's. */
function claimOf(rows: Rows, claims: Map<string, string>, words: string, own: boolean): string {
  const known = own ? undefined : claims.get(words);
  if (known !== undefined) return known;
  const id = rows.add('claim', { text: words });
  if (!own) claims.set(words, id);
  return id;
}

/** Notes, attributes and normalisations, by the id of what they are on. Events and equivalences are told as losses. */
function saidIn(rows: Rows, lines: readonly Line[]): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>();
  const ids = new Set(lines.map(({ id }) => id));
  for (const { place, id, type, rest, words } of lines) {
    const kind = id[0]!;
    if (kind === 'E') rows.left('event', 'events');
    if (kind === '*') rows.left('equivalence', 'equivalences');
    if (!'#AMN'.includes(kind)) continue;
    const [of = '', ...value] = rest.split(' ');
    if (!/^[TR]\d+$/.test(of)) rows.left('note or attribute of an event', 'notes or attributes of events');
    else if (!ids.has(of)) rows.left('line', 'lines', `${place}: it speaks of what is not there`);
    else {
      const said = found.get(of) ?? noSaid();
      found.set(of, said);
      if (kind === 'N') said.notes.push(`${value.join(' ')} ${words}`.trim());
      else if (kind === '#') take(said, type, freeText(words));
      else if (type === 'Stance' && (STANCES as readonly string[]).includes(value[0] ?? ''))
        said.stance = value[0] as Stance;
      else said.tags.push(value.length === 0 ? type : `${type}: ${value.join(' ')}`);
    }
  }
  return found;
}

function take(said: Said, type: string, text: string): void {
  if (type === 'Claim') said.claim = lineOf(text);
  else if (type === 'Voice') said.voice = lineOf(text);
  else if (type === 'Tag') said.tags.push(text);
  else said.notes.push(type === 'AnnotatorNotes' ? text : `${type}: ${text}`);
}

function relationIn(
  rows: Rows,
  { place, id, type, rest }: Line,
): readonly { place: string; id: string; role: Role; from: string; to: string }[] {
  if (!id.startsWith('R')) return [];
  const [, from, to] = /^\S+?:(\S+) \S+?:(\S+)/.exec(rest) ?? [];
  const role = roleOf(type);
  if (from === undefined || to === undefined)
    rows.left('line', 'lines', `${place}: two arguments such as Arg1:T1 Arg2:T2 were expected`);
  else if (role === null)
    rows.left(`relation of the type ${type}`, `relations of the type ${type}`, 'it neither supports nor attacks');
  else return [{ place, id, role, from, to }];
  return [];
}

/** The stretches of a line such as "0 5;16 23", or what is wrong with it. Where the words quoted stand elsewhere, they are found by themselves. */
function piecesAt(
  rows: Rows,
  source: string,
  { toUnits }: CodePoints,
  spans: string,
  words: string,
): readonly Piece[] | string {
  const text = rows.textOf(source)!;
  const places = spans.split(';').map((span) => /^(\d{1,9}) (\d{1,9})$/.exec(span.trim()));
  const ranges = places.map((place) => place && { start: toUnits(Number(place[1])), end: toUnits(Number(place[2])) });
  if (ranges.some((range) => range === null))
    return 'its places are no numbers, such as "0 5" or "0 5;8 12" was expected';
  const whole = ranges as readonly { start: number; end: number }[];
  const plain = (said: string): string => said.replace(/\s+/g, ' ').trim();
  const there =
    whole.every(({ start, end }) => start < end && end <= text.length) &&
    plain(whole.map(({ start, end }) => text.slice(start, end)).join(' ')) === plain(words);
  if (!there && words !== '' && whole.length === 1) {
    const found = rows.piece(source, { exact: words, start: whole[0]!.start });
    if (found) return [found];
  }
  if (whole.some(({ start, end }) => start >= end)) return 'it ends before it begins';
  if (whole.some(({ end }) => end > text.length)) return 'it reaches beyond the text';
  if (!there && words !== '') return 'its words do not stand where it says, nor can they be found';
  const pieces = whole.map((range) => rows.piece(source, range));
  return pieces.some((piece) => piece === null)
    ? 'there is nothing where it says'
    : inOrder(text, pieces as readonly Piece[]);
}
