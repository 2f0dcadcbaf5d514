// What an export leaves behind: reckoned from what the format says it carries and what the project really holds.
import type { Project } from '../model/project.ts';
import type { Quarantined } from '../model/repair.ts';
import type { Feature } from './features.ts';
import { FEATURES, keptBy, measure } from './features.ts';
import type { Format, WriteContext } from './format.ts';
import { capital, listed } from './wording.ts';

/** Something that stays behind. */
export interface Loss {
  /** What kind of thing; null where a file held something we have no place for. */
  readonly feature: Feature | null;
  readonly count: number;
  /** "the 3 undercuts" */
  readonly what: string;
  /** "Left out: the 3 undercuts (they become plain attacks)." */
  readonly sentence: string;
}

/** The features without which others have nothing to hang on: where these are lost, those are not told as well. */
const UNDER: Partial<Readonly<Record<Feature, readonly Feature[]>>> = {
  implicit: ['claims'],
  claimNotes: ['claims'],
  pins: ['claims'],
  steps: ['claims'],
  tagTree: ['passageTags', 'claimTags'],
  tagColours: ['passageTags', 'claimTags'],
  unusedTags: ['passageTags', 'claimTags'],
};

/** What is lost when the project is written in that format; empty when all of it is kept. Things the project has none of are no loss. */
export function lossesOf(project: Project, format: Format, quarantine: readonly Quarantined[] = []): readonly Loss[] {
  const carries = new Set(format.carries);
  const kept = keptBy(project, carries, quarantine);
  const losses: Loss[] = [];
  for (const feature of FEATURES) {
    if (carries.has(feature)) continue;
    const under = UNDER[feature];
    if (under && !under.some((other) => carries.has(other)) && under.some((other) => measure(other, kept).count > 0))
      continue;
    const { count, what } = measure(feature, kept);
    if (count === 0) continue;
    const instead = format.instead?.[feature];
    losses.push({
      feature,
      count,
      what,
      sentence: `Left out: ${what}${instead === undefined ? '' : ` (${instead})`}.`,
    });
  }
  return losses;
}

/** The same with what only the code of the format can tell, which is loaded for it. */
export async function allLossesOf(project: Project, format: Format, context: WriteContext): Promise<readonly Loss[]> {
  const { losses } = await format.load();
  return [...((await losses?.(project, context)) ?? []), ...lossesOf(project, format, context.quarantine)];
}

/** One sentence over all of them: "Export keeps everything but the 3 undercuts." */
export function lossSentence(losses: readonly Loss[], act: 'Export' | 'Import' = 'Export'): string {
  return losses.length === 0
    ? `${act} keeps everything.`
    : `${act} keeps everything but ${listed(losses.map(({ what }) => what))}.`;
}

/** A loss of something a file holds that has no place in a project. */
export function foreignLoss(count: number, what: string, why: string): Loss {
  return { feature: null, count, what, sentence: `${capital(what)}: ${why}.` };
}
