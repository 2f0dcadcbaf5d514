// The acts of the window itself: panes, zoom, colours, dialogs, files.
import type { ActionId, Pane } from '../commands/index.ts';
import { claimInFocus } from '../state/selection.ts';
import type { LemmaApp } from './lemma-app.ts';
import { marginAct } from './margin-acts.ts';
import { mapAct } from './map-acts.ts';
import { palette } from './palette.ts';
import { paneOf } from './pane-of.ts';
import { toggleSentences } from './sentence-mode.ts';

const ZOOM = 1.25;

export function view(app: LemmaApp, action: ActionId): void {
  const { arrangement } = app;
  switch (action) {
    case 'palette':
      return void palette(app);
    case 'help':
      return app.help.show();
    case 'theme':
    case 'reading':
    case 'focus-mode':
    case 'across':
    case 'print':
    case 'aloud':
    case 'aloud-next':
    case 'aloud-previous':
    case 'aloud-select':
    case 'aloud-stop':
      return app.room.act(action);
    case 'import':
      return app.files.pick();
    case 'export':
      return app.exporter.show();
    case 'present':
    case 'order-steps':
    case 'print-map':
      return app.presenting.act(action);
    case 'rename-project':
      return app.projectMenu.rename();
    case 'history':
      return void app.history.show();
    case 'library':
      return void app.library.show();
    case 'example':
      return void app.files.fresh('example');
    case 'rename': {
      const { selection, project } = app.session.state;
      const claim = claimInFocus(selection, project);
      if (claim === null) return;
      // On the map the card itself becomes the line.
      if (arrangement.view === 'map' || document.activeElement === app.map) return app.map?.rename(claim);
      app.arrange({ pane: 'claims' });
      return void app.updateComplete.then(() => app.claims?.rename(claim));
    }
    case 'choose':
      return void app.choosePassage(app.textInFocus?.underCaret() ?? [], null);
    case 'to-card':
    case 'list-passages':
    case 'copy-citation':
    case 'margin-cards':
      return marginAct(app, action);
    case 'grow':
      return app.textInFocus?.grow();
    case 'shrink':
      return app.textInFocus?.shrink();
    case 'find':
    case 'find-next':
    case 'find-previous':
    case 'find-words':
    case 'tag-all':
    case 'filter':
    case 'show-passages':
      return app.finding.act(action);
    case 'sentences':
      return toggleSentences(app);
    case 'back':
    case 'forward':
      return app.trail.go(action === 'back' ? -1 : 1);
    case 'first-text':
    case 'second-text': {
      const source = app.sources[action === 'first-text' ? 0 : 1];
      if (!source) return;
      app.showText(source.id);
      return void app.updateComplete.then(() => app.textOf(source.id)?.focusText());
    }
    case 'both-texts':
      return app.toggleBeside();
    case 'claims':
    case 'map':
      app.arrange({ view: arrangement.view === 'both' ? 'both' : action, pane: action });
      return app.focusPane(action);
    case 'inspector':
      app.arrange({ inspector: true, pane: 'inspector' });
      return app.focusPane('inspector');
    case 'next-pane':
    case 'previous-pane':
      return step(app, action === 'next-pane' ? 1 : -1);
    case 'zoom-in':
      return app.map?.zoomBy(ZOOM);
    case 'zoom-out':
      return app.map?.zoomBy(1 / ZOOM);
    case 'fit':
      return app.map?.fit();
    default:
      if (!mapAct(app, action)) throw new RangeError(`nothing does the act ${action}`);
  }
}

/** From pane to pane, in the order they stand in, as far as they are on screen. */
function step(app: LemmaApp, by: 1 | -1): void {
  const { view: shown, inspector } = app.arrangement;
  const panes: Pane[] = ['text'];
  if (shown !== 'map') panes.push('claims');
  if (shown !== 'claims') panes.push('map');
  if (inspector) panes.push('inspector');
  const now = document.activeElement ? paneOf([document.activeElement, ...ancestors(document.activeElement)]) : null;
  const at = now === null ? (by === 1 ? -1 : 0) : panes.indexOf(now);
  const next = panes[(at + by + panes.length) % panes.length]!;
  app.arrange({ pane: next });
  app.focusPane(next);
}

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) found.push(at);
  return found;
}
