// From words that make a claim to the words that make the same claim in another text.
import type { Project } from '../model/project.ts';
import type { Passage } from '../model/records.ts';
import { byPlace, passagesOf } from './around.ts';

/**
 * The claim's next passage that stands in `source`: in the order of reading the first after `from`, and after the last the first again; without
 * `from`, the first. Null where the claim has none there.
 */
export function passageAcross(
  project: Project,
  claim: string,
  source: string,
  from: Passage | undefined,
): Passage | null {
  const there = passagesOf(project, claim).filter((passage) => passage.source === source);
  const order = byPlace(project);
  return (from && there.find((passage) => passage.id !== from.id && order(passage, from) > 0)) ?? there[0] ?? null;
}

/** The sources in which the claim has passages, in their order. */
export function sourcesOf(project: Project, claim: string): readonly string[] {
  return [...new Set(passagesOf(project, claim).map(({ source }) => source))];
}
