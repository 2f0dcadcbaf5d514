// The bar over a map that does not show everything: what is shown, and the way back to all.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Project } from '../../model/project.ts';
import { regardWords } from '../messages/regard.ts';
import type { Regard } from './regard.ts';
import { MOST_STEPS } from './remembered.ts';

export function drawShown(regard: Regard, project: Project): TemplateResult | typeof nothing {
  const { told, showing } = regard;
  if (told === '' || project.claims.size === 0) return nothing;
  const { around } = showing;
  return html`<div class="shown">
    <span title=${told}>${told}</span>
    ${
      around
        ? html`<button
              type="button"
              aria-label=${regardWords.fewer}
              title=${regardWords.fewer}
              aria-disabled=${around.steps <= 1 ? 'true' : 'false'}
              @click=${() => regard.step(-1)}
            >
              −</button
            ><button
              type="button"
              aria-label=${regardWords.more}
              title=${regardWords.more}
              aria-disabled=${around.steps >= MOST_STEPS ? 'true' : 'false'}
              @click=${() => regard.step(1)}
            >
              +
            </button>`
        : nothing
    }
    <button type="button" class="plain" @click=${() => regard.all()}>${regardWords.showAll}</button>
  </div>`;
}
