// The presentation on paper: all its steps, one after the other, as on the screen but for the picture of the map.
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { presentationWords } from '../elements/messages/presentation.ts';
import { drawStep } from '../elements/presentation/step-view.ts';
import type { Project } from '../model/project.ts';
import { stepsOf, toldOf } from '../query/steps.ts';

/** The content of the sheet. On paper no claim leads to another. */
export function printedSteps(project: Project, standing: boolean): TemplateResult {
  const { shown } = stepsOf(project);
  const course = { stepOf: () => 0, go: () => undefined, standing };
  return html`<header>${project.about.title}</header>
    ${shown.map(
      (claim, i) =>
        html`<article>
          <p class="count">${presentationWords.of(i + 1, shown.length)}</p>
          ${drawStep(project, claim, toldOf(project, claim), course)}
        </article>`,
    )}`;
}
