// Keeps a scene up with the project: lays out anew where cards or links changed, and only draws anew where nothing moves.
import type { LayoutInput, Placement, Point } from '../../layout/graph.ts';
import { drawPicture, layoutInputOf } from '../../layout/picture.ts';
import type { Project } from '../../model/project.ts';
import { nearestCard } from './going.ts';
import { LARGE, Placing, sameInput } from './placing.ts';
import type { Scene } from './scene.ts';
import { sceneOf } from './scene.ts';
import type { Box } from './view.ts';
import { holding } from './view.ts';

export class Arranging {
  /** What is to be shown now; null while a first layout is under way. */
  scene: Scene | null = null;
  private project: Project | null = null;
  private input: LayoutInput | null = null;
  private readonly placing = new Placing();
  private readonly settled: (before: Scene | null, after: Scene) => void;

  /** `settled` is called with each scene that takes the place of another: before `arrange` returns, or later for a large map. */
  constructor(settled: (before: Scene | null, after: Scene) => void) {
    this.settled = settled;
  }

  /** Takes up a project. `known`: how it was laid out before, where this is its first scene. */
  arrange(project: Project, known?: Placement): void {
    if (this.project === project) return;
    const other = this.project?.about.id !== project.about.id;
    this.project = project;
    if (other) {
      this.placing.stop();
      this.scene = this.input = null;
    }
    const previous = this.scene?.picture.placement ?? known;
    const input = layoutInputOf(project, previous);
    const again = this.scene !== null && this.input !== null && sameInput(this.input, input);
    // While a large map is laid out, what has a place already is shown as it now is.
    if (previous && (again || this.placing.busy || input.nodes.length >= LARGE)) this.settle(project, previous);
    if (again || this.placing.busy) return;
    this.input = input;
    this.placing.place(input, (placement) => this.placed(placement));
  }

  /** The answer may be to an older project: what it lacks is asked for next, from there. */
  private placed(placement: Placement): void {
    const project = this.project!;
    this.settle(project, placement);
    const input = layoutInputOf(project, placement);
    if (sameInput(this.input!, input)) return;
    this.input = input;
    this.placing.place(input, (next) => this.placed(next));
  }

  /** Forgets everything, and ends the worker. */
  stop(): void {
    this.placing.stop();
    this.scene = this.project = this.input = null;
  }

  private settle(project: Project, placement: Placement): void {
    const before = this.scene;
    this.scene = sceneOf(project, drawPicture(project, placement));
    this.settled(before, this.scene);
  }
}

/**
 * How far the plane must be moved so that what the reader looks at stays where it is: the claim `first` if its card is seen, else the card
 * nearest to the middle of the part of the map that is seen.
 */
export function driftOf(before: Scene, after: Scene, first: string | null, part: Box): Point {
  const card = first === null ? undefined : before.cards.get(first);
  let fixed = card && after.cards.has(card.claim) && holding(part, card) ? card.claim : null;
  if (fixed === null) {
    const both = new Map([...before.cards].filter(([id]) => after.cards.has(id)));
    fixed = nearestCard({ ...before, cards: both }, { x: part.x + part.width / 2, y: part.y + part.height / 2 });
  }
  const old = fixed === null ? undefined : before.cards.get(fixed);
  const now = fixed === null ? undefined : after.cards.get(fixed);
  return old && now ? { x: old.x - now.x, y: old.y - now.y } : { x: 0, y: 0 };
}
