// New records: an id, who and when, and the field table's own values for what is not given.
import type { RandomBytes } from '../base/ids.ts';
import { newId } from '../base/ids.ts';
import { FIELDS } from './fields.ts';
import { Project } from './project.ts';
import type { About, Kind, Made, RecordOf } from './records.ts';
import { PREFIX } from './records.ts';

/** The maker's name and clock; `random` only where a test wants the same ids again. */
export interface Maker {
  readonly by: string;
  readonly now: () => number;
  readonly random?: RandomBytes;
}

type Given<K extends Kind> = Partial<Omit<RecordOf[K], 'id' | 'kind' | 'created'>>;

/** A record of the kind with the fields given, the rest as the field table says. Not checked: the Add step does that. */
export function create<K extends Kind>(kind: K, given: Given<K>, maker: Maker): RecordOf[K] {
  const record: Record<string, unknown> = { id: newId(PREFIX[kind], maker.random), kind };
  const values = given as Record<string, unknown>;
  const fields = FIELDS[kind];
  for (const name of Object.keys(fields)) {
    if (name === 'created') record[name] = { at: maker.now(), by: maker.by } satisfies Made;
    else if (values[name] !== undefined) record[name] = values[name];
    else if (fields[name]!.otherwise !== undefined) record[name] = fields[name]!.otherwise;
  }
  return record as unknown as RecordOf[K];
}

/** A project with nothing in it but its title. */
export function emptyProject(title: string, maker: Maker): Project {
  return Project.of(create('project', { title }, maker) satisfies About, []);
}
