// The acts on pinned claims: pinning one to a digit, and tagging words with the claim on a digit.
import { tagWords } from '../commands/tag.ts';
import { chooserWords } from '../elements/messages/chooser.ts';
import { taggingWords } from '../elements/messages/tagging.ts';
import { shellWords } from '../elements/messages/shell.ts';
import type { Stance } from '../model/records.ts';
import { claimInFocus } from '../state/selection.ts';
import type { Desk } from './desk.ts';
import type { Press } from './keymap.ts';
import { actionFor } from './keymap.ts';
import { usedClaim } from './passage-acts.ts';
import { digitOf, pinnedClaims, pinnedTo } from './pinned.ts';

/** Does what a digit asks for; false where the key is none, or types a sign that is an act of its own. */
export function onDigit(desk: Desk, press: Press): boolean {
  const pressed = digitOf(press);
  if (!pressed) return false;
  const { digit, denies, sign } = pressed;
  const ready = desk.session.state.selection.words !== null && desk.pinned[digit - 1] !== null;
  // With words selected and a claim on the digit, `*` (Shift 8 on many keyboards) is no sign; acts on the words themselves stay what they are.
  const act = sign ? actionFor(press, 'text') : undefined;
  if (sign && (act ? act.id !== 'main' || !ready : denies && !ready)) return false;
  tagPinned(desk, digit, denies ? 'denies' : 'asserts');
  return true;
}

/** Tags the selected words with the claim on a digit, as said by the author; or says what is missing. */
export function tagPinned(desk: Desk, digit: number, stance: Stance): void {
  const { session } = desk;
  const { project, selection } = session.state;
  const claim = desk.pinned[digit - 1] ?? null;
  if (claim === null) return desk.say(taggingWords.nothingOn(digit));
  if (!selection.words) return desk.say(taggingWords.selectFirst(digit, project.claims.get(claim)!.text));
  desk.run(
    tagWords(selection.words, { claim: { id: claim }, stance, voice: null }, session.maker),
    shellWords.nothingSelected,
  );
  usedClaim(claim);
}

/** Asks which of the pinned claims to tag with, and with what stance: the digits' way for who cannot press them. */
export async function askPinned(desk: Desk): Promise<void> {
  const { session } = desk;
  const { words } = session.state.selection;
  const pinned = pinnedClaims(desk.pinned, session.state.project);
  if (pinned.length === 0) return desk.say(taggingWords.nonePinned);
  if (!words) return desk.say(shellWords.nothingSelected);
  const answer = await desk.ask({
    title: taggingWords.tagPinnedTitle,
    label: taggingWords.pinned,
    options: pinned.map(({ digit, text }) => ({ id: String(digit), label: taggingWords.pinnedKey(digit, text) })),
    stance: { stance: 'asserts', voice: null, voices: [] },
    beside: desk.wordsAt(),
    button: chooserWords.tag,
  });
  const claim = answer && 'id' in answer.pick ? desk.pinned[Number(answer.pick.id) - 1] : undefined;
  if (!answer || !claim) return;
  const { stance, voice } = answer;
  desk.run(tagWords(words, { claim: { id: claim }, stance, voice }, session.maker), shellWords.nothingSelected);
  usedClaim(claim);
}

/** Asks on which digit the claim in focus is to be; a claim that is on one already can be taken off. */
export async function pinClaim(desk: Desk): Promise<void> {
  const { project, selection } = desk.session.state;
  const id = claimInFocus(selection, project);
  const claim = id === null ? undefined : project.claims.get(id);
  if (!claim) return;
  const { pinned } = desk;
  const at = pinned.indexOf(claim.id);
  const digits = pinned.map((other, i) => ({
    id: String(i + 1),
    label: String(i + 1),
    hint: other === null ? taggingWords.free : project.claims.get(other)!.text,
  }));
  // Enter alone takes the first free digit, or takes the claim off its own.
  const free = digits.filter((_, i) => pinned[i] === null);
  const taken = digits.filter((_, i) => pinned[i] !== null && i !== at);
  const off = at < 0 ? [] : [{ id: 'off', label: taggingWords.unpin(at + 1) }];
  const answer = await desk.ask({
    title: taggingWords.pinTitle(claim.text),
    label: taggingWords.digit,
    placeholder: taggingWords.digitHint,
    options: [...off, ...free, ...taken],
    button: taggingWords.pinButton,
  });
  if (!answer || !('id' in answer.pick)) return;
  if (answer.pick.id === 'off') {
    desk.pin(pinned.map((other) => (other === claim.id ? null : other)));
    return desk.say(taggingWords.unpinned(at + 1, claim.text));
  }
  const digit = Number(answer.pick.id);
  desk.pin(pinnedTo(pinned, claim.id, digit));
  desk.say(taggingWords.isPinned(digit, claim.text));
}
