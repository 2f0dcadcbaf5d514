// The project as a whole: its title, and texts added to it.
import type { Maker } from '../model/create.ts';
import { create } from '../model/create.ts';
import type { Source } from '../model/records.ts';
import { blocksOf } from '../text/blocks.ts';
import type { Command } from '../state/state.ts';
import { act } from './act.ts';
import { rankAfter } from './find-claim.ts';
import { oneLine, quoted } from './wording.ts';

export function renameProject(typed: string): Command {
  const title = oneLine(typed);
  return act((draft) => {
    if (title === '') return null;
    draft.set(draft.project.about.id, 'title', title);
    return { label: `Rename the project to ${quoted(title)}` };
  });
}

/** What is known of a text before it becomes a source; `digest` is the SHA-256 of its UTF-8. */
export type NewText = Pick<Source, 'title' | 'author' | 'publication' | 'url' | 'language' | 'text' | 'digest'>;

export function addSource(text: NewText, maker: Maker): Command {
  return act((draft) => {
    const order = rankAfter(draft.project.sources);
    const source = draft.add(create('source', { ...text, structure: blocksOf(text.text), order }, maker));
    return { label: `Add the text ${quoted(source.title)}` };
  });
}
