// Cards, links and signs as templates.
import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { Pin as PinIcon } from 'lucide';
import type { Label } from '../../query/labelling.ts';
import type { Stance } from '../../model/records.ts';
import { STANCES } from '../../model/records.ts';
import { MARKS, SIGN_RADIUS, markAt } from '../../layout/marks.ts';
import type { Bare, PictureCard, PictureLink } from '../../layout/picture.ts';
import { captionText } from '../../layout/captions.ts';
import type { Stripe } from '../../layout/cards.ts';
import { FOOT } from '../../layout/cards.ts';
import { mapWords } from '../messages/map.ts';
import { icon } from '../parts/icon.ts';
import type { Quotation } from './bands.ts';
import type { Carried } from './carrying.ts';
import { placed } from './placed.ts';

/** How a card or link is shown just now. */
export interface Look {
  /** Selected. */
  readonly chosen: boolean;
  /** Bears on what is selected, or the other way round. */
  readonly near: boolean;
  /** Reached by Tab. */
  readonly current: boolean;
  /** What is dragged would land here. */
  readonly aimed: boolean;
  /** How far it is being carried from its place; null while it lies still. */
  readonly carried: Carried | null;
  /** A link of a card that is being carried: its curve is no longer where it belongs. */
  readonly loose: boolean;
  /** How many claims are folded away under it. */
  readonly hidden: number;
  /** Whether it stands, where that is shown. */
  readonly standing: Label | null;
  /** For a first picture: only what is to be seen, not yet what hands and screen readers need. */
  readonly bare: boolean;
}

const HUES = 6;

/** The class that gives a text its hue. */
export function hueOf(number: number): string {
  return `s${((number - 1) % HUES) + 1}`;
}

export function stanceSigns(stripe: Pick<Stripe, Stance>): string {
  return STANCES.filter((stance) => stripe[stance] > 0)
    .map((stance) => `${mapWords.stanceSigns[stance]}${stripe[stance]}`)
    .join(' ');
}

function chip(stripe: Stripe): TemplateResult {
  return html`<span class="chip ${hueOf(stripe.number)}"
    ><b data-sign=${stripe.number}></b><i data-sign=${stanceSigns(stripe)}></i
  ></span>`;
}

/**
 * A claim's card; `more` is what is said of it beyond its name. The signs of its foot are drawn by the style sheet, from `data-sign`: the
 * card's name is its claim alone, and its description says the rest in words.
 */
export function drawCard(
  card: PictureCard,
  more: string,
  look: Look,
  quotation: Quotation | null = null,
): TemplateResult {
  const classes = {
    card: true,
    implicit: card.implicit,
    main: card.main,
    chosen: look.chosen,
    near: look.near,
    aimed: look.aimed,
    carried: look.carried !== null,
    [look.standing ?? 'plain']: true,
  };
  const { dx, dy } = look.carried ?? { dx: 0, dy: 0 };
  const cut = card.lines.at(-1)!.endsWith('…') && !card.text.endsWith('…');
  return html`<div
    role="option"
    class=${classMap(classes)}
    data-id=${card.claim}
    tabindex=${look.current ? 0 : -1}
    aria-label=${card.text}
    aria-selected=${look.chosen ? 'true' : 'false'}
    aria-describedby="more-${card.claim}"
    title=${ifDefined(cut ? card.text : undefined)}
    ${placed({ ...card, x: card.x + dx, y: card.y + dy })}
  >
    <span class="edges"
      >${card.stripes.slice(0, FOOT.chips).map(({ number }) => html`<i class=${hueOf(number)}></i>`)}</span
    >
    <span class="words" dir="auto"><span>${card.lines.join(' \n')}</span></span>
    <span class="foot" aria-hidden="true">
      ${card.stripes.slice(0, FOOT.chips).map(chip)}${card.implicit ? html`<em data-sign=${mapWords.implicit}></em>` : nothing}
      ${card.verdict ? html`<em data-sign=${card.verdict}></em>` : nothing}${card.main ? html`<strong data-sign=${mapWords.main}></strong>` : nothing}
    </span>
    ${
      quotation
        ? html`<span class="quotes l${quotation.lines}" aria-hidden="true" data-sign=${quotation.words}></span>`
        : nothing
    }
    ${
      look.standing
        ? html`<span class="stands" aria-hidden="true" data-sign=${mapWords.standingSigns[look.standing]}></span>`
        : nothing
    }
    ${look.hidden > 0 ? html`<span class="hiding" aria-hidden="true" data-sign="+${look.hidden}"></span>` : nothing}
    ${card.pinned ? html`<span class="pin">${icon(PinIcon)}</span>` : nothing}
    ${
      look.bare
        ? nothing
        : html`<span class="handle" title=${mapWords.handle}></span><span id="more-${card.claim}" hidden>${more}</span>`
    }
  </div>`;
}

/** The curves of a link and its arrowhead. */
export function drawCurves(link: Bare, look: Look): SVGTemplateResult {
  const { kind, legs, trunk, end, angle } = link;
  const whole = legs.map(({ path }) => path).join('') + (trunk ?? '');
  const { chosen, near, aimed, loose, standing } = look;
  const classes = classMap({ link: true, [kind]: true, chosen, near, aimed, loose, [standing ?? 'plain']: true });
  const mark = MARKS[kind];
  return svg`<g class=${classes} data-link=${link.id}>
    ${look.bare ? nothing : svg`<path class="hit" d=${whole}></path>`}
    <path class="curve" d=${whole} stroke-dasharray=${mark.dash || nothing} stroke-linecap=${mark.cap}></path>
    <path class=${mark.filled ? 'head filled' : 'head'} d=${markAt(mark.head, end, angle)}></path>
  </g>`;
}

/** Half the side of the square a sign may be hit in, px. */
const HALF = 12;

/**
 * The disc with the sign of a link. All discs are in one picture over the cards, drawn where they stand: each picture and each transform of
 * its own would cost the browser a piece of work in every frame of panning.
 */
export function drawDisc({ id, kind, sign }: Bare, { chosen, near, aimed }: Look): SVGTemplateResult {
  return svg`<g class=${classMap({ disc: true, [kind]: true, chosen, near, aimed })} data-link=${id}>
    <circle cx=${sign.x} cy=${sign.y} r=${SIGN_RADIUS}></circle>
    <path d=${markAt(MARKS[kind].path, sign)}></path>
  </g>`;
}

/** Where the sign of a link is, and the link can be chosen. */
export function drawSign(link: PictureLink, name: string, more: string, look: Look): TemplateResult {
  const { sign, kind, caption } = link;
  const called = captionText(link.scheme, link.cyclic);
  const named = called === '' ? name : `${name} (${called})`;
  const classes = { sign: true, [kind]: true, chosen: look.chosen, near: look.near, aimed: look.aimed };
  return html`<div
    role="option"
    class=${classMap(classes)}
    data-id=${link.id}
    tabindex=${look.current ? 0 : -1}
    aria-label=${named}
    aria-selected=${look.chosen ? 'true' : 'false'}
    aria-describedby="more-${link.id}"
    title=${named}
    ${placed({ x: sign.x - HALF, y: sign.y - HALF, width: 2 * HALF, height: 2 * HALF })}
  >
    ${
      caption
        ? html`<span
            class="caption ${caption.side}"
            aria-hidden="true"
            ${placed({ ...caption, x: caption.x - sign.x + HALF, y: caption.y - sign.y + HALF })}
            ><i data-sign=${caption.text}></i
          ></span>`
        : nothing
    }
    <span id="more-${link.id}" hidden>${more}</span>
  </div>`;
}
