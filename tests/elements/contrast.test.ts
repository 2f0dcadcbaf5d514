// The colours of every theme, computed from the tokens: words reach 4.5 to 1 on all they may stand on, signs 3 to 1.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../src/elements/reading/settings.ts';

const sheet = readFileSync(new URL('../../src/elements/tokens.css', import.meta.url), 'utf8');

type Colour = readonly [number, number, number];

/** The colours of a theme, each for a light and a dark system. */
function tokensOf(theme: string): ReadonlyMap<string, readonly [light: string, dark: string]> {
  const found = new Map<string, readonly [string, string]>();
  for (const [, selector, body] of sheet.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const name = /^:root(?:\[data-theme='(\w+)'\])?$/.exec(selector!.trim());
    if (!name || (name[1] !== undefined && name[1] !== theme)) continue;
    for (const [, token, value] of body!.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
      const two = /^light-dark\((#\w{6}),\s*(#\w{6})\)$/.exec(value!.trim());
      const one = /^#\w{6}$/.exec(value!.trim());
      if (two) found.set(token!, [two[1]!, two[2]!]);
      else if (one) found.set(token!, [one[0], one[0]]);
    }
  }
  return found;
}

const rgb = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;

/** The one colour over the other, as color-mix with `transparent` lays it. */
const over = (top: Colour, share: number, under: Colour): Colour =>
  top.map((part, i) => part * share + under[i]! * (1 - share)) as unknown as Colour;

/** WCAG 2.2, relative luminance. */
function luminance(colour: Colour): number {
  const [r, g, b] = colour.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: Colour, b: Colour): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

const GROUNDS = ['paper', 'sheet', 'well'] as const;
const WORDS = ['ink', 'quiet', 'accent', 'danger', 'support', 'attack', 'undercut'] as const;
const SOURCES = [1, 2, 3, 4, 5, 6].map((n) => `source-${n}`);

/** Light and dark of a theme that knows both; else the one it has. */
const schemes = THEMES.flatMap((theme) =>
  (theme === 'system' || theme === 'contrast' ? [0, 1] : [theme === 'dark' ? 1 : 0]).map(
    (side) => [theme, side === 0 ? 'light' : 'dark', side] as const,
  ),
);

describe.each(schemes)('in the theme %s, %s', (theme, _scheme, side) => {
  const tokens = tokensOf(theme);
  const colour = (name: string): Colour => {
    const value = tokens.get(name);
    if (!value) throw new Error(`no colour --${name} in ${theme}`);
    return rgb(value[side]!);
  };
  /** The pairs below their floor, in words. */
  const faint = (floor: number, pairs: readonly (readonly [string, Colour, Colour])[]): string[] =>
    pairs
      .map(([name, a, b]) => [name, contrast(a, b)] as const)
      .filter(([, ratio]) => ratio < floor)
      .map(([name, ratio]) => `${name}: ${ratio.toFixed(2)}`);
  const pairs = (tops: readonly string[], grounds: readonly string[]) =>
    tops.flatMap((top) => grounds.map((ground) => [`${top} on ${ground}`, colour(top), colour(ground)] as const));

  it('words can be read on every ground', () => {
    expect(faint(4.5, pairs([...WORDS, ...SOURCES], GROUNDS))).toEqual([]);
    expect(faint(4.5, [...pairs(['on-accent'], ['accent']), ...pairs(['ink', 'quiet'], ['chosen'])])).toEqual([]);
  });

  it('the words of a text can be read under its marks, selected, spoken, and both at once', () => {
    const paper = colour('paper');
    const tint = over(colour('mark'), 0.72, paper);
    const grounds: (readonly [string, Colour])[] = [
      ['mark', colour('mark')],
      ['faint mark', tint],
      ['strong mark', colour('mark-strong')],
      ['spoken', colour('spoken')],
      ['many', over(colour('ink'), 0.15, paper)],
    ];
    const selected = grounds.map(
      ([name, ground]) => [`selected ${name}`, over(colour('accent'), 0.3, ground)] as const,
    );
    const all = [
      ...grounds,
      ...selected,
      ['selection', over(colour('accent'), 0.3, paper)] as const,
      ['many, under the caret', over(colour('ink'), 0.22, paper)] as const,
    ];
    expect(
      faint(
        4.5,
        all.map(([name, ground]) => [`ink on ${name}`, colour('ink'), ground]),
      ),
    ).toEqual([]);
    // In focus mode the words around those being read are `quiet`, also where they are marked.
    expect(faint(4.5, [['quiet on faint mark', colour('quiet'), tint]])).toEqual([]);
  });

  it('signs can be seen', () => {
    expect(faint(3, pairs(['edge', 'focus', 'support', 'attack', 'undercut', ...SOURCES], GROUNDS))).toEqual([]);
    const tint = over(colour('mark'), 0.72, colour('paper'));
    expect(
      faint(3, [
        ...pairs(['mark-line'], ['paper']),
        ['mark-line on its tint', colour('mark-line'), tint],
        ...pairs(['mark-line', 'attack'], ['mark']),
      ]),
    ).toEqual([]);
  });
});

it('high contrast means 7 to 1 for every word', () => {
  const tokens = tokensOf('contrast');
  for (const side of [0, 1])
    for (const name of [...WORDS, ...SOURCES])
      for (const ground of GROUNDS)
        expect(
          contrast(rgb(tokens.get(name)![side]!), rgb(tokens.get(ground)![side]!)),
          `${name} on ${ground}`,
        ).toBeGreaterThanOrEqual(7);
});

it('sees what cannot be read', () => {
  expect(contrast(rgb('#777777'), rgb('#ffffff'))).toBeLessThan(4.5);
  expect(contrast(rgb('#ffffff'), rgb('#000000'))).toBeCloseTo(21);
});
