// One row of the outline: how the claim bears on what stands above it, its words, its passages, what bears on it.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ChevronDown, ChevronRight } from 'lucide';
import { nameOf } from '../../commands/wording.ts';
import type { Project } from '../../model/project.ts';
import type { Passage, Source } from '../../model/records.ts';
import { STANCES } from '../../model/records.ts';
import { countsOf, isUndercut, passagesOf } from '../../query/around.ts';
import type { Joined, Row } from '../../query/outline.ts';
import { placeOf } from '../../query/citation.ts';
import { claimsWords } from '../messages/claims.ts';
import { mapWords } from '../messages/map.ts';
import { icon } from '../parts/icon.ts';

/** What else there is to know of a row when it is drawn. */
export interface Look {
  readonly project: Project;
  readonly row: Row;
  readonly selected: boolean;
  /** Whether the keyboard's way into the treegrid leads here. */
  readonly active: boolean;
  readonly open: boolean;
  /** Whether it is said where the claim first stands in the texts. */
  readonly placed: boolean;
  /** For each row above, from the topmost, whether its bracket of joined premises runs past this row. */
  readonly braces: string;
  /** The line to rename the claim in, in the place of its words. */
  readonly renaming: TemplateResult | null;
}

const DEEPEST = 9; // levels drawn apart; beyond them the words would be squeezed to nothing

export function rowTemplate(look: Look): TemplateResult {
  const { project, row, selected, active, open } = look;
  const { relation, joined } = row;
  const kind = relation === 'root' ? '' : relation;
  return html`<div
    role="row"
    class="row ${kind}"
    data-key=${row.key}
    tabindex=${active ? '0' : '-1'}
    aria-level=${row.level}
    aria-posinset=${row.position}
    aria-setsize=${row.setSize}
    aria-expanded=${ifDefined(row.hasChildren ? (open ? 'true' : 'false') : undefined)}
    aria-selected=${selected ? 'true' : 'false'}
  >
    <div role="gridcell" class="what">
      ${steps(look)}
      <span class="twist ${joined ? bracket(joined) : ''}" aria-hidden="true"
        >${row.hasChildren ? icon(open ? ChevronDown : ChevronRight) : nothing}</span
      >
      ${
        relation === 'root'
          ? nothing
          : html`<span class="sign ${kind}" aria-hidden="true" title=${claimsWords.signHelp}
              >${claimsWords.signs[relation]}</span
            >`
      }
      ${words(look)}
    </div>
    <div role="gridcell" class="grounds">${grounds(project, row.claim)}</div>
    <div role="gridcell" class="bearing">${bearing(project, row)}</div>
  </div>`;
}

function steps({ row, braces }: Look): TemplateResult[] {
  const shown = Math.min(row.level - 1, DEEPEST);
  return Array.from({ length: shown }, (_, i) => html`<span class="step ${braces[i] === '|' ? 'brace' : ''}"></span>`);
}

function bracket({ index, of }: Joined): string {
  return `brace ${index === 0 ? 'first' : index === of - 1 ? 'last' : ''}`;
}

function words({ project, row, placed, renaming }: Look): TemplateResult {
  const claim = project.claims.get(row.claim)!;
  const passages = passagesOf(project, claim.id);
  const implicit = passages.length === 0;
  const link = row.link === null ? undefined : project.links.get(row.link);
  const aimedAt = link && project.links.has(link.to) ? nameOf(project, link.to) : null;
  const lastPremise = row.joined === null || row.joined.index === row.joined.of - 1;
  const marks = [
    project.about.main === claim.id ? claimsWords.main : '',
    implicit ? claimsWords.implicit : '',
    claim.verdict === null ? '' : claimsWords.verdicts[claim.verdict],
    row.link !== null && lastPremise && isUndercut(project, row.link) ? claimsWords.undercutLink : '',
    row.circular ? claimsWords.circular : row.repeated ? claimsWords.repeated : '',
  ].filter(Boolean);
  const first = placed ? passages[0] : undefined;
  return html`<div class="words">
    <span class="said">${claimsWords.relation(row.relation, aimedAt)}</span>
    ${renaming ?? html`<span class="reading text ${implicit ? 'implicit' : ''} ${row.repeated ? 'repeated' : ''}">${claim.text}</span>`}
    ${
      row.joined
        ? html`<span class="mark"
            >${claimsWords.joined}<span class="said">
              ${claimsWords.joinedWith(companions(project, row), row.joined.index + 1, row.joined.of)}</span
            ></span
          >`
        : nothing
    }
    ${marks.map((mark) => html` <span class="mark">${mark}</span>`)}
    ${row.repeated ? html`<span class="said">${claimsWords.enterGoes}</span>` : nothing}
    ${first ? place(project.sources.get(first.source)!, first) : nothing}
  </div>`;
}

/** The claims that a premise is joined with. */
function companions(project: Project, { claim, joined }: Row): readonly string[] {
  const from = joined ? (project.links.get(joined.link)?.from ?? []) : [];
  return from.flatMap((id) => (id === claim ? [] : (project.claims.get(id)?.text ?? [])));
}

function place(source: Source, passage: Passage): TemplateResult {
  return html`<span class="mark"><span class="said">${source.title} </span>${placeOf(source, passage)}</span>`;
}

/** "●2 ○1": how many of the claim's passages assert it, deny it and so on. */
function grounds(project: Project, claim: string): TemplateResult | typeof nothing {
  const passages = passagesOf(project, claim);
  if (passages.length === 0) return nothing;
  const found = STANCES.map(
    (stance) => [stance, passages.filter((each) => each.stance === stance).length] as const,
  ).filter(([, number]) => number > 0);
  const said = claimsWords.grounds(found);
  return html`<span class="said">${said}</span
    ><span class="counts" aria-hidden="true" title=${said}
      >${found.map(([stance, number]) => html`<span>${mapWords.stanceSigns[stance]}${number}</span>`)}</span
    >`;
}

/** "＋3 −1": how many links support the claim and attack it. */
function bearing(project: Project, { claim }: Row): TemplateResult | typeof nothing {
  const { supports, attacks } = countsOf(project, claim);
  if (supports + attacks === 0) return nothing;
  const said = claimsWords.bearing(supports, attacks);
  return html`<span class="said">${said}</span
    ><span class="counts" aria-hidden="true" title=${said}
      >${supports > 0 ? html`<span class="support">${claimsWords.signs.support}${supports}</span>` : nothing}${
        attacks > 0 ? html`<span class="attack">${claimsWords.signs.attack}${attacks}</span>` : nothing
      }</span
    >`;
}

/** For each row, the brackets of joined premises that run past it, one sign a level: `|` where one does. */
export function bracesOf(rows: readonly Row[]): readonly string[] {
  const above: Row[] = [];
  return rows.map((row) => {
    above.length = Math.min(above.length, row.level - 1);
    const braces = above.map(({ joined }) => (joined !== null && joined.index < joined.of - 1 ? '|' : '.')).join('');
    above.push(row);
    return braces;
  });
}
