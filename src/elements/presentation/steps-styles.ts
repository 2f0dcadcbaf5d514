// The look of the list of steps.
import { css } from 'lit';

export const stepsStyles = css`
  .all {
    display: grid;
    gap: 10px;
    width: min(558px, calc(100vw - 34px));
    padding: 18px 20px;
  }
  p {
    margin: 0;
    line-height: 1.5;
  }
  h3 {
    margin: 14px 0 4px;
    color: var(--quiet);
    font: 600 var(--size-small) / 1.5 var(--sans);
  }
  .quiet,
  .help {
    color: var(--quiet);
  }
  .help {
    font-size: var(--size-small);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .acts button,
  .foot button {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .foot .reset {
    margin-inline-end: auto;
  }
  .lists {
    /* All of the dialog in sight where there is room for it, and never fewer than a few steps. */
    max-height: max(11rem, calc(100dvh - 22rem));
    padding: 4px;
    overflow: auto;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .step {
    display: flex;
    gap: 10px;
    align-items: baseline;
    padding: 5px 8px;
    border-radius: var(--radius);
    cursor: default;
  }
  .shown .step {
    cursor: grab;
  }
  .step:hover {
    background: var(--well);
  }
  .step[aria-selected='true'] {
    background: var(--chosen);
    outline: 1px solid transparent; /* drawn in forced colours */
  }
  .step:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
  .step.above {
    box-shadow: inset 0 2px var(--accent);
  }
  .step.below {
    box-shadow: inset 0 -2px var(--accent);
  }
  .step.dragged {
    opacity: 0.5;
  }
  .number {
    flex: none;
    min-width: 1.8em;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .claim {
    flex: 1;
    min-width: 0;
    font: 1rem/1.35 var(--serif);
    overflow-wrap: break-word;
  }
  .left .claim,
  small {
    color: var(--quiet);
  }
  @media print {
    dialog {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .step {
      align-items: center;
      min-height: 44px;
    }
  }
`;
