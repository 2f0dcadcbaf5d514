// What can be changed about claims: a new one, other words, a note, a verdict, the main one, two made one.
import { mergeClaims } from '../change/merge.ts';
import type { Maker } from '../model/create.ts';
import type { Claim, Verdict } from '../model/records.ts';
import type { Command } from '../state/state.ts';
import { act } from './act.ts';
import { chooseClaim } from './find-claim.ts';
import { oneLine, quoted } from './wording.ts';

/** A claim without a passage yet: an implicit one, until words are found for it. */
export function addClaim(text: string, maker: Maker): Command {
  return act((draft) => {
    const claim = chooseClaim(draft, { text }, maker);
    return claim && { label: `Add the claim ${quoted(claim.text)}`, select: { focus: claim.id } };
  });
}

function change(id: string, field: keyof Claim, value: unknown, label: (claim: Claim) => string): Command {
  return act((draft) => {
    const claim = draft.project.claims.get(id);
    if (!claim) return null;
    draft.set(id, field, value);
    return { label: label(claim) };
  });
}

export function renameClaim(id: string, typed: string): Command {
  const text = oneLine(typed);
  return text === ''
    ? () => false
    : change(id, 'text', text, (claim) => `Rename ${quoted(claim.text)} to ${quoted(text)}`);
}

export function setClaimNote(id: string, note: string): Command {
  return change(id, 'note', note, (claim) => `Note on ${quoted(claim.text)}`);
}

/** The reader's own verdict; null leaves the question open. */
export function setVerdict(id: string, verdict: Verdict | null): Command {
  const done = { accepted: 'Accept', doubted: 'Doubt', rejected: 'Reject' };
  return change(id, 'verdict', verdict, ({ text }) =>
    verdict === null ? `Leave ${quoted(text)} open` : `${done[verdict]} ${quoted(text)}`,
  );
}

/** Makes a claim the main one, or, where it is so already, no claim. */
export function toggleMain(id: string): Command {
  return act((draft) => {
    const claim = draft.project.claims.get(id);
    if (!claim) return null;
    const { about } = draft.project;
    const off = about.main === id;
    draft.set(about.id, 'main', off ? null : id);
    return { label: `${off ? 'Unmark' : 'Make'} ${quoted(claim.text)} ${off ? 'as ' : ''}the main claim` };
  });
}

/** Makes `gone` part of `kept`, which keeps its words. */
export function merge(kept: string, gone: string): Command {
  return act((draft) => {
    const keep = draft.project.claims.get(kept);
    const give = draft.project.claims.get(gone);
    if (!keep || !give || keep === give) return null;
    mergeClaims(draft, kept, gone);
    return { label: `Merge ${quoted(give.text)} into ${quoted(keep.text)}`, select: { focus: kept } };
  });
}
