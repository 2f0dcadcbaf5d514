// What can be changed about a passage: its words, its claim, stance, voice and note.
import type { Passage, Stance } from '../model/records.ts';
import type { Command } from '../state/state.ts';
import type { Range } from '../text/range.ts';
import { act } from './act.ts';
import { piecesOf } from './passage-of.ts';
import { lineOrNull, quoted } from './wording.ts';

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
    return { label: `Adjust the words of ${quoted(pieces[0]!.exact)}`, select: { words: null } };
  });
}

/** Adds a further stretch of the same source to a passage, which then has several pieces. */
export function addPieces(id: string, ranges: readonly Range[]): Command {
  return (state, dispatch) => {
    const passage = state.project.passages.get(id);
    return passage ? adjust(id, [...passage.pieces, ...ranges])(state, dispatch) : false;
  };
}
