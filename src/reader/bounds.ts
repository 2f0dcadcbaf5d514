// Moving the ends of a passage by keys: a state of the text in which the arrows belong to one end, until Enter keeps it or Escape leaves it.
import type { Range } from '../text/range.ts';
import type { Unit } from './stops.ts';
import { endAt, nextStop, sideOf, withEnd } from './stops.ts';

/** What is being done to the ends of a passage, told at every step. `end`: which one, counted in the order of the text from 0. */
export interface Adjusting {
  readonly passage: string;
  readonly ranges: readonly Range[];
  readonly end: number;
  /** `stuck`: it could not be moved further; `kept`: the ranges are to be the passage's; `left`: it stays as it was. */
  readonly how: 'begun' | 'moved' | 'stuck' | 'kept' | 'left';
}

export type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The ranges with one end moved to the next stop; null where it cannot be. */
export function moved(
  text: string,
  ranges: readonly Range[],
  end: number,
  { by, unit, locale }: { by: 1 | -1; unit: Unit; locale: string },
): readonly Range[] | null {
  const to = nextStop(text, endAt(ranges, end), { side: sideOf(end), by, unit, locale });
  return to === null ? null : withEnd(ranges, end, to);
}

/** The adjusting of one passage by keys, from its last end on. */
export class Bounds {
  now: Adjusting;
  private readonly text: string;
  private readonly locale: string;
  private readonly forward: string;

  constructor(
    text: string,
    passage: string,
    ranges: readonly Range[],
    { locale, direction }: { locale: string; direction: 'ltr' | 'rtl' },
  ) {
    this.text = text;
    this.locale = locale;
    this.forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    this.now = { passage, ranges, end: ranges.length * 2 - 1, how: 'begun' };
  }

  /**
   * What a key does: arrows move the end by a word, with Alt by a letter; E goes to the next end; Enter keeps, Escape leaves. Any other key
   * with Ctrl or Command, and a function key, keeps too, and is then to do what it does (`passes`). Null: the key does nothing.
   */
  press(press: Press): { readonly now: Adjusting; readonly passes: boolean } | null {
    const { key, ctrlKey, metaKey, altKey } = press;
    if (key.startsWith('Arrow')) return this.told(this.arrow(key, altKey));
    if (key === 'Escape') return this.told({ ...this.now, how: 'left' });
    if (key === 'Enter') return this.told({ ...this.now, how: 'kept' });
    if (/^F\d/.test(key) || ((ctrlKey || metaKey) && key.length === 1))
      return { ...this.told({ ...this.now, how: 'kept' }), passes: true };
    if (key.toLowerCase() !== 'e' && key !== 'Tab') return null;
    const ends = this.now.ranges.length * 2;
    const by = press.shiftKey ? ends - 1 : 1;
    return this.told({ ...this.now, end: (this.now.end + by) % ends, how: 'begun' });
  }

  private arrow(key: string, letter: boolean): Adjusting {
    const by = key === 'ArrowDown' || key === this.forward ? 1 : -1;
    const unit = letter ? 'letter' : 'word';
    const ranges = moved(this.text, this.now.ranges, this.now.end, { by, unit, locale: this.locale });
    return ranges ? { ...this.now, ranges, how: 'moved' } : { ...this.now, how: 'stuck' };
  }

  private told(now: Adjusting): { readonly now: Adjusting; readonly passes: boolean } {
    this.now = now;
    return { now, passes: false };
  }
}
