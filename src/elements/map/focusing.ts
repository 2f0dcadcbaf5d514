// Which card or sign has the focus, is to have it, or had it last: the focus is never lost in rendering.
import type { Point } from '../../layout/graph.ts';
import type { Project } from '../../model/project.ts';
import { claimInFocus } from '../../state/selection.ts';
import type { State } from '../../state/state.ts';
import type { Scene } from './scene.ts';

/** The claim or link of the map that the selection speaks of. */
export function chosenOf({ selection, project }: State): string | null {
  return selection.focus !== null && project.links.has(selection.focus)
    ? selection.focus
    : claimInFocus(selection, project);
}

/** The record that an element of the map stands for. */
export function idOf(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-id], [data-link]') : null;
  return element?.dataset['id'] ?? element?.dataset['link'] ?? null;
}

export class Focusing {
  /** Where Tab leads. */
  current: string | null = null;
  /** The record that had the focus before rendering, and the one that is to have it. */
  held: string | null = null;
  wanted: string | null = null;
  /** To be brought into view. */
  revealed: string | null = null;
  /** Where the record stood that last had the focus, px of the map. */
  private place: Point = { x: 0, y: 0 };

  /** The record meant by an id: the claim of a passage; null for what no map shows. */
  static recordOf(project: Project, id: string): string | null {
    const record = project.passages.get(id)?.claim ?? id;
    return project.claims.has(record) || project.links.has(record) ? record : null;
  }

  /** Where Tab leads to on a scene: to what was last used or is selected, else to where the map begins. */
  reachable(scene: Scene, chosen: string | null): string | null {
    return [this.current, chosen].find((id) => id !== null && scene.boxOf(id)) ?? scene.start();
  }

  /** Notes what has the focus now. True where that is new. */
  note(scene: Scene | null, id: string): boolean {
    const box = scene?.boxOf(id);
    if (box) this.place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const fresh = this.current !== id;
    this.current = id;
    return fresh;
  }

  /** Before rendering. */
  hold(root: ShadowRoot): void {
    this.held = root.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null;
  }

  /** After rendering: gives the focus to what asked for it, or back to what lost it; removed, then to the card nearest to where it stood. */
  give(root: ShadowRoot, scene: Scene, pane: HTMLElement): void {
    let id = this.wanted;
    if (id === null && this.held !== null && root.activeElement === null) {
      id = scene.boxOf(this.held) ? this.held : scene.boxes.nearest(this.place);
      if (id === null) pane.focus({ preventScroll: true });
    }
    if (id === null || !scene.boxOf(id)) return;
    this.wanted = null;
    root.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
    this.revealed = id;
  }
}
