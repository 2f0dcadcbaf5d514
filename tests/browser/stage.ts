// A place to put elements in a test page: with the tokens they draw from, checks of their accessibility, and hands.
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { emptyProject } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { faults } from './placing.ts';

export const maker = { by: 'tester', now: () => 0 };

export const openSession = (project: Project = emptyProject('Two essays', maker)): Session =>
  new Session(stateOf(project), maker);

let main: HTMLElement | undefined;

/** An empty page with the tokens and a field that has the focus, as the text has when a dialog opens. */
export async function setStage(): Promise<{ stage: HTMLElement; before: HTMLInputElement }> {
  if (!document.querySelector('link')) {
    const sheet = document.createElement('link');
    const loaded = new Promise((resolve) => sheet.addEventListener('load', resolve, { once: true }));
    Object.assign(sheet, { rel: 'stylesheet', href: new URL('../../src/elements/tokens.css', import.meta.url).href });
    document.head.append(sheet);
    await loaded;
  }
  clearStage();
  main = document.createElement('main');
  const before = document.createElement('input');
  before.setAttribute('aria-label', 'before');
  main.append(before);
  document.body.append(main);
  before.focus();
  return { stage: main, before };
}

export function clearStage(): void {
  main?.remove();
  main = undefined;
}

/** A new element on the stage, with these properties. */
export async function put<K extends keyof HTMLElementTagNameMap>(
  name: K,
  given: Partial<HTMLElementTagNameMap[K]> = {},
): Promise<HTMLElementTagNameMap[K]> {
  const element = Object.assign(document.createElement(name), given);
  main!.append(element);
  await settled();
  return element;
}

/** The element with the focus, also inside shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** The element has the focus. (Told in words: a failure that carried the elements themselves would be printed for ever.) */
export function assertFocus(element: Element): void {
  const found = focused();
  assert.isTrue(found === element, `the focus is on ${found?.outerHTML ?? 'nothing'}`);
}

/** Presses keys one after the other; `Control+Enter` holds the one while it presses the other. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const each of keys) {
    const held = each.split('+');
    const key = held.pop()!;
    for (const modifier of held) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of held.reverse()) await sendKeys({ up: modifier });
  }
}

export const type = (words: string): Promise<void> => sendKeys({ type: words });

const channel = new MessageChannel();
channel.port1.start();

/** A turn of the event loop; messages come at once also in a page in the background, which frames and timers do not. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    channel.port1.addEventListener('message', () => resolve(), { once: true });
    channel.port2.postMessage(null);
  });

/** Some turns on: what was asked of an element is done by then, and the events that follow were heard. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) await turn();
}

/** Waits until it holds, for at most some seconds: for what comes in the browser's own time, as the close of a dialog does. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  assert.fail(`never: ${what}`);
}

/** The one element that the selector finds within another's shadow root. */
export function part<T extends HTMLElement = HTMLElement>(of: Element, selector: string): T {
  const found = of.shadowRoot!.querySelectorAll<T>(selector);
  assert.equal(found.length, 1, `${selector} in ${of.localName}`);
  return found[0]!;
}

export const parts = <T extends HTMLElement = HTMLElement>(of: Element, selector: string): T[] => [
  ...of.shadowRoot!.querySelectorAll<T>(selector),
];

/** The words of an element in one line. */
export const wordsOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

/** axe finds nothing wrong with it, in light and in dark. */
export async function assertAccessible(element: Element): Promise<void> {
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    assert.deepEqual(await faults(element), [], theme);
  }
  delete document.documentElement.dataset.theme;
}
