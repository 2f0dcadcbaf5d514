// AIF JSON: an independent reader finds the same claims, inferences, conflicts and edges.
import { load } from 'arguebuf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemeName } from '../../src/formats/aif-nodes.ts';
import { write } from '../../src/formats/aif.ts';
import { wordsOf } from '../../src/query/citation.ts';
import type { Project } from '../../src/model/project.ts';
import { byRank } from '../../src/base/ranks.ts';
import { projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';
import { ESSAYS } from './essays.ts';

interface Aif {
  readonly nodes: readonly {
    nodeID: string;
    text: string;
    type: string;
    timestamp: string;
    scheme?: string;
    schemeID?: string;
  }[];
  readonly edges: readonly { edgeID: string; fromID: string; toID: string; formEdgeID: null }[];
  readonly locutions: readonly { nodeID: string; personID: string; source: string }[];
  readonly participants: readonly { participantID: string; firstname: string; surname: string }[];
  readonly schemefulfillments: readonly { nodeID: string; schemeID: string }[];
}
const aif = (project: Project): Aif => JSON.parse(write(project)) as Aif;
const count = <T>(list: readonly T[], holds: (each: T) => boolean): number => list.filter(holds).length;

describe('AIF', () => {
  test('arguebuf finds every claim, every support and attack, and every edge', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const file = aif(project);
        const graph = load.aif(structuredClone(file) as unknown as Parameters<typeof load.aif>[0]);
        const nodes = Object.values(graph.nodes);
        const atoms = nodes.flatMap((node) => (node.type === 'atom' ? [node.text] : []));
        const schemes = nodes.flatMap((node) => (node.type === 'scheme' ? [node.scheme?.case] : []));
        expect(atoms.sort()).toEqual(
          project.claims
            .toArray()
            .map(({ text }) => text)
            .sort(),
        );
        const links = project.links.toArray();
        expect(count(schemes, (scheme) => scheme === 'support')).toBe(count(links, ({ role }) => role === 'support'));
        expect(count(schemes, (scheme) => scheme === 'attack')).toBe(count(links, ({ role }) => role === 'attack'));
        const tagged = count(project.passages.toArray(), ({ claim }) => claim !== null);
        expect(Object.keys(graph.edges).length).toBe(
          links.reduce((sum, { from }) => sum + from.length + 1, 0) + 2 * tagged,
        );
        for (const { source, target } of Object.values(graph.edges))
          expect([source, target].every((id) => graph.nodes[id])).toBe(true);
      }),
    );
  });

  test('each link’s premises, role and target can be read back, in order', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const { nodes, edges } = aif(project);
        const ids = new Map<string, string>();
        const typed = (...types: string[]) => nodes.filter(({ type }) => types.includes(type));
        project.claims
          .toArray()
          .sort(byRank)
          .forEach(({ id }, i) => ids.set(typed('I')[i]!.nodeID, id));
        const links = project.links.toArray().sort(byRank);
        links.forEach(({ id }, i) => ids.set(typed('RA', 'CA')[i]!.nodeID, id));
        links.forEach(({ from, to, role, scheme }, i) => {
          const node = typed('RA', 'CA')[i]!;
          expect(node.type).toBe(role === 'support' ? 'RA' : 'CA');
          if (scheme !== null) expect(node.text).toBe(scheme);
          expect(edges.filter(({ fromID }) => fromID === node.nodeID).map(({ toID }) => ids.get(toID))).toEqual([to]);
          const premises = edges.filter(
            ({ toID, fromID }) => toID === node.nodeID && nodes[Number(fromID) - 1]!.type === 'I',
          );
          expect(premises.map(({ fromID }) => ids.get(fromID))).toEqual(from);
        });
      }),
    );
  });

  test('no two claims or locutions are joined directly, numbers are unique, times have AIFdb’s form', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const { nodes, edges } = aif(project);
        const type = new Map(nodes.map((node) => [node.nodeID, node.type]));
        expect(type.size).toBe(nodes.length);
        for (const { fromID, toID } of edges)
          expect(['I-RA', 'I-CA', 'RA-I', 'CA-I', 'RA-RA', 'CA-RA', 'RA-CA', 'CA-CA', 'L-YA', 'YA-I']).toContain(
            `${type.get(fromID)}-${type.get(toID)}`,
          );
        for (const { timestamp } of nodes) expect(timestamp).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
        for (const node of nodes) if (node.type === 'L') expect(node.text).not.toMatch(/[\n\r\u2028\u2029]/);
      }),
    );
  });

  test('an undercut ends on the inference, an attack on an attack on the conflict', () => {
    const { nodes, edges } = aif(draw('n: a+b > c', 'u: d x n', 'k: e x c', 'v: f x k'));
    const name = new Map(nodes.map(({ nodeID, text, type }) => [nodeID, type === 'I' ? text : type]));
    const told = edges.map(({ fromID, toID }) => `${name.get(fromID)}→${name.get(toID)}`);
    expect(told).toEqual(['a→RA', 'b→RA', 'RA→c', 'd→CA', 'CA→RA', 'e→CA', 'CA→c', 'f→CA', 'CA→CA']);
  });

  test('passages are locutions of who speaks, with their stance as illocution', () => {
    const { nodes, edges, locutions, participants, schemefulfillments } = aif(ESSAYS);
    const text = new Map(nodes.map((node) => [node.nodeID, node.text]));
    const chain = (start: string) => {
      const illocution = edges.find(({ fromID }) => fromID === text.get(start) || fromID === start)!.toID;
      return [text.get(start), text.get(illocution), text.get(edges.find(({ fromID }) => fromID === illocution)!.toID)];
    };
    const words = 'China has so far complied with the economic initiative in the U.S.-Chinese Cyber Agreement';
    expect(locutions.map(({ nodeID }) => chain(nodeID)).filter(([said]) => said?.endsWith(words))).toEqual([
      [`many analysts : ${words}`, 'Disagreeing', 'Agreements are aspirational'],
      [`many analysts : ${words}`, 'Asserting', 'China has so far complied with the economic initiative'],
    ]);
    const tagged = ESSAYS.passages.toArray().filter(({ claim }) => claim !== null);
    expect(locutions.length).toBe(tagged.length);
    for (const passage of tagged.filter(({ pieces }) => pieces.length === 2))
      expect([...text.values()].some((each) => each.includes(wordsOf(passage)))).toBe(true);
    expect(participants.map(({ firstname, surname }) => `${firstname}|${surname}`).sort()).toEqual([
      'Chinese|and Russia Developing Much Stronger Cyber Ties',
      'Eimi|Harris',
      'many|analysts',
      'two|computer security companies',
    ]);
    expect(
      schemefulfillments.every(({ nodeID, schemeID }) =>
        nodes.some((node) => node.nodeID === nodeID && node.schemeID === schemeID),
      ),
    ).toBe(true);
  });

  test('schemes are named as AIFdb names them', () => {
    expect(
      ['Argument from cause to effect', 'Argument from an established rule', 'Sign', 'argument by analogy', '网络'].map(
        schemeName,
      ),
    ).toEqual(['CauseToEffect', 'EstablishedRule', 'Sign', 'Analogy', undefined]);
  });
});
