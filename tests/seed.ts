// The seed of all property tests of a run: the same in every run, another as SEED=123, or drawn anew as SEED=new.
import fc from 'fast-check';
import { vi } from 'vitest';

/** A run judges a change, so that what it tries must not differ from run to run; exploring is asked for. */
const asked = process.env.SEED ?? '20261122';
const given = asked === 'new' ? undefined : asked;
if (given !== undefined && !Number.isSafeInteger(Number(given)))
  throw new RangeError(`SEED is "${given}", not a whole number`);

fc.configureGlobal({ numRuns: 60, ...(given === undefined ? {} : { seed: Number(given) }) });

// A property is dozens of tests in one, on a machine that may be busy: the time limit is there for what never ends.
vi.setConfig({ testTimeout: 120_000 });
