// A tidy tree's horizontal places: every subtree as near to its left neighbour as their outlines allow, claims over the middle of their reasons.

/** A tree of boxes. Vertices are numbered so that a parent comes before its children. */
export interface Grown {
  readonly count: number;
  /** Children from left to right. */
  readonly children: readonly (readonly number[])[];
  /** Room taken across, gaps included, px. */
  readonly width: Float64Array;
  /** Lower edge of each box, px down. A box begins where its parent's ends: the curves between them are within it. */
  readonly bottom: Float64Array;
}

/** One step of an outline: the edge `x` down to `bottom`, and what comes below it, whose places are to be moved by `shift`. */
interface Step {
  x: number;
  bottom: number;
  next: Step | null;
  shift: number;
}

/** An outline: its steps from the top, and the lowest, with all the shifts on the way there. */
interface Outline {
  first: Step;
  last: Step;
  shift: number;
}

/**
 * Centres in px, the root at 0. After van der Ploeg ("Drawing non-layered tidy trees in linear time", 2014), who gave Reingold and Tilford's
 * threads to trees whose boxes differ in height: two outlines are compared only as far down as the shallower reaches, and the deeper one's
 * rest is threaded on. Done from the left and from the right, and the mean taken: what stands between two large subtrees then stands in
 * the middle of its room, and a mirrored tree is drawn as the mirror. Linear.
 */
export function treePlaces(tree: Grown): Float64Array {
  const fromLeft = pushed(tree, 1);
  const fromRight = pushed(tree, -1);
  return fromLeft.map((x, at) => (x + fromRight[at]!) / 2);
}

/** Centres with every subtree pushed to one side: `side` 1 to the left, -1 to the right. */
function pushed({ count, children, width, bottom }: Grown, side: 1 | -1): Float64Array {
  // Relative to the parent.
  const offset = new Float64Array(count);
  const lefts = Array.from<Outline>({ length: count });
  const rights = Array.from<Outline>({ length: count });
  for (let at = count - 1; at >= 0; at--) {
    const own = side > 0 ? children[at]! : children[at]!.toReversed();
    const half = width[at]! / 2;
    const left: Step = { x: -half, bottom: bottom[at]!, next: null, shift: 0 };
    const right: Step = { x: half, bottom: bottom[at]!, next: null, shift: 0 };
    lefts[at] = { first: left, last: left, shift: 0 };
    rights[at] = { first: right, last: right, shift: 0 };
    if (own.length === 0) continue;
    let row: { left: Outline; right: Outline } | null = null;
    for (const child of own) {
      const next = { left: lefts[child]!, right: rights[child]! };
      offset[child] = row ? join(row, next) : 0;
      row ??= { left: next.left, right: next.right };
    }
    // The parent over the middle of its first and last child.
    const middle = (offset[own[0]!]! + offset[own.at(-1)!]!) / 2;
    for (const child of own) offset[child]! -= middle;
    left.next = row!.left.first;
    right.next = row!.right.first;
    left.shift = right.shift = -middle;
    lefts[at] = { first: left, last: row!.left.last, shift: row!.left.shift - middle };
    rights[at] = { first: right, last: row!.right.last, shift: row!.right.shift - middle };
  }
  const x = new Float64Array(count);
  for (let at = 0; at < count; at++) for (const child of children[at]!) x[child] = x[at]! + offset[child]!;
  return side > 0 ? x : x.map((place) => -place);
}

/** Sets a subtree to the right of a row of them, and takes it into the row's outline. @returns how far from the row's first */
function join(row: { left: Outline; right: Outline }, next: { left: Outline; right: Outline }): number {
  let distance = -Infinity;
  let a: Step | null = row.right.first;
  let b: Step | null = next.left.first;
  let shiftA = 0;
  let shiftB = 0;
  while (a && b) {
    distance = Math.max(distance, a.x + shiftA - b.x - shiftB);
    const [downA, downB]: [number, number] = [a.bottom, b.bottom];
    if (downA <= downB) {
      shiftA += a.shift;
      a = a.next;
    }
    if (downB <= downA) {
      shiftB += b.shift;
      b = b.next;
    }
  }
  const { right, left } = next;
  if (b) {
    // The row is the shallower: its left outline goes on down the new subtree's.
    row.left.last.next = b;
    row.left.last.shift = shiftB + distance - row.left.shift;
    row.left = { first: row.left.first, last: left.last, shift: left.shift + distance };
  }
  if (a) {
    right.last.next = a;
    right.last.shift = shiftA - distance - right.shift;
  }
  // The row's right outline now begins with the new subtree's, which stands `distance` to the right: its first step, and through it the rest.
  const { first } = right;
  first.x += distance;
  first.shift += distance;
  const far = right.last === first ? 0 : right.shift + distance;
  row.right = { first, last: a ? row.right.last : right.last, shift: a ? row.right.shift : far };
  return distance;
}
