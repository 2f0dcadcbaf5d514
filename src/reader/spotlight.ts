// The paragraph of the caret, or those a selection touches, told from the others by a class, where that is wanted.
import type { EditorState } from 'prosemirror-state';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** Its state: whether the paragraph is to be told. A transaction's meta of this key sets it. */
export const spotlightKey = new PluginKey<boolean>('spotlight');

/** Beyond so many positions a selection is no place any more: then no paragraph stands out, and all are as the others. */
const farthest = 50_000;

/** Gives the paragraphs the selection touches the class `here`. */
export function spotlight(): Plugin<boolean> {
  return new Plugin<boolean>({
    key: spotlightKey,
    state: {
      init: () => false,
      apply: (transaction, before) => (transaction.getMeta(spotlightKey) as boolean | undefined) ?? before,
    },
    props: { decorations: (state) => (spotlightKey.getState(state) ? around(state) : null) },
  });
}

function around({ doc, selection: { from, to } }: EditorState): DecorationSet {
  const found: Decoration[] = [];
  if (to - from > farthest) return DecorationSet.empty;
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) found.push(Decoration.node(pos, pos + node.nodeSize, { class: 'here' }));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, found);
}
