// The inspector's view of a passage: the words, their claim, how they stand to it and who speaks.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { memo } from '../../base/memo.ts';
import type { Table } from '../../base/table.ts';
import { setPassageNote, setStance, setVoice, untag } from '../../commands/passages.ts';
import type { Passage } from '../../model/records.ts';
import { STANCES } from '../../model/records.ts';
import { passagesOf } from '../../query/around.ts';
import { chooserWords } from '../messages/chooser.ts';
import { inspectorWords } from '../messages/inspector.ts';
import { mapWords } from '../messages/map.ts';
import { actButton } from './act-buttons.ts';
import type { Bench } from './bench.ts';
import { choices, lineField, noteField } from './fields.ts';
import { claimButton } from './links.ts';
import { placeOf, wordsOf } from '../../query/citation.ts';
import { quoted, sourceClass } from './quotations.ts';
import { tagsPart } from './tags.ts';

/** The voices used so far, each once, by the alphabet. */
const voicesIn = memo((passages: Table<Passage>): readonly string[] =>
  [...new Set(passages.toArray().flatMap(({ voice }) => voice ?? []))].sort((a, b) => a.localeCompare(b)),
);

const OFFERED = STANCES.map((value) => ({
  value,
  title: chooserWords.stanceNames[value],
  sign: mapWords.stanceSigns[value],
}));

export function passageView(bench: Bench, passage: Passage): TemplateResult {
  const { project } = bench.session.state;
  const source = project.sources.get(passage.source)!;
  const place = placeOf(source, passage);
  const kind = passage.claim === null ? inspectorWords.kinds.highlight : inspectorWords.kinds.passage;
  return html`
    <h2 tabindex="-1">
      ${kind}<span class="quiet"> · ${place === '' ? nothing : html`${place} · `}${source.title}</span
      ><span class="said">: ${wordsOf(passage)}</span>
    </h2>
    <div class="quotes ${sourceClass(project, source.id)}">${quoted(source, passage)}</div>
    <div class="acts" role="group" aria-label=${inspectorWords.acts} data-part="acts">
      <button type="button" @click=${() => bench.show(passage.id, 'text')}>${inspectorWords.showInText}</button>
      ${actButton(bench, passage.id, { action: 'remove', title: inspectorWords.remove })}
    </div>
    ${claimPart(bench, passage)}
    ${choices('stance', inspectorWords.stance, OFFERED, passage.stance, (stance) => bench.run(setStance(passage.id, stance)))}
    ${lineField(bench, {
      name: 'voice',
      record: passage.id,
      label: inspectorWords.voice,
      value: passage.voice ?? '',
      keep: (typed) => setVoice(passage.id, typed),
      placeholder: inspectorWords.theAuthor(source.author),
      offers: voicesIn(project.passages),
    })}
    ${tagsPart(bench, passage)}
    ${noteField(bench, {
      name: 'note',
      record: passage.id,
      label: inspectorWords.note,
      value: passage.note,
      keep: (typed) => setPassageNote(passage.id, typed),
    })}
  `;
}

/** The claim of the passage, the way to its other passages, and the ways to change it. */
function claimPart(bench: Bench, passage: Passage): TemplateResult {
  const { claim, id } = passage;
  if (claim === null)
    return html`<div data-part="claim">
      <h3>${inspectorWords.passageClaim}</h3>
      <p class="quiet">${inspectorWords.noClaim}</p>
      <div class="acts">${actButton(bench, id, { action: 'tag', title: inspectorWords.tag })}</div>
    </div>`;
  const all = passagesOf(bench.session.state.project, claim);
  const at = all.findIndex((other) => other.id === id);
  const walk = (by: 1 | -1, title: string) =>
    html`<button type="button" @click=${() => bench.select(all[(at + by + all.length) % all.length]!.id)}>
      ${title}
    </button>`;
  return html`<div data-part="claim">
    <h3>${inspectorWords.passageClaim}</h3>
    ${claimButton(bench, claim)}
    <div class="acts">
      ${actButton(bench, id, { action: 'tag', title: inspectorWords.retag })}
      <button type="button" @click=${() => bench.run(untag(id))}>${inspectorWords.untag}</button>
    </div>
    <div class="walk">
      <span class="quiet">${all.length > 1 ? inspectorWords.place(at + 1, all.length) : inspectorWords.only}</span>
      ${all.length > 1 ? html`${walk(-1, inspectorWords.previous)}${walk(1, inspectorWords.next)}` : nothing}
    </div>
  </div>`;
}
