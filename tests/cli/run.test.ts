// The command line as a person uses it: files in, files and words out, exit codes.
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Streams } from '../../src/cli/streams.ts';
import { FORMATS } from '../../src/formats/index.ts';

const essays = fileURLToPath(new URL('../golden/essays.lemma.json', import.meta.url));
const now = () => Date.UTC(2026, 0, 31);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lemma-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly told: readonly string[];
}

async function lemma(args: readonly string[], input = ''): Promise<Ran> {
  const out: Uint8Array[] = [];
  const told: string[] = [];
  const streams: Streams = {
    input: () => Promise.resolve(new TextEncoder().encode(input)),
    out: (content) => {
      out.push(typeof content === 'string' ? new TextEncoder().encode(content) : content);
      return Promise.resolve();
    },
    tell: (line) => told.push(line),
    progress: () => {},
  };
  const code = await run(args, streams, now);
  return { code, out: Buffer.concat(out).toString('utf8'), told };
}

const put = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

describe('lemma', () => {
  it('tells what it can do without being asked for anything, and lists every format', async () => {
    expect((await lemma([])).out).toContain('lemma convert');
    expect((await lemma(['--help'])).code).toBe(0);
    const { out, code } = await lemma(['formats']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(FORMATS.length);
    for (const { id } of FORMATS) expect(out).toMatch(new RegExp(`^${id} `, 'm'));
    expect((JSON.parse((await lemma(['formats', '--json'])).out) as { id: string }[]).map(({ id }) => id)).toEqual(
      FORMATS.map(({ id }) => id),
    );
  });

  it('says in one line what is wrong with what is asked for', async () => {
    const wrong: readonly (readonly string[])[] = [
      ['translate', essays],
      ['convert'],
      ['convert', essays],
      ['convert', essays, '--to', 'word'],
      ['convert', essays, '--to', 'argdown', '--from', 'svg'],
      ['convert', essays, '--to', 'argdown', '--loud'],
      ['convert', join(folder, 'nowhere.json'), '--to', 'argdown'],
      ['check', essays, '--text', join(folder, 'nowhere.txt')],
      ['convert', essays, essays, '--to', 'argdown'],
    ];
    for (const args of wrong) {
      const { code, out, told } = await lemma(args);
      expect([code, out, told.length], args.join(' ')).toEqual([2, '', 1]);
      expect(told[0]).not.toContain('\n');
    }
  });

  it('converts a file to the standard output, to a file whose name tells the format, and from the standard input', async () => {
    const there = await lemma(['convert', essays, '--to', 'argdown', '-q']);
    expect([there.code, there.told]).toEqual([0, []]);
    const path = join(folder, 'out', 'essays.argdown');
    const { code, out, told } = await lemma(['convert', essays, '-o', path]);
    expect([code, out]).toEqual([0, '']);
    expect(told[0]).toContain('2 sources, 10 passages, 8 claims and 8 links (lemma)');
    expect(await readFile(path, 'utf8')).toBe(there.out);
    const piped = await lemma(['convert', '-', '--to', 'argdown', '-q'], await readFile(essays, 'utf8'));
    expect(piped.out).toBe(there.out);
    const back = await lemma(['convert', path, '--to', 'lemma', '-q']);
    expect(back.out).toBe((await lemma(['convert', essays, '--to', 'lemma', '-q'])).out);
  });

  it('goes through folders, keeps their shape, passes over what it cannot read, and never writes two files into one', async () => {
    const from = join(folder, 'from');
    await mkdir(join(from, 'deep'), { recursive: true });
    const whole = await readFile(essays, 'utf8');
    await writeFile(join(from, 'a.lemma.json'), whole);
    await writeFile(join(from, 'deep', 'b.lemma.json'), whole);
    await writeFile(join(from, 'notes.rst'), 'Nothing for us.');
    await writeFile(join(from, '.hidden.lemma.json'), 'not even JSON');
    const to = join(folder, 'to');
    const { code, told } = await lemma(['convert', from, '--to', 'aif', '-o', to]);
    expect(code).toBe(0);
    expect((await readdir(to, { recursive: true })).toSorted()).toEqual([
      'a.aif.json',
      'deep',
      join('deep', 'b.aif.json'),
    ]);
    expect(told.at(-2)).toBe('1 file of other kinds passed over');
    expect(told.at(-1)).toBe('2 files done');
    await writeFile(join(from, 'a.json'), whole);
    const twice = await lemma(['convert', from, '--to', 'aif', '-o', to]);
    expect(twice.code).toBe(2);
    expect(twice.told.join('\n')).toContain('two inputs would be written here');
  });

  it('goes on after a bad file, names the place, and exits with 2', async () => {
    const bad = await put('bad.lemma.json', '{"format":"lemma",\n"version":1,"rows":[}');
    const { code, told, out } = await lemma(['check', bad, essays, '--json']);
    expect(code).toBe(2);
    expect(told[0]).toMatch(/bad\.lemma\.json:2:\d+: /);
    const report = JSON.parse(out) as { files: { fault?: string; claims?: number }[] };
    expect(report.files).toHaveLength(2);
    expect(report.files[0]!.fault).toBe(told[0]);
    expect(report.files[1]!.claims).toBe(8);
  });

  it('is strict about losses when asked, and tells each', async () => {
    const args = ['convert', essays, '--to', 'aif', '-o', join(folder, 'lossy.aif.json')];
    expect((await lemma(args)).code).toBe(0);
    const strict = await lemma([...args, '--strict']);
    expect(strict.code).toBe(1);
    expect(strict.told.join('\n')).toMatch(/Left out: /);
  });

  it('checks: what is sound, and what would be set aside and why', async () => {
    expect((await lemma(['check', essays])).told.join('\n')).toContain('set aside: 1 row');
    const rows = `{"format":"lemma","version":1,"rows":[{"kind":"claim","id":"c_1"},{"kind":"wish"}]}`;
    const odd = await put('odd.lemma.json', rows);
    const { code, told } = await lemma(['check', odd]);
    expect(code).toBe(0);
    expect(told.join('\n')).toMatch(/set aside: 2 rows[\s\S]*its kind is "wish"/);
    expect((await lemma(['check', odd, '--strict'])).code).toBe(1);
  });

  it('reports in Markdown, or as asked', async () => {
    const { code, out } = await lemma(['report', essays, '-q']);
    expect(code).toBe(0);
    expect(out).toContain('Agreements are aspirational');
    expect(out).toBe((await lemma(['convert', essays, '--to', 'markdown', '-q'])).out);
  });
});
