// How links look in the inspector: a row of sign and verb, claims in the reading face, and its tools.
import { css } from 'lit';

export const linkStyles = css`
  .links .links {
    grid-column: 1 / -1;
    margin-left: 20px;
  }
  .link {
    display: grid;
    grid-template-columns: 122px minmax(0, 1fr) auto;
    gap: 0 8px;
    align-items: start;
    padding: 2px 0;
  }
  .links .links .link {
    grid-template-columns: 102px minmax(0, 1fr) auto;
  }
  .verb {
    white-space: nowrap;
  }
  button.verb {
    margin-left: -8px;
    text-align: left;
  }
  .verb .sign {
    display: inline-block;
    width: 18px;
    font-weight: 600;
  }
  .support > .verb,
  .support .sign,
  .sign.support {
    color: var(--support);
  }
  .attack > .verb,
  .attack > .verb .sign,
  .sign.attack {
    color: var(--attack);
  }
  .undercut > .verb,
  .undercut > .verb .sign,
  .sign.undercut {
    color: var(--undercut);
  }
  .claim {
    display: inline-block;
    max-width: calc(100% + 6px);
    margin-left: -6px;
    padding: 2px 6px;
    text-align: left;
    overflow-wrap: anywhere;
  }
  .claim.reading {
    font-family: var(--serif);
    font-size: 1rem;
    line-height: 1.3125rem;
  }
  .and,
  .with > .quiet {
    padding: 0 6px;
    font-size: var(--size-small);
  }
  .and {
    display: block;
  }
  .link .claim {
    margin-left: 0;
  }
  .joined {
    padding: 0 0 0 4px;
    border-left: 2px solid var(--edge);
  }
  .tools {
    display: flex;
  }
  .tools button {
    padding: 2px 5px;
    color: var(--quiet);
  }
  .tools button:hover,
  .tools button:focus-visible {
    color: var(--ink);
  }
  .tools svg,
  .chips svg {
    width: 14px;
    height: 14px;
    vertical-align: -2px;
  }

  .sentence {
    margin: 6px 0 4px;
  }
  .sentence .claim.reading {
    font-size: 1.12rem;
    line-height: 1.4375rem;
  }
  .sentence li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: baseline;
  }
  .sentence li .acts {
    flex-wrap: nowrap;
    margin: 0;
  }
  .sentence .joined .claim {
    margin-left: 2px;
  }
  .sentence .verb {
    padding: 2px 0;
    font-weight: 600;
  }

  @container inspector (max-width: 430px) {
    .link,
    .links .links .link {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .link > .tools {
      grid-row: 1;
      grid-column: 2;
    }
    .link > div:not(.tools) {
      grid-column: 1 / -1;
      padding-left: 12px;
    }
  }
`;
