// A session on a small project, to try commands on one after the other.
import { emptyProject } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import { addSource } from '../../src/commands/project.ts';
import type { Words } from '../../src/state/selection.ts';
import { Session } from '../../src/state/session.ts';
import type { Command, Deed } from '../../src/state/state.ts';
import { stateOf } from '../../src/state/state.ts';
import { countingMaker } from './arguments.ts';

export const TEXT =
  'Cats are nice.\n\nMutual non-hacking agreements have turned out to be more aspirational than practical.\n\nZoë says: “Dogs 👩‍👩‍👧‍👦 are nicer”.';

/** A session on the project, by default an empty one. Its maker counts, so that no two records share an id. */
export function open(project: Project = emptyProject('Test', countingMaker())): Session {
  return new Session(stateOf(project), countingMaker());
}

/** A session with one text, and the id of that text. */
export function openText(text = TEXT): { session: Session; source: string } {
  const session = open();
  const given = {
    title: 'Text',
    author: null,
    publication: null,
    url: null,
    language: 'en',
    text,
    digest: '0'.repeat(64),
  };
  if (session.run(addSource(given, session.maker)) === null) throw new Error('the text was refused');
  return { session, source: session.state.project.sources.toArray()[0]!.id };
}

/** The deed the command would do, or null. */
export function deedOf(session: Session, command: Command): Deed | null {
  let deed: Deed | null = null;
  command(session.state, (done) => (deed = done));
  return deed;
}

/** The words of a source that stand at these quotations of `TEXT`. */
export function wordsAt(source: string, ...quotes: readonly string[]): Words {
  const ranges = quotes.map((quote) => {
    const start = TEXT.indexOf(quote);
    if (start < 0) throw new RangeError(`"${quote}" is not in the text`);
    return { start, end: start + quote.length };
  });
  return { source, ranges };
}
