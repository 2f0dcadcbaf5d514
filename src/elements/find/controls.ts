// The small controls of the find panel: buttons with a sign, toggles with a letter, where to look, and how near.
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { IconNode } from 'lucide';
import type { Manner } from '../../query/find.ts';
import { NEAR } from '../../query/find.ts';
import type { Scope } from '../../query/find-sheets.ts';
import { SCOPES } from '../../query/find-sheets.ts';
import { findWords } from '../messages/find.ts';
import { icon } from '../parts/icon.ts';

/** The toggles in the order they stand in, each with the letter that presses it with Alt. */
export const TOGGLES: readonly { readonly which: keyof Manner; readonly letter: string; readonly label: string; readonly help: string }[] = [
  { which: 'case', letter: 'C', label: findWords.case, help: findWords.caseHelp },
  { which: 'whole', letter: 'W', label: findWords.whole, help: findWords.wholeHelp },
  { which: 'pattern', letter: 'X', label: findWords.pattern, help: findWords.patternHelp },
  { which: 'near', letter: 'N', label: findWords.near, help: findWords.nearHelp },
]; // prettier-ignore

/** The manner with one toggle pressed; `near`: how near, should it be that one. A pattern and near words exclude each other. */
export function turned(manner: Manner, which: keyof Manner, near: number): Manner {
  if (which === 'near') return { ...manner, near: manner.near === null ? near : null, pattern: false };
  if (which === 'pattern') return { ...manner, pattern: !manner.pattern, near: null };
  return { ...manner, [which]: !manner[which] };
}

/** `place`: where it stands in a narrow window: behind the field (`close`), or in the line below (`later`). */
export function signButton(
  node: IconNode,
  label: string,
  keys: string,
  place: 'close' | 'later',
  act: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="icon ${place}"
    aria-label=${label}
    title=${keys === '' ? label : `${label} (${keys})`}
    @click=${act}
  >
    ${icon(node)}
  </button>`;
}

export function toggles(manner: Manner, press: (which: keyof Manner) => void): TemplateResult[] {
  return TOGGLES.map(
    ({ which, letter, label, help }) =>
      html`<button
        type="button"
        class="toggle"
        aria-pressed=${manner[which] !== false && manner[which] !== null}
        aria-keyshortcuts="Alt+${letter}"
        title="${help} (Alt+${letter})"
        @click=${() => press(which)}
      >
        ${label}
      </button>`,
  );
}

/** How many words apart; `set` is told of a number within the bounds. */
export function nearField(near: number, set: (near: number) => void): TemplateResult {
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const typed = Math.round(Number(input.value));
    const bounded = input.value === '' ? near : Math.min(NEAR.most, Math.max(NEAR.least, typed));
    input.value = String(bounded);
    set(bounded);
  };
  return html`<label class="near"
    ><input
      type="number"
      aria-label=${findWords.nearLabel}
      min=${NEAR.least}
      max=${NEAR.most}
      .value=${String(near)}
      @change=${onChange}
    />${findWords.apart}</label
  >`;
}

export function scopes(now: Scope, choose: (scope: Scope) => void): TemplateResult {
  return html`<fieldset class="scopes" role="radiogroup" aria-label=${findWords.scope}>
    ${SCOPES.map(
      (scope) =>
        html`<label
          ><input
            type="radio"
            name="scope"
            .value=${scope}
            .checked=${scope === now}
            @change=${() => choose(scope)}
          />${findWords.scopes[scope]}</label
        >`,
    )}
  </fieldset>`;
}
