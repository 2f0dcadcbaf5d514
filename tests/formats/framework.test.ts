// Frameworks for solvers: what each file says is one framework, whose grounded extension accepts the claims the attacks leave standing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameworkOf } from '../../src/formats/framework.ts';
import type { Project } from '../../src/model/project.ts';
import { projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';
import { ESSAYS } from './essays.ts';
import { hostileProject } from './hostile.ts';
import { written } from './reading.ts';

interface Graph {
  readonly names: readonly string[];
  readonly attacks: readonly string[];
}

/** Readers as strict as the competitions' rules; throw for any other line. */
const READERS: Readonly<Record<string, (file: string) => Graph>> = {
  apx(file) {
    const [names, attacks]: [string[], string[]] = [[], []];
    for (const line of file.split('\n').slice(0, -1)) {
      const argument = /^arg\(([a-z][a-z0-9_]*)\)\.$/.exec(line);
      const attack = /^att\(([a-z][a-z0-9_]*),([a-z][a-z0-9_]*)\)\.$/.exec(line);
      if (argument) names.push(argument[1]!.slice(1));
      else if (attack) attacks.push(`${attack[1]!.slice(1)} ${attack[2]!.slice(1)}`);
      else if (!line.startsWith('%')) throw new Error(line);
    }
    return { names, attacks };
  },
  tgf(file) {
    const lines = file.split('\n').slice(0, -1);
    const cut = lines.indexOf('#');
    return {
      names: lines.slice(0, cut).map((line) => /^(\d+) \S.*$/.exec(line)![1]!),
      attacks: lines.slice(cut + 1).map((line) => /^\d+ \d+$/.exec(line)![0]),
    };
  },
  af(file) {
    const [header, ...rest] = file
      .split('\n')
      .slice(0, -1)
      .filter((line) => !line.startsWith('#'));
    const count = Number(/^p af (\d+)$/.exec(header!)![1]);
    return {
      names: Array.from({ length: count }, (_, i) => String(i + 1)),
      attacks: rest.map((line) => /^\d+ \d+$/.exec(line)![0]),
    };
  },
};

/** The arguments of the grounded extension: unattacked ones, and whatever they leave unattacked. */
function grounded({ names, attacks }: Graph): ReadonlySet<string> {
  const pairs = attacks.map((attack) => attack.split(' ') as [string, string]);
  const accepted = new Set<string>();
  const beaten = new Set<string>();
  for (let before = -1; before !== accepted.size;) {
    before = accepted.size;
    for (const name of names) if (pairs.every(([from, to]) => to !== name || beaten.has(from))) accepted.add(name);
    for (const [from, to] of pairs) if (accepted.has(from)) beaten.add(to);
  }
  return accepted;
}

/** The claims that stand by the attacks alone, found on the project itself: an attack is in force when all its premises stand and no attack on it is in force. */
function standing(project: Project): string[] {
  const links = project.links.toArray().filter(({ role }) => role === 'attack');
  const label = new Map<string, boolean>();
  for (let before = -1; before !== label.size;) {
    before = label.size;
    for (const { id, from } of [
      ...project.claims.toArray().map(({ id }) => ({ id, from: [] as readonly string[] })),
      ...links,
    ]) {
      if (label.has(id)) continue;
      const aimed = links.filter(({ to }) => to === id).map((link) => label.get(link.id));
      const premises = from.map((premise) => label.get(premise));
      if (aimed.includes(true) || premises.includes(false)) label.set(id, false);
      else if (aimed.every((each) => each === false) && premises.every((each) => each === true)) label.set(id, true);
    }
  }
  return project.claims.toArray().flatMap(({ id }) => (label.get(id) === true ? [id] : []));
}

async function check(project: Project): Promise<void> {
  const { arguments: list } = frameworkOf(project);
  const files = await Promise.all(Object.entries(READERS).map(async ([id, read]) => read(await written(id, project))));
  for (const file of files) expect(file).toEqual(files[0]);
  expect(files[0]!.names).toEqual(list.map(({ number }) => String(number)));
  const accepted = grounded(files[0]!);
  const claims = list.filter(({ id, number }) => project.claims.has(id) && accepted.has(String(number)));
  expect(claims.map(({ id }) => id).sort()).toEqual(standing(project).sort());
}

describe('.apx, .tgf and .af', () => {
  test('say the same framework, and it accepts the claims the attacks leave standing', async () => {
    await check(ESSAYS);
    await check(hostileProject());
    await fc.assert(fc.asyncProperty(projects(), check));
  });

  test('an attack is an arrow, a joint or attacked one two arguments, a support nothing', async () => {
    const of = (project: Project) => frameworkOf(project).attacks.map((attack) => attack.join(' '));
    expect(of(draw('n: a x b', 'm: b > c'))).toEqual(['1 2']);
    expect(of(draw('n: a+b x c'))).toEqual(['1 4', '4 6', '2 5', '5 6', '6 3']);
    expect(of(draw('n: a x b', 'u: c x n'))).toEqual(['1 4', '4 5', '5 2', '3 6', '6 7', '7 5']);
    expect(of(draw('n: a > b', 'u: c x n'))).toEqual(['3 4', '4 5']);
    expect(await written('apx', draw('n: a x b'))).toMatch(
      /^% a1 c_\w+: a\n% a2 c_\w+: b\narg\(a1\)\.\narg\(a2\)\.\natt\(a1,a2\)\.\n$/,
    );
  });
});
