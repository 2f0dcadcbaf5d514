// A binary heap in a plain array: the entry with the greatest `at` comes first.

export interface Entry {
  readonly at: number;
}

/** Adds an entry. O(log n). */
export function push<T extends Entry>(heap: T[], entry: T): void {
  let hole = heap.push(entry) - 1;
  while (hole > 0) {
    const above = (hole - 1) >> 1;
    if (heap[above]!.at >= entry.at) break;
    heap[hole] = heap[above]!;
    hole = above;
  }
  heap[hole] = entry;
}

/** Takes the first entry out; undefined when there is none. O(log n). */
export function pop<T extends Entry>(heap: T[]): T | undefined {
  const first = heap[0];
  const entry = heap.pop();
  if (entry === undefined || heap.length === 0) return first;
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]!.at > heap[child]!.at) child++;
    if (heap[child]!.at <= entry.at) break;
    heap[hole] = heap[child]!;
    hole = child;
  }
  heap[hole] = entry;
  return first;
}
