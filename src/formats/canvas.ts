// JSON Canvas 1.0 (Obsidian): claims as cards where they lie on the map, with the words they rest on; links as arrows, or small cards where more is to be said.
import type { Project } from '../model/project.ts';
import { passagesOf, sourcesInOrder } from '../query/around.ts';
import { placeOf, quotationOf } from '../query/citation.ts';
import { pictureOf } from '../layout/picture.ts';
import type { WriteContext } from './format.ts';
import { inline } from './markdown-words.ts';
import type { Force } from './network.ts';
import { FORCE_WORDS, jointWords, networkOf } from './network.ts';

/** The canvas's own colours: red, orange, yellow, green, cyan, purple are 1 to 6. */
const COLOUR: Readonly<Record<Force, string>> = { support: '4', attack: '1', undercut: '6' };

/** Canvas cards have wider margins and larger letters than those of the map; the whole picture is drawn so much larger. */
const SCALE = 1.6;
const px = (length: number): number => Math.round(length * SCALE);
const JOINT = { width: 200, height: 60 };
const SOURCE = { width: 320, height: 120, gap: 40 };

/** The claim, and under it the words it rests on. */
function cardText(project: Project, id: string, text: string): string {
  const quotes = passagesOf(project, id).map((passage) => {
    const source = project.sources.get(passage.source)!;
    const where = [inline(source.title), placeOf(source, passage)].filter((part) => part !== '').join(', ');
    return `> ${inline(quotationOf(source, passage.pieces))}\n> — ${where}`;
  });
  return [`**${inline(text)}**`, ...quotes].join('\n\n');
}

export function write(project: Project, { placement }: Pick<WriteContext, 'placement'> = {}): string {
  const { claims, joints, arrows } = networkOf(project);
  const picture = pictureOf(project, placement);
  const cards = new Map(picture.cards.map((card) => [card.claim, card]));
  const signs = new Map(picture.links.map(({ id, sign }) => [id, sign]));
  const nodes = [
    ...claims.map(({ id, text }) => {
      const { x, y, width, height } = cards.get(id)!;
      return {
        id,
        type: 'text',
        x: px(x),
        y: px(y),
        width: px(width),
        height: px(height),
        ...(id === project.about.main ? { color: '5' } : {}),
        text: cardText(project, id, text),
      };
    }),
    ...joints.map((link) => {
      const { x, y } = signs.get(link.id) ?? { x: 0, y: 0 };
      const place = { x: px(x) - JOINT.width / 2, y: px(y) - JOINT.height / 2 };
      return { id: link.id, type: 'text', ...place, ...JOINT, text: inline(jointWords(link)) };
    }),
    ...sourcesInOrder(project).map(({ id, title, author, url }, i) => {
      const place = { x: px(picture.left + picture.width) + 80, y: px(picture.top) + i * (SOURCE.height + SOURCE.gap) };
      const size = { width: SOURCE.width, height: SOURCE.height };
      const words = [`*${inline(title)}*`, ...(author === null ? [] : [inline(author)])].join('\n\n');
      return url !== null && /^https?:\/\/[^\s<>"\\]+$/.test(url)
        ? { id, type: 'link', ...place, ...size, url }
        : { id, type: 'text', ...place, ...size, text: words };
    }),
  ];
  const edges = arrows.map(({ id, from, to, part, force }) => ({
    id,
    fromNode: from,
    toNode: to,
    toEnd: part === 'premise' ? 'none' : 'arrow',
    color: COLOUR[force],
    ...(part === 'premise' ? {} : { label: FORCE_WORDS[force] }),
  }));
  const lines = (list: readonly object[]): string => `[${list.map((each) => `\n${JSON.stringify(each)}`).join(',')}]`;
  return `{"nodes":${lines(nodes)},\n"edges":${lines(edges)}}\n`;
}
