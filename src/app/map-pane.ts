// The pane of the map: the map itself, and below it, where the reader wants it, the words of the selected claim.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import '../elements/lemma-filmstrip.ts';
import '../elements/lemma-map.ts';
import type { Remembered } from '../elements/map/remembered.ts';
import type { Session } from '../state/session.ts';

/** `remembered`: how this project's map is looked at, as it was kept; `onRegarded` hears of what is to be kept. */
export function mapPane(
  session: Session,
  remembered: Remembered | undefined,
  onRegarded: (event: CustomEvent<Remembered>) => void,
): TemplateResult {
  return html`<div class="map-pane">
    <lemma-map .session=${session} .kept=${remembered} @lemma-regarded=${onRegarded}></lemma-map>
    ${remembered?.filmstrip ? html`<lemma-filmstrip .session=${session}></lemma-filmstrip>` : nothing}
  </div>`;
}
