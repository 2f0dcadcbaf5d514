// Styles that elements share: buttons, fields, focus, hidden words for screen readers. Values come from tokens.css.
import { css } from 'lit';

export const base = css`
  :host {
    box-sizing: border-box;
    color: var(--ink);
    font: var(--size) / 1.4 var(--sans);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  .said {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .reading {
    font-family: var(--serif);
    font-variant-numeric: oldstyle-nums;
  }
  kbd {
    padding: 0 4px;
    border: 1px solid var(--rule);
    border-radius: 3px;
    color: var(--quiet);
    font: var(--size-small) / 1.5 var(--sans);
  }
`;

export const buttons = css`
  button {
    min-height: 28px;
    padding: 3px 10px;
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--well);
  }
  button[aria-pressed='true'],
  button[aria-selected='true'],
  button[aria-expanded='true'] {
    background: var(--chosen);
  }
  button[aria-disabled='true'] {
    color: var(--quiet);
    cursor: default;
  }
  button.main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  button.plain {
    border-color: var(--rule);
  }
  /* Room for a finger, whatever an element says of the look of its buttons. */
  @media (pointer: coarse) {
    button,
    summary {
      min-width: 44px !important;
      min-height: 44px !important;
    }
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonBorder;
    }
    button[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;

export const fields = css`
  input[type='text'],
  input:not([type]),
  select,
  textarea {
    width: 100%;
    min-height: 30px;
    padding: 4px 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
    color: inherit;
    font: inherit;
  }
  textarea {
    resize: vertical;
  }
  label,
  legend {
    color: var(--quiet);
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  @media (pointer: coarse) {
    input[type='text'],
    input:not([type]),
    select,
    textarea,
    label:has(input[type='radio'], input[type='checkbox']) {
      min-width: 44px !important;
      min-height: 44px !important;
    }
  }
`;

export const dialogs = css`
  dialog {
    max-width: min(560px, calc(100vw - 32px));
    max-height: calc(100dvh - 48px);
    padding: 0;
    overflow: auto;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: light-dark(#1d1b1840, #00000080);
  }
  dialog h2 {
    margin: 0;
    font: 600 1rem/1.3 var(--sans);
  }
  dialog h2:focus {
    outline: none; /* where reading begins, not a control */
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
  }
`;
