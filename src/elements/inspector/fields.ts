// The inspector's fields: lines and areas that hold their typing as a draft until it is kept, and sets of radio buttons.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Command } from '../../state/state.ts';
import type { Bench } from './bench.ts';
import type { Entry } from './drafts.ts';

export interface TextField {
  /** Its name in the record, and in `focusField`. */
  readonly name: string;
  readonly record: string;
  readonly label: string;
  /** What stands in the project. */
  readonly value: string;
  readonly keep: (typed: string) => Command;
  readonly placeholder?: string;
  /** What to offer while typing: words used before. */
  readonly offers?: readonly string[];
}

const entryOf = (bench: Bench, { name, record, keep }: TextField): Entry => ({
  key: `${record}.${name}`,
  session: bench.session,
  record,
  keep,
});

/** Enter (with Ctrl in an area of several lines) keeps, Escape takes back; leaving the field keeps too. */
function onKey(bench: Bench, key: string, event: KeyboardEvent, several: boolean): void {
  if (event.isComposing) return;
  const control = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter' && (control || !several)) bench.drafts.commit(key);
  else if (event.key !== 'Escape' || several || !bench.drafts.drop(key)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** One line, by itself; the label is not seen. */
export function line(bench: Bench, field: TextField): TemplateResult {
  const entry = entryOf(bench, field);
  const list = field.offers && field.offers.length > 0 ? `${field.name}-offers` : undefined;
  return html`<input
      type="text"
      data-field=${field.name}
      autocomplete="off"
      aria-label=${field.label}
      list=${ifDefined(list)}
      placeholder=${ifDefined(field.placeholder)}
      .value=${live(bench.drafts.typedIn(entry.key) ?? field.value)}
      @input=${(event: Event) => bench.drafts.hold(entry, (event.target as HTMLInputElement).value)}
      @blur=${() => bench.drafts.commit(entry.key)}
      @keydown=${(event: KeyboardEvent) => onKey(bench, entry.key, event, false)}
    />
    ${list ? html`<datalist id=${list}>${field.offers!.map((offer) => html`<option .value=${offer}></option>`)}</datalist>` : nothing}`;
}

/** One line beside its label. */
export function lineField(bench: Bench, field: TextField): TemplateResult {
  return html`<label class="field"><span>${field.label}</span> <span>${line(bench, field)}</span></label>`;
}

function area(bench: Bench, field: TextField, several: boolean, label: string | undefined): TemplateResult {
  const entry = entryOf(bench, field);
  return html`<textarea
    class=${several ? 'note' : 'reading words'}
    rows="1"
    data-field=${field.name}
    aria-label=${ifDefined(label)}
    placeholder=${ifDefined(field.placeholder)}
    .value=${live(bench.drafts.typedIn(entry.key) ?? field.value)}
    @input=${(event: Event) => {
      const written = event.target as HTMLTextAreaElement;
      bench.drafts.hold(entry, written.value);
      grow(written);
    }}
    @blur=${() => bench.drafts.commit(entry.key)}
    @keydown=${(event: KeyboardEvent) => onKey(bench, entry.key, event, several)}
  ></textarea>`;
}

/** Words that are one line, shown on as many as they need; the label is not seen. */
export function wordsField(bench: Bench, field: TextField): TemplateResult {
  return area(bench, field, false, field.label);
}

/** A note of any length under its label. */
export function noteField(bench: Bench, field: TextField): TemplateResult {
  return html`<label class="field" data-part="note"
    ><span>${field.label}</span> ${area(bench, field, true, undefined)}</label
  >`;
}

const growsItself = CSS.supports('field-sizing', 'content');

/** Makes an area as high as its words where the browser does not do so by itself. */
export function grow(written: HTMLTextAreaElement): void {
  if (growsItself) return;
  written.style.height = 'auto';
  written.style.height = `${written.scrollHeight + 2}px`;
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly title: string;
  readonly sign?: string;
}

/** Radio buttons side by side, of which one is chosen. `name` must be the only one of its kind in the element. */
export function choices<T extends string>(
  name: string,
  label: string,
  offered: readonly Choice<T>[],
  chosen: T,
  choose: (value: T) => void,
  seen = true,
): TemplateResult {
  return html`<fieldset class="choices" role="radiogroup" aria-label=${label} data-part=${name}>
    ${seen ? html`<legend>${label}</legend>` : nothing}
    <div>
      ${offered.map(
        ({ value, title, sign }) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              .value=${value as string}
              .checked=${live(value === chosen)}
              @change=${() => choose(value)}
            />${sign ? html`<span class="sign" aria-hidden="true">${sign}</span>` : nothing}${title}</label
          >`,
      )}
    </div>
  </fieldset>`;
}
