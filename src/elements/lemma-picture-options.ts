// What a picture of the map is to show, and how large: part of the export dialog, for formats that are pictures.
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { WriteContext } from '../formats/format.ts';
import { ALL } from '../layout/part.ts';
import type { State } from '../state/state.ts';
import type { OnScreen } from './map/kept.ts';
import { knownOf, onScreen } from './map/kept.ts';
import { pictureWords } from './messages/pictures.ts';
import { SessionElement } from './session-element.ts';
import { base, fields } from './theme.ts';

/** The formats that are pictures of the map. */
const PICTURES: readonly string[] = ['svg', 'pdf', 'png'];
/** The scales that may be asked for: pixels to a px of the map. */
const SCALES = { least: 1, most: 8, usual: 2 } as const;
const CM_PER_POINT = 2.54 / 72;

export function isPicture(format: string): boolean {
  return PICTURES.includes(format);
}

/** What the writer of a picture is told. */
export type PictureWish = Pick<WriteContext, 'placement' | 'shown' | 'scale'>;

/** @fires lemma-picture - when something else is wished for. */
@customElement('lemma-picture-options')
export class LemmaPictureOptions extends SessionElement {
  /** The id of the format that is chosen. */
  @property() format = '';
  /** The dialog is open: what is on the screen is looked up once, and stays while it is. */
  @property({ type: Boolean }) active = false;
  @state() private whole = false;
  @state() private scale: number = SCALES.usual;
  /** The size in words; empty while it is not known. */
  @state() private size = '';
  private seen: OnScreen | undefined;
  private all: PictureWish = {};
  /** Counts what was asked for, so that a size that comes too late is not shown. */
  private round = 0;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
      }
      label {
        display: inline-flex;
        gap: 8px;
        align-items: center;
        min-height: 30px;
        color: var(--ink);
      }
      input[type='number'] {
        width: 72px;
        min-height: 30px;
        padding: 4px 8px;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--sheet);
        color: inherit;
        font: inherit;
      }
      .size {
        margin: 0;
        color: var(--quiet);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: center;
      }
    `,
  ];

  protected override slice({ project }: State): readonly unknown[] {
    return this.active ? [project] : [];
  }

  /** What the writer is told; for formats that are no pictures, where the whole map lies. */
  get wish(): PictureWish {
    const { placement } = this.all;
    if (!isPicture(this.format)) return placement ? { placement } : {};
    return { ...(this.whole || !this.seen ? this.all : this.seen), scale: this.scale };
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (changes.has('active') && this.active) this.look();
  }

  protected override updated(changes: PropertyValues): void {
    if (!this.active || !isPicture(this.format)) return;
    const asked = ['active', 'format', 'whole', 'scale'].some((each) => changes.has(each));
    if (asked) void this.measure();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.active || !isPicture(this.format)) return nothing;
    const { size } = this.state.project.claims;
    const partial = this.seen && this.seen.placement.nodes.length < size;
    return html`${partial ? this.drawExtent(this.seen!.placement.nodes.length, size) : nothing}
      <div class="row">
        ${this.format === 'png' ? this.drawScale() : nothing}
        <p class="size" aria-live="polite">${this.size}</p>
      </div>`;
  }

  private drawExtent(claims: number, of: number): TemplateResult {
    const radio = (whole: boolean, words: string): TemplateResult =>
      html`<label
        ><input
          type="radio"
          name="extent"
          .checked=${whole === this.whole}
          @change=${() => this.choose({ whole })}
        />${words}</label
      >`;
    return html`<fieldset role="radiogroup" aria-label=${pictureWords.extent}>
      ${radio(false, pictureWords.screen(claims, of))}${radio(true, pictureWords.whole(of))}
    </fieldset>`;
  }

  private drawScale(): TemplateResult {
    const onChange = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      const typed = Number(input.value);
      const scale = typed > 0 ? Math.min(SCALES.most, Math.max(SCALES.least, typed)) : this.scale;
      input.value = String(scale);
      this.choose({ scale });
    };
    return html`<label
      >${pictureWords.scale}<input
        type="number"
        min=${SCALES.least}
        max=${SCALES.most}
        step="0.5"
        .value=${String(this.scale)}
        @change=${onChange}
    /></label>`;
  }

  /** What is on the screen, and where the whole map lies. */
  private look(): void {
    this.seen = onScreen(this.session);
    const { placement } = knownOf(this.session) ?? {};
    this.all = {
      ...(placement ? { placement } : {}),
      shown: { standing: false, ...this.seen?.shown, showing: ALL },
    };
    this.whole = false;
  }

  private choose({
    whole = this.whole,
    scale = this.scale,
  }: {
    readonly whole?: boolean;
    readonly scale?: number;
  }): void {
    this.whole = whole;
    this.scale = scale;
    this.dispatchEvent(new CustomEvent('lemma-picture', { bubbles: true, composed: true }));
  }

  private async measure(): Promise<void> {
    const { format, scale, wish } = this;
    const round = ++this.round;
    this.size = '';
    if (format === 'svg') return;
    const { sizeOf } = await import('../formats/map-drawing.ts');
    const found = sizeOf(this.state.project, wish);
    if (!found) return;
    const { width, height } = found;
    let size: string;
    if (format === 'png') {
      const { pixelsOf, scaleFor } = await import('../formats/png.ts');
      const words = pictureWords.pixels(...pixelsOf(width, height, scale));
      size = scaleFor(width, height, scale) < scale ? `${words}, ${pictureWords.largest}` : words;
    } else {
      const { scaleFor } = await import('../formats/pdf.ts');
      const cm = (length: number): number => Math.round(length * scaleFor(width, height) * CM_PER_POINT * 10) / 10;
      size = pictureWords.page(cm(width), cm(height));
    }
    if (round === this.round) this.size = size;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-picture-options': LemmaPictureOptions;
  }
}
