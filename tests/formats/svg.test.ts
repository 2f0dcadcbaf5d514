// The map as SVG: well-formed, self-contained, with every claim and link in words, and links told apart without colour.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tenth } from '../../src/formats/drawing.ts';
import { drawMap, sizeOf } from '../../src/formats/map-drawing.ts';
import { absentClaims, pictured } from '../../src/formats/map-picture.ts';
import { sentence } from '../../src/formats/map-words.ts';
import { write } from '../../src/formats/svg.ts';
import { element, xmlText } from '../../src/formats/xml-words.ts';
import { MARKS } from '../../src/layout/marks.ts';
import { ALL, partOf } from '../../src/layout/part.ts';
import { pictureOf } from '../../src/layout/picture.ts';
import { emptyProject } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import { STANCES } from '../../src/model/records.ts';
import { makerOf, projects, texts } from '../arbitraries.ts';
import { draw } from '../notation.ts';
import { ESSAYS } from './essays.ts';
import type { Met } from './xml-oracle.ts';
import { readXml } from './xml-oracle.ts';

const named = (met: readonly Met[], name: string): Met[] => met.filter((each) => each.name === name);
const legal = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd'); // eslint-disable-line no-control-regex

describe('SVG', () => {
  test('any project gives well-formed XML that refers to nothing outside and holds no script, with every claim and link in words', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const svg = write(project);
        const met = readXml(svg);
        const [root] = met;
        expect(root).toMatchObject({ name: 'svg', attributes: { xmlns: 'http://www.w3.org/2000/svg', role: 'img' } });
        for (const { name } of met)
          expect(['svg', 'title', 'desc', 'g', 'rect', 'path', 'circle', 'text']).toContain(name);
        for (const { attributes } of met)
          for (const [name, value] of Object.entries(attributes)) {
            expect(name).not.toMatch(/^on|href|^style$|^class$/);
            expect(value).not.toMatch(/NaN|undefined|Infinity|url\(/);
          }
        const titles = named(met, 'title').map(({ text }) => text);
        const told = [
          project.about.title,
          ...project.claims.toArray().map(({ text }) => text),
          ...project.links.toArray().map((link) => sentence(project, link)),
        ];
        expect(titles.sort()).toEqual(told.map(legal).sort());
      }),
      { numRuns: 60 },
    );
  });

  test('the lines of each card are real text, and nothing reaches out of the picture', () => {
    const met = readXml(write(ESSAYS));
    const { cards } = pictureOf(ESSAYS);
    const words = named(met, 'text').map(({ text }) => text);
    for (const card of cards) for (const line of card.lines) expect(words).toContain(line);
    for (const source of ESSAYS.sources) expect(words).toContain(source.title);
    const [left, top, width, height] = met[0]!.attributes.viewBox!.split(' ').map(Number) as [
      number,
      number,
      number,
      number,
    ];
    for (const { x, y, width: wide, height: high } of cards) {
      expect(met.some(({ attributes }) => attributes.transform === `translate(${tenth(x)},${tenth(y)})`)).toBe(true);
      expect(x >= left && y >= top && x + wide <= left + width && y + high <= top + height).toBe(true);
    }
  });

  test('support, attack and undercut differ in dash, arrowhead and sign', () => {
    const words = readXml(write(draw('n: a > b', 'u: c x n', 'k: d x b')));
    expect(named(words, 'text').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['supports', 'attacks', 'undercuts a link']),
    );
    const dashes = new Set(named(words, 'path').map(({ attributes }) => attributes['stroke-dasharray'] ?? 'solid'));
    expect(dashes).toEqual(new Set(['solid', '7 4', '0.5 5']));
    // The signs and arrowheads of the three kinds, each drawn once on the map and once in the legend.
    const shapes = Object.values(MARKS).flatMap(({ head, path }) => [head, path]);
    for (const shape of shapes)
      expect(named(words, 'path').filter(({ attributes }) => attributes.d === shape).length).toBe(2);
    expect(new Set(shapes).size).toBe(6);
  });

  test('the map of the screen is drawn as it lies there', () => {
    const { placement } = pictureOf(ESSAYS);
    const moved = {
      ...placement,
      nodes: placement.nodes.map((node, i) => (i === 0 ? { ...node, x: node.x + 7, y: node.y + 3 } : node)),
    };
    const { x, y } = moved.nodes[0]!;
    expect(write(ESSAYS, { placement: moved })).toContain(`translate(${tenth(x)},${tenth(y)})`);
    expect(write(ESSAYS, { placement })).toBe(write(ESSAYS));
  });

  test('of a map that is folded or narrowed just the part is drawn, wherever it was laid out', () => {
    const showings = (project: Project) => {
      const ids = project.claims.toArray().map(({ id }) => id);
      const some = fc.subarray(ids);
      const around = fc.option(fc.record({ id: fc.constantFrom(...ids), steps: fc.integer({ min: 1, max: 3 }) }));
      return fc.record({ folded: some, around, stance: fc.option(fc.constantFrom(...STANCES), { freq: 1 }) });
    };
    const given = projects()
      .filter(({ claims }) => claims.size > 0)
      .chain((project) => fc.tuple(fc.constant(project), showings(project), fc.boolean()));
    fc.assert(
      fc.property(given, ([project, some, laidOut]) => {
        const showing = { ...ALL, ...some };
        const part = partOf(project, showing);
        const shown = { showing, standing: false };
        const context = laidOut ? { placement: pictureOf(project).placement, shown } : { shown };
        const drawing = drawMap(project, context);
        const titles = readXml(write(project, context)).filter(({ name }) => name === 'title');
        const claims = project.claims.toArray().filter(({ id }) => part === null || part.claims.has(id));
        const links = project.links.toArray().filter(({ id }) => part === null || part.links.has(id));
        expect(titles.map(({ text }) => text).sort()).toEqual(
          [project.about.title, ...claims.map(({ text }) => text), ...links.map((link) => sentence(project, link))]
            .map(legal)
            .sort(),
        );
        const absent = project.claims.size - claims.length;
        expect(absentClaims(project, context).map(({ count }) => count)).toEqual(absent === 0 ? [] : [absent]);
        expect(sizeOf(project, context)).toMatchObject({ width: drawing.width, height: drawing.height });
        // As it was drawn it is drawn again.
        const { placement } = pictured(project, context);
        expect(write(project, { placement, shown })).toBe(write(project, context));
      }),
      { numRuns: 30 },
    );
  });

  test('links are said in words', () => {
    const project = draw('n: a+b > c', 'u: d x n', 's: e > u');
    expect(
      project.links
        .toArray()
        .map((link) => sentence(project, link))
        .sort(),
    ).toEqual([
      '“a” and “b” support “c”',
      '“d” undercuts the support by “a” and “b”',
      '“e” supports the attack by “d”',
    ]);
  });

  test('a project without claims says so', () => {
    expect(named(readXml(write(emptyProject('Empty', makerOf(1)))), 'text').map(({ text }) => text)).toEqual([
      'No claims yet.',
    ]);
  });
});

describe('words in XML', () => {
  test('any text comes back, but for characters XML has no place for', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        const [root] = readXml(element('a', { b: text, c: undefined }, xmlText(text)));
        expect(root).toEqual({ name: 'a', attributes: { b: legal(text) }, text: legal(text) });
      }),
      { numRuns: 500 },
    );
  });
});
