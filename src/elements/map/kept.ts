// What a map was like when it was last seen: closed and opened again, or exported, it is found as it was left.
import type { Shown } from '../../formats/format.ts';
import type { Placement } from '../../layout/graph.ts';
import type { Session } from '../../state/session.ts';
import type { Known } from './arranging.ts';
import type { View } from './view.ts';

/** A map as it is seen, for pictures of it. */
export interface OnScreen {
  readonly placement: Placement;
  readonly shown: Shown;
}

export interface Kept {
  /** The id of the project's own record: a session may come to hold another project. */
  readonly project: string;
  /** Where the whole of it stood; null where it was never laid out. */
  readonly known: () => Known | null;
  /** What was shown of it, and where that stood. */
  readonly shown: () => OnScreen;
  /** How it was last looked at; null while nobody has panned or zoomed. */
  readonly view: View | null;
}

const kept = new WeakMap<Session, Kept>();

export function keep(session: Session, last: Kept): void {
  kept.set(session, last);
}

function keptOf(session: Session): Kept | undefined {
  const last = kept.get(session);
  return last?.project === session.state.project.about.id ? last : undefined;
}

export function viewOf(session: Session): View | null {
  return keptOf(session)?.view ?? null;
}

/** Where the whole map of the session's project stood; undefined where it was never laid out. */
export function knownOf(session: Session): Known | undefined {
  return keptOf(session)?.known() ?? undefined;
}

/** How the map of the session's project was last shown on the screen, for a picture that equals it; undefined where it never was. */
export function onScreen(session: Session): OnScreen | undefined {
  return keptOf(session)?.shown();
}

/** Where what was last shown of the map stood; undefined where it never was. */
export function placementOf(session: Session): Placement | undefined {
  return onScreen(session)?.placement;
}
