// The map in small beside a step: every card a box, the one of the step lit, the way to it marked. Placed as the map on the screen is.
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Box } from '../../layout/boxes.ts';
import type { BoardAnswer } from '../../layout/board.ts';
import type { PlacedLink, PlacedNode, Placement } from '../../layout/graph.ts';
import { drawnLink, layoutInputOf } from '../../layout/picture.ts';
import type { Project } from '../../model/project.ts';
import type { Session } from '../../state/session.ts';
import { knownOf } from '../map/kept.ts';
import { LARGE, Placing } from '../map/placing.ts';
import { presentationWords as words } from '../messages/presentation.ts';

const NOWHERE: Placement = { nodes: [], links: [], left: 0, top: 0, width: 0, height: 0 };
/** Free space around the map, px of it. */
const MARGIN = 24;
/** The most of a map that is shown at once, px of it: cards stay large enough to be told apart and clicked. */
const MOST = { width: 6000, height: 5000 } as const;

/** Where the map of a project stands: as it was last seen, and what was never placed laid out around that. */
export class SmallMap {
  placement: Placement | null = null;
  private project: Project | null = null;
  private readonly placing = new Placing();

  /** Takes up a project; `done` is called once it is laid out, before this returns where nothing is to be waited for. */
  take(session: Session, done: () => void): void {
    const { project } = session.state;
    const { project: before } = this;
    const same = before?.claims === project.claims && before.links === project.links && before.pins === project.pins;
    if (same || this.placing.busy) return;
    this.project = project;
    const known = knownOf(session);
    const start = known?.placement ?? this.placement ?? NOWHERE;
    if (known?.project.claims === project.claims && known.project.links === project.links) {
      this.placement = known.placement;
      return done();
    }
    const { nodes, links, root = null } = layoutInputOf(project);
    const gone = [...start.nodes, ...start.links].map(({ id }) => id).filter((id) => !project.record(id));
    this.placing.place(
      'presentation',
      nodes.length,
      { nodes, links, gone, root, anew: false, form: known?.form ?? 'layers' },
      () => ({ input: { nodes, links }, placement: start }),
      (answer) => {
        this.placement = after(start, answer);
        done();
      },
    );
  }

  stop(): void {
    this.placing.stop();
    this.project = this.placement = null;
  }
}

/** The placement with what the answer says is otherwise. */
function after(start: Placement, { nodes, links, gone, left, top, width, height }: BoardAnswer): Placement {
  const merge = <T extends { readonly id: string }>(old: readonly T[], fresh: readonly T[]): readonly T[] => {
    const all = new Map([...old, ...fresh].map((each) => [each.id, each]));
    for (const id of gone) all.delete(id);
    return [...all.values()];
  };
  return {
    nodes: merge<PlacedNode>(start.nodes, nodes),
    links: merge<PlacedLink>(start.links, links),
    left,
    top,
    width,
    height,
  };
}

/**
 * The picture. A card that is clicked leads to its claim: for the mouse alone, the ways by keys are others. Of a large map only the links
 * of the claim itself are drawn.
 */
export function drawSmallMap(
  project: Project,
  placement: Placement | null,
  claim: string,
  way: readonly string[],
  go: (claim: string) => void,
): TemplateResult {
  if (!placement) return html`<p class="quiet">${words.drawing}</p>`;
  const { nodes, links } = placement;
  const { x, y, width, height } = seenOf(
    placement,
    nodes.find(({ id }) => id === claim),
  );
  const lit = new Set([...way, claim]);
  const near = about(project, claim);
  // What is the same at every step is made once: a map may have thousands of cards.
  return html`<svg
    class="small"
    role="img"
    aria-label=${words.map}
    viewBox="${x} ${y} ${width} ${height}"
    @click=${(event: Event) => {
      const id = (event.target as Element).getAttribute('data-id');
      if (id !== null) go(id);
    }}
  >
    ${guard([placement, project.links, project.claims], () => [
      ...(nodes.length < LARGE ? links.map((link) => drawCurve(project, link, '')) : []),
      ...nodes.map((node) => drawBox(project, node, '')),
    ])}
    ${links.filter(near).map((link) => drawCurve(project, link, 'near'))}
    ${nodes.filter(({ id }) => lit.has(id)).map((node) => drawBox(project, node, node.id === claim ? 'here' : 'on'))}
  </svg>`;
}

/** The part shown: the whole map, or of one that would be too small to make out what lies about the card. */
function seenOf({ left, top, width, height }: Placement, card: PlacedNode | undefined): Box {
  const part = (start: number, length: number, most: number, middle: number): readonly [number, number] => {
    const [from, whole] = [start - MARGIN, length + 2 * MARGIN];
    if (whole <= most) return [from, whole];
    return [Math.max(from, Math.min(from + whole - most, middle - most / 2)), most];
  };
  const [x, across] = part(left, width, MOST.width, card ? card.x + card.width / 2 : left);
  const [y, down] = part(top, height, MOST.height, card ? card.y + card.height / 2 : top);
  return { x, y, width: across, height: down };
}

/** Whether a link has the claim at one of its ends. */
function about(project: Project, claim: string): (link: PlacedLink) => boolean {
  return ({ id }) => {
    const link = project.links.get(id);
    return link !== undefined && (link.to === claim || link.from.includes(claim));
  };
}

function drawCurve(project: Project, placed: PlacedLink, look: '' | 'near') {
  if (!project.links.has(placed.id)) return nothing;
  const { kind, legs, trunk } = drawnLink(project, placed);
  const paths = [...legs.map(({ path }) => path), ...(trunk === null ? [] : [trunk])];
  return svg`<path class="${kind} ${look}" d=${paths.join('')}></path>`;
}

function drawBox(project: Project, { id, x, y, width, height }: PlacedNode, look: '' | 'on' | 'here') {
  const claim = project.claims.get(id);
  if (!claim) return nothing;
  return svg`<rect class=${look} data-id=${id} x=${x} y=${y} width=${width} height=${height} rx="6"><title>${claim.text}</title></rect>`;
}
