// What is typed but not yet done: held field by field, apart from the page, so that no typing is lost when a view goes away.
import type { Session } from '../../state/session.ts';
import type { Command } from '../../state/state.ts';

/** A text field of one record. `key` tells it from the record's other fields. */
export interface Entry {
  readonly key: string;
  readonly session: Session;
  /** The record it is about; null where it makes a new one. */
  readonly record: string | null;
  /** The command that keeps the words typed. It answers false where they change nothing. */
  readonly keep: (typed: string) => Command;
}

export interface DraftsOwner {
  /** Called when a draft came to an end, so that the field shows what stands in the project. */
  refresh(): void;
  /** Called with words that could not be kept, because their record is no longer there. */
  lost(typed: string): void;
  /** Called where words could not be kept because the project is only shown; the reason is a whole sentence. */
  refused(reason: string): void;
}

export class Drafts {
  private readonly owner: DraftsOwner;
  private readonly held = new Map<string, { readonly entry: Entry; readonly typed: string }>();

  constructor(owner: DraftsOwner) {
    this.owner = owner;
  }

  /** Holds what is typed now. Halves of characters, which no record may have, become U+FFFD. */
  hold(entry: Entry, typed: string): void {
    this.held.set(entry.key, { entry, typed: typed.replace(/\p{Surrogate}/gu, '\ufffd') });
  }

  /** What is typed in a field and not yet kept; undefined where nothing is. */
  typedIn(key: string): string | undefined {
    return this.held.get(key)?.typed;
  }

  /** Keeps what is typed in a field; whether that changed the project. */
  commit(key: string): boolean {
    const draft = this.held.get(key);
    if (!draft) return false;
    const { entry, typed } = draft;
    this.held.delete(key);
    const { session, record } = entry;
    const done = session.run(entry.keep(typed)) !== null;
    if (!done && session.frozen !== null) this.owner.refused(session.frozen);
    else if (!done && record !== null && !session.state.project.record(record) && typed.trim() !== '')
      this.owner.lost(typed);
    this.owner.refresh();
    return done;
  }

  /** Keeps everything that is typed. */
  flush(): void {
    for (const key of this.held.keys()) this.commit(key);
  }

  /** Forgets what is typed in a field; whether there was anything. */
  drop(key: string): boolean {
    const was = this.held.delete(key);
    if (was) this.owner.refresh();
    return was;
  }
}
