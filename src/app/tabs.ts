// The rows of tabs: the texts, the views at the side, and the panes of a narrow window.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { Columns2, FileText, ListTree, PanelBottom, ScanText, Search, Workflow } from 'lucide';
import type { IconNode } from 'lucide';
import type { Pane } from '../commands/index.ts';
import { icon } from '../elements/parts/icon.ts';
import { tell } from '../elements/events.ts';
import { findWords } from '../elements/messages/find.ts';
import { keyNames, shellWords } from '../elements/messages/shell.ts';
import type { Source } from '../model/records.ts';
import type { Arrangement } from './arrangement.ts';
import { isMac } from './keymap.ts';

/** Left and Right, Home and End move among the tabs of a list; the tab itself is chosen by focus. */
function onArrow(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.indexOf(event.target as HTMLElement);
  const last = tabs.length - 1;
  const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
    event.key
  ];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  tabs[to]!.focus();
  tabs[to]!.click();
}

export function textTabs(
  sources: readonly Source[],
  shown: readonly string[],
  show: (id: string) => void,
  toggleBeside: () => void,
): TemplateResult {
  // A list of tabs without one would be an empty promise.
  const role = sources.length > 0 ? 'tablist' : 'group';
  return html`<div class="tabs">
    <div role=${role} aria-label=${shellWords.texts} @keydown=${onArrow}>
      ${sources.map(
        ({ id, title }, i) =>
          html`<button
            role="tab"
            id="tab-${id}"
            aria-selected=${shown.includes(id)}
            tabindex=${id === shown[0] ? 0 : -1}
            title=${title}
            @click=${() => show(id)}
          >
            <span class="number" data-source=${(i % 6) + 1}>${i + 1}</span><span class="title">${title}</span>
          </button>`,
      )}
    </div>
    <span class="fill"></span>
    <button
      aria-label=${findWords.open}
      title=${`${findWords.open} (${keyNames('Mod+F', isMac)})`}
      @click=${(event: Event) => tell(event.currentTarget as HTMLElement, 'lemma-act', { action: 'find' })}
    >
      ${icon(Search)}
    </button>
    ${
      sources.length > 1
        ? html`<button
            class="beside"
            aria-label=${shellWords.both}
            title=${shellWords.both}
            aria-pressed=${shown.length > 1}
            @click=${toggleBeside}
          >
            ${icon(Columns2)}
          </button>`
        : nothing
    }
  </div>`;
}

export function sideTabs(
  view: Arrangement['view'],
  inspector: boolean,
  arrange: (change: Partial<Arrangement>) => void,
): TemplateResult {
  const tab = (id: 'claims' | 'map', node: IconNode, label: string) =>
    html`<button
      role="tab"
      aria-selected=${view === id}
      tabindex=${view === id || (view === 'both' && id === 'claims') ? 0 : -1}
      @click=${() => arrange({ view: id, pane: id })}
    >
      ${icon(node)} ${label}
    </button>`;
  return html`<div class="tabs">
    <div role="tablist" aria-label=${shellWords.views} @keydown=${onArrow}>
      ${tab('claims', ListTree, shellWords.claims)} ${tab('map', Workflow, shellWords.map)}
    </div>
    <span class="fill"></span>
    <button
      class="both"
      aria-label=${shellWords.bothViews}
      title=${shellWords.bothViews}
      aria-pressed=${view === 'both'}
      @click=${() => arrange({ view: view === 'both' ? 'claims' : 'both' })}
    >
      ${icon(Columns2)}
    </button>
    <button
      aria-label=${shellWords.openInspector}
      title=${shellWords.openInspector}
      aria-pressed=${inspector}
      @click=${() => arrange({ inspector: !inspector })}
    >
      ${icon(PanelBottom)}
    </button>
  </div>`;
}

/** Along the foot of a narrow window, where one pane shows at a time. */
export function bottomBar(pane: Pane, arrange: (change: Partial<Arrangement>) => void): TemplateResult {
  const go = (to: Pane, node: IconNode, label: string, change: Partial<Arrangement>) =>
    html`<button aria-current=${pane === to ? 'page' : nothing} @click=${() => arrange({ pane: to, ...change })}>
      ${icon(node)}${label}
    </button>`;
  return html`<nav class="bottom" aria-label=${shellWords.panes}>
    ${go('text', FileText, shellWords.textShort, {})} ${go('claims', ListTree, shellWords.claims, { view: 'claims' })}
    ${go('map', Workflow, shellWords.map, { view: 'map' })}
    ${go('inspector', ScanText, shellWords.inspector, { inspector: true })}
  </nav>`;
}
