// Which claims and links one state of a project has otherwise than another, as far as the map goes: found without looking at the rest.
import type { Project } from '../../model/project.ts';

export interface Touched {
  readonly claims: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** What is to be looked at anew; null where that is everything (the texts changed their number or order). */
export function touchedBy(before: Project, after: Project): Touched | null {
  if (before === after) return { claims: new Set(), links: new Set() };
  if (before.sources !== after.sources) return null;
  const claims = new Set<string>();
  const links = new Set<string>();
  const take = (id: string | null | undefined): void => {
    if (id !== null && id !== undefined) claims.add(id);
  };
  for (const [was, is] of before.claims.differences(after.claims)) take((is ?? was)!.id);
  for (const [was, is] of before.passages.differences(after.passages)) {
    take(was?.claim);
    take(is?.claim);
  }
  for (const [was, is] of before.pins.differences(after.pins)) take((is ?? was)!.claim);
  for (const [was, is] of before.links.differences(after.links)) links.add((is ?? was)!.id);
  if (before.about.main !== after.about.main) {
    take(before.about.main);
    take(after.about.main);
  }
  return { claims, links };
}
