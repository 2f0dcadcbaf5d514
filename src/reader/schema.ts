// The shape of the document the reader shows: sections of headings, paragraphs, lists and furniture; plain text, no marks, no images.
import type { DOMOutputSpec, Node } from 'prosemirror-model';
import { Schema } from 'prosemirror-model';

interface Attributes {
  readonly [name: string]: string | number;
}

/** The attributes of a block's element. Where a text has letters that run to the left, each block runs the way its own letters do. */
function attributes({ attrs }: Node, more: Attributes = {}): Attributes {
  const found: Record<string, string | number> = { ...more };
  if (attrs.bidi) found.dir = 'auto';
  if (attrs.number !== null && attrs.number !== undefined) found['data-number'] = attrs.number as number;
  if (attrs.lines) found['data-lines'] = attrs.lines as string;
  return found;
}

const text = { content: 'text*', marks: '', selectable: false } as const;
const common = { bidi: { default: false }, lines: { default: null } };

/**
 * `number` is a paragraph's or item's number in its source, from 1; headings and furniture have none. Nodes cannot be selected as such:
 * there is only text here, and a caret.
 */
export const schema = new Schema({
  topNode: 'doc',
  nodes: {
    doc: { content: 'section+' },
    /** A dozen blocks that the browser may leave unpainted while they are far away; `height` is a guess at theirs, in em. */
    section: {
      content: '(heading|paragraph|list|furniture)+',
      selectable: false,
      attrs: { height: { default: 0 } },
      toDOM: (node): DOMOutputSpec => [
        'div',
        { class: 'section', style: `contain-intrinsic-block-size: auto ${node.attrs.height as number}em` },
        0,
      ],
    },
    /** The page's own h1 is the app's, so a text's levels begin at h2. */
    heading: {
      ...text,
      attrs: { ...common, level: {} },
      toDOM: (node): DOMOutputSpec => [
        `h${Math.min(6, (node.attrs.level as number) + 1)}`,
        attributes(node, { 'data-level': node.attrs.level as number }),
        0,
      ],
    },
    paragraph: {
      ...text,
      attrs: { ...common, number: { default: null } },
      toDOM: (node): DOMOutputSpec => ['p', attributes(node), 0],
    },
    list: {
      content: 'item+',
      selectable: false,
      attrs: { ordered: {} },
      toDOM: (node): DOMOutputSpec => [node.attrs.ordered ? 'ol' : 'ul', 0],
    },
    /** `marker` as it stands in the source, `ordinal` if it is a number: a list may begin at 3, and skip. */
    item: {
      ...text,
      attrs: { ...common, number: { default: null }, marker: { default: '' }, ordinal: { default: null } },
      toDOM: (node): DOMOutputSpec => {
        const { ordinal, marker } = node.attrs as { ordinal: number | null; marker: string };
        return ['li', attributes(node, { 'data-marker': marker, ...(ordinal === null ? {} : { value: ordinal }) }), 0];
      },
    },
    furniture: {
      ...text,
      attrs: { ...common, role: {} },
      toDOM: (node): DOMOutputSpec => [
        'p',
        attributes(node, { class: 'furniture', role: 'note', 'data-role': node.attrs.role as string }),
        0,
      ],
    },
    text: {},
  },
});
