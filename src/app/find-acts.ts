// Finding in the window: the find panel, the way to what it finds and back, tagging it, and the filter of passages.
import type { ReactiveController, TemplateResult } from 'lit';
import { html } from 'lit';
import type { ActionId } from '../commands/index.ts';
import { tagAll } from '../commands/tag-all.ts';
import type { LemmaFilter } from '../elements/find/lemma-filter.ts';
import '../elements/find/lemma-filter.ts';
import type { LemmaFind, Sighted, Start } from '../elements/lemma-find.ts';
import '../elements/lemma-find.ts';
import { chooserWords } from '../elements/messages/chooser.ts';
import { findWords } from '../elements/messages/find.ts';
import type { Project } from '../model/project.ts';
import type { Filter } from '../query/find-filter.ts';
import { EVERYTHING, hiddenBy, isActive, keepFilter } from '../query/find-filter.ts';
import type { Hits } from '../reader/hits.ts';
import { NO_HITS } from '../reader/hits.ts';
import type { Words } from '../state/selection.ts';
import { claimInFocus } from '../state/selection.ts';
import type { LemmaApp } from './lemma-app.ts';
import { claimOptions } from './options.ts';
import { paneOf } from './pane-of.ts';
import { Origin, focused } from './find-origin.ts';
import { usedClaim, voicesOf } from './passage-acts.ts';

const short = 120; // code units of selected words that are taken for what is to be found
const NONE: ReadonlySet<string> = new Set();

/** Nothing of this is kept with the project. */
export class Finding implements ReactiveController {
  /** The passages that the texts do not show: those the filter leaves out, but for the one in focus. */
  veiled = NONE;
  private filter: Filter = EVERYTHING;
  private filtering = false;
  /** What had the focus before the filter's fields. */
  private filterFrom: HTMLElement | null = null;
  private hidden = NONE;
  private seen: Project | null = null;
  private hits: ReadonlyMap<string, Hits> = new Map();
  private start: Start = { source: '', offset: 0 };
  /** Where the reader was before the panel opened, until they go somewhere themselves. */
  private origin: Origin | null = null;
  private readonly app: LemmaApp;
  private height = 0;
  private readonly observer = new ResizeObserver(([entry]) => this.keepWords(entry!.contentRect.height));

  constructor(app: LemmaApp) {
    this.app = app;
    app.addController(this);
  }

  hostUpdate(): void {
    const { session } = this.app;
    if (!session) return;
    const { project, selection } = session.state;
    if (project !== this.seen) {
      this.filter = keepFilter(this.filter, project);
      this.hidden = sameOr(this.hidden, hiddenBy(this.filter, project));
      this.seen = project;
    }
    const { focus } = selection;
    const less = focus !== null && this.hidden.has(focus) ? without(this.hidden, focus) : this.hidden;
    this.veiled = sameOr(this.veiled, less);
    // "This text" is one that is on screen.
    const { texts } = this.app;
    if (!texts.includes(this.start.source)) this.start = { source: texts[0] ?? '', offset: 0 };
  }

  hostUpdated(): void {
    const bars = this.app.querySelector('.finding');
    if (bars) this.observer.observe(bars);
  }

  hostConnected(): void {
    this.app.addEventListener('keydown', this.onKey);
  }

  hostDisconnected(): void {
    this.app.removeEventListener('keydown', this.onKey);
    this.observer.disconnect();
  }

  /** What a text shows as found. */
  hitsOf(source: string): Hits {
    return this.hits.get(source) ?? NO_HITS;
  }

  /** The bars above the texts. */
  bars(): TemplateResult {
    const { session } = this.app;
    return html`<div class="finding">
      <lemma-find
        .session=${session}
        .start=${this.start}
        @lemma-hits=${({ detail }: CustomEvent<ReadonlyMap<string, Hits>>) => this.showHits(detail)}
        @lemma-hit=${({ detail }: CustomEvent<Sighted>) => this.arrive(detail)}
        @lemma-tag-hits=${({ detail }: CustomEvent<{ places: readonly Words[]; words: string }>) => this.tag(detail)}
        @lemma-find-close=${({ detail }: CustomEvent<boolean>) => this.close(detail)}
        @lemma-find-filter=${() => this.openFilter()}
      ></lemma-find>
      <lemma-filter
        .session=${session}
        .filter=${this.filter}
        .open=${this.filtering}
        @lemma-filter=${({ detail }: CustomEvent<Filter>) => this.setFilter(detail)}
        @lemma-filter-open=${() => this.openFilter()}
        @lemma-filter-close=${() => this.closeFilter()}
      ></lemma-filter>
    </div>`;
  }

  act(action: ActionId): void {
    switch (action) {
      case 'find':
        return this.open();
      case 'find-words':
        return this.open(true);
      case 'find-next':
      case 'find-previous':
        if (!this.find.open) this.open(false, false);
        return this.find.step(action === 'find-next' ? 1 : -1);
      case 'tag-all':
        return this.find.open ? this.find.tag() : this.app.say(findWords.nothingYet);
      case 'filter':
        return this.openFilter();
      case 'show-passages':
        return this.setFilter(EVERYTHING);
      default:
        throw new RangeError(`no act of finding: ${action}`);
    }
  }

  private get find(): LemmaFind {
    return this.app.querySelector('lemma-find')!;
  }

  /** Opens the panel; `everywhere`: for the selected words, in all texts. */
  private open(everywhere = false, focus = true): void {
    const { app, find } = this;
    const { words } = app.session.state.selection;
    // Asked for from within the panel, it is only the line to type in that is wanted.
    const anew = !find.open || document.activeElement !== find;
    if (!find.open) {
      app.trail.leave();
      this.origin = new Origin(app);
    }
    if (app.arrangement.pane !== 'text') app.arrange({ pane: 'text' });
    if (anew) find.start = this.start = this.here();
    const taken = words && anew && focus ? this.selected(words, everywhere ? Infinity : short) : '';
    find.show({ ...(taken ? { words: taken } : {}), ...(everywhere ? { scope: 'texts' } : {}), focus });
  }

  /** Where the first place counts from: the selected words or the caret if they can be seen, else the first line in sight. */
  private here(): Start {
    const { app } = this;
    const { words } = app.session.state.selection;
    const text = words ? app.textOf(words.source) : app.textInFocus;
    const source = text?.source ?? app.texts[0] ?? '';
    const at = words?.ranges[0]?.start ?? text?.caret ?? 0;
    const seen = text ? text.edgesOf({ start: at, end: at }) !== null : false;
    return { source, offset: seen ? at : (app.arrangement.places[source] ?? 0) };
  }

  /** The selected words on one line; none where they are several stretches or too long to be meant. */
  private selected({ source, ranges }: Words, most: number): string {
    const [range, more] = ranges;
    if (!range || more || range.end - range.start > most) return '';
    const { text } = this.app.session.state.project.sources.get(source)!;
    return text.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
  }

  private showHits(hits: ReadonlyMap<string, Hits>): void {
    this.hits = hits;
    this.app.requestUpdate();
  }

  /** Brings a hit into sight: while it is being typed only in the texts on screen; the focus stays, unless one goes there. */
  private arrive({ hit, arrival }: Sighted): void {
    const { app } = this;
    const { record, field } = hit.sheet;
    const { project } = app.session.state;
    if (arrival === 'gone') this.origin = null;
    if (!project.sources.has(record)) {
      if (arrival === 'gone') app.desk.show(record, field === 'note' ? 'inspector' : 'claims');
      else if (arrival === 'walked') app.session.select({ focus: record });
      return;
    }
    const range = { start: hit.start, end: hit.end };
    if (arrival === 'gone') return app.desk.selectWords(record, range);
    if (arrival === 'walked') app.showText(record);
    void app.updateComplete.then(async () => {
      const text = app.textOf(record);
      await text?.updateComplete;
      text?.reveal(range);
    });
  }

  /** `back`: to where the reader was, with the focus; else they stay where they are. */
  private close(back: boolean): void {
    const { app, origin } = this;
    const [source, hits] = [...this.hits].find(([, { current }]) => current !== null) ?? [];
    this.origin = null;
    this.find.shut();
    if (back && origin) return void origin.restore();
    const looked = hits?.ranges[hits.current!];
    if (!back && source && looked && !app.session.state.selection.words) app.desk.selectWords(source, looked);
    else app.textInFocus?.focusText();
  }

  /** Asks for the claim, stance and voice of all these words; one act. */
  private async tag({ places, words }: { places: readonly Words[]; words: string }): Promise<void> {
    const { desk, session } = this.app;
    if (session.frozen !== null) return desk.say(session.frozen);
    const panel = this.find.getBoundingClientRect(); // the list of what is tagged stays in sight
    const answer = await desk.ask({
      title: findWords.tagTitle(places.length),
      label: chooserWords.claim,
      options: claimOptions(session.state.project),
      fresh: chooserWords.newClaim,
      placeholder: chooserWords.claimHint,
      quote: findWords.tagQuote(words),
      stance: { stance: 'asserts', voice: null, voices: voicesOf(desk) },
      beside: { first: panel, last: panel },
      button: chooserWords.tag,
    });
    if (!answer) return;
    const { pick: claim, stance, voice } = answer;
    desk.run(tagAll(places, { claim, stance, voice }, session.maker), findWords.allTagged);
    const used = claimInFocus(session.state.selection, session.state.project);
    if (used !== null) usedClaim(used);
  }

  private openFilter(): void {
    const { app } = this;
    if (app.session.state.project.passages.size === 0) return app.say(findWords.noPassages);
    if (app.arrangement.pane !== 'text') app.arrange({ pane: 'text' });
    if (!this.filtering) this.filterFrom = focused();
    this.filtering = true;
    app.requestUpdate();
    void app.updateComplete.then(() => app.querySelector<LemmaFilter>('lemma-filter')?.focus());
  }

  private closeFilter(): void {
    this.filtering = false;
    this.app.requestUpdate();
    if (this.filterFrom?.isConnected) this.filterFrom.focus({ preventScroll: true });
    else this.app.textInFocus?.focusText();
  }

  private setFilter(filter: Filter): void {
    const { app } = this;
    const { project } = app.session.state;
    this.filter = filter;
    this.hidden = sameOr(this.hidden, hiddenBy(filter, project));
    const all = project.passages.size;
    app.say(isActive(filter) ? findWords.showing(all - this.hidden.size, all) : findWords.shownAll(all));
    app.requestUpdate();
  }

  /** In the text Escape shuts the panel, and the reader stays where they are. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !this.find?.open) return;
    if (paneOf(event.composedPath()) !== 'text') return;
    event.preventDefault();
    this.origin = null;
    this.find.shut();
  };

  /** As the bars grow and shrink the words of the texts stay where they are on the screen. */
  private keepWords(height: number): void {
    const by = height - this.height;
    this.height = height;
    if (by === 0) return;
    for (const page of this.app.querySelectorAll('lemma-text > section')) page.scrollTop += by;
  }
}

/** The first set where both have the same members, so that nothing is drawn anew for it. */
function sameOr(before: ReadonlySet<string>, after: ReadonlySet<string>): ReadonlySet<string> {
  if (before === after || before.size !== after.size) return after;
  for (const id of after) if (!before.has(id)) return after;
  return before;
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const less = new Set(set);
  less.delete(id);
  return less;
}
