// "Find or do": one line to type in for every act, every claim and every word of the texts.
import { ACTIONS } from '../commands/index.ts';
import type { ActionId } from '../commands/index.ts';
import { whereOf } from '../elements/find/where.ts';
import { keyNames, shellWords } from '../elements/messages/shell.ts';
import { searchProject } from '../query/search.ts';
import type { LemmaApp } from './lemma-app.ts';

/** What "Find or do" offers: every act with its keys, every claim, and the words that are found in texts and notes once typed. */
export async function palette(app: LemmaApp): Promise<void> {
  const { state } = app.session;
  const mac = navigator.platform.startsWith('Mac');
  const acts = ACTIONS.filter(({ id, possible }) => id !== 'palette' && possible(state)).map(({ id, title, keys }) => ({
    id,
    label: title,
    hint: keys[0] ? keyNames(keys[0], mac) : '',
  }));
  const claims = state.project.claims
    .toArray()
    .map(({ id, text }) => ({ id, label: text, hint: shellWords.claimHint }));
  const texts = app.sources.map(({ id, title }) => ({ id, label: title, hint: shellWords.textHint }));
  const answer = await app.desk.ask({
    title: shellWords.palette,
    label: shellWords.palette,
    placeholder: shellWords.paletteHint,
    options: [...acts, ...claims, ...texts],
    fresh: shellWords.findInTexts,
    button: shellWords.go,
  });
  if (!answer) return;
  if ('text' in answer.pick) return find(app, answer.pick.text);
  const { id } = answer.pick;
  if (ACTIONS.some((action) => action.id === id)) app.ask(id as ActionId);
  else if (state.project.claims.has(id)) app.desk.show(id, app.arrangement.view === 'map' ? 'map' : 'claims');
  else app.showText(id);
}

/** Finds words in all texts, passages and notes, and goes to the hit chosen. */
async function find(app: LemmaApp, typed: string): Promise<void> {
  const { project } = app.session.state;
  const hits = searchProject(project, typed);
  const answer = await app.desk.ask({
    title: shellWords.found(typed, hits.length),
    label: shellWords.hits,
    options: hits.map((hit, i) => ({ id: String(i), label: hit.context, hint: whereOf(project, hit) })),
    button: shellWords.go,
  });
  const hit = answer && 'id' in answer.pick ? hits[Number(answer.pick.id)] : undefined;
  if (!hit) return;
  if (hit.range) app.desk.selectWords(hit.record, hit.range);
  else app.desk.show(hit.record, 'inspector');
}
