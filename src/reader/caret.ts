// The lock: a real caret and real selections in a text that nothing can change.
import { Plugin } from 'prosemirror-state';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { WORDS_DRAGGED } from '../state/selection.ts';

export interface CaretOptions {
  /** The accessible name of the text. */
  readonly label: string;
  /** Said after the name: that the text cannot change, and how to select. `aria-readonly` alone is not heard everywhere. */
  readonly hint: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What copying puts on the clipboard: the source's own words, null when nothing is selected. */
  copied(state: EditorState): string | null;
  onKeyDown(view: EditorView, event: KeyboardEvent): void;
}

const prevent = (_view: EditorView, event: Event): boolean => {
  event.preventDefault();
  return true;
};

/** Says that nothing can be dropped here, which the pointer then shows. */
const refuse = (view: EditorView, event: DragEvent): boolean => {
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  return prevent(view, event);
};

/**
 * The view stays editable, since only in editable content do browsers give a caret and let the arrow keys move and extend it. In its place
 * everything that could change the text is stopped at three doors: the events that announce a change; transactions that bring one; and what
 * slips by both (an input method writes into the page without asking) is drawn over again, since the document still holds the old words.
 *
 * Keys go past ProseMirror to the browser: none of them edits, and so none is swallowed before the page's own shortcuts see it.
 */
export function caretLock(options: CaretOptions): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
    props: {
      editable: () => true,
      attributes: {
        class: 'lemma-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-readonly': 'true',
        'aria-label': options.label,
        'aria-description': options.hint,
        lang: options.language,
        dir: options.direction,
        inputmode: 'none',
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        writingsuggestions: 'false',
      },
      handleDOMEvents: {
        beforeinput: prevent,
        paste: prevent,
        cut: prevent,
        drop: prevent,
        dragover: refuse,
        dragenter: refuse,
        // Words selected can be carried off to a claim; nothing else, and nothing can be put down here.
        dragstart: (view, event) => {
          const words = options.copied(view.state);
          if (words === null || !event.dataTransfer) return prevent(view, event);
          event.dataTransfer.setData(WORDS_DRAGGED, words);
          event.dataTransfer.setData('text/plain', words);
          event.dataTransfer.effectAllowed = 'copy';
          return true;
        },
        keydown: (view, event) => {
          options.onKeyDown(view, event);
          return true;
        },
        keypress: () => true,
        copy: (view, event) => {
          const words = options.copied(view.state);
          if (words === null || !event.clipboardData) return true;
          event.preventDefault();
          event.clipboardData.setData('text/plain', words);
          return true;
        },
      },
      handlePaste: () => true,
      handleDrop: () => true,
      handleTextInput: () => true,
    },
  });
}
