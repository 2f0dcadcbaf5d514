// The format of a file is told from its name, else from what stands in it: of everything we write, of what others write, and of plain text none.
import { describe, expect, test } from 'vitest';
import { guess } from '../../src/formats/guess.ts';
import { FORMATS, formatOf } from '../../src/formats/index.ts';
import { AT, ESSAYS } from './essays.ts';
import { corpus, noticeOf, textIn } from './reading.ts';

const told = (name: string, content: string | Uint8Array): string | null => guess({ name, content })?.id ?? null;
/** Of these a name is needed: their content is text, or says that it is another format. */
const NAMELESS = [
  'lemma',
  'argdown',
  'aif',
  'xaif',
  'aif-jsonld',
  'webannotation',
  'sadface',
  'arguebuf',
  'carneades',
  'mindmup',
];

describe('the format of a file', () => {
  test('is known by the name of what we write, and for formats of structure by the content alone', async () => {
    for (const { id, extension, load } of FORMATS.filter((format) => NAMELESS.includes(format.id))) {
      const content = (await (await load()).write!(ESSAYS, { at: AT, quarantine: [] })) as string;
      expect(told(`essays.${extension}`, content), id).toBe(id);
      expect(told('essays', content), id).toBe(id);
      if (content.startsWith('{')) expect(told('essays.json', content), id).toBe(id);
    }
    const hypothesis = (await (
      await formatOf('hypothesis')!.load()
    ).write!(ESSAYS, { at: AT, quarantine: [] })) as string;
    expect(told('essays.hypothesis.json', hypothesis)).toBe('webannotation');
  });

  test('cut files go to the reader that can say what is wrong with them', async () => {
    for (const { id, load } of FORMATS.filter(({ id }) => NAMELESS.includes(id))) {
      const content = (await (await load()).write!(ESSAYS, { at: AT, quarantine: [] })) as string;
      if (content.startsWith('{')) expect(told('cut.json', content.slice(0, content.length / 2)), id).not.toBeNull();
    }
  });

  test('a plain text is none, whatever it looks like in places', () => {
    for (const text of [
      'On promises\n\n(1) Promises bind.\n\n[1]: a footnote',
      '- a\n- b\n',
      '<3 is a heart',
      'arguments: none',
      '',
      '[sic]: {not json',
    ])
      expect(told('essay.txt', text), text).toBeNull();
    expect(told('essay', 'Plain words, and nothing else.')).toBeNull();
    expect(told('x.json', '{"hello":"world"}')).toBeNull();
    expect(told('x.json', '[')).toBeNull();
    expect(told('x.bin', Uint8Array.of(0xff, 0xd8, 0xff))).toBeNull();
  });

  test('Hypothesis and Recogito are read as web annotations, OVA2 as xAIF', () => {
    expect(told('x.json', '{"total":1,"rows":[]}')).toBe('webannotation');
    expect(told('x.json', '[{"bodies":[],"target":{}}]')).toBe('webannotation');
    expect(told('x.json', '{"nodes":[],"edges":[],"OVA":{}}')).toBe('xaif');
  });
});

const SETS: readonly (readonly [string, RegExp, string])[] = [
  ['aif-araucaria', /^nodeset.*json$/, 'aif'],
  ['microtexts-aif', /^nodeset.*json$/, 'aif'],
  ['argdown', /\.argdown$/, 'argdown'],
  ['carneades/YAML', /\.yml$/, 'carneades'],
  ['mindmup', /\.mup$/, 'mindmup'],
  ['sadface', /\.json$/, 'sadface'],
  ['w3c-anno/correct', /^anno.*json$/, 'webannotation'],
  ['hypothesis', /^minimal\.json$/, 'webannotation'],
  ['recogito', /^annotations\.json$/, 'webannotation'],
];
const there = corpus('mindmup');
describe.runIf(there.length > 0)(`files of others${noticeOf(there)}`, () => {
  test('are told, with their names and by their content', () => {
    for (const [folder, fits, id] of SETS)
      for (const { name, path } of corpus(folder, fits)) {
        expect([name, told(name, textIn(path))]).toEqual([name, id]);
        if (textIn(path).trimStart().startsWith('{')) expect([name, told('file', textIn(path))]).toEqual([name, id]);
      }
  });
});
