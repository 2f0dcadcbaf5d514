// The selection bar as the window shows it, beside the words or at the foot, and the hint how to begin.
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { actionOf } from '../commands/index.ts';
import { tell } from '../elements/events.ts';
import { isDocked } from '../elements/lemma-selection-bar.ts';
import { shellWords } from '../elements/messages/shell.ts';
import { taggingWords } from '../elements/messages/tagging.ts';
import type { Edges } from '../reader/geometry.ts';
import type { LemmaApp } from './lemma-app.ts';
import { tagPinned } from './pin-acts.ts';
import { pinnedClaims } from './pinned.ts';

type PinnedTap = CustomEvent<{ readonly digit: number; readonly denies: boolean }>;

/** `words`: where the selected words stand in the window; null hides the bar. */
export function selectionBar(app: LemmaApp, words: Edges | null): TemplateResult {
  const { desk, session } = app;
  return html`<lemma-selection-bar
    .words=${words}
    .pinned=${pinnedClaims(desk.pinned, session.state.project)}
    ?joining=${actionOf('add-piece').possible(session.state)}
    ?docked=${isDocked()}
    @lemma-tag-pinned=${({ detail }: PinnedTap) => tagPinned(desk, detail.digit, detail.denies ? 'denies' : 'asserts')}
  ></lemma-selection-bar>`;
}

/** In the place of the texts, where there are none. */
export function noTexts(): TemplateResult {
  const ask = (event: Event): void => tell(event.currentTarget as HTMLElement, 'lemma-act', { action: 'import' });
  return html`<p class="blank">
    <strong>${shellWords.noTexts}</strong>${shellWords.noTextsHow}
    <button @click=${ask}>${shellWords.noTextsButton}</button>
  </p>`;
}

/** How to begin, as far as hands differ. */
export function hintWords(): TemplateResult {
  const touch = matchMedia('(pointer: coarse)').matches;
  const [begin, more] = touch
    ? [taggingWords.touchHint, taggingWords.touchHintMore]
    : [shellWords.hint, shellWords.hintMore];
  return html`<span>${begin} <span class="more">${more}</span></span>`;
}
