// What the inspector shows while nothing is selected: how to begin, and the project in numbers.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { memo } from '../../base/memo.ts';
import type { Project } from '../../model/project.ts';
import { isImplicit } from '../../query/around.ts';
import { kindOfLink } from '../map/naming.ts';
import { inspectorWords } from '../messages/inspector.ts';
import type { Bench } from './bench.ts';
import { claimButton } from './links.ts';

const factsOf = memo((project: Project): readonly string[] => {
  const { facts } = inspectorWords;
  const kinds = { support: 0, attack: 0, undercut: 0 };
  for (const link of project.links) kinds[kindOfLink(project, link)]++;
  const implicit = project.claims.toArray().filter(({ id }) => isImplicit(project, id)).length;
  const untagged = project.passages.toArray().filter(({ claim }) => claim === null).length;
  return [
    facts.texts(project.sources.size),
    facts.passages(project.passages.size, untagged),
    facts.claims(project.claims.size, implicit),
    facts.links(kinds.support, kinds.attack, kinds.undercut),
  ];
});

export function nothingView(bench: Bench): TemplateResult {
  const { project } = bench.session.state;
  const { main, title } = project.about;
  return html`
    <h2 tabindex="-1">${inspectorWords.nothing}</h2>
    <p class="quiet how">${inspectorWords.nothingHow}</p>
    <h3>${title}</h3>
    <ul class="facts" aria-label=${inspectorWords.project}>
      ${factsOf(project).map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${
      main === null
        ? nothing
        : html`<h3>${inspectorWords.main}</h3>
            ${claimButton(bench, main)}`
    }
  `;
}
