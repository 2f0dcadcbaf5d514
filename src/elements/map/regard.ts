// What of its project a map shows, changed by acts of the reader: folded, narrowed, gone back to. None of it changes the project.
import type { Showing } from '../../layout/part.ts';
import { ALL, isNarrow, partOf } from '../../layout/part.ts';
import type { Project } from '../../model/project.ts';
import { regardWords } from '../messages/regard.ts';
import type { Remembered, SavedView } from './remembered.ts';
import { FIRST, MOST_STEPS } from './remembered.ts';
import type { Stop } from './trail.ts';
import { Trail } from './trail.ts';
import type { View } from './view.ts';

/** What a regard needs of its map. */
export interface Regarded {
  readonly project: Project;
  readonly view: View;
  /** Shows this view, once what is to be shown is laid out; null leaves it to the map, which keeps in place what is looked at. */
  look(view: View | null): void;
  /** Something is shown otherwise; it is to be kept. */
  regarded(remembered: Remembered): void;
  say(sentence: string): void;
}

export class Regard {
  remembered: Remembered = FIRST;
  private readonly map: Regarded;
  private trail = new Trail();

  constructor(map: Regarded) {
    this.map = map;
  }

  get showing(): Showing {
    return this.remembered.showing;
  }

  /** Another project's map: the way through this one is forgotten. */
  begin(remembered: Remembered): void {
    this.remembered = remembered;
    this.trail = new Trail();
  }

  /** Notes where one is, before a leap to elsewhere. */
  leap(): void {
    this.trail.leave(this.here);
  }

  /** Folds a claim's premises away, or unfolds them. */
  fold(claim: string): void {
    const { project } = this.map;
    const { folded } = this.showing;
    const name = project.claims.get(claim)?.text;
    if (name === undefined) return;
    if (folded.includes(claim)) {
      this.show({ folded: folded.filter((id) => id !== claim) });
      return this.map.say(regardWords.unfolded(name));
    }
    const hidden = partOf(project, { ...this.showing, folded: [...folded, claim] })?.hidden.get(claim) ?? 0;
    if (hidden === 0) return this.map.say(regardWords.nothingToFold(name));
    this.show({ folded: [...folded, claim] });
    this.map.say(regardWords.folded(name, hidden));
  }

  unfoldAll(): void {
    const { folded } = this.showing;
    if (folded.length === 0) return this.map.say(regardWords.nothingFolded);
    this.show({ folded: [] });
    this.map.say(regardWords.unfoldedAll(folded.length));
  }

  /** Shows only what lies about a claim or link; about the same one, everything again. */
  around(id: string, steps = 2): void {
    if (this.showing.around?.id === id) {
      this.show({ around: null });
      return this.tellPart();
    }
    this.show({ around: { id, steps } });
    this.tellPart();
  }

  /** A step more or fewer about what is shown. */
  step(by: 1 | -1): void {
    const { around } = this.showing;
    if (!around) return this.map.say(regardWords.noNeighbourhood);
    const steps = Math.max(1, Math.min(MOST_STEPS, around.steps + by));
    if (steps === around.steps)
      return this.map.say(by < 0 ? regardWords.leastSteps : regardWords.mostSteps(MOST_STEPS));
    this.show({ around: { ...around, steps } });
    this.tellPart();
  }

  filter(by: Partial<Pick<Showing, 'source' | 'stance' | 'tag'>>): void {
    this.show(by);
    this.tellPart();
  }

  /** Shows everything, folded branches too. False where everything is shown already. */
  all(): boolean {
    if (!isNarrow(this.showing) && this.showing.folded.length === 0) return false;
    this.show(ALL);
    this.tellPart();
    return true;
  }

  /** Leaves the neighbourhood or the filter, branches stay folded; false where there is none. */
  widen(): boolean {
    if (!isNarrow(this.showing)) return false;
    this.show({ ...ALL, folded: this.showing.folded });
    this.tellPart();
    return true;
  }

  /** Makes sure that a record is not folded away or filtered out. */
  uncover(id: string): void {
    const shown = (showing: Showing): boolean => {
      const part = partOf(this.map.project, showing);
      return part === null || part.claims.has(id) || part.links.has(id);
    };
    if (shown(this.showing)) return;
    const unfolded = { ...this.showing, folded: [] };
    this.show(shown(unfolded) ? unfolded : ALL);
    this.map.say(regardWords.uncovered);
  }

  go(way: 'back' | 'forward'): void {
    const stop = this.trail.go(way, this.here);
    if (!stop) return this.map.say(way === 'back' ? regardWords.noBack : regardWords.noForward);
    this.set({ showing: stop.showing });
    this.map.look(stop.view);
    this.map.say(way === 'back' ? regardWords.wentBack(this.told) : regardWords.wentForward(this.told));
  }

  /** Keeps the view under a name; one of the same name is replaced. */
  save(name: string): void {
    const others = this.remembered.views.filter((saved) => saved.name !== name);
    this.set({ views: [...others, { name, showing: this.showing, view: this.map.view }] });
    this.map.say(regardWords.saved(name));
  }

  open({ name, showing, view }: SavedView): void {
    this.leap();
    this.set({ showing });
    this.map.look(view);
    this.map.say(regardWords.opened(name, this.told));
  }

  drop(name: string): void {
    this.set({ views: this.remembered.views.filter((saved) => saved.name !== name) });
    this.map.say(regardWords.dropped(name));
  }

  toggle(what: 'standing' | 'minimap' | 'tree' | 'filmstrip'): void {
    const on = !this.remembered[what];
    this.set({ [what]: on });
    this.map.say(regardWords.toggled[what](on));
  }

  /** What is shown, in words; empty where that is everything. */
  get told(): string {
    const { project } = this.map;
    const part = partOf(project, this.showing);
    return part === null ? '' : regardWords.part(project, this.showing, part.claims.size);
  }

  private tellPart(): void {
    this.map.say(this.told || regardWords.everything(this.map.project.claims.size));
  }

  private get here(): Stop {
    return { showing: this.showing, view: this.map.view };
  }

  private show(change: Partial<Showing>): void {
    this.leap();
    const before = isNarrow(this.showing);
    this.set({ showing: { ...this.showing, ...change } });
    // From or to a picture of its own, the place looked at stays; folding moves nothing.
    this.map.look(before || isNarrow(this.showing) ? null : this.map.view);
  }

  private set(change: Partial<Remembered>): void {
    this.remembered = { ...this.remembered, ...change };
    this.map.regarded(this.remembered);
  }
}
