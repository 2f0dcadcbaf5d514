// The bar above the outline: the order, the filter, and the way to a new claim.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Plus } from 'lucide';
import { choices } from '../inspector/fields.ts';
import { claimsWords } from '../messages/claims.ts';
import { icon } from '../parts/icon.ts';
import type { Outline } from './outline.ts';
import type { Order } from './visible.ts';

export interface HeadActs {
  order(order: Order): void;
  /** The filter as it is typed. */
  seek(sought: string): void;
  /** From the filter into the list. */
  enter(): void;
  write(): void;
}

const ORDERS = [
  { value: 'argument', title: claimsWords.byArgument },
  { value: 'text', title: claimsWords.byText },
] as const;

/** `claims`: how many claims there are; `writing`: whether the line for a new one is open. */
export function head(outline: Outline, claims: number, writing: boolean, acts: HeadActs): TemplateResult {
  return html`<div class="head">
    ${choices('order', claimsWords.order, ORDERS, outline.order, (order) => acts.order(order), false)}
    <div class="filter">
      <input
        type="text"
        autocomplete="off"
        spellcheck="false"
        aria-label=${claimsWords.filter}
        placeholder=${claimsWords.filterShort}
        .value=${live(outline.sought)}
        @input=${(event: Event) => acts.seek((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => onKey(event, outline, acts)}
      />
      <span aria-live="polite">${outline.filtered ? claimsWords.found(outline.found, claims) : nothing}</span>
    </div>
    <button type="button" class="add" aria-expanded=${writing ? 'true' : 'false'} @click=${() => acts.write()}>
      ${icon(Plus)} <span>${claimsWords.newClaim}</span>
    </button>
  </div>`;
}

function onKey(event: KeyboardEvent, outline: Outline, acts: HeadActs): void {
  if (event.isComposing) return;
  if (event.key === 'Escape' && outline.sought !== '') acts.seek('');
  else if (event.key === 'ArrowDown' || event.key === 'Enter') acts.enter();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
