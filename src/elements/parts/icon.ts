// An icon of the Lucide set as an SVG template; it takes the colour and size of the words beside it.
import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { IconNode } from 'lucide';

/** Draws an icon; hidden from screen readers, since a name always stands beside it or on its button. */
export function icon(node: IconNode): TemplateResult {
  const shapes = node.map(([tag, attributes]) => {
    const { d, cx, cy, r, rx, x, y, x1, x2, y1, y2, points, width, height } = attributes as Record<
      string,
      string | undefined
    >;
    switch (tag) {
      case 'path':
        return svg`<path d=${d ?? ''}></path>`;
      case 'circle':
        return svg`<circle cx=${cx ?? 0} cy=${cy ?? 0} r=${r ?? 0}></circle>`;
      case 'line':
        return svg`<line x1=${x1 ?? 0} x2=${x2 ?? 0} y1=${y1 ?? 0} y2=${y2 ?? 0}></line>`;
      case 'rect':
        return svg`<rect x=${x ?? 0} y=${y ?? 0} width=${width ?? 0} height=${height ?? 0} rx=${rx ?? 0}></rect>`;
      case 'polyline':
        return svg`<polyline points=${points ?? ''}></polyline>`;
      default:
        throw new RangeError(`an icon of a shape not drawn here: ${tag}`);
    }
  });
  return html`<svg
    aria-hidden="true"
    width="16"
    height="16"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${shapes}
  </svg>`;
}
