// Tag: says which claim words make. On selected words a new passage; on a passage, its claim.
import type { Maker } from '../model/create.ts';
import type { Stance } from '../model/records.ts';
import type { Command } from '../state/state.ts';
import type { Words } from '../state/selection.ts';
import { countWords } from '../text/segments.ts';
import { act } from './act.ts';
import type { ClaimChoice } from './find-claim.ts';
import { chooseClaim } from './find-claim.ts';
import { passageOf } from './passage-of.ts';
import { count, lineOrNull, quoted } from './wording.ts';

export interface Tagging {
  readonly claim: ClaimChoice;
  readonly stance: Stance;
  /** Who says it; null: the source's author. */
  readonly voice: string | null;
  readonly note?: string;
}

/** How the words stand to the claim, in a sentence about their tagging. */
const AS: Readonly<Partial<Record<Stance, string>>> = {
  denies: ', denied',
  reports: ', reported',
  questions: ', questioned',
};

/** Makes a passage of the words and tags it; says how many words and how many passages the claim has now. */
export function tagWords(words: Words, { claim: choice, stance, voice, note = '' }: Tagging, maker: Maker): Command {
  return act((draft) => {
    const claim = chooseClaim(draft, choice, maker);
    const passage =
      claim && passageOf(draft.project, words, { claim: claim.id, stance, voice: lineOrNull(voice), note }, maker);
    if (!claim || !passage) return null;
    draft.add(passage);
    const { text } = draft.project.sources.get(words.source)!;
    const length = passage.pieces.reduce((sum, piece) => sum + countWords(text, piece), 0);
    const passages = draft.project.usersOf(claim.id).filter((id) => draft.project.passages.has(id)).length;
    return {
      label: `Tag ${quoted(claim.text)}`,
      said: `Tagged ${count(length, 'word')} as ${quoted(claim.text)}${AS[stance] ?? ''} (${count(passages, 'passage')}).`,
      select: { focus: passage.id, words: null },
    };
  });
}

/** Gives a passage another claim, stance and voice. */
export function retag(passage: string, { claim: choice, stance, voice, note }: Tagging, maker: Maker): Command {
  return act((draft) => {
    const claim = chooseClaim(draft, choice, maker);
    if (!claim || !draft.project.passages.has(passage)) return null;
    draft.set(passage, 'claim', claim.id).set(passage, 'stance', stance).set(passage, 'voice', lineOrNull(voice));
    if (note !== undefined) draft.set(passage, 'note', note);
    return { label: `Tag ${quoted(claim.text)}`, select: { focus: passage, words: null } };
  });
}
