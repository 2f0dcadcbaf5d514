// The rings of a graph: its strongly connected components, in which every node can be reached from every other.

interface Frame {
  readonly node: string;
  readonly targets: readonly string[];
  next: number;
}

/**
 * The components of the graph, each after all that can be reached from it; a node in no ring is a component of its own.
 * Method: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972), without recursion, since a
 * chain of reasons may be thousands long. Linear in nodes and edges. Targets that are not among the nodes are passed over.
 */
export function componentsOf(
  nodes: readonly string[],
  targetsOf: (node: string) => readonly string[],
): readonly (readonly string[])[] {
  const all = new Set(nodes);
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = []; // numbered, but not yet in a component
  const isOpen = new Set<string>();
  const components: string[][] = [];
  const path: Frame[] = [];

  const enter = (node: string): void => {
    number.set(node, number.size);
    low.set(node, number.get(node)!);
    open.push(node);
    isOpen.add(node);
    path.push({ node, targets: targetsOf(node), next: 0 });
  };
  const lower = (node: string, to: number): void => {
    if (to < low.get(node)!) low.set(node, to);
  };
  const leave = ({ node }: Frame): void => {
    path.pop();
    const back = path.at(-1);
    if (back) lower(back.node, low.get(node)!);
    if (low.get(node) !== number.get(node)) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    components.push(component);
  };

  for (const node of all) {
    if (number.has(node)) continue;
    enter(node);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = top.targets[top.next++];
      if (target === undefined) leave(top);
      else if (!all.has(target)) continue;
      else if (!number.has(target)) enter(target);
      else if (isOpen.has(target)) lower(top.node, number.get(target)!);
    }
  }
  return components;
}
