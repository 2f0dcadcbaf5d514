// Every command with random arguments: ids that are there, ids of the wrong kind, ids of nothing; words typed in all manners.
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { addClaim, merge, renameClaim, setClaimNote, setVerdict, toggleMain } from '../../src/commands/claims.ts';
import type { ClaimChoice } from '../../src/commands/find-claim.ts';
import { highlight } from '../../src/commands/highlight.ts';
import {
  dropPremise,
  joinLinks,
  joinPremise,
  link,
  partPremise,
  setLinkNote,
  setRole,
  setScheme,
} from '../../src/commands/links.ts';
import { joinPassages } from '../../src/commands/join-passages.ts';
import {
  addPieces,
  adjust,
  nextStance,
  setPassageNote,
  setStance,
  setVoice,
  takeOut,
  untag,
} from '../../src/commands/passages.ts';
import type { Way } from '../../src/commands/order.ts';
import { moveLink, movePremise, moveRoot } from '../../src/commands/order.ts';
import { pin, unpin, unpinAll } from '../../src/commands/pins.ts';
import { addClaimAt, tagWordsAt } from '../../src/commands/place.ts';
import { addSource, orderSteps, renameProject } from '../../src/commands/project.ts';
import { remove } from '../../src/commands/remove.ts';
import {
  addTagToAll,
  joinClaims,
  joinTo,
  linkEach,
  moveAll,
  pinAll,
  removeAll,
  unpinEach,
} from '../../src/commands/several.ts';
import type { Placed } from '../../src/commands/several.ts';
import type { Tagging } from '../../src/commands/tag.ts';
import { retag, tagWords } from '../../src/commands/tag.ts';
import { tagAll } from '../../src/commands/tag-all.ts';
import { partPieces, splitAt } from '../../src/commands/split.ts';
import { addTag, dropTag } from '../../src/commands/tags.ts';
import type { Maker } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import type { AnyRecord, Kind, Role } from '../../src/model/records.ts';
import { KINDS, ROLES, STANCES, VERDICTS } from '../../src/model/records.ts';
import type { Words } from '../../src/state/selection.ts';
import type { Command } from '../../src/state/state.ts';
import type { Range } from '../../src/text/range.ts';
import { lines, texts } from '../arbitraries.ts';

/** A maker whose ids are none that a random project has: a row of `z`, then a count. */
export function countingMaker(): Maker {
  let made = 0;
  return {
    by: 'tester',
    now: () => 1_700_000_000_000,
    random: (into) => {
      into.fill(31);
      let rest = ++made;
      for (let i = into.length - 1; rest > 0; i--, rest >>= 5) into[i] = rest & 31;
    },
  };
}

const NONSENSE = [
  '',
  'c_gone',
  'l_gone',
  'p_gone',
  's_gone',
  't_gone',
  'j_gone',
  'c_',
  '__proto__',
  'constructor',
  'no id at all',
];
const wrong = <T>(...values: unknown[]): Arbitrary<T> => fc.constantFrom(...(values as T[]));
const mostly = <T>(usual: Arbitrary<T>, odd: Arbitrary<T>): Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: odd });

/** Mostly an id of one of the kinds, at times of another kind or of nothing. */
export function ids(project: Project, ...kinds: Kind[]): Arbitrary<string> {
  const right = project.records().filter(({ kind }) => kinds.includes(kind));
  const any = fc.constantFrom(...NONSENSE, ...project.records().map(({ id }) => id));
  return right.length === 0 ? any : mostly(fc.constantFrom(...right.map(({ id }) => id)), any);
}

/** What a hand might type: blank, of several lines, too long, and words that stand in the project already, in another manner. */
export function typed(project: Project): Arbitrary<string> {
  const known = project
    .records()
    .flatMap((record) => (record.kind === 'claim' ? [record.text] : record.kind === 'tag' ? [record.name] : []));
  const again =
    known.length === 0
      ? lines
      : fc.constantFrom(...known.flatMap((words) => [words, words.toUpperCase(), ` ${words}\n`]));
  const long = fc
    .array(fc.constantFrom('word ', '👩‍👩‍👧‍👦', 'e\u0301', '\u2028', '  '), { minLength: 20, maxLength: 80 })
    .map((parts) => parts.join(''));
  return fc.oneof(lines, texts, again, long, fc.constantFrom('', ' ', '\n', '\ud800'));
}

/** Stretches of a text in any order, overlapping, empty, and ending within characters. */
function ranges(text: string): Arbitrary<Range[]> {
  const place = fc.nat(text.length);
  return fc.array(
    fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 4 },
  );
}

const rangesOf = (project: Project, source: string | undefined): Arbitrary<Range[]> =>
  ranges(project.sources.get(source ?? '')?.text ?? '');

function words(project: Project): Arbitrary<Words> {
  return ids(project, 'source').chain((source) =>
    fc.record({ source: fc.constant(source), ranges: rangesOf(project, source) }),
  );
}

/** Links that could be joined, where there are any; else any two. */
function twoLinks(project: Project): Arbitrary<[string, string]> {
  const links = project.links.toArray();
  const pairs = links.flatMap((a) =>
    links.filter((b) => a !== b && a.to === b.to && a.role === b.role).map((b): [string, string] => [a.id, b.id]),
  );
  const any = fc.tuple(ids(project, 'link'), ids(project, 'link'));
  return pairs.length === 0 ? any : mostly(fc.constantFrom(...pairs), any);
}

/** Passages that could be joined, where there are any; else any two. */
function twoPassages(project: Project): Arbitrary<[string, string]> {
  const passages = project.passages.toArray();
  const pairs = passages.flatMap((a) =>
    passages
      .filter((b) => a !== b && a.source === b.source && (a.claim === b.claim || a.claim === null || b.claim === null))
      .map((b): [string, string] => [a.id, b.id]),
  );
  const any = fc.tuple(ids(project, 'passage'), ids(project, 'passage'));
  return pairs.length === 0 ? any : mostly(fc.constantFrom(...pairs), any);
}

/** A place in or near the words of a passage, at times none at all. */
function placeIn(project: Project, passage: string): Arbitrary<number> {
  const pieces = project.passages.get(passage)?.pieces ?? [];
  const first = pieces[0]?.start ?? 0;
  const last = pieces.at(-1)?.end ?? 0;
  return mostly(fc.integer({ min: Math.max(0, first - 1), max: last + 1 }), wrong(-1, 0.5, Number.NaN, 1e9));
}

/** A record of the kind and a member of one of its lists, or anything else. */
function memberOf<T extends AnyRecord>(
  project: Project,
  records: readonly T[],
  listOf: (record: T) => readonly string[],
  ...kinds: Kind[]
): Arbitrary<[string, string]> {
  const pairs = records.flatMap((record) => listOf(record).map((member): [string, string] => [record.id, member]));
  const any = fc.tuple(ids(project, ...kinds), ids(project, 'claim', 'tag'));
  return pairs.length === 0 ? any : mostly(fc.constantFrom(...pairs), any);
}

function taggings(project: Project): Arbitrary<Tagging> {
  const claim: Arbitrary<ClaimChoice> = fc.oneof(
    ids(project, 'claim').map((id) => ({ id })),
    typed(project).map((text) => ({ text })),
  );
  return fc.record(
    {
      claim,
      stance: mostly(fc.constantFrom(...STANCES), wrong('shouts', null)),
      voice: fc.option(typed(project)),
      note: typed(project),
    },
    { requiredKeys: ['claim', 'stance', 'voice'] },
  );
}

const ways = fc.constantFrom<Way>(-1, 1);
const roles = fc.constantFrom<Role>(...ROLES);
/** Places of the map, and none. */
const spots = fc.option(fc.record({ x: fc.integer({ min: -999, max: 999 }), y: fc.nat(999) }));
const several = (project: Project): Arbitrary<string[]> => fc.array(ids(project, 'claim'), { maxLength: 4 });

/** Cards, each with a place of the map. */
const placings = (project: Project): Arbitrary<Placed[]> =>
  fc.array(fc.record({ claim: ids(project, 'claim'), x: fc.integer({ min: -99, max: 99 }), y: fc.nat(99) }), {
    maxLength: 3,
  });

/** The commands by name; each with random arguments for a project. */
export const COMMANDS: Readonly<Record<string, (project: Project) => Arbitrary<Command>>> = {
  addClaim: (project) => typed(project).map((text) => addClaim(text, countingMaker())),
  renameClaim: (project) => fc.tuple(ids(project, 'claim'), typed(project)).map(([id, text]) => renameClaim(id, text)),
  setClaimNote: (project) =>
    fc.tuple(ids(project, 'claim'), typed(project)).map(([id, note]) => setClaimNote(id, note)),
  setVerdict: (project) =>
    fc
      .tuple(ids(project, 'claim'), fc.option(mostly(fc.constantFrom(...VERDICTS), wrong('maybe'))))
      .map(([id, verdict]) => setVerdict(id, verdict)),
  toggleMain: (project) => ids(project, 'claim').map(toggleMain),
  pin: (project) =>
    fc
      .tuple(ids(project, 'claim'), mostly(fc.integer({ min: -9999, max: 9999 }), wrong(NaN)), fc.nat(9999))
      .map(([id, x, y]) => pin(id, x as number, y, countingMaker())),
  unpin: (project) => ids(project, 'claim').map(unpin),
  unpinAll: () => fc.constant(unpinAll()),
  addClaimAt: (project) =>
    fc.tuple(typed(project), spots).map(([text, spot]) => addClaimAt(text, spot, countingMaker())),
  tagWordsAt: (project) =>
    fc
      .tuple(words(project), typed(project), spots)
      .map(([at, text, spot]) => tagWordsAt(at, text, spot, countingMaker())),
  linkEach: (project) =>
    fc
      .tuple(roles, several(project), ids(project, 'claim', 'link'))
      .map(([role, claims, to]) => linkEach(role, claims, to, countingMaker())),
  joinClaims: (project) =>
    fc
      .tuple(roles, several(project), ids(project, 'claim', 'link'))
      .map(([role, claims, to]) => joinClaims(claims, role, to, countingMaker())),
  joinTo: (project) => fc.tuple(ids(project, 'link'), several(project)).map(([id, claims]) => joinTo(id, claims)),
  removeAll: (project) => fc.array(ids(project, 'claim', 'link'), { maxLength: 4 }).map(removeAll),
  addTagToAll: (project) =>
    fc
      .tuple(fc.array(ids(project, 'claim', 'passage'), { maxLength: 4 }), typed(project))
      .map(([all, name]) => addTagToAll(all, name, countingMaker())),
  pinAll: (project) => placings(project).map((places) => pinAll(places, countingMaker())),
  moveAll: (project) => placings(project).map((places) => moveAll(places, countingMaker())),
  unpinEach: (project) => several(project).map(unpinEach),
  moveLink: (project) => fc.tuple(ids(project, 'link'), ways).map(([id, way]) => moveLink(id, way)),
  movePremise: (project) =>
    fc
      .tuple(
        memberOf(project, project.links.toArray(), ({ from }) => from, 'link'),
        ways,
      )
      .map(([[id, claim], way]) => movePremise(id, claim, way)),
  moveRoot: (project) => fc.tuple(ids(project, 'claim'), ways).map(([id, way]) => moveRoot(id, way)),
  merge: (project) => fc.tuple(ids(project, 'claim'), ids(project, 'claim')).map(([kept, gone]) => merge(kept, gone)),
  highlight: (project) =>
    fc.tuple(words(project), typed(project)).map(([at, note]) => highlight(at, note, countingMaker())),
  tagWords: (project) =>
    fc.tuple(words(project), taggings(project)).map(([at, tagging]) => tagWords(at, tagging, countingMaker())),
  tagAll: (project) =>
    fc
      .tuple(fc.array(words(project), { maxLength: 4 }), taggings(project))
      .map(([places, tagging]) => tagAll(places, tagging, countingMaker())),
  retag: (project) =>
    fc.tuple(ids(project, 'passage'), taggings(project)).map(([id, tagging]) => retag(id, tagging, countingMaker())),
  setStance: (project) =>
    fc
      .tuple(ids(project, 'passage'), mostly(fc.constantFrom(...STANCES), wrong('shouts')))
      .map(([id, stance]) => setStance(id, stance)),
  setVoice: (project) =>
    fc.tuple(ids(project, 'passage'), fc.option(typed(project))).map(([id, voice]) => setVoice(id, voice)),
  setPassageNote: (project) =>
    fc.tuple(ids(project, 'passage'), typed(project)).map(([id, note]) => setPassageNote(id, note)),
  untag: (project) => ids(project, 'passage').map(untag),
  adjust: (project) =>
    ids(project, 'passage').chain((id) =>
      rangesOf(project, project.passages.get(id)?.source).map((at) => adjust(id, at)),
    ),
  addPieces: (project) =>
    ids(project, 'passage').chain((id) =>
      rangesOf(project, project.passages.get(id)?.source).map((at) => addPieces(id, at)),
    ),
  nextStance: (project) => ids(project, 'passage').map(nextStance),
  takeOut: (project) =>
    ids(project, 'passage').chain((id) =>
      rangesOf(project, project.passages.get(id)?.source).map((at) => takeOut(id, at)),
    ),
  splitAt: (project) =>
    ids(project, 'passage').chain((id) => placeIn(project, id).map((at) => splitAt(id, at, countingMaker()))),
  partPieces: (project) => ids(project, 'passage').map((id) => partPieces(id, countingMaker())),
  joinPassages: (project) => twoPassages(project).map(([kept, gone]) => joinPassages(kept, gone)),
  link: (project) =>
    fc
      .tuple(
        mostly(fc.constantFrom<Role>(...ROLES), wrong('doubts')),
        fc.array(ids(project, 'claim'), { maxLength: 3 }),
        ids(project, 'claim', 'link'),
      )
      .map(([role, from, to]) => link(role, from, to, countingMaker())),
  joinPremise: (project) =>
    fc.tuple(ids(project, 'link'), ids(project, 'claim')).map(([id, claim]) => joinPremise(id, claim)),
  joinLinks: (project) => twoLinks(project).map(([kept, gone]) => joinLinks(kept, gone)),
  partPremise: (project) =>
    memberOf(
      project,
      project.links.toArray().filter(({ from }) => from.length > 1),
      ({ from }) => from,
      'link',
    ).map(([id, claim]) => partPremise(id, claim, countingMaker())),
  dropPremise: (project) =>
    memberOf(project, project.links.toArray(), ({ from }) => from, 'link').map(([id, claim]) => dropPremise(id, claim)),
  setRole: (project) =>
    fc
      .tuple(ids(project, 'link'), mostly(fc.constantFrom<Role>(...ROLES), wrong('doubts')))
      .map(([id, role]) => setRole(id, role)),
  setScheme: (project) =>
    fc.tuple(ids(project, 'link'), fc.option(typed(project))).map(([id, scheme]) => setScheme(id, scheme)),
  setLinkNote: (project) => fc.tuple(ids(project, 'link'), typed(project)).map(([id, note]) => setLinkNote(id, note)),
  addTag: (project) =>
    fc.tuple(ids(project, 'passage', 'claim'), typed(project)).map(([id, name]) => addTag(id, name, countingMaker())),
  dropTag: (project) =>
    memberOf(
      project,
      [...project.claims.toArray(), ...project.passages.toArray()],
      ({ tags }) => tags,
      'claim',
      'passage',
    ).map(([id, tag]) => dropTag(id, tag)),
  remove: (project) => ids(project, ...KINDS).map(remove),
  renameProject: (project) => typed(project).map(renameProject),
  orderSteps: (project) =>
    fc
      .tuple(fc.option(fc.array(ids(project, 'claim'), { maxLength: 8 })), fc.option(ids(project, 'claim')))
      .map(([steps, moved]) => orderSteps(steps, moved)),
  addSource: (project) =>
    fc
      .record({
        title: typed(project),
        author: fc.option(typed(project)),
        publication: fc.constant(null),
        url: fc.constant(null),
        language: mostly(fc.constant('en'), wrong('no language')),
        text: texts,
        digest: mostly(fc.constant('0'.repeat(64)), wrong('none')),
      })
      .map((text) => addSource(text, countingMaker())),
};
