// Arguebuf JSON: what is written comes back whole, the arguebuf library reads it, and graphs with a mere reference keep their words.
import { load } from 'arguebuf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { supportOf } from '../../src/formats/arguebuf-schemes.ts';
import { projects } from '../arbitraries.ts';
import { ESSAYS } from './essays.ts';
import { allComeBack, comesBack, refusal, survivesCuts, taken, withstandsAttacks, written } from './reading.ts';

type Json = Parameters<typeof load.json>[0];

describe('Arguebuf', () => {
  test('what was written comes back, with its ids', async () => {
    await allComeBack('arguebuf');
    const back = await comesBack('arguebuf', ESSAYS);
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

  test('the arguebuf library finds the same atoms, schemes, edges, resources, participants and major claim', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const graph = load.json(JSON.parse(await written('arguebuf', project)) as Json);
        const nodes = Object.entries(graph.nodes);
        expect(nodes.map(([id, node]) => [id, node.type]).sort(([a], [b]) => (a! < b! ? -1 : 1))).toEqual(
          [
            ...project.claims.toArray().map(({ id }) => [id, 'atom']),
            ...project.links.toArray().map(({ id }) => [id, 'scheme']),
          ].sort(([a], [b]) => (a! < b! ? -1 : 1)),
        );
        for (const [id, node] of nodes) {
          if (node.type === 'scheme') expect(node.scheme?.case).toBe(project.links.get(id)!.role);
          else {
            const { reference } = node;
            expect(node.text).toBe(project.claims.get(id)!.text);
            if (!reference) continue;
            const text = Array.from(project.sources.get(reference.resource!)!.text);
            const words = Array.from(reference.text);
            expect(text.slice(reference.offset, reference.offset! + words.length).join('')).toBe(reference.text);
          }
        }
        expect(Object.keys(graph.edges).length).toBe(
          project.links.toArray().reduce((sum, { from }) => sum + from.length + 1, 0),
        );
        expect(
          Object.values(graph.resources)
            .map(({ text }) => text)
            .sort(),
        ).toEqual(
          project.sources
            .toArray()
            .map(({ text }) => text)
            .sort(),
        );
        expect(graph.majorClaim ?? null).toBe(project.about.main);
      }),
    );
  });

  test('schemes have arguebuf’s names where it has one', () => {
    expect(['Argument from expert opinion', 'Sign', 'CauseToEffect', 'My own', null].map(supportOf)).toEqual([
      'SUPPORT_EXPERT_OPINION',
      'SUPPORT_SIGN',
      'SUPPORT_CAUSE_TO_EFFECT',
      'SUPPORT_DEFAULT',
      'SUPPORT_DEFAULT',
    ]);
  });

  test('a graph of others: references found by offset or words, participants as voices, rephrases told', async () => {
    const back = await taken(
      'arguebuf',
      JSON.stringify({
        nodes: {
          a: { atom: { text: 'A', reference: { resource: 'r', offset: 2, text: 'go' }, participant: 'p' } },
          b: { atom: { text: 'B', reference: { resource: 'r', text: 'elsewhere' } } },
          c: { atom: { text: 'C' } },
          s: { scheme: { support: 'SUPPORT_POSITION_TO_KNOW' }, metadata: { created: '2026-01-02T03:04:05Z' } },
          k: { scheme: { attack: 'ATTACK_DEFAULT' } },
          m: { scheme: { rephrase: 'REPHRASE_DEFAULT' } },
          n: { scheme: {} },
        },
        edges: {
          1: { source: 'a', target: 's' },
          2: { source: 's', target: 'b' },
          3: { source: 'c', target: 'k' },
          4: { source: 'k', target: 's' },
        },
        resources: { r: { text: '👍 go, 👍 go, go', title: 'Going' } },
        participants: { p: { name: 'Pat' } },
        majorClaim: 'b',
      }),
    );
    const { project, quarantine, read } = back;
    expect(quarantine).toEqual([]);
    const said = project.passages
      .toArray()
      .map(({ pieces, voice, source }) =>
        [project.sources.get(source)!.title, pieces[0]!.start, pieces[0]!.exact, voice].join('|'),
      );
    expect(said.sort()).toEqual(['Going|3|go|Pat', 'Quotations in file|0|elsewhere|']);
    expect(project.claims.get(project.about.main!)!.text).toBe('B');
    expect(
      project.links
        .toArray()
        .map(({ role, scheme }) => `${role} ${scheme ?? ''}`)
        .sort(),
    ).toEqual(['attack ', 'support Position to know']);
    expect(read.losses.map(({ what }) => what).sort()).toEqual([
      '1 place',
      '1 rephrase (MA node)',
      '1 scheme without a type',
    ]);
  });

  test('cut anywhere it is refused; a wrong shape is named', async () => {
    await survivesCuts('arguebuf', await written('arguebuf', ESSAYS));
    expect(await refusal('arguebuf', '{"nodes":{"a":{}}}')).toBe(
      'f:1:15: this is no Arguebuf: nodes.a is an object, where an atom or a scheme was expected',
    );
    expect(await refusal('arguebuf', '{"nodes":[]}')).toContain('nodes is a list, where an object was expected');
    await withstandsAttacks('arguebuf');
  });
});
