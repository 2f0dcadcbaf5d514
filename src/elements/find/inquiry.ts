// What the find panel asks of a project, and the reply: places in groups, or why there are none to show.
import type { Project } from '../../model/project.ts';
import type { Fault } from '../../query/find-pattern.ts';
import type { Manner } from '../../query/find.ts';
import { finderOf } from '../../query/find.ts';
import type { Scope, Written } from '../../query/find-sheets.ts';
import { sheetsOf } from '../../query/find-sheets.ts';
import { findWords } from '../messages/find.ts';
import type { Results } from './results.ts';
import { MOST, NOTHING_FOUND, resultsOf } from './results.ts';
import { Seeker } from './seeker.ts';

export interface Question {
  readonly words: string;
  readonly manner: Manner;
  readonly scope: Scope;
  /** Where the reader is: a text, "this text" for a scope of one, and an offset in it. */
  readonly source: string;
  readonly offset: number;
  /** Where they are among all places, once these are known. */
  readonly place?: number;
}

export interface Reply {
  readonly results: Results;
  /** A sentence that says why nothing could be looked for; empty where it could. */
  readonly trouble: string;
}

/** Only the question asked last is replied to. */
export class Inquiry {
  private readonly seeker = new Seeker();
  private sheets: readonly Written[] = [];
  private asked = 0;
  private replied = 0;

  /** The last question has not been replied to yet. */
  get busy(): boolean {
    return this.asked > this.replied;
  }

  /** Whether other strings would be looked into than the last time: the project has changed where it matters. */
  isStale(project: Project, { scope, source }: Question): boolean {
    const sheets = sheetsOf(project, scope, source);
    return sheets.length !== this.sheets.length || sheets.some((sheet, i) => sheet !== this.sheets[i]);
  }

  /** Calls `done` with the reply: at once where nothing has to be looked for, else later. */
  ask(project: Project, { words, manner, scope, source, offset, place }: Question, done: (reply: Reply) => void): void {
    const number = ++this.asked;
    const sheets = (this.sheets = sheetsOf(project, scope, source));
    const reply = (results: Results, trouble = ''): void => {
      if (number !== this.asked) return;
      this.replied = number;
      done({ results, trouble });
    };
    if (words.trim() === '' || sheets.length === 0) return reply(NOTHING_FOUND);
    const finder = finderOf(words, manner);
    if ('fault' in finder) return reply(NOTHING_FOUND, wrong(words, finder.fault));
    const sheet = sheets.findIndex(({ record }) => record === source);
    const around = place ?? (sheet < 0 ? 0 : { sheet, offset });
    this.seeker.seek({ words, manner, sheets, most: MOST, around }, (sighting) => {
      if (sighting === 'late') reply(NOTHING_FOUND, findWords.late);
      else if (sighting === 'no worker') reply(NOTHING_FOUND, findWords.noWorker);
      else reply(resultsOf(project, scope, sheets, sighting));
    });
  }

  /** Forgets the question, and ends the worker. */
  stop(): void {
    this.replied = ++this.asked;
    this.seeker.stop();
  }
}

/** Where and why a pattern is wrong, in words; places are counted in whole signs, from 1. */
function wrong(words: string, { at, why }: Fault): string {
  const before = Array.from(words.slice(0, at)).length;
  return findWords.wrong(before + 1, Array.from(words.slice(at))[0] ?? '', why);
}
