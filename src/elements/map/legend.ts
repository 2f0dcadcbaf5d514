// What the numbers, hues and signs on the cards mean, as far as they occur.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { memo } from '../../base/memo.ts';
import { STANCES } from '../../model/records.ts';
import type { Project } from '../../model/project.ts';
import type { Picture } from '../../layout/picture.ts';
import { numberedSources } from '../../layout/cards.ts';
import { MARKS } from '../../layout/marks.ts';
import { mapWords } from '../messages/map.ts';
import { hueOf } from './drawing.ts';

const KINDS = ['support', 'attack', 'undercut'] as const;
/** The most texts that are named. */
const MOST = 6;

/** The texts and stances that occur in a picture. */
const contentsOf = memo(({ cards, links }: Picture) => {
  const stripes = cards.flatMap((card) => card.stripes);
  return {
    sources: new Set(stripes.map(({ source }) => source)),
    kinds: KINDS.filter((kind) => links.some((link) => link.kind === kind)),
    stances: STANCES.filter((stance) => stripes.some((stripe) => stripe[stance] > 0)),
  };
});

/** `open`: shown from the start, where there is room; after that it is the reader's to open and close. */
export function drawLegend(project: Project, picture: Picture, open: boolean): TemplateResult | typeof nothing {
  const { sources, stances, kinds } = contentsOf(picture);
  if (picture.links.length === 0 && sources.size === 0) return nothing;
  const named = numberedSources(project).filter(({ id }) => sources.has(id));
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
    </ul>
  </details>`;
}
