// The main job, end to end, over the two essays: once by mouse, once by keyboard alone. Both must come to the same map.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectClean, openApp, useApp } from './app.ts';
import { checkAif, checkArgdown, checkMarkdown, checkSvg, checkWebAnnotations } from './checks.ts';
import type { Tagging } from './hands.ts';
import {
  ESSAYS,
  actByKeys,
  actByMouse,
  claimRow,
  exported,
  projectFile,
  said,
  tagByKeys,
  tagByMouse,
  textRegion,
} from './hands.ts';
import type { Rows } from './rows.ts';
import { differences, rowsOf, shapeOf } from './rows.ts';

useApp();

const CLAIM = 'agreements are aspirational';
const HACKED = 'China hacks Russia despite their treaty';
const INDICTED = 'indictments show that hacking went on';
const ECONOMIC = 'compliance covers economic hacking only';

interface Hands {
  readonly name: string;
  tag(page: Page, title: string, tagging: Tagging): Promise<void>;
  support(page: Page, claim: string, target: string): Promise<void>;
  join(page: Page, claim: string, premise: string): Promise<void>;
  undercut(page: Page, claim: string, linkBy: string): Promise<void>;
  undo(page: Page): Promise<void>;
  redo(page: Page): Promise<void>;
}

const mouse: Hands = {
  name: 'by mouse',
  tag: tagByMouse,
  support: (page, claim, target) => actByMouse(page, claim, 'Support…', target),
  join: (page, claim, premise) => actByMouse(page, claim, 'Join…', premise),
  undercut: (page, claim, linkBy) => actByMouse(page, claim, 'Undercut…', new RegExp(linkBy)),
  undo: (page) => page.getByRole('button', { name: 'Undo', exact: true }).click(),
  redo: (page) => page.getByRole('button', { name: 'Redo', exact: true }).click(),
};

const keys: Hands = {
  name: 'by keyboard alone',
  tag: tagByKeys,
  support: (page, claim, target) => actByKeys(page, claim, 's', target),
  join: (page, claim, premise) => actByKeys(page, claim, 'j', premise),
  undercut: (page, claim, linkBy) => actByKeys(page, claim, 'u', linkBy),
  undo: (page) => page.keyboard.press('Control+z'),
  redo: (page) => page.keyboard.press('Control+Shift+z'),
};

async function buildMap(page: Page, hands: Hands): Promise<void> {
  const [first, second] = ESSAYS;
  await textRegion(page, first).waitFor();
  await hands.tag(page, first, {
    words: 'mutual non-hacking agreements have turned out to be more aspirational than practical',
    claim: CLAIM,
  });
  await hands.tag(page, first, {
    words: 'Even Russia continues to be targeted by Chinese hackers, despite signing the treaty',
    claim: HACKED,
  });
  await hands.tag(page, first, {
    words: 'the indictments levied against Chinese operators by the U.S. Department of Justice',
    claim: INDICTED,
  });
  await hands.tag(page, second, {
    words: 'China has so far complied with the economic initiative in the U.S.-Chinese Cyber Agreement',
    claim: CLAIM,
    stance: 'Denies',
  });
  await hands.tag(page, second, {
    words:
      'the Cyber Agreement did not explicitly deny either the U.S. or China the ability to partake in political espionnage',
    claim: ECONOMIC,
  });
  await hands.support(page, HACKED, CLAIM);
  await hands.join(page, HACKED, INDICTED);
  await hands.undercut(page, ECONOMIC, HACKED);
}

const built = new Map<string, Rows>();

describe.each([mouse, keys])('the main job, $name', (hands) => {
  it('reads, tags, links, undoes, reloads and takes the map away', { timeout: 240_000 }, async () => {
    const { page, problems } = await openApp();
    const before = (await projectFile(page)).text;
    await buildMap(page, hands);

    const whole = (await projectFile(page)).text;
    const rows = rowsOf(whole);
    built.set(hands.name, rows);
    const claim = rows.claim.find(({ text }) => text === CLAIM)!;
    const tagged = rows.passage.filter((passage) => passage.claim === claim.id);
    expect(tagged.map(({ pieces, stance }) => [pieces.map(({ exact }) => exact), stance])).toEqual([
      [['mutual non-hacking agreements have turned out to be more aspirational than practical'], 'asserts'],
      [['China has so far complied with the economic initiative in the U.S.-Chinese Cyber Agreement'], 'denies'],
    ]);
    const support = rows.link.find(({ role }) => role === 'support')!;
    expect(support.from).toHaveLength(2);
    expect(support.to).toBe(claim.id);
    const undercut = rows.link.find(({ role }) => role === 'attack')!;
    expect(undercut.to).toBe(support.id);
    await expect.poll(() => claimRow(page, CLAIM).count()).toBeGreaterThan(0);

    const acts = 8;
    for (let i = 0; i < acts; i++) await hands.undo(page);
    expect(await said(page)).toContain(`Undone: tag '${CLAIM}'`);
    expect(differences((await projectFile(page)).text, before)).toEqual([]);
    for (let i = 0; i < acts; i++) await hands.redo(page);
    expect(differences((await projectFile(page)).text, whole)).toEqual([]);

    await page.reload();
    // The text read last is the one shown again.
    await textRegion(page, ESSAYS[1]).waitFor();
    expect(differences((await projectFile(page)).text, whole)).toEqual([]);
    // The undo is named by its act, also after the reload.
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    await expect.poll(() => undo.getAttribute('aria-description')).toContain('Undo: undercut');
    await hands.undo(page);
    expect(rowsOf((await projectFile(page)).text).link).toHaveLength(1);
    await hands.redo(page);
    expect(differences((await projectFile(page)).text, whole)).toEqual([]);

    checkArgdown((await exported(page, 'Argdown')).text, rows);
    checkAif((await exported(page, 'AIF JSON')).text, rows);
    checkWebAnnotations((await exported(page, 'W3C Web Annotation')).text, rows);
    checkMarkdown((await exported(page, 'Report (Markdown)')).text, rows);
    checkSvg((await exported(page, 'SVG')).text, rows);

    expectClean(problems);
    await page.context().close();
  });
});

it('comes to the same map by mouse and by keyboard', () => {
  expect(built.size).toBe(2);
  const [one, two] = [...built.values()].map(shapeOf);
  expect(one).toEqual(two);
});
