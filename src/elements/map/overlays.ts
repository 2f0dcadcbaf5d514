// What lies over the map: the tools, the words where there is nothing, and the link being drawn by hand.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ListFilter, Maximize, Minus, Plus, ScanSearch, X } from 'lucide';
import type { Box } from '../../layout/boxes.ts';
import { mapWords } from '../messages/map.ts';
import { icon } from '../parts/icon.ts';
import type { LinkDraft } from './gestures.ts';
import type { Meaning } from './linking.ts';
import { placed } from './placed.ts';
import type { View } from './view.ts';

export interface Tools {
  zoomBy(factor: number): void;
  fit(): void;
  fitChosen(): void;
}

/** By how much a press of a button enlarges. */
const STEP = 1.25;

/** `narrowed`: not everything is shown, which the button of that menu says. */
export function drawTools(tools: Tools, scale: number, narrowed: boolean): TemplateResult {
  const tool = (name: string, shape: Parameters<typeof icon>[0], act: () => void) =>
    html`<button type="button" aria-label=${name} title=${name} @click=${act}>${icon(shape)}</button>`;
  return html`<div class="tools" role="group" aria-label=${mapWords.zoom}>
    ${tool(mapWords.zoomOut, Minus, () => tools.zoomBy(1 / STEP))}<output>${mapWords.percent(scale)}</output>
    ${tool(mapWords.zoomIn, Plus, () => tools.zoomBy(STEP))}${tool(mapWords.fit, Maximize, () => tools.fit())}
    ${tool(mapWords.toChosen, ScanSearch, () => tools.fitChosen())}
    <button
      type="button"
      class=${narrowed ? 'on' : ''}
      popovertarget="shows"
      aria-label=${mapWords.shows}
      title=${mapWords.shows}
    >
      ${icon(ListFilter)}
    </button>
  </div>`;
}

/** The whole map in small; a canvas and the window on it, which `Minimap` draws. */
export function drawMinimap(hide: () => void): TemplateResult {
  return html`<div class="minimap" title=${mapWords.overview}>
    <canvas width="1" height="1" aria-hidden="true"></canvas>
    <div class="window"></div>
    <button type="button" aria-label=${mapWords.hideOverview} title=${mapWords.hideOverview} @click=${hide}>
      ${icon(X)}
    </button>
  </div>`;
}

/** `waiting`: there are claims, and they are being laid out. */
export function drawEmpty(waiting: boolean): TemplateResult {
  if (waiting) return html`<p class="empty">${mapWords.drawing}</p>`;
  return html`<p class="empty"><strong>${mapWords.empty}</strong><span>${mapWords.emptyHow}</span></p>`;
}

/** The line from a card to the pointer, in the plane of the map. */
export function drawDraft(draft: LinkDraft, from: Box, { x, y, scale }: View): TemplateResult {
  const path = `M${from.x + from.width / 2},${from.y}L${(draft.x - x) / scale},${(draft.y - y) / scale}`;
  return html`<svg class="curves" aria-hidden="true" width="1" height="1">
    <path class="draft" d=${path}></path>
  </svg>`;
}

/** Beside the pointer: what the link would be if it ended here. */
export function drawAim(draft: LinkDraft | null, meaning: Meaning | null): TemplateResult | typeof nothing {
  if (!draft) return nothing;
  const empty = draft.from === null ? mapWords.dragWords : mapWords.dragNothing;
  const several = draft.premises.length > 1 ? `${mapWords.dragSeveral(draft.premises.length)} ` : '';
  const words = meaning === null ? empty : several + mapWords.drag[meaning];
  const box = { x: draft.x + 16, y: draft.y + 14, width: 0, height: 0 };
  return html`<div class="aim" ${placed(box)}><span>${words}</span></div>`;
}
