// Files in and out: the project file comes back identical; a damaged one is told of, opened as far as it is sound, and harms nothing.
import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityProblems, expectClean, openApp, useApp } from './app.ts';
import { ESSAYS, exported, projectFile, said, tagByKeys, textRegion } from './hands.ts';
import { differences, rowsOf } from './rows.ts';

useApp();

async function importFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import', exact: true }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

async function openTagged() {
  const opened = await openApp();
  await textRegion(opened.page, ESSAYS[0]).waitFor();
  await tagByKeys(opened.page, ESSAYS[0], {
    words: 'Such agreements are not in and of themselves noteworthy',
    claim: 'agreements are common',
  });
  return opened;
}

it('opens the project file in another browser, identical', { timeout: 90_000 }, async () => {
  const first = await openTagged();
  const { name, text } = await projectFile(first.page);
  expect(name).toBe('two-essays-on-cyber-sovereignty.lemma.json');
  await first.context.close();

  const { page, problems, context } = await openApp();
  await textRegion(page, ESSAYS[0]).waitFor();
  await importFile(page, name, text);
  await expect.poll(() => said(page)).toContain('Opened ‘Two essays on cyber sovereignty’');
  expect(differences((await projectFile(page)).text, text)).toEqual([]);
  await page.reload();
  await textRegion(page, ESSAYS[0]).waitFor();
  expect(differences((await projectFile(page)).text, text)).toEqual([]);
  expectClean(problems);
  await context.close();
});

it('opens the sound part of a damaged file and keeps the rest, with reasons', { timeout: 90_000 }, async () => {
  const { page, problems, context } = await openTagged();
  const before = (await projectFile(page)).text;
  const file = JSON.parse(before) as { rows: Record<string, unknown>[] };
  const passage = file.rows.find(({ kind }) => kind === 'passage')!;
  passage.pieces = [{ start: 3, end: 8, exact: 'wrong' }];
  const about = file.rows.find(({ kind }) => kind === 'project')!;
  about.id = 'j_another000000000';
  file.rows.push({ kind: 'claim', id: 'c_nonsense00000000', text: 7 });
  await importFile(page, 'damaged.lemma.json', JSON.stringify(file));

  const dialog = page.getByRole('dialog', { name: 'Rows set aside' });
  await dialog.waitFor();
  expect(await dialog.getByRole('row').count()).toBe(3);
  expect(await dialog.textContent()).toContain('it quotes "wrong"');
  expect(await dialog.textContent()).toContain('its text is 7, not text');
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(rowsOf((await projectFile(page)).text).claim).toHaveLength(1);

  // The project that was open is still there, as it was.
  await page.getByRole('button', { name: /^Project: / }).click();
  await page.getByRole('button', { name: /5 records/ }).click();
  await expect.poll(async () => differences((await projectFile(page)).text, before)).toEqual([]);
  expectClean(problems);
  await context.close();
});

it.each([
  ['no JSON at all', 'broken.json', '{"format":"lemma","version":1,"rows":[', /broken\.json was not opened\. .+/],
  ['a newer version', 'newer.json', '{"format":"lemma","version":99,"rows":[]}', /newer Lemma/],
  ['another kind of JSON', 'other.json', '{"hello":"world"}', /other\.json was not opened/],
])('refuses %s with words and changes nothing', { timeout: 60_000 }, async (_what, name, content, words) => {
  const { page, problems, context } = await openApp();
  await textRegion(page, ESSAYS[0]).waitFor();
  const before = (await projectFile(page)).text;
  await importFile(page, name, content);
  await expect.poll(() => said(page)).toMatch(words);
  expect(differences((await projectFile(page)).text, before)).toEqual([]);
  expectClean(problems);
  await context.close();
});

it('takes in a text of one’s own and tags it', { timeout: 60_000 }, async () => {
  const { page, problems, context } = await openApp();
  await textRegion(page, ESSAYS[0]).waitFor();
  await importFile(page, 'own.txt', 'On promises\n\nPromises bind those who keep them 🤝🏽, and nobody else.\n');
  await textRegion(page, 'On promises').waitFor();
  await tagByKeys(page, 'On promises', { words: 'keep them 🤝🏽', claim: 'promises are kept' });
  const { passage } = rowsOf((await projectFile(page)).text);
  expect(passage.map(({ pieces }) => pieces.map(({ exact }) => exact))).toEqual([['keep them 🤝🏽']]);
  expectClean(problems);
  await context.close();
});

it('says in a project without texts what to do, and takes one in there', { timeout: 60_000 }, async () => {
  const { page, problems, context } = await openApp();
  await textRegion(page, ESSAYS[0]).waitFor();
  await page.getByRole('button', { name: /^Project: / }).click();
  await page.getByRole('button', { name: 'New empty project' }).click();
  await page.getByText('No text yet.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import a text' }).click(),
  ]);
  await chooser.setFiles({
    name: 'one.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('On words\n\nSome words to read.'),
  });
  await textRegion(page, 'On words').waitFor();
  await page.getByText('No text yet.').waitFor({ state: 'detached' });
  expectClean(problems);
  await context.close();
});

it('says before saving what a format cannot carry', { timeout: 60_000 }, async () => {
  const { page, problems, context } = await openTagged();
  expect((await exported(page, 'Lemma project')).told).toBe('This file keeps everything.');
  expect((await exported(page, 'AIF JSON')).told).toContain('everything but');
  expectClean(problems);
  await context.close();
});

it(
  'opens its own file again: the same is the project that is here, another state of it a copy beside it',
  { timeout: 90_000 },
  async () => {
    const { page, problems, context } = await openTagged();
    const { name, text } = await projectFile(page);
    await importFile(page, name, text);
    await expect.poll(() => said(page)).toContain('Opened ‘Two essays on cyber sovereignty’');
    expect(differences((await projectFile(page)).text, text)).toEqual([]);

    await tagByKeys(page, ESSAYS[0], {
      words: 'Such activities further underscore',
      claim: 'something is underscored',
    });
    const later = (await projectFile(page)).text;
    await importFile(page, name, text);
    await expect.poll(async () => rowsOf((await projectFile(page)).text).claim.length).toBe(1);
    await page.getByRole('button', { name: /^Project: / }).click();
    await page.getByRole('button', { name: /7 records/ }).click();
    await expect.poll(async () => differences((await projectFile(page)).text, later)).toEqual([]);
    expectClean(problems);
    await context.close();
  },
);

it(
  'opens a map in another format as a project of its own, and says what it could not take over',
  { timeout: 60_000 },
  async () => {
    const { page, problems, context } = await openApp();
    await textRegion(page, ESSAYS[0]).waitFor();
    const node = (nodeID: string, type: string, text: string) => ({ nodeID, type, text });
    const nodes = [
      node('1', 'I', 'It rains'),
      node('2', 'I', 'The street is wet'),
      node('3', 'RA', 'Sign'),
      node('4', 'MA', ''),
    ];
    const edges = [
      { edgeID: '1', fromID: '1', toID: '3' },
      { edgeID: '2', fromID: '3', toID: '2' },
    ];
    await importFile(page, 'rain.json', JSON.stringify({ nodes, edges }));
    await expect.poll(() => said(page)).toContain('Opened ‘rain’: 4 records. Not taken over: 1 rephrase (MA node)');
    const { claim, link } = rowsOf((await projectFile(page)).text);
    expect(claim.map(({ text }) => text).sort()).toEqual(['It rains', 'The street is wet']);
    expect(link.map(({ scheme }) => scheme)).toEqual(['Sign']);
    expectClean(problems);
    await context.close();
  },
);
