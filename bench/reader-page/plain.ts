// The limit people know: the same text as plain static HTML.
import type { Made } from './made.ts';

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The HTML of the text, a paragraph for each block. */
export function htmlOf({ source }: Made): string {
  const blocks = source.structure.map(({ kind, start, end }) => {
    const name = kind === 'heading' ? 'h2' : 'p';
    return `<${name}>${source.text.slice(start, end).replace(/[&<>]/g, (sign) => escaped[sign]!)}</${name}>\n`;
  });
  return `<div class="plain">${blocks.join('')}</div>`;
}

/** Where the text nodes of what `htmlOf` gave begin in the source, in order. */
export function nodesOf(
  { source }: Made,
  host: HTMLElement,
): readonly { readonly node: Text; readonly start: number }[] {
  const blocks = [...host.querySelectorAll('.plain > *')];
  return source.structure.map(({ start }, i) => ({ node: blocks[i]!.firstChild as Text, start }));
}

/** The words between two offsets as a range of the page's nodes. */
export function rangeOf(nodes: ReturnType<typeof nodesOf>, { start, end }: { start: number; end: number }): Range {
  const last = (offset: number): (typeof nodes)[number] => {
    let low = 0;
    for (let high = nodes.length; high - low > 1;) {
      const middle = (low + high) >>> 1;
      if (nodes[middle]!.start <= offset) low = middle;
      else high = middle;
    }
    return nodes[low]!;
  };
  const range = document.createRange();
  const [a, b] = [last(start), last(end - 1)];
  range.setStart(a.node, Math.min(a.node.length, start - a.start));
  range.setEnd(b.node, Math.min(b.node.length, end - b.start));
  return range;
}
