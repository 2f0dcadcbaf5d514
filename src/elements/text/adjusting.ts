// What is said while the ends of a passage are moved, and the act when they are let go.
import { adjust } from '../../commands/passages.ts';
import type { Adjusting } from '../../reader/bounds.ts';
import { endAt, sideOf } from '../../reader/stops.ts';
import type { Command } from '../../state/state.ts';
import { snap } from '../../text/segments.ts';
import { taggingWords } from '../messages/tagging.ts';

const heard = 32; // code units: some words, by which one knows the place

export interface Ear {
  readonly text: string;
  say(sentence: string): void;
  run(command: Command): boolean;
}

/** Says where the end that is moved stands now; what is kept becomes one act, and what is left none. */
export function hear(ear: Ear, { passage, ranges, end, how }: Adjusting): void {
  switch (how) {
    case 'left':
      return ear.say(taggingWords.ends.left);
    case 'stuck':
      return ear.say(taggingWords.stuck);
    case 'kept':
      return void ear.run(adjust(passage, ranges));
    case 'begun':
      return ear.say(taggingWords.ends.begun(sideOf(end), wordsNear(ear.text, ranges, end)));
    case 'moved':
      return ear.say(taggingWords.ends[sideOf(end)](wordsNear(ear.text, ranges, end)));
  }
}

/** The words within a passage by one of its ends, whole as far as they are few. */
function wordsNear(text: string, ranges: Adjusting['ranges'], end: number): string {
  const range = ranges[end >> 1]!;
  const at = endAt(ranges, end);
  const side = sideOf(end);
  const wide =
    side === 'start'
      ? { start: at, end: Math.min(range.end, at + heard) }
      : { start: Math.max(range.start, at - heard), end: at };
  const { start, end: to } = snap(text, wide);
  const words = text.slice(start, to);
  // A word cut at the far side is left out, where there is another.
  const whole = side === 'start' && to < range.end ? words.replace(/\s+\S*$/, '') : words;
  const cut = side === 'end' && start > range.start ? whole.replace(/^\S*\s+/, '') : whole;
  return cut.replace(/\s+/g, ' ').trim();
}
