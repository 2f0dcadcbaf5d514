// DOT: Graphviz itself lays it out and draws every claim with its words, every joint and every arrow, whatever the words are.
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLines, write } from '../../src/formats/dot.ts';
import { FORCE_WORDS, jointWords, networkOf } from '../../src/formats/network.ts';
import { emptyProject } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import { lines, makerOf, projects } from '../arbitraries.ts';
import { ESSAYS } from './essays.ts';
import { hostileProject } from './hostile.ts';

const graphviz = await Graphviz.load();

interface Stroke {
  readonly op: string;
  readonly text?: string;
}
interface Drawn {
  readonly _ldraw_?: readonly Stroke[];
  readonly objects?: readonly { readonly _gvid: number; readonly name: string; readonly _ldraw_?: readonly Stroke[] }[];
  readonly edges?: readonly { readonly tail: number; readonly head: number; readonly _ldraw_?: readonly Stroke[] }[];
}

/** What a C string can hold. */
const legible = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]/g, '\ufffd'); // eslint-disable-line no-control-regex -- these are what is looked for
/** The lines as Graphviz draws them, as one; in its JSON (not in its pictures) backslashes are doubled once more. */
const words = ({ _ldraw_: strokes = [] }: { readonly _ldraw_?: readonly Stroke[] }): string =>
  strokes
    .flatMap(({ op, text }) => (op === 'T' ? [text!] : []))
    .join(' ')
    .replace(/\\\\/g, '\\');

function check(project: Project): void {
  const { claims, joints, arrows } = networkOf(project);
  const graph = JSON.parse(graphviz.layout(write(project), 'json', 'dot')) as Drawn;
  expect(words(graph)).toBe(legible(project.about.title));
  const nodes = graph.objects ?? [];
  expect(new Map(nodes.map((node) => [node.name, words(node)]))).toEqual(
    new Map([
      ...claims.map(({ id, text }) => [id, legible(text)] as const),
      ...joints.map((link) => [link.id, legible(jointWords(link))] as const),
    ]),
  );
  const byNumber = new Map(nodes.map(({ _gvid, name }) => [_gvid, name]));
  expect(
    (graph.edges ?? [])
      .map((edge) => [byNumber.get(edge.tail)!, byNumber.get(edge.head)!, words(edge)].join(' '))
      .sort(),
  ).toEqual(
    arrows
      .map(({ from, to, part, force }) => [from, to, part === 'premise' ? '' : FORCE_WORDS[force]].join(' '))
      .sort(),
  );
}

describe('DOT', () => {
  test('Graphviz draws every claim, joint and arrow of any project with its words', () => {
    check(ESSAYS);
    check(emptyProject('Nothing yet', makerOf(1)));
    fc.assert(fc.property(projects(), check), { numRuns: 40 });
  });

  test('lines are broken at spaces alone', () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(inLines(line).replace(/\n/g, ' ')).toBe(line.replace(/\n/g, ' '));
        expect(inLines(line).split('\n').length).toBeLessThanOrEqual(line.split(' ').length);
      }),
    );
  });

  test('words that look like DOT stay words', () => {
    check(hostileProject());
    const svg = graphviz.layout(write(hostileProject()), 'svg', 'dot');
    expect(svg).not.toMatch(/<script|javascript:[^<]*" target|xlink:href=/);
  });
});
