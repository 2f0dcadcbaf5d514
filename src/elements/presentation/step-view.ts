// A step of the presentation on the screen: the way to its claim, the claim, its words in the texts, what speaks against it and for it.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LinkKind } from '../../layout/marks.ts';
import type { Project } from '../../model/project.ts';
import type { Link, Passage } from '../../model/records.ts';
import { passagesOf } from '../../query/around.ts';
import type { Told } from '../../query/steps.ts';
import { pathTo } from '../../query/steps.ts';
import { sourceClass } from '../inspector/quotations.ts';
import { kindOfLink } from '../map/naming.ts';
import { mapWords } from '../messages/map.ts';
import { presentationWords as words } from '../messages/presentation.ts';
import { bearingWords, objectionsOf, passageWords, sourceWords, standingWords, targetWords } from './sentences.ts';

/** What a step needs besides the project: where claims stand in the order, and how to go to one. */
export interface Course {
  /** From 1; 0 for a claim that is left out. */
  readonly stepOf: (claim: string) => number;
  readonly go: (claim: string) => void;
  readonly standing: boolean;
}

/** The most passages quoted of a claim that is told of beside the one of the step. */
const QUOTED = 2;

export function drawStep(project: Project, claim: string, told: Told, course: Course): TemplateResult {
  const { text } = project.claims.get(claim)!;
  const way = pathTo(project, claim).slice(0, -1);
  const passages = passagesOf(project, claim);
  const standing = standingWords(project, claim, course.standing);
  const main = project.about.main === claim;
  const objections = objectionsOf(project, told);
  const bare = told.support.length === 0 && told.attacks.length === 0;
  return html`
    ${
      way.length > 0
        ? html`<nav aria-label=${words.way}>
            <ol class="way">
              ${shortened(way).map(
                (id) =>
                  html`<li>${id === null ? html`<span class="name">…</span>` : claimButton(project, id, course)}</li>`,
              )}
            </ol>
          </nav>`
        : nothing
    }
    <h2 class="claim" dir="auto">${text}</h2>
    <ul class="bears">
      ${main ? html`<li><span class="name">${words.main}</span></li>` : nothing}
      ${
        told.bears.length === 0 && !main
          ? html`<li><span class="name">${bare ? words.loose : words.conclusion}</span></li>`
          : told.bears.map(
              ({ link, undercuts, backing }) =>
                html`<li class=${kindOfLink(project, link)}>
                  ${sign(kindOfLink(project, link))}<span
                    >${bearingWords(project, link, claim)}${
                      link.scheme === null ? nothing : html` <em>${words.scheme(link.scheme)}</em>`
                    }${aside(project, undercuts, words.undercutBy)}${aside(project, backing, words.backedBy)}</span
                  >
                </li>`,
            )
      }
    </ul>
    ${standing === '' ? nothing : html`<p class="standing">${standing}.</p>`}
    <section class="quoted">
      <h3>${words.words}</h3>
      ${
        passages.length === 0
          ? html`<p class="quiet">${words.implicit}</p>`
          : html`<ul class="quotes">
              ${passages.map((passage) => quotation(project, passage))}
            </ul>`
      }
    </section>
    <div class="sides">
      <section class="against">
        <h3>${words.against}</h3>
        ${
          objections.length === 0
            ? html`<p class="quiet">${words.noObjection}</p>`
            : html`<ul class="told">
                ${objections.map(({ link, how, undercuts }) => item(project, link, course, how, undercuts))}
              </ul>`
        }
      </section>
      <section class="for">
        <h3>${words.for}</h3>
        ${
          told.support.length === 0
            ? html`<p class="quiet">${words.noObjection}</p>`
            : html`<ul class="told">
                ${told.support.map(({ link }) => item(project, link, course))}
              </ul>`
        }
      </section>
    </div>
  `;
}

/** A long way by its first claim and its last two; null for what lies between. */
function shortened(way: readonly string[]): readonly (string | null)[] {
  return way.length <= 4 ? way : [way[0]!, null, ...way.slice(-2)];
}

function sign(kind: LinkKind): TemplateResult {
  return html`<span class="sign" aria-hidden="true">${words.signs[kind]} </span>`;
}

/** " · undercut by ‘A’": what is aimed at the link, in a quiet word. */
function aside(project: Project, links: readonly Link[], how: string): TemplateResult | typeof nothing {
  if (links.length === 0) return nothing;
  const names = links.flatMap(({ from }) => from.map((id) => targetWords(project, id))).join(', ');
  return html`<small> · ${how} ${names}</small>`;
}

/** A claim that leads to its own step, where it has one. */
function claimButton(project: Project, id: string, { stepOf, go }: Course): TemplateResult {
  const { text } = project.claims.get(id)!;
  const step = stepOf(id);
  if (step === 0) return html`<span class="name" dir="auto" title=${words.left}>${text}</span>`;
  return html`<button type="button" class="name" dir="auto" title=${words.goToClaim(step)} @click=${() => go(id)}>
    ${text}
  </button>`;
}

/** A link among the objections or the support: its premises, what it does, their first words in the texts, and what undercuts it. */
function item(project: Project, link: Link, course: Course, how = '', undercuts: readonly Link[] = []): TemplateResult {
  const kind = kindOfLink(project, link);
  return html`<li class=${kind}>
    ${sign(kind)}
    <div>
      <span class="said">${words.does(kind, link.from.length > 1)}:</span>
      ${link.from.map(
        (id, i) =>
          html`<p class="premise">
            ${i > 0 ? html`<span class="and">${words.and} </span>` : nothing}${claimButton(project, id, course)}
          </p>`,
      )}
      ${how === '' ? nothing : html`<p class="how">${how}</p>`}
      ${link.scheme === null ? nothing : html`<p class="how">${words.scheme(link.scheme)}</p>`}
      <ul class="quotes small">
        ${link.from.flatMap((id) =>
          passagesOf(project, id)
            .slice(0, QUOTED)
            .map((passage) => quotation(project, passage)),
        )}
      </ul>
      ${undercuts.map(
        (other) =>
          html`<p class="under undercut">
            ${sign('undercut')}<span
              >${words.undercutBy} ${other.from.map((id) => claimButton(project, id, course))}</span
            >
          </p>`,
      )}
    </div>
  </li>`;
}

/** The exact words with their stance, voice, author, title and place. */
function quotation(project: Project, passage: Passage): TemplateResult {
  const source = project.sources.get(passage.source)!;
  const { stance, voice } = passage;
  return html`<li class=${sourceClass(project, source.id)}>
    <blockquote lang=${ifDefined(source.language === 'und' ? undefined : source.language)} dir="auto">
      ${passageWords(source, passage)}
    </blockquote>
    <p class="cite">
      <span class="stance"
        ><span aria-hidden="true">${mapWords.stanceSigns[stance]}</span> ${words.says[stance]}${
          voice === null ? nothing : html`, ${words.voice(voice)}`
        }</span
      >
      <cite>${sourceWords(source, passage)}</cite>
    </p>
  </li>`;
}
