// What can be done with a card or link, or with several selected together, for the mouse: a menu where it was asked for, and a bar over the map.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { X } from 'lucide';
import type { ActionId } from '../../commands/index.ts';
import { actionOf } from '../../commands/index.ts';
import type { State } from '../../state/state.ts';
import { mapWords } from '../messages/map.ts';
import { keyNames } from '../messages/shell.ts';
import { icon } from '../parts/icon.ts';

const OF_CLAIM: readonly (ActionId | null)[] = [
  'support', 'attack', 'undercut', 'join', 'part', null, 'supported-by', 'attacked-by', null,
  'rename', 'main', 'put-tag', 'move-earlier', 'move-later', null, 'fold', 'neighbourhood', 'pin-card', 'unpin-card', 'show-text', null, 'remove',
]; // prettier-ignore
const OF_LINK: readonly (ActionId | null)[] = [
  'undercut', 'join', 'part', 'turn-link', null, 'move-earlier', 'move-later', null, 'neighbourhood', null, 'remove',
]; // prettier-ignore
const OF_SEVERAL: readonly (ActionId | null)[] = [
  'support', 'attack', 'undercut', 'join', null, 'put-tag', 'pin-card', 'unpin-card', null, 'remove',
]; // prettier-ignore
const OF_GROUND: readonly ActionId[] = ['fit', 'tidy-map', 'show-only', 'show-all'];

const isMac = navigator.platform.startsWith('Mac');

/** What the menu is about: what is selected, or a place of the ground. */
export type About = 'selected' | 'ground';

function itemsFor(state: State, about: About): readonly (ActionId | null)[] {
  const { selection, project } = state;
  if (about === 'ground') return OF_GROUND;
  if (selection.others) return OF_SEVERAL;
  return selection.focus !== null && project.links.has(selection.focus) ? OF_LINK : OF_CLAIM;
}

/** The menu, a popover of the id `menu`; `write` opens the line for a new claim at the place it was asked for, `left` is called when it closes. */
export function drawCardMenu(
  state: State,
  about: About,
  act: (action: ActionId) => void,
  write: () => void,
  left: () => void,
): TemplateResult {
  const can = itemsFor(state, about).filter((id) => id === null || actionOf(id).possible(state));
  const items = can.filter((id, i) => id !== null || (i > 0 && can[i - 1] !== null && i < can.length - 1));
  return html`<div
    id="menu"
    popover
    role="menu"
    aria-label=${mapWords.menu}
    @keydown=${onKey}
    @toggle=${(event: ToggleEvent) => event.newState === 'closed' && left()}
    @contextmenu=${(event: Event) => event.preventDefault()}
  >
    ${about === 'ground' ? item(mapWords.newClaimHere, '', write) : nothing}
    ${items.map((id) => {
      if (id === null) return html`<hr role="separator" />`;
      const { title, keys } = actionOf(id);
      return item(title, keys[0] === undefined ? '' : keyNames(keys[0], isMac), () => act(id));
    })}
  </div>`;
}

function item(title: string, keys: string, act: () => void): TemplateResult {
  return html`<button type="button" role="menuitem" tabindex="-1" @click=${(event: Event) => close(event, act)}>
    ${title}${keys === '' ? nothing : html`<kbd aria-hidden="true">${keys}</kbd>`}
  </button>`;
}

function close(event: Event, then: () => void): void {
  (event.target as Element).closest<HTMLElement>('[popover]')?.hidePopover();
  then();
}

/** Arrow keys go about the menu; letters typed in it are no acts of the pane. Escape closes it of itself. */
function onKey(event: KeyboardEvent): void {
  event.stopPropagation();
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf((menu.getRootNode() as ShadowRoot).activeElement as HTMLElement);
  const last = items.length - 1;
  const to = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last }[event.key];
  if (event.key === 'Tab') menu.hidePopover();
  if (to === undefined) return;
  event.preventDefault();
  items[to]?.focus();
}

/** Shows the menu with a corner at a place of the window, all of it in sight, and the focus on its first item. */
export function showCardMenu(menu: HTMLElement, x: number, y: number): void {
  menu.showPopover();
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
  menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

const TOGETHER = ['support', 'attack', 'join', 'put-tag', 'remove'] as const satisfies readonly ActionId[];

/** How many are selected together, and what can be done with all of them. */
export function drawTogether(
  state: State,
  act: (action: ActionId) => void,
  leave: () => void,
): TemplateResult | typeof nothing {
  const { others } = state.selection;
  if (!others) return nothing;
  return html`<div class="together" role="group" aria-label=${mapWords.selected(others.length + 1)}>
    <span aria-hidden="true">${mapWords.selected(others.length + 1)}</span>
    ${TOGETHER.filter((id) => actionOf(id).possible(state)).map(
      (id) => html`<button type="button" @click=${() => act(id)}>${mapWords.acts[id]}</button>`,
    )}
    <button type="button" aria-label=${mapWords.unselect} title=${mapWords.unselect} @click=${leave}>${icon(X)}</button>
  </div>`;
}
