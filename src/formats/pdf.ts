// The map as a PDF: one page drawn in lines and letters, with words that can be searched, copied and read aloud.
import { create, emptyProject } from '../model/create.ts';
import { Project } from '../model/project.ts';
import type { WriteContext } from './format.ts';
import { wordsIn } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import type { Loss } from './losses.ts';
import { drawMap } from './map-drawing.ts';
import { absentClaims, wordsOf } from './map-picture.ts';
import type { PictureContext } from './map-picture.ts';
import { facesFor } from './pdf-faces.ts';
import type { Faces } from './pdf-faces.ts';
import { moving } from './pdf-operators.ts';
import { newPage } from './pdf-page.ts';
import { Painter } from './pdf-painter.ts';
import { setWords } from './pdf-words.ts';
import { isoTime, listed } from './wording.ts';

/** A px of the map on the page, and the longest a side of a page may be, in points (1/72 inch). */
const POINTS = 0.75;
const LONGEST = 14_400;
/** The most characters that are named where the faces lack them. */
const NAMED = 6;

/** The page. A map too large for one is drawn smaller. */
export async function write(
  project: Project,
  { at, ...context }: PictureContext & Pick<WriteContext, 'at'>,
): Promise<Uint8Array> {
  const drawing = drawMap(project, context);
  const { title, left, top, width, height } = drawing;
  const scale = scaleFor(width, height);
  const [faces, page] = await Promise.all([
    facesOf(drawing),
    newPage({
      size: [width * scale, height * scale],
      title,
      language: languageOf(project),
      made: new Date(isoTime(at)),
    }),
  ]);
  page.addContent(moving({ x: -left * scale, y: -top * scale }, 0, scale));
  new Painter(page, faces).paint(drawing.shapes);
  return page.whole();
}

/** Writes a map of one claim: so the library is loaded, and of the faces what any page needs of them. */
export async function ready(): Promise<void> {
  const maker = { by: '', now: () => 0 };
  const { about } = emptyProject('', maker);
  await write(Project.of(about, [create('claim', { text: 'A claim' }, maker)]), { at: 0 });
}

/** What is not in the picture: claims that are not on the screen either, and characters that no face of ours has. */
export async function losses(project: Project, context: PictureContext): Promise<readonly Loss[]> {
  const words = wordsOf(project, context);
  const faces = await facesFor(words.join(''));
  const lacking = new Set(words.flatMap((each) => setWords(each, true, false, faces).lacking));
  return [...absentClaims(project, context), ...(lacking.size === 0 ? [] : [lossOf([...lacking])])];
}

function lossOf(lacking: readonly string[]): Loss {
  const shown = lacking.slice(0, NAMED).map((each) => `“${each}”`);
  const more = lacking.length > NAMED ? [`${lacking.length - NAMED} more`] : [];
  const named = lacking.length === 1 ? `the character ${shown[0]!}` : `the characters ${listed([...shown, ...more])}`;
  const what = `${named}, for which a PDF has no letters here (an SVG has them)`;
  return { feature: null, count: lacking.length, what, sentence: `Left out: ${what}.` };
}

/** How many points a px comes to: fewer than usual where the page would be larger than a page can be. */
export function scaleFor(width: number, height: number): number {
  return Math.min(POINTS, LONGEST / width, LONGEST / height);
}

function facesOf({ shapes }: Drawing): Promise<Faces> {
  return facesFor(Array.from(wordsIn(shapes), ({ words }) => words).join(''));
}

/** The language most texts are in; null where none says. */
function languageOf(project: Project): string | null {
  const counts = new Map<string, number>();
  for (const { language } of project.sources)
    if (language !== 'und') counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
