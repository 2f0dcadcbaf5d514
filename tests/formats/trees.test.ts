// OPML and Freeplane: well-formed trees with a node for every row of the outline, and nothing said twice or lost.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { outlineByArgument } from '../../src/query/outline.ts';
import { projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';
import { ESSAYS } from './essays.ts';
import { hostileProject } from './hostile.ts';
import { written } from './reading.ts';
import type { Met } from './xml-oracle.ts';
import { readXml } from './xml-oracle.ts';

const legal = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd'); // eslint-disable-line no-control-regex -- these are what is looked for
const plain = (xml: string): string => xml.replace(/^<\?xml[^>]*>\s*/, '');
const met = (xml: string, name: string): Met[] => readXml(plain(xml)).filter((each) => each.name === name);

/** How deep each element of that name lies among its like, from 1, by another parser. */
function depths(xml: string, name: string): number[] {
  expect(XMLValidator.validate(xml)).toBe(true);
  const found: number[] = [];
  const walk = (nodes: readonly Record<string, unknown>[], depth: number): void => {
    for (const node of nodes)
      for (const [key, inside] of Object.entries(node)) {
        if (!Array.isArray(inside)) continue;
        if (key === name) found.push(depth + 1);
        walk(inside as Record<string, unknown>[], key === name ? depth + 1 : depth);
      }
  };
  walk(
    new XMLParser({ preserveOrder: true, ignoreAttributes: false, processEntities: false, maxNestedTags: 1000 }).parse(
      xml,
    ) as Record<string, unknown>[],
    0,
  );
  return found;
}

async function check(project: Project): Promise<void> {
  const rows = outlineByArgument(project);
  const opml = await written('opml', project);
  const outlines = met(opml, 'outline');
  expect(depths(opml, 'outline')).toEqual(rows.map(({ level }) => level));
  outlines.forEach(({ attributes }, i) => {
    expect(attributes.text).toContain(legal(project.claims.get(rows[i]!.claim)!.text));
    expect(/^(?:PRO|CON|UNDERCUTS|BACKS)\b/.test(attributes.text!) || rows[i]!.relation === 'root').toBe(true);
  });
  const mm = await written('freeplane', project);
  expect(mm).toMatch(/^[\u0000-\u007f]*$/); // eslint-disable-line no-control-regex -- ASCII
  const [root, ...nodes] = met(mm, 'node');
  expect(root!.attributes.TEXT).toBe(legal(project.about.title));
  expect(depths(mm, 'node').slice(1)).toEqual(rows.map(({ level }) => level + 1));
  expect(nodes.map(({ attributes }) => attributes.TEXT)).toEqual(outlines.map(({ attributes }) => attributes.text));
  const ids = new Set(nodes.map(({ attributes }) => attributes.ID));
  expect(ids.size).toBe(rows.length);
  const arrows = met(mm, 'arrowlink');
  expect(arrows.length).toBe(rows.filter(({ repeated }) => repeated).length);
  for (const { attributes } of arrows) expect(ids).toContain(attributes.DESTINATION);
}

describe('OPML and Freeplane', () => {
  test('any project becomes a tree with a node for every row of the outline', async () => {
    await check(ESSAYS);
    await check(hostileProject());
    await fc.assert(fc.asyncProperty(projects(), check), { numRuns: 60 });
  });

  test('words say what a reason does, and to what', async () => {
    const project = draw('n: a+b > c', 'u: d x n', 's: e > u', 'k: c > a');
    expect(met(await written('opml', project), 'outline').map(({ attributes }) => attributes.text)).toEqual([
      'a',
      'PRO: c',
      'PRO (1 of 2 taken together): a (which closes a circle)',
      'PRO (2 of 2 taken together): b',
      'UNDERCUTS THAT PRO: d',
      'BACKS THAT CON: e',
    ]);
  });

  test('notes hold the passages and what the reader says', async () => {
    const notes = met(await written('opml', ESSAYS), 'outline').map(({ attributes }) => attributes._note ?? '');
    expect(notes[0]).toContain(
      'The main claim\ndoubted by the reader\nThe claim of the fourth paragraph.\nCompare Harris.',
    );
    expect(notes.join('\n')).toContain('(denies, in the voice of many analysts): “China has so far complied');
    expect(notes.join('\n')).toContain('Argument from sign\nWeight of the link: 0.8\nOn the link: Taken together.');
  });
});
