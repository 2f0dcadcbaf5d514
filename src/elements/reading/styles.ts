// How the panel of the reading settings looks: at the top right, or over the foot of a narrow window, so that the text stays in sight.
import { css } from 'lit';

export const panelStyles = css`
  #panel {
    position: fixed;
    inset: 48px 12px auto auto;
    width: min(420px, calc(100vw - 24px));
    max-height: calc(100dvh - 64px);
    margin: 0;
    padding: 14px 16px 16px;
    overflow: auto;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  h2 {
    margin: 0 0 8px;
    font: 600 1rem/1.3 var(--sans);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-bottom: 12px;
  }
  legend {
    margin-bottom: 4px;
    padding: 0;
  }
  fieldset label {
    position: relative;
    flex: 1 1 auto;
    color: var(--ink);
    text-align: center;
  }
  fieldset input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  fieldset span {
    display: block;
    min-height: 30px;
    padding: 5px 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    white-space: nowrap;
  }
  fieldset input:checked + span {
    border-color: var(--accent);
    background: var(--chosen);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  fieldset input:focus-visible + span {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .typeface span {
    font-size: 0.9375rem;
  }
  [data-value='serif'] span {
    font-family: var(--serif);
  }
  [data-value='legible'] span {
    font-family: 'Lemma Legible', var(--sans);
  }
  .amounts {
    display: grid;
    grid-template-columns: auto minmax(90px, 1fr) 9.5em;
    gap: 6px 12px;
    align-items: center;
    margin-bottom: 10px;
  }
  .amounts label {
    color: var(--ink);
  }
  .amounts input {
    width: 100%;
    min-width: 0;
    margin: 0;
  }
  output {
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  input {
    accent-color: var(--accent);
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: baseline;
    padding: 4px 0;
    color: var(--ink);
  }
  .check input {
    flex: none;
    margin: 0;
    translate: 0 1px;
  }
  small {
    display: block;
    color: var(--quiet);
    font-size: var(--size-small);
  }
  .foot {
    display: flex;
    gap: 8px;
    justify-content: space-between;
    margin-top: 10px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-top: 10px;
  }
  .acts button {
    flex: 1 1 auto;
    justify-content: center;
  }
  .acts button,
  .foot button {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  @media (max-width: 700px) {
    #panel {
      inset: auto 0 0;
      width: 100%;
      max-height: 62dvh;
      border-width: 1px 0 0;
      border-radius: 0;
    }
    fieldset span {
      min-height: 40px;
      padding-block: 10px;
    }
  }
  @media (forced-colors: active) {
    fieldset input:checked + span {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
