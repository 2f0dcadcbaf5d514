// Web annotations read: our own come back, with the texts or without; the W3C's, Hypothesis' and Recogito's are read, whatever they are wrapped in.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor } from '../../src/formats/anchor.ts';
import { codePointsOf } from '../../src/formats/code-points.ts';
import type { InputFile } from '../../src/formats/format.ts';
import { formatOf } from '../../src/formats/index.ts';
import type { Project } from '../../src/model/project.ts';
import { wordsOf } from '../../src/query/citation.ts';
import { projects } from '../arbitraries.ts';
import { ESSAYS } from './essays.ts';
import { portrait } from './portrait.ts';
import {
  corpus,
  jsonIn,
  noticeOf,
  refusal,
  survivesCuts,
  taken,
  textIn,
  withstandsAttacks,
  written,
} from './reading.ts';

const besideOf = (project: Project): InputFile[] =>
  project.sources.toArray().map(({ id, text }) => ({ name: `${id}.txt`, content: text }));
const said = (project: Project): string[] =>
  project.passages
    .toArray()
    .map((passage) =>
      [
        wordsOf(passage),
        passage.pieces[0]!.start,
        passage.note,
        passage.tags.map((tag) => project.tags.get(tag)!.name).join(),
        project.sources.get(passage.source)!.title,
      ].join('|'),
    )
    .sort();
const told = ({ read }: { read: { losses: readonly { what: string }[] } }): string[] =>
  read.losses.map(({ what }) => what).sort();
const quote = (exact: string, more: object = {}) => ({ type: 'TextQuoteSelector', exact, ...more });
const annotation = (target: unknown, more: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://x/1',
  type: 'Annotation',
  target,
  ...more,
});

describe('W3C Web Annotation, read', () => {
  test('with the texts beside it, what was written comes back, every piece where it stood', async () => {
    const { carries } = formatOf('webannotation')!;
    await fc.assert(
      fc.asyncProperty(fc.oneof(projects(), fc.constant(ESSAYS)), async (project) => {
        const back = await taken('webannotation', await written('webannotation', project), {
          beside: besideOf(project),
        });
        expect([back.quarantine, back.read.losses]).toEqual([[], []]);
        expect(portrait(back.project, carries)).toEqual(portrait(project, carries));
      }),
    );
  });

  test('without the texts the words come back, in sources made of the quotations', async () => {
    const carries = formatOf('webannotation')!.carries.filter(
      (feature) => feature !== 'positions' && feature !== 'pieces',
    );
    const back = await taken('webannotation', await written('webannotation', ESSAYS));
    const squeezed = (project: Project) =>
      JSON.stringify(portrait(project, carries, { loose: true })).replaceAll(' … ', ' ');
    expect(back.quarantine).toEqual([]);
    expect(squeezed(back.project)).toBe(squeezed(ESSAYS));
    expect(back.project.about.title).toBe(ESSAYS.about.title);
    expect(
      back.project.sources
        .toArray()
        .every(({ title }) => ESSAYS.sources.toArray().some((source) => source.title === title)),
    ).toBe(true);
  });

  const TEXT = '👍 One two, three two.';
  test('positions count code points, quotations are found by what surrounds them, places chosen otherwise are told', async () => {
    const source = 'http://x.org/my%20text.html#top';
    const back = await taken(
      'webannotation',
      JSON.stringify([
        annotation({ source, selector: { type: 'TextPositionSelector', start: 2, end: 5 } }, { bodyValue: 'by place' }),
        annotation(
          { source, selector: [quote('two', { prefix: 'three ' })] },
          {
            body: [
              { type: 'TextualBody', purpose: 'tagging', value: 'T' },
              { type: 'TextualBody', value: 'A' },
              'http://x/body',
              { type: 'Choice', items: [{ value: 'B' }] },
            ],
          },
        ),
        annotation({ source: { id: source }, selector: { type: 'FragmentSelector', value: 'char=6,9' } }),
        annotation({ source, selector: { type: 'XPathSelector', value: '/p', refinedBy: quote('three') } }),
        annotation([{ source, selector: { type: 'CssSelector', value: 'p' } }, 'http://x.org/other', { source }]),
        annotation({ source, selector: quote('not there') }),
      ]),
      {
        beside: [
          { name: 'unrelated.txt', content: 'x' },
          { name: 'my text.txt', content: TEXT },
        ],
      },
    );
    expect(back.quarantine).toEqual([]);
    expect(said(back.project)).toEqual([
      'One|3|by place||my text',
      'three|12|||my text',
      'two|18|A\n\nhttp://x/body\n\nB|T|my text',
      'two|7|||my text',
    ]);
    expect(told(back)).toEqual(['1 target', '1 target', '2 annotations of whole texts']);
  });

  test('a resource the words are classed under is a claim where its words follow, else a tag', async () => {
    const body = (...more: unknown[]) => [
      { type: 'SpecificResource', purpose: 'classifying', source: 'urn:uuid:1' },
      ...more,
    ];
    const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value });
    const target = { source: 'http://x.org/t', selector: quote('words') };
    const read = async (bodies: unknown) =>
      (await taken('webannotation', JSON.stringify(annotation(target, { body: bodies })))).project;
    const first = await read(body(tag('Claimed'), tag('T')));
    expect([first.claims.toArray().map(({ text }) => text), first.tags.toArray().map(({ name }) => name)]).toEqual([
      ['Claimed'],
      ['T'],
    ]);
    for (const bodies of [body(), body({ type: 'TextualBody', value: 'N' })])
      expect((await read(bodies)).tags.toArray().map(({ name }) => name)).toEqual(['urn:uuid:1']);
  });

  test('a page, a collection with its first page, a graph and a single annotation are all taken', async () => {
    const one = annotation({ source: 'http://x.org/t', selector: quote('words') });
    for (const file of [
      one,
      [one],
      { type: 'AnnotationPage', items: [one] },
      { type: 'AnnotationCollection', first: { items: [one] } },
      { '@graph': [one, { id: 'x' }] },
    ])
      expect(said((await taken('webannotation', JSON.stringify(file))).project)).toEqual(['words|0|||t']);
    expect(await refusal('webannotation', '{"type":"AnnotationCollection","first":"http://x/page1"}')).toContain(
      'first is "http://x/page1", where a page of annotations',
    );
    expect(await refusal('webannotation', '{"hello":1}')).toBe(
      'f:1:1: this is no Web Annotation: target is missing, where a target, or a list of annotations was expected',
    );
  });

  test('Hypothesis: text and tags, the page’s title, positions in code units; replies and page notes are told', async () => {
    const row = (target: unknown, more: object = {}) => ({
      id: 'a',
      user: 'acct:ann@h',
      created: '2026-01-02T03:04:05+00:00',
      uri: 'http://x.org/p',
      document: { title: ['Page'] },
      text: 'N',
      tags: ['t'],
      target,
      ...more,
    });
    const selector = [
      { type: 'RangeSelector', startOffset: 1 },
      { type: 'TextPositionSelector', start: 3, end: 6 },
      quote('One'),
    ];
    const back = await taken(
      'webannotation',
      JSON.stringify({
        total: 3,
        rows: [
          row([{ source: 'http://x.org/p', selector }]),
          row([{ source: 'http://x.org/p' }]),
          row([], { references: ['a'] }),
        ],
      }),
      { beside: [{ name: 'x.txt', content: TEXT }] },
    );
    expect(said(back.project)).toEqual(['One|3|N|t|Page']);
    expect(back.project.passages.toArray()[0]!.created).toEqual({
      at: Date.UTC(2026, 0, 2, 3, 4, 5),
      by: 'acct:ann@h',
    });
    expect(told(back)).toEqual(['1 annotation of a whole text', '1 annotation of nothing']);
  });

  test('any JSON is read or refused, cut files are refused', async () => {
    await survivesCuts('webannotation', await written('webannotation', ESSAYS));
    expect(await withstandsAttacks('webannotation')).toBeGreaterThanOrEqual(0);
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.constantFrom('target', 'body', 'selector', 'items', 'rows', 'first', 'created', 'source'),
        async (value, name) => {
          for (const file of [
            value,
            { target: value },
            { target: { source: 'x', selector: quote('a') }, [name]: value },
            { target: { selector: [quote('a', { [name]: value })], [name]: value } },
          ]) {
            const reason = await refusal('webannotation', JSON.stringify(file));
            if (reason === 'it was read')
              expect((await taken('webannotation', JSON.stringify(file))).quarantine).toEqual([]);
            else expect(reason).toMatch(/^f:\d+:\d+: /);
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});

const samples = corpus('w3c-anno/correct', /\.json$/);
describe.runIf(samples.length > 0)(`the W3C’s own samples${noticeOf(samples)}`, () => {
  test('are read, the correct ones without anything that cannot stand; no sample is a crash', async () => {
    let passages = 0;
    for (const { name, path } of samples) {
      const back = await taken('webannotation', textIn(path)).catch((error: unknown) => String(error));
      if (typeof back === 'string') expect(back, name).toMatch(/page elsewhere|is no JSON/);
      else expect(back.quarantine, name).toEqual([]);
      if (typeof back !== 'string') passages += back.project.passages.size;
    }
    expect(passages).toBeGreaterThan(0);
    for (const { path } of corpus('w3c-anno/incorrect', /\.json$/))
      expect(await refusal('webannotation', textIn(path))).toMatch(/^it was read$|^f:\d+:\d+: /);
  });

  test('Hypothesis’ and Recogito’s files are read with all their annotations', async () => {
    const [hypothesis, recogito] = [
      corpus('hypothesis', /^minimal\.json$/)[0]!,
      corpus('recogito', /^annotations\.json$/)[0]!,
    ];
    const page = await taken('webannotation', textIn(hypothesis.path), {
      beside: [{ name: 'page.txt', content: 'One Two Three\n' }],
    });
    expect(said(page.project)).toEqual(['Two|4|||file']);
    const many = jsonIn(recogito.path) as { target: { selector: { quote: string }[] } }[];
    const back = await taken('webannotation', textIn(recogito.path));
    const told = (words: string) => words.replace(/\s+/g, ' ').trim();
    expect(back.quarantine).toEqual([]);
    expect(
      back.project.passages
        .toArray()
        .flatMap(({ pieces }) => pieces.map(({ exact }) => told(exact)))
        .sort(),
    ).toEqual(many.flatMap(({ target }) => target.selector.map((each) => told(each.quote))).sort());
  });

  test('Apache Annotator’s quotations and positions are found where it finds them, or not at all where there are several', () => {
    interface Case {
      readonly html: string;
      readonly selector: { exact?: string; prefix?: string; suffix?: string; start?: number; end?: number };
      readonly expected: readonly {
        startContainerXPath: string;
        startOffset: number;
        endContainerXPath: string;
        endOffset: number;
      }[];
    }
    let found = 0;
    for (const { path } of corpus('apache-annotator', /cases\.json$/))
      for (const [name, { html, selector, expected }] of Object.entries(
        (jsonIn(path) as { testCases: Record<string, Case> }).testCases,
      )) {
        const [only] = expected;
        const simple = /^<b>([^<]*)<\/b>$/.exec(html);
        if (!simple || !only || expected.length > 1 || only.startContainerXPath !== only.endContainerXPath) continue;
        const text = simple[1]!;
        const { toUnits } = codePointsOf(text);
        const units =
          selector.start === undefined ? {} : { start: toUnits(selector.start), end: toUnits(selector.end!) };
        const piece = anchor(text, { ...selector, ...units });
        if (only.startOffset === only.endOffset) expect(piece, name).toBeNull();
        else if (piece) {
          expect([name, piece.start, piece.end]).toEqual([name, only.startOffset, only.endOffset]);
          found++;
        }
      }
    expect(found).toBeGreaterThan(3);
  });
});
