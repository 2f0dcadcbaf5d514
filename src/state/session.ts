// A session: holds the current state, replaces it, and tells who listens. Nothing else holds the state.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Maker } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Act, Move } from './history.ts';
import type { Selection } from './selection.ts';
import { changeSelection } from './selection.ts';
import type { Command, Deed, State } from './state.ts';
import { apply, receive, travel } from './state.ts';

/** An act as it was just carried out, for the store: the project before and after, what was done and which way. */
export interface Performed {
  readonly move: Move;
  readonly act: Act;
  /** What is worth saying about it beyond the label, for the status line. */
  readonly said?: string;
  readonly before: Project;
  readonly after: Project;
}

/** Slices of the state that views compare with `===`. */
export type Listener = (state: State, before: State) => void;

export class Session {
  private current: State;
  private readonly listeners = new Set<Listener>();
  private readonly witnesses = new Set<(performed: Performed) => void>();
  private readonly news: { readonly next: State; readonly before: State; readonly performed: Performed | undefined }[] =
    [];
  private telling = false;

  /** Who works here, and by which clock: new records say so. */
  readonly maker: Maker;
  /** Why nothing can be done here, a whole sentence, where the session only shows a project (as it once was); null where it can. */
  readonly frozen: string | null;

  /** `frozen`: the session takes no act, and gives this sentence as the reason; selecting works as ever. */
  constructor(state: State, maker: Maker = { by: 'reader', now: Date.now }, frozen: string | null = null) {
    this.current = state;
    this.maker = maker;
    this.frozen = frozen;
  }

  get state(): State {
    return this.current;
  }

  /** Whether the command can be done now. */
  can(command: Command): boolean {
    return this.frozen === null && command(this.current);
  }

  /** Runs a command; the label of what was done, or null when it could not be. */
  run(command: Command): string | null {
    if (this.frozen !== null) return null;
    let label: string | null = null;
    command(this.current, (deed) => {
      this.dispatch(deed);
      label = deed.label;
    });
    return label;
  }

  /** Carries out a deed; a frozen session does nothing. */
  dispatch(deed: Deed): void {
    if (this.frozen !== null) return;
    const before = this.current;
    const next = apply(before, deed);
    const performed: Performed = {
      move: 'do',
      act: next.history.done.at(-1)!,
      before: before.project,
      after: next.project,
    };
    this.replace(next, deed.said === undefined ? performed : { ...performed, said: deed.said });
  }

  /** Undoes or redoes; the label of the act, or why it cannot be. */
  travel(move: 'undo' | 'redo'): Result<string> {
    if (this.frozen !== null) return failed(this.frozen);
    const before = this.current;
    const moved = travel(before, move);
    if (!moved.ok) return failed(moved.reason);
    const { state, act } = moved.value;
    this.replace(state, { move, act, before: before.project, after: state.project });
    return ok(act.label);
  }

  select(selection: Partial<Selection>): void {
    const { project, selection: old } = this.current;
    const next = changeSelection(old, selection, project);
    const same = next.others === old.others || (!next.others && !old.others);
    if (next.focus === old.focus && next.words === old.words && same) return;
    this.replace({ ...this.current, selection: next });
  }

  /** Takes in a project that others changed, or another project altogether. */
  receive(project: Project): void {
    this.replace(receive(this.current, project));
  }

  /** Another state altogether: a project that was just opened. */
  reset(state: State): void {
    this.replace(state);
  }

  /** Calls `listener` after every replacement of the state until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls `witness` with every act of this session, in order. */
  witness(witness: (performed: Performed) => void): () => void {
    this.witnesses.add(witness);
    return () => this.witnesses.delete(witness);
  }

  /**
   * The state is the new one at once; who listens hears of it in order, also where a listener acts in turn: all have then heard of the
   * first change before any hears of the second, so the last state a view is told of is the current one.
   */
  private replace(next: State, performed?: Performed): void {
    this.news.push({ next, before: this.current, performed });
    this.current = next;
    if (this.telling) return;
    this.telling = true;
    try {
      for (let news = this.news.shift(); news; news = this.news.shift()) {
        if (news.performed) for (const witness of this.witnesses) witness(news.performed);
        for (const listener of this.listeners) listener(news.next, news.before);
      }
    } finally {
      this.telling = false;
    }
  }
}
