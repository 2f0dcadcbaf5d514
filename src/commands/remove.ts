// Remove: a claim, a link, a passage, a tag or a text, with what cannot be without it; says what went and what stays.
import { removeWithUsers } from '../change/remove.ts';
import type { Project } from '../model/project.ts';
import type { Command } from '../state/state.ts';
import { act } from './act.ts';
import { count, gone, nameOf, quoted } from './wording.ts';

function titleOf(project: Project, id: string): string | null {
  const record = project.record(id);
  switch (record?.kind) {
    case 'claim':
      return `the claim ${quoted(record.text)}`;
    case 'link':
      return nameOf(project, id);
    case 'passage':
      return `the passage ${quoted(record.pieces[0]!.exact)}`;
    case 'tag':
      return `the tag ${quoted(record.name)}`;
    case 'source':
      return `the text ${quoted(record.title)}`;
    case 'pin':
      return `the pin of ${nameOf(project, record.claim)}`;
    case 'project':
    case undefined:
      return null;
  }
}

export function remove(id: string): Command {
  return act((draft, { project: before }) => {
    const title = titleOf(before, id);
    if (title === null) return null;
    removeWithUsers(draft, id);
    const freed = before.claims.has(id) ? before.usersOf(id).filter((user) => before.passages.has(user)).length : 0;
    const stays =
      freed > 0 ? ` ${count(freed, 'passage')} ${freed === 1 ? 'stays as a highlight' : 'stay as highlights'}.` : '';
    return { label: `Remove ${title}`, said: `Removed ${title}${gone(before, draft.project, id)}.${stays}` };
  });
}
