// Tags of a claim or passage as chips, with a line to add one.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { X } from 'lucide';
import { byRank } from '../../base/ranks.ts';
import { addTag, dropTag } from '../../commands/tags.ts';
import type { Claim, Passage } from '../../model/records.ts';
import { inspectorWords } from '../messages/inspector.ts';
import { icon } from '../parts/icon.ts';
import type { Bench } from './bench.ts';
import { line } from './fields.ts';

export function tagsPart(bench: Bench, record: Claim | Passage): TemplateResult {
  const { project } = bench.session.state;
  const { maker } = bench.session;
  const named = record.tags.map((id) => project.tags.get(id)!);
  const others = project.tags.toArray().filter(({ id }) => !record.tags.includes(id));
  return html`<div class="field" data-part="tags">
    <span class="quiet" aria-hidden="true">${inspectorWords.tags}</span>
    <div class="tags">
      ${
        named.length > 0
          ? html`<ul class="chips" aria-label=${inspectorWords.tags}>
              ${named.map(
                ({ id, name }) =>
                  html`<li data-tag=${id}>
                    ${name}<button
                      type="button"
                      aria-label=${inspectorWords.takeOff(name)}
                      @click=${() => bench.run(dropTag(record.id, id))}
                    >
                      ${icon(X)}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${line(bench, {
        name: 'tag',
        record: record.id,
        label: inspectorWords.addTag,
        value: '',
        keep: (typed) => addTag(record.id, typed, maker),
        placeholder: inspectorWords.addTag,
        offers: others.sort(byRank).map(({ name }) => name),
      })}
    </div>
  </div>`;
}
