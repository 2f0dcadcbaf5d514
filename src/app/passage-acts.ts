// The acts on words and passages: tag, highlight, note, repeat, adjust, and the way from passage to passage.
import { highlight } from '../commands/highlight.ts';
import { setClaimNote } from '../commands/claims.ts';
import { setLinkNote } from '../commands/links.ts';
import { setPassageNote } from '../commands/passages.ts';
import type { ClaimChoice } from '../commands/find-claim.ts';
import { retag, tagWords } from '../commands/tag.ts';
import { chooserWords } from '../elements/messages/chooser.ts';
import { findWords } from '../elements/messages/find.ts';
import { shellWords } from '../elements/messages/shell.ts';
import type { Passage } from '../model/records.ts';
import { passagesInOrder, passagesOf } from '../query/around.ts';
import { claimInFocus } from '../state/selection.ts';
import type { Desk } from './desk.ts';
import { claimOptions, linkInWords } from './options.ts';

/** The claim tagged last in this visit, offered first next time. */
let lastClaim: string | null = null;

/** From now on this claim was the one tagged last. */
export function usedClaim(claim: string): void {
  lastClaim = claim;
}

export function passageInFocus({ session }: Desk): Passage | undefined {
  const { focus } = session.state.selection;
  return focus === null ? undefined : session.state.project.passages.get(focus);
}

/** Asks which claim the selected words make, or else the passage in focus. */
export async function tag(desk: Desk): Promise<void> {
  const { session } = desk;
  const { project, selection } = session.state;
  const { words } = selection;
  const passage = words ? undefined : passageInFocus(desk);
  if (!words && !passage) return desk.say(shellWords.nothingSelected);
  const text = words ? project.sources.get(words.source)!.text : '';
  const answer = await desk.ask({
    title: chooserWords.tagTitle,
    label: chooserWords.claim,
    options: claimOptions(project, [], lastClaim),
    fresh: chooserWords.newClaim,
    placeholder: chooserWords.claimHint,
    quote: words
      ? words.ranges.map(({ start, end }) => text.slice(start, end)).join(' … ')
      : passage!.pieces.map(({ exact }) => exact).join(' … '),
    stance: { stance: passage?.stance ?? 'asserts', voice: passage?.voice ?? null, voices: voicesOf(desk) },
    beside: desk.wordsAt(),
    button: chooserWords.tag,
  });
  if (!answer) return;
  const { pick: claim, stance, voice } = answer;
  desk.run(
    words
      ? tagWords(words, { claim, stance, voice }, session.maker)
      : retag(passage!.id, { claim, stance, voice }, session.maker),
    words ? shellWords.nothingSelected : shellWords.asBefore,
  );
  lastClaim = claimInFocus(session.state.selection, session.state.project);
}

/** Tags the selected words with the claim used last, as asserted by the author. */
export function repeat(desk: Desk): void {
  const { session } = desk;
  const { project, selection } = session.state;
  const claim: ClaimChoice | null = lastClaim && project.claims.has(lastClaim) ? { id: lastClaim } : null;
  if (!claim) return desk.say(shellWords.noLast);
  if (!selection.words) return desk.say(shellWords.nothingSelected);
  desk.run(
    tagWords(selection.words, { claim, stance: 'asserts', voice: null }, session.maker),
    shellWords.nothingSelected,
  );
}

/** The voices that passages have, each once. */
export function voicesOf({ session }: Desk): string[] {
  const voices = new Set<string>();
  for (const { voice } of session.state.project.passages) if (voice !== null) voices.add(voice);
  return [...voices].sort();
}

export function highlightWords(desk: Desk): void {
  const { words } = desk.session.state.selection;
  if (!words) return desk.say(shellWords.nothingSelected);
  desk.run(highlight(words, '', desk.session.maker), shellWords.nothingSelected);
}

/** Asks for a note: on the selected words, or on the passage, claim or link in focus. */
export async function note(desk: Desk): Promise<void> {
  const { session } = desk;
  const { project, selection } = session.state;
  const { words, focus } = selection;
  if (words) {
    const { text } = project.sources.get(words.source)!;
    const written = await desk.askNote(words.ranges.map(({ start, end }) => text.slice(start, end)).join(' … '), '');
    if (written) desk.run(highlight(words, written, session.maker), shellWords.nothingSelected);
    return;
  }
  const record = focus === null ? undefined : project.record(focus);
  if (record?.kind === 'passage') {
    const written = await desk.askNote(record.pieces.map(({ exact }) => exact).join(' … '), record.note);
    if (written !== null) session.run(setPassageNote(record.id, written));
  } else if (record?.kind === 'claim') {
    const written = await desk.askNote(record.text, record.note);
    if (written !== null) session.run(setClaimNote(record.id, written));
  } else if (record?.kind === 'link') {
    const written = await desk.askNote(linkInWords(project, record), record.note);
    if (written !== null) session.run(setLinkNote(record.id, written));
  } else desk.say(shellWords.nothingSelected);
}

/** Goes to the passage after or before where the reader is, in the order of the texts. */
export function walk(desk: Desk, by: 1 | -1): void {
  const { project, selection } = desk.session.state;
  const all = passagesInOrder(project).filter(({ id }) => !desk.veiled.has(id));
  if (all.length === 0) return desk.say(project.passages.size > 0 ? findWords.noneShown : shellWords.noPassage);
  const at = all.findIndex(({ id }) => id === selection.focus);
  const next = at < 0 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
  desk.show(all[next]!.id, 'text');
}

/** Goes to the claim's next or previous passage, in whatever text it stands. */
export function walkClaim(desk: Desk, by: 1 | -1): void {
  const { project, selection } = desk.session.state;
  const claim = claimInFocus(selection, project);
  if (claim === null) return desk.say(shellWords.noPassage);
  const passage = passageInFocus(desk);
  const shown = passagesOf(project, claim).filter(({ id }) => !desk.veiled.has(id));
  const at = shown.findIndex(({ id }) => id === passage?.id);
  const next = at < 0 ? shown.at(by === 1 ? 0 : -1) : shown.at((at + by) % shown.length);
  if (!next || next.id === passage?.id) return desk.say(shellWords.lastPassage);
  desk.show(next.id, 'text');
}
