// Reports and TEI: well-formed, with every word of the project in them and nothing that runs or leads outside.
import { strFromU8 } from 'fflate';
import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Xml } from '../../src/formats/xml.ts';
import { parseXml } from '../../src/formats/xml.ts';
import type { Project } from '../../src/model/project.ts';
import { projects } from '../arbitraries.ts';
import { passagesInOrder } from '../../src/query/around.ts';
import { filesIn } from './archive-oracle.ts';
import { ESSAYS } from './essays.ts';
import { hostileProject } from './hostile.ts';
import { bytesOf, written } from './reading.ts';
import { readXml } from './xml-oracle.ts';

const legal = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd'); // eslint-disable-line no-control-regex -- these are what is looked for
/** Words without white space: how it is run together is the layout's own affair. */
const bare = (text: string): string => legal(text).replace(/\s+/g, '');

function wordsOf(project: Project): string[] {
  return [
    project.about.title,
    ...project.claims.toArray().flatMap(({ text, note }) => [text, note]),
    ...project.passages
      .toArray()
      .flatMap(({ pieces, note, voice }) => [...pieces.map(({ exact }) => exact), note, voice ?? '']),
    ...project.links
      .toArray()
      .flatMap(({ scheme, note, answers }) => [scheme ?? '', note, ...answers.map(({ answer }) => answer)]),
    ...project.tags.toArray().map(({ name }) => name),
    ...project.sources.toArray().flatMap(({ title, author, publication }) => [title, author ?? '', publication ?? '']),
  ];
}

describe('the report as a web page', () => {
  const check = async (project: Project): Promise<Document> => {
    const html = await written('html', project);
    const { document } = new JSDOM(html).window;
    const page = bare(document.documentElement.textContent);
    for (const words of wordsOf(project)) expect(page).toContain(bare(words));
    const used = [
      'html',
      'head',
      'meta',
      'title',
      'style',
      'body',
      'h1',
      'h2',
      'h3',
      'p',
      'ul',
      'li',
      'blockquote',
      'strong',
      'em',
      'a',
    ];
    for (const element of document.querySelectorAll('*')) {
      expect(used).toContain(element.localName);
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$|src/);
        if (name === 'href') expect(value).toMatch(/^https?:\/\//i);
      }
    }
    expect(document.querySelectorAll('style').length).toBe(1);
    expect(document.querySelectorAll('li').length).toBeGreaterThanOrEqual(project.claims.size);
    return document;
  };

  test('every word of any project stands in it, and nothing else is there than paragraphs, lists and quotations', async () => {
    await check(hostileProject());
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => void (await check(project))),
      { numRuns: 25 },
    );
  });

  test('nothing may run or be loaded, and the outline is nested lists', async () => {
    const document = await check(ESSAYS);
    expect(document.querySelector('meta[http-equiv]')!.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
    expect(document.querySelector('ul > li > ul > li > em')!.textContent).toMatch(/^Supported by /);
    expect(document.querySelectorAll('blockquote').length).toBe(ESSAYS.passages.size);
    expect([...document.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://example.org/ties']);
  });
});

describe('the report as a Word document', () => {
  const check = async (project: Project): Promise<string> => {
    const files = filesIn(await bytesOf('docx', project));
    for (const [name, bytes] of files) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      const xml = strFromU8(bytes).replace(/&apos;/g, '&#39;');
      expect(XMLValidator.validate(xml), name).toBe(true);
      readXml(xml.replace(/^<\?xml[^>]*>\s*/, ''));
    }
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml', 'word/numbering.xml']),
    );
    const xml = strFromU8(files.get('word/document.xml')!).replace(/&apos;/g, '&#39;');
    const met = readXml(xml.replace(/^<\?xml[^>]*>\s*/, ''));
    const page = bare(
      met
        .filter(({ name }) => name === 'w:t')
        .map(({ text }) => text)
        .join(''),
    );
    for (const words of wordsOf(project)) expect(page).toContain(bare(words));
    return xml;
  };

  test('every part is XML, and every word of any project stands in it', async () => {
    await check(hostileProject());
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => void (await check(project))),
      { numRuns: 12 },
    );
  });

  test('headings, lists and quotations have Word’s own styles; the same project gives the same bytes', async () => {
    const xml = await check(ESSAYS);
    for (const style of ['Title', 'Heading1', 'Heading2', 'Quotation', 'Credit'])
      expect(xml).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(xml).toContain('<w:numPr>');
    expect(await bytesOf('docx', ESSAYS)).toEqual(await bytesOf('docx', ESSAYS));
  });
});

describe('TEI', () => {
  const check = async (project: Project): Promise<void> => {
    const xml = (await written('tei', project)).replace(/^<\?xml[^>]*>\s*/, '');
    const met = readXml(xml);
    expect(met[0]!.attributes.xmlns).toBe('http://www.tei-c.org/ns/1.0');
    const ids = met.flatMap(({ attributes }) => attributes['xml:id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const texts = new Map(
      met.filter(({ name }) => name === 'ab').map(({ attributes, text }) => [attributes['xml:id'], text]),
    );
    for (const { id, text } of project.sources) expect(texts.get(`${id}-text`)).toBe(legal(text));
    const spans = met.filter(({ name }) => name === 'annotation');
    expect(spans.map(({ attributes }) => attributes['xml:id']!).sort()).toEqual(
      project.passages
        .toArray()
        .map(({ id }) => id)
        .sort(),
    );
    for (const { attributes } of spans) {
      const words = attributes.target!.split(' ').map((target) => {
        const [, of, start, length] = /^#string-range\(([^,]+),(\d+),(\d+)\)$/.exec(target)!;
        return Array.from(texts.get(of)!)
          .slice(Number(start), Number(start) + Number(length))
          .join('');
      });
      expect(words).toEqual(project.passages.get(attributes['xml:id']!)!.pieces.map(({ exact }) => legal(exact)));
      for (const reference of (attributes.ana ?? '').split(' ').filter((each) => each !== ''))
        expect(ids).toContain(reference.slice(1));
    }
    for (const { attributes } of met.filter(({ name }) => name === 'arc'))
      for (const end of [attributes.from!, attributes.to!]) expect(ids).toContain(end.slice(1));
  };

  /** What TEI P5 lets stand in and on the elements that are used: its specification of each, for as much of it as is used. */
  const KNOWN: Readonly<Record<string, readonly [attributes: string, inside: string]>> = {
    teiCorpus: ['xmlns', 'teiHeader TEI'],
    TEI: ['xml:id', 'teiHeader standOff text'],
    teiHeader: ['', 'fileDesc encodingDesc'],
    fileDesc: ['', 'titleStmt publicationStmt sourceDesc'],
    titleStmt: ['', 'title'],
    publicationStmt: ['', 'p'],
    sourceDesc: ['', 'p bibl'],
    bibl: ['', 'author title publisher idno'],
    idno: ['type', ''],
    encodingDesc: ['', 'classDecl'],
    classDecl: ['', 'taxonomy'],
    taxonomy: ['', 'category'],
    category: ['xml:id', 'catDesc category'],
    standOff: ['', 'listAnnotation'],
    listAnnotation: ['', 'annotation'],
    annotation: ['xml:id target ana', 'note'],
    note: ['type', ''],
    text: ['xml:lang', 'body'],
    // A graph is a part of a division, as a paragraph is, and stands in none.
    body: ['', 'ab p graph'],
    ab: ['xml:id xml:space', ''],
    graph: ['type order size', 'node arc'],
    node: ['xml:id type', 'label'],
    // No more than its two ends.
    arc: ['from to', 'label'],
    label: ['type', ''],
    ...Object.fromEntries(['p', 'title', 'author', 'publisher', 'catDesc'].map((name) => [name, ['', ''] as const])),
  };

  test('no element has a child or an attribute that TEI has not given it', async () => {
    const check = (xml: string): void => {
      const root = parseXml('tei', xml);
      if (!root.ok) throw new Error(root.reason);
      const walk = ({ name, attributes, inside }: Xml, within: string): void => {
        const known = KNOWN[name];
        expect(known, `<${name}> in <${within}>`).toBeDefined();
        const [ofOwn, ofInside] = known!.map((words) => words.split(' ')) as [string[], string[]];
        // Names are read without their prefixes.
        const own = ofOwn.map((each) => each.replace(/^xml:/, ''));
        for (const attribute of attributes.keys()) expect(own, `${attribute} of <${name}>`).toContain(attribute);
        for (const each of inside) {
          if (typeof each === 'string') continue;
          expect(ofInside, `<${each.name}> in <${name}>`).toContain(each.name);
          walk(each, name);
        }
        const labels = inside.filter((each) => typeof each !== 'string' && each.name === 'label').length;
        expect(labels).toBeLessThanOrEqual(2);
        if (['listAnnotation', 'standOff', 'taxonomy', 'graph', 'body'].includes(name))
          expect(inside.length).toBeGreaterThan(0);
      };
      walk(root.value, '');
    };
    check(await written('tei', ESSAYS));
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => check(await written('tei', project))),
      { numRuns: 40 },
    );
  });

  test('every passage is a range of characters of its text, and every reference leads somewhere', async () => {
    await check(ESSAYS);
    await check(hostileProject());
    await fc.assert(fc.asyncProperty(projects(), check), { numRuns: 60 });
    expect(passagesInOrder(ESSAYS).length).toBe(10);
  });
});
