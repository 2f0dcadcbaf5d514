// The desk of a window: how acts reach its dialogs, panes and status line.
import type { Place } from '../elements/events.ts';
import { shellWords } from '../elements/messages/shell.ts';
import { nextPassage, passagesOf } from '../query/around.ts';
import type { Desk } from './desk.ts';
import type { LemmaApp } from './lemma-app.ts';
import { pinnedIn } from './pinned.ts';
import { view } from './view-acts.ts';

/** The element that has the focus, also inside shadow roots. */
function focused(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : null;
}

/** Asks, and gives the focus back to what had it, if that is still there. */
async function asking<T>(question: () => Promise<T>): Promise<T> {
  const before = focused();
  const answer = await question();
  if (before?.isConnected) before.focus({ preventScroll: true });
  return answer;
}

export function deskOf(app: LemmaApp): Desk {
  const desk: Desk = {
    get session() {
      return app.session;
    },
    ask: (question) => asking(() => app.chooser.ask(question)),
    askNote: (about, written) => asking(() => app.noteDialog.ask(about, written)),
    say: (sentence) => app.say(sentence),
    get rowLink() {
      return document.activeElement === app.claims ? (app.claims?.rowLink ?? null) : null;
    },
    run: (command, otherwise) => {
      const why = app.session.frozen ?? otherwise;
      if (app.session.run(command) === null && why !== '') app.say(why);
    },
    show: (id, place) => show(app, id, place),
    wordsAt: () => {
      const { project, selection } = app.session.state;
      const { words, focus } = selection;
      const passage = focus === null ? undefined : project.passages.get(focus);
      const [source, ranges] = words ? [words.source, words.ranges] : [passage?.source, passage?.pieces];
      if (source === undefined || !ranges) return null;
      return app.textOf(source)?.edgesOf({ start: ranges[0]!.start, end: ranges.at(-1)!.end }) ?? null;
    },
    text: (source) => app.textOf(source),
    textInFocus: () => app.textInFocus,
    moveEnds: (id) => {
      const passage = app.session.state.project.passages.get(id);
      if (!passage) return;
      app.showText(passage.source);
      void app.updateComplete.then(async () => {
        const text = app.textOf(passage.source);
        await text?.updateComplete;
        text?.focusText();
        text?.moveEnds();
      });
    },
    get pinned() {
      return pinnedIn(app.arrangement.pinned, app.session.state.project);
    },
    pin: (pinned) =>
      app.arrange({ pinned: { ...app.arrangement.pinned, [app.session.state.project.about.id]: pinned } }),
    selectWords: (source, range) => {
      app.trail.leave();
      app.showText(source);
      void app.updateComplete.then(async () => {
        const text = app.textOf(source);
        await text?.updateComplete;
        text?.focusText();
        text?.select(range);
      });
    },
    get veiled() {
      return app.finding.veiled;
    },
    view: (action) => view(app, action),
  };
  return desk;
}

/** Shows a record where it stands; a claim in a text means its next passage there. */
function show(app: LemmaApp, id: string, place: Place): void {
  const { project, selection } = app.session.state;
  const record = project.record(id);
  if (!record) return;
  if (place === 'text') {
    const passage =
      record.kind === 'passage'
        ? record
        : record.kind === 'claim'
          ? (nextPassage(project, selection.focus ?? '', 1) ?? passagesOf(project, id)[0])
          : undefined;
    if (!passage) return app.say(shellWords.lastPassage);
    app.trail.leave();
    app.session.select({ focus: passage.id, words: null });
    app.showText(passage.source);
    void app.updateComplete.then(async () => {
      const text = app.textOf(passage.source);
      await text?.updateComplete;
      text?.focusText();
      text?.putCaret(passage.pieces[0]!.start);
      text?.reveal(passage.pieces[0]!);
    });
    return;
  }
  app.session.select({ focus: id });
  if (place === 'inspector') app.arrange({ inspector: true, pane: 'inspector' });
  else app.arrange({ view: app.arrangement.view === 'both' ? 'both' : place, pane: place });
  void app.updateComplete.then(() => {
    if (place === 'claims') app.claims?.focusRecord(id);
    else if (place === 'map') app.map?.focusRecord(id);
    else app.inspector?.focusFirst();
  });
}
