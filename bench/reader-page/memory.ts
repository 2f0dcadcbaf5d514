// What a page takes of memory, as the browser accounts for it: its private footprint, all that it holds included.
import type { CDPSession, Page } from 'playwright-core';

interface Dump {
  readonly ph: string;
  readonly pid: number;
  readonly args: { readonly dumps?: { readonly process_totals?: { readonly private_footprint_bytes?: string } } };
}

/** Bytes. The page's process is told from others by its being the one that works when the page does. */
export async function footprint(browser: CDPSession, page: Page): Promise<number> {
  const pid = await processOf(browser, page);
  const events: Dump[] = [];
  const collect = ({ value }: { value: unknown[] }): unknown => events.push(...(value as Dump[]));
  browser.on('Tracing.dataCollected', collect);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-memory-infra'], excludedCategories: ['*'] },
  });
  await browser.send('Tracing.requestMemoryDump', { levelOfDetail: 'detailed' });
  const complete = new Promise((done) => browser.once('Tracing.tracingComplete', done));
  await browser.send('Tracing.end');
  await complete;
  browser.off('Tracing.dataCollected', collect);
  const totals = events.findLast((event) => event.pid === pid && event.args.dumps?.process_totals);
  const bytes = totals?.args.dumps?.process_totals?.private_footprint_bytes;
  if (bytes === undefined) throw new Error('The browser did not say how much memory the page takes.');
  return Number.parseInt(bytes, 16);
}

async function processOf(browser: CDPSession, page: Page): Promise<number> {
  const times = async (): Promise<ReadonlyMap<number, number>> => {
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
    return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]));
  };
  const before = await times();
  await page.evaluate(() => {
    for (const end = performance.now() + 60; performance.now() < end;);
  });
  const after = await times();
  const gained = [...after].map(([id, time]) => [id, time - (before.get(id) ?? 0)] as const);
  return gained.sort(([, a], [, b]) => b - a)[0]![0];
}
