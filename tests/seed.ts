// One seed for all property tests of a run, from the environment: `SEED=123 npm run test:unit` tries the same cases again.
import fc from 'fast-check';
import { vi } from 'vitest';

/** Set only where asked for; without it each run draws its own, and a failure prints the one to put here. */
const given = process.env.SEED;
if (given !== undefined && !Number.isSafeInteger(Number(given)))
  throw new RangeError(`SEED is "${given}", not a whole number`);

fc.configureGlobal({ numRuns: 60, ...(given === undefined ? {} : { seed: Number(given) }) });

// A property is dozens of tests in one, on a machine that may be busy: the time limit is there for what never ends.
vi.setConfig({ testTimeout: 120_000 });
