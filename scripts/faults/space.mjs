// Faults of space: the site's share used up, the disk full.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newProfile, startBrowser } from './chromium.mjs';
import { ORIGIN, equip, openApp, opened, textsIn, until, within } from './page.mjs';
import { missing } from './crashes.mjs';

/** @typedef {import('./list.mjs').Fault} Fault */

/** @type {Fault} */
const quota = {
  name: 'the site’s quota exceeded, and lifted',
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    const blank = await context.newPage();
    const session = await context.newCDPSession(blank);
    await session.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN, quotaSize: 3_000_000 });
    const page = await openApp(context);
    const failedAfter = await within(page, async (lemma) => {
      for (let n = 1; n <= 400; n++) {
        lemma.add(`big ${n}`, lemma.noise(100_000));
        const start = performance.now();
        while (lemma.store.status.kind === 'saving' && performance.now() - start < 3000)
          await new Promise((done) => setTimeout(done, 5));
        if (lemma.store.status.kind === 'failed') return n;
      }
      return 0;
    });
    if (failedAfter === 0) throw new Error('the quota had no effect');
    const { reason } = await within(page, (lemma) => lemma.store.status);
    // Work goes on in memory.
    await within(page, (lemma, n) => lemma.add(`big ${n}`), failedAfter + 1);
    await session.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN });
    await within(page, (lemma) => lemma.saved(40_000));
    await page.reload();
    await opened(page);
    const lost = missing(await textsIn(page, 'big'), 'big', failedAfter + 1);
    await kill();
    return {
      seen: `at act ${failedAfter} said "${reason}"; once lifted all ${failedAfter + 1} were saved by themselves`,
      lost,
    };
  },
};

/** @type {Fault} */
const full = {
  name: 'the disk full and freed, more acts, and the browser restarted',
  async run() {
    const disk = mkdtempSync(join(tmpdir(), 'lemma-disk-'));
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      return { skipped: 'needs root, to make a small disk' };
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk]).status !== 0)
      return { skipped: 'no small disk can be mounted here' };
    const filler = join(disk, 'filler');
    const free = () => {
      const { bavail, bsize } = statfsSync(disk);
      return bavail * bsize;
    };
    try {
      const profile = newProfile(disk);
      let browser = await startBrowser(profile);
      await equip(browser.context);
      const page = await openApp(browser.context);
      await within(page, async (lemma) => {
        for (let n = 1; n <= 100; n++) lemma.add(`disk ${n}`);
        await lemma.copied();
      });
      writeFileSync(filler, Buffer.alloc(Math.max(0, free() - 200_000)));
      const failedAt = await within(page, async (lemma) => {
        for (let n = 101; n <= 400; n++) {
          lemma.add(`disk ${n}`, lemma.noise(20_000));
          const start = performance.now();
          while (lemma.store.status.kind === 'saving' && performance.now() - start < 3000)
            await new Promise((done) => setTimeout(done, 5));
          if (lemma.store.status.kind === 'failed') return n;
        }
        return 0;
      });
      if (failedAt === 0) throw new Error('the disk was not full');
      const { reason } = await within(page, (lemma) => lemma.store.status);
      rmSync(filler);
      await within(page, (lemma) => lemma.saved(60_000));
      await within(
        page,
        async (lemma, from) => {
          for (let n = from + 1; n <= from + 50; n++) lemma.add(`disk ${n}`);
          await lemma.copied();
        },
        failedAt,
      );
      await browser.close();
      browser = await startBrowser(profile);
      await equip(browser.context);
      const again = await openApp(browser.context);
      let texts = await textsIn(again, 'disk');
      let how = 'the database kept it all';
      if (missing(texts, 'disk', failedAt + 50) > 0) {
        how = 'the database lost it, the second copy brought it back';
        texts = await restored(again, 'disk');
      }
      await browser.kill();
      return { seen: `at act ${failedAt} said "${reason}"; ${how}`, lost: missing(texts, 'disk', failedAt + 50) };
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  },
};

/**
 * Brings back what the second copy has, and answers the texts that begin so.
 * @param {import('playwright-core').Page} page
 * @param {string} start
 */
export async function restored(page, start) {
  await until('the shortfall is noticed', () =>
    within(page, async (lemma) => (await lemma.store.shortfalls()).length > 0),
  );
  await within(page, async (lemma) => {
    for (const { project } of await lemma.store.shortfalls()) {
      const back = await lemma.store.restore(project);
      if (!back.ok) throw new Error(back.reason);
      await lemma.app.files.open(back.value);
    }
  });
  return textsIn(page, start);
}

/** @type {Fault[]} */
export const space = [quota, full];
