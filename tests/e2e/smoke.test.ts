// The built page opens with the first essay, has the project's name, and nothing goes wrong on the way.
import { expect, it } from 'vitest';
import { expectClean, openApp, useApp } from './app.ts';
import { ESSAYS, textRegion } from './hands.ts';

useApp();

it('opens', async () => {
  const { page, problems } = await openApp();
  await textRegion(page, ESSAYS[0]).waitFor();
  await expect.poll(() => page.title()).toBe('Two essays on cyber sovereignty – Lemma');
  expectClean(problems);
});
