// Moving sentence by sentence: turning it on and off, and the strip over the texts that says so while it is on.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { taggingWords } from '../elements/messages/tagging.ts';
import type { LemmaApp } from './lemma-app.ts';

export function toggleSentences(app: LemmaApp): void {
  app.bySentence = !app.bySentence;
  app.say(app.bySentence ? taggingWords.sentencesOn : taggingWords.sentencesOff);
}

export function sentenceStrip(app: LemmaApp): TemplateResult | typeof nothing {
  if (!app.bySentence) return nothing;
  return html`<p class="hint sentences">
    <span>${taggingWords.sentences}. <span class="more">${taggingWords.sentencesHelp}</span></span>
    <button @click=${() => toggleSentences(app)}>${taggingWords.sentencesLeave} <kbd>V</kbd></button>
  </p>`;
}
