// The map on paper: the picture that the screen shows, on one page, with its words as words.
import { onScreen } from '../elements/map/kept.ts';
import { svgOf } from '../elements/trusted.ts';
import type { Session } from '../state/session.ts';

/** The picture as an element, and what the page is to be like for it. */
export interface PrintedMap {
  readonly svg: SVGSVGElement;
  readonly page: string;
}

/** Draws the map as it was last shown, or laid out anew where it never was. */
export async function printedMap(session: Session): Promise<PrintedMap> {
  const { write } = await import('../formats/svg.ts');
  const svg = svgOf(write(session.state.project, onScreen(session)));
  const { width, height } = svg.viewBox.baseVal;
  // It fills the page and keeps its proportions.
  for (const name of ['width', 'height']) svg.removeAttribute(name);
  return { svg, page: `size: ${width > height ? 'landscape' : 'portrait'}; margin: 10mm` };
}
