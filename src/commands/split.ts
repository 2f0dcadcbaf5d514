// Splitting a passage: in two at a place, or into its pieces; each part keeps claim, stance, voice, note and tags.
import type { Draft } from '../change/change.ts';
import type { Maker } from '../model/create.ts';
import { create } from '../model/create.ts';
import type { Passage, Piece } from '../model/records.ts';
import type { Command } from '../state/state.ts';
import type { Range } from '../text/range.ts';
import { snap } from '../text/segments.ts';
import { act } from './act.ts';
import { piecesOf } from './passage-of.ts';
import { count, quoted } from './wording.ts';

/** A further passage that says of these words what the given one says of its own. */
function addAlike(draft: Draft, passage: Passage, pieces: readonly Piece[], maker: Maker): Passage {
  const { source, claim, stance, voice, note, tags } = passage;
  return draft.add(create('passage', { source, pieces, claim, stance, voice, note, tags }, maker));
}

/**
 * Splits a passage where the caret stands: the words before it stay, those after it become a passage of their own. Not at its ends, nor in the
 * white space there. Within a character, the character goes to the words after.
 */
export function splitAt(id: string, offset: number, maker: Maker): Command {
  return act((draft) => {
    const passage = draft.project.passages.get(id);
    const text = passage && draft.project.sources.get(passage.source)?.text;
    if (text === undefined || !Number.isInteger(offset) || offset < 0 || offset > text.length) return null;
    const at = snap(text, { start: offset, end: offset }).start;
    const before: Range[] = [];
    const after: Range[] = [];
    for (const { start, end } of passage!.pieces) {
      if (start < at) before.push({ start, end: Math.min(end, at) });
      if (end > at) after.push({ start: Math.max(start, at), end });
    }
    const [first, second] = [piecesOf(text, before), piecesOf(text, after)];
    if (first.length === 0 || second.length === 0) return null;
    draft.set(id, 'pieces', first);
    addAlike(draft, passage!, second, maker);
    return {
      label: `Split a passage before ${quoted(second[0]!.exact)}`,
      said: `Split in two: ${quoted(first[0]!.exact)} and ${quoted(second[0]!.exact)}.`,
    };
  });
}

/** Makes each piece of a passage a passage of its own; the first stays the passage it was. */
export function partPieces(id: string, maker: Maker): Command {
  return act((draft) => {
    const passage = draft.project.passages.get(id);
    if (!passage || passage.pieces.length < 2) return null;
    const [first, ...rest] = passage.pieces;
    draft.set(id, 'pieces', [first]);
    for (const piece of rest) addAlike(draft, passage, [piece], maker);
    return { label: `Part ${quoted(first!.exact)} into ${count(passage.pieces.length, 'passage')}` };
  });
}
