// The look of what lies over the map: tools, legend, the words where there is nothing; and of all of it in forced colours.
import { css } from 'lit';

export const overlayStyles = css`
  .tools {
    position: absolute;
    right: 10px;
    bottom: 10px;
    display: flex;
    align-items: center;
    padding: 2px;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
  }
  .tools button {
    display: grid;
    place-items: center;
    width: 30px;
    min-height: 30px;
    padding: 0;
  }
  .tools output {
    min-width: 44px;
    color: var(--quiet);
    font-size: var(--size-small);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  @media (pointer: coarse) {
    .tools button {
      width: 40px;
      min-height: 40px;
    }
  }
  .legend {
    position: absolute;
    bottom: 10px;
    left: 10px;
    max-width: calc(100% - 220px);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--quiet);
    font: 11px/15px var(--sans);
  }
  .legend[open] {
    z-index: 1;
  }
  .legend summary {
    padding: 9px 12px 9px 10px;
    border-radius: var(--radius);
    cursor: pointer;
  }
  .legend ul {
    display: grid;
    gap: 3px;
    margin: 0;
    padding: 0 10px 8px;
    list-style: none;
  }
  .legend li {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .legend .chip b {
    margin-right: 6px;
  }
  .legend .signs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  .narrow .legend[open] {
    right: 10px;
    bottom: 56px;
    max-width: none;
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    gap: 4px;
    margin: 0;
    padding: 24px;
    color: var(--quiet);
    font: var(--size-read) / 1.5 var(--serif);
    text-align: center;
    pointer-events: none;
  }
  .empty strong {
    color: var(--ink);
    font-weight: 500;
  }
  .aim {
    position: absolute;
    z-index: 2;
    pointer-events: none;
  }
  .aim span {
    padding: 2px 7px;
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--paper);
    font: var(--size-small) / 1.5 var(--sans);
    white-space: nowrap;
  }
`;

/** With a palette of the reader's own, only line, sign and place tell things apart. */
export const forcedStyles = css`
  @media (forced-colors: active) {
    .card,
    .card.main,
    .sign circle {
      border-color: CanvasText;
      background: Canvas;
    }
    .card.chosen::after,
    .card.aimed::after {
      border-color: Highlight;
    }
    .link path,
    .sign circle,
    .sign path {
      stroke: CanvasText;
    }
    .link .filled {
      fill: CanvasText;
    }
    .link .hit {
      stroke: transparent;
    }
    .sign circle {
      fill: Canvas;
    }
    .link.chosen .curve,
    .link.chosen .head,
    .sign.chosen circle {
      stroke: Highlight;
    }
    .sign.chosen circle {
      fill: Highlight;
    }
    .sign.chosen path {
      stroke: HighlightText;
    }
    .chip b {
      border: 1px solid CanvasText;
      color: CanvasText;
    }
  }
`;
