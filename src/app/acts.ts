// From an act's id to what it does.
import type { ActionId } from '../commands/index.ts';
import { CHANGING, actionOf } from '../commands/index.ts';
import { shellWords } from '../elements/messages/shell.ts';
import { claimInFocus } from '../state/selection.ts';
import { join, linkClaim, linkedBy, makeMain, mergeClaim, newClaim, removeFocus, undercut } from './claim-acts.ts';
import type { Desk } from './desk.ts';
import { moveSibling, partPremises, putTag, turnLink } from './link-acts.ts';
import { highlightWords, note, repeat, tag, walk, walkClaim } from './passage-acts.ts';
import { askPinned, pinClaim } from './pin-acts.ts';
import {
  addWords,
  adjustWords,
  askVoice,
  joinPassage,
  moveEnd,
  partPassage,
  splitPassage,
  takeWordsOut,
  turnStance,
} from './reshape-acts.ts';

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
      return addWords(desk);
    case 'adjust':
      return adjustWords(desk);
    case 'take-out':
      return takeWordsOut(desk);
    case 'start-earlier':
    case 'start-later':
    case 'end-earlier':
    case 'end-later':
    case 'start-letter-earlier':
    case 'start-letter-later':
    case 'end-letter-earlier':
    case 'end-letter-later':
      return moveEnd(
        desk,
        id.startsWith('start') ? 'start' : 'end',
        id.endsWith('earlier') ? -1 : 1,
        id.includes('letter') ? 'letter' : 'word',
      );
    case 'split-passage':
      return splitPassage(desk);
    case 'part-pieces':
      return partPassage(desk);
    case 'join-passages':
      return joinPassage(desk);
    case 'stance':
      return turnStance(desk);
    case 'voice':
      return askVoice(desk);
    case 'pin-claim':
      return pinClaim(desk);
    case 'tag-pinned':
      return askPinned(desk);
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
    case 'supported-by':
      return linkedBy(desk, 'support');
    case 'attacked-by':
      return linkedBy(desk, 'attack');
    case 'part':
      return partPremises(desk);
    case 'turn-link':
      return turnLink(desk);
    case 'move-earlier':
    case 'move-later':
      return moveSibling(desk, id === 'move-earlier' ? -1 : 1);
    case 'put-tag':
      return putTag(desk);
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
