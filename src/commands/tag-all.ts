// Tag all: the same claim for many stretches of words at once, each a passage of its own, as one act.
import type { Maker } from '../model/create.ts';
import type { Piece } from '../model/records.ts';
import type { Command } from '../state/state.ts';
import type { Words } from '../state/selection.ts';
import { act } from './act.ts';
import { chooseClaim } from './find-claim.ts';
import { passageOf } from './passage-of.ts';
import type { Tagging } from './tag.ts';
import { count, lineOrNull, quoted } from './wording.ts';

/**
 * Makes a passage of each of the places and tags it with the claim. Words on which a passage of this very claim stands already are left out,
 * and so are those given twice; what is said tells how many. Nothing is done where none is left. The claim has the focus then.
 */
export function tagAll(
  places: readonly Words[],
  { claim: choice, stance, voice, note = '' }: Tagging,
  maker: Maker,
): Command {
  return act((draft) => {
    const claim = chooseClaim(draft, choice, maker);
    if (!claim) return null;
    const taken = new Set<string>();
    for (const id of draft.project.usersOf(claim.id)) {
      const passage = draft.project.passages.get(id);
      if (passage) taken.add(keyOf(passage.source, passage.pieces));
    }
    const before = taken.size;
    let left = 0;
    for (const words of places) {
      const given = { claim: claim.id, stance, voice: lineOrNull(voice), note };
      const passage = passageOf(draft.project, words, given, maker);
      if (!passage) continue;
      const key = keyOf(passage.source, passage.pieces);
      if (taken.has(key)) left++;
      else {
        taken.add(key);
        draft.add(passage);
      }
    }
    const made = taken.size - before;
    if (made === 0) return null;
    const as = `${count(made, 'passage')} as ${quoted(claim.text)}`;
    const but = left === 0 ? '' : ` ${count(left, 'place')} left out: tagged so already.`;
    return { label: `Tag ${as}`, said: `Tagged ${as}.${but}`, select: { focus: claim.id, words: null } };
  });
}

/** The same for the same words of the same source. */
function keyOf(source: string, pieces: readonly Piece[]): string {
  return [source, ...pieces.flatMap(({ start, end }) => [start, end])].join(' ');
}
