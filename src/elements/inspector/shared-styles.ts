// Looks that the outline and the inspector share: choices side by side, and the colour of each text.
import { css } from 'lit';

/** `--colour` in what carries the class of a text (`sourceClass`). */
export const sourceColours = css`
  .source-1 {
    --colour: var(--source-1);
  }
  .source-2 {
    --colour: var(--source-2);
  }
  .source-3 {
    --colour: var(--source-3);
  }
  .source-4 {
    --colour: var(--source-4);
  }
  .source-5 {
    --colour: var(--source-5);
  }
  .source-6 {
    --colour: var(--source-6);
  }
`;

/** For the radio buttons of `choices`. */
export const choicesStyles = css`
  .choices > div {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
  }
  .choices label {
    position: relative;
    display: inline-flex;
    gap: 5px;
    align-items: center;
    min-height: 28px;
    padding: 2px 10px;
    border-radius: var(--radius);
    color: var(--ink);
    cursor: pointer;
  }
  .choices label:hover {
    background: var(--well);
  }
  .choices label:has(:checked) {
    background: var(--chosen);
  }
  .choices label:has(:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  .choices input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .choices label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
