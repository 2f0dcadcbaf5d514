// From an act's id to what it does.
import type { ActionId } from '../commands/index.ts';
import { CHANGING, actionOf } from '../commands/index.ts';
import { shellWords } from '../elements/messages/shell.ts';
import { claimInFocus } from '../state/selection.ts';
import { join, linkClaim, makeMain, mergeClaim, newClaim, removeFocus, undercut } from './claim-acts.ts';
import type { Desk } from './desk.ts';
import { highlightWords, note, repeat, reshape, tag, walk, walkClaim } from './passage-acts.ts';

/** Does the act, or says why it cannot be done now and what to do first. */
export async function perform(desk: Desk, id: ActionId): Promise<void> {
  const action = actionOf(id);
  const { frozen } = desk.session;
  if (frozen !== null && CHANGING.has(id)) return desk.say(frozen);
  if (!action.possible(desk.session.state)) {
    desk.say(shellWords.refused(action.title, action.otherwise));
    return;
  }
  switch (id) {
    case 'tag':
      return tag(desk);
    case 'highlight':
      return highlightWords(desk);
    case 'note':
      return note(desk);
    case 'repeat':
      return repeat(desk);
    case 'add-piece':
      return reshape(desk, 'add');
    case 'adjust':
      return reshape(desk, 'replace');
    case 'next-passage':
      return walk(desk, 1);
    case 'previous-passage':
      return walk(desk, -1);
    case 'next-of-claim':
      return walkClaim(desk, 1);
    case 'previous-of-claim':
      return walkClaim(desk, -1);
    case 'new-claim':
      return newClaim(desk);
    case 'merge':
      return mergeClaim(desk);
    case 'remove':
      return removeFocus(desk);
    case 'main':
      return makeMain(desk);
    case 'support':
      return linkClaim(desk, 'support');
    case 'attack':
      return linkClaim(desk, 'attack');
    case 'undercut':
      return undercut(desk);
    case 'join':
      return join(desk);
    case 'undo':
    case 'redo':
      return travel(desk, id);
    case 'show-text': {
      const { selection, project } = desk.session.state;
      const focus = selection.focus === null ? undefined : project.passages.get(selection.focus);
      return focus ? desk.show(focus.id, 'text') : walkClaim(desk, 1);
    }
    case 'show-map': {
      const { selection, project } = desk.session.state;
      const target = claimInFocus(selection, project) ?? selection.focus;
      if (target !== null) desk.show(target, 'map');
      return;
    }
    default:
      return desk.view(id);
  }
}

function travel(desk: Desk, way: 'undo' | 'redo'): void {
  const moved = desk.session.travel(way);
  if (!moved.ok) desk.say(shellWords.cannotUndo(moved.reason));
}
