// The inspector's view of a link: the whole of it in words, its role, premises, scheme, note, and what is aimed at it.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { memo } from '../../base/memo.ts';
import type { Table } from '../../base/table.ts';
import { dropPremise, partPremise, setLinkNote, setRole, setScheme } from '../../commands/links.ts';
import { quoted as quotedWords } from '../../commands/wording.ts';
import type { Link } from '../../model/records.ts';
import { ROLES } from '../../model/records.ts';
import { incoming } from '../../query/around.ts';
import { kindOfLink, linkName } from '../map/naming.ts';
import { inspectorWords } from '../messages/inspector.ts';
import { actRow } from './act-buttons.ts';
import type { Bench } from './bench.ts';
import { choices, lineField, noteField } from './fields.ts';
import { claimButton, incomingLinks, targetButton } from './links.ts';

/** The names of schemes used so far, each once, by the alphabet. */
const schemesIn = memo((links: Table<Link>): readonly string[] =>
  [...new Set(links.toArray().flatMap(({ scheme }) => scheme ?? []))].sort((a, b) => a.localeCompare(b)),
);

const OFFERED = ROLES.map((value) => ({
  value,
  title: inspectorWords.roles[value],
  sign: inspectorWords.signs[value],
}));

export function linkView(bench: Bench, link: Link): TemplateResult {
  const { project } = bench.session.state;
  const kind = kindOfLink(project, link);
  const several = link.from.length > 1;
  const aimed = incoming(project, link.id);
  return html`
    <h2 tabindex="-1">
      <span class="sign ${kind}" aria-hidden="true">${inspectorWords.signs[kind]}</span> ${inspectorWords.kinds[kind]}${
        several ? html`<span class="quiet"> · ${inspectorWords.joined}</span>` : nothing
      }<span class="said">: ${linkName(project, link.id)}</span>
    </h2>
    <div class="sentence ${kind}" data-part="premises">
      <ul class=${several ? 'joined' : ''} aria-label=${inspectorWords.premises}>
        ${link.from.map((id) => html`<li>${claimButton(bench, id)}${several ? apart(bench, link, id) : nothing}</li>`)}
      </ul>
      <p class="verb">
        <span class="sign" aria-hidden="true">${inspectorWords.signs[kind]}</span>
        ${inspectorWords.verbs[kind][several ? 1 : 0]}
      </p>
      <div>${targetButton(bench, link.to)}</div>
    </div>
    ${actRow(bench, link.id, [
      { action: 'join', title: inspectorWords.joinPremise },
      { action: 'undercut', title: inspectorWords.undercut },
      { action: 'remove', title: inspectorWords.remove },
    ])}
    ${choices('role', inspectorWords.role, OFFERED, link.role, (role) => bench.run(setRole(link.id, role)))}
    ${lineField(bench, {
      name: 'scheme',
      record: link.id,
      label: inspectorWords.scheme,
      value: link.scheme ?? '',
      keep: (typed) => setScheme(link.id, typed),
      placeholder: inspectorWords.schemeHint,
      offers: schemesIn(project.links),
    })}
    <div data-part="bearing">
      <h3>${inspectorWords.undercuts}</h3>
      ${aimed.length > 0 ? incomingLinks(bench, aimed) : html`<p class="quiet">${inspectorWords.noUndercut}</p>`}
    </div>
    <div class="own">
      ${noteField(bench, {
        name: 'note',
        record: link.id,
        label: inspectorWords.note,
        value: link.note,
        keep: (typed) => setLinkNote(link.id, typed),
      })}
    </div>
  `;
}

function apart(bench: Bench, link: Link, premise: string): TemplateResult {
  const words = quotedWords(bench.session.state.project.claims.get(premise)!.text);
  return html`<span class="acts">
    <button
      type="button"
      title=${inspectorWords.partHelp}
      aria-label="${inspectorWords.part}: ${words}"
      @click=${() => bench.run(partPremise(link.id, premise, bench.session.maker))}
    >
      ${inspectorWords.part}
    </button>
    <button
      type="button"
      title=${inspectorWords.takeOutHelp}
      aria-label="${inspectorWords.takeOut}: ${words}"
      @click=${() => bench.run(dropPremise(link.id, premise))}
    >
      ${inspectorWords.takeOut}
    </button>
  </span>`;
}
