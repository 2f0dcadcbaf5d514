// How the library looks.
import { css } from 'lit';

export const styles = css`
  dialog {
    width: min(720px, calc(100vw - 32px));
    max-width: none;
    padding: 18px 20px;
  }
  h3 {
    margin: 20px 0 4px;
    font: 600 var(--size) / 1.4 var(--sans);
  }
  p {
    margin: 4px 0;
    line-height: 1.5;
  }
  .quiet,
  small {
    color: var(--quiet);
  }
  ul {
    margin: 10px 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: center;
    padding: 5px 0;
    border-top: 1px solid var(--rule);
  }
  .what {
    flex: 1 1 260px;
    min-width: 0;
  }
  .title {
    display: block;
    max-width: 100%;
    overflow: hidden;
    padding: 0;
    border: 0;
    font-size: 0.9375rem;
    text-align: left;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .current .title {
    font-weight: 600;
  }
  small {
    font-size: var(--size-small);
  }
  .acts {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 2px;
  }
  .acts button {
    color: var(--quiet);
  }
  .acts button:hover {
    color: var(--ink);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 8px;
  }
  .reminder {
    padding: 8px 10px;
    border-left: 3px solid var(--mark-line);
    background: var(--well);
  }
  .trouble {
    color: var(--danger);
  }
  .foot {
    margin-top: 16px;
  }
  @media (max-width: 600px) {
    dialog {
      padding: 14px 12px;
    }
    .what {
      flex-basis: 100%;
    }
    .acts {
      margin-left: -10px;
    }
  }
`;
