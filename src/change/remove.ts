// Removing a record with what cannot be without it, step by step, so that nothing is left pointing at nothing.
import type { Draft } from './change.ts';
import type { AnyRecord, Link, Passage, Tag } from '../model/records.ts';

/**
 * Removes a record and what cannot stand without it:
 * a claim leaves its passages as plain highlights, leaves the premises it was joined with, and takes along the links that had no other
 * premise or were aimed at it; a link takes along the links aimed at it; a tag hands its children to its parent; a source takes its
 * passages along. Nothing else goes.
 */
export function removeWithUsers(draft: Draft, id: string): void {
  const record = draft.project.record(id);
  if (!record) return;
  for (const user of draft.project.usersOf(id)) {
    const using = draft.project.record(user);
    if (using) release(draft, using, record);
  }
  draft.remove(id);
}

function release(draft: Draft, user: AnyRecord, gone: AnyRecord): void {
  switch (user.kind) {
    case 'project':
      draft.set(user.id, 'main', null);
      break;
    case 'passage':
      releasePassage(draft, user, gone);
      break;
    case 'link':
      releaseLink(draft, user, gone.id);
      break;
    case 'claim':
      draft.drop(user.id, 'tags', gone.id);
      break;
    case 'tag':
      draft.set(user.id, 'parent', (gone as Tag).parent);
      break;
    case 'pin':
      draft.remove(user.id);
      break;
    case 'source':
      break;
  }
}

function releasePassage(draft: Draft, passage: Passage, gone: AnyRecord): void {
  if (passage.source === gone.id) removeWithUsers(draft, passage.id);
  else if (passage.claim === gone.id) draft.set(passage.id, 'claim', null);
  else draft.drop(passage.id, 'tags', gone.id);
}

function releaseLink(draft: Draft, link: Link, gone: string): void {
  if (link.to !== gone && link.from.length > 1) draft.drop(link.id, 'from', gone);
  else removeWithUsers(draft, link.id);
}
