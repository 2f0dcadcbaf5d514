// From a key press to an act: which keys mean what, and where.
import type { Action, Pane } from '../commands/index.ts';
import { ACTIONS } from '../commands/index.ts';

export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

interface Stroke {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A plain sign or digit (`?`, `}`, `0`): whatever else it takes to type it on a layout does not matter. */
  readonly sign: boolean;
  /** Nothing but a letter, sign or digit: what would be text in a field. */
  readonly plain: boolean;
}

function strokeOf(keys: string): Stroke {
  const parts = keys === '+' ? ['+'] : keys.split(/\+(?=.)/);
  const key = parts.at(-1)!;
  const [mod, alt, shift] = [parts.includes('Mod'), parts.includes('Alt'), parts.includes('Shift')];
  const plain = key.length === 1 && !mod && !alt;
  return { key: lower(key), mod, alt, shift, plain, sign: plain && !/[a-z]/i.test(key) };
}

const STROKES: readonly (readonly [Stroke, Action])[] = ACTIONS.flatMap((action) =>
  action.keys.map((keys) => [strokeOf(keys), action] as const),
);

/** Names of keys (`Enter`) as they are, letters small. */
function lower(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key;
}

/**
 * The key's letter, digit or name. Where the layout has another sign there (a Cyrillic letter, what Option makes on a Mac, the `&` that
 * stands on a French 1), the letter or digit of that place.
 */
function keyOf({ key, code, altKey }: Press): string {
  const usual = altKey ? /^[a-z0-9]$/i : /^[ -~]$/;
  if (key.length > 1 || usual.test(key)) return lower(key);
  return lower(/^(?:Digit|Key)([0-9A-Z])$/.exec(code)?.[1] ?? key);
}

function isPressed(stroke: Stroke, press: Press): boolean {
  const mod = press.ctrlKey || press.metaKey;
  // A sign may take Shift, Option, or AltGr, which Windows reports as Ctrl and Alt together; Ctrl alone makes it something else.
  if (stroke.sign) return stroke.key === press.key && (press.altKey || !mod);
  return (
    stroke.key === keyOf(press) && stroke.mod === mod && stroke.alt === press.altKey && stroke.shift === press.shiftKey
  );
}

/**
 * The action a key press asks for in a pane (null: the focus is in none, or in a field), or undefined. Acts bound to panes need their
 * pane, and letters, digits and signs need some pane; all else works everywhere.
 */
export function actionFor(press: Press, pane: Pane | null): Action | undefined {
  // There Alt and an arrow move the caret by words, where there is one.
  if (isMac && (pane === 'text' || pane === null) && press.altKey && !press.shiftKey && press.key.startsWith('Arrow'))
    return undefined;
  return STROKES.find(
    ([stroke, { panes }]) =>
      isPressed(stroke, press) && (pane === null ? !panes && !stroke.plain : !panes || panes.includes(pane)),
  )?.[1];
}

/** Whether a key press lands in something that takes typing, where single letters are text and Ctrl+Z is the field's own. */
export function isTyping(path: readonly EventTarget[]): boolean {
  const [target] = path;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'button', 'submit', 'range', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
