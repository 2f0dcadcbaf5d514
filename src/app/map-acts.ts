// The acts of the map: cards moved and pinned, branches folded, a neighbourhood shown, views gone back to and kept.
import { unpinAll } from '../commands/pins.ts';
import { unpinEach } from '../commands/several.ts';
import type { ActionId } from '../commands/index.ts';
import type { LemmaMap } from '../elements/lemma-map.ts';
import { regardWords } from '../elements/messages/regard.ts';
import { mapWords } from '../elements/messages/map.ts';
import { claimInFocus, claimsSelected } from '../state/selection.ts';
import type { LemmaApp } from './lemma-app.ts';

type MapAct = (map: LemmaMap, app: LemmaApp) => void | Promise<void>;

/** The claim that is acted on, told from the selection; where there is none, that is said. */
function onClaim(act: (map: LemmaMap, claim: string, app: LemmaApp) => void): MapAct {
  return (map, app) => {
    const { selection, project } = app.session.state;
    const claim = claimInFocus(selection, project);
    if (claim === null) app.say(mapWords.nothingChosen);
    else act(map, claim, app);
  };
}

const ACTS: { readonly [K in ActionId]?: MapAct } = {
  'zoom-chosen': (map) => map.fitChosen(),
  'move-card': onClaim((map, claim) => map.moveCard(claim)),
  'pin-card': (map) => map.pinChosen(),
  'unpin-card': (_map, app) => {
    const { selection, project } = app.session.state;
    app.desk.run(unpinEach(claimsSelected(selection, project)), '');
  },
  'tidy-map': (map, app) => {
    map.tidy();
    if (app.session.run(unpinAll()) === null) app.say(mapWords.tidied);
  },
  fold: onClaim((map, claim) => map.regard.fold(claim)),
  'unfold-all': (map) => map.regard.unfoldAll(),
  neighbourhood: (map, app) => {
    const { selection, project } = app.session.state;
    const id = claimInFocus(selection, project) ?? selection.focus;
    if (id === null || !(project.claims.has(id) || project.links.has(id))) app.say(mapWords.nothingChosen);
    else map.regard.around(id);
  },
  'more-steps': (map) => map.regard.step(1),
  'fewer-steps': (map) => map.regard.step(-1),
  'show-only': (map) => map.openMenu(),
  'show-all': (map, app) => {
    if (!map.regard.all()) app.say(regardWords.everything(app.session.state.project.claims.size));
  },
  'view-back': (map) => map.regard.go('back'),
  'view-forward': (map) => map.regard.go('forward'),
  'save-view': saveView,
  'saved-views': chooseView,
  standing: (map) => map.regard.toggle('standing'),
  overview: (map) => map.regard.toggle('minimap'),
  'tidy-tree': (map) => map.regard.toggle('tree'),
  filmstrip: showStrip,
};

/** Does an act of the map, which is shown for it where it is not; false where the act is no such. */
export function mapAct(app: LemmaApp, action: ActionId): boolean {
  const act = ACTS[action];
  if (!act) return false;
  if (app.map) void act(app.map, app);
  else {
    app.arrange({ view: 'map', pane: 'map' });
    void app.updateComplete.then(async () => {
      await app.map?.updateComplete;
      if (app.map) await act(app.map, app);
    });
  }
  return true;
}

/** The strip takes room of the map: what is selected stays in sight. */
async function showStrip(map: LemmaMap, app: LemmaApp): Promise<void> {
  map.regard.toggle('filmstrip');
  await app.updateComplete;
  const { selection, project } = app.session.state;
  const claim = claimInFocus(selection, project);
  // The pane learns of its new size before the next frame but one.
  if (claim !== null) requestAnimationFrame(() => requestAnimationFrame(() => map.reveal(claim)));
}

async function saveView({ regard }: LemmaMap, app: LemmaApp): Promise<void> {
  const answer = await app.desk.ask({
    title: regardWords.saveView,
    label: regardWords.viewName,
    options: regard.remembered.views.map(({ name }) => ({ id: name, label: name })),
    fresh: regardWords.saveView,
    button: regardWords.save,
  });
  if (answer) regard.save('id' in answer.pick ? answer.pick.id : answer.pick.text);
}

async function chooseView({ regard }: LemmaMap, app: LemmaApp): Promise<void> {
  const { views } = regard.remembered;
  if (views.length === 0) return app.say(regardWords.noViews);
  const answer = await app.desk.ask({
    title: regardWords.savedViews,
    label: regardWords.view,
    options: views.map(({ name }) => ({ id: name, label: name })),
    button: regardWords.view,
  });
  const saved = answer && 'id' in answer.pick ? answer.pick.id : null;
  const found = views.find(({ name }) => name === saved);
  if (found) regard.open(found);
}
