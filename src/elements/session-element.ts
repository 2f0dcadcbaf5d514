// What elements that show a session have in common: they render anew when their slice of the state changes, and only then.
import { LitElement } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Session } from '../state/session.ts';
import type { Command, State } from '../state/state.ts';
import { tell } from './events.ts';

export abstract class SessionElement extends LitElement {
  /** The session shown. Set by whoever places the element; may be replaced. */
  @property({ attribute: false }) session!: Session;

  private leave: (() => void) | undefined;
  private heard: Session | undefined;

  /** The parts of the state this element reads; it renders when one of them is no longer the same (`===`). */
  protected abstract slice(state: State): readonly unknown[];

  /** Called after each change of the slice, before rendering. */
  protected changed(_state: State, _before: State): void {}

  override connectedCallback(): void {
    super.connectedCallback();
    this.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leave?.();
    this.leave = this.heard = undefined;
  }

  protected override willUpdate(_changes: PropertyValues): void {
    this.listen();
  }

  protected get state(): State {
    return this.session.state;
  }

  /** Runs a command; false where it cannot be done now. Where nothing can, it says why. */
  protected run(command: Command): boolean {
    if (this.session.frozen !== null) tell(this, 'lemma-say', this.session.frozen);
    return this.session.run(command) !== null;
  }

  private listen(): void {
    if (!this.session || this.heard === this.session) return;
    this.leave?.();
    this.heard = this.session;
    this.leave = this.session.subscribe((state, before) => {
      const now = this.slice(state);
      const then = this.slice(before);
      if (now.every((part, i) => part === then[i])) return;
      this.changed(state, before);
      this.requestUpdate();
    });
  }
}
