// The look of what cards say besides (what is folded, what stands), and of the map from afar and from near.
import { css, unsafeCSS } from 'lit';
import { CARD } from '../../layout/cards.ts';

const px = (value: number) => unsafeCSS(`${value}px`);

export const zoomStyles = css`
  .hiding {
    position: absolute;
    bottom: -9px;
    left: 50%;
    padding: 0 7px;
    border: 1px solid var(--edge);
    border-radius: 9px;
    background: var(--sheet);
    color: var(--ink);
    font: 600 11px/16px var(--sans);
    transform: translateX(-50%);
  }
  .stands {
    position: absolute;
    top: -9px;
    right: 8px;
    min-width: 18px;
    border: 1px solid var(--edge);
    border-radius: 9px;
    background: var(--sheet);
    color: var(--ink);
    font: 600 11px/16px var(--sans);
    text-align: center;
  }
  .card.in .stands {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--sheet);
  }
  .card.out {
    background: color-mix(in srgb, var(--sheet) 45%, var(--well));
  }
  .card.out .words {
    color: var(--quiet);
  }
  .link.out {
    opacity: 0.45;
  }
  /* From afar: shapes and titles. */
  .far .card > .words,
  .far .card > .foot,
  .far .card > .pin,
  .far .caption {
    visibility: hidden;
  }
  .far .card,
  .far .card.implicit {
    border-width: max(1px, calc(0.8px / var(--scale, 1)));
    border-color: var(--edge);
  }
  .far .link .curve {
    stroke-width: max(1.6px, calc(1.1px / var(--scale, 1)));
  }
  .titles {
    position: absolute;
    top: 0;
    left: 0;
    width: 0;
    height: 0;
    pointer-events: none;
  }
  .titles span {
    position: absolute;
    color: var(--ink);
    font: 500 11px/15px var(--sans);
    text-align: center;
    white-space: nowrap;
    /* A rim of paper keeps the letters off lines and edges. */
    text-shadow:
      0 0 2px var(--well),
      0 0 3px var(--well),
      0 0 4px var(--well);
  }
  .titles .inside {
    overflow: hidden;
    box-sizing: border-box;
    margin-top: 1px;
    padding: 0 3px 0 7px;
    font-size: 10.5px;
    line-height: 12px;
    text-align: start;
    text-shadow: none;
    overflow-wrap: anywhere;
    white-space: normal;
  }
  /* A word longer than its card is cut, not the card's first line after a short one. */
  .titles .inside.l1 {
    display: block;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .titles .inside:not(.l1),
  section.near .quotes {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
  }
  .l1 {
    -webkit-line-clamp: 1;
  }
  .l2 {
    -webkit-line-clamp: 2;
  }
  .l3 {
    -webkit-line-clamp: 3;
  }
  .l4 {
    -webkit-line-clamp: 4;
  }
  .l5 {
    -webkit-line-clamp: 5;
  }
  .l6 {
    -webkit-line-clamp: 6;
  }
  .l7 {
    -webkit-line-clamp: 7;
  }
  .l8 {
    -webkit-line-clamp: 8;
  }
  .l9 {
    -webkit-line-clamp: 9;
  }
  /* From near (the map, not a card that is called so for bearing on what is selected): the claim as large on the screen as before, and in
     the room that leaves the words of its passages. */
  section.near .card {
    display: flex;
    flex-direction: column;
  }
  section.near .words {
    flex: none;
    margin-right: ${px(CARD.right)};
    font: calc(15.5px / var(--scale)) / calc(20px / var(--scale)) var(--serif);
  }
  section.near .words span {
    display: inline;
    font: inherit;
    font-variant-numeric: oldstyle-nums;
    white-space: normal;
  }
  section.near .quotes {
    flex: none;
    margin-right: ${px(CARD.right)};
    color: var(--quiet);
    font: italic calc(13px / var(--scale)) / calc(16px / var(--scale)) var(--serif);
  }
  section.near .foot {
    order: 1;
    flex: none;
    align-items: center;
    height: calc(20px / var(--scale));
    margin-top: auto;
    margin-bottom: ${px(CARD.bottom / 2)};
    font-size: calc(12px / var(--scale));
    line-height: 1;
  }
  section.near .chip b {
    font-size: calc(11px / var(--scale));
    line-height: 1.35;
  }
`;
