// What of the scene stands in the document: its curves, the list of its cards and signs, and from afar the titles.
import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { mapWords } from '../messages/map.ts';
import { quotationOf, titlesOf } from './bands.ts';
import type { Look } from './drawing.ts';
import { drawCard, drawCurves, drawSign } from './drawing.ts';
import { cardMore, linkMore, linkName } from './naming.ts';
import { placed } from './placed.ts';
import type { Scene } from './scene.ts';

/** Draws the cards and links of these ids, in that order; `near`: with the first words of their passages, at that scale; null: without. */
export function drawContent(
  scene: Scene,
  ids: readonly string[],
  look: (id: string) => Look,
  near: number | null,
): TemplateResult {
  const { project } = scene;
  const links = ids.filter((id) => scene.links.has(id));
  return html`<svg class="curves" aria-hidden="true" width="1" height="1">
      ${repeat(
        links,
        (id) => id,
        (id) => svg`${drawCurves(scene.bareLink(id), look(id))}`,
      )}
    </svg>
    <div role="listbox" aria-label=${mapWords.cards}>
      ${repeat(
        ids,
        (id) => id,
        (id) => {
          const looks = look(id);
          if (scene.cards.has(id)) {
            const card = scene.cardLook(id);
            const more = cardMore(project, card, looks);
            return drawCard(card, more, looks, near === null ? null : quotationOf(project, card, near));
          }
          const link = scene.linkLook(id);
          return drawSign(link, linkName(project, id), linkMore(project, link, looks), looks);
        },
      )}
    </div>`;
}

/** Titles of cards whose words are too small to read: px of the screen, from where the map has its 0, 0. */
export function drawTitles(scene: Scene, ids: readonly string[], scale: number, chosen: string | null): TemplateResult {
  return html`<div class="titles" aria-hidden="true">
    ${repeat(
      titlesOf(scene, ids, scale, chosen),
      ({ id }) => id,
      ({ text, box, lines }) =>
        html`<span class=${lines === 0 ? '' : `inside l${lines}`} ${placed(box)}>${text}</span>`,
    )}
  </div>`;
}
