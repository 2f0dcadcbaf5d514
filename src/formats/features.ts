// What there is in a project that a format may be unable to hold: each thing with how to count it and how to call it.
import type { Project } from '../model/project.ts';
import type { Claim, Link, Passage, Source } from '../model/records.ts';
import type { Quarantined } from '../model/repair.ts';
import { isImplicit } from '../query/around.ts';
import { plural } from './wording.ts';

/** What a link is by its role and by what it is aimed at. An undercut is an attack on a support; `counterattacks` are attacks on attacks. */
export type LinkKind = 'supports' | 'attacks' | 'undercuts' | 'counterattacks' | 'linkSupports';

export function linkKind(project: Project, { role, to }: Link): LinkKind {
  const target = project.links.get(to);
  if (!target) return role === 'support' ? 'supports' : 'attacks';
  if (role === 'support') return 'linkSupports';
  return target.role === 'support' ? 'undercuts' : 'counterattacks';
}

/** The part of a project that a format keeps at all; notes, tags and the like are counted on this part alone. */
interface Kept {
  readonly project: Project;
  readonly sources: readonly Source[];
  readonly passages: readonly Passage[];
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
  readonly quarantine: readonly Quarantined[];
}

interface Entry {
  /** How many of them there are. */
  readonly count: (kept: Kept) => number;
  /** "the 3 undercuts": as it stands after "everything but". */
  readonly what: (count: number) => string;
}

const some = (one: string, many?: string) => (n: number) => (n === 1 ? `the ${one}` : `the ${plural(n, one, many)}`);
const of = (what: string, one: string, many?: string) => (n: number) => `${what} of ${plural(n, one, many)}`;

const countLinks =
  (kind: LinkKind) =>
  ({ project }: Kept) =>
    project.links.toArray().filter((link) => linkKind(project, link) === kind).length;

const TABLE = {
  title: { count: () => 1, what: () => 'the title of the project' },
  texts: { count: ({ sources }) => sources.length, what: of('the full text', 'source') },
  references: { count: ({ sources }) => sources.length, what: of('title, author and publication', 'source') },
  languages: {
    count: ({ sources }) => sources.filter(({ language }) => language !== 'und').length,
    what: of('the language', 'source'),
  },
  structure: {
    count: ({ sources }) => sources.filter(({ structure }) => structure.length > 0).length,
    what: of('the headings, lists and paragraphs', 'source'),
  },
  passages: {
    count: ({ project }) => project.passages.toArray().filter(({ claim }) => claim !== null).length,
    what: of('the words', 'passage'),
  },
  highlights: {
    count: ({ project }) => project.passages.toArray().filter(({ claim }) => claim === null).length,
    what: some('highlight without a claim', 'highlights without a claim'),
  },
  positions: {
    count: ({ passages }) => passages.length,
    what: (n) => `where ${plural(n, 'passage')} ${n === 1 ? 'stands in its' : 'stand in their'} text`,
  },
  pieces: {
    count: ({ passages }) => passages.filter(({ pieces }) => pieces.length > 1).length,
    what: of('the parting into pieces', 'passage'),
  },
  stance: {
    count: ({ passages }) => passages.filter(({ stance }) => stance !== 'asserts').length,
    what: of('the stance', 'passage'),
  },
  voice: {
    count: ({ passages }) => passages.filter(({ voice }) => voice !== null).length,
    what: (n) => `who speaks in ${plural(n, 'passage')}`,
  },
  passageNotes: {
    count: ({ passages }) => passages.filter(({ note }) => note !== '').length,
    what: of('the notes', 'passage'),
  },
  passageTags: {
    count: ({ passages }) => passages.filter(({ tags }) => tags.length > 0).length,
    what: of('the tags', 'passage'),
  },
  claims: { count: ({ project }) => project.claims.size, what: some('claim') },
  implicit: {
    count: ({ project }) => project.claims.toArray().filter((claim) => isImplicit(project, claim.id)).length,
    what: some('implicit claim'),
  },
  claimNotes: {
    count: ({ claims }) => claims.filter(({ note }) => note !== '').length,
    what: of('the notes', 'claim'),
  },
  claimTags: {
    count: ({ claims }) => claims.filter(({ tags }) => tags.length > 0).length,
    what: of('the tags', 'claim'),
  },
  strengths: {
    count: ({ claims }) => claims.filter(({ strength }) => strength !== null).length,
    what: of('the strength', 'claim'),
  },
  verdicts: {
    count: ({ claims }) => claims.filter(({ verdict }) => verdict !== null).length,
    what: (n) => `your verdict on ${plural(n, 'claim')}`,
  },
  order: {
    count: ({ claims }) => (claims.length > 1 ? claims.length : 0),
    what: (n) => `the order of the ${plural(n, 'claim')}`,
  },
  main: {
    count: ({ project: { about }, claims }) => (claims.some(({ id }) => id === about.main) ? 1 : 0),
    what: () => 'which claim is the main one',
  },
  steps: {
    count: ({ project: { about } }) => (about.steps ? 1 : 0),
    what: () => 'the order of the presentation',
  },
  pins: { count: ({ project }) => project.pins.size, what: (n) => `where you put ${plural(n, 'claim')} on the map` },
  supports: { count: countLinks('supports'), what: some('support') },
  attacks: { count: countLinks('attacks'), what: some('attack') },
  undercuts: { count: countLinks('undercuts'), what: some('undercut') },
  counterattacks: { count: countLinks('counterattacks'), what: some('attack on an attack', 'attacks on attacks') },
  linkSupports: { count: countLinks('linkSupports'), what: some('support of a link', 'supports of links') },
  linked: {
    count: ({ links }) => links.filter(({ from }) => from.length > 1).length,
    what: (n) => `which premises are taken together in ${plural(n, 'link')}`,
  },
  schemes: {
    count: ({ links }) => links.filter(({ scheme }) => scheme !== null).length,
    what: of('the scheme', 'link'),
  },
  weights: {
    count: ({ links }) => links.filter(({ weight }) => weight !== null).length,
    what: of('the weight', 'link'),
  },
  answers: {
    count: ({ links }) => links.filter(({ answers }) => answers.length > 0).length,
    what: (n) => `the answers to the critical questions of ${plural(n, 'link')}`,
  },
  linkNotes: { count: ({ links }) => links.filter(({ note }) => note !== '').length, what: of('the notes', 'link') },
  tagTree: {
    count: ({ project }) => project.tags.toArray().filter(({ parent }) => parent !== null).length,
    what: (n) => `under which tag ${plural(n, 'tag')} ${n === 1 ? 'stands' : 'stand'}`,
  },
  tagColours: {
    count: ({ project }) => project.tags.toArray().filter(({ colour }) => colour !== null).length,
    what: of('the colour', 'tag'),
  },
  unusedTags: {
    count: ({ project }) => project.tags.toArray().filter(({ id }) => !isUsed(project, id)).length,
    what: (n) => `${n === 1 ? 'the tag' : `the ${n} tags`} that nothing bears`,
  },
  made: { count: ({ project }) => project.size - 1, what: () => 'who made each thing, and when' },
  quarantine: { count: ({ quarantine }) => quarantine.length, what: some('row in quarantine', 'rows in quarantine') },
} as const satisfies Readonly<Record<string, Entry>>;

/** A thing in a project that formats may or may not be able to hold. */
export type Feature = keyof typeof TABLE;

/** All of them, in the order they are told. */
export const FEATURES = Object.keys(TABLE) as readonly Feature[];

/** All features but these. */
export function allBut(...lost: readonly Feature[]): readonly Feature[] {
  return FEATURES.filter((feature) => !lost.includes(feature));
}

function isUsed(project: Project, tag: string): boolean {
  return project.usersOf(tag).some((id) => project.record(id)?.kind !== 'tag');
}

/** The part of the project that a format with these features keeps. */
export function keptBy(project: Project, carries: ReadonlySet<Feature>, quarantine: readonly Quarantined[]): Kept {
  return {
    project,
    sources: project.sources.toArray(),
    passages: project.passages.toArray().filter(({ claim }) => carries.has(claim === null ? 'highlights' : 'passages')),
    claims: carries.has('claims')
      ? project.claims.toArray().filter((claim) => carries.has('implicit') || !isImplicit(project, claim.id))
      : [],
    links: project.links.toArray().filter((link) => carries.has(linkKind(project, link))),
    quarantine,
  };
}

/** How many of a thing there are in what is kept, and how to call them. */
export function measure(feature: Feature, kept: Kept): { readonly count: number; readonly what: string } {
  const { count, what }: Entry = TABLE[feature];
  const number = count(kept);
  return { count: number, what: what(number) };
}
