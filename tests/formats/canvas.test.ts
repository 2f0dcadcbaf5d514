// JSON Canvas: every node and edge as the specification 1.0 has them, and every claim with its words and quotations.
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkOf } from '../../src/formats/network.ts';
import { pictureOf } from '../../src/layout/picture.ts';
import type { Project } from '../../src/model/project.ts';
import { projects } from '../arbitraries.ts';
import { ESSAYS } from './essays.ts';
import { hostileProject } from './hostile.ts';
import { written } from './reading.ts';

/** The specification (jsoncanvas.org, 1.0) as a schema. */
const integer = { type: 'integer' };
const place = {
  id: { type: 'string', minLength: 1 },
  x: integer,
  y: integer,
  width: { ...integer, minimum: 1 },
  height: { ...integer, minimum: 1 },
};
const color = { type: 'string', pattern: '^([1-6]|#[0-9a-fA-F]{6})$' };
const node = (type: string, own: object, required: readonly string[]) => ({
  type: 'object',
  properties: { ...place, type: { const: type }, color, ...own },
  required: ['id', 'type', 'x', 'y', 'width', 'height', ...required],
  additionalProperties: false,
});
const side = { enum: ['top', 'right', 'bottom', 'left'] };
const end = { enum: ['none', 'arrow'] };
const string = { type: 'string' };
const valid = new Ajv().compile({
  type: 'object',
  properties: {
    nodes: {
      type: 'array',
      items: {
        oneOf: [
          node('text', { text: string }, ['text']),
          node('file', { file: string, subpath: { type: 'string', pattern: '^#' } }, ['file']),
          node('link', { url: { type: 'string', pattern: '^https?://' } }, ['url']),
          node(
            'group',
            { label: string, background: string, backgroundStyle: { enum: ['cover', 'ratio', 'repeat'] } },
            [],
          ),
        ],
      },
    },
    edges: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: string,
          fromNode: string,
          fromSide: side,
          fromEnd: end,
          toNode: string,
          toSide: side,
          toEnd: end,
          color,
          label: string,
        },
        required: ['id', 'fromNode', 'toNode'],
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
});

interface Canvas {
  readonly nodes: readonly { readonly id: string; readonly text?: string; readonly x: number; readonly y: number }[];
  readonly edges: readonly { readonly id: string; readonly fromNode: string; readonly toNode: string }[];
}

async function check(project: Project): Promise<Canvas> {
  const canvas = JSON.parse(await written('canvas', project)) as Canvas;
  valid(canvas);
  expect(valid.errors ?? []).toEqual([]);
  const { claims, joints, arrows } = networkOf(project);
  const ids = canvas.nodes.map(({ id }) => id);
  expect(ids.slice(0, claims.length + joints.length)).toEqual([...claims, ...joints].map(({ id }) => id));
  expect(ids.length).toBe(claims.length + joints.length + project.sources.size);
  expect(canvas.edges.map(({ fromNode, toNode }) => `${fromNode} ${toNode}`)).toEqual(
    arrows.map(({ from, to }) => `${from} ${to}`),
  );
  for (const list of [ids, canvas.edges.map(({ id }) => id)]) expect(new Set(list).size).toBe(list.length);
  return canvas;
}

describe('JSON Canvas', () => {
  test('any project becomes a canvas as the specification has it', async () => {
    await check(hostileProject());
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => void (await check(project))),
      { numRuns: 60 },
    );
  });

  test('a card holds the claim and the words it rests on, and lies as on the map', async () => {
    const { nodes } = await check(ESSAYS);
    const card = nodes.find(({ text }) => text?.startsWith('**Agreements are aspirational**'))!;
    expect(card.text).toContain(
      '> mutual non-hacking agreements have turned out to be more aspirational than practical\n> — ',
    );
    expect(card.text!.match(/^> —/gm)!.length).toBe(3);
    const placed = pictureOf(ESSAYS).cards.find(({ claim }) => claim === card.id)!;
    expect([card.x, card.y]).toEqual([Math.round(placed.x * 1.6), Math.round(placed.y * 1.6)]);
  });
});
