// What the numbers, hues and signs on the cards mean, as far as they occur.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { STANCES } from '../../model/records.ts';
import type { Project } from '../../model/project.ts';
import { numberedSources } from '../../layout/cards.ts';
import { MARKS } from '../../layout/marks.ts';
import { mapWords } from '../messages/map.ts';
import type { Contents } from './contents.ts';
import { hueOf } from './drawing.ts';

const KINDS = ['support', 'attack', 'undercut'] as const;
const LABELS = ['in', 'out', 'undecided'] as const;
/** The most texts that are named. */
const MOST = 6;

/** `open`: shown from the start, where there is room; after that it is the reader's to open and close. */
export function drawLegend(
  project: Project,
  contents: Contents,
  open: boolean,
  standing: boolean,
): TemplateResult | typeof nothing {
  const named = numberedSources(project).filter(({ id }) => contents.sources.has(id));
  const kinds = KINDS.filter((kind) => contents.kinds.has(kind));
  const stances = STANCES.filter((stance) => contents.stances.has(stance));
  if (kinds.length === 0 && named.length === 0) return nothing;
  return html`<details class="legend" ?open=${open}>
    <summary>${mapWords.key}</summary>
    <ul>
      ${named.slice(0, MOST).map(
        ({ number, title }) =>
          html`<li>
            <span class="chip ${hueOf(number)}"><b>${number}</b></span
            >${title}
          </li>`,
      )}
      <li class="signs">
        ${stances.map((stance) => html`<span>${mapWords.stanceSigns[stance]} ${mapWords.stances[stance]}</span>`)}
      </li>
      <li class="signs">${kinds.map((kind) => html`<span>${MARKS[kind].sign} ${mapWords.kinds[kind]}</span>`)}</li>
      ${
        standing
          ? html`<li class="signs">
              ${LABELS.map((label) => html`<span>${mapWords.standingSigns[label]} ${mapWords.standingKey[label]}</span>`)}
            </li>`
          : nothing
      }
    </ul>
  </details>`;
}
