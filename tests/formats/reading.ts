// What every reader must show: what was written comes back, a cut file is refused or read as a whole, and real files of the corpora convert.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Arbitrary } from 'fast-check';
import type { InputFile, ReadRows } from '../../src/formats/format.ts';
import { formatOf } from '../../src/formats/index.ts';
import type { Project } from '../../src/model/project.ts';
import type { Quarantined } from '../../src/model/repair.ts';
import { repair } from '../../src/model/repair.ts';
import { makerOf, projects } from '../arbitraries.ts';
import { AT } from './essays.ts';
import type { Eye } from './portrait.ts';
import { portrait } from './portrait.ts';
import { spent } from '../spent.ts';

/** What a file became; throws with the reason where it was refused. */
export interface Taken {
  readonly project: Project;
  readonly quarantine: readonly Quarantined[];
  readonly read: ReadRows;
}

export async function taken(
  id: string,
  content: string | Uint8Array,
  more: { readonly name?: string; readonly beside?: readonly InputFile[] } = {},
): Promise<Taken> {
  const { read } = await formatOf(id)!.load();
  const { name = `file.${formatOf(id)!.extension}`, beside = [] } = more;
  const found = await read!({ name, content }, { maker: makerOf(1), beside });
  if (!found.ok) throw new Error(found.reason);
  const { project, quarantine } = repair(found.value.rows, makerOf(2));
  return { project, quarantine: [...quarantine, ...found.value.quarantine], read: found.value };
}

/** The reason a file was refused, or "it was read". */
export async function refusal(id: string, content: string | Uint8Array): Promise<string> {
  const { read } = await formatOf(id)!.load();
  const found = await read!({ name: 'f', content }, { maker: makerOf(1) });
  return found.ok ? 'it was read' : found.reason;
}

export async function written(id: string, project: Project, at = AT): Promise<string> {
  const content = await (await formatOf(id)!.load()).write!(project, { at, quarantine: [] });
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** The bytes of the formats that are no text. */
export async function bytesOf(id: string, project: Project, at = AT): Promise<Uint8Array> {
  const content = await (await formatOf(id)!.load()).write!(project, { at, quarantine: [] });
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** read(write(p)) is p but for what the format says it does not carry; nothing lands in quarantine, and nothing is told lost. */
export async function comesBack(id: string, project: Project, eye: Eye = {}): Promise<Project> {
  const { carries } = formatOf(id)!;
  const back = await taken(id, await bytesOf(id, project));
  expect(back.quarantine).toEqual([]);
  expect(portrait(back.project, carries, eye)).toEqual(portrait(project, carries, eye));
  return back.project;
}

export async function allComeBack(id: string, eye: Eye = {}, among: Arbitrary<Project> = projects()): Promise<void> {
  await fc.assert(fc.asyncProperty(among, async (project) => void (await comesBack(id, project, eye))));
}

/** Cut at every 1/20th, a file is refused with its place; or, in formats where a part is a whole, read without a row that cannot stand. */
export async function survivesCuts(id: string, whole: string, part: 'refused' | 'either' = 'refused'): Promise<void> {
  const { read } = await formatOf(id)!.load();
  for (let cut = 0; cut < 20; cut++) {
    const content = whole.slice(0, Math.floor((whole.trimEnd().length * cut) / 20));
    const began = spent();
    const found = await read!({ name: 'cut', content }, { maker: makerOf(1) });
    expect(spent() - began).toBeLessThan(1000);
    if (!found.ok) expect(found.reason).toMatch(/^cut:\d+:\d+: \S/);
    else if (part === 'refused') expect.fail(`cut at ${cut}/20 it was read`);
    else expect(repair(found.value.rows, makerOf(2)).quarantine).toEqual([]);
  }
}

const CORPORA = new URL('../../../shared/corpora/', import.meta.url).pathname;

/** The files of a corpus whose names fit; none where the corpora are not here. */
export function corpus(folder: string, fits = /./): readonly { readonly name: string; readonly path: string }[] {
  const root = join(CORPORA, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && fits.test(entry.name))
    .map(({ parentPath, name }) => ({
      name: join(parentPath, name).slice(root.length + 1),
      path: join(parentPath, name),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const textIn = (path: string): string => readFileSync(path, 'utf8');
export const jsonIn = (path: string): unknown => JSON.parse(textIn(path));

/** For the names of suites: why one is skipped. */
export const noticeOf = (files: readonly unknown[]): string =>
  files.length > 0 ? '' : ' (skipped: ../shared/corpora is not here)';

/** Broken and hostile JSON is refused with its place in under a second, or gives rows `repair` can take; no prototype is touched. */
export async function withstandsAttacks(id: string): Promise<number> {
  const { read } = await formatOf(id)!.load();
  const files = [...corpus('attack-json', /\.json$/), ...corpus('attack-own/json'), ...corpus('attack-own/labels')];
  for (const { path, name } of files) {
    const began = spent();
    const found = await read!({ name, content: readFileSync(path) }, { maker: makerOf(1) });
    if (found.ok) repair(found.value.rows, makerOf(2));
    else expect(found.reason, name).toMatch(/:\d+:\d+: \S/);
    expect(spent() - began, name).toBeLessThan(1000);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  }
  return files.length;
}
