// The menu of what the map shows: only some claims, what stands, the overview, saved views, and the way back to a tidy whole.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { X } from 'lucide';
import type { ActionId } from '../../commands/index.ts';
import { byRank } from '../../base/ranks.ts';
import type { Showing } from '../../layout/part.ts';
import type { Project } from '../../model/project.ts';
import { STANCES } from '../../model/records.ts';
import type { Stance } from '../../model/records.ts';
import { filmstripWords } from '../messages/filmstrip.ts';
import { mapWords } from '../messages/map.ts';
import { presentationWords } from '../messages/presentation.ts';
import { regardWords } from '../messages/regard.ts';
import { icon } from '../parts/icon.ts';
import type { Regard } from './regard.ts';

interface Choice {
  readonly id: string;
  readonly name: string;
}

function chooser(
  label: string,
  choices: readonly Choice[],
  chosen: string | null,
  choose: (id: string | null) => void,
): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  return html`<label
    >${label}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || null)}>
      <option value="" .selected=${chosen === null}>${regardWords.any}</option>
      ${choices.map(({ id, name }) => html`<option value=${id} .selected=${id === chosen}>${name}</option>`)}
    </select>
  </label>`;
}

/** The menu, a popover of the id `shows`; `act` does what the window does, `left` is called where the focus had been in it. */
export function drawMenu(
  regard: Regard,
  project: Project,
  act: (action: ActionId) => void,
  left: () => void,
): TemplateResult {
  const { showing, standing, minimap, tree, filmstrip, views } = regard.remembered;
  const only = (change: Partial<Showing>) => regard.filter(change);
  const sources = project.sources.toArray().sort(byRank);
  const tags = project.tags.toArray().sort(byRank);
  const check = (name: string, on: boolean, what: 'standing' | 'minimap' | 'tree' | 'filmstrip') =>
    html`<label class="check"
      ><input type="checkbox" .checked=${on} @change=${() => regard.toggle(what)} />${name}</label
    >`;
  const button = (name: string, action: ActionId) =>
    html`<button type="button" @click=${(event: Event) => close(event, () => act(action))}>${name}</button>`;
  return html`<div
    id="shows"
    popover
    role="dialog"
    aria-label=${mapWords.shows}
    @toggle=${(event: ToggleEvent) => place(event, left)}
    @keydown=${hush}
  >
    <fieldset>
      <legend>${regardWords.filterTitle}</legend>
      ${chooser(
        regardWords.inText,
        sources.map(({ id, title }) => ({ id, name: title })),
        showing.source,
        (source) => only({ source }),
      )}
      ${chooser(
        regardWords.ofStance,
        STANCES.map((stance) => ({ id: stance, name: mapWords.stances[stance] })),
        showing.stance,
        (stance) => only({ stance: stance as Stance | null }),
      )}
      ${chooser(
        regardWords.withTag,
        tags.map(({ id, name }) => ({ id, name })),
        showing.tag,
        (tag) => only({ tag }),
      )}
    </fieldset>
    ${check(regardWords.standing, standing, 'standing')} ${check(mapWords.overview, minimap, 'minimap')}
    ${check(regardWords.tree, tree, 'tree')} ${check(filmstripWords.show, filmstrip, 'filmstrip')}
    <div class="acts">
      ${button(regardWords.neighbourhood, 'neighbourhood')}${button(regardWords.fold, 'fold')}
      ${button(regardWords.unfold, 'unfold-all')}${button(regardWords.showAll, 'show-all')}
      ${button(regardWords.tidy, 'tidy-map')}${button(presentationWords.printMap, 'print-map')}
      ${button(presentationWords.present, 'present')}
    </div>
    <div class="acts views">
      ${views.map(
        (saved) =>
          html`<span
            ><button type="button" @click=${(event: Event) => close(event, () => regard.open(saved))}>
              ${saved.name}</button
            ><button
              type="button"
              aria-label=${regardWords.forgetView(saved.name)}
              title=${regardWords.forgetView(saved.name)}
              @click=${() => regard.drop(saved.name)}
            >
              ${icon(X)}
            </button></span
          >`,
      )}
      ${button(regardWords.saveView, 'save-view')}
    </div>
  </div>`;
}

function close(event: Event, then: () => void): void {
  (event.target as Element).closest<HTMLElement>('[popover]')?.hidePopover();
  then();
}

/** Letters typed in the menu are no acts of the pane; Escape closes it of itself. */
function hush(event: KeyboardEvent): void {
  event.stopPropagation();
}

/** Opens above the button that asked for it; closed, gives back the focus unless it went elsewhere. */
function place(event: ToggleEvent, left: () => void): void {
  const menu = event.target as HTMLElement;
  if (event.newState !== 'open') {
    const { host } = menu.getRootNode() as ShadowRoot;
    if (document.activeElement === document.body || document.activeElement === host) left();
    return;
  }
  const tools = menu.parentElement?.querySelector('.tools')?.getBoundingClientRect();
  if (!tools) return;
  menu.style.right = `${Math.max(8, innerWidth - tools.right)}px`;
  menu.style.bottom = `${Math.max(8, innerHeight - tools.top + 6)}px`;
  menu.querySelector<HTMLElement>('select, input')?.focus();
}
