// Highlight: marks words, with or without a note, before it is clear what they claim.
import type { Maker } from '../model/create.ts';
import type { Command } from '../state/state.ts';
import type { Words } from '../state/selection.ts';
import { act } from './act.ts';
import { passageOf } from './passage-of.ts';
import { quoted } from './wording.ts';

export function highlight(words: Words, note: string, maker: Maker): Command {
  return act((draft) => {
    const passage = passageOf(draft.project, words, { note }, maker);
    if (!passage) return null;
    draft.add(passage);
    const opening = quoted(passage.pieces[0]!.exact);
    return {
      label: note === '' ? `Highlight ${opening}` : `Note on ${opening}`,
      select: { focus: passage.id, words: null },
    };
  });
}
