// The inspector's view of a claim: its words, the verdict, its quotations, its links, tags and note.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { renameClaim, setClaimNote, setVerdict } from '../../commands/claims.ts';
import type { Claim, Verdict } from '../../model/records.ts';
import { VERDICTS } from '../../model/records.ts';
import { incoming, isImplicit, outgoing } from '../../query/around.ts';
import { inspectorWords } from '../messages/inspector.ts';
import { actButton, actRow } from './act-buttons.ts';
import type { Bench } from './bench.ts';
import type { Choice } from './fields.ts';
import { choices, noteField, wordsField } from './fields.ts';
import { incomingLinks, outgoingLinks } from './links.ts';
import { quotations } from './quotations.ts';
import { tagsPart } from './tags.ts';

const OFFERED: readonly Choice<Verdict | 'open'>[] = [
  { value: 'open', title: inspectorWords.open },
  ...VERDICTS.map((value) => ({ value, title: inspectorWords.verdicts[value] })),
];

export function claimView(bench: Bench, claim: Claim): TemplateResult {
  const { project } = bench.session.state;
  const main = project.about.main === claim.id;
  const bearing = incoming(project, claim.id);
  const borne = outgoing(project, claim.id);
  const implicit = isImplicit(project, claim.id);
  return html`
    <div class="top" data-part="top">
      <h2 tabindex="-1">
        ${inspectorWords.kinds.claim}${implicit ? html`<span class="quiet"> · ${inspectorWords.implicit}</span>` : nothing}<span
          class="said"
          >: ${claim.text}</span
        >
      </h2>
      ${actButton(bench, claim.id, { action: 'main', title: inspectorWords.main, pressed: main })}
    </div>
    ${wordsField(bench, {
      name: 'text',
      record: claim.id,
      label: inspectorWords.words,
      value: claim.text,
      keep: (typed) => renameClaim(claim.id, typed),
    })}
    ${actRow(bench, claim.id, [
      { action: 'support', title: inspectorWords.support },
      { action: 'attack', title: inspectorWords.attack },
      { action: 'undercut', title: inspectorWords.undercut },
      { action: 'join', title: inspectorWords.join },
      { action: 'merge', title: inspectorWords.merge },
      { action: 'remove', title: inspectorWords.remove },
    ])}
    ${choices('verdict', inspectorWords.verdict, OFFERED, claim.verdict ?? 'open', (value) =>
      bench.run(setVerdict(claim.id, value === 'open' ? null : value)),
    )}
    ${quotations(bench, claim.id)}
    <div data-part="bearing">
      <h3>${inspectorWords.bearing}</h3>
      ${bearing.length > 0 ? incomingLinks(bench, bearing) : html`<p class="quiet">${inspectorWords.noBearing}</p>`}
    </div>
    <div data-part="borne">
      <h3>${inspectorWords.borne}</h3>
      ${borne.length > 0 ? outgoingLinks(bench, borne, claim.id) : html`<p class="quiet">${inspectorWords.noBorne}</p>`}
    </div>
    <div class="own">
      ${tagsPart(bench, claim)}
      ${noteField(bench, {
        name: 'note',
        record: claim.id,
        label: inspectorWords.note,
        value: claim.note,
        keep: (typed) => setClaimNote(claim.id, typed),
      })}
    </div>
  `;
}
