// How the inspector looks: words in the reading face, hairlines between its parts, everything else quiet.
import { css } from 'lit';

export const inspectorStyles = css`
  :host {
    display: block;
    container: inspector / inline-size;
  }
  section {
    height: 100%;
    padding: 10px 16px 28px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  h2 {
    padding: 2px 0 4px;
    font-size: var(--size);
    font-weight: 600;
    line-height: 1.25rem;
  }
  .top {
    display: flex;
    gap: 8px;
    align-items: baseline;
    justify-content: space-between;
  }
  .top button {
    margin-right: -8px;
    color: var(--accent);
  }
  h2:focus {
    outline: none;
  }
  h2:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  h3 {
    margin: 20px 0 6px;
    padding-top: 10px;
    border-top: 1px solid var(--rule);
    font-size: var(--size);
    font-weight: 600;
  }
  h4 {
    margin: 10px 0 4px;
    font-size: var(--size);
    font-weight: 500;
  }
  h4::before {
    display: inline-block;
    width: 7px;
    height: 7px;
    margin-right: 7px;
    border-radius: 2px;
    background: var(--colour);
    content: '';
  }
  .quiet {
    color: var(--quiet);
    font-weight: 400;
  }
  .how {
    max-width: 40em;
    line-height: 1.55;
  }

  textarea {
    display: block;
    field-sizing: content;
    resize: none;
  }
  .words {
    min-height: 34px;
    margin: 0 -9px;
    padding: 3px 8px;
    width: calc(100% + 18px);
    border-color: transparent;
    background: transparent;
    font-family: var(--serif);
    font-size: 1.25rem;
    line-height: 1.35;
  }
  .words:hover {
    border-color: var(--rule);
  }
  .words:focus {
    border-color: var(--edge);
    background: var(--sheet);
  }
  .field {
    display: grid;
    grid-template-columns: 76px minmax(0, 1fr);
    gap: 8px;
    align-items: baseline;
    margin-top: 10px;
  }
  .own {
    margin-top: 20px;
    padding-top: 4px;
    border-top: 1px solid var(--rule);
  }
  .field input,
  .field textarea {
    color: var(--ink);
  }
  .tags {
    display: grid;
    gap: 6px;
  }
  .note {
    min-height: 56px;
    line-height: 1.5;
  }

  button {
    min-height: 26px;
    padding: 2px 8px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    margin: 4px -8px 0;
  }
  .acts button {
    color: var(--accent);
  }
  .acts button[aria-disabled='true'] {
    color: var(--quiet);
  }
  .acts button.danger {
    color: var(--danger);
  }
  .choices {
    display: grid;
    grid-template-columns: 76px minmax(0, 1fr);
    gap: 8px;
    align-items: center;
    margin-top: 10px;
  }
  .choices legend {
    float: left;
    padding: 0;
  }
  .choices > div {
    margin-left: -10px;
  }

  .quotes > li + li {
    margin-top: 12px;
  }
  .quotes > li,
  div.quotes {
    padding-left: 14px;
    border-left: 2px solid var(--colour);
  }
  blockquote {
    font-size: 1rem;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    align-items: baseline;
    font-size: var(--size-small);
  }
  .under p {
    flex: 1 1 auto;
  }
  .under button {
    min-height: 24px;
    color: var(--accent);
    font-size: var(--size-small);
  }
  .remark {
    margin-top: 2px;
    white-space: pre-line;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .chips li {
    display: inline-flex;
    align-items: center;
    padding-left: 9px;
    border-radius: 999px;
    background: var(--well);
  }
  .chips button {
    min-height: 24px;
    padding: 0 7px;
    border-radius: 999px;
    color: var(--quiet);
  }
  .walk {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 4px;
    align-items: baseline;
    margin-top: 4px;
  }
  .walk button {
    color: var(--accent);
  }
  .facts {
    line-height: 1.7;
  }

  @container inspector (max-width: 430px) {
    .under p {
      flex-basis: 100%;
    }
    .under button:first-of-type {
      margin-left: -8px;
    }
    .field,
    .choices {
      grid-template-columns: minmax(0, 1fr);
      gap: 3px;
    }
  }
  @media (forced-colors: active) {
    h4::before {
      forced-color-adjust: none;
    }
    .words {
      border-color: ButtonBorder;
    }
  }
`;
