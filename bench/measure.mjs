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
 * @property {number} [patience]  ms: a side of which one round takes longer has that round alone, one that takes over a tenth of it has three; the line says so
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
  return { figure: typeof figure === 'number' ? figure : elapsed, elapsed };
}

/** @param {number} figure */
const show = (figure) => (figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3));

/**
 * Measures, prints one line, and marks the process as failed when the goal is missed.
 * @param {string} question
 * @param {Comparison} comparison
 * @returns {Promise<{ a: number, b: number, ratio: number, pass: boolean }>}
 */
export async function compare(question, { a, b, goal, rounds = 7, unit = 'ms', patience = Infinity }) {
  if (rounds < 5) throw new RangeError(`rounds is ${rounds}, and must be 5 or more`);
  // One round of each goes unmeasured, for it compiles the code; but one of half a minute has had its code compiled most of that time.
  const first = { a: await once(a), b: await once(b) };
  /** @param {{ elapsed: number }} taken */
  const affordable = ({ elapsed }) => (elapsed > patience ? 0 : elapsed > patience / 10 ? 3 : rounds);
  /** @type {number[]} */
  const ours = affordable(first.a) ? [] : [first.a.figure];
  /** @type {number[]} */
  const theirs = affordable(first.b) ? [] : [first.b.figure];
  for (let round = 0; round < rounds; round += 1) {
    if (round < affordable(first.a)) ours.push((await once(a)).figure);
    if (round < affordable(first.b)) theirs.push((await once(b)).figure);
  }
  const figures = { a: median(ours), b: median(theirs) };
  /** @param {readonly number[]} measured */
  const few = ({ length }) => (length < rounds ? ` (${length === 1 ? 'one round' : `${length} rounds`})` : '');
  const ratio = figures.b / figures.a;
  const pass = ratio >= goal;
  if (!pass) process.exitCode = 1;
  console.log(
    `  ${pass ? 'pass' : 'MISS'}  ${question}: ${a.name} ${show(figures.a)} ${unit}${few(ours)}, ` +
      `${b.name} ${show(figures.b)} ${unit}${few(theirs)}, ` +
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
