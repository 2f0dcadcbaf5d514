// What an export leaves behind is told truly: nothing where all is carried, and else what the project holds of it, counted.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEATURES, allBut } from '../../src/formats/features.ts';
import type { Feature } from '../../src/formats/features.ts';
import type { Format } from '../../src/formats/format.ts';
import { FORMATS, formatOf } from '../../src/formats/index.ts';
import { lossesOf, lossSentence } from '../../src/formats/losses.ts';
import { emptyProject } from '../../src/model/create.ts';
import { makerOf, projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';
import { ESSAYS, QUARANTINE } from './essays.ts';

const carrying = (carries: readonly Feature[], instead: Format['instead'] = {}): Format => ({
  ...formatOf('lemma')!,
  id: 'x',
  carries,
  instead,
});
const told = (carries: readonly Feature[], project = ESSAYS): string[] =>
  lossesOf(project, carrying(carries), QUARANTINE).map(({ what }) => what);

describe('losses', () => {
  test('a format that carries everything loses nothing; another loses only what it does not carry and the project has', () => {
    fc.assert(
      fc.property(projects(), fc.subarray([...FEATURES]), (project, carries) => {
        expect(lossesOf(project, carrying(FEATURES))).toEqual([]);
        for (const { feature, count, what, sentence } of lossesOf(project, carrying(carries))) {
          expect(carries).not.toContain(feature);
          expect(count).toBeGreaterThan(0);
          expect(sentence).toBe(`Left out: ${what}.`);
          expect(what).not.toMatch(/undefined|\b1 \w+s\b/);
        }
      }),
    );
  });

  test('each feature alone is told with its count', () => {
    const alone = Object.fromEntries(FEATURES.map((feature) => [feature, told(allBut(feature)).join('; ')]));
    expect(alone).toEqual({
      title: 'the title of the project',
      texts: 'the full text of 2 sources',
      references: 'title, author and publication of 2 sources',
      languages: 'the language of 2 sources',
      structure: 'the headings, lists and paragraphs of 2 sources',
      passages: 'the words of 8 passages',
      highlights: 'the 2 highlights without a claim',
      positions: 'where 10 passages stand in their text',
      pieces: 'the parting into pieces of 1 passage',
      stance: 'the stance of 3 passages',
      voice: 'who speaks in 3 passages',
      passageNotes: 'the notes of 2 passages',
      passageTags: 'the tags of 2 passages',
      claims: 'the 8 claims',
      implicit: 'the 3 implicit claims',
      claimNotes: 'the notes of 1 claim',
      claimTags: 'the tags of 2 claims',
      strengths: 'the strength of 1 claim',
      verdicts: 'your verdict on 2 claims',
      order: 'the order of the 8 claims',
      main: 'which claim is the main one',
      steps: '',
      pins: 'where you put 1 claim on the map',
      supports: 'the 3 supports',
      attacks: 'the attack',
      undercuts: 'the undercut',
      counterattacks: 'the 2 attacks on attacks',
      linkSupports: 'the support of a link',
      linked: 'which premises are taken together in 2 links',
      schemes: 'the scheme of 2 links',
      weights: 'the weight of 1 link',
      answers: 'the answers to the critical questions of 1 link',
      linkNotes: 'the notes of 1 link',
      tagTree: 'under which tag 1 tag stands',
      tagColours: 'the colour of 1 tag',
      unusedTags: 'the tag that nothing bears',
      made: 'who made each thing, and when',
      quarantine: 'the row in quarantine',
    });
  });

  test('what hangs on something lost is not told besides', () => {
    expect(told(allBut('claims'))).toEqual(['the 8 claims']);
    expect(
      told(allBut('claims', 'implicit', 'claimNotes', 'claimTags', 'strengths', 'verdicts', 'order', 'main', 'pins')),
    ).toEqual(['the 8 claims']);
    expect(told(allBut('passages', 'highlights', 'positions', 'stance', 'voice', 'passageNotes'))).toEqual([
      'the words of 8 passages',
      'the 2 highlights without a claim',
    ]);
    expect(told(allBut('highlights', 'positions', 'passageNotes'))).toEqual([
      'the 2 highlights without a claim',
      'where 8 passages stand in their text',
      'the notes of 1 passage',
    ]);
    expect(told(allBut('undercuts', 'schemes'), draw('n: a > b', 'u: c x n'))).toContain('the undercut');
  });

  test('one sentence says it all, and what becomes of a thing is said with it', () => {
    expect(lossSentence([])).toBe('Export keeps everything.');
    const losses = lossesOf(
      ESSAYS,
      carrying(allBut('undercuts', 'counterattacks', 'pins'), { undercuts: 'they become attacks' }),
    );
    expect(lossSentence(losses)).toBe(
      'Export keeps everything but where you put 1 claim on the map, the undercut and the 2 attacks on attacks.',
    );
    expect(losses.map(({ sentence }) => sentence)).toContain('Left out: the undercut (they become attacks).');
  });

  test('an empty project has nothing to lose but its title', () => {
    expect(told([], emptyProject('Empty', makerOf(1)))).toEqual(['the title of the project', 'the row in quarantine']);
  });
});

describe('the list of formats', () => {
  test('ids and file endings are unique, and what is said of reading and writing is true', async () => {
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    expect(new Set(FORMATS.map(({ extension }) => extension)).size).toBe(FORMATS.length);
    for (const format of FORMATS) {
      const { read, write } = await format.load();
      expect({ id: format.id, reads: read !== undefined, writes: write !== undefined }).toEqual({
        id: format.id,
        reads: format.reads,
        writes: format.writes,
      });
      expect(formatOf(format.id)).toBe(format);
    }
    expect(formatOf('constructor')).toBeUndefined();
  });
});
