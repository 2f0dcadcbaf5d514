// Joining two passages of one text into one, of several pieces where their words do not meet.
import type { Project } from '../model/project.ts';
import type { Passage } from '../model/records.ts';
import { passagesOf } from '../query/around.ts';
import type { Command } from '../state/state.ts';
import { act } from './act.ts';
import { piecesOf } from './passage-of.ts';
import { count, quoted } from './wording.ts';

/** Whether two passages can be one: of one text, and of one claim unless one of them is a highlight. */
function fit(one: Passage, two: Passage): boolean {
  return (
    one.id !== two.id &&
    one.source === two.source &&
    (one.claim === two.claim || one.claim === null || two.claim === null)
  );
}

/** The passages of its claim in its text that a passage could be joined with, in the order of the text. */
export function joinable(project: Project, id: string): readonly Passage[] {
  const passage = project.passages.get(id);
  if (!passage || passage.claim === null) return [];
  return passagesOf(project, passage.claim).filter((other) => fit(passage, other));
}

/**
 * Makes `gone` part of `kept`: its words, its tags, its note. Stance and voice are those of `kept`, or, where it makes no claim and `gone` does,
 * of `gone`, as is the claim.
 */
export function joinPassages(kept: string, gone: string): Command {
  return act((draft) => {
    const { passages, sources } = draft.project;
    const keep = passages.get(kept);
    const give = passages.get(gone);
    if (!keep || !give || !fit(keep, give)) return null;
    const pieces = piecesOf(sources.get(keep.source)!.text, [...keep.pieces, ...give.pieces]);
    const { claim, stance, voice } = keep.claim === null && give.claim !== null ? give : keep;
    draft.set(kept, 'pieces', pieces).set(kept, 'claim', claim).set(kept, 'stance', stance).set(kept, 'voice', voice);
    draft.set(kept, 'note', joinNotes(keep.note, give.note));
    const more = give.tags.filter((tag) => !keep.tags.includes(tag));
    more.forEach((tag, i) => draft.insert(kept, 'tags', tag, keep.tags.length + i));
    draft.remove(gone);
    return {
      label: `Join ${quoted(keep.pieces[0]!.exact)} and ${quoted(give.pieces[0]!.exact)} into one passage`,
      said: `Joined into one passage of ${count(pieces.length, 'piece')}.`,
      select: { focus: kept, words: null },
    };
  });
}

/** Both notes, one under the other; once where they are the same. */
function joinNotes(one: string, two: string): string {
  if (one === two || two === '') return one;
  return one === '' ? two : `${one}\n\n${two}`;
}
