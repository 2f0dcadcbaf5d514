// Answers one question of speed or size: ours against a baseline, in the same run, taking turns.
//
// Only ratios are worth anything: the machine's mood moves both figures alike. So the two take turns (A B A B ...),
// the median of the rounds is their figure, and the goal is a ratio.

/**
 * One side of a comparison. `run` does the work once; when it gives a number, that is the figure (bytes, or a time
 * measured inside a page), else the figure is the milliseconds it took. `setup` runs before each round, untimed.
 * @typedef {{ name: string, run: (seed: any) => unknown, setup?: () => unknown }} Side
 */

/**
 * @typedef {object} Comparison
 * @property {Side} a  ours
 * @property {Side} b  what we compare with
 * @property {number} goal  the least ratio b / a that passes: 2 asks that ours be twice as good, 0.8 lets it be a quarter worse
 * @property {number} [rounds]  of each side, at least 5; 7 unless told
 * @property {string} [unit]  of the figures; ms unless told
 */

/** @param {readonly number[]} figures */
export function median(figures) {
  const sorted = [...figures].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** @param {Side} side */
async function once({ run, setup }) {
  const seed = await setup?.();
  globalThis.gc?.();
  const start = performance.now();
  const answer = run(seed);
  // Awaiting a plain value would charge it for a turn of the event loop.
  const figure = answer instanceof Promise ? await answer : answer;
  const elapsed = performance.now() - start;
  return typeof figure === 'number' ? figure : elapsed;
}

/** @param {number} figure */
const show = (figure) => (figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3));

/**
 * Measures, prints one line, and marks the process as failed when the goal is missed.
 * @param {string} question
 * @param {Comparison} comparison
 * @returns {Promise<{ a: number, b: number, ratio: number, pass: boolean }>}
 */
export async function compare(question, { a, b, goal, rounds = 7, unit = 'ms' }) {
  if (rounds < 5) throw new RangeError(`rounds is ${rounds}, and must be 5 or more`);
  // One round of each goes unmeasured: it compiles the code.
  await once(a);
  await once(b);
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const theirs = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await once(a));
    theirs.push(await once(b));
  }
  const figures = { a: median(ours), b: median(theirs) };
  const ratio = figures.b / figures.a;
  const pass = ratio >= goal;
  if (!pass) process.exitCode = 1;
  console.log(
    `  ${pass ? 'pass' : 'MISS'}  ${question}: ${a.name} ${show(figures.a)} ${unit}, ${b.name} ${show(figures.b)} ${unit}, ` +
      `ratio ${show(ratio)}, goal ${goal}`,
  );
  return { ...figures, ratio, pass };
}

/**
 * Pseudo-random numbers in [0, 1) that are the same in every run (mulberry32), for made-up projects and texts.
 * @param {number} seed
 * @returns {() => number}
 */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
