// The labelling held against the answers others publish: the examples of Carneades 4, and random attack graphs solved by clingo.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import type { Label } from '../../src/query/labelling.ts';
import { labelling } from '../../src/query/labelling.ts';
import { draw } from '../notation.ts';

const corpora = join(import.meta.dirname, '../../../shared/corpora');
const frameworks = join(corpora, 'af-random');
const carneades = join(corpora, 'carneades/YAML');

/** A YAML reader comes along with another tool of the tests, or not; without it those examples are passed over, and say so. */
function yamlReader(): ((text: string) => unknown) | null {
  const require = createRequire(import.meta.url);
  try {
    return (require('js-yaml') as { load: (text: string) => unknown }).load;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

interface Example {
  readonly statements?: Readonly<Record<string, string | { readonly assumed?: boolean }>>;
  readonly assumptions?: readonly string[];
  readonly issues?: Readonly<Record<string, { readonly positions: readonly string[]; readonly standard?: string }>>;
  readonly arguments?: Readonly<
    Record<
      string,
      {
        readonly conclusion: string;
        readonly premises?: readonly string[] | Readonly<Record<string, string>>;
        readonly scheme?: string;
        readonly weight?: number;
        readonly undercutter?: string;
      }
    >
  >;
  readonly argument_schemes?: unknown;
  readonly issue_schemes?: unknown;
  readonly weighing_functions?: unknown;
  readonly tests?: Readonly<Partial<Record<Label, readonly string[]>>>;
}

/** What our notation can say: linked arguments, undercutters, issues by preponderance of evidence. */
function isOurs({ arguments: all = {}, issues = {}, argument_schemes, weighing_functions, tests }: Example): boolean {
  return (
    tests !== undefined &&
    argument_schemes === undefined &&
    weighing_functions === undefined &&
    Object.values(all).every(({ scheme }) => scheme === undefined || scheme === 'linked') &&
    Object.values(issues).every(({ standard }) => standard === undefined || standard === 'PE')
  );
}

/**
 * The example as a project. An argument becomes a claim that its premises, linked, support; that claim supports the conclusion and attacks
 * the rival positions of its issue. So it may have for premise what it speaks against, which a link of ours may not. An undercutter attacks the
 * link of the premises. The rivals of what is assumed are rejected.
 */
function projectOf({ statements = {}, assumptions = [], issues = {}, arguments: all = {} }: Example): {
  readonly project: Project;
  readonly idOf: (name: string) => string;
} {
  const names = [
    ...new Set([...Object.keys(statements), ...assumptions, ...Object.values(all).map(({ conclusion }) => conclusion)]),
  ];
  const nameOf = (name: string): string => `s${names.indexOf(name)}`;
  const assumed = new Set([
    ...assumptions,
    ...names.filter((name) => (statements[name] as { assumed?: boolean } | undefined)?.assumed === true),
  ]);
  const rivalsOf = (name: string): string[] =>
    Object.values(issues).flatMap(({ positions }) =>
      positions.includes(name) ? positions.filter((other) => other !== name) : [],
    );
  const sign = (name: string): string =>
    assumed.has(name) ? '!' : rivalsOf(name).some((rival) => assumed.has(rival)) ? '~' : '';
  const rows = ['fact!', ...names.map((name) => `${nameOf(name)}${sign(name)}`)];
  const weights: [string, number][] = [];
  Object.values(all).forEach(({ conclusion, premises = [], undercutter, weight }, i) => {
    const from = Object.values(premises).map(nameOf);
    rows.push(`p${i}: ${from.length === 0 ? 'fact' : from.join('+')} > a${i}`, `c${i}: a${i} > ${nameOf(conclusion)}`);
    const against = rivalsOf(conclusion).map((rival, j) => `r${i}_${j}: a${i} x ${nameOf(rival)}`);
    rows.push(...against);
    if (undercutter !== undefined) rows.push(`u${i}: ${nameOf(undercutter)} x p${i}`);
    if (weight !== undefined)
      for (const link of [`c${i}`, ...against.map((_, j) => `r${i}_${j}`)]) weights.push([`l_${link}`, weight]);
  });
  const project = weights.reduce(
    (drawn, [id, weight]) => drawn.with({ ...drawn.links.get(id)!, weight }),
    draw(...rows),
  );
  return { project, idOf: (name) => `c_${nameOf(name)}` };
}

const read = yamlReader();
describe.runIf(existsSync(carneades) && read)(
  'the examples of Carneades 4 (needs ../shared/corpora/carneades and js-yaml)',
  () => {
    const examples =
      existsSync(carneades) && read
        ? readdirSync(carneades).map(
            (file) => [file, read(readFileSync(join(carneades, file), 'utf8')) as Example] as const,
          )
        : [];
    const ours = examples.filter(([, example]) => isOurs(example));

    it('are for the most part such as we can say', () => {
      expect(ours.length).toBeGreaterThanOrEqual(15);
    });

    it.each(ours)('%s is labelled as its authors expect', (_file, example) => {
      const { project, idOf } = projectOf(example);
      const labels = labelling(project);
      for (const [expected, names] of Object.entries(example.tests!))
        for (const name of names ?? []) expect([name, labels.get(idOf(name))?.label]).toEqual([name, expected]);
    });
  },
);

describe.runIf(existsSync(frameworks))('random attack graphs (needs ../shared/corpora/af-random)', () => {
  const files = existsSync(frameworks) ? readdirSync(frameworks).filter((file) => file.endsWith('.apx')) : [];

  it.each(files)('%s: what is in is the grounded extension', (file) => {
    const text = readFileSync(join(frameworks, file), 'utf8');
    const names = Array.from(text.matchAll(/arg\((\w+)\)/g), ([, name]) => name!);
    const attacks = Array.from(text.matchAll(/att\((\w+),(\w+)\)/g), ([, from, to], i) => `u${i}: ${from} x s_${to}`);
    const labels = labelling(draw('fact!', ...names.map((name) => `s_${name}: fact > ${name}`), ...attacks));
    const { grounded } = JSON.parse(readFileSync(join(frameworks, 'solutions', `${file}.json`), 'utf8')) as {
      grounded: string[];
    };
    expect(names.filter((name) => labels.get(`c_${name}`)!.label === 'in').sort()).toEqual(grounded.toSorted());
  });
});
