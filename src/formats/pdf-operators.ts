// Lines and areas as a PDF says them: the operators of its page for the marks of a drawing.
import type { Point } from '../layout/graph.ts';
import type { Look, Mark } from './drawing.ts';

/** How far the handles of a curve reach that is a quarter of a circle, in radii. */
const QUARTER = 0.5523;

/** A number as PDF takes it: no more of it than an eye can see. */
export const brief = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);
const row = (...values: readonly number[]): string => values.map(brief).join(' ');

/** A colour as its shares of red, green and blue, each worked out once. */
const shares = new Map<string, string>();
function sharesOf(colour: string): string {
  let found = shares.get(colour);
  if (found === undefined) {
    found = row(...[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255));
    shares.set(colour, found);
  }
  return found;
}

/** Sets the colour of areas and letters, or of lines. Nothing for no colour. */
export function colouring(colour: string | undefined, what: 'fill' | 'stroke'): string {
  return colour === undefined || colour === 'none' ? '' : `${sharesOf(colour)} ${what === 'fill' ? 'rg' : 'RG'}\n`;
}

/** Moves what follows there, turned clockwise by so many degrees and so many times as large. */
export function moving({ x, y }: Point, degrees = 0, scale = 1): string {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const [a, b] = [cos, sin].map((each) => Math.round(each * 1e6) / 1e6 + 0);
  return `${a} ${b} ${0 - b! + 0} ${a} ${row(x, y)} cm\n`;
}

/** The mark, drawn as it and its groups say (`outer`); nothing where it has no colour. */
export function marking(mark: Mark, outer: Look): string {
  const { look } = mark;
  const fill = colouring(look.fill ?? outer.fill, 'fill');
  const stroke = colouring(look.stroke ?? outer.stroke, 'stroke');
  if (fill === '' && stroke === '') return '';
  const paint = fill === '' ? 'S' : stroke === '' ? 'f' : 'B';
  return `q\n${fill}${stroke === '' ? '' : stroke + pen(look, outer)}${outline(mark)}\n${paint}\nQ`;
}

function pen(look: Look, outer: Look): string {
  const width = look['stroke-width'] ?? outer['stroke-width'] ?? 1;
  const cap = look['stroke-linecap'] ?? outer['stroke-linecap'];
  const dashes = look['stroke-dasharray'] ?? outer['stroke-dasharray'];
  return `${brief(width)} w\n${cap === 'round' ? '1 J\n' : ''}${dashes === undefined ? '' : `[${dashes}] 0 d\n`}`;
}

function outline(mark: Mark): string {
  switch (mark.name) {
    case 'rect': {
      const { x = 0, y = 0, width, height, rx = 0 } = mark.look;
      return rx === 0
        ? `${row(x, y, width, height)} re`
        : rounded(x, y, width, height, Math.min(rx, width / 2, height / 2));
    }
    case 'circle': {
      const { cx = 0, r } = mark.look;
      return rounded(cx - r, -r, 2 * r, 2 * r, r);
    }
    case 'path': {
      const { d, at, turn } = mark.look;
      return `${at || turn !== undefined ? moving(at ?? { x: 0, y: 0 }, turn) : ''}${course(d)}`;
    }
  }
}

/** A rectangle with round corners; a circle where they take all of it. */
function rounded(x: number, y: number, width: number, height: number, radius: number): string {
  const away = radius * (1 - QUARTER);
  const along = (from: number, to: number) => [from, from + away, from + radius, to - radius, to - away, to].map(brief);
  const [left, left1, left2, right2, right1, right] = along(x, x + width);
  const [top, top1, top2, bottom2, bottom1, bottom] = along(y, y + height);
  return (
    `${left2} ${top} m\n${right2} ${top} l\n${right1} ${top} ${right} ${top1} ${right} ${top2} c\n` +
    `${right} ${bottom2} l\n${right} ${bottom1} ${right1} ${bottom} ${right2} ${bottom} c\n` +
    `${left2} ${bottom} l\n${left1} ${bottom} ${left} ${bottom1} ${left} ${bottom2} c\n` +
    `${left} ${top2} l\n${left} ${top1} ${left1} ${top} ${left2} ${top} c\nh`
  );
}

/** A path of the commands that drawings have: M, L, C, H, V and Z, with places on the page. Throws a RangeError for others. */
function course(d: string): string {
  const steps: string[] = [];
  let [x, y] = ['0', '0'];
  for (const each of d.replaceAll(',', ' ').match(/[A-Za-z][^A-Za-z]*/g) ?? []) {
    const command = each.charAt(0);
    const values = each.length === 1 ? [] : each.slice(1).split(' ');
    if (command === 'Z') steps.push('h');
    else if (command === 'H' || command === 'V') {
      if (command === 'H') x = values[0]!;
      else y = values[0]!;
      steps.push(`${x} ${y} l`);
    } else if (command === 'M' || command === 'L' || command === 'C') {
      const taken = command === 'C' ? 6 : 2;
      for (let at = 0; at < values.length; at += taken) {
        [x, y] = [values[at + taken - 2]!, values[at + taken - 1]!];
        // After the first place of M further ones are lines.
        const step = command === 'C' ? 'c' : command === 'M' && at === 0 ? 'm' : 'l';
        steps.push(`${values.slice(at, at + taken).join(' ')} ${step}`);
      }
    } else throw new RangeError(`a path has the command ${command}, not one of M, L, C, H, V, Z`);
  }
  return steps.join('\n');
}
