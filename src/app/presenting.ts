// Presenting: the steps of the argument in a full window, their order, and steps or map on paper.
import { html } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import type { ActionId } from '../commands/index.ts';
import '../elements/lemma-presentation.ts';
import type { LemmaPresentation } from '../elements/lemma-presentation.ts';
import '../elements/lemma-steps.ts';
import { presentationWords } from '../elements/messages/presentation.ts';
import { stepsOf } from '../query/steps.ts';
import { claimInFocus } from '../state/selection.ts';
import type { LemmaApp } from './lemma-app.ts';
import { printedMap } from './print-map.ts';
import { printedSteps } from './print-steps.ts';
import { Sheet } from './sheet.ts';

/** A window's share in all that. */
export class Presenting implements ReactiveController {
  private readonly app: LemmaApp;
  private readonly sheet = new Sheet();
  /** The claim last shown, where the presentation goes on from while that is still the one selected. */
  private last: string | null = null;

  constructor(app: LemmaApp) {
    this.app = app;
    app.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('afterprint', this.printed);
  }

  hostDisconnected(): void {
    window.removeEventListener('afterprint', this.printed);
    this.sheet.take();
  }

  act(action: Extract<ActionId, 'present' | 'order-steps' | 'print-map'>): void {
    const { app, presentation } = this;
    const { project, selection } = app.session.state;
    const claim = claimInFocus(selection, project);
    switch (action) {
      case 'present':
        if (!presentation || presentation.open) return;
        if (stepsOf(project).shown.length === 0) {
          app.say(presentationWords.nothing);
          return void app.querySelector('lemma-steps')?.show();
        }
        return void presentation.present(claim === this.last ? claim : null);
      case 'order-steps':
        return void app.querySelector('lemma-steps')?.show(presentation?.open ? presentation.shown : claim);
      case 'print-map':
        return void this.printMap();
    }
  }

  /** The dialogs, closed at first. */
  dialogs(): TemplateResult {
    const { session, arrangement } = this.app;
    return html`<lemma-presentation
        .session=${session}
        ?standing=${arrangement.maps[session.state.project.about.id]?.standing ?? false}
        @lemma-left=${this.onLeft}
      ></lemma-presentation>
      <lemma-steps .session=${session}></lemma-steps>`;
  }

  /** Called before the browser prints: true where the sheet is one of ours, and the texts are not to be printed. */
  printing(): boolean {
    const { presentation, app } = this;
    if (presentation?.open) this.sheet.put('steps', printedSteps(app.session.state.project, presentation.standing));
    return this.sheet.there;
  }

  private readonly printed = (): void => this.sheet.take();

  private async printMap(): Promise<void> {
    const { app } = this;
    try {
      const { svg, page } = await printedMap(app.session);
      this.sheet.put('map', svg, page);
      window.print();
    } catch (error) {
      app.say(presentationWords.mapFailed(error instanceof Error ? error.message : String(error)));
    }
  }

  private get presentation(): LemmaPresentation | null {
    return this.app.querySelector('lemma-presentation');
  }

  /** The claim last shown is selected, and shown on the map. */
  private readonly onLeft = ({ detail: claim }: CustomEvent<string | null>): void => {
    const { app } = this;
    this.last = claim;
    const record = claim === null ? undefined : app.session.state.project.claims.get(claim);
    if (!record) return;
    app.desk.show(record.id, 'map');
    app.say(presentationWords.leftAt(record.text));
  };
}
