// W3C Web Annotation: every quotation and position agrees with the text, and every annotation has the shape the standard demands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { write } from '../../src/formats/webannotation.ts';
import type { Project } from '../../src/model/project.ts';
import { isGraphemeBoundary } from '../../src/text/segments.ts';
import { projects } from '../arbitraries.ts';
import { AT, ESSAYS } from './essays.ts';

interface Selector {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
interface Annotation {
  readonly '@context': unknown;
  readonly id: string;
  readonly type: string;
  readonly motivation: readonly string[];
  readonly created: string;
  readonly creator?: { type: string; name: string };
  readonly stance: string;
  readonly voice?: string;
  readonly body?: readonly { type: string; purpose: string; id?: string; source?: string; value?: string }[];
  readonly target: readonly {
    type: string;
    source: { id: string; type: string; language?: string };
    scope?: string;
    selector: readonly [Selector, Selector];
  }[];
}
interface Collection {
  readonly '@context': unknown;
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly total: number;
  readonly first: { id: string; type: string; partOf: object; startIndex: number; items: readonly Annotation[] };
}

const collectionOf = (project: Project): Collection => JSON.parse(write(project, { at: AT })) as Collection;
const MOTIVATIONS = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
];
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { stance: 'urn:lemma:terms:stance', voice: 'urn:lemma:terms:voice' },
];
const isIri = (value: string): boolean => /^[a-z][a-z0-9+.-]*:[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]+$/.test(value);

describe('W3C Web Annotation', () => {
  test('positions, in code points, and quotations with what stands around them agree with the text', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const { items } = collectionOf(project).first;
        expect(items.length).toBe(project.passages.size);
        for (const { id, target } of items) {
          const passage = project.passages.get(id.slice('urn:lemma:'.length))!;
          const { text, digest } = project.sources.get(passage.source)!;
          const points = Array.from(text);
          expect(target.length).toBe(passage.pieces.length);
          target.forEach(({ source, selector: [position, quote] }, i) => {
            const { start, end, exact } = passage.pieces[i]!;
            expect(source.id).toBe(`urn:sha256:${digest}`);
            expect(points.slice(position.start, position.end).join('')).toBe(exact);
            expect(points.slice(0, position.start).join('').length).toBe(start);
            expect(quote.exact).toBe(exact);
            expect(text.slice(0, start).endsWith(quote.prefix) && text.slice(end).startsWith(quote.suffix)).toBe(true);
            expect(
              isGraphemeBoundary(text, start - quote.prefix.length) &&
                isGraphemeBoundary(text, end + quote.suffix.length),
            ).toBe(true);
            expect(
              quote.prefix.length >= Math.min(32, start) && quote.suffix.length >= Math.min(32, text.length - end),
            ).toBe(true);
          });
        }
      }),
    );
  });

  test('the collection, its page and each annotation have what the standard demands', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const { '@context': context, id, type, label, total, first } = collectionOf(project);
        expect({ context, type, label, total }).toEqual({
          context: CONTEXT,
          type: 'AnnotationCollection',
          label: project.about.title,
          total: first.items.length,
        });
        expect(first).toMatchObject({ type: 'AnnotationPage', partOf: { id, type, label, total }, startIndex: 0 });
        const iris = [id, first.id, ...first.items.map((item) => item.id)];
        expect(new Set(iris).size).toBe(iris.length);
        expect(iris.filter((iri) => !isIri(iri))).toEqual([]);
        for (const item of first.items) {
          expect(item).toMatchObject({ '@context': CONTEXT, type: 'Annotation' });
          expect(item.motivation.length > 0 && item.motivation.every((each) => MOTIVATIONS.includes(each))).toBe(true);
          expect(item.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
          if (item.creator) expect([item.creator.type, item.creator.name.trim() !== '']).toEqual(['Person', true]);
          for (const { type: bodyType, purpose, source, value, id } of item.body ?? []) {
            expect(MOTIVATIONS).toContain(purpose);
            if (bodyType === 'SpecificResource') expect(isIri(source!)).toBe(true);
            else expect([bodyType, typeof value, id]).toEqual(['TextualBody', 'string', undefined]);
          }
          for (const { type: targetType, source, scope, selector } of item.target) {
            expect([targetType, source.type, ...selector.map((each) => each.type)]).toEqual([
              'SpecificResource',
              'Text',
              'TextPositionSelector',
              'TextQuoteSelector',
            ]);
            if (scope !== undefined) expect(isIri(scope)).toBe(true);
          }
        }
      }),
    );
  });

  test('claim, tags, note, stance, voice and language are there to be read', () => {
    const { items } = collectionOf(ESSAYS).first;
    const thesis = items.find(({ target }) => target[0]!.selector[1].exact.startsWith('mutual non-hacking'))!;
    const claim = ESSAYS.claims.toArray().find(({ text }) => text === 'Agreements are aspirational')!;
    expect(thesis).toMatchObject({
      motivation: ['classifying', 'tagging', 'commenting'],
      stance: 'asserts',
      creator: { name: 'A. Reader' },
    });
    expect(thesis.body).toEqual([
      { type: 'SpecificResource', purpose: 'classifying', source: `urn:lemma:${claim.id}` },
      {
        type: 'TextualBody',
        purpose: 'tagging',
        value: 'Agreements are aspirational',
        format: 'text/plain',
      },
      { type: 'TextualBody', purpose: 'tagging', value: 'norms', format: 'text/plain' },
      { type: 'TextualBody', purpose: 'commenting', value: 'The thesis.', format: 'text/plain' },
    ]);
    expect(thesis.target[0]).toMatchObject({
      scope: 'https://example.org/ties',
      source: { language: 'en', 'dc:title': 'Chinese and Russia Developing Much Stronger Cyber Ties' },
    });
    expect(items.filter(({ stance, voice }) => stance === 'denies' && voice === 'many analysts').length).toBe(1);
    expect(items.filter(({ motivation }) => motivation[0] === 'highlighting').length).toBe(1);
    expect(items.filter(({ target }) => target.length === 2).length).toBe(1);
  });
});
