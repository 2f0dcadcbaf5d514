// The map in numbers: cards and junctions are vertices, legs and trunks are wires from a lower to an upper vertex.
import type { LayoutInput, LayoutLink, LayoutNode } from './graph.ts';

/** A link with its ends as numbers of vertices. */
export interface Bond {
  readonly id: string;
  /** Cards, in the order of their ids. */
  readonly premises: readonly number[];
  /** A card, or the junction of the link it attacks. */
  readonly target: number;
  /** Its own junction, or -1 when one premise goes straight to the target. */
  readonly junction: number;
  /** The target is a link. */
  readonly undercut: boolean;
  readonly attack: boolean;
}

/** One line to draw. Wires of a reversed leg have their premise as `upper`. */
export interface Wire {
  lower: number;
  upper: number;
  readonly bond: number;
  /** Which premise of the bond, or -1 for the trunk. */
  readonly leg: number;
  reversed: boolean;
}

/** A connected part of the map. Vertices 0 .. cards.length-1 are cards, the rest junctions. */
export interface Hierarchy {
  readonly cards: readonly LayoutNode[];
  readonly bonds: readonly Bond[];
  readonly vertexCount: number;
  readonly wires: readonly Wire[];
  /** The main claim's card, or -1. */
  readonly root: number;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

interface Sound {
  readonly link: LayoutLink;
  readonly premises: readonly number[];
  /** A card's number, or -1 - the number of a link. */
  target: number;
}

/** The links that can be drawn, sorted, ends resolved (see `LayoutLink` for what is left out). */
const soundLinks = (links: readonly LayoutLink[], cardOf: ReadonlyMap<string, number>): Sound[] => {
  const unique = new Map<string, LayoutLink>();
  for (const link of links) if (!cardOf.has(link.id) && !unique.has(link.id)) unique.set(link.id, link);
  const reaches = new Map<string, boolean>();
  /** Follows links on links to a card; a ring or an unknown end makes the whole chain undrawable. */
  const drawable = (start: LayoutLink): boolean => {
    const path: string[] = [];
    let link: LayoutLink | undefined = start;
    let answer = false;
    while (link !== undefined) {
      const known = reaches.get(link.id);
      if (known !== undefined) {
        answer = known;
        break;
      }
      reaches.set(link.id, false);
      path.push(link.id);
      const from: LayoutLink = link;
      if (!from.from.some((id) => id !== from.to && cardOf.has(id))) break;
      if (cardOf.has(from.to)) {
        answer = true;
        break;
      }
      link = unique.get(from.to);
    }
    for (const id of path) reaches.set(id, answer);
    return answer;
  };
  const kept = [...unique.values()].filter(drawable).sort(byId);
  // A chain broken further up takes the links on it along.
  const numberOf = new Map(kept.map((link, index) => [link.id, index]));
  return kept.map((link) => {
    const premises = new Set<number>();
    for (const id of link.from) {
      const card = cardOf.get(id);
      if (card !== undefined && id !== link.to) premises.add(card);
    }
    return {
      link,
      premises: [...premises].sort((a, b) => a - b),
      target: cardOf.get(link.to) ?? -1 - numberOf.get(link.to)!,
    };
  });
};

/** Reads the input into connected parts, the main claim's first, then by the least id in each. */
export const readParts = (input: LayoutInput): Hierarchy[] => {
  const unique = new Map<string, LayoutNode>();
  for (const node of input.nodes) if (!unique.has(node.id)) unique.set(node.id, node);
  const cards = [...unique.values()].sort(byId);
  const cardOf = new Map(cards.map((card, index) => [card.id, index]));
  const links = soundLinks(input.links, cardOf);
  const rootCard = input.root === undefined ? -1 : (cardOf.get(input.root) ?? -1);

  // Union-find over cards and links.
  const parent = new Int32Array(cards.length + links.length).map((_, index) => index);
  const find = (at: number): number => {
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  links.forEach((sound, index) => {
    const here = cards.length + index;
    for (const end of [...sound.premises, sound.target < 0 ? cards.length - 1 - sound.target : sound.target])
      parent[find(end)] = find(here);
  });
  const parts = new Map<number, { cards: number[]; links: number[] }>();
  const partOf = (at: number): { cards: number[]; links: number[] } => {
    const key = find(at);
    let part = parts.get(key);
    if (part === undefined) parts.set(key, (part = { cards: [], links: [] }));
    return part;
  };
  if (rootCard >= 0) partOf(rootCard);
  cards.forEach((_, index) => partOf(index).cards.push(index));
  links.forEach((_, index) => partOf(cards.length + index).links.push(index));

  const local = new Int32Array(cards.length + links.length).fill(-1);
  return [...parts.values()].map((part) => {
    part.cards.forEach((card, index) => {
      local[card] = index;
    });
    part.links.forEach((link, index) => {
      local[cards.length + link] = index;
    });
    const attacked = new Set<number>();
    for (const link of part.links) if (links[link]!.target < 0) attacked.add(-1 - links[link]!.target);
    let vertexCount = part.cards.length;
    const junctionOf = new Map<number, number>();
    for (const link of part.links)
      if (links[link]!.premises.length > 1 || attacked.has(link)) junctionOf.set(link, vertexCount++);
    const bonds = part.links.map((index): Bond => {
      const { link, premises, target } = links[index]!;
      return {
        id: link.id,
        premises: premises.map((card) => local[card]!),
        target: target < 0 ? junctionOf.get(-1 - target)! : local[target]!,
        junction: junctionOf.get(index) ?? -1,
        undercut: target < 0,
        attack: link.role === 'attack',
      };
    });
    return {
      cards: part.cards.map((card) => cards[card]!),
      bonds,
      vertexCount,
      wires: wiresOf(bonds),
      root: rootCard >= 0 && find(rootCard) === find(part.cards[0]!) ? local[rootCard]! : -1,
    };
  });
};

const wiresOf = (bonds: readonly Bond[]): Wire[] => {
  const wires: Wire[] = [];
  bonds.forEach((bond, index) => {
    const meet = bond.junction < 0 ? bond.target : bond.junction;
    bond.premises.forEach((lower, leg) => wires.push({ lower, upper: meet, bond: index, leg, reversed: false }));
    if (bond.junction >= 0)
      wires.push({ lower: bond.junction, upper: bond.target, bond: index, leg: -1, reversed: false });
  });
  return wires;
};
