// The map as a PDF: one page that any reader takes, with every claim in words that can be found, as large and as full as the SVG.
import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { create, emptyProject } from '../../src/model/create.ts';
import { Draft } from '../../src/change/change.ts';
import type { Project } from '../../src/model/project.ts';
import { wordsIn } from '../../src/formats/drawing.ts';
import { drawMap } from '../../src/formats/map-drawing.ts';
import { sentence } from '../../src/formats/map-words.ts';
import { losses, scaleFor, write } from '../../src/formats/pdf.ts';
import { unwrapped } from '../../src/formats/sfnt.ts';
import { write as writeSvg } from '../../src/formats/svg.ts';
import { makerOf, projects } from '../arbitraries.ts';
import { AT, ESSAYS } from './essays.ts';
import { hostileProject } from './hostile.ts';
import { Pdf } from './pdf-oracle.ts';
import { readXml } from './xml-oracle.ts';

const pdfOf = async (project: Project): Promise<Pdf> => new Pdf(await write(project, { at: AT }));

/** Words as far as an eye can tell: white space run together, controls and what has no look left out, what no file can hold replaced. */
const seen = (words: string): string =>
  words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd') // eslint-disable-line no-control-regex
    .replace(/[\s\u0085]+|[\p{Default_Ignorable_Code_Point}\u007f-\u009f]/gu, '')
    .normalize('NFKC');

const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A project of claims that say these things, each but the first a reason for the first. */
function saying(...words: readonly string[]): Project {
  const maker = makerOf(3);
  const draft = new Draft(emptyProject('Sayings', maker));
  const claims = words.map((text, i) => draft.add(create('claim', { text, order: `a${i}` }, maker)));
  claims.slice(1).forEach(({ id }, i) => {
    draft.add(create('link', { role: 'support', from: [id], to: claims[0]!.id, order: `a${i}` }, maker));
  });
  const done = draft.done();
  if (!done.ok) throw new Error(done.reason);
  return done.value.after;
}

/** Letters as they stand from left to right, line by line. */
function linesOf(pdf: Pdf): readonly string[] {
  const lines: string[] = [];
  let [x, y] = [Infinity, NaN];
  for (const operator of pdf.operators) {
    const place = /^\S+ 0 \S+ -1 (\S+) (\S+) Tm$/.exec(operator);
    const letters = /^“(.*)” TJ$/s.exec(operator)?.[1];
    if (place) {
      const [across, up] = [Number(place[1]), Number(place[2])];
      if (up !== y || across < x) lines.push('');
      [x, y] = [across, up];
    }
    if (letters !== undefined) lines.push(lines.pop()! + letters);
  }
  return lines;
}

async function check(project: Project): Promise<Pdf> {
  const pdf = await pdfOf(project);
  expect(pdf.pages.length).toBe(1);
  const { width, height } = drawMap(project, {});
  const scale = scaleFor(width, height);
  expect(pdf.size[0]).toBeCloseTo(width * scale, 3);
  expect(pdf.size[1]).toBeCloseTo(height * scale, 3);
  for (const { embedded } of pdf.fonts.values()) expect(embedded).toBe(true);
  for (const operator of pdf.operators) expect(operator).not.toMatch(/NaN|Infinity|undefined/);
  // Line for line what stands in the SVG.
  const drawn = new Map<string, number>();
  const count = (words: string, by: number) => drawn.set(words, (drawn.get(words) ?? 0) + by);
  let before: string | null = null;
  let run = '';
  const flush = () => {
    if (run !== '') count(seen(run), 1);
    run = '';
  };
  for (const { letters, actual } of pdf.drawn) {
    if (actual === null) run += letters;
    else if (actual !== before) run += actual;
    before = actual;
  }
  flush();
  const page = [...drawn.keys()].join('');
  const contains = (all: string, words: string): void => {
    if (!LEFTWARD.test(words)) expect(all).toContain(seen(words));
    // In which order these stand is looked at below.
    else for (const letter of seen(words)) expect(all).toContain(letter);
  };
  for (const { words } of wordsIn(drawMap(project, {}).shapes)) contains(page, words);
  // Every claim and link in words, cut or not.
  const tags = pdf.tags;
  const said = page + tags.map(({ actual }) => seen(actual ?? '')).join('');
  for (const { text } of project.claims) contains(said, text);
  const figures = tags.filter(({ type }) => type === 'Figure').map(({ alt }) => alt ?? '');
  expect(figures.sort()).toEqual(
    project.links
      .toArray()
      .map((link) => sentence(project, link))
      .sort(),
  );
  return pdf;
}

describe('PDF', () => {
  test('any project is one page with every claim and link in words', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => void (await check(project))),
      { numRuns: 40 },
    );
  });

  test('a project of the two essays, and one whose words mean no good', async () => {
    const pdf = await check(ESSAYS);
    expect(pdf.words('Info', 'Title')).toBe('Two essays on cyber sovereignty');
    expect(pdf.words('Root', 'Lang')).toBe('en');
    expect(pdf.get(pdf.pages[0], 'Resources', 'XObject')).toBe(null);
    expect([...pdf.fonts.values()].map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''))).toEqual([
      'Alegreya-Regular',
      'DejaVuSans',
    ]);
    await check(hostileProject());
  });

  test('draws just what the SVG draws', async () => {
    const met = readXml(writeSvg(ESSAYS));
    const operators = (await pdfOf(ESSAYS)).operators.map((each) => each.split(' ').at(-1)!);
    const painted = operators.filter((each) => /^[fSB]$/.test(each)).length;
    const names = met.map(({ name }) => name);
    const grounds = met.filter(({ attributes }) => attributes['paint-order'] === 'stroke').length;
    expect(painted).toBe(names.filter((name) => ['rect', 'circle', 'path'].includes(name)).length + grounds);
    // A stretch of letters for each text at least; signs beside digits are of the same face.
    expect(operators.filter((each) => each === 'BT').length).toBe(names.filter((name) => name === 'text').length);
  });

  test('another reader finds one page, tagged, with its title and all its words', async () => {
    const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    for (const project of [ESSAYS, hostileProject()]) {
      const data = await write(project, { at: AT });
      const loading = getDocument({ data: new Uint8Array(data), verbosity: VerbosityLevel.ERRORS });
      const file = await loading.promise;
      expect(file.numPages).toBe(1);
      expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
      const { info, metadata } = await file.getMetadata();
      expect(info).toMatchObject({ Title: project.about.title, Creator: 'Lemma', PDFFormatVersion: '1.7' });
      expect(metadata.get('dc:title')).toBe(project.about.title);
      const page = await file.getPage(1);
      const { items } = await page.getTextContent();
      const words = seen(items.map((item) => ('str' in item ? item.str : '')).join(''));
      for (const each of wordsIn(drawMap(project, {}).shapes))
        // It passes over letters far from the page, where a name of thousands of them leads.
        if (/^[\u0020-\u024f]{0,200}$/.test(each.words)) expect(words).toContain(seen(each.words));
      const tree = await page.getStructTree();
      expect(tree!.children[0]).toMatchObject({ role: 'Document' });
      await loading.destroy();
    }
  });

  test('the title is itself, in the file’s own metadata too', async () => {
    for (const title of ['<b> & ]]> "x"', 'Häuser & Höfe', '網 \u{1f4bb} שלום', '(a) \\ b)']) {
      const maker = makerOf(1);
      const pdf = await pdfOf(emptyProject(title, maker));
      expect(pdf.words('Info', 'Title')).toBe(title);
      expect(XMLValidator.validate(pdf.metadata)).toBe(true);
      const parsed = new XMLParser({ ignoreAttributes: true }).parse(pdf.metadata) as Record<string, unknown>;
      expect(JSON.stringify(parsed)).toContain(JSON.stringify(title));
    }
  });

  test('the same project at the same time gives the same bytes', async () => {
    const [one, two] = [await write(ESSAYS, { at: AT }), await write(ESSAYS, { at: AT })];
    expect(Buffer.compare(one, two)).toBe(0);
    expect(Buffer.compare(one, await write(ESSAYS, { at: AT + 60_000 }))).not.toBe(0);
  });

  test('a map too large for a page is drawn smaller, never larger', () => {
    expect(scaleFor(800, 600)).toBe(0.75);
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e7, noNaN: true }),
        fc.double({ min: 1, max: 1e7, noNaN: true }),
        (width, height) => {
          const scale = scaleFor(width, height);
          expect(scale).toBeLessThanOrEqual(0.75);
          expect(Math.max(width, height) * scale).toBeLessThanOrEqual(14_400.001);
        },
      ),
    );
  });

  test('a claim of ten thousand characters is cut on its card and whole for who has it read aloud', async () => {
    const long = 'Nothing is so long that it cannot be longer. '.repeat(223).trim();
    expect(long.length).toBeGreaterThan(10_000);
    const project = saying(long, 'Brevity');
    const pdf = await check(project);
    expect(pdf.drawn.filter(({ letters }) => letters.endsWith('…')).length).toBe(1);
    expect(pdf.tags.map(({ actual }) => actual)).toContain(long);
    expect(pdf.tags.filter(({ actual }) => actual !== null).length).toBe(1);
  });

  test('words that run from right to left stand in their order, and another reader finds them', async () => {
    const hebrew = 'הסכמים הם רק שאיפות (2016)';
    const project = saying(hebrew, 'الاتفاقات مجرد ١٢٣', 'the word שלום means peace');
    const lines = linesOf(await check(project));
    expect(lines).toContain('the word םולש means peace');
    expect(lines.some((line) => line.startsWith('(2016) תופיאש'))).toBe(true);
    // Digits run to the right also among letters that run to the left; the letters of Arabic join.
    expect(lines.some((line) => line.startsWith('١٢٣ درجم'))).toBe(true);
    const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const data = new Uint8Array(await write(project, { at: AT }));
    const loading = getDocument({ data, verbosity: VerbosityLevel.ERRORS });
    const { items } = await (await (await loading.promise).getPage(1)).getTextContent();
    const found = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    for (const words of ['הסכמים', 'שאיפות', 'الاتفاقات', 'مجرد', 'שלום']) expect(found).toContain(words);
    await loading.destroy();
  });

  test('Greek, Cyrillic and the letters of Vietnam are of the reading face; signs of the other', async () => {
    const pdf = await check(saying('Ἐν ἀρχῇ ἦν ὁ λόγος', 'Соглашения и Ґанок', 'Những thỏa thuận', 'Łódź → ½'));
    const names = [...pdf.fonts.values()].map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''));
    expect(names.filter((name) => name === 'Alegreya-Regular').length).toBe(6);
    expect(names.filter((name) => name === 'DejaVuSans').length).toBe(1);
    expect(await losses(saying('Ἐν ἀρχῇ'), {})).toEqual([]);
  });

  test('a face out of its wrapping is the face that was in it', async () => {
    const { create } = await import('fontkit');
    const file = new Uint8Array(
      readFileSync(
        new URL('../../node_modules/@fontsource/alegreya/files/alegreya-latin-400-normal.woff', import.meta.url),
      ),
    );
    const plain = unwrapped(file);
    expect(plain.length).toBeGreaterThan(file.length);
    expect(unwrapped(plain)).toBe(plain);
    const [wrapped, bare] = [create(file), create(plain)];
    const words = 'The office of “affluent” Übermut, 1904';
    expect(bare.layout(words).glyphs.map(({ codePoints }) => codePoints)).toEqual(
      wrapped.layout(words).glyphs.map(({ codePoints }) => codePoints),
    );
  });

  test('what no face has is told before, drawn as a sign, and can still be read out', async () => {
    const project = saying('网 is not ネット', 'plain 😀 words', 'नमस्ते');
    const [loss, ...others] = await losses(project, {});
    expect(others).toEqual([]);
    expect(loss!.sentence).toMatch(/^Left out: the characters “网”, “ネ”, .* \(an SVG has them\)\.$/);
    expect(loss!.sentence).not.toContain('😀');
    const pdf = await check(project);
    const lacking = pdf.drawn.filter(({ letters }) => letters.includes('\ufffd'));
    expect(lacking.map(({ actual }) => actual)).toContain('网 is not ネット');
  });
});
