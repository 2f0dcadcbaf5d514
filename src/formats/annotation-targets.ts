// What a web annotation is about: texts by their addresses, and in them places by positions, by quotations, or both.
import type { Sighting } from './anchor.ts';
import type { Rows } from './rows.ts';
import type { At } from './shape.ts';

/** A stretch of a text that an annotation is about. */
export interface Spot {
  /** What the text is called by: its address, or nothing where a file is about one text alone. */
  readonly source: string;
  readonly sighting: Sighting;
  /** What positions count: the W3C's code points, or the code units of a program in the page. */
  readonly unit: 'points' | 'units';
  readonly title: string | null;
  readonly author: string | null;
  readonly publication: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

/** The stretches an annotation is about. What is about a whole text, or about no text, is told. */
export function spotsOf(rows: Rows, at: At): readonly Spot[] {
  const spots: Spot[] = [];
  const targets = at
    .field('target')
    .all()
    .flatMap((target) => (target.isObject && target.field('items').isList ? target.field('items').list() : [target]));
  for (const target of targets) {
    if (!target.isObject) {
      rows.left('annotation of a whole text', 'annotations of whole texts');
      continue;
    }
    const about = sourceOf(at, target);
    const selectors = target
      .field('selector')
      .all()
      .filter((each) => each.isObject);
    // Recogito gives one selector for each stretch, all others several for the same stretch.
    const each = selectors.some((selector) => !selector.field('quote').absent)
      ? selectors.map((selector) => [selector])
      : [selectors];
    for (const together of each) {
      const sighting = sightingOf(together);
      if (sighting.exact !== undefined || sighting.start !== undefined) spots.push({ ...about, sighting });
      else if (selectors.length === 0) rows.left('annotation of a whole text', 'annotations of whole texts');
      else rows.left('target', 'targets', 'it is chosen neither by its words nor by its place in a text');
    }
  }
  if (targets.length === 0) rows.left('annotation of nothing', 'annotations of nothing');
  return spots;
}

function sourceOf(at: At, target: At): Omit<Spot, 'sighting'> {
  const source = target.field('source');
  const named = source.isObject ? source.first('id', '@id').perhaps() : source.perhaps();
  const document = at.field('document');
  const titles = document.isObject
    ? document
        .field('title')
        .all()
        .flatMap((title) => title.perhaps() ?? [])
    : [];
  const told = (name: string): string | null => (source.isObject ? source.field(name).perhaps() : null);
  const scope =
    target
      .field('scope')
      .all()
      .flatMap((each) => each.perhaps() ?? [])[0] ?? null;
  const key = named ?? at.first('uri', 'url').perhaps() ?? '';
  return {
    source: key,
    // Hypothesis and Recogito count as JavaScript does; only the W3C's own form is in code points.
    unit: at.field('uri').absent && at.field('bodies').absent && target.field('annotation').absent ? 'points' : 'units',
    title: told('dc:title') ?? told('title') ?? titles[0] ?? null,
    author: told('dc:creator'),
    publication: told('dcterms:isPartOf'),
    url: scope ?? (/^https?:/i.test(key) ? key : null),
    language: told('language'),
  };
}

const most = Number.MAX_SAFE_INTEGER;

/** All that the selectors of one stretch say of it, the most exact of each. */
function sightingOf(selectors: readonly At[]): Sighting {
  let sighting: Sighting = {};
  for (const selector of selectors) {
    const start = selector.field('start').numberOr(0, most, undefined);
    const end = selector.field('end').numberOr(0, most, undefined);
    const exact = selector.first('exact', 'quote');
    const chars = /^char=(\d{1,15}),(\d{1,15})$/.exec(selector.field('value').perhaps() ?? '');
    if (start !== undefined && end !== undefined) sighting = { ...sighting, start, end };
    if (chars) sighting = { ...sighting, start: Number(chars[1]), end: Number(chars[2]) };
    if (exact.isText) {
      const around = (name: string) => (selector.field(name).isText ? { [name]: selector.field(name).text() } : {});
      sighting = { ...sighting, exact: exact.text(), ...around('prefix'), ...around('suffix') };
    }
    const finer = selector.field('refinedBy');
    // A refinement counts from where the outer stretch begins, so that of its positions only those of a text alone can be used.
    if (finer.isObject && finer.first('exact', 'quote').isText)
      sighting = { ...sightingOf([finer]), start: undefined, end: undefined };
  }
  return sighting;
}
