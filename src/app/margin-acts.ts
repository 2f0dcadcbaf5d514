// The acts on what stands beside a text: to a passage's card and back, the list of a paragraph's passages, a citation, cards shown or not.
import type { ActionId } from '../commands/index.ts';
import type { LemmaText } from '../elements/lemma-text.ts';
import { marginWords, placeWords } from '../elements/messages/margin.ts';
import { blockAt, paragraphAt, quotationOf, referenceAt } from '../query/citation.ts';
import { passagesIn } from '../query/spans.ts';
import type { Range } from '../text/range.ts';
import type { LemmaApp } from './lemma-app.ts';

export type MarginAct = Extract<ActionId, 'to-card' | 'list-passages' | 'copy-citation' | 'margin-cards'>;

export function marginAct(app: LemmaApp, act: MarginAct): void {
  switch (act) {
    case 'to-card':
      return void toCard(app);
    case 'list-passages':
      return void listPassages(app);
    case 'copy-citation':
      return void copyCitation(app);
    case 'margin-cards': {
      const margin = !app.arrangement.margin;
      app.arrange({ margin });
      return app.say(margin ? marginWords.shown : marginWords.hidden);
    }
  }
}

/** From the caret to the card of the passage there; from a card back; the list where there is no room for cards. */
async function toCard(app: LemmaApp): Promise<void> {
  const text = app.textInFocus;
  if (!text) return;
  if (text.cardHasFocus) return text.focusText();
  const passage = passageAt(app, text) ?? passageInFocus(app);
  if (passage === null || !(await text.goToCard(passage))) await listPassages(app);
}

function passageInFocus(app: LemmaApp): string | null {
  const { project, selection } = app.session.state;
  return selection.focus !== null && project.passages.has(selection.focus) ? selection.focus : null;
}

/** The passage the caret is in, or at whose end it stands; of several, the one in focus. */
function passageAt(app: LemmaApp, text: LemmaText): string | null {
  const { project } = app.session.state;
  const focus = passageInFocus(app);
  const found = focus === null ? undefined : project.passages.get(focus);
  const { caret = -1 } = text;
  const touched =
    found?.source === text.source && found.pieces.some(({ start, end }) => start <= caret && caret <= end);
  return touched ? focus : (text.underCaret()[0] ?? null);
}

/** The passages of the paragraph the caret is in; the one chosen is gone to. */
async function listPassages(app: LemmaApp): Promise<void> {
  const text = app.textInFocus;
  const { project } = app.session.state;
  const source = text && project.sources.get(text.source);
  const caret = text?.caret;
  if (!source || caret === undefined) return;
  const block = blockAt(source, caret);
  const chosen = await app.passageList.ask({
    project,
    paragraph: paragraphAt(source, block.start),
    passages: passagesIn(project, source.id, block),
    at: passageAt(app, text),
    beside: text.edgesOf({ start: caret, end: caret }),
  });
  if (chosen === null) text.focusText();
  else text.goToWords(chosen);
}

/** Puts the selected words, or those of the passage in focus or at the caret, on the clipboard with author, title and place. */
async function copyCitation(app: LemmaApp): Promise<void> {
  const { project } = app.session.state;
  const cited = wordsToCite(app);
  const source = cited && project.sources.get(cited.source);
  if (!source) return app.say(marginWords.nothingToCite);
  const { ranges } = cited;
  const place = placeWords(referenceAt(source, ranges[0]!.start), referenceAt(source, ranges.at(-1)!.end - 1));
  try {
    // Where the page is not served securely there is no clipboard at all.
    await navigator.clipboard.writeText(marginWords.citation(quotationOf(source, ranges), source, place));
    app.say(marginWords.copied(place));
  } catch {
    app.say(marginWords.notCopied);
  }
}

function wordsToCite(app: LemmaApp): { readonly source: string; readonly ranges: readonly Range[] } | null {
  const { project, selection } = app.session.state;
  if (selection.words) return selection.words;
  const text = app.textInFocus;
  const id = passageInFocus(app) ?? (text && passageAt(app, text));
  const passage = id === null ? undefined : project.passages.get(id);
  return passage ? { source: passage.source, ranges: passage.pieces } : null;
}
