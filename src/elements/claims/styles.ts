// How the outline looks: a calm tree in the reading face, its signs and counts in columns.
import { css } from 'lit';

export const claimsStyles = css`
  :host {
    display: block;
    container: claims / inline-size;
  }
  section {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  .head {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: center;
    padding: 8px 12px;
    border-bottom: 1px solid var(--rule);
  }
  .head .filter {
    display: flex;
    flex: 1 1 120px;
    gap: 8px;
    align-items: center;
    color: var(--quiet);
    font-size: var(--size-small);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .head button,
  .new button {
    display: inline-flex;
    flex: none;
    gap: 5px;
    align-items: center;
  }
  .new {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: baseline;
    padding: 8px 12px;
    border-bottom: 1px solid var(--rule);
  }
  .new input {
    flex: 1 1 240px;
    font-family: var(--serif);
    font-size: 1rem;
  }
  .new p {
    margin: 0;
    color: var(--quiet);
    font-size: var(--size-small);
  }
  .list {
    flex: 1;
    min-height: 0;
    padding: 6px 0 24px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .empty {
    max-width: 34em;
    margin: 0;
    padding: 20px 16px;
    color: var(--quiet);
    line-height: 1.55;
  }
  .empty + .empty {
    padding-block-start: 0;
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 3.625rem 3.875rem;
    gap: 0 10px;
    padding: 0 14px 0 8px;
    content-visibility: auto;
    contain-intrinsic-size: auto 30px;
    cursor: default;
  }
  .row:hover {
    background: var(--well);
  }
  .row[aria-selected='true'] {
    background: var(--chosen);
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .what {
    display: flex;
    min-width: 0;
  }
  .step,
  .twist {
    position: relative;
    flex: none;
    width: 20px;
  }
  .twist {
    padding-top: calc(0.65625rem - 3.5px);
    color: var(--quiet);
    text-align: center;
  }
  .twist svg {
    vertical-align: top;
  }
  .brace::before {
    position: absolute;
    top: 0;
    bottom: 0;
    left: -3px;
    width: 4px;
    border-left: 2px solid var(--edge);
    content: '';
  }
  .brace.first::before {
    top: calc(0.65625rem + 3.5px);
    border-top: 2px solid var(--edge);
  }
  .brace.last::before {
    bottom: auto;
    height: calc(0.65625rem + 6.5px);
    border-bottom: 2px solid var(--edge);
  }
  .sign {
    flex: none;
    width: 1.25rem;
    padding-top: 4px;
    font-weight: 600;
    line-height: 1.3125rem;
    text-align: center;
    cursor: pointer;
  }
  .support {
    color: var(--support);
  }
  .attack {
    color: var(--attack);
  }
  .sign.undercut {
    color: var(--undercut);
  }
  .row.support,
  .row.attack {
    color: inherit;
  }
  .words {
    flex: 1;
    min-width: 0;
    padding: 4px 0 4px 4px;
    line-height: 1.3125rem;
    overflow-wrap: anywhere;
  }
  .text {
    margin-right: 8px;
    font-size: 1rem;
  }
  .implicit {
    font-style: italic;
  }
  .repeated {
    color: var(--quiet);
  }
  .mark {
    display: inline-block;
    margin-right: 8px;
    color: var(--quiet);
    max-width: 100%;
    font-size: var(--size-small);
    line-height: 1.1;
  }
  .flat .twist {
    width: 4px;
  }
  .source {
    padding: 14px 14px 4px;
    color: var(--quiet);
    font-weight: 500;
  }
  .source:not(.none)::before {
    display: inline-block;
    width: 7px;
    height: 7px;
    margin-right: 7px;
    border-radius: 2px;
    background: var(--colour);
    content: '';
  }
  .grounds,
  .bearing {
    padding-top: 5px;
    color: var(--quiet);
    font-size: var(--size-small);
    font-variant-numeric: tabular-nums;
    line-height: 1.3125rem;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 7px;
  }
  input.rename {
    display: block;
    font-family: var(--serif);
    font-size: 1rem;
  }

  @container claims (max-width: 27rem) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-right: 10px;
    }
    .what {
      grid-row: 1 / span 2;
    }
    .grounds {
      grid-column: 2;
    }
    .add span {
      position: absolute;
      clip-path: inset(50%);
    }
    .bearing {
      grid-column: 2;
      padding-top: 0;
    }
    .counts {
      justify-content: flex-end;
    }
    .step {
      width: 14px;
    }
  }
  @media (pointer: coarse) {
    .row {
      min-height: 44px;
      contain-intrinsic-size: auto 44px;
    }
    .twist {
      width: 32px;
      padding-top: 14px;
    }
    .sign,
    .words {
      padding-top: 11px;
    }
    .words {
      padding-bottom: 11px;
    }
    .grounds {
      padding-top: 12px;
    }
    .brace.first::before {
      top: 21px;
    }
    .brace.last::before {
      height: 24px;
    }
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .source::before {
      forced-color-adjust: none;
    }
  }
`;
