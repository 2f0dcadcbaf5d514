// What independent parsers find in the exported files must be what the project holds.
import { load } from 'arguebuf';
import { expect } from 'vitest';
import { rowsOf as argdownRows } from '../formats/argdown-oracle.ts';
import type { Rows } from './rows.ts';

/** @argdown/core: no error (else it throws); the claims, the roles, premises and targets of the links are those of the project. */
export function checkArgdown(text: string, rows: Rows): void {
  const found = argdownRows(text);
  const of = (kind: string, fields: readonly string[]) =>
    found
      .filter((row) => row.kind === kind)
      .map((row) => JSON.stringify(fields.map((field) => row[field])))
      .sort();
  expect(of('claim', ['id', 'text'])).toEqual(
    rows.claim.map(({ id, text: words }) => JSON.stringify([id, words])).sort(),
  );
  expect(of('link', ['role', 'from', 'to'])).toEqual(
    rows.link.map(({ role, from, to }) => JSON.stringify([role, from, to])).sort(),
  );
}

/** arguebuf: as many claims, inferences and conflicts. */
export function checkAif(text: string, rows: Rows): void {
  const { nodes } = JSON.parse(text) as { nodes: { type: string; text: string }[] };
  const count = (type: string) => nodes.filter((node) => node.type === type).length;
  expect(count('I')).toBe(rows.claim.length);
  expect(count('RA')).toBe(rows.link.filter(({ role }) => role === 'support').length);
  expect(count('CA')).toBe(rows.link.filter(({ role }) => role === 'attack').length);
  const graph = load.aif(JSON.parse(text) as Parameters<typeof load.aif>[0]);
  const loaded = Object.values(graph.nodes).flatMap((node) => (node.type === 'atom' ? [node.text] : []));
  for (const claim of rows.claim) expect(loaded).toContain(claim.text);
}

interface Selector {
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
  readonly exact?: string;
}
interface WebAnnotation {
  readonly target: readonly { readonly selector: readonly Selector[] }[];
}

/** Every position, counted in code points, holds the words of its quote. */
export function checkWebAnnotations(text: string, rows: Rows): void {
  const document = JSON.parse(text) as { first: { items: WebAnnotation[] } };
  const { items } = document.first;
  expect(items).toHaveLength(rows.passage.length);
  const letters = rows.source.map((source) => Array.from(source.text));
  for (const { target } of items)
    for (const { selector } of target) {
      const position = selector.find(({ type }) => type === 'TextPositionSelector')!;
      const quote = selector.find(({ type }) => type === 'TextQuoteSelector')!;
      expect(letters.map((each) => each.slice(position.start, position.end).join(''))).toContain(quote.exact);
    }
}

/** Every claim and every quotation stands in the report. */
export function checkMarkdown(text: string, rows: Rows): void {
  const plain = text.replace(/\\([^\w\s])/g, '$1').replace(/\s+/g, ' ');
  for (const claim of rows.claim) expect(plain).toContain(claim.text);
  for (const { pieces } of rows.passage)
    for (const { exact } of pieces) expect(plain).toContain(exact.replace(/\s+/g, ' '));
}

/** A picture with real text: every claim's words are in it. */
export function checkSvg(text: string, rows: Rows): void {
  expect(text).toMatch(/^(<\?xml[^>]*\?>\s*)?<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  for (const claim of rows.claim) for (const word of claim.text.split(' ')) expect(text).toContain(word);
}
