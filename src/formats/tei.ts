// TEI P5 standoff: each text as it is, its passages as spans of characters, claims and links as a graph beside them.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Passage, Source } from '../model/records.ts';
import { passagesIn, sourcesInOrder } from '../query/around.ts';
import type { CodePoints } from './code-points.ts';
import { codePointsOf } from './code-points.ts';
import type { WriteContext } from './format.ts';
import { networkOf, jointWords, FORCE_WORDS } from './network.ts';
import { isoTime } from './wording.ts';
import { element, xmlText } from './xml-words.ts';

const p = (text: string): string => element('p', {}, xmlText(text));

function headerOf(title: string, source: string, at: number): string {
  return element(
    'teiHeader',
    {},
    element(
      'fileDesc',
      {},
      element('titleStmt', {}, element('title', {}, xmlText(title))),
      element('publicationStmt', {}, p(`Written by Lemma on ${isoTime(at).slice(0, 10)}.`)),
      element('sourceDesc', {}, source),
    ),
  );
}

function biblOf({ title, author, publication, url }: Source): string {
  return element(
    'bibl',
    {},
    ...(author === null ? [] : [element('author', {}, xmlText(author))]),
    element('title', {}, xmlText(title)),
    ...(publication === null ? [] : [element('publisher', {}, xmlText(publication))]),
    ...(url === null ? [] : [element('idno', { type: 'URL' }, xmlText(url))]),
  );
}

/** The text in one element, character for character, so that offsets into it hold. */
function textOf(source: Source): string {
  const body = element(
    'body',
    {},
    element('ab', { 'xml:id': `${source.id}-text`, 'xml:space': 'preserve' }, xmlText(source.text)),
  );
  const language = source.language === 'und' ? undefined : source.language;
  return element('text', { 'xml:lang': language }, body);
}

/** A passage as a span: `string-range` counts characters (code points) from 0, and then how many (TEI P5, chapter 16.2.4.8). */
function spanOf({ fromUnits }: CodePoints, source: Source, passage: Passage): string {
  const target = passage.pieces
    .map(
      ({ start, end }) => `#string-range(${source.id}-text,${fromUnits(start)},${fromUnits(end) - fromUnits(start)})`,
    )
    .join(' ');
  const { id, claim, stance, voice, note, tags, pieces } = passage;
  const analysis = [...(claim === null ? [] : [claim]), ...tags].map((each) => `#${each}`).join(' ');
  return element(
    'annotation',
    { 'xml:id': id, target, ana: analysis === '' ? undefined : analysis },
    ...pieces.map(({ exact }) => element('note', { type: 'quotation' }, xmlText(exact))),
    element('note', { type: 'stance' }, stance),
    ...(voice === null ? [] : [element('note', { type: 'voice' }, xmlText(voice))]),
    ...(note === '' ? [] : [element('note', { type: 'remark' }, xmlText(note))]),
  );
}

function sourceOf(project: Project, source: Source, at: number): string {
  const points = codePointsOf(source.text);
  const spans = passagesIn(project, source.id);
  return element(
    'TEI',
    { 'xml:id': source.id },
    headerOf(source.title, biblOf(source), at),
    ...(spans.length === 0
      ? []
      : [
          element(
            'standOff',
            {},
            element('listAnnotation', {}, ...spans.map((each) => `\n${spanOf(points, source, each)}`)),
          ),
        ]),
    textOf(source),
  );
}

/** Claims as categories with their words, tags as another taxonomy, in its tree. */
function graphOf(project: Project): string {
  const { claims, joints, arrows } = networkOf(project);
  const nodes = [
    ...claims.map(({ id, text, note }) =>
      element(
        'node',
        { 'xml:id': id, type: id === project.about.main ? 'main-claim' : 'claim' },
        element('label', {}, xmlText(text)),
        ...(note === '' ? [] : [element('label', { type: 'note' }, xmlText(note))]),
      ),
    ),
    ...joints.map((link) =>
      element('node', { 'xml:id': link.id, type: link.role }, element('label', {}, xmlText(jointWords(link)))),
    ),
  ];
  // An arc has no type of its own, but two labels.
  const arcs = arrows.map(({ from, to, force, part }) =>
    element(
      'arc',
      { from: `#${from}`, to: `#${to}` },
      element('label', {}, FORCE_WORDS[force]),
      ...(part === 'whole' ? [] : [element('label', {}, part)]),
    ),
  );
  const sizes = { type: 'directed', order: nodes.length, size: arcs.length };
  return nodes.length === 0 ? '' : element('graph', sizes, ...[...nodes, ...arcs].map((each) => `\n${each}`));
}

function tagsOf(project: Project): string {
  const under = (parent: string | null): string[] =>
    project.tags
      .toArray()
      .filter((tag) => tag.parent === parent)
      .sort(byRank)
      .map(({ id, name }) =>
        element('category', { 'xml:id': id }, element('catDesc', {}, xmlText(name)), ...under(id)),
      );
  const tags = under(null);
  return tags.length === 0
    ? ''
    : element('encodingDesc', {}, element('classDecl', {}, element('taxonomy', {}, ...tags)));
}

export function write(project: Project, { at }: Pick<WriteContext, 'at'>): string {
  const header = headerOf(project.about.title, p('An argument over the texts that follow.'), at);
  const tags = tagsOf(project);
  const parts = [
    header.replace(/<\/teiHeader>$/, `${tags}</teiHeader>`),
    ...sourcesInOrder(project).map((source) => sourceOf(project, source, at)),
  ];
  const graph = graphOf(project);
  // A corpus of the texts; the map stands in a text of its own, since a corpus has none.
  const map = element(
    'TEI',
    {},
    headerOf(`${project.about.title}: map`, p('Made by a reader.'), at),
    element('text', {}, element('body', {}, graph === '' ? p('No claims yet.') : graph)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('teiCorpus', { xmlns: 'http://www.tei-c.org/ns/1.0' }, ...[...parts, map].map((part) => `\n${part}`), '\n')}\n`;
}
