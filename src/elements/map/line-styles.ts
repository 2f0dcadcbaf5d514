// The look of the line typed into on the map, of the menu of a card, and of the bar over several that are selected.
import { css } from 'lit';

export const lineStyles = css`
  .line {
    position: absolute;
    z-index: 3;
    max-width: calc(100% - 16px);
    cursor: auto;
  }
  .line input {
    height: 100%;
    border-color: var(--accent);
    box-shadow: var(--shadow);
    font: 15px/20px var(--serif);
    user-select: text;
    -webkit-user-select: text;
  }
  .line p {
    width: max-content;
    margin: 4px 0 0;
    padding: 0 6px;
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--quiet);
    font: var(--size-small) / 1.5 var(--sans);
  }
  #menu {
    position: fixed;
    inset: auto;
    min-width: 220px;
    max-height: calc(100dvh - 16px);
    margin: 0;
    padding: 4px;
    overflow: auto;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  #menu button {
    display: flex;
    gap: 24px;
    align-items: baseline;
    justify-content: space-between;
    width: 100%;
    text-align: start;
  }
  #menu kbd {
    color: var(--quiet);
    font: var(--size-small) / 1 var(--sans);
  }
  #menu hr {
    margin: 4px 0;
    border: 0;
    border-top: 1px solid var(--rule);
  }
  .together {
    position: absolute;
    bottom: 56px;
    left: 10px;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    align-items: center;
    width: max-content;
    max-width: calc(100% - 20px);
    padding: 2px 4px 2px 12px;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
    box-shadow: var(--shadow);
  }
  .together > span {
    margin-right: 8px;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .draft,
    .tethers path {
      stroke: CanvasText;
    }
  }
  .together svg {
    width: 14px;
    height: 14px;
    vertical-align: -2px;
  }
`;
