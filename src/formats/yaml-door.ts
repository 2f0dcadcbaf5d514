// YAML from anywhere: parsed within bounds, and a fault told with its line and column, as for JSON.
import { LineCounter, parseDocument } from 'yaml';
import type { Result } from '../base/result.ts';
import { failed } from '../base/result.ts';
import type { InputFile, ReadRows } from './format.ts';
import { textOf } from './input.ts';
import { At, Misshapen } from './shape.ts';
import { plainYaml } from './yaml-plain.ts';

/** Beyond this nothing is read: brackets nested so deep are no map, but exhaust the machine. */
const DEEPEST = 100;
/** How often anchors may be repeated by aliases, which can make much of little. */
const ALIASES = 100;

/** How deep brackets are nested, quotations left out of account; a line too many is no harm. */
function flowDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth);
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
  }
  return deepest;
}

/** As `readShaped`, for YAML (and so for JSON as well). */
export async function readYaml(
  file: InputFile,
  what: string,
  build: (top: At) => ReadRows | Promise<ReadRows>,
): Promise<Result<ReadRows>> {
  const text = textOf(file);
  if (!text.ok) return text;
  const refuse = (line: number, column: number, reason: string) =>
    failed(`${file.name}:${line}:${column}: this is no ${what}: ${reason}`);
  if (flowDepth(text.value) > DEEPEST) return refuse(1, 1, `it is nested more than ${DEEPEST} deep`);
  const deep = /^[ \t]{1000,}\S|^(?:[-?] ){100,}/m.exec(text.value);
  if (deep) return refuse(text.value.slice(0, deep.index).split('\n').length, 1, 'it is indented too far to be read');
  const plain = plainYaml(text.value);
  if (plain) {
    try {
      return { ok: true, value: await build(new At(plain)) };
    } catch (fault) {
      if (!(fault instanceof Misshapen)) throw fault;
      // Read once more below, by what knows the place of everything.
    }
  }
  const lines = new LineCounter();
  const document = parseDocument(text.value, {
    lineCounter: lines,
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: true,
  });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return refuse(line, col, `it is no YAML: ${error.message.split('\n')[0]!.replace(/\.$/, '')}`);
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: ALIASES });
    return { ok: true, value: await build(new At(value)) };
  } catch (fault) {
    if (fault instanceof ReferenceError) return refuse(1, 1, 'it repeats itself through too many aliases');
    if (!(fault instanceof Misshapen)) throw fault;
    for (let path = fault.path; ; path = path.slice(0, -1)) {
      const node = document.getIn(path, true) as { range?: readonly number[] } | undefined;
      if (!node?.range && path.length > 0) continue;
      const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
      return refuse(line, col, fault.message);
    }
  }
}
