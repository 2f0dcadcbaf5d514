// brat standoff: a text and the annotations on it, line by line. Always a zip of such pairs, since annotations without their text say nothing.
import type { Project } from '../model/project.ts';
import type { Source } from '../model/records.ts';
import { byRank } from '../base/ranks.ts';
import { passagesInOrder, sourcesInOrder } from '../query/around.ts';
import { textFile, zip } from './archive.ts';
import { codePointsOf } from './code-points.ts';

export { read } from './brat-read.ts';

/** The types of passages that bear no tag brat could show as a type. */
export const PLAIN_TYPES = ['Claim', 'Passage'] as const;

const isType = (name: string): boolean =>
  /^[A-Za-z][A-Za-z0-9_-]*$/.test(name) && !(PLAIN_TYPES as readonly string[]).includes(name);

/** Free text on one line: brat knows no escapes, so these are ours. */
const oneLine = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- they end lines, in Python too
  text.replace(/[\\\n\r\t\u0085\u2028\u2029\u000b\u000c\u001c-\u001e]/g, (sign) => {
    return ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The names of the pairs of files, without their endings: numbered, so that they come back in order. */
function stemOf({ title }: Source, place: number, of: number): string {
  const words = title
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return [String(place + 1).padStart(String(of).length, '0'), words]
    .filter((part) => part !== '')
    .join('-')
    .toLowerCase();
}

/** The annotations on one source. Offsets count code points, as Python does. */
function annotationsOf(project: Project, source: Source): string {
  const { fromUnits } = codePointsOf(source.text);
  const lines: string[] = [];
  const notes: string[] = [];
  const attributes: string[] = [];
  const first = new Map<string, string>(); // the first passage of each claim
  const note = (type: string, of: string, text: string) =>
    notes.push(`#${notes.length + 1}\t${type} ${of}\t${oneLine(text)}`);
  passagesInOrder(project)
    .filter((passage) => passage.source === source.id)
    .forEach((passage, i) => {
      const name = `T${i + 1}`;
      if (passage.claim !== null && !first.has(passage.claim)) first.set(passage.claim, name);
      const tags = passage.tags.map((tag) => project.tags.get(tag)!.name);
      const shown = tags.find(isType);
      const spans = passage.pieces.map(({ start, end }) => `${fromUnits(start)} ${fromUnits(end)}`).join(';');
      const words = passage.pieces
        .map(({ exact }) => exact)
        .join(' ')
        .replace(/[\n\r\t]/g, ' ');
      lines.push(`${name}\t${shown ?? (passage.claim === null ? 'Passage' : 'Claim')} ${spans}\t${words}`);
      if (passage.claim !== null) note('Claim', name, project.claims.get(passage.claim)!.text);
      if (passage.stance !== 'asserts') attributes.push(`A${attributes.length + 1}\tStance ${name} ${passage.stance}`);
      if (passage.voice !== null) note('Voice', name, passage.voice);
      if (passage.note !== '') note('AnnotatorNotes', name, passage.note);
      for (const tag of tags) if (tag !== shown) note('Tag', name, tag);
    });
  return [...lines, ...relationsOf(project, first), ...attributes, ...notes].map((line) => `${line}\n`).join('');
}

/** Links between claims that have passages in this text, from the first passage of each premise to the first of the target. */
function relationsOf(project: Project, first: ReadonlyMap<string, string>): string[] {
  const lines: string[] = [];
  for (const { role, from, to } of project.links.toArray().sort(byRank)) {
    const target = first.get(to);
    for (const premise of from) {
      const start = first.get(premise);
      if (target !== undefined && start !== undefined)
        lines.push(
          `R${lines.length + 1}\t${role === 'support' ? 'supports' : 'attacks'} Arg1:${start} Arg2:${target}\t`,
        );
    }
  }
  return lines;
}

export function write(project: Project): Uint8Array {
  const sources = sourcesInOrder(project);
  const files: Record<string, string> = {};
  sources.forEach((source, i) => {
    const stem = stemOf(source, i, sources.length);
    files[`${stem}.txt`] = textFile(source.text);
    files[`${stem}.ann`] = annotationsOf(project, source);
  });
  return zip(files);
}
