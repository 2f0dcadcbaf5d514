// The passages of a claim, text by text: the exact words, where they stand, and how they stand to the claim.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { quoted as quotedWords } from '../../commands/wording.ts';
import type { Project } from '../../model/project.ts';
import type { Passage, Source } from '../../model/records.ts';
import { passagesOf, sourcesInOrder } from '../../query/around.ts';
import { inspectorWords } from '../messages/inspector.ts';
import { mapWords } from '../messages/map.ts';
import type { Bench } from './bench.ts';
import { placeOf, wordsOf } from '../../query/citation.ts';

/** The class that carries a text's colour; after the sixth the colours begin again. */
export function sourceClass(project: Project, source: string): string {
  const place = sourcesInOrder(project).findIndex(({ id }) => id === source);
  return `source-${(place % 6) + 1}`;
}

/** "¶4 · ○ denies it · voice: a minister". */
export function manner(source: Source, passage: Passage): TemplateResult {
  const place = placeOf(source, passage);
  return html`<p class="quiet">
    ${place === '' ? nothing : html`${place} · `}<span class="sign" aria-hidden="true"
      >${mapWords.stanceSigns[passage.stance]}</span
    >
    ${inspectorWords.says[passage.stance]}${passage.voice === null ? nothing : html` · ${inspectorWords.saidBy(passage.voice)}`}
  </p>`;
}

/** The exact words, in the language of their text. */
export function quoted({ language }: Source, passage: Passage): TemplateResult {
  // prettier-ignore
  return html`<blockquote class="reading" lang=${ifDefined(language === 'und' ? undefined : language)}>${wordsOf(passage)}</blockquote>`;
}

function quotation(bench: Bench, source: Source, passage: Passage): TemplateResult {
  const opening = quotedWords(wordsOf(passage));
  return html`<li data-record=${passage.id}>
    ${quoted(source, passage)}
    <div class="under">
      ${manner(source, passage)}
      <button
        type="button"
        aria-label="${inspectorWords.showInText}: ${opening}"
        @click=${() => bench.show(passage.id, 'text')}
      >
        ${inspectorWords.showInText}
      </button>
      <button type="button" aria-label="${inspectorWords.edit}: ${opening}" @click=${() => bench.select(passage.id)}>
        ${inspectorWords.edit}
      </button>
    </div>
    ${passage.note === '' ? nothing : html`<p class="remark">${passage.note}</p>`}
  </li>`;
}

export function quotations(bench: Bench, claim: string): TemplateResult {
  const { project } = bench.session.state;
  const passages = passagesOf(project, claim);
  const sources = [...new Set(passages.map(({ source }) => source))].map((id) => project.sources.get(id)!);
  return html`<div class="quotations" data-part="quotations">
    <h3>${inspectorWords.quotations}</h3>
    ${passages.length === 0 ? html`<p class="quiet">${inspectorWords.noQuotation}</p>` : nothing}
    ${sources.map(
      (source) => html`
        <h4 class=${sourceClass(project, source.id)}>
          ${source.title}${source.author === null ? nothing : html`<span class="quiet"> · ${source.author}</span>`}
        </h4>
        <ul class="quotes ${sourceClass(project, source.id)}">
          ${repeat(
            passages.filter((passage) => passage.source === source.id),
            ({ id }) => id,
            (passage) => quotation(bench, source, passage),
          )}
        </ul>
      `,
    )}
  </div>`;
}
