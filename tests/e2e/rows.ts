// The rows of a project file, by kind, and their shape with the ids told as what they name.
import type { AnyRecord, Claim, Kind, Link, Passage, Source } from '../../src/model/records.ts';

export interface Rows {
  readonly claim: readonly Claim[];
  readonly passage: readonly Passage[];
  readonly link: readonly Link[];
  readonly source: readonly Source[];
}

/** Rows of each kind, passages by their place in the texts and the rest by their rank. */
export function rowsOf(file: string): Rows {
  const { rows } = JSON.parse(file) as { rows: AnyRecord[] };
  const of = <T extends AnyRecord>(kind: Kind) => rows.filter((row) => row.kind === kind) as T[];
  const byOrder = (a: { order: string }, b: { order: string }) => (a.order < b.order ? -1 : 1);
  const source = of<Source>('source').sort(byOrder);
  const place = ({ source: id, pieces }: Passage) =>
    source.findIndex((each) => each.id === id) * 1e9 + pieces[0]!.start;
  return {
    source,
    claim: of<Claim>('claim').sort(byOrder),
    link: of<Link>('link').sort(byOrder),
    passage: of<Passage>('passage').sort((a, b) => place(a) - place(b)),
  };
}

/** The same with every id replaced by words, so that two projects made apart can be compared. */
export function shapeOf({ claim, link, passage, source }: Rows): unknown {
  const claimText = (id: string | null) => claim.find((each) => each.id === id)?.text ?? null;
  const target = (id: string): unknown => claimText(id) ?? `link ${link.findIndex((each) => each.id === id)}`;
  return {
    claims: claim.map(({ text }) => text),
    links: link.map(({ role, from, to }) => [role, from.map(claimText), target(to)]),
    passages: passage.map(({ source: id, pieces, claim: of, stance, voice }) => [
      source.findIndex((each) => each.id === id),
      pieces,
      claimText(of),
      stance,
      voice,
    ]),
  };
}

/** The rows in which two project files differ, cut short; empty when the files are the same to the letter. */
export function differences(one: string, two: string): string[] {
  if (one === two) return [];
  const [first, second] = [one.split('\n'), two.split('\n')];
  const only = (lines: string[], others: string[], sign: string) =>
    lines.filter((line) => !others.includes(line)).map((line) => `${sign} ${line.slice(0, 120)}`);
  return ['the files differ', ...only(first, second, '-'), ...only(second, first, '+')];
}
