// The acts on the extent of a passage: its ends, its pieces, splitting and joining; and who says it, and how.
import { joinPassages, joinable } from '../commands/join-passages.ts';
import { addPieces, adjust, nextStance, setVoice, takeOut } from '../commands/passages.ts';
import { partPieces, splitAt } from '../commands/split.ts';
import { shellWords } from '../elements/messages/shell.ts';
import { taggingWords } from '../elements/messages/tagging.ts';
import type { Passage } from '../model/records.ts';
import { wordsOf } from '../query/citation.ts';
import { passagesAt } from '../query/spans.ts';
import { moved } from '../reader/bounds.ts';
import type { Side, Unit } from '../reader/stops.ts';
import type { Desk } from './desk.ts';
import { passageInFocus, voicesOf } from './passage-acts.ts';

/** Adds the selected words to the passage in focus. */
export function addWords(desk: Desk): void {
  const passage = passageInFocus(desk);
  const { words } = desk.session.state.selection;
  if (!passage || words?.source !== passage.source) return desk.say(shellWords.nothingSelected);
  desk.run(addPieces(passage.id, words.ranges), shellWords.nothingSelected);
}

/** Puts the selected words in the place of the passage's own; with none selected, lets the keys move its ends. */
export function adjustWords(desk: Desk): void {
  const passage = passageInFocus(desk);
  const { words } = desk.session.state.selection;
  if (!passage) return desk.say(shellWords.nothingSelected);
  if (!words) return desk.moveEnds(passage.id);
  if (words.source !== passage.source) return desk.say(shellWords.nothingSelected);
  desk.run(adjust(passage.id, words.ranges), shellWords.asBefore);
}

/** Moves the beginning or the end of the passage in focus by a word or a letter. */
export function moveEnd(desk: Desk, side: Side, by: 1 | -1, unit: Unit): void {
  const passage = passageInFocus(desk);
  if (!passage) return;
  const { text, language } = desk.session.state.project.sources.get(passage.source)!;
  const end = side === 'start' ? 0 : passage.pieces.length * 2 - 1;
  const ranges = moved(text, passage.pieces, end, { by, unit, locale: language });
  if (!ranges) return desk.say(taggingWords.stuck);
  desk.run(adjust(passage.id, ranges), taggingWords.stuck);
  const { start } = ranges[0]!;
  const last = ranges.at(-1)!.end;
  desk.text(passage.source)?.reveal(side === 'start' ? { start, end: start + 1 } : { start: last - 1, end: last });
}

/** Takes the selected words out of the passage in focus, or else the piece the caret stands in. */
export function takeWordsOut(desk: Desk): void {
  const passage = passageInFocus(desk);
  if (!passage) return;
  const { words } = desk.session.state.selection;
  const caret = desk.text(passage.source)?.caret;
  const piece = passage.pieces.find(({ start, end }) => caret !== undefined && start <= caret && caret <= end);
  const out = words ? (words.source === passage.source ? words.ranges : []) : piece ? [piece] : [];
  desk.run(takeOut(passage.id, out), taggingWords.notOut);
}

/** Splits at the caret the passage in focus, or else the one that stands there; of several, the one chosen. */
export async function splitPassage(desk: Desk): Promise<void> {
  const { session } = desk;
  const { project } = session.state;
  const text = desk.textInFocus();
  const offset = text?.caret;
  if (!text || offset === undefined) return desk.say(taggingWords.noCaret);
  const can = (id: string) => session.can(splitAt(id, offset, session.maker));
  const focus = passageInFocus(desk);
  const here = focus?.source === text.source && can(focus.id) ? [focus.id] : [];
  const candidates = here.length > 0 ? here : passagesAt(project, text.source, offset).filter(can);
  const id = candidates.length < 2 ? candidates[0] : await which(desk, candidates);
  if (id !== undefined) desk.run(splitAt(id, offset, session.maker), taggingWords.noCaret);
  else if (candidates.length === 0) desk.say(session.frozen ?? taggingWords.noCaret);
}

/** Asks which of some passages is meant. */
async function which(desk: Desk, ids: readonly string[]): Promise<string | undefined> {
  const { project } = desk.session.state;
  const answer = await desk.ask({
    title: shellWords.choosePassage,
    label: shellWords.underCaret,
    options: ids.map((id) => {
      const passage = project.passages.get(id)!;
      const claim = passage.claim === null ? undefined : project.claims.get(passage.claim);
      return { id, label: claim?.text ?? wordsOf(passage), ...(claim ? { hint: wordsOf(passage) } : {}) };
    }),
    beside: desk.wordsAt(),
    button: shellWords.go,
  });
  return answer && 'id' in answer.pick ? answer.pick.id : undefined;
}

/** Makes each piece of the passage in focus a passage of its own. */
export function partPassage(desk: Desk): void {
  const passage = passageInFocus(desk);
  if (passage) desk.run(partPieces(passage.id, desk.session.maker), '');
}

/** Joins the passage in focus with another of its claim in the same text: the only one there is, or the one chosen. */
export async function joinPassage(desk: Desk): Promise<void> {
  const { project } = desk.session.state;
  const passage = passageInFocus(desk);
  if (!passage) return;
  const others = joinable(project, passage.id);
  const other = others.length < 2 ? others[0]?.id : await partner(desk, passage, others);
  if (other !== undefined) desk.run(joinPassages(passage.id, other), '');
}

async function partner(desk: Desk, passage: Passage, others: readonly Passage[]): Promise<string | undefined> {
  const answer = await desk.ask({
    title: taggingWords.joinTitle(wordsOf(passage)),
    label: taggingWords.joinLabel,
    options: others.map((other) => ({ id: other.id, label: wordsOf(other) })),
    beside: desk.wordsAt(),
    button: taggingWords.joinButton,
  });
  return answer && 'id' in answer.pick ? answer.pick.id : undefined;
}

/** The next stance of the passage in focus. */
export function turnStance(desk: Desk): void {
  const passage = passageInFocus(desk);
  if (passage) desk.run(nextStance(passage.id), '');
}

/** Asks who says the passage in focus. */
export async function askVoice(desk: Desk): Promise<void> {
  const passage = passageInFocus(desk);
  if (!passage) return;
  const author = desk.session.state.project.sources.get(passage.source)?.author;
  const answer = await desk.ask({
    title: taggingWords.voiceTitle,
    label: taggingWords.voice,
    options: [
      { id: '', label: taggingWords.author, ...(author ? { hint: author } : {}) },
      ...voicesOf(desk).map((voice) => ({ id: voice, label: voice })),
    ],
    fresh: taggingWords.newVoice,
    quote: wordsOf(passage),
    beside: desk.wordsAt(),
    button: taggingWords.voiceButton,
  });
  if (!answer) return;
  const voice = 'id' in answer.pick ? answer.pick.id : answer.pick.text;
  desk.run(setVoice(passage.id, voice), shellWords.asBefore);
}
