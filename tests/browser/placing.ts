// What browser tests of elements share: an element placed on a page with the real tokens, and what axe finds in it.
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { assert } from 'chai';
import { SessionElement } from '../../src/elements/session-element.ts';
import type { Session } from '../../src/state/session.ts';

declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

const tokens = fetch(new URL('../../src/elements/tokens.css', import.meta.url)).then((answer) => answer.text());

/** Puts an element into an empty page, 520 px wide and as high as the window, with the colours given. */
export async function place<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  session: Session,
  theme: 'light' | 'dark' = 'light',
): Promise<HTMLElementTagNameMap[K]> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await tokens);
  document.adoptedStyleSheets = [sheet];
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = 'en';
  document.title = 'A page';
  const element = document.createElement(tag);
  if (!(element instanceof SessionElement)) throw new RangeError(`${tag} shows no session`);
  element.session = session;
  element.style.cssText = 'position: fixed; inset: 0 auto 0 0; width: 520px; background: var(--paper)';
  const main = document.createElement('main');
  main.append(element);
  document.body.replaceChildren(main);
  await element.updateComplete;
  return element;
}

/** One sentence for each thing axe finds inaccessible in the element, what is in its shadow included. */
export async function faults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, { resultTypes: ['violations'] });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.flat().join(' ')).join(', ')})`,
  );
}

/** The words a reader of the screen hears: text that is not hidden from it, in one line. */
export function spoken(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** Whether two are one element; told in words, since a runner would print all that hangs on an element. */
export function same(is: Element | null, wanted: Element | null | undefined): void {
  const name = (element: Element | null | undefined) =>
    element ? `<${element.localName}> ${spoken(element).slice(0, 80)}` : 'nothing';
  assert.isTrue(is === wanted, `${name(is)} should be ${name(wanted)}`);
}
