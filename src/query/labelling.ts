// Which claims stand, given what the reader accepts: the grounded labelling of claims and links as in, out or undecided.
import { memo } from '../base/memo.ts';
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Link, Verdict } from '../model/records.ts';

/** A claim that is `in` stands; a link that is `in` carries its premises' force to its target. */
export type Label = 'in' | 'out' | 'undecided';

/** Why a claim or link has its label, as data; `by` and `on` are ids whose own reasons lead on. */
export type Because =
  | { readonly kind: 'verdict'; readonly verdict: Verdict } // a claim: the reader said so
  | { readonly kind: 'support'; readonly by: string; readonly against: string | null } // in: its strongest support, and the strongest attack it outweighs
  | { readonly kind: 'attack'; readonly by: string; readonly support: string | null } // out: an attack no weaker than any support, and the strongest of those in force
  | { readonly kind: 'unsupported'; readonly by: string | null } // out: no support is in force; `by` is the strongest that fails, null where there is none at all
  | { readonly kind: 'premises'; readonly by: string } // a link, in: its premises stand, `by` being the first, and nothing in force is aimed at it
  | { readonly kind: 'premise'; readonly by: string } // a link, out: that premise is out
  | { readonly kind: 'undercut'; readonly by: string } // a link, out: that link aimed at it is in force
  | { readonly kind: 'weightless' } // a link, out: its weight is 0
  | { readonly kind: 'waiting'; readonly on: string }; // undecided: so is that one

export interface Labelled {
  readonly label: Label;
  readonly because: Because;
}

/** The labels of all claims and links, by id. */
export type Labelling = ReadonlyMap<string, Labelled>;

/** A claim or link in the making: what speaks for it and against it, strongest first, and how far each list is known to be out. */
interface Node {
  readonly id: string;
  readonly link: Link | null;
  readonly verdict: Verdict | null;
  readonly pro: Link[];
  readonly con: Link[];
  /** The strongest link known to be in force, on either side. */
  bestPro: Link | null;
  bestCon: Link | null;
  /** The first of `pro` and `con` that is not out: no later one can be stronger. */
  nextPro: number;
  nextCon: number;
  /** Premises not yet known to be in, and the first one known to be out. */
  open: number;
  failed: string | null;
  label: Label;
  /** What decided it, found at that moment: what is decided later may rest on it, and would make the reasons go round in a circle. */
  because: Because | null;
}

const forceOf = ({ weight }: Link): number => weight ?? 1;
const strongestFirst = (a: Link, b: Link): number => forceOf(b) - forceOf(a) || byRank(a, b);

/** The labelling by the reader's own verdicts. */
export const labelling = memo((project: Project): Labelling => label(project, ({ verdict }) => verdict));

/**
 * The labelling as it would be under other verdicts.
 *
 * After Carneades (T. F. Gordon and D. Walton, "Formalizing balancing arguments", COMMA 2016; preponderance of evidence), carried over to
 * claims and links:
 * - A claim accepted is in, one rejected is out, one doubted is undecided, whatever is said of it.
 * - Any other claim is in if its strongest support in force is stronger than its strongest attack in force, and else out: a tie, or no support
 *   at all, does not carry it. A link's strength is its weight, 1 where it has none.
 * - A link is in force if all its premises are in, its weight is above 0, and it holds: unless an undercut is in force, or if a support of the
 *   link is that is stronger than the strongest undercut.
 * - A label is given only once nothing still open can change it. What never gets one (circles that lean on nothing else, and what waits for
 *   them or for something doubted) is undecided.
 * That is the least fixpoint of these rules in Kleene's three values, so it is unique, and the order of work does not matter. Each link is
 * looked at a constant number of times: linear, but for sorting the links of a target by strength.
 */
export function label(project: Project, verdictOf: (claim: Claim) => Verdict | null): Labelling {
  const nodes = nodesOf(project, verdictOf);
  const premiseOf = new Map<string, Node[]>();
  for (const node of nodes.values())
    for (const premise of node.link?.from ?? []) {
      const known = premiseOf.get(premise);
      if (known) known.push(node);
      else premiseOf.set(premise, [node]);
    }

  const decided: Node[] = [];
  const settle = (node: Node): void => {
    if (node.label !== 'undecided') return;
    node.label = decide(node, nodes);
    if (node.label === 'undecided') return;
    node.because = reasonFor(node);
    decided.push(node);
  };
  for (const node of nodes.values()) settle(node);
  for (let node = decided.pop(); node; node = decided.pop()) {
    for (const link of premiseOf.get(node.id) ?? []) {
      if (node.label === 'in') link.open--;
      else link.failed ??= node.id;
      settle(link);
    }
    if (!node.link) continue;
    const target = nodes.get(node.link.to)!;
    if (node.label === 'in') strengthen(target, node.link);
    settle(target);
  }
  return new Map([...nodes].map(([id, node]) => [id, { label: node.label, because: lastWord(node, nodes) }]));
}

function nodesOf(project: Project, verdictOf: (claim: Claim) => Verdict | null): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  const put = (id: string, link: Link | null, verdict: Verdict | null) => {
    const lists = { pro: [], con: [], bestPro: null, bestCon: null, nextPro: 0, nextCon: 0 };
    nodes.set(id, {
      id,
      link,
      verdict,
      ...lists,
      open: link?.from.length ?? 0,
      failed: null,
      label: 'undecided',
      because: null,
    });
  };
  for (const claim of project.claims.toArray().sort(byRank)) put(claim.id, null, verdictOf(claim));
  const links = project.links.toArray().sort(strongestFirst);
  for (const link of links) put(link.id, link, null);
  for (const link of links) nodes.get(link.to)![link.role === 'support' ? 'pro' : 'con'].push(link);
  return nodes;
}

function strengthen(target: Node, link: Link): void {
  const side = link.role === 'support' ? 'bestPro' : 'bestCon';
  const best = target[side];
  if (!best || strongestFirst(link, best) < 0) target[side] = link;
}

/** The label that whatever is still open can no longer change, or undecided. */
function decide(node: Node, nodes: ReadonlyMap<string, Node>): Label {
  const { link, verdict } = node;
  if (verdict !== null) return verdict === 'accepted' ? 'in' : verdict === 'rejected' ? 'out' : 'undecided';
  while (node.nextPro < node.pro.length && nodes.get(node.pro[node.nextPro]!.id)!.label === 'out') node.nextPro++;
  while (node.nextCon < node.con.length && nodes.get(node.con[node.nextCon]!.id)!.label === 'out') node.nextCon++;
  const pro = bounds(node.bestPro, node.pro[node.nextPro]);
  const con = bounds(node.bestCon, node.con[node.nextCon]);
  if (!link) return pro.least > con.most ? 'in' : pro.most <= con.least ? 'out' : 'undecided';
  if (node.failed !== null || forceOf(link) === 0) return 'out';
  if (con.least > 0 && pro.most <= con.least) return 'out';
  const holds = con.most === 0 || pro.least > con.most;
  return holds && node.open === 0 ? 'in' : 'undecided';
}

/** The least and the most that the strongest link in force on one side can come to. */
function bounds(best: Link | null, next: Link | undefined): { readonly least: number; readonly most: number } {
  return { least: best ? forceOf(best) : 0, most: next ? forceOf(next) : 0 };
}

function reasonFor({ link, verdict, label: given, pro, bestPro, bestCon, failed }: Node): Because {
  if (verdict !== null) return { kind: 'verdict', verdict };
  if (given === 'in') {
    if (link && !bestPro) return { kind: 'premises', by: link.from[0]! };
    return { kind: 'support', by: bestPro!.id, against: null };
  }
  if (failed !== null) return { kind: 'premise', by: failed };
  if (link && forceOf(link) === 0) return { kind: 'weightless' };
  if (link) return { kind: 'undercut', by: bestCon!.id };
  return bestCon ? { kind: 'attack', by: bestCon.id, support: null } : { kind: 'unsupported', by: pro[0]?.id ?? null };
}

/** The reason, with the other side as it stands in the end; and what the undecided wait for. */
function lastWord(
  { link, verdict, because, pro, con, bestPro, bestCon }: Node,
  nodes: ReadonlyMap<string, Node>,
): Because {
  // A link needs its backing only against what is in force.
  if (link && because?.kind === 'support' && !bestCon) return { kind: 'premises', by: link.from[0]! };
  if (because?.kind === 'support') return { ...because, against: bestCon?.id ?? null };
  if (because?.kind === 'attack') return { ...because, support: bestPro?.id ?? null };
  if (because) return because;
  if (verdict !== null) return { kind: 'verdict', verdict };
  const inputs = [...(link?.from ?? []), ...[...con, ...pro].map(({ id }) => id)];
  return { kind: 'waiting', on: inputs.find((id) => nodes.get(id)!.label === 'undecided')! };
}

/**
 * The way from a claim or link to what its label rests on: itself, then what it is so because of, and so on, to a verdict, to something
 * without support, or (among the undecided) to the first that comes again, which ends the list. Empty for an id that has no label.
 */
export function reasonPath(labels: Labelling, id: string): readonly string[] {
  const path: string[] = [];
  for (let at: string | null = id; at !== null;) {
    const labelled = labels.get(at);
    if (!labelled) break;
    const again = path.includes(at);
    path.push(at);
    if (again) break;
    const { because } = labelled;
    at = 'by' in because ? because.by : because.kind === 'waiting' ? because.on : null;
  }
  return path;
}
