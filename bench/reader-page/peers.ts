// What the reader is compared with, over the same text and the same passages: Recogito, ProseMirror's own way, and CSS highlights.
import type { Annotation, Annotator } from '@recogito/text-annotator';
import { createTextAnnotator } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import { EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { Passage } from '../../src/model/records.ts';
import type { Layout } from '../../src/reader/document.ts';
import { layOut } from '../../src/reader/document.ts';
import { seeded } from '../measure.mjs';
import { painted, rest, untilDrawn } from './frames.ts';
import type { Made } from './made.ts';
import { makerOf, passageAt } from './made.ts';
import { htmlOf, nodesOf, rangeOf } from './plain.ts';

/** Recogito with its usual renderer over plain HTML. Its offsets count the text as the page has it, line ends between paragraphs included. */
export class Recogito {
  private readonly book: Made;
  private readonly host: HTMLElement;
  private readonly text: HTMLElement;
  private readonly annotator: Annotator;
  private readonly nodes: ReturnType<typeof nodesOf>;
  private readonly maker = makerOf(99);
  private readonly random = seeded(7);
  private readonly tagged: string[] = [];
  /** By block, how much further on its text begins in the page than in the source. */
  private readonly shifts: readonly number[];

  /** Opens the text without its passages. */
  constructor(book: Made, host: HTMLElement) {
    this.book = book;
    this.host = host;
    host.innerHTML = htmlOf(book);
    this.text = host.querySelector('.plain')!;
    this.nodes = nodesOf(book, host);
    let at = 0;
    this.shifts = this.nodes.map(({ node, start }) => {
      const shift = at - start;
      at += node.length + 1;
      return shift;
    });
    this.annotator = createTextAnnotator(this.text);
  }

  /** Loads all passages, and is done when those in sight are drawn. */
  async load(): Promise<void> {
    const annotations = this.book.project.passages.toArray().map((passage) => this.annotationOf(passage));
    const drawn = this.drawn('.r6o-annotation');
    this.annotator.setAnnotations(annotations);
    await drawn;
  }

  toTheMiddle(): Promise<void> {
    this.host.scrollTop = this.host.scrollHeight / 2;
    return rest(600);
  }

  /** Places of words in sight, so many, for what is to be annotated. */
  places(count: number): readonly number[] {
    const box = this.host.getBoundingClientRect();
    return Array.from({ length: count }, () => {
      const y = box.top + box.height * (0.2 + 0.5 * this.random());
      const caret = document.caretPositionFromPoint(box.left + box.width / 2, y)!;
      const at = this.nodes.find(({ node }) => node === caret.offsetNode);
      if (!at) throw new Error('there are no words in sight');
      return at.start + caret.offset;
    });
  }

  /** Adds one annotation to a dozen words from `start` on, its range in hand; how long until they were drawn, ms. */
  tag(start: number): Promise<number> {
    const { source, claims } = this.book;
    const passage = passageAt(source, start, 12, claims[0]!, this.maker);
    const annotation = this.annotationOf(passage, rangeOf(this.nodes, passage.pieces[0]!));
    this.tagged.push(passage.id);
    return untilDrawn(() => {
      const drawn = this.drawn(`[data-annotation="${passage.id}"]`);
      this.annotator.addAnnotation(annotation);
      return drawn;
    });
  }

  /** Throws unless all that was annotated is drawn. */
  check(): void {
    for (const id of this.tagged)
      if (!this.text.querySelector(`[data-annotation="${id}"]`))
        throw new Error(`${id} was annotated and is not drawn`);
  }

  /** Done when there is such an element in the layer into which Recogito draws: which it does at the beginning of a frame. */
  private drawn(selector: string): Promise<void> {
    return new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (!this.text.querySelector(selector)) return;
        observer.disconnect();
        done();
      });
      observer.observe(this.text, { childList: true, subtree: true });
    });
  }

  private annotationOf({ id, pieces: [piece] }: Passage, range?: Range): Annotation {
    const shift = (offset: number): number => {
      let low = 0;
      for (let high = this.nodes.length; high - low > 1;) {
        const middle = (low + high) >>> 1;
        if (this.nodes[middle]!.start <= offset) low = middle;
        else high = middle;
      }
      return offset + this.shifts[low]!;
    };
    const selector = { quote: piece!.exact, start: shift(piece!.start), end: shift(piece!.end - 1) + 1 };
    return {
      id,
      bodies: [],
      target: { annotation: id, selector: [range ? { ...selector, range } : selector], created: new Date(0) },
    };
  }
}

const key = new PluginKey<DecorationSet>('all');

/** The same document in a ProseMirror view as most are, without sections that wait to be laid out, that draws every passage as a decoration of its own, made anew whenever something is otherwise. */
export class AllDecorations {
  private readonly book: Made;
  private readonly layout: Layout;
  private readonly view: EditorView;

  constructor(book: Made, host: HTMLElement) {
    this.book = book;
    this.layout = layOut(book.source);
    const plugin = new Plugin<DecorationSet>({
      key,
      state: {
        init: () => this.made(null, null),
        apply: (transaction, set) => (transaction.getMeta(key) as DecorationSet | undefined) ?? set,
      },
      props: { decorations: (state) => key.getState(state), attributes: { class: 'lemma-text' } },
    });
    host.classList.add('whole');
    this.view = new EditorView(host, { state: EditorState.create({ doc: this.layout.doc, plugins: [plugin] }) });
  }

  async look(way: 'recolour' | 'hide', turn: number): Promise<void> {
    const claim = turn % 2 === 0 ? this.book.claims[0]!.id : null;
    const set = way === 'hide' ? this.made(claim, null) : this.made(null, claim);
    this.view.dispatch(this.view.state.tr.setMeta(key, set));
    await painted();
  }

  private made(hidden: string | null, lit: string | null): DecorationSet {
    const { doc, positions } = this.layout;
    const drawn: Decoration[] = [];
    for (const { id, claim, pieces } of this.book.project.passages.toArray()) {
      if (claim === hidden) continue;
      for (const { start, end } of pieces)
        drawn.push(
          Decoration.inline(positions.posAt(start), positions.posAt(end, -1), {
            nodeName: 'mark',
            class: claim === lit ? 'drawn lit' : 'drawn',
            'data-id': id,
          }),
        );
    }
    return DecorationSet.create(doc, drawn);
  }
}

/** Every passage a range in the CSS highlight of its claim, over plain HTML. */
export class Highlights {
  constructor(book: Made, host: HTMLElement) {
    host.innerHTML = htmlOf(book);
    const nodes = nodesOf(book, host);
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    book.claims.forEach(({ id }, i) => {
      const ranges = book.project
        .usersOf(id)
        .map((user) => rangeOf(nodes, book.project.passages.get(user)!.pieces[0]!));
      CSS.highlights.set(`claim-${i}`, new Highlight(...ranges));
      sheet.insertRule(`::highlight(claim-${i}) { background-color: #f6e7b4; }`);
    });
    host.scrollTop = host.scrollHeight / 2;
  }

  /** What is under some points of the page, ms each. */
  under(points: readonly (readonly [number, number])[]): number {
    const registry = CSS.highlights as HighlightRegistry & { highlightsFromPoint(x: number, y: number): unknown[] };
    let found = 0;
    const begun = performance.now();
    for (const [x, y] of points) found += registry.highlightsFromPoint(x, y).length;
    const took = performance.now() - begun;
    if (found === 0) throw new Error('there was no highlight under any point');
    return took / points.length;
  }
}
