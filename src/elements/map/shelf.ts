// Things by their ids, taken over as a list in the order of these: sorted into a map only when one of them changes or all are gone through.
export class Shelf<T extends { readonly id: string }> {
  private list: readonly T[] = [];
  private sorted: Map<string, T> | null = null;

  /** The whole of an empty shelf, in the order of ids. A first picture asks for few of many. */
  fill(list: readonly T[]): void {
    this.list = list;
    this.sorted = null;
  }

  get size(): number {
    return this.sorted?.size ?? this.list.length;
  }

  get(id: string): T | undefined {
    if (this.sorted) return this.sorted.get(id);
    const { list } = this;
    let [low, high] = [0, list.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = list[middle]!;
      if (found.id === id) return found;
      if (found.id < id) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  keys(): MapIterator<string> {
    return this.all.keys();
  }

  values(): MapIterator<T> {
    return this.all.values();
  }

  set(id: string, thing: T): void {
    this.all.set(id, thing);
  }

  delete(id: string): boolean {
    return this.all.delete(id);
  }

  private get all(): Map<string, T> {
    if (!this.sorted) {
      this.sorted = new Map();
      for (const thing of this.list) this.sorted.set(thing.id, thing);
      this.list = [];
    }
    return this.sorted;
  }
}
