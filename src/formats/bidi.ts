// The order in which the letters of a line stand from left to right, for files that place letters themselves.
//
// After Unicode Standard Annex 9 (The Bidirectional Algorithm), rules W1 to W7, N0 to N2, I1, I2, L1, L2 and L4. Marks that set directions by
// hand (embeddings, overrides, isolates) are passed over: nobody sees them, and an override can make words look like others.

/** Letters of one direction, in the order they are read. */
export interface Run {
  readonly text: string;
  readonly rightToLeft: boolean;
}

type Type = 'L' | 'R' | 'AL' | 'EN' | 'ES' | 'ET' | 'AN' | 'CS' | 'NSM' | 'WS' | 'ON';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200f]/u;
const TYPES: readonly (readonly [Type, RegExp])[] = [
  ['EN', /[0-9\u06f0-\u06f9\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]/],
  ['AN', /[\u0600-\u0605\u0660-\u0669\u066b\u066c\u06dd]/],
  ['NSM', /[\p{Mn}\p{Me}]/u],
  ['ES', /[+\-\u2212\u207a\u207b\ufe62\ufe63\uff0b\uff0d]/],
  ['ET', /[#$%\u00a2-\u00a5\u00b0\u00b1\u066a\u2030-\u2034\u20a0-\u20cf\u2213\ufe5f\ufe69\ufe6a]/],
  ['CS', /[,./:\u00a0\u060c\u202f\u2044]/],
  ['WS', /\s/],
  [
    'AL',
    /[\u0608\u060b\u060d\u061b-\u064a\u066d-\u066f\u0671-\u06d5\u06e5-\u06ef\u06fa-\u07bf\u0860-\u08ff\ufb50-\ufdff\ufe70-\ufefc\u{1ee00}-\u{1eeff}]/u,
  ],
  ['R', /[\u0590-\u05ff\u07c0-\u085f\ufb1d-\ufb4f\u200f\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u],
  ['L', /[\p{L}\p{N}\p{Mc}\u200e]/u],
];
const typeOf = (letter: string): Type => TYPES.find(([, letters]) => letters.test(letter))?.[0] ?? 'ON';

/** Signs that are turned round where they are read from right to left, each with its counterpart. */
const PAIRS = '()[]{}<>«»‹›⟨⟩⟦⟧≤≥';
const MIRRORED: ReadonlyMap<string, string> = new Map(
  Array.from(PAIRS, (sign, i) => [sign, Array.from(PAIRS)[i % 2 === 0 ? i + 1 : i - 1]!]),
);
const OPENING = '([{⟨⟦';

/** Marks that say where directions change and have no look of their own. */
const BY_HAND = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The line in runs from left to right; `rightToLeft`: as a whole it runs to the left. */
export function runsFromLeft(line: string, rightToLeft: boolean): readonly Run[] {
  const text = line.replace(BY_HAND, '');
  if (text === '') return [];
  if (!rightToLeft && !RIGHT_TO_LEFT.test(text)) return [{ text, rightToLeft }];
  const letters = Array.from(text);
  return inOrder(letters, levelsOf(letters, rightToLeft ? 1 : 0));
}

/** How deeply each letter is embedded: even levels run to the right, odd ones to the left. */
function levelsOf(letters: readonly string[], base: 0 | 1): number[] {
  const own = letters.map(typeOf);
  const types = [...own];
  const outside: Type = base === 1 ? 'R' : 'L';
  weak(types, outside);
  brackets(letters, types, outside);
  neutral(types, outside);
  const levels = types.map((type) => {
    if (type === 'L') return base === 1 ? 2 : 0;
    if (type === 'R') return 1;
    return 2; // numbers, which run to the right in either direction
  });
  for (let at = letters.length - 1; at >= 0 && own[at] === 'WS'; at--) levels[at] = base;
  return levels;
}

/** Rules W1 to W7: marks, numbers and what stands between them. */
function weak(types: Type[], outside: Type): void {
  let before = outside;
  let strong = outside;
  types.forEach((type, at) => {
    if (type === 'NSM') types[at] = before;
    before = types[at]!;
    if (before === 'L' || before === 'R' || before === 'AL') strong = before;
    if (before === 'EN' && strong === 'AL') types[at] = before = 'AN';
  });
  types.forEach((type, at) => {
    if (type === 'AL') types[at] = 'R';
  });
  types.forEach((type, at) => {
    const [left, right] = [types[at - 1], types[at + 1]];
    if (left !== right) return;
    if ((left === 'EN' && (type === 'ES' || type === 'CS')) || (left === 'AN' && type === 'CS')) types[at] = left;
  });
  for (let at = 0; at < types.length; at++) {
    if (types[at] !== 'ET') continue;
    let end = at;
    while (types[end] === 'ET') end++;
    if (types[at - 1] === 'EN' || types[end] === 'EN') types.fill('EN', at, end);
    at = end;
  }
  strong = outside;
  types.forEach((type, at) => {
    if (type === 'ES' || type === 'ET' || type === 'CS') types[at] = 'ON';
    if (type === 'L' || type === 'R') strong = type;
    if (type === 'EN' && strong === 'L') types[at] = 'L';
  });
}

const direction = (type: Type | undefined): 'L' | 'R' | null =>
  type === 'L' ? 'L' : type === 'R' || type === 'EN' || type === 'AN' ? 'R' : null;

/** Rule N0: a pair of brackets runs as what is in it does, where that is the direction of the line or of what stands before. */
function brackets(letters: readonly string[], types: Type[], outside: Type): void {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  letters.forEach((letter, at) => {
    if (types[at] !== 'ON') return;
    if (OPENING.includes(letter)) open.push(at);
    else {
      const found = open.findLastIndex((each) => MIRRORED.get(letters[each]!) === letter);
      if (found >= 0) pairs.push([open.splice(found)[0]!, at]);
    }
  });
  for (const [from, to] of pairs.sort(([a], [b]) => a - b)) {
    const inside = types.slice(from + 1, to).map(direction);
    let set = inside.includes(outside as 'L' | 'R') ? outside : null;
    if (set === null && inside.some((each) => each !== null)) {
      const earlier = types.slice(0, from).findLast((type) => direction(type) !== null);
      set = (direction(earlier) ?? outside) === outside ? outside : outside === 'L' ? 'R' : 'L';
    }
    if (set !== null) types[from] = types[to] = set;
  }
}

/** Rules N1 and N2: what has no direction takes that of both sides, or that of the line. */
function neutral(types: Type[], outside: Type): void {
  for (let at = 0; at < types.length; at++) {
    if (types[at] !== 'ON' && types[at] !== 'WS') continue;
    let end = at;
    while (types[end] === 'ON' || types[end] === 'WS') end++;
    const left = at === 0 ? outside : direction(types[at - 1]);
    const right = end === types.length ? outside : direction(types[end]);
    types.fill(left === right && left !== null ? left : outside, at, end);
    at = end;
  }
}

/** Rules L2 and L4: runs of one level, turned round from the deepest level down to the first. */
function inOrder(letters: readonly string[], levels: readonly number[]): readonly Run[] {
  const runs: { text: string; level: number }[] = [];
  letters.forEach((letter, at) => {
    const level = levels[at]!;
    const shown = level % 2 === 1 ? (MIRRORED.get(letter) ?? letter) : letter;
    const last = runs.at(-1);
    if (last?.level === level) last.text += shown;
    else runs.push({ text: shown, level });
  });
  for (let depth = Math.max(...levels); depth > 0; depth--)
    for (let at = 0; at < runs.length; at++) {
      if (runs[at]!.level < depth) continue;
      let end = at;
      while (end < runs.length && runs[end]!.level >= depth) end++;
      runs.splice(at, end - at, ...runs.slice(at, end).reverse());
      at = end;
    }
  return runs.map(({ text, level }) => ({ text, rightToLeft: level % 2 === 1 }));
}
