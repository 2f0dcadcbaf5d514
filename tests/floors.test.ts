// Holds src to its floors, and plants a breach of each rule to see that the rule bites.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breaches } from './floors.ts';

const root = join(import.meta.dirname, '..');

function sources(): Map<string, string> {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile() && file.name.endsWith('.ts') && !file.name.endsWith('.d.ts'))
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

const check = (files: Record<string, string>): string[] => breaches(new Map(Object.entries(files)));
const leaf = 'export const leaf = 1;';

describe('the floors of src', () => {
  it('are kept by every file', () => {
    expect(breaches(sources())).toEqual([]);
  });
});

describe('a planted breach is reported:', () => {
  it('an import upwards', () => {
    const found = check({ 'src/text/a.ts': "import { leaf } from '../model/b.ts';", 'src/model/b.ts': leaf });
    expect(found).toEqual(['src/text/a.ts: text (1) may not import model (2), ../model/b.ts']);
  });

  it('an import sideways, even of a type alone', () => {
    const found = check({ 'src/query/a.ts': "import type { L } from '../change/b.ts';", 'src/change/b.ts': leaf });
    expect(found).toEqual(['src/query/a.ts: query (3) may not import change (3), ../change/b.ts']);
  });

  it('a package away from its home', () => {
    expect(check({ 'src/model/a.ts': "import { html } from 'lit';" })).toEqual([
      'src/model/a.ts: may not import the package lit',
    ]);
    expect(check({ 'src/app/a.ts': "export const load = () => import('prosemirror-view');" })).toHaveLength(1);
    expect(check({ 'src/store/a.ts': "import left from 'left-pad'; left();" })).toHaveLength(1);
    expect(check({ 'src/elements/a.ts': "import { when } from 'lit/directives/when.js'; when(1);" })).toEqual([]);
  });

  it('a cycle at run time, but not one of types', () => {
    const circle = (kind: string) => ({
      'src/model/a.ts': "import { b } from './b.ts'; export const a = () => b;",
      'src/model/b.ts': "import { c } from './c.ts'; export const b = () => c;",
      'src/model/c.ts': `import ${kind} { a } from './a.ts'; export const c = () => 1;`,
    });
    expect(check(circle(''))).toEqual([
      'src/model/a.ts -> src/model/b.ts -> src/model/c.ts -> src/model/a.ts: an import cycle',
    ]);
    expect(check(circle('type'))).toEqual([]);
  });

  it('a file of 401 lines, unless it is a table', () => {
    const long = `${leaf}\n`.repeat(401);
    expect(check({ 'src/query/a.ts': long })).toEqual(['src/query/a.ts: 401 lines, over 400']);
    expect(check({ 'src/query/a.ts': `${leaf}\n`.repeat(400), 'src/model/schemes.ts': long })).toEqual([]);
  });

  it('a barrel, unless it is a registry', () => {
    const barrel = "export * from './b.ts';";
    expect(check({ 'src/model/index.ts': barrel, 'src/model/b.ts': leaf })).toEqual(['src/model/index.ts: a barrel']);
    expect(check({ 'src/formats/index.ts': barrel, 'src/formats/b.ts': leaf })).toEqual([]);
  });

  it('a folder without a floor, and an import of nothing', () => {
    expect(check({ 'src/helpers/a.ts': leaf })).toEqual(['src/helpers/a.ts: the folder helpers has no floor']);
    expect(check({ 'src/model/a.ts': "import './gone.ts';" })).toEqual(['src/model/a.ts: ./gone.ts is not there']);
  });
});
