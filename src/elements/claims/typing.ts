// The lines of the outline that are typed into: a new claim, and other words for one that is there.
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { addClaim, renameClaim } from '../../commands/claims.ts';
import type { Claim } from '../../model/records.ts';
import type { Session } from '../../state/session.ts';
import type { Drafts, Entry } from '../inspector/drafts.ts';
import { claimsWords } from '../messages/claims.ts';

/** The draft of a new claim. */
export function newEntry(session: Session): Entry {
  return { key: 'new', session, record: null, keep: (typed) => addClaim(typed, session.maker) };
}

/** The draft of other words for a claim. */
export function renameEntry(session: Session, claim: string): Entry {
  return { key: `rename.${claim}`, session, record: claim, keep: (typed) => renameClaim(claim, typed) };
}

/** How a line ends: its words kept (Enter), given up (Escape), or left as they are (the focus went elsewhere). */
export type End = 'kept' | 'dropped' | 'left';

const typed = (event: Event): string => (event.target as HTMLInputElement).value;

function onKey(event: KeyboardEvent, end: (how: End) => void): void {
  if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
  event.preventDefault();
  event.stopPropagation();
  end(event.key === 'Enter' ? 'kept' : 'dropped');
}

export function newLine(drafts: Drafts, entry: Entry, end: (how: End) => void): TemplateResult {
  return html`<div class="new">
    <input
      type="text"
      autocomplete="off"
      aria-label=${claimsWords.newClaimText}
      aria-describedby="new-help"
      placeholder=${claimsWords.newClaimText}
      .value=${drafts.typedIn(entry.key) ?? ''}
      @input=${(event: Event) => drafts.hold(entry, typed(event))}
      @keydown=${(event: KeyboardEvent) => onKey(event, end)}
      @blur=${() => end('left')}
    />
    <p id="new-help">${claimsWords.newClaimHelp}</p>
  </div>`;
}

export function renameLine(drafts: Drafts, entry: Entry, claim: Claim, end: (how: End) => void): TemplateResult {
  return html`<input
    type="text"
    class="rename"
    autocomplete="off"
    aria-label=${claimsWords.claimText}
    .value=${drafts.typedIn(entry.key) ?? claim.text}
    @input=${(event: Event) => drafts.hold(entry, typed(event))}
    @keydown=${(event: KeyboardEvent) => onKey(event, end)}
    @blur=${() => end('left')}
  />`;
}
