// brat standoff: what is written comes back, a strict parser finds every span in code points, and real files keep every offset on the way through.
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passagesInOrder } from '../../src/query/around.ts';
import { projects } from '../arbitraries.ts';
import { filesIn } from './archive-oracle.ts';
import { ESSAYS } from './essays.ts';
import { hostileProject } from './hostile.ts';
import { allComeBack, bytesOf, comesBack, corpus, jsonIn, noticeOf, refusal, taken, textIn } from './reading.ts';

/** The spans of an .ann, in the order of its lines, by a reader that allows only what brat's manual does. */
function spansIn(
  ann: string,
  text: string,
): { readonly type: string; readonly spans: string; readonly quoted: boolean }[] {
  const points = Array.from(text);
  return ann
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      const bound = /^T(\d+)\t([A-Za-z0-9_-]+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/.exec(line);
      if (!bound) {
        if (!/^(?:R\d+\t\S+ Arg1:T\d+ Arg2:T\d+\t|A\d+\t\S+ T\d+ \S+|#\d+\t\S+ T\d+\t.*)$/.test(line))
          throw new Error(line);
        return [];
      }
      const [, , type, spans, words] = bound as unknown as string[];
      const said = spans!.split(';').map((span) =>
        points
          .slice(...span.split(' ').map(Number))
          .join('')
          .replace(/[\n\r\t]/g, ' '),
      );
      return [{ type: type!, spans: spans!, quoted: said.join(' ') === words }];
    });
}

/** The pairs of an archive. */
function pairsIn(archive: Uint8Array): { readonly text: string; readonly ann: string }[] {
  const files = filesIn(archive);
  const read = (name: string): string => new TextDecoder().decode(files.get(name));
  return [...files.keys()]
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ text: read(name), ann: read(name.replace(/txt$/, 'ann')) }));
}

describe('brat', () => {
  test('what was written comes back', async () => {
    await comesBack('brat', ESSAYS);
    await comesBack('brat', hostileProject());
    await allComeBack('brat');
  });

  test('a strict parser finds every passage where it stands, counted in code points', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const found = pairsIn(await bytesOf('brat', project)).map(({ text, ann }) => ({
          text,
          spans: spansIn(ann, text),
        }));
        expect(found.flatMap(({ spans }) => spans).every(({ quoted }) => quoted)).toBe(true);
        const expected = passagesInOrder(project).map(({ pieces, source }) => {
          const before = (at: number): number => Array.from(project.sources.get(source)!.text.slice(0, at)).length;
          return pieces.map(({ start, end }) => `${before(start)} ${before(end)}`).join(';');
        });
        expect(found.flatMap(({ spans }) => spans.map((each) => each.spans)).sort()).toEqual(expected.sort());
      }),
    );
  });

  test('types, attributes, notes and relations become what they can; every other line is told with its place', async () => {
    const text = '👍 Uniforms help. They hide income.\nSo there.';
    const { project, quarantine, read } = await taken(
      'brat',
      [
        'T1\tClaim 2 16\tUniforms help.',
        'T2\tPremise 17 34\tThey hide income.',
        'T3\tPerson 2 10;35 37\tUniforms So',
        'R1\tsupports Arg1:T2 Arg2:T1\t',
        'R2\tFamily Arg1:T3 Arg2:T1',
        'A1\tStance T2 For',
        '#1\tAnnotatorNotes T2\tReally?',
        '#2\tAnnotatorNotes R1\tweak',
        'N1\tReference T3 Wikipedia:534366\tUniform',
        'E1\tMerge:T3 Org:T1',
        '*\tEquiv T1 T2',
        'T4\tClaim 0 999\tx',
        'T5\tClaim 5 2\tx',
        'T5\tClaim 0 1\t👍',
        'X1\tnothing',
        'R3\tattacks Arg1:T9 Arg2:T1',
        'A9\tStance T77 For',
      ].join('\n'),
      { name: 'school.ann', beside: [{ name: 'school.txt', content: text }] },
    );
    expect(quarantine).toEqual([]);
    const words = project.passages
      .toArray()
      .map(({ pieces, note, claim, tags }) =>
        [
          pieces.map(({ exact }) => exact).join('|'),
          claim === null ? 'highlight' : 'claim',
          note,
          ...tags.map((tag) => project.tags.get(tag)!.name),
        ].join(' / '),
      );
    expect(words.sort()).toEqual([
      'They hide income. / claim / Really? / Premise / Stance: For',
      'Uniforms help. / claim / ',
      'Uniforms|So / highlight / Wikipedia:534366 Uniform / Person',
    ]);
    expect(project.links.toArray().map(({ role, note }) => `${role} ${note}`)).toEqual(['support weak']);
    const told = read.losses.map(({ sentence }) => sentence).join('\n');
    for (const part of [
      '1 event: ',
      '1 equivalence: ',
      '1 relation of the type Family: it neither supports nor attacks.',
      'school.ann:12: it reaches beyond the text',
      'school.ann:13: it ends before it begins',
      'school.ann:14: another annotation has its id',
      'school.ann:15: it is no annotation',
      'school.ann:16: it joins what is not there',
      'school.ann:17: it speaks of what is not there',
    ])
      expect(told).toContain(part);
  });

  test('cut anywhere it is refused; archives that lead out or would burst are refused', async () => {
    const whole = await bytesOf('brat', ESSAYS);
    for (let cut = 0; cut < 20; cut++)
      expect(await refusal('brat', whole.slice(0, Math.floor((whole.length * cut) / 20)))).toMatch(/^f:1:1: \S/);
    const one = strToU8('one');
    expect(await refusal('brat', zipSync({ '../a.txt': one, '../a.ann': one }))).toMatch(/leads out of it/);
    expect(await refusal('brat', zipSync({ 'a.txt': new Uint8Array(30_000_000) }, { level: 9 }))).toMatch(
      /far too large/,
    );
    expect(await refusal('brat', zipSync({ 'a.ann': one }))).toMatch(
      /^f\/a\.ann:1:1: the text these annotations speak of/,
    );
    expect(await refusal('brat', zipSync({ 'a.bin': one }))).toMatch(/no text in this archive/);
    expect(await refusal('brat', 'T1\tClaim 0 1\tx')).toMatch(/^f:1:1: the text these annotations speak of/);
  });
});

const files = corpus('brat', /\.ann$/);
describe.runIf(files.length > 0)(`brat annotated by others${noticeOf(files)}`, () => {
  test('has as many passages as there are spans, and keeps every offset on the way through Lemma', async () => {
    const expected = jsonIn(files[0]!.path.replace(/news\/[^/]*$/, 'EXPECTED.json')) as Record<
      string,
      { readonly T: number }
    >;
    for (const { name, path } of [...files, ...corpus('format-own', /\.ann$/)]) {
      const text = textIn(path.replace(/ann$/, 'txt'));
      const ann = textIn(path);
      const { project, quarantine } = await taken('brat', ann, {
        name,
        beside: [{ name: name.replace(/ann$/, 'txt'), content: text }],
      });
      expect(quarantine, name).toEqual([]);
      const spans = [...ann.matchAll(/^T\d+\t\S+ ([\d ;]+)\t/gm)].map(([, span]) => span!);
      expect(project.passages.size, name).toBe(expected[name]?.T ?? spans.length);
      const [pair] = pairsIn(await bytesOf('brat', project));
      expect(pair!.text).toBe(text);
      expect(
        spansIn(pair!.ann, text)
          .map((each) => each.spans)
          .sort(),
        name,
      ).toEqual(spans.sort());
    }
  });

  test('an essay’s claims and relations, counted', async () => {
    const [essay] = corpus('format-own', /\.ann$/);
    const { project, read } = await taken('brat', textIn(essay!.path), {
      beside: [{ name: 'x.txt', content: textIn(essay!.path.replace(/ann$/, 'txt')) }],
    });
    expect([project.claims.size, project.links.size, project.passages.size, read.losses]).toEqual([5, 2, 5, []]);
  });

  test('bad offsets are told line by line, and nothing vanishes', async () => {
    const [bad] = corpus('attack-own/text', /\.ann$/);
    const { project, quarantine, read } = await taken('brat', textIn(bad!.path), {
      name: 'bad.ann',
      beside: [{ name: 'bad.txt', content: textIn(bad!.path.replace(/ann$/, 'txt')) }],
    });
    expect(quarantine).toEqual([]);
    const lines = textIn(bad!.path)
      .split('\n')
      .filter((line) => line.trim() !== '').length;
    const told = read.losses.reduce((sum, { count }) => sum + count, 0);
    expect(told + project.passages.size + project.links.size).toBe(lines);
  });
});
