// Mermaid: its own parser, in a page without a screen, finds every claim with its words, every joint and every arrow.
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { quoted, write } from '../../src/formats/mermaid.ts';
import { FORCE_WORDS, jointWords, networkOf } from '../../src/formats/network.ts';
import { emptyProject } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import { lines, makerOf, projects } from '../arbitraries.ts';
import { ESSAYS } from './essays.ts';
import { hostileProject } from './hostile.ts';

interface Diagram {
  readonly type: string;
  readonly db: {
    getVertices(): Map<string, { readonly text: string; readonly type?: string; readonly classes: readonly string[] }>;
    getEdges(): readonly {
      readonly start: string;
      readonly end: string;
      readonly text: string;
      readonly type: string;
    }[];
  };
}
let accepts: (text: string) => Promise<unknown>;
let parse: (text: string) => Promise<Diagram>;

beforeAll(async () => {
  const { window } = new JSDOM('');
  // Mermaid asks for a page as soon as it is loaded.
  Object.assign(globalThis, { window, document: window.document });
  const { default: mermaid } = await import('mermaid');
  await mermaid.parse('flowchart BT'); // it learns its diagrams when first asked
  accepts = (text) => mermaid.parse(text);
  parse = mermaid.mermaidAPI.getDiagramFromText.bind(mermaid.mermaidAPI) as unknown as typeof parse;
});

/** What stands where nothing can. */
const legible = (text: string): string => text.replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, '\ufffd'); // eslint-disable-line no-control-regex -- these are what is looked for
/** Words as they are shown: numbers back to signs. Between quotes Mermaid leaves them alone but for spaces at the ends. */
const shown = (text: string): string =>
  text.replace(/(?:#|ﬂ°°)(\d+)(?:;|¶ß)/g, (_, code) => String.fromCodePoint(Number(code)));
const trimmed = (text: string): string => text.trim();

async function check(project: Project): Promise<void> {
  const { claims, joints, arrows } = networkOf(project);
  const whole = write(project);
  expect(await accepts(whole)).toMatchObject({ diagramType: 'flowchart-v2' });
  const [, front, body] = /^---\n(.*)\n---\n([^]*)$/.exec(whole)!;
  expect(parseYaml(front!)).toEqual({ title: project.about.title });
  const { type, db } = await parse(body!);
  expect(type).toBe('flowchart-v2');
  const vertices = [...db.getVertices()];
  expect(vertices.map(([, { text }]) => trimmed(shown(text)))).toEqual(
    [...claims.map(({ text }) => text), ...joints.map(jointWords)].map((text) => trimmed(legible(text))),
  );
  const names = new Map([...claims, ...joints].map(({ id }, i) => [id, vertices[i]![0]]));
  expect(db.getEdges().map(({ start, end, text, type }) => [start, end, text, type])).toEqual(
    arrows.map(({ from, to, part, force }) => [
      names.get(from),
      names.get(to),
      part === 'premise' ? '' : FORCE_WORDS[force],
      part === 'premise' ? 'arrow_open' : 'arrow_point',
    ]),
  );
}

describe('Mermaid', () => {
  test('its parser finds all there is in any project', async () => {
    await check(ESSAYS);
    await check(emptyProject('Nothing yet', makerOf(1)));
    await fc.assert(fc.asyncProperty(projects(), check), { numRuns: 40 });
  });

  test('words that look like Mermaid stay words', () => check(hostileProject()));

  test('no sign in quotes has a meaning, and all come back', () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(quoted(line).slice(1, -1).replace(/#\d+;/g, '')).not.toMatch(/["<>`%&\\[\]{}|:;#=/]/);
        expect(shown(quoted(line).slice(1, -1))).toBe(legible(line));
      }),
    );
  });
});
