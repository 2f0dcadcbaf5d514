// Puts an element in its place on the map through its style object, which a page without inline styles allows.
import { noChange } from 'lit';
import { Directive, PartType, directive } from 'lit/directive.js';
import type { ElementPart, PartInfo } from 'lit/directive.js';
import type { Box } from './view.ts';

class Placed extends Directive {
  private last = '';

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT)
      throw new RangeError('placed() belongs to an element, not to an attribute or a child');
  }

  override render(_box: Box): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [{ x, y, width, height }]: [Box]): typeof noChange {
    const now = `${x} ${y} ${width} ${height}`;
    if (now === this.last) return noChange;
    this.last = now;
    const { style } = element as HTMLElement;
    style.left = `${x}px`;
    style.top = `${y}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
    return noChange;
  }
}

/** `<div ${placed(box)}>`: left, top, width and height in px. */
export const placed = directive(Placed);
