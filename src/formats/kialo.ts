// Reads Kialo's text export: numbered theses with their pros and cons beneath, "See" for claims that stand elsewhere.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Role } from '../model/records.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { textOf } from './input.ts';
import { Rows, lineOf, stemOf } from './rows.ts';

/** A numbered entry, with all its lines. */
interface Entry {
  readonly line: number;
  readonly number: string;
  readonly role: Role | null;
  words: string;
}

/** Markdown links as their words, with the addresses apart; escaped signs as themselves. */
function plain(words: string): { readonly text: string; readonly addresses: readonly string[] } {
  const addresses: string[] = [];
  const text = words
    .replace(
      /(?<!\\)\[((?:\\.|[^\\\]])*)\]\(((?:\\.|[^\\()\s]|\([^()\s]*\))*)\)/g,
      (_, label: string, address: string) => {
        addresses.push(address.replace(/\\(.)/g, '$1'));
        return label;
      },
    )
    .replace(/\\([\\`*_{}[\]()#+\-.!<>~|])/g, '$1');
  return { text: lineOf(text.trim()) ?? '', addresses };
}

/** The entries by their numbers, in the order of the file. */
function entriesIn(lines: readonly string[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let last: Entry | null = null;
  lines.forEach((line, i) => {
    const [, number, side, words] = /^\s*(\d{1,6}(?:\.\d{1,6})*)\.\s+(?:(Pro|Con):\s*)?(.*)$/.exec(line) ?? [];
    // A line of a claim's own words may begin with a number, too: an entry of the tree has its parent above.
    const parent = number?.slice(0, Math.max(0, number.lastIndexOf('.')));
    const rooted = parent === '' || entries.has(parent ?? '');
    if (number !== undefined && rooted && (side !== undefined) === number.includes('.') && !entries.has(number)) {
      const role = side === undefined ? null : side === 'Pro' ? 'support' : 'attack';
      last = { line: i + 1, number, role, words: words! };
      entries.set(number, last);
    } else if (last !== null && line.trim() !== '') last.words += ` ${line.trim()}`;
  });
  return entries;
}

/** The number of the entry that one stands for. */
const seen = (words: string): string | undefined => /^->\s*See\s+(\d+(?:\.\d+)*)\.?\s*$/i.exec(words.trim())?.[1];

export function read(file: InputFile, { maker }: ReadContext): Promise<Result<ReadRows>> {
  return Promise.resolve(readSync(file, new Rows(maker)));
}

function readSync(file: InputFile, rows: Rows): Result<ReadRows> {
  const text = textOf(file);
  if (!text.ok) return text;
  const lines = text.value.split(/\r\n|\r|\n/);
  const named = lines.findIndex((line) => line.trim() !== '');
  const title = /^Discussion (?:Title|Name):\s*(.*)$/i.exec(lines[named] ?? '')?.[1];
  if (title === undefined)
    return failed(`${file.name}:${named + 1 || 1}:1: this is no export of Kialo: "Discussion Title:" was expected`);
  const entries = entriesIn(lines.map((line, i) => (i === named ? '' : line)));
  if (entries.size === 0)
    return failed(`${file.name}:${named + 2}:1: this is no export of Kialo: a thesis such as "1. …" was expected`);
  const claims = new Map<string, string>();
  const project = { title: lineOf(title) ?? stemOf(file.name), main: null as string | null };
  for (const { number, words } of entries.values()) {
    if (seen(words) !== undefined) continue;
    const { text: claim, addresses } = plain(words);
    claims.set(
      number,
      rows.add('claim', { text: claim, note: addresses.map((address) => `Source: ${address}`).join('\n') }),
    );
  }
  // A claim that stands elsewhere may itself stand elsewhere; a chain of such that comes round means none.
  const found = new Map<string, string | undefined>();
  const claimAt = (number: string): string | undefined => {
    const met = new Set<string>();
    let at: string | undefined = number;
    for (
      ;
      at !== undefined && !claims.has(at) && !found.has(at) && !met.has(at);
      at = seen(entries.get(at)?.words ?? '')
    )
      met.add(at);
    const claim = at === undefined ? undefined : (claims.get(at) ?? found.get(at));
    for (const each of met) found.set(each, claim); // long chains are walked once
    return claim;
  };
  for (const { number, role, line } of entries.values()) {
    if (role === null) continue;
    const [from, to] = [claimAt(number), claimAt(number.slice(0, number.lastIndexOf('.')))];
    if (from === undefined || to === undefined)
      rows.left('claim', 'claims', `line ${line} of the file: the claim it sees is not there`);
    else if (from === to) rows.left('claim', 'claims', `line ${line} of the file: it would be a reason for itself`);
    else rows.add('link', { role, from: [from], to });
  }
  const theses = [...entries.values()].filter(({ role }) => role === null);
  if (theses.length === 1) project.main = claims.get(theses[0]!.number) ?? null;
  rows.add('project', project);
  return ok(rows.done());
}
