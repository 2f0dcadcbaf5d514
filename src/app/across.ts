// The jump from a claim's words in one text to its words in the other, with both in sight.
import { readingWords } from '../elements/messages/reading.ts';
import { passageAcross, sourcesOf } from '../query/across.ts';
import { placeOf } from '../query/citation.ts';
import { claimInFocus } from '../state/selection.ts';
import type { LemmaApp } from './lemma-app.ts';

/** In a window narrower than this (px) one text shows at a time. */
const narrow = 700;

/** Goes from the passage or claim in focus to its next passage in the other text; where one text shows, the other comes beside it. */
export async function across(app: LemmaApp): Promise<void> {
  const { project, selection } = app.session.state;
  const claim = claimInFocus(selection, project);
  if (claim === null) return app.say(readingWords.noClaim);
  const { text: words } = project.claims.get(claim)!;
  const focus = selection.focus === null ? undefined : project.passages.get(selection.focus);
  const shown = app.texts;
  const here = focus && shown.includes(focus.source) ? focus.source : (app.textInFocus?.source ?? shown[0]);
  const holding = sourcesOf(project, claim);
  const other =
    shown.find((id) => id !== here) ??
    holding.find((id) => id !== here) ??
    app.sources.find(({ id }) => id !== here)?.id;
  if (here === undefined || other === undefined) return app.say(readingWords.noOther);
  const from = focus?.source === here ? focus : passageAcross(project, claim, here, undefined);
  const to = passageAcross(project, claim, other, from ?? undefined);
  const titleOf = (id: string): string => project.sources.get(id)!.title;
  if (!to) return app.say(readingWords.noneAcross(words, titleOf(other), holding.map(titleOf)));
  app.session.select({ focus: to.id, words: null });
  if (window.innerWidth <= narrow) app.showText(other);
  else app.arrange({ ...(shown.length > 1 ? {} : { text: here, beside: other }), pane: 'text' });
  await app.updateComplete;
  const [left, right] = [app.textOf(here), app.textOf(other)];
  await Promise.all([left?.updateComplete, right?.updateComplete]);
  if (from) left?.reveal(from.pieces[0]!);
  right?.focusText();
  right?.reveal(to.pieces[0]!);
  app.say(readingWords.across(words, titleOf(other), placeOf(project.sources.get(other)!, to)));
}
