// Starting: opens the store and the project last worked on, or the two essays, and hands them to the window.
import { newId } from '../base/ids.ts';
import { startWords } from '../elements/messages/start.ts';
import { TrustedWorker as Worker } from '../elements/trusted.ts';
import type { Maker } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Quarantined } from '../model/repair.ts';
import { Session } from '../state/session.ts';
import type { State } from '../state/state.ts';
import { stateOf } from '../state/state.ts';
import { follow } from '../store/follow.ts';
import { Memory } from '../store/memory.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { FIRST, arrangementFrom } from './arrangement.ts';
import { essays } from './essays.ts';
import { Files } from './files.ts';
import { Keeping, savingOf } from './keeping.ts';
import type { LemmaApp } from './lemma-app.ts';
import { projectsOf } from './removed.ts';

const maker: Maker = { by: 'reader', now: Date.now };

/** Brings the window to life. What cannot be opened is told in the window, and nothing stored is touched. */
export async function start(app: LemmaApp): Promise<void> {
  const copier = () => new Worker(new URL('../store/copy-worker.ts', import.meta.url), { type: 'module' });
  const opened = await openStore({ maker, peer: tabName(), copier });
  if (!opened.ok) {
    app.broken = startWords.broken(opened.reason);
    return;
  }
  const { store, state, quarantine, missing } = await first(opened.value);
  const session = new Session(state, maker);
  follow(store, session, ({ theirs, refused }) => {
    for (const { label, reason } of refused) app.say(startWords.refused(label, reason));
    const last = theirs.at(-1);
    if (last && refused.length === 0) app.say(startWords.elsewhere(last.label));
  });

  const kept = await store.place('arrangement');
  // In a window of middling width the inspector lies over the claims, and opens when asked for.
  app.arrangement =
    kept.ok && kept.value !== undefined
      ? arrangementFrom(kept.value)
      : { ...FIRST, inspector: window.innerWidth > 1100 };
  // What could not be kept (the disk may be full) is kept as soon as something else could.
  let owed = false;
  const keepArrangement = async () => {
    owed = !(await store.keep('arrangement', app.arrangement)).ok;
  };
  app.addEventListener('lemma-arranged', () => void keepArrangement());
  app.files = new Files(app, store, session, quarantine);
  app.keeping = new Keeping(app, store, session, app.files);
  app.saving = savingOf(store.status, store.lasting);
  store.onStatus((status) => {
    app.saving = savingOf(status, store.lasting);
    if (owed && status.kind === 'saved') void keepArrangement();
  });
  app.session = session;
  await app.keeping.settle(missing);
}

/** The name of this tab, the same over reloads, so that its own acts stay its own. */
function tabName(): string {
  const kept = sessionStorage.getItem('lemma-tab');
  const name = kept ?? newId('tab');
  if (kept === null) sessionStorage.setItem('lemma-tab', name);
  return name;
}

interface Opened {
  readonly store: Store;
  readonly state: State;
  readonly quarantine: readonly Quarantined[];
  /** How many records should be there and cannot be found. */
  readonly missing: number;
}

/** The project last worked on; else the one changed last; else a new one with the essays. */
async function first(store: Store): Promise<Opened> {
  const ids = (await projectsOf(store)).map(({ id }) => id);
  const last = await store.place('project');
  if (last.ok && typeof last.value === 'string' && ids.includes(last.value)) ids.unshift(last.value);
  for (const id of ids) {
    const loaded = await store.load(id);
    if (!loaded.ok) continue;
    const { project, history, quarantine, missing } = loaded.value;
    return { store, state: stateOf(project, history), quarantine, missing };
  }
  const project: Project = await essays(maker);
  const created = await store.create(project);
  // Where not even the essays can be written, the reader can still work, and is told that nothing is kept.
  const keeper = created.ok ? store : new Memory(created.reason, maker);
  if (!created.ok) await keeper.create(project);
  await keeper.keep('project', project.about.id);
  return { store: keeper, state: stateOf(project), quarantine: [], missing: 0 };
}
