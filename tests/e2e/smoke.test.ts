// The built page opens, has its name, and nothing goes wrong on the way.
import { expect, it } from 'vitest';
import { expectClean, openApp, useApp } from './app.ts';

useApp();

it('opens', async () => {
  const { page, problems } = await openApp();
  await page.waitForFunction(() => customElements.get('lemma-app') !== undefined);
  expect(await page.title()).toBe('Lemma');
  expectClean(problems);
});
