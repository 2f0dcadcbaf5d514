// The look of the map. Measures of cards and signs are those of the picture (layout/picture.ts, layout/marks.ts).
import { css, unsafeCSS } from 'lit';
import { CARD, FOOT } from '../../layout/cards.ts';

const px = (value: number) => unsafeCSS(`${value}px`);

export const mapStyles = css`
  :host {
    display: block;
    position: relative;
    height: 100%;
    min-height: 120px;
  }
  section {
    position: absolute;
    inset: 0;
    background: var(--well);
  }
  .pane {
    position: absolute;
    inset: 0;
    overflow: clip;
    outline-offset: -3px;
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .pane.grabbed {
    cursor: grabbing;
  }
  .pane.linking {
    cursor: crosshair;
  }
  .plane {
    position: absolute;
    top: 0;
    left: 0;
    width: 0;
    height: 0;
    transform-origin: 0 0;
  }
  .curves {
    position: absolute;
    overflow: visible;
    pointer-events: none;
  }
  .s1 {
    --hue: var(--source-1);
  }
  .s2 {
    --hue: var(--source-2);
  }
  .s3 {
    --hue: var(--source-3);
  }
  .s4 {
    --hue: var(--source-4);
  }
  .s5 {
    --hue: var(--source-5);
  }
  .s6 {
    --hue: var(--source-6);
  }
  .support {
    --kind: var(--support);
  }
  .attack {
    --kind: var(--attack);
  }
  .undercut {
    --kind: var(--undercut);
  }

  .card {
    position: absolute;
    padding-top: ${px(CARD.top - 1)};
    padding-left: ${px(CARD.left - 1)};
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
    cursor: pointer;
  }
  .card:hover {
    border-color: var(--edge);
  }
  .card.implicit {
    border: 1px dashed var(--edge);
    background: color-mix(in srgb, var(--sheet) 60%, var(--well));
  }
  .card.main {
    border-color: var(--ink);
    box-shadow: 0 0 0 0.5px var(--ink);
  }
  .card.near:not(.main) {
    border-color: var(--edge);
  }
  .card.chosen {
    border-color: transparent;
    background: var(--sheet);
  }
  /* Drawn inside the card, so that neither its size nor its words move. */
  .card.chosen::after,
  .card.aimed::after {
    position: absolute;
    inset: -2px;
    border: 3px solid var(--accent);
    border-radius: calc(var(--radius) + 1px);
    content: '';
    pointer-events: none;
  }
  .card.aimed::after {
    border-style: dashed;
  }
  .card:focus-visible,
  .sign:focus-visible {
    outline: calc(2px * max(1, 1 / var(--scale, 1))) solid var(--focus);
    outline-offset: calc(2px * max(1, 1 / var(--scale, 1)));
  }
  .card > * {
    pointer-events: none;
  }
  .card.carried {
    z-index: 2;
    box-shadow: var(--shadow);
    cursor: grabbing;
  }
  .tethers path {
    fill: none;
    stroke: var(--edge);
    stroke-width: 1.4;
    stroke-dasharray: 2 4;
  }
  .link.loose {
    opacity: 0.2;
  }
  .pin {
    position: absolute;
    right: 4px;
    bottom: 5px;
    color: var(--quiet);
  }
  .pin svg {
    display: block;
    width: 12px;
    height: 12px;
  }
  .edges {
    position: absolute;
    inset: 0 auto 0 0;
    display: flex;
  }
  .edges i {
    width: 0;
    border-left: 4px solid var(--hue);
  }
  .edges i:first-child {
    border-radius: calc(var(--radius) - 1px) 0 0 calc(var(--radius) - 1px);
  }
  .edges i + i {
    border-left-width: 3px;
    margin-left: 1px;
  }
  .words span {
    display: block;
    font: ${px(CARD.font)} / ${px(CARD.line)} var(--serif);
    font-variant-numeric: oldstyle-nums;
    white-space: pre;
  }
  .foot {
    display: flex;
    gap: ${px(FOOT.gap)};
    align-items: flex-end;
    height: ${px(CARD.foot)};
    color: var(--quiet);
    font: 11px/14px var(--sans);
    white-space: nowrap;
  }
  [data-sign]::after {
    content: attr(data-sign);
  }
  .foot i,
  .caption i {
    font-style: normal;
  }
  .foot em {
    font-style: italic;
  }
  .foot strong {
    color: var(--ink);
    font-weight: 600;
  }
  .chip {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    color: var(--hue);
    font-variant-numeric: tabular-nums;
  }
  .chip b {
    min-width: 13px;
    padding: 0 3px;
    border-radius: 2px;
    background: var(--hue);
    color: var(--sheet);
    font: 600 10px/13px var(--sans);
    text-align: center;
  }
  .handle {
    position: absolute;
    top: -12px;
    left: 50%;
    width: 24px;
    height: 24px;
    margin-left: -12px;
    cursor: crosshair;
  }
  .handle::before {
    position: absolute;
    inset: 7px;
    border: 2px solid transparent;
    border-radius: 50%;
    content: '';
  }
  .card > .handle {
    pointer-events: auto;
  }
  .card:hover .handle,
  .card.chosen .handle {
    z-index: 1;
  }
  .card:hover .handle::before,
  .card.chosen .handle::before {
    border-color: var(--accent);
    background: var(--sheet);
  }

  .link path {
    fill: none;
    stroke: var(--kind);
    stroke-width: 1.6;
  }
  .link.undercut .curve {
    stroke-width: 2.4;
  }
  .link .head {
    stroke-width: 1.8;
    stroke-linejoin: miter;
  }
  .link .filled {
    fill: var(--kind);
    stroke-width: 0;
  }
  .link .hit {
    stroke: transparent;
    stroke-width: 14;
    cursor: pointer;
    pointer-events: stroke;
  }
  .link.near .curve {
    stroke-width: 2.4;
  }
  .link.chosen .curve,
  .link.aimed .curve {
    stroke-width: 3.6;
  }
  .link.chosen .head {
    stroke-width: 3;
  }
  .sign {
    position: absolute;
    border-radius: 50%;
    cursor: pointer;
  }
  /* Never smaller to a finger than 24 px of the screen. */
  .sign::before {
    position: absolute;
    inset: min(0px, 12px - 12px / var(--scale, 1));
    content: '';
  }
  /* A ring about the disc, which is drawn elsewhere. */
  .sign:hover::after {
    position: absolute;
    inset: 1px;
    border: 2px solid var(--kind);
    border-radius: 50%;
    content: '';
  }
  .disc circle {
    fill: var(--sheet);
    stroke: var(--kind);
    stroke-width: 1.6;
  }
  .disc path {
    fill: none;
    stroke: var(--kind);
    stroke-width: 2;
    stroke-linecap: round;
  }
  .disc.undercut path {
    stroke-width: 1.8;
  }
  .disc.near circle,
  .disc.aimed circle {
    stroke-width: 2.6;
  }
  .disc.chosen circle {
    fill: var(--kind);
    stroke-width: 3;
  }
  .disc.chosen path {
    stroke: var(--sheet);
  }
  .caption {
    position: absolute;
    color: var(--quiet);
    font: 11px/15px var(--sans);
    white-space: nowrap;
    pointer-events: none;
  }
  .caption.right {
    text-align: right;
  }
  .caption i {
    padding: 0 2px;
    border-radius: 2px;
    background: color-mix(in srgb, var(--well) 85%, transparent);
  }
  .draft {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
    stroke-dasharray: 4 4;
  }
`;
