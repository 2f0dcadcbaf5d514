// What can be changed about a passage: its words, its claim, stance, voice and note.
import type { Passage, Stance } from '../model/records.ts';
import { STANCES } from '../model/records.ts';
import type { Command } from '../state/state.ts';
import type { Range } from '../text/range.ts';
import { countWords } from '../text/segments.ts';
import { act } from './act.ts';
import { piecesOf } from './passage-of.ts';
import { count, ends, lineOrNull, quoted } from './wording.ts';

function change(id: string, field: keyof Passage, value: unknown, label: (opening: string) => string): Command {
  return act((draft) => {
    const passage = draft.project.passages.get(id);
    if (!passage) return null;
    draft.set(id, field, value);
    return { label: label(quoted(passage.pieces[0]!.exact)) };
  });
}

export function setStance(id: string, stance: Stance): Command {
  return change(id, 'stance', stance, (opening) => `Say that ${opening} ${stance} its claim`);
}

/** The stance after the present one: asserts, denies, reports, questions, and asserts again. */
export function nextStance(id: string): Command {
  return (state, dispatch) => {
    const passage = state.project.passages.get(id);
    if (!passage) return false;
    return setStance(id, STANCES[(STANCES.indexOf(passage.stance) + 1) % STANCES.length]!)(state, dispatch);
  };
}

/** `voice` blank or null: the source's author. */
export function setVoice(id: string, voice: string | null): Command {
  const who = lineOrNull(voice);
  return change(id, 'voice', who, (opening) =>
    who === null ? `Let the author say ${opening}` : `Let ${who} say ${opening}`,
  );
}

export function setPassageNote(id: string, note: string): Command {
  return change(id, 'note', note, (opening) => `Note on ${opening}`);
}

/** Takes the claim off; the words stay highlighted. */
export function untag(id: string): Command {
  return change(id, 'claim', null, (opening) => `Untag ${opening}`);
}

/** Other words for the same passage: its pieces become these ranges. */
export function adjust(id: string, ranges: readonly Range[]): Command {
  return act((draft) => {
    const passage = draft.project.passages.get(id);
    const source = passage && draft.project.sources.get(passage.source);
    const pieces = source ? piecesOf(source.text, ranges) : [];
    if (!passage || pieces.length === 0 || JSON.stringify(pieces) === JSON.stringify(passage.pieces)) return null;
    draft.set(id, 'pieces', pieces);
    const length = pieces.reduce((sum, piece) => sum + countWords(source!.text, piece), 0);
    return {
      label: `Adjust the words of ${quoted(pieces[0]!.exact)}`,
      said: `The passage has ${count(length, 'word')} now: ${pieces.map(({ exact }) => ends(exact)).join(' … ')}.`,
      select: { words: null },
    };
  });
}

/** Adds a further stretch of the same source to a passage, which then has several pieces. */
export function addPieces(id: string, ranges: readonly Range[]): Command {
  return (state, dispatch) => {
    const passage = state.project.passages.get(id);
    return passage ? adjust(id, [...passage.pieces, ...ranges])(state, dispatch) : false;
  };
}

/** Takes words out of a passage, which is left with what is before, between and after them; not all of its words, for then it would be none. */
export function takeOut(id: string, ranges: readonly Range[]): Command {
  return (state, dispatch) => {
    const passage = state.project.passages.get(id);
    if (!passage) return false;
    const out = ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
    const left = passage.pieces.flatMap((piece) => without(piece, out));
    return adjust(id, left)(state, dispatch);
  };
}

/** What of a stretch lies in none of the others, which ascend. */
function without({ start, end }: Range, others: readonly Range[]): Range[] {
  const left: Range[] = [];
  let from = start;
  for (const other of others) {
    if (other.end <= from || other.start >= end) continue;
    if (other.start > from) left.push({ start: from, end: other.start });
    from = Math.max(from, other.end);
  }
  if (from < end) left.push({ start: from, end });
  return left;
}
