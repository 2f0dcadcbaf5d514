// What of the scene stands in the document: its curves, the list of its cards and signs, and from afar the titles.
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { mapWords } from '../messages/map.ts';
import { quotationOf, titlesOf } from './bands.ts';
import type { Look } from './drawing.ts';
import { drawCard, drawCurves, drawDisc, drawSign } from './drawing.ts';
import { cardMore, linkMore, linkName } from './naming.ts';
import { placed } from './placed.ts';
import type { Scene } from './scene.ts';

/**
 * Draws the cards and links of these ids, in that order; `near`: with the first words of their passages, at that scale; null: without. What
 * is as it was at the last time is not looked at again.
 */
export function drawContent(
  scene: Scene,
  ids: readonly string[],
  look: (id: string) => Look,
  near: number | null,
): TemplateResult {
  const { project } = scene;
  const links = ids.filter((id) => scene.links.has(id));
  const looks = new Map(ids.map((id) => [id, look(id)]));
  const linked = (id: string, draw: typeof drawCurves) => {
    const [bare, own] = [scene.bareLink(id), looks.get(id)!];
    return svg`${guard([bare, ...Object.values(own)], () => draw(bare, own))}`;
  };
  return html`<svg class="curves" aria-hidden="true" width="1" height="1">
      ${repeat(
        links,
        (id) => id,
        (id) => linked(id, drawCurves),
      )}
    </svg>
    <div role="listbox" aria-label=${mapWords.cards} aria-multiselectable="true">
      ${repeat(
        ids,
        (id) => id,
        (id) => {
          const own = looks.get(id)!;
          if (scene.cards.has(id)) {
            const card = scene.cardLook(id);
            return guard([project, card, near, ...Object.values(own)], () =>
              drawCard(
                card,
                own.bare ? '' : cardMore(project, card, own),
                own,
                near === null ? null : quotationOf(project, card, near),
              ),
            );
          }
          if (!scene.hasSign(id)) return nothing;
          const link = scene.linkLook(id);
          if (own.bare && !link.caption) return nothing;
          return guard([project, link.sign, link.caption, link.cyclic, ...Object.values(own)], () =>
            drawSign(link, linkName(project, id), linkMore(project, link, own), own),
          );
        },
      )}
    </div>
    <svg class="curves" aria-hidden="true" width="1" height="1">
      ${repeat(
        links.filter((id) => scene.hasSign(id)),
        (id) => id,
        (id) => linked(id, drawDisc),
      )}
    </svg>`;
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
