// How the find panel and the filter of passages look: rows above the text, as calm as the tabs over them.
import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    flex: none;
  }
  section {
    border-bottom: 1px solid var(--rule);
    background: var(--paper);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 5px;
    align-items: center;
    padding: 6px 8px;
  }
  .row + .row {
    padding-top: 0;
  }
  .fill {
    flex: 1;
  }
  .field {
    position: relative;
    display: flex;
    flex: 1 1 14rem;
    align-items: center;
    min-width: 9rem;
    color: var(--quiet);
  }
  .field svg {
    position: absolute;
    left: 8px;
    pointer-events: none;
  }
  .field input {
    padding-left: 30px;
    color: var(--ink);
  }
  input[aria-invalid='true'] {
    border-color: var(--danger);
  }
  .count {
    min-width: 5.5em;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
    text-align: center;
    white-space: nowrap;
  }
  .icon {
    display: inline-grid;
    place-items: center;
    min-width: 30px;
    padding: 3px;
  }
  .scopes {
    display: inline-flex;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
  }
  .scopes label {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-height: 26px;
    padding: 2px 8px;
    color: var(--ink);
    cursor: pointer;
  }
  .scopes label + label {
    border-left: 1px solid var(--rule);
  }
  .scopes input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .scopes label:has(:checked) {
    background: var(--chosen);
  }
  .scopes label:has(:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: -1px;
  }
  .toggle {
    min-height: 26px;
    padding: 2px 6px;
    border-color: var(--rule);
  }
  .near {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    color: var(--quiet);
  }
  .near input {
    width: 3.75em;
    min-height: 26px;
    padding: 2px 2px 2px 6px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
  }
  .trouble {
    margin: 0;
    padding: 0 12px 8px;
    color: var(--danger);
  }
  .note {
    margin: 0;
    padding: 0 12px 8px;
    color: var(--quiet);
  }
  lemma-hit-list {
    --most: min(13.25rem, 30vh);
    border-top: 1px solid var(--rule);
  }
  .foot {
    justify-content: flex-start;
    border-top: 1px solid var(--rule);
  }
  .main[aria-disabled='true'] {
    border-color: var(--rule);
    background: var(--well);
    color: var(--quiet);
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
    gap: 6px 10px;
    padding: 8px 12px 2px;
  }
  .filters label {
    display: grid;
    gap: 2px;
    min-width: 0;
    font-size: var(--size-small);
  }
  .filters select {
    min-width: 0;
    color: var(--ink);
    font-size: var(--size);
    text-overflow: ellipsis;
  }
  .shown {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-width: 0;
    margin: 0;
    padding-left: 4px;
  }
  .shown svg {
    flex: none;
    color: var(--accent);
  }
  .what {
    overflow: hidden;
    color: var(--quiet);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (max-width: 700px) {
    .field {
      flex-basis: calc(100% - 56px);
    }
    .ways {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .ways > * {
      flex: none;
    }
    .row > .close {
      order: 1;
    }
    .row > .later {
      order: 2;
    }
    lemma-hit-list {
      --most: min(9.5rem, 22vh);
    }
    .scopes label {
      padding: 2px 7px;
    }
    button,
    .scopes label {
      min-height: 32px;
    }
  }
`;
