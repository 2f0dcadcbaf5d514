// The reminder of a backup: after a week and twenty acts, from when it is kept over visits, and quiet again after a backup.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Reminding, countedFrom } from '../../src/app/reminding.ts';
import { Memory } from '../../src/store/memory.ts';
import { junk, makerOf } from '../arbitraries.ts';
import fc from 'fast-check';

const WEEK = 7 * 86_400_000;
const NOW = 1_800_000_000_000;

describe('the reminder of a backup', () => {
  let store: Memory;
  let now: number;

  beforeEach(() => {
    vi.useFakeTimers();
    store = new Memory('Nothing is kept.', makerOf(1));
    now = NOW;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function visit(): Promise<Reminding> {
    const reminding = new Reminding(store, () => now);
    await reminding.takeUp();
    return reminding;
  }
  const work = (reminding: Reminding, acts: number) => Array.from({ length: acts }, () => reminding.count());

  it('comes after twenty acts and a week from the first of them, over visits', async () => {
    const first = await visit();
    work(first, 19);
    await vi.runAllTimersAsync();
    now += WEEK;
    const second = await visit();
    expect(second.state).toEqual({ at: null, acts: 19, due: false });
    work(second, 1);
    expect(second.state).toEqual({ at: null, acts: 20, due: true });
    now -= 1;
    expect(second.state.due).toBe(false);
  });

  it('comes a week after the last backup, and not again until there is work anew', async () => {
    const reminding = await visit();
    reminding.backedUp(now);
    work(reminding, 100);
    expect(reminding.state).toEqual({ at: NOW, acts: 100, due: false });
    now += WEEK;
    expect(reminding.state.due).toBe(true);
    reminding.backedUp(now);
    expect(reminding.state).toEqual({ at: now, acts: 0, due: false });
    await vi.runAllTimersAsync();
    expect((await visit()).state).toEqual({ at: now, acts: 0, due: false });
  });

  it('makes sense of whatever was kept', () => {
    fc.assert(
      fc.property(junk, junk, junk, (at, since, acts) => {
        for (const kept of [at, { at, since, acts }]) {
          const counted = countedFrom(kept);
          expect(counted.acts).toBeGreaterThanOrEqual(0);
          for (const time of [counted.at, counted.since]) expect(time === null || time >= 0).toBe(true);
        }
      }),
    );
  });
});
