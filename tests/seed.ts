// The seed of all property tests of a run: drawn anew on a developer's machine, the same on every CI run, or given as SEED=123.
import fc from 'fast-check';
import { vi } from 'vitest';

/** CI judges a change, so that what it tries must not differ from run to run; exploring is for those who can look at what was found. */
const given = process.env.SEED ?? (process.env.CI ? '20261122' : undefined);
if (given !== undefined && !Number.isSafeInteger(Number(given)))
  throw new RangeError(`SEED is "${given}", not a whole number`);

fc.configureGlobal({ numRuns: 60, ...(given === undefined ? {} : { seed: Number(given) }) });

// A property is dozens of tests in one, on a machine that may be busy: the time limit is there for what never ends.
vi.setConfig({ testTimeout: 120_000 });
