// Made-up projects of any size, and the acts of a reader in them: the same for the same seed.
import { rankBetween } from '../../src/base/ranks.ts';
import { Draft } from '../../src/change/change.ts';
import { removeWithUsers } from '../../src/change/remove.ts';
import type { Maker } from '../../src/model/create.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import { Project } from '../../src/model/project.ts';
import type { AnyRecord, Kind, Source } from '../../src/model/records.ts';
import { STANCES, VERDICTS } from '../../src/model/records.ts';
import type { Deed } from '../../src/state/state.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import { digest } from '../../src/text/digest.ts';
import { seeded } from '../measure.mjs';

/** Of a thousand records, so many are of each kind; passages make up the rest. */
const SHARE = { tag: 5, claim: 300, link: 220, pin: 25 } as const;
/** Words in each source, and how many records there are for one source. */
const WORDS = 5000;
const PER_SOURCE = 1000;

const SYLLABLES = 'ag ree ment sov er eign ty cy ber norm state pow treat y hack é ß law trust de ni al'.split(' ');

/** A project of `size` records, its own included; a hundred thousand words for 20,000. */
export async function projectOf(size: number, seed: number): Promise<Project> {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const maker = makerOf(seed);
  const words = (count: number): string =>
    Array.from({ length: count }, () => SYLLABLES[below(SYLLABLES.length)]! + SYLLABLES[below(SYLLABLES.length)]!).join(
      ' ',
    );
  let rank: string | null = null;
  const next = (): string => (rank = rankBetween(rank, null));
  const records: AnyRecord[] = [];
  const ids: Record<Kind, string[]> = { project: [], source: [], tag: [], claim: [], passage: [], link: [], pin: [] };
  const put = <T extends AnyRecord>(record: T): T => {
    records.push(record);
    ids[record.kind].push(record.id);
    return record;
  };
  const count = (kind: keyof typeof SHARE): number => Math.round((size * SHARE[kind]) / 1000);
  const one = (kind: Kind): string => ids[kind][below(ids[kind].length)]!;

  const sources: Source[] = [];
  for (let n = 0; n < Math.ceil(size / PER_SOURCE); n++) {
    const text = Array.from({ length: WORDS / 80 }, () => `${words(80)}.`).join('\n\n');
    sources.push(
      put(
        create(
          'source',
          { title: words(4), text, digest: await digest(text), structure: blocksOf(text), order: next() },
          maker,
        ),
      ),
    );
  }
  for (let n = count('tag'); n > 0; n--)
    put(create('tag', { name: words(2), parent: n % 3 ? null : (ids.tag[0] ?? null), order: next() }, maker));
  for (let n = count('claim'); n > 0; n--)
    put(create('claim', { text: words(8 + below(8)), tags: n % 4 ? [] : [one('tag')], order: next() }, maker));
  for (let n = count('link'); n > 0; n--) {
    const to = one('claim');
    const from = [...new Set([one('claim'), ...(n % 5 ? [] : [one('claim')])])].filter((id) => id !== to);
    const role = n % 3 ? 'support' : 'attack';
    if (from.length > 0) put(create('link', { role, from, to, order: next() }, maker));
  }
  for (const claim of ids.claim.slice(0, count('pin')))
    put(create('pin', { claim, x: below(5000), y: below(5000) }, maker));
  while (records.length < size - 1) {
    const source = sources[below(sources.length)]!;
    const at = below(source.text.length - 400);
    const start = source.text.indexOf(' ', at) + 1;
    const end = source.text.indexOf(' ', start + 20 + below(160));
    put(
      create(
        'passage',
        {
          source: source.id,
          pieces: [{ start, end, exact: source.text.slice(start, end) }],
          claim: below(8) ? one('claim') : null,
          stance: STANCES[below(STANCES.length)]!,
          note: below(6) ? '' : words(12),
          tags: below(5) ? [] : [one('tag')],
        },
        maker,
      ),
    );
  }
  return Project.of(emptyProject(`${size} records`, maker).about, records);
}

/** Seeded ids and a clock that stands still. */
function makerOf(seed: number): Maker {
  const random = seeded(seed + 1);
  const fill = (into: Uint8Array): void => {
    for (let i = 0; i < into.length; i++) into[i] = Math.floor(random() * 256);
  };
  return { by: 'A. Reader', now: () => Date.UTC(2026, 0, 31), random: fill };
}

/**
 * What a reader does all day, in turn: tag a passage with a new claim, word a note, link two claims, give a verdict, remove a passage.
 * The ids are drawn once from the project as it is now.
 */
export function dayOf(project: Project, seed: number): (now: Project) => Deed {
  const random = seeded(seed);
  const [claims, passages] = [project.claims, project.passages].map((table) => table.toArray().map(({ id }) => id));
  const one = (ids: readonly string[]): string => ids[Math.floor(random() * ids.length)]!;
  // The acts are new at every run of the same seed: ids are never given twice.
  const maker: Maker = { by: 'A. Reader', now: Date.now };
  const fresh: string[] = [];
  let turn = 0;
  return (now) => {
    const draft = new Draft(now);
    const other = one(claims!);
    const label = ['Tag', 'Note', 'Link', 'Judge', 'Remove'][turn % 5]!;
    switch (turn++ % 5) {
      case 0: {
        const claim = draft.add(create('claim', { text: `A claim of act ${turn}`, order: 'a0' }, maker));
        const { source, pieces } = now.passages.get(one(passages!))!;
        fresh.push(draft.add(create('passage', { source, pieces, claim: claim.id }, maker)).id);
        break;
      }
      case 1:
        draft.set(one(claims!), 'note', `What came to mind in act ${turn}, ${random()}.`);
        break;
      case 2: {
        let premise = one(claims!);
        while (premise === other) premise = one(claims!);
        draft.add(create('link', { role: 'support', from: [premise], to: other }, maker));
        break;
      }
      case 3:
        draft.set(other, 'verdict', VERDICTS[Math.floor(random() * VERDICTS.length)]!);
        draft.set(other, 'strength', random());
        break;
      default:
        removeWithUsers(draft, fresh.shift()!);
    }
    const change = draft.done();
    if (!change.ok) throw new Error(change.reason);
    return { label, change: change.value };
  };
}
