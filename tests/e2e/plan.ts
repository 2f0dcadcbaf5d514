// The worked example as a plan to build it by: which claims there are, and what bears on each, in the order of siblings; and what two projects have in common.
import { readFileSync } from 'node:fs';
import type { AnyRecord, Claim, Link, About, Role } from '../../src/model/records.ts';

/** A link to make: its premises by their words, and the undercuts aimed at it, in their order. */
export interface PlannedLink {
  readonly role: Role;
  readonly premises: readonly string[];
  readonly undercuts: readonly PlannedLink[];
}

export interface Plan {
  readonly main: string | null;
  /** The claims that bear on nothing, in their order. */
  readonly roots: readonly string[];
  /** All claims, in their order. */
  readonly claims: readonly string[];
  /** What bears on each claim, in the order of siblings. */
  readonly bearing: ReadonlyMap<string, readonly PlannedLink[]>;
  /** The same links one by one, in the order they were made in: each after its target. */
  readonly links: readonly { readonly link: PlannedLink; readonly to: string | PlannedLink }[];
}

const byOrder = (a: { order: string }, b: { order: string }): number => (a.order < b.order ? -1 : 1);

/** The plan of what a project file holds. */
export function planOf(file: string): Plan {
  const { rows } = JSON.parse(file) as { rows: AnyRecord[] };
  const claims = rows.filter((row): row is Claim => row.kind === 'claim').sort(byOrder);
  const links = rows.filter((row): row is Link => row.kind === 'link').sort(byOrder);
  const about = rows.find((row): row is About => row.kind === 'project')!;
  const textOf = (id: string): string => claims.find((claim) => claim.id === id)!.text;
  const planned = new Map<string, PlannedLink>();
  const plan = (link: Link): PlannedLink => {
    const undercuts = links.filter(({ to }) => to === link.id).map(plan);
    const made = { role: link.role, premises: link.from.map(textOf), undercuts };
    planned.set(link.id, made);
    return made;
  };
  const bearing = new Map(claims.map(({ id, text }) => [text, links.filter(({ to }) => to === id).map(plan)] as const));
  return {
    main: about.main === null ? null : textOf(about.main),
    roots: claims.filter(({ id }) => !links.some(({ from }) => from.includes(id))).map(({ text }) => text),
    claims: claims.map(({ text }) => text),
    bearing,
    links: links.map((link) => ({
      link: planned.get(link.id)!,
      to: planned.get(link.to) ?? textOf(link.to),
    })),
  };
}

/** What two projects must have in common to be the same argument, whatever the ids and the order in which it was made. */
export function argumentOf(file: string): unknown {
  const { main, roots, claims, bearing } = planOf(file);
  return { main, roots, claims: claims.toSorted(), bearing: [...bearing].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/** The file of the worked example. */
export const EXAMPLE = readFileSync(new URL('../../texts/worked-example.lemma.json', import.meta.url), 'utf8');
