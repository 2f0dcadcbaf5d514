// A row of buttons for acts that the shell does: grey, with the reason, where an act cannot be done now.
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ActionId } from '../../commands/index.ts';
import { actionOf } from '../../commands/index.ts';
import { inspectorWords } from '../messages/inspector.ts';
import type { Bench } from './bench.ts';

export interface ActButton {
  readonly action: ActionId;
  readonly title: string;
  /** Given: the button is a switch, and this is whether it is on. */
  readonly pressed?: boolean;
}

/** The record must be the one in focus: whether an act can be done is asked of the state as it is. */
export function actButton(bench: Bench, id: string, { action, title, pressed }: ActButton): TemplateResult {
  const { possible, otherwise, keys } = actionOf(action);
  const can = possible(bench.session.state);
  return html`<button
    type="button"
    class=${action === 'remove' ? 'danger' : ''}
    aria-disabled=${String(!can) as 'true' | 'false'}
    aria-pressed=${ifDefined(pressed === undefined ? undefined : pressed ? 'true' : 'false')}
    title=${ifDefined(can ? keys[0] : otherwise)}
    @click=${() => bench.act(action, id)}
  >
    ${title}
  </button>`;
}

export function actRow(bench: Bench, id: string, buttons: readonly ActButton[]): TemplateResult {
  return html`<div class="acts" role="group" aria-label=${inspectorWords.acts} data-part="acts">
    ${buttons.map((button) => actButton(bench, id, button))}
  </div>`;
}
