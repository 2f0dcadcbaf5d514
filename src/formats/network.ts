// A project as a plain graph, for the formats that know arrows between two ends only: links that are more than an arrow are nodes.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Link } from '../model/records.ts';

/** What a link does, as it is drawn: an attack on another link is an undercut. */
export type Force = 'support' | 'attack' | 'undercut';

/** From a claim or joint to a claim or joint. `part`: the whole of a link, or one premise's way to its joint, or the way from there on. */
export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly link: Link;
  readonly part: 'whole' | 'premise' | 'conclusion';
  readonly force: Force;
}

export interface Network {
  readonly claims: readonly Claim[];
  /** The links that are nodes: those with several premises, with a scheme to name, or with a link aimed at them. */
  readonly joints: readonly Link[];
  readonly arrows: readonly Arrow[];
}

export function forceOf(project: Project, { role, to }: Link): Force {
  return role === 'attack' && project.links.has(to) ? 'undercut' : role;
}

/** Claims, joints and arrows in the order of their ranks. */
export function networkOf(project: Project): Network {
  const links = project.links.toArray().sort(byRank);
  const isJoint = ({ id, from, scheme }: Link): boolean =>
    from.length > 1 || scheme !== null || project.usersOf(id).length > 0;
  const arrows = links.flatMap((link): Arrow[] => {
    const { id, from, to } = link;
    const force = forceOf(project, link);
    if (!isJoint(link)) return [{ id, from: from[0]!, to, link, part: 'whole', force }];
    return [
      ...from.map((premise): Arrow => ({
        id: `${id}-${premise}`,
        from: premise,
        to: id,
        link,
        part: 'premise',
        force,
      })),
      { id: `${id}-to`, from: id, to, link, part: 'conclusion', force },
    ];
  });
  return { claims: project.claims.toArray().sort(byRank), joints: links.filter(isJoint), arrows };
}

/** What a joint says of itself. */
export function jointWords({ role, scheme }: Link): string {
  return scheme ?? role;
}

/** The words of an arrow's force. */
export const FORCE_WORDS: Readonly<Record<Force, string>> = {
  support: 'supports',
  attack: 'attacks',
  undercut: 'undercuts',
};

/** Colours of the light theme: they differ for people who see few colours, and every arrow says in words or dashes what it is. */
export const FORCE_COLOURS: Readonly<Record<Force, string>> = {
  support: '#00624a',
  attack: '#a63c06',
  undercut: '#82356b',
};
