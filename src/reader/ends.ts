// The keys that go to the beginning and the end of the text: browsers go no further than what they have laid out of it.
import type { EditorState } from 'prosemirror-state';
import { Selection, TextSelection } from 'prosemirror-state';

/** Whether on a Mac, where Command with an arrow does what Ctrl with Home and End does elsewhere. */
const mac = typeof navigator !== 'undefined' && /Mac|iP(?:hone|ad|od)/.test(navigator.platform);

/** The selection after Ctrl+Home or Ctrl+End, with Shift extended to there; null for any other key. */
export function selectionAtEnd(event: KeyboardEvent, { doc, selection }: EditorState): Selection | null {
  const way = mac
    ? event.metaKey && !event.ctrlKey && { ArrowUp: -1, ArrowDown: 1 }[event.key]
    : event.ctrlKey && !event.metaKey && { Home: -1, End: 1 }[event.key];
  if (!way || event.altKey) return null;
  const end = way < 0 ? Selection.atStart(doc) : Selection.atEnd(doc);
  return event.shiftKey ? TextSelection.create(doc, selection.anchor, end.head) : end;
}
