// AIF as JSON-LD with Web Annotation: what is written comes back whole, and as RDF it says what it should to those who know neither us nor JSON.
import fc from 'fast-check';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { projects } from '../arbitraries.ts';
import { ESSAYS } from './essays.ts';
import { allComeBack, comesBack, refusal, survivesCuts, taken, withstandsAttacks, written } from './reading.ts';

const AIF = 'http://www.arg.tech/aif#';
const OA = 'http://www.w3.org/ns/oa#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const iri = (id: string): string => `urn:lemma:${id}`;

/** The statements of a file, as two independent programs make them: jsonld expands it, n3 parses what comes out. Nothing may be fetched. */
async function quadsOf(file: string) {
  const quads = await jsonld.toRDF(
    JSON.parse(file) as object,
    {
      format: 'application/n-quads',
      documentLoader: (url: string) => Promise.reject(new Error(`it fetches ${url}`)),
    } as never,
  );
  return new Parser({ format: 'N-Quads' })
    .parse(quads as unknown as string)
    .map(({ subject, predicate, object }) => ({ s: subject.value, p: predicate.value, o: object.value }));
}

const links = (project: Project): string[] => {
  const name = (id: string): string => project.claims.get(id)?.text ?? 'a link';
  return project.links
    .toArray()
    .map(({ role, from, to, scheme }) => `${from.map(name).join('+')} ${role} ${name(to)} ${scheme ?? ''}`.trim())
    .sort();
};

describe('AIF with Web Annotation', () => {
  test('what was written comes back, with its ids', async () => {
    await allComeBack('aif-jsonld');
    const back = await comesBack('aif-jsonld', ESSAYS);
    expect(
      back
        .toJSON()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      ESSAYS.toJSON()
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('as RDF it has a node for each claim and link, their premises and conclusions, and an annotation with its place for each passage', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const quads = await quadsOf(await written('aif-jsonld', project));
        const count = (p: string, o?: string) =>
          quads.filter((quad) => quad.p === p && (o === undefined || quad.o === o)).length;
        const all = project.links.toArray();
        expect(count(`${RDF}type`, `${AIF}I-node`)).toBe(project.claims.size);
        expect(count(`${RDF}type`, `${AIF}RA-node`)).toBe(all.filter(({ role }) => role === 'support').length);
        expect(count(`${RDF}type`, `${AIF}CA-node`)).toBe(all.filter(({ role }) => role === 'attack').length);
        expect(count(`${AIF}Premise`)).toBe(all.length);
        for (const { id, to } of all) expect(quads).toContainEqual({ s: iri(id), p: `${AIF}Conclusion`, o: iri(to) });
        for (const { id, text } of project.claims)
          expect(quads).toContainEqual({ s: iri(id), p: `${AIF}claimText`, o: text });
        const pieces = project.passages.toArray().reduce((sum, passage) => sum + passage.pieces.length, 0);
        expect(count(`${RDF}type`, `${OA}Annotation`)).toBe(project.passages.size);
        expect(count(`${OA}hasTarget`)).toBe(pieces);
        expect(count(`${OA}hasBody`)).toBe(project.passages.toArray().filter(({ claim }) => claim !== null).length);
        expect(count(`${OA}hasSelector`)).toBe(2 * pieces);
        for (const { id, source } of project.passages)
          expect(
            quads.some(
              (target) =>
                target.p === `${OA}hasTarget` &&
                target.s === iri(id) &&
                quads.some(({ s, p, o }) => s === target.o && p === `${OA}hasSource` && o === iri(source)),
            ),
          ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('premises keep their order, schemes are AIFdb’s individuals', async () => {
    const quads = await quadsOf(await written('aif-jsonld', ESSAYS));
    expect(
      quads
        .filter(({ p }) => p === 'urn:lemma:terms:scheme')
        .map(({ o }) => o)
        .sort(),
    ).toEqual([`${AIF}ExpertOpinion_Conflict`, `${AIF}Sign_Inference`]);
    const joined = ESSAYS.links.toArray().find(({ scheme }) => scheme === 'Argument from sign')!;
    const [list] = quads.filter(({ s, p }) => s === iri(joined.id) && p === `${AIF}Premise`);
    const first = quads.find(({ s, p }) => s === list!.o && p === `${RDF}first`)!;
    expect(first.o).toBe(iri(joined.from[0]!));
  });

  test('graphs of others: whole addresses or prefixes, the old name space, hasPremise, quotations without a text', async () => {
    const old = 'http://www.arg.dundee.ac.uk/aif#';
    const { project, quarantine, read } = await taken(
      'aif-jsonld',
      JSON.stringify([
        { '@id': 'urn:a', '@type': [`${old}I-node`], [`${old}claimText`]: [{ '@value': 'A' }] },
        { '@id': 'urn:b', '@type': 'aif:I-node', 'aif:claimText': 'B' },
        {
          '@id': 'urn:r',
          '@type': `${AIF}RA-node`,
          'aif:hasPremise': [{ '@id': 'urn:a' }],
          'aif:hasConclusion': { '@id': 'urn:b' },
          'http://www.w3.org/2000/01/rdf-schema#label': 'Sign',
        },
        { '@id': 'urn:m', '@type': `${AIF}MA-node` },
        {
          '@id': 'urn:n',
          '@type': `${OA}Annotation`,
          [`${OA}hasBody`]: { '@id': 'urn:a' },
          [`${OA}hasTarget`]: {
            [`${OA}hasSource`]: { '@id': 'http://x' },
            [`${OA}hasSelector`]: { '@type': `${OA}TextQuoteSelector`, [`${OA}exact`]: 'words' },
          },
        },
      ]),
    );
    expect(quarantine).toEqual([]);
    expect(links(project)).toEqual(['A support B Sign']);
    expect(
      project.passages.toArray().map(({ pieces, claim }) => [pieces[0]!.exact, project.claims.get(claim!)!.text]),
    ).toEqual([['words', 'A']]);
    expect(read.losses.map(({ what }) => what).sort()).toEqual(['1 place', '1 rephrase (MA node)']);
  });

  test('cut anywhere it is refused; a wrong shape is named', async () => {
    await survivesCuts('aif-jsonld', await written('aif-jsonld', ESSAYS));
    expect(await refusal('aif-jsonld', '{"@graph":[{"@id":"x"},7]}')).toBe(
      'f:1:24: this is no AIF in JSON-LD: @graph[1] is 7, where an object was expected'.replace(
        '@graph[1]',
        '["@graph"][1]',
      ),
    );
    expect(await refusal('aif-jsonld', '{}')).toContain('where a list of nodes was expected');
    await withstandsAttacks('aif-jsonld');
  });
});
