// How links are told apart without colour: dash, arrowhead and sign, as drawn on screen and in files alike.

/** What a link is to the eye; an undercut is an attack on a link. */
export type LinkKind = 'support' | 'attack' | 'undercut';

export interface Mark {
  /** The sign as a letter, for words and for the width of a label. */
  readonly sign: '+' | '−' | '⊘';
  /** The sign as an SVG path around 0, 0, to be stroked. */
  readonly path: string;
  /** `stroke-dasharray` of the curve; empty for a solid line. Dots need round line caps. */
  readonly dash: string;
  readonly cap: 'butt' | 'round';
  /** The arrowhead as an SVG path with its tip at 0, 0, pointing along x; filled or stroked. */
  readonly head: string;
  readonly filled: boolean;
  /** How far before the tip the curve stops, px. */
  readonly back: number;
}

export const MARKS: Readonly<Record<LinkKind, Mark>> = {
  support: {
    sign: '+',
    path: 'M-4,0H4M0,-4V4',
    dash: '',
    cap: 'butt',
    head: 'M0,0L-9,-4.5L-9,4.5Z',
    filled: true,
    back: 8,
  },
  attack: { sign: '−', path: 'M-4,0H4', dash: '7 4', cap: 'butt', head: 'M-8,-5.5L0,0L-8,5.5', filled: false, back: 1 },
  undercut: {
    sign: '⊘',
    path: 'M-3.5,3.5L3.5,-3.5',
    dash: '0.5 5',
    cap: 'round',
    head: 'M0,-7V7',
    filled: false,
    back: 1,
  },
};

/** The radius of the disc that carries a link's sign, px. */
export const SIGN_RADIUS = 9;

/** A mark's path (of M, L, H, V and Z) moved to a place and turned about it, degrees clockwise; rounded to 0.01 px. */
export function markAt(path: string, at: { readonly x: number; readonly y: number }, degrees = 0): string {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  let [x, y] = [0, 0];
  return path.replace(/([MLHVZ])([^MLHVZ]*)/g, (_, letter: string, numbers: string) => {
    if (letter === 'Z') return 'Z';
    const [first = 0, second = 0] = numbers.split(',').map(Number);
    if (letter !== 'V') x = first;
    if (letter === 'V') y = first;
    else if (letter !== 'H') y = second;
    return `${letter === 'M' ? 'M' : 'L'}${hundredth(at.x + x * cos - y * sin)},${hundredth(at.y + x * sin + y * cos)}`;
  });
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
