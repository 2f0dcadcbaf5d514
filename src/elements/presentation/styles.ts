// The look of the presentation: one claim, large and calm, over its words; the way to it above, the map in small at the side.
import { css } from 'lit';

export const presentationStyles = css`
  dialog {
    position: fixed;
    inset: 0;
    width: 100vw;
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    background: var(--paper);
    color: var(--ink);
  }
  dialog::backdrop {
    background: var(--paper);
  }
  .stage {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    height: 100%;
    background: var(--paper);
    color: var(--ink);
  }
  .top,
  .bottom {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    padding: 6px 14px;
  }
  .top p {
    flex: 1 1 120px;
    min-width: 0;
    margin: 0;
    overflow: hidden;
    color: var(--quiet);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .top button {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  progress {
    position: absolute;
    inset: 0 0 auto;
    width: 100%;
    height: 3px;
    border: 0;
    background: var(--rule);
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: var(--rule);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  output {
    font-variant-numeric: tabular-nums;
  }
  .bottom {
    justify-content: space-between;
    border-top: 1px solid var(--rule);
  }
  .bottom button {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-height: 36px;
    padding: 4px 16px;
  }
  .keys {
    color: var(--quiet);
    font-size: var(--size-small);
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(260px, 26vw);
    gap: clamp(20px, 4vw, 72px);
    align-content: start;
    padding: clamp(14px, 4vh, 48px) clamp(16px, 5vw, 88px) 32px;
    overflow: auto;
    outline-offset: -3px;
  }
  .step {
    min-width: 0;
    max-width: 60rem;
    overflow-wrap: break-word;
    animation: arrive var(--quick) ease-out;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .step {
      animation: none;
    }
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h2,
  h3,
  p,
  blockquote {
    margin: 0;
  }
  h3 {
    margin-bottom: 8px;
    color: var(--quiet);
    font: 600 var(--size) / 1.4 var(--sans);
  }
  .quiet {
    color: var(--quiet);
  }
  .name {
    display: inline;
    min-width: 0 !important;
    padding: 1px 4px;
    margin-inline: -4px;
    border: 0;
    font: inherit;
    text-align: start;
  }
  button.name:hover {
    text-decoration: underline;
  }

  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 0;
    margin-bottom: 14px;
    color: var(--quiet);
  }
  .way li {
    display: flex;
    align-items: baseline;
    max-width: min(100%, 31ch);
  }
  .way li + li::before {
    flex: none;
    padding-inline: 8px 12px;
    content: '›';
  }
  .way .name {
    min-height: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .support {
    --kind: var(--support);
  }
  .attack {
    --kind: var(--attack);
  }
  .undercut {
    --kind: var(--undercut);
  }
  .sign {
    flex: none;
    width: 1.25em;
    color: var(--kind);
    font-weight: 700;
  }
  .bears {
    display: grid;
    gap: 4px;
    margin-top: 12px;
    font-size: clamp(0.9375rem, 0.8rem + 0.4vw, 1.1875rem);
    line-height: 1.4;
  }
  .bears li {
    display: flex;
    gap: 4px;
  }
  .bears .name {
    color: var(--quiet);
  }
  .bears em,
  .bears small {
    color: var(--quiet);
    font-size: inherit;
  }
  .claim {
    font: 500 clamp(1.625rem, 0.9rem + 2.4vw, 3rem) / 1.18 var(--serif);
    font-variant-numeric: oldstyle-nums;
    letter-spacing: -0.005em;
    text-wrap: balance;
  }
  .standing {
    margin-top: 10px;
    font-size: clamp(0.9375rem, 0.8rem + 0.4vw, 1.1875rem);
    font-weight: 600;
  }
  .quoted {
    margin-top: clamp(18px, 3.5vh, 36px);
  }
  .quotes {
    display: grid;
    gap: 16px;
  }
  .quotes li {
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--colour, var(--rule));
  }
  blockquote {
    font: clamp(1.0625rem, 0.85rem + 0.7vw, 1.5rem) / 1.42 var(--serif);
    font-variant-numeric: oldstyle-nums;
    hanging-punctuation: first;
  }
  .cite {
    margin-top: 3px;
    color: var(--quiet);
    font-size: clamp(0.8125rem, 0.75rem + 0.2vw, 0.9375rem);
  }
  .cite cite {
    font-style: normal;
  }
  .cite cite::before {
    content: '— ';
  }
  .stance {
    margin-inline-end: 8px;
    color: var(--ink);
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
    gap: 24px 40px;
    margin-top: clamp(18px, 3.5vh, 36px);
    padding-top: 16px;
    border-top: 1px solid var(--rule);
  }
  .told {
    display: grid;
    gap: 16px;
  }
  .told > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px;
  }
  .premise {
    font: 500 1.0625rem/1.35 var(--serif);
  }
  .and {
    color: var(--quiet);
    font: var(--size) / 1 var(--sans);
  }
  .how {
    color: var(--quiet);
  }
  .small {
    gap: 8px;
    margin-top: 6px;
  }
  .small li {
    padding-inline-start: 10px;
    border-inline-start-width: 2px;
  }
  .small blockquote {
    font-size: 0.9375rem;
    line-height: 1.4;
  }
  .small .cite {
    font-size: var(--size-small);
  }
  .under {
    display: flex;
    gap: 2px;
    margin-top: 6px;
  }

  @media (max-width: 900px) {
    .page {
      grid-template-columns: minmax(0, 1fr);
      gap: 28px;
    }
    .keys {
      display: none;
    }
  }
  /* What is printed is a sheet of its own. */
  @media print {
    dialog {
      display: none;
    }
  }
  @media (max-width: 480px) {
    .top .label,
    .top p {
      display: none;
    }
    .top output {
      flex: 1;
    }
    .page {
      padding: 12px 16px 24px;
    }
  }
`;
