// The sheet that is printed: made when the browser is about to print, and gone afterwards. On the screen it is never seen.
import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { readingWords } from '../elements/messages/reading.ts';
import type { Project } from '../model/project.ts';
import { directionOf, hasRightToLeft } from '../reader/direction.ts';
import type { PrintedBlock, PrintedClaim, PrintedNote, PrintedText, Run } from './printed.ts';
import { printedOf } from './printed.ts';

const words = readingWords.print;
let sheet: HTMLElement | null = null;

/** Lays out the texts of these ids, whole, with their notes and the claims. */
export function showSheet(project: Project, sources: readonly string[]): void {
  sheet ??= document.body.appendChild(document.createElement('div'));
  sheet.className = 'print-sheet';
  const { texts, claims } = printedOf(project, sources);
  render(html`${texts.map(textView)}${claims.length > 0 ? claimsView(claims) : nothing}`, sheet);
}

export function clearSheet(): void {
  sheet?.remove();
  sheet = null;
}

function textView({ source, blocks, notes }: PrintedText): TemplateResult {
  const bidi = hasRightToLeft(source.text);
  const from = [source.author, source.publication].filter((each) => each !== null).join(', ');
  return html`<article lang=${source.language} dir=${directionOf(source.text)}>
    <header dir=${bidi ? 'auto' : nothing}>${source.title}${from === '' ? nothing : html`<span>${from}</span>`}</header>
    ${blocks.map((block) => blockView(block, bidi))}
    ${
      notes.length > 0
        ? html`<section class="notes" lang="en" dir="ltr">
            <h2>${words.notes}</h2>
            ${notes.map(noteView)}
          </section>`
        : nothing
    }
  </article>`;
}

function blockView({ block, number, lines, marker, runs }: PrintedBlock, bidi: boolean): TemplateResult {
  const inside = runs.map(runView);
  const dir = bidi ? 'auto' : nothing;
  const broken = lines ?? nothing;
  switch (block.kind) {
    case 'heading':
      return block.level === 1
        ? html`<h1 dir=${dir} data-lines=${broken}>${inside}</h1>`
        : html`<h2 dir=${dir} data-level=${block.level} data-lines=${broken}>${inside}</h2>`;
    case 'item':
      return html`<p class="item" dir=${dir} data-number=${number} data-lines=${broken}>
        <span>${marker} </span><span class="words">${inside}</span>
      </p>`;
    case 'furniture':
      return html`<p class="furniture" dir=${dir} data-lines=${broken}><span class="words">${inside}</span></p>`;
    case 'paragraph':
      return html`<p dir=${dir} data-number=${number} data-lines=${broken}><span class="words">${inside}</span></p>`;
  }
}

function runView({ words: run, stances, ends }: Run): TemplateResult {
  const number = ends.length > 0 ? html`<sup>${ends.join(',')}</sup>` : nothing;
  if (stances.length === 0) return html`${run}${number}`;
  return html`<mark class=${stances.length === 1 ? stances[0]! : 'several'}>${run}</mark>${number}`;
}

function noteView({ number, passage, claim, place, quote }: PrintedNote): TemplateResult {
  const { stance, voice, note } = passage;
  const said = [claim ? words.claim[stance] : words.unclaimed, voice === null ? '' : words.voice(voice)];
  return html`<div class="note">
    <span class="number">${number}</span>
    <p>
      <q dir="auto">${quote}</q>
      ${place}${place === '' ? nothing : ' · '}<em>${said.filter((each) => each !== '').join(', ')}</em>${claim ? html`: <strong dir="auto">${claim.text}</strong>` : nothing}
    </p>
    ${note === '' ? nothing : html`<p class="written" dir="auto">${words.note(note)}</p>`}
  </div>`;
}

function claimsView(claims: readonly PrintedClaim[]): TemplateResult {
  return html`<section class="claims" lang="en">
    <h2>${words.claims}</h2>
    ${claims.map(
      ({ claim, main, passages }) =>
        html`<div class="claim">
          <p>
            <strong dir="auto">${claim.text}</strong>
            <span class="where">${main ? `${words.main} · ` : nothing}${whereOf(passages)}</span>
          </p>
          ${claim.note === '' ? nothing : html`<p class="written" dir="auto">${words.note(claim.note)}</p>`}
        </div>`,
    )}
  </section>`;
}

function whereOf(passages: readonly number[]): string {
  if (passages.length === 0) return words.none;
  return passages.length === 1 ? words.passage(String(passages[0])) : words.passages(passages.join(', '));
}
