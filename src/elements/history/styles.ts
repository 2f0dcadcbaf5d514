// How the history looks: a list of lines of one height, so that only those in sight need to be there.
import { css } from 'lit';

/** The height of a line, rem. */
export const LINE = 2;

export const styles = css`
  dialog {
    width: min(680px, calc(100vw - 32px));
    max-width: none;
    overflow: hidden;
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto auto minmax(6rem, 1fr) auto;
    max-height: min(760px, calc(100dvh - 48px));
  }
  header {
    padding: 16px 20px 0;
  }
  p {
    margin: 4px 0 0;
    line-height: 1.5;
  }
  .lead,
  .count {
    color: var(--quiet);
  }
  .find {
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 10px 20px;
    border-bottom: 1px solid var(--rule);
  }
  .find input {
    flex: 1;
    min-width: 0;
  }
  .count {
    flex: none;
  }
  .list {
    position: relative;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .list:focus-visible {
    outline-offset: -2px;
  }
  .day,
  [role='option'] {
    height: 2rem;
    padding: 0 20px;
    line-height: 2rem;
    white-space: nowrap;
  }
  .day {
    background: var(--well);
    color: var(--quiet);
    font: 600 var(--size-small) / 2rem var(--sans);
  }
  [role='option'] {
    display: flex;
    gap: 12px;
    border-left: 3px solid transparent;
    padding-left: 17px;
    cursor: pointer;
  }
  [role='option']:hover {
    background: var(--well);
  }
  [role='option'][aria-selected='true'] {
    border-left-color: var(--accent);
    background: var(--chosen);
  }
  time {
    flex: none;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  .words {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .back .words {
    color: var(--quiet);
    text-decoration: line-through;
  }
  .who {
    flex: none;
    color: var(--quiet);
  }
  .message {
    padding: 12px 20px;
    color: var(--quiet);
  }
  footer {
    padding: 12px 20px 16px;
    border-top: 1px solid var(--rule);
  }
  .chosen {
    min-height: 3.2em;
    margin-bottom: 10px;
  }
  .chosen .words {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .trouble {
    margin: 0 0 8px;
    color: var(--danger);
  }
  @media (max-width: 600px) {
    header,
    .find,
    footer,
    .day,
    [role='option'] {
      padding-inline: 12px;
    }
    [role='option'] {
      padding-left: 9px;
    }
    .who {
      display: none;
    }
  }
`;
