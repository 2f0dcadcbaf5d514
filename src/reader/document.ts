// Lays a source out as a document: its blocks, each with its text verbatim, in sections, and the map between offsets and positions.
import type { Node } from 'prosemirror-model';
import type { Source } from '../model/records.ts';
import { blocksOfSource } from '../query/blocks.ts';
import type { Block, Item } from '../text/blocks.ts';
import type { Lines } from '../text/verse.ts';
import { hasRightToLeft } from './direction.ts';
import { Positions } from './positions.ts';
import { schema } from './schema.ts';

/** A section by the numbers of its blocks, `to` exclusive, and the positions before and after its element. */
export interface Section {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export interface Layout {
  readonly doc: Node;
  readonly blocks: readonly Block[];
  readonly positions: Positions;
  readonly sections: readonly Section[];
}

interface Fill {
  readonly blocks: number;
  readonly text: number;
}

/** When a section is full: so many blocks, or code units (some two screens: long paragraphs make short sections). */
const full: Fill = { blocks: 12, text: 4500 };
/** The browser looks at every section in every frame: longer texts have longer sections instead of more. */
const mostSections = 300;
const bytes = new TextEncoder();
const letters = new TextDecoder('utf-8', { ignoreBOM: true });

/** The document of a source. Every code unit that is not white space is in it, list markers excepted, which are drawn. */
export function layOut(source: Source): Layout {
  const { text } = source;
  const { blocks, lines } = blocksOfSource(source);
  const look: Look = { text, bidi: hasRightToLeft(text), lines };
  const starts: number[] = [];
  const sections: Section[] = [];
  const nodes: Node[] = [];
  const fill: Fill = {
    blocks: Math.max(full.blocks, blocks.length / mostSections),
    text: Math.max(full.text, text.length / mostSections),
  };
  let number = 0;
  let pos = 0;
  for (let from = 0; from < blocks.length;) {
    const to = sectionEnd(blocks, from, fill);
    const children: Node[] = [];
    let inside = pos + 1;
    for (let i = from; i < to;) {
      const block = blocks[i]!;
      if (block.kind !== 'item') {
        children.push(nodeOf(look, block, i, block.kind === 'paragraph' ? ++number : 0));
        starts.push(inside + 1);
        inside += children.at(-1)!.nodeSize;
        i++;
        continue;
      }
      const ordered = isOrdered(block);
      const items: Node[] = [];
      let at = inside + 1;
      for (
        let member = blocks[i];
        i < to && member?.kind === 'item' && isOrdered(member) === ordered;
        member = blocks[i]
      ) {
        items.push(nodeOf(look, member, i, ++number));
        starts.push(at + 1);
        at += items.at(-1)!.nodeSize;
        i++;
      }
      children.push(schema.node('list', { ordered }, items));
      inside = at + 1;
    }
    nodes.push(schema.node('section', { height: heightOf(blocks, from, to) }, children));
    sections.push({ from, to, start: pos, end: inside + 1 });
    pos = inside + 1;
    from = to;
  }
  return { doc: schema.node('doc', null, nodes), blocks, positions: new Positions(blocks, starts), sections };
}

/** Where the section that begins at block `from` ends: full, or nearly full with a heading next, which then begins the next one. */
function sectionEnd(blocks: readonly Block[], from: number, full: Fill): number {
  const begin = blocks[from]!.start;
  for (let i = from + 1; i < blocks.length; i++) {
    const fill = Math.max((i - from) / full.blocks, (blocks[i]!.start - begin) / full.text);
    if (fill >= 1 || (fill >= 0.6 && blocks[i]!.kind === 'heading')) return i;
  }
  return blocks.length;
}

/** A guess, in em, at the height of some blocks: lines of 62 characters at 1.55, and what stands between blocks. */
function heightOf(blocks: readonly Block[], from: number, to: number): number {
  let height = 0;
  for (let i = from; i < to; i++) height += Math.ceil((blocks[i]!.end - blocks[i]!.start) / 62) * 1.55 + 0.75;
  return Math.round(height);
}

function isOrdered(item: Item): boolean {
  return item.marker.ordinal !== undefined;
}

/** What the nodes of a text's blocks are made from. `bidi`: the text has letters of scripts that run to the left. */
interface Look {
  readonly text: string;
  readonly bidi: boolean;
  readonly lines: readonly Lines[];
}

function nodeOf({ text, bidi, lines }: Look, block: Block, i: number, number: number): Node {
  const words = narrowed(text.slice(block.start, block.end));
  const content = words === '' ? [] : [schema.text(words)];
  const common = { bidi, lines: lines[i] };
  switch (block.kind) {
    case 'heading':
      return schema.node('heading', { ...common, level: block.level }, content);
    case 'paragraph':
      return schema.node('paragraph', { ...common, number }, content);
    case 'item': {
      const { start, end, ordinal = null } = block.marker;
      return schema.node('item', { ...common, number, marker: text.slice(start, end), ordinal }, content);
    }
    case 'furniture':
      return schema.node('furniture', { ...common, role: block.role }, content);
  }
}

/**
 * The same words, in a string that takes one byte a letter where their letters have room in that: in a slice they take two as soon as there is one
 * curly quotation mark anywhere in the text, and so they would in the page.
 */
function narrowed(words: string): string {
  return /[^\0-\xff]/.test(words) ? words : letters.decode(bytes.encode(words));
}
