// The name of a text above the first of its claims, in the order of the texts.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Project } from '../../model/project.ts';
import { passagesOf } from '../../query/around.ts';
import type { Row } from '../../query/outline.ts';
import { sourceClass } from '../inspector/quotations.ts';
import { claimsWords } from '../messages/claims.ts';

/** What stands above the row at that place: a name where a text begins; each claim says it again for those who cannot see this. */
export function headAt(project: Project, rows: readonly Row[], at: number): TemplateResult | typeof nothing {
  const sourceOf = (row: Row | undefined) => (row ? passagesOf(project, row.claim)[0]?.source : undefined);
  const source = sourceOf(rows[at]);
  if (at > 0 && source === sourceOf(rows[at - 1])) return nothing;
  if (source === undefined) return head(claimsWords.noText, 'none');
  return head(project.sources.get(source)!.title, sourceClass(project, source));
}

function head(title: string, colour: string): TemplateResult {
  return html`<div class="source ${colour}" aria-hidden="true">${title}</div>`;
}
