// A project in parts, each of them soon copied: so it goes to a worker and comes back without anybody waiting.
import type { Project } from '../model/project.ts';
import type { AnyRecord } from '../model/records.ts';

/** What a part may weigh, in records; a text weighs as much as so many, by its length and its blocks. */
const MOST = 200;
const PER_RECORD = 20_000; // code units of a text that are copied in the time of one record

function weightOf(record: AnyRecord): number {
  return record.kind === 'source' ? 1 + record.text.length / PER_RECORD + record.structure.length / 4 : 1;
}

function* recordsOf(project: Project): Iterable<AnyRecord> {
  yield project.about;
  yield* project.sources;
  yield* project.tags;
  yield* project.claims;
  yield* project.passages;
  yield* project.links;
  yield* project.pins;
}

/** All records of a project in parts; its own comes first. `Project.of` makes it whole again. */
export function* partsOf(project: Project): Iterable<readonly AnyRecord[]> {
  let part: AnyRecord[] = [];
  let weight = 0;
  for (const record of recordsOf(project)) {
    part.push(record);
    weight += weightOf(record);
    if (weight < MOST) continue;
    yield part;
    part = [];
    weight = 0;
  }
  if (part.length > 0) yield part;
}
