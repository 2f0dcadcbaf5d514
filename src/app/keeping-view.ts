// The parts of the window that speak of keeping: the bar of notices, the history and the library.
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Chosen, LemmaHistory } from '../elements/lemma-history.ts';
import '../elements/lemma-history.ts';
import '../elements/lemma-library.ts';
import type { NoticeAnswer } from '../elements/lemma-notice.ts';
import '../elements/lemma-notice.ts';
import type { Keeping } from './keeping.ts';

export function noticeBar({ notices }: Keeping): TemplateResult {
  return html`<lemma-notice
    .notices=${notices.list}
    @lemma-answer=${(event: CustomEvent<NoticeAnswer>) => notices.answer(event.detail)}
  ></lemma-notice>`;
}

export function keepingDialogs({ past, shelves, reader }: Keeping): TemplateResult {
  const go = (way: 'look' | 'restore') => async (event: CustomEvent<Chosen>) => {
    const dialog = event.target as LemmaHistory;
    const done = await past[way](event.detail);
    if (done.ok) dialog.close();
    else dialog.refuse(done.reason);
  };
  return html`<lemma-history
      .entries=${() => past.entries()}
      .reader=${reader}
      @lemma-look=${go('look')}
      @lemma-restore=${go('restore')}
    ></lemma-history>
    <lemma-library .shelves=${shelves}></lemma-library>`;
}
