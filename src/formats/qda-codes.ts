// Tags and claims as REFI-QDA codes: tags in their tree, and claims under one code that is known by its GUID.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Tag } from '../model/records.ts';
import { guidOf } from './guids.ts';
import type { Rows } from './rows.ts';
import type { Xml } from './xml.ts';
import { element, xmlText } from './xml-words.ts';

/** The code that all claims stand under. */
const CLAIMS = guidOf('claims');

const described = (note: string): readonly string[] => (note === '' ? [] : [element('Description', {}, xmlText(note))]);

function tagCode(project: Project, { id, name, colour }: Tag): string {
  const attributes = { guid: guidOf(id), name, isCodable: 'true', color: colour ?? undefined };
  const under = tagsUnder(project, id);
  return element('Code', attributes, ...under.map((tag) => `\n${tagCode(project, tag)}`));
}

const tagsUnder = (project: Project, parent: string | null): readonly Tag[] =>
  project.tags
    .toArray()
    .filter((tag) => tag.parent === parent)
    .sort(byRank);

/** `<Codes>` with everything in it. */
export function writeCodes(project: Project): string {
  const claims = project.claims.toArray().sort(byRank);
  const codes = [
    ...tagsUnder(project, null).map((tag) => tagCode(project, tag)),
    element(
      'Code',
      { guid: CLAIMS, name: 'Claims', isCodable: 'false' },
      ...claims.map(
        ({ id, text, note }) =>
          `\n${element('Code', { guid: guidOf(id), name: text, isCodable: 'true' }, ...described(note))}`,
      ),
    ),
  ];
  return element('Codes', {}, ...codes.map((code) => `\n${code}`));
}

/** What codes became, by their GUIDs. */
export interface Codes {
  readonly tags: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, string>;
}

/** A GUID without braces, in lower case, as it is compared. */
export const bare = (guid: string): string => guid.replace(/[{}]/g, '').trim().toLowerCase();

/** Rows for the codes: those under our code of claims are claims, all others tags; colours in three digits are spelled out. */
export function readCodes(rows: Rows, holder: Xml | undefined): Codes {
  const tags = new Map<string, string>();
  const claims = new Map<string, string>();
  const walk = (code: Xml, parent: string | null): void => {
    const guid = bare(code.need('guid'));
    const note = code.first('Description')?.text ?? '';
    if (guid === CLAIMS) {
      for (const each of code.all('Code'))
        claims.set(
          bare(each.need('guid')),
          rows.add('claim', { text: each.need('name'), note: each.first('Description')?.text ?? '' }),
        );
      return;
    }
    if (note.trim() !== '') rows.left('description of a code', 'descriptions of codes');
    const id = rows.add('tag', { name: code.need('name'), parent, colour: colourOf(code.perhaps('color')) });
    if (tags.has(guid)) code.fail('has a GUID that another code has');
    tags.set(guid, id);
    for (const each of code.all('Code')) walk(each, id);
  };
  for (const code of holder?.all('Code') ?? []) walk(code, null);
  return { tags, claims };
}

function colourOf(words: string | null): string | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(words ?? '');
  const colour = (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`
      : (words ?? '')
  ).toLowerCase();
  return /^#[0-9a-f]{6}$/.test(colour) ? colour : null;
}
