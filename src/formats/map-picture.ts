// Which picture of a project a file shows: all of the map or the part on the screen, laid out there or anew.
import { byRank } from '../base/ranks.ts';
import { shapeOf } from '../layout/cards.ts';
import type { LayoutInput, Placement } from '../layout/graph.ts';
import { layout } from '../layout/layout.ts';
import type { Part } from '../layout/part.ts';
import { isNarrow, partOf } from '../layout/part.ts';
import type { Picture } from '../layout/picture.ts';
import { drawPicture, layoutInputOf } from '../layout/picture.ts';
import type { Project } from '../model/project.ts';
import type { WriteContext } from './format.ts';
import type { Loss } from './losses.ts';
import { plural } from './wording.ts';

export type PictureContext = Pick<WriteContext, 'placement' | 'shown'>;

export interface Pictured extends Picture {
  /** How many claims each folded one hides. */
  readonly hidden: ReadonlyMap<string, number>;
}

/** The picture. A `placement` is kept where it places just what is to be seen; else everything stays where it says as far as it can. */
export function pictured(project: Project, { placement, shown }: PictureContext): Pictured {
  const part = shown ? partOf(project, shown.showing) : null;
  // On the screen a narrow part stands by itself: where claims were put on the whole map means nothing in it.
  const alone = part !== null && isNarrow(shown!.showing);
  const placed =
    placement && fits(placement, project, part)
      ? placement
      : layout({ ...inputOf(project, part, alone, placement), ...(shown?.form ? { form: shown.form } : {}) });
  return { ...drawPicture(project, placed), hidden: part?.hidden ?? new Map() };
}

/** Whether the context places just what is to be seen, so that nothing is laid out. */
export function isPlaced(project: Project, { placement, shown }: PictureContext): boolean {
  return placement !== undefined && fits(placement, project, shown ? partOf(project, shown.showing) : null);
}

/** All words of the picture that a reader wrote, however they will lie; legend and marks add only words of ours. */
export function wordsOf(project: Project, { shown }: PictureContext): readonly string[] {
  const part = shown ? partOf(project, shown.showing) : null;
  const claims = project.claims.toArray().filter(({ id }) => part === null || part.claims.has(id));
  const links = project.links.toArray().filter(({ id }) => part === null || part.links.has(id));
  return [
    ...claims.toSorted(byRank).flatMap((claim) => shapeOf(claim).lines),
    ...links.flatMap(({ scheme }) => scheme ?? []),
    ...project.sources.toArray().map(({ title }) => title),
  ];
}

/** The loss of the claims that are folded away or filtered out on the screen; empty where all of the map is drawn. */
export function absentClaims(project: Project, { shown }: PictureContext): readonly Loss[] {
  const part = shown ? partOf(project, shown.showing) : null;
  const count = part === null ? 0 : project.claims.size - part.claims.size;
  if (count === 0) return [];
  const folded = part!.hidden.size > 0;
  const how = !isNarrow(shown!.showing) ? 'folded away' : folded ? 'folded away or filtered out' : 'filtered out';
  const what = `the ${plural(count, 'claim')} ${how} on the screen`;
  return [{ feature: null, count, what, sentence: `Left out: ${what}.` }];
}

/** Whether just the claims and links to be seen are placed. */
function fits({ nodes, links }: Placement, project: Project, part: Part | null): boolean {
  const { claims, links: between } = part ?? { claims: project.claims, links: project.links };
  return (
    nodes.length === claims.size &&
    links.length === between.size &&
    nodes.every(({ id }) => claims.has(id)) &&
    links.every(({ id }) => between.has(id))
  );
}

function inputOf(project: Project, part: Part | null, alone: boolean, previous?: Placement): LayoutInput {
  const input = layoutInputOf(project, previous);
  if (part === null) return input;
  const nodes = input.nodes.filter(({ id }) => part.claims.has(id));
  const links = input.links.filter(({ id }) => part.links.has(id));
  return { ...input, links, nodes: alone ? nodes.map(({ id, width, height }) => ({ id, width, height })) : nodes };
}
