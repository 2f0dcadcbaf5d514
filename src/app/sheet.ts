// A sheet to be printed in the place of the window: put beside it, unseen on the screen, and taken away when it is printed.
import { render } from 'lit';
import type { TemplateResult } from 'lit';

export class Sheet {
  private element: HTMLElement | null = null;
  private rules: CSSStyleSheet | null = null;

  get there(): boolean {
    return this.element !== null;
  }

  /** Puts the content on a sheet of the class. `page`: what `@page` says of this sheet alone, its size and margins. */
  put(name: string, content: TemplateResult | Element, page = ''): void {
    this.take();
    this.element = document.body.appendChild(document.createElement('div'));
    this.element.className = `print-sheet ${name}`;
    if (content instanceof Element) this.element.append(content);
    else render(content, this.element);
    if (page === '') return;
    this.rules = new CSSStyleSheet();
    this.rules.replaceSync(`@page { ${page} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.rules];
  }

  take(): void {
    this.element?.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((rules) => rules !== this.rules);
    this.element = this.rules = null;
  }
}
