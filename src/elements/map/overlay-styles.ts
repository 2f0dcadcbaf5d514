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
  .tools button.on {
    color: var(--accent);
    box-shadow: inset 0 -2px var(--accent);
  }
  .shown {
    position: absolute;
    inset: 0 0 auto;
    display: flex;
    gap: 4px;
    align-items: center;
    height: 36px;
    padding: 0 4px 0 14px;
    border-bottom: 1px solid var(--rule);
    background: var(--chosen);
  }
  .shown span {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .part .pane,
  .part .titles,
  .part canvas.far {
    top: 36px;
  }
  .part canvas.far {
    height: calc(100% - 36px);
  }
  .shown button {
    flex: none;
    min-width: 28px;
  }
  #shows {
    position: fixed;
    inset: auto;
    width: 264px;
    max-height: min(520px, 80dvh);
    margin: 0;
    padding: 12px;
    overflow: auto;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  #shows fieldset {
    display: grid;
    gap: 6px;
    margin-bottom: 8px;
  }
  #shows label {
    display: grid;
    grid-template-columns: 84px 1fr;
    align-items: center;
    margin-top: 2px;
  }
  #shows legend {
    margin-bottom: 4px;
    color: var(--ink);
    font-weight: 600;
  }
  #shows .check {
    display: flex;
    gap: 8px;
    min-height: 28px;
    color: var(--ink);
  }
  #shows .acts {
    display: grid;
    margin: 6px -6px 0;
    padding-top: 6px;
    border-top: 1px solid var(--rule);
  }
  #shows .acts button {
    text-align: start;
  }
  #shows .views span {
    display: grid;
    grid-template-columns: 1fr auto;
  }
  .minimap {
    position: absolute;
    right: 10px;
    bottom: 54px;
    width: 170px;
    height: 122px;
    overflow: hidden;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: color-mix(in srgb, var(--well) 60%, var(--sheet));
    cursor: crosshair;
    touch-action: none;
  }
  .minimap canvas {
    display: block;
    width: 168px;
    height: 120px;
  }
  .minimap .window {
    position: absolute;
    top: 0;
    left: 0;
    border: 1.5px solid var(--accent);
    border-radius: 2px;
    pointer-events: none;
  }
  .minimap button {
    position: absolute;
    top: 0;
    right: 0;
    display: grid;
    place-items: center;
    width: 24px;
    min-height: 24px;
    padding: 0;
    color: var(--quiet);
  }
  .minimap button svg {
    width: 13px;
    height: 13px;
  }
  canvas.far {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
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
    .disc circle {
      border-color: CanvasText;
      background: Canvas;
    }
    .card.chosen::after,
    .card.aimed::after {
      border-color: Highlight;
    }
    .link path,
    .disc circle,
    .disc path {
      stroke: CanvasText;
    }
    .link .filled {
      fill: CanvasText;
    }
    .link .hit {
      stroke: transparent;
    }
    .disc circle {
      fill: Canvas;
    }
    .link.chosen .curve,
    .link.chosen .head,
    .disc.chosen circle {
      stroke: Highlight;
    }
    .disc.chosen circle {
      fill: Highlight;
    }
    .disc.chosen path {
      stroke: HighlightText;
    }
    .titles span {
      background: Canvas;
      color: CanvasText;
    }
    .chip b {
      border: 1px solid CanvasText;
      color: CanvasText;
    }
  }
`;
