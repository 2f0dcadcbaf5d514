// Links as rows: sign and verb, the claims at the other end, and what is aimed at the link itself beneath it.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ArrowLeftRight, X } from 'lucide';
import { setRole } from '../../commands/links.ts';
import { remove } from '../../commands/remove.ts';
import { quoted as quotedWords } from '../../commands/wording.ts';
import type { Project } from '../../model/project.ts';
import type { Link } from '../../model/records.ts';
import { incoming } from '../../query/around.ts';
import { kindOfLink } from '../map/naming.ts';
import { inspectorWords } from '../messages/inspector.ts';
import { icon } from '../parts/icon.ts';
import type { Bench } from './bench.ts';

/** A claim's words as a button that goes to the claim. */
export function claimButton(bench: Bench, id: string): TemplateResult {
  const claim = bench.session.state.project.claims.get(id)!;
  return html`<button type="button" class="claim reading" @click=${() => bench.select(id)}>${claim.text}</button>`;
}

/** "the support of ‘Z’ by ‘X’": a link as what another link is aimed at. */
function linkTitle(project: Project, id: string): string {
  const link = project.links.get(id)!;
  const noun = inspectorWords.kinds[kindOfLink(project, link)].toLowerCase();
  const by = link.from.map((premise) => quotedWords(project.claims.get(premise)!.text)).join(` ${inspectorWords.and} `);
  const target = project.claims.get(link.to);
  return `the ${noun} of ${target ? quotedWords(target.text) : linkTitle(project, link.to)} by ${by}`;
}

function linkButton(bench: Bench, id: string): TemplateResult {
  return html`<button type="button" class="claim" @click=${() => bench.select(id)}>
    ${linkTitle(bench.session.state.project, id)}
  </button>`;
}

/** A claim, or a link, as a button that goes there. */
export function targetButton(bench: Bench, id: string): TemplateResult {
  return bench.session.state.project.claims.has(id) ? claimButton(bench, id) : linkButton(bench, id);
}

/** Premises one below the other; several are bracketed as joined. */
export function premises(bench: Bench, ids: readonly string[]): TemplateResult {
  return html`<div class=${ids.length > 1 ? 'joined' : ''}>
    ${ids.map((id, i) => html`${i > 0 ? html`<span class="quiet and">${inspectorWords.and}</span>` : nothing}${claimButton(bench, id)}`)}
  </div>`;
}

function row(
  bench: Bench,
  link: Link,
  way: 'incoming' | 'outgoing',
  ends: TemplateResult,
  about: string,
): TemplateResult {
  const { project } = bench.session.state;
  const kind = kindOfLink(project, link);
  const verb = inspectorWords[way][kind];
  const other = link.role === 'support' ? 'attack' : 'support';
  const change = other === 'attack' ? inspectorWords.makeAttack : inspectorWords.makeSupport;
  const aimed = incoming(project, link.id);
  return html`<li class="link ${kind}" data-record=${link.id}>
    <button type="button" class="verb" aria-label="${verb} ${about}" @click=${() => bench.select(link.id)}>
      <span class="sign" aria-hidden="true">${inspectorWords.signs[kind]}</span>${verb}
    </button>
    ${ends}
    <div class="tools">
      <button
        type="button"
        title=${change}
        aria-label="${change}: ${about}"
        @click=${() => bench.run(setRole(link.id, other))}
      >
        ${icon(ArrowLeftRight)}
      </button>
      <button
        type="button"
        title=${inspectorWords.unlink}
        aria-label="${inspectorWords.unlink}: ${about}"
        @click=${() => bench.run(remove(link.id))}
      >
        ${icon(X)}
      </button>
    </div>
    ${aimed.length > 0 && way === 'incoming' ? incomingLinks(bench, aimed) : nothing}
  </li>`;
}

/** The links aimed at a claim or link, each with those aimed at it in turn. */
export function incomingLinks(bench: Bench, links: readonly Link[]): TemplateResult {
  const { project } = bench.session.state;
  const about = (link: Link) =>
    link.from.map((id) => quotedWords(project.claims.get(id)!.text)).join(` ${inspectorWords.and} `);
  return html`<ul class="links">
    ${repeat(
      links,
      ({ id }) => id,
      (link) => row(bench, link, 'incoming', premises(bench, link.from), about(link)),
    )}
  </ul>`;
}

/** The links a claim is a premise of, with the premises it is joined with. */
export function outgoingLinks(bench: Bench, links: readonly Link[], claim: string): TemplateResult {
  const { project } = bench.session.state;
  const about = ({ to }: Link) =>
    project.claims.has(to) ? quotedWords(project.claims.get(to)!.text) : linkTitle(project, to);
  const ends = (link: Link) => {
    const others = link.from.filter((id) => id !== claim);
    return html`<div>
      ${targetButton(bench, link.to)}
      ${
        others.length > 0
          ? html`<div class="with">
              <span class="quiet">${inspectorWords.togetherWith}</span> ${others.map((id) => claimButton(bench, id))}
            </div>`
          : nothing
      }
    </div>`;
  };
  return html`<ul class="links">
    ${repeat(
      links,
      ({ id }) => id,
      (link) => row(bench, link, 'outgoing', ends(link), about(link)),
    )}
  </ul>`;
}
