// The rules of direction between the folders of src, as one pure function from sources to the breaches in them.
import { posix } from 'node:path';
import ts from 'typescript';

/** Each folder's floor. An import from one folder into another must end on a strictly lower floor. */
const floors: Record<string, number> = {
  base: 0,
  text: 1,
  model: 2,
  change: 3,
  query: 3,
  state: 4,
  layout: 4,
  commands: 5,
  formats: 5,
  importers: 5,
  store: 5,
  reader: 6,
  elements: 7,
  app: 8,
  cli: 8,
};
/** The entries that lie in src itself: nothing imports them. */
const roof = 9;

/** Which folders may know an outside package; a name ending in `-` or `:` stands for all that begin so. */
const homes: Record<string, readonly string[]> = {
  'prosemirror-': ['reader'],
  lit: ['elements', 'app'],
  lucide: ['elements', 'app'],
  idb: ['store'],
  'fractional-indexing': ['base'],
  yaml: ['formats'],
  'fast-xml-parser': ['formats', 'importers'],
  fflate: ['formats', 'importers'],
  papaparse: ['formats'],
  docx: ['formats'],
  pdfkit: ['formats'],
  fontkit: ['formats'],
  'node:': ['cli'],
};

/** Files that list the things of their folder, and the library's face: the only ones that may merely re-export. */
const registries = new Set(['src/commands/index.ts', 'src/formats/index.ts', 'src/importers/index.ts', 'src/index.ts']);
/** Tables of data, which may be longer than code may; exempt by name. */
const dataTables = new Set(['src/model/schemes.ts']);
const longest = 400;

interface Import {
  readonly specifier: string;
  /** False for `import type` and `export type`, which leave nothing behind when compiled. */
  readonly runtime: boolean;
}

/** What a file imports, re-exports, loads on demand or names as a type. */
function importsOf(file: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, runtime: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ specifier: specifier.text, runtime });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, !node.importClause?.isTypeOnly);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, !node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], true);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Whether a file says nothing itself and only passes on what others say. */
function isBarrel(file: ts.SourceFile): boolean {
  const { statements } = file;
  return (
    statements.some(ts.isExportDeclaration) &&
    statements.every((statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement))
  );
}

const folderOf = (path: string): string => (path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '');
const floorOf = (folder: string): number | undefined => (folder === '' ? roof : floors[folder]);

function packageHome(specifier: string): readonly string[] | undefined {
  const owner = Object.keys(homes).find((name) =>
    /[-:]$/.test(name) ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );
  return owner === undefined ? undefined : homes[owner];
}

/** Each run of imports that comes back to where it began, named once, by the path from its first file. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const back = trail.indexOf(path);
    if (back >= 0) found.push([...trail.slice(back), path].join(' -> '));
    if (back >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}

/**
 * The breaches in a set of sources, each as one sentence beginning with the path; none means that all rules hold.
 * `sources` maps a path such as `src/model/claim.ts` to the text of the file.
 */
export function breaches(sources: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [path, text] of sources) {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    const folder = folderOf(path);
    const floor = floorOf(folder);
    if (floor === undefined) found.push(`${path}: the folder ${folder} has no floor`);
    const lines = text.trimEnd().split('\n').length;
    if (lines > longest && !dataTables.has(path)) found.push(`${path}: ${lines} lines, over ${longest}`);
    if (isBarrel(file) && !registries.has(path)) found.push(`${path}: a barrel`);
    const targets: string[] = [];
    graph.set(path, targets);
    for (const { specifier, runtime } of importsOf(file)) {
      if (!specifier.startsWith('.')) {
        if (!packageHome(specifier)?.includes(folder)) found.push(`${path}: may not import the package ${specifier}`);
        continue;
      }
      const target = posix.join(posix.dirname(path), specifier);
      if (!target.endsWith('.ts')) {
        if (!target.endsWith('.css')) found.push(`${path}: ${specifier} names no .ts file`);
        continue;
      }
      if (!sources.has(target)) {
        found.push(`${path}: ${specifier} is not there`);
        continue;
      }
      if (runtime) targets.push(target);
      const other = folderOf(target);
      const below = floorOf(other);
      if (other !== folder && floor !== undefined && below !== undefined && below >= floor)
        found.push(`${path}: ${folder || 'src'} (${floor}) may not import ${other || 'src'} (${below}), ${specifier}`);
    }
  }
  return [...found, ...cycles(graph).map((cycle) => `${cycle}: an import cycle`)];
}
