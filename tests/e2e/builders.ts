// The hands that build an argument from a plan: by keys, on the map or in the outline, and by mouse on the map.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Plan, PlannedLink } from './plan.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Types the first letters key by key, as everywhere in these journeys, and the rest at one go: there are thousands. */
async function write(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words.slice(0, 3));
  await page.keyboard.insertText(words.slice(3));
}

/** Presses the key of an act and answers what it asks: with what is there, or, `fresh`, with words that make something new. */
export async function answer(page: Page, key: string, words: string, fresh = false): Promise<void> {
  await page.keyboard.press(key);
  await dialog(page).waitFor();
  await write(page, words);
  await page.keyboard.press(fresh ? 'Control+Enter' : 'Enter');
  await dialog(page).waitFor({ state: 'hidden' });
}

/** How a pane is gone about by keys. */
export interface Going {
  /** Puts the keys on a claim; `from`: the link just made, which bears on it. */
  to(claim: string, from: PlannedLink | null): Promise<void>;
  /** From an undercut that was just made back to the link it is aimed at. */
  up(): Promise<void>;
}

/**
 * Builds by keys: what bears on nothing is typed, then, from the top down, what supports and attacks each claim, the premises joined to it
 * and what undercuts it. Claims come into being where they are first needed.
 */
export async function buildByKeys(page: Page, plan: Plan, going: Going): Promise<void> {
  const known = new Set<string>();
  const name = async (key: string, claim: string): Promise<void> => {
    await answer(page, key, claim, !known.has(claim));
    known.add(claim);
  };
  const make = async (key: string, { premises, undercuts }: PlannedLink): Promise<void> => {
    const [first, ...others] = premises;
    await name(key, first!);
    for (const premise of others) await name('j', premise);
    ahead.push(...premises);
    for (const undercut of undercuts) {
      await make('u', undercut);
      await going.up();
    }
  };
  const ahead = [...plan.roots];
  for (const root of plan.roots) await name('c', root);
  const done = new Set<string>();
  for (let claim = ahead.shift(); claim !== undefined; claim = ahead.shift()) {
    if (done.has(claim)) continue;
    done.add(claim);
    let last: PlannedLink | null = null;
    for (const link of plan.bearing.get(claim)!) {
      await going.to(claim, last);
      await make(link.role === 'support' ? 'Shift+S' : 'Shift+A', link);
      last = link;
    }
  }
  expect(known.size).toBe(plan.claims.length);
}

/** A row of the outline as it is shown. */
export interface ShownRow {
  readonly claim: string;
  readonly level: number;
  readonly repeated: boolean;
  readonly focused: boolean;
}

export function rowsShown(page: Page): Promise<ShownRow[]> {
  return page.evaluate(() => {
    const root = document.querySelector('lemma-claims')!.shadowRoot!;
    return [...root.querySelectorAll('[role=row][aria-level]')].map((row) => ({
      claim: row.querySelector('.text')!.textContent,
      level: Number(row.getAttribute('aria-level')),
      repeated: row.querySelector('.repeated') !== null,
      focused: row === root.activeElement,
    }));
  });
}

/** Goes down or up the outline so many rows, by tens where they are many. */
async function walk(page: Page, by: number): Promise<void> {
  for (let left = Math.abs(by); left > 0; left -= left >= 10 ? 10 : 1)
    await page.keyboard.press(`${left >= 10 ? 'Page' : 'Arrow'}${by > 0 ? 'Down' : 'Up'}`);
}

/** To the row where a claim stands with what bears on it; there already, with its link selected, Space selects the claim. */
export async function goToRow(page: Page, claim: string): Promise<void> {
  const rows = await rowsShown(page);
  const [from, to] = [
    rows.findIndex(({ focused }) => focused),
    rows.findIndex((row) => row.claim === claim && !row.repeated),
  ];
  expect([claim, from >= 0, to >= 0]).toEqual([claim, true, true]);
  if (to === from) await page.keyboard.press('Space');
  await walk(page, to - from);
}

/** To the row that the one in focus stands under. */
export async function goToParent(page: Page): Promise<void> {
  const rows = await rowsShown(page);
  const from = rows.findIndex(({ focused }) => focused);
  const to = rows.findLastIndex(({ level }, i) => i < from && level < rows[from]!.level);
  await walk(page, to - from);
}

/** What a screen reader says of the row in focus: its level, place among its siblings, and name. */
export function rowTold(page: Page): Promise<string> {
  return page.evaluate(() => {
    const row = document.querySelector('lemma-claims')!.shadowRoot!.activeElement!;
    const copy = row.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    const [level, place, of] = ['aria-level', 'aria-posinset', 'aria-setsize'].map((name) => row.getAttribute(name)!);
    return `level ${level}, ${place} of ${of}: ${copy.textContent.replace(/\s+/g, ' ').trim()}`;
  });
}

/** A card or sign of the map as the eye sees it: its name, its middle, and of a card the handle that links are drawn from. */
interface Seen {
  readonly id: string;
  readonly name: string;
  readonly selected: boolean;
  /** Null where it is out of sight, or all of it lies under something else. */
  readonly middle: readonly [number, number] | null;
  readonly handle: readonly [number, number] | null;
}

function seenOn(page: Page): Promise<Seen[]> {
  return page.evaluate(() => {
    const root = document.querySelector('lemma-map')!.shadowRoot!;
    // A place where the eye sees this and not what lies over its middle.
    const middle = (element: Element): [number, number] | null => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const own = element.closest('[role=option]');
      for (const far of [0, 4, 7, 10])
        for (let turn = 0; turn < 8; turn++) {
          const at: [number, number] = [
            x + far * Math.cos((turn * Math.PI) / 4),
            y + far * Math.sin((turn * Math.PI) / 4),
          ];
          if (root.elementFromPoint(...at)?.closest('[role=option]') === own) return at;
        }
      return null;
    };
    return [...root.querySelectorAll<HTMLElement>('[role=option]')].map((option) => {
      const handle = option.querySelector('.handle');
      return {
        id: option.dataset.id!,
        name: option.getAttribute('aria-label')!,
        selected: option.getAttribute('aria-selected') === 'true',
        middle: middle(option),
        handle: handle && middle(handle),
      };
    });
  });
}

/** The hand on the mouse, over the map. */
export class MapMouse {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get region(): Locator {
    return this.page.getByRole('region', { name: 'Map' });
  }

  /** Presses one of the tools at the foot of the map. */
  async tool(name: string): Promise<void> {
    await this.region.getByRole('button', { name, exact: true }).click();
  }

  /** A place of the ground with room for a card about it, as the eye finds it. */
  async room(): Promise<[number, number]> {
    return this.page.evaluate(() => {
      const root = document.querySelector('lemma-map')!.shadowRoot!;
      const boxes = [...root.querySelectorAll('[role=option]')].map((option) => option.getBoundingClientRect());
      const { left, top, right, bottom } = root.querySelector('.pane')!.getBoundingClientRect();
      for (let y = top + 40; y < bottom - 40; y += 20)
        for (let x = left + 70; x < right - 70; x += 20) {
          const free = boxes.every(
            (box) => box.right < x - 60 || box.left > x + 60 || box.bottom < y - 34 || box.top > y + 34,
          );
          const under = root.elementFromPoint(x, y);
          if (free && under?.closest('.pane') && !under.closest('[data-id]')) return [x, y] as [number, number];
        }
      throw new Error('there is no room on the map');
    });
  }

  /** A double click on the ground opens a line to type in. */
  async write(claim: string): Promise<void> {
    const { page } = this;
    await page.mouse.dblclick(...(await this.room()));
    const line = this.region.getByRole('textbox', { name: 'New claim, in your words' });
    await line.waitFor();
    await write(page, claim);
    await page.keyboard.press('Enter');
    await line.waitFor({ state: 'hidden' });
  }

  private async find(name: string): Promise<Seen> {
    const found = (await seenOn(this.page)).find((each) => each.name === name || each.id === name);
    if (!found) throw new Error(`not on the map: ${name}`);
    return found;
  }

  /** The place of one of those seen; fails where a hand could not reach it. */
  private reach({ name, middle }: Seen): [number, number] {
    if (!middle) throw new Error(`not to be reached on the map: ${name}`);
    return [middle[0], middle[1]];
  }

  /** Where a card or sign is, on the screen. */
  async place(name: string): Promise<[number, number]> {
    return this.reach(await this.find(name));
  }

  async click(name: string, held?: 'Shift' | 'Control', button: 'left' | 'right' = 'left'): Promise<void> {
    const { keyboard, mouse } = this.page;
    const place = await this.place(name);
    if (held) await keyboard.down(held);
    await mouse.click(...place, { button });
    if (held) await keyboard.up(held);
  }

  /** Opens the menu of a card or sign and does what one of its items says. */
  async choose(name: string, item: string | RegExp): Promise<void> {
    await this.click(name, undefined, 'right');
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Lays the map out anew, by the menu of the ground. */
  async tidy(): Promise<void> {
    await this.page.mouse.click(...(await this.room()), { button: 'right' });
    await this.page.getByRole('menuitem', { name: /^Tidy the map/ }).click();
  }

  /** Drags from a card's handle to another card or a sign, with a key held or not; the id of the link that is selected then. */
  async drag(from: string, to: string, held?: 'Alt' | 'Shift'): Promise<string> {
    const { keyboard, mouse } = this.page;
    const all = await seenOn(this.page);
    const at = (name: string) => all.find((each) => each.name === name || each.id === name)!;
    const [x, y] = at(from).handle!;
    const [left, top] = this.reach(at(to));
    await mouse.move(x, y);
    await mouse.down();
    if (held) await keyboard.down(held);
    await mouse.move((x + left) / 2, (y + top) / 2);
    await mouse.move(left, top);
    await mouse.up();
    if (held) await keyboard.up(held);
    return (await seenOn(this.page)).find(({ selected }) => selected)!.id;
  }
}
