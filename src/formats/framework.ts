// A project as an abstract argumentation framework: arguments and attacks, and nothing else, for the solvers of Dung's semantics.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Link } from '../model/records.ts';

/** An argument: a claim, or one of the two that stand for an attack which is more than an arrow. */
export interface Argument {
  /** Its number, from 1, in the order of the list. */
  readonly number: number;
  /** The id of the claim or link it stands for. */
  readonly id: string;
  /** What it says, on one line. */
  readonly words: string;
}

export interface Framework {
  readonly arguments: readonly Argument[];
  /** Attacker and target, by number. */
  readonly attacks: readonly (readonly [number, number])[];
}

/**
 * Every claim is an argument. An attack of one claim on another that nothing is aimed at is an attack. One of several premises, or one that
 * is itself attacked, is an argument "this attack is in force"; for each premise an argument "it fails" attacks that, attacked by the
 * premise: the flattening of higher-order attacks by meta-arguments (G. Boella, D. Gabbay, L. van der Torre, S. Villata, "Meta-argumentation
 * modelling I", Studia Logica 93, 2009). Supports have no place, nor has an attack on one: it would attack nothing.
 */
export function frameworkOf(project: Project): Framework {
  const list: Argument[] = [];
  const attacks: (readonly [number, number])[] = [];
  const numbers = new Map<string, number>();
  const add = (id: string, words: string): number =>
    list.push({ number: list.length + 1, id, words: words.replace(/\s+/g, ' ').trim() });
  for (const { id, text } of project.claims.toArray().sort(byRank)) numbers.set(id, add(id, text));
  const hostile = project.links
    .toArray()
    .filter(({ role }) => role === 'attack')
    .sort(byRank);
  const attacked = new Set(hostile.map(({ to }) => to));
  const isMore = ({ id, from, to }: Link): boolean => from.length > 1 || project.links.has(to) || attacked.has(id);
  const failing = new Map<string, readonly number[]>();
  for (const link of hostile) {
    if (!isMore(link)) continue;
    const premises = link.from.map((id) => numbers.get(id)!);
    const force = list.length + premises.length + 1;
    failing.set(
      link.id,
      premises.map((premise) => add(link.id, `${premise} fails as a premise of ${force}`)),
    );
    numbers.set(link.id, add(link.id, `the attack by ${premises.join(' and ')} is in force`));
  }
  for (const link of hostile) {
    const target = numbers.get(link.to); // none for a support
    const fails = failing.get(link.id);
    if (!fails) {
      attacks.push([numbers.get(link.from[0]!)!, target!]);
      continue;
    }
    const force = numbers.get(link.id)!;
    link.from.forEach((premise, i) => attacks.push([numbers.get(premise)!, fails[i]!], [fails[i]!, force]));
    if (target !== undefined) attacks.push([force, target]);
  }
  return { arguments: list, attacks };
}
