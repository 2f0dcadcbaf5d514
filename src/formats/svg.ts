// The map as an SVG picture that stands by itself, with real text.
import type { Project } from '../model/project.ts';
import type { Drawing, GroupLook, PathLook, Shape, TextLook } from './drawing.ts';
import { tenth } from './drawing.ts';
import { drawMap } from './map-drawing.ts';
import { absentClaims } from './map-picture.ts';
import type { PictureContext } from './map-picture.ts';
import { element, xmlText } from './xml-words.ts';

/** The picture: of the whole map, or of what is shown of it. */
export function write(project: Project, context: PictureContext = {}): string {
  return svgOf(drawMap(project, context));
}

/** The claims that are not in the picture, since they are not on the screen either. */
export { absentClaims as losses };

/** Any drawing as SVG. */
export function svgOf({ title, words, left, top, width, height, shapes }: Drawing): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: tenth(width),
    height: tenth(height),
    viewBox: [left, top, width, height].map(tenth).join(' '),
    role: 'img',
    'aria-labelledby': 'lemma-map-title',
    'aria-describedby': 'lemma-map-words',
  };
  const parts = [
    element('title', { id: 'lemma-map-title' }, xmlText(title)),
    element('desc', { id: 'lemma-map-words' }, xmlText(words)),
    ...shapes.map((shape) => written(shape, '\n')),
  ];
  return `${element('svg', attributes, ...parts.map((part) => `\n${part}`), '\n')}\n`;
}

/** A shape with all that is in it, each thing after `before`. */
function written(shape: Shape, before = ''): string {
  switch (shape.name) {
    case 'g': {
      const title = shape.title === undefined ? [] : [element('title', {}, xmlText(shape.title))];
      return element('g', attributesOf(shape.look), ...title, ...shape.inside.map((each) => before + written(each)));
    }
    case 'text':
      return element('text', attributesOf(shape.look), xmlText(shape.words));
    case 'rect':
    case 'circle':
    case 'path':
      return element(shape.name, attributesOf(shape.look));
  }
}

type AnyLook = GroupLook & Partial<Pick<PathLook, 'turn'> & Pick<TextLook, 'textLength' | 'halo' | 'most'>>;

/** What of a look SVG has other words for, or none. */
const OURS: ReadonlySet<string> = new Set(['at', 'turn', 'scale', 'halo', 'most']);

/** The look in attributes of SVG's own: what lies elsewhere is moved, what is to fit a width is stretched, what has a ground is rimmed. */
function attributesOf(look: AnyLook): Readonly<Record<string, string | number | undefined>> {
  const { at, turn, scale, halo } = look;
  const attributes: Record<string, string | number | undefined> = {};
  for (const name in look) if (!OURS.has(name)) attributes[name] = (look as typeof attributes)[name];
  if (look.textLength !== undefined) attributes.lengthAdjust = 'spacingAndGlyphs';
  if (halo !== undefined) {
    attributes.stroke = halo;
    attributes['stroke-width'] = 4;
    attributes['stroke-linejoin'] = 'round';
    attributes['paint-order'] = 'stroke';
  }
  let moves = '';
  if (at) moves = `translate(${at.x},${at.y})`;
  if (turn !== undefined) moves += `${moves && ' '}rotate(${turn})`;
  if (scale !== undefined) moves += `${moves && ' '}scale(${scale})`;
  if (moves !== '') attributes.transform = moves;
  return attributes;
}
