// REFI-QDA project (.qdpx): texts, passages as selections, tags and claims as codes, links as links; for ATLAS.ti, MAXQDA, NVivo and others.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Link, Passage, Source } from '../model/records.ts';
import { passagesIn, sourcesInOrder } from '../query/around.ts';
import { wordsOf } from '../query/citation.ts';
import { textFile, zip } from './archive.ts';
import { oneLine } from './argdown-words.ts';
import type { CodePoints } from './code-points.ts';
import { codePointsOf } from './code-points.ts';
import type { WriteContext } from './format.ts';
import { guidOf } from './guids.ts';
import { writeCodes } from './qda-codes.ts';
import { isoTime } from './wording.ts';
import { element, xmlText } from './xml-words.ts';

export { read } from './qdpx-read.ts';

/** The name of a selection: its words, cut as ATLAS.ti cuts them. */
function nameOf(passage: Passage): string {
  const words = oneLine(wordsOf(passage));
  if (words.length <= 100) return words;
  if (!/[\ud800-\udfff]/.test(words)) return `${words.slice(0, 99)}…`;
  const signs = Array.from(words.slice(0, 202)); // a sign has two code units at most
  return signs.length > 100 ? `${signs.slice(0, 99).join('')}…` : signs.join('');
}

/** The GUIDs of users and codes, which are named again and again. */
class Guids {
  private readonly known = new Map<string, string>();

  of(id: string): string {
    let guid = this.known.get(id);
    if (guid === undefined) this.known.set(id, (guid = guidOf(id)));
    return guid;
  }

  user(by: string): string {
    return this.of(`user ${by}`);
  }
}

/** From the first piece to the last: a selection is one stretch. */
function selectionOf({ fromUnits }: CodePoints, passage: Passage, guids: Guids): string {
  const { id, pieces, note, claim, tags, created } = passage;
  const made = { creatingUser: guids.user(created.by), creationDateTime: isoTime(created.at) };
  const codings = [...(claim === null ? [] : [claim]), ...tags].map((code) =>
    element('Coding', { guid: guidOf(`${id} ${code}`), ...made }, element('CodeRef', { targetGUID: guids.of(code) })),
  );
  return element(
    'PlainTextSelection',
    {
      guid: guidOf(id),
      name: nameOf(passage),
      startPosition: fromUnits(pieces[0]!.start),
      endPosition: fromUnits(pieces.at(-1)!.end),
      ...made,
    },
    ...(note === '' ? [] : [element('Description', {}, xmlText(note))]),
    ...codings,
  );
}

function sourceOf(project: Project, source: Source, guids: Guids): string {
  const { id, title, created } = source;
  const points = codePointsOf(source.text);
  const passages = passagesIn(project, id);
  return element(
    'TextSource',
    {
      guid: guidOf(id),
      name: title,
      plainTextPath: `internal://${guidOf(id)}.txt`,
      creatingUser: guids.user(created.by),
      creationDateTime: isoTime(created.at),
    },
    ...passages.map((passage) => `\n${selectionOf(points, passage, guids)}`),
  );
}

/** Several premises are a set of codes; what the link is, and its scheme, stand in its name. */
function linkOf({ id, role, scheme, from, to }: Link): string {
  return element('Link', {
    guid: guidOf(id),
    name: scheme === null ? role : `${role}: ${scheme}`,
    direction: 'OneWay',
    originGUID: guidOf(from.length === 1 ? from[0]! : `premises ${id}`),
    targetGUID: guidOf(to),
  });
}

export function write(project: Project, { at }: Pick<WriteContext, 'at'>): Uint8Array {
  const { about } = project;
  const guids = new Guids();
  const sources = sourcesInOrder(project);
  const links = project.links.toArray().sort(byRank);
  const joined = links.filter(({ from }) => from.length > 1);
  const users = [...new Set([about, ...sources, ...project.passages].map(({ created }) => created.by))];
  const several = (name: string, parts: readonly string[]): string =>
    parts.length === 0 ? '' : element(name, {}, ...parts.map((part) => `\n${part}`));
  const parts = [
    several(
      'Users',
      users.map((by) => element('User', { guid: guids.user(by), name: by })),
    ),
    element('CodeBook', {}, writeCodes(project)),
    several(
      'Sources',
      sources.map((source) => sourceOf(project, source, guids)),
    ),
    several('Links', links.map(linkOf)),
    several(
      'Sets',
      joined.map(({ id, from, role }) =>
        element(
          'Set',
          { guid: guidOf(`premises ${id}`), name: `Premises taken together: ${role}` },
          ...from.map((premise) => element('MemberCode', { targetGUID: guidOf(premise) })),
        ),
      ),
    ),
  ].filter((part) => part !== '');
  const qde = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: about.title,
      origin: 'Lemma',
      creatingUserGUID: guids.user(about.created.by),
      creationDateTime: isoTime(about.created.at),
      modifiedDateTime: isoTime(at),
    },
    ...parts.map((part) => `\n${part}`),
    '\n',
  );
  return zip({
    'project.qde': `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${qde}\n`,
    ...Object.fromEntries(sources.map(({ id, text }) => [`sources/${guidOf(id)}.txt`, textFile(text)])),
  });
}
