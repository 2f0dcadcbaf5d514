// The line on the map that is typed into: a new claim where it will stand, or other words for one on its card.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { saying } from '../../commands/find-claim.ts';
import { renameClaim } from '../../commands/claims.ts';
import { addClaimAt, tagWordsAt } from '../../commands/place.ts';
import type { Box } from '../../layout/boxes.ts';
import type { Point } from '../../layout/graph.ts';
import type { Session } from '../../state/session.ts';
import type { Words } from '../../state/selection.ts';
import { Drafts } from '../inspector/drafts.ts';
import type { Entry } from '../inspector/drafts.ts';
import { claimsWords } from '../messages/claims.ts';
import { mapWords } from '../messages/map.ts';
import { wholePx } from './carrying.ts';
import { placed } from './placed.ts';
import type { View } from './view.ts';

/** What is typed: a claim about its middle, px of the map (pinned there unless `free`), of words that were dropped; or a claim's new words. */
type Typing =
  | { readonly at: Point; readonly free: boolean; readonly words: Words | null; readonly quote: string }
  | { readonly claim: string };

/** What the line needs of its map. */
export interface Lined {
  readonly session: Session;
  /** Where a claim's card is, px of the map. */
  boxOf(claim: string): Box | null;
  refresh(): void;
  say(sentence: string): void;
  /** The line is done with by a key: the record gets the focus; null: what had it before. */
  left(record: string | null): void;
}

/** A line's least width and its height on the screen, px. */
const WIDTH = 236;
const HEIGHT = 34;

export class Line {
  private typing: Typing | null = null;
  private readonly map: Lined;
  private readonly drafts: Drafts;

  constructor(map: Lined) {
    this.map = map;
    this.drafts = new Drafts({
      refresh: () => map.refresh(),
      lost: (typed) => map.say(claimsWords.lost(typed)),
      refused: (reason) => map.say(reason),
    });
  }

  get open(): boolean {
    return this.typing !== null;
  }

  /** A new claim about a point of the map; `free`: the layout places it. `words`: those it is to be a claim of. */
  openAt(at: Point, free: boolean, words: Words | null, quote: string): void {
    this.begin({ at: wholePx(at), free, words, quote });
  }

  openOn(claim: string): void {
    this.begin({ claim });
  }

  private begin(typing: Typing): void {
    this.keep();
    this.typing = typing;
    this.map.refresh();
  }

  /** Keeps what is typed, and is no longer there. */
  keep(): void {
    this.drafts.flush();
    this.typing = null;
  }

  private entryOf(typing: Typing): Entry {
    const { session } = this.map;
    const { maker } = session;
    if ('claim' in typing)
      return { key: typing.claim, session, record: typing.claim, keep: (typed) => renameClaim(typing.claim, typed) };
    const spot = typing.free ? null : typing.at;
    const { words } = typing;
    return {
      key: 'new',
      session,
      record: null,
      keep: (typed) => (words ? tagWordsAt(words, typed, spot, maker) : addClaimAt(typed, spot, maker)),
    };
  }

  draw({ x, y, scale }: View): TemplateResult | typeof nothing {
    const { typing, map } = this;
    if (!typing) return nothing;
    const claim = 'claim' in typing ? map.session.state.project.claims.get(typing.claim) : null;
    const box = 'claim' in typing ? map.boxOf(typing.claim) : { ...typing.at, width: 0, height: 0 };
    if (claim === undefined || !box) return nothing;
    const entry = this.entryOf(typing);
    const width = Math.max(WIDTH, box.width * scale);
    const middle = (box.x + box.width / 2) * scale + x;
    const top = (box.y + box.height / 2) * scale + y - HEIGHT / 2;
    const about = 'quote' in typing && typing.quote !== '' ? mapWords.newClaimOf(typing.quote) : mapWords.newClaim;
    return html`<div class="line" ${placed({ x: middle - width / 2, y: top, width, height: HEIGHT })}>
      <input
        type="text"
        autocomplete="off"
        aria-label=${claim ? mapWords.claimText : about}
        aria-describedby="line-help"
        placeholder=${about}
        .value=${this.drafts.typedIn(entry.key) ?? claim?.text ?? ''}
        @input=${(event: Event) => this.drafts.hold(entry, (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.onKey(event, entry)}
        @blur=${() => this.end(entry, false)}
      />
      <p id="line-help">${mapWords.lineHelp}</p>
    </div>`;
  }

  private onKey(event: KeyboardEvent, entry: Entry): void {
    // What is typed here is for this line alone: no key of the map may act behind it.
    event.stopPropagation();
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Escape') this.drafts.drop(entry.key);
    this.end(entry, true);
  }

  private end(entry: Entry, byKey: boolean): void {
    const { typing, map } = this;
    if (!typing) return;
    this.typing = null;
    const typed = this.drafts.typedIn(entry.key)?.trim() ?? '';
    const { claims } = map.session.state.project;
    const known = 'claim' in typing ? undefined : saying(claims, ({ text }) => text, typed);
    const done = typed !== '' && this.drafts.commit(entry.key);
    this.drafts.drop(entry.key);
    if (!done && known) map.say(mapWords.known);
    if (byKey)
      map.left('claim' in typing ? typing.claim : done ? map.session.state.selection.focus : (known?.id ?? null));
    map.refresh();
  }
}
