// REFI-QDA: what is written comes back and is valid by the standard's own schema; projects of other tools are read as far as they can be.
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Project } from '../../src/model/project.ts';
import { passagesInOrder } from '../../src/query/around.ts';
import { projects } from '../arbitraries.ts';
import { filesIn } from './archive-oracle.ts';
import { ESSAYS } from './essays.ts';
import { hostileProject, withstandsXml } from './hostile.ts';
import { formatOf } from '../../src/formats/index.ts';
import type { Feature } from '../../src/formats/features.ts';
import { portrait } from './portrait.ts';
import { bytesOf, corpus, noticeOf, refusal, survivesCuts, taken, textIn, written } from './reading.ts';

/** What XML has no place for becomes U+FFFD, wherever it stands (in JSON in strings, too); lists of words are in the order of what they then are. */
function legal(value: unknown): unknown {
  if (typeof value === 'string')
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\\u00[01][0-9a-f]|\\[bf]/g, '\ufffd');
  if (Array.isArray(value)) {
    const all = value.map(legal);
    return all.every((each) => typeof each === 'string') ? all.sort() : all;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, legal(each)]));
}

/** The tags as paths of names with their colours: which comes first among others' children has no place in a tree. */
function tagsOf(project: Project): string[] {
  const path = (id: string | null): string => {
    const tag = id === null ? undefined : project.tags.get(id);
    return tag ? `${path(tag.parent)}/${tag.name}` : '';
  };
  return project.tags
    .toArray()
    .map(({ id, colour }) => `${path(id)} ${colour ?? ''}`)
    .sort();
}

async function comesBack(id: string, project: Project): Promise<void> {
  const carries = formatOf(id)!.carries.filter((feature: Feature) => feature !== 'tagTree');
  const back = await taken(id, await bytesOf(id, project));
  expect(back.quarantine).toEqual([]);
  expect(back.read.losses).toEqual([]);
  expect(legal(portrait(back.project, carries))).toEqual(legal(portrait(project, carries)));
  expect(legal(tagsOf(back.project))).toEqual(legal(tagsOf(project)));
}

const qdeOf = (archive: Uint8Array): string => strFromU8(filesIn(archive).get('project.qde')!);

describe('REFI-QDA', () => {
  test('what was written comes back', async () => {
    for (const id of ['qdpx', 'qdc']) {
      await comesBack(id, ESSAYS);
      await comesBack(id, hostileProject());
      await fc.assert(
        fc.asyncProperty(projects(), (project) => comesBack(id, project)),
        { numRuns: 60 },
      );
    }
  });

  test('places count code points of the text in the archive', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const archive = await bytesOf('qdpx', project);
        const texts = [...filesIn(archive)]
          .filter(([name]) => name.endsWith('.txt'))
          .map(([, bytes]) => new TextDecoder().decode(bytes));
        expect(texts.sort()).toEqual(
          project.sources
            .toArray()
            .map(({ text }) => text)
            .sort(),
        );
        const places = [...qdeOf(archive).matchAll(/startPosition="(\d+)" endPosition="(\d+)"/g)].map(
          ([, start, end]) => `${start!} ${end!}`,
        );
        const expected = passagesInOrder(project).map(({ source, pieces }) => {
          const before = (at: number): number => Array.from(project.sources.get(source)!.text.slice(0, at)).length;
          return `${before(pieces[0]!.start)} ${before(pieces.at(-1)!.end)}`;
        });
        expect(places.sort()).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });

  test('cut anywhere it is refused; hostile files are refused with their place', async () => {
    await survivesCuts('qdc', await written('qdc', ESSAYS));
    await withstandsXml('qdc', 'CodeBook');
    const whole = await bytesOf('qdpx', ESSAYS);
    for (let cut = 0; cut < 20; cut++)
      expect(await refusal('qdpx', whole.slice(0, Math.floor((whole.length * cut) / 20)))).toMatch(/^f:1:1: \S/);
    const holding = (qde: string, name = 'project.qde') => zipSync({ [name]: strToU8(qde) });
    expect(await refusal('qdpx', holding('<Project name="x"/>', '../project.qde'))).toMatch(/leads out of it/);
    expect(await refusal('qdpx', holding('<Project name="x"/>', 'deep/project.qde'))).toMatch(/one \.qde was expected/);
    expect(await refusal('qdpx', holding('<!DOCTYPE Project [<!ENTITY a "b">]><Project>&a;</Project>'))).toMatch(
      /^f\/project\.qde:1:1: .*refused$/,
    );
    expect(
      await refusal(
        'qdpx',
        holding(
          '<Project>\n<Sources><TextSource>\n<PlainTextContent>abc</PlainTextContent><PlainTextSelection startPosition="x"/></TextSource></Sources></Project>',
        ),
      ),
    ).toBe(
      'f/project.qde:3:41: this is no REFI-QDA project: <PlainTextSelection> has the startPosition "x", a whole number was expected',
    );
    // The text of a source is looked for in the archive alone.
    const { project, read } = await taken(
      'qdpx',
      holding(
        '<Project name="x"><Sources><TextSource name="t" plainTextPath="absolute:///etc/passwd"><PlainTextSelection name="root" startPosition="0" endPosition="4"/></TextSource></Sources></Project>',
      ),
    );
    expect(project.sources.toArray().map(({ text }) => text)).toEqual(['root\n']);
    expect(read.losses.map(({ what }) => what)).toEqual(['1 text']);
  });
});

const [schema] = corpus('refi-qda', /^Project\.xsd$/);
const [codebook] = corpus('refi-qda', /^Codebook\.xsd$/);
describe.runIf(schema && codebook)(`REFI-QDA by its schema and by others${noticeOf(schema ? [schema] : [])}`, () => {
  const check = async (xml: string, path: string) => {
    const { valid, errors } = await validateXML({ xml: { fileName: 'x.xml', contents: xml }, schema: [textIn(path)] });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  };

  test('the standard’s schemas find every file valid', async () => {
    for (const project of [ESSAYS, hostileProject(), ...fc.sample(projects(), { numRuns: 12, seed: 1 })]) {
      await check(qdeOf(await bytesOf('qdpx', project)), schema!.path);
      await check(await written('qdc', project), codebook!.path);
    }
  });

  test('an export of ATLAS.ti without its texts: every code and selection, by their words; all else is told', async () => {
    const { project, quarantine, read } = await taken(
      'qdpx',
      readFileSync(schema!.path.replace('Project.xsd', 'TestProject.qdpx')),
    );
    expect(quarantine).toEqual([]);
    expect([project.tags.size, project.passages.size, project.about.title]).toEqual([
      14,
      8,
      'ATLAS.ti standard project',
    ]);
    const told = Object.fromEntries(
      read.losses.map(({ what }) => what.split(/ (.*)/).slice(0, 2).reverse() as [string, string]),
    );
    expect(told).toMatchObject({
      picture: '1',
      PDFs: '2',
      recording: '1',
      films: '2',
      graph: '1',
      sets: '16',
      link: '1',
    });
  });

  test('a project made by hand: overlapping selections, nested codes', async () => {
    const { project, quarantine } = await taken(
      'qdpx',
      readFileSync(schema!.path.replace('Project.xsd', 'hand-authored.qdpx')),
    );
    expect(quarantine).toEqual([]);
    expect(
      passagesInOrder(project).map(({ pieces, tags }) => [
        pieces[0]!.start,
        pieces[0]!.end,
        pieces[0]!.exact,
        ...tags.map((tag) => project.tags.get(tag)!.name),
      ]),
    ).toEqual([
      [0, 15, 'Diet and health', 'Health'],
      [9, 23, 'health are clo', 'Diet'],
    ]);
    expect(tagsOf(project)).toEqual([
      '/Topics ',
      '/Topics/Health #33cc33',
      '/Topics/Health/Diet #dc0000',
      '/Topics/Wellbeing #0000ff',
    ]);
  });
});
