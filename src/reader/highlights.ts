// Draws the passages: the one plugin whose decorations turn spans into <mark> elements, block by block, and only where they are wanted.
import type { EditorState, Transaction } from 'prosemirror-state';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Project } from '../model/project.ts';
import type { Passage } from '../model/records.ts';
import type { Span } from '../query/spans.ts';
import { passagesAt, passagesIn, spansIn } from '../query/spans.ts';
import type { Range } from '../text/range.ts';
import type { Layout } from './document.ts';
import type { Chip, Lit, MarkAttributes } from './marks.ts';
import { Marks, tellable } from './marks.ts';

/** What there is to be seen: whose passages, which of them in focus, of which claim they are lit, which of them not at all. */
export interface Look {
  readonly project: Project;
  readonly focus: string | null;
  readonly claim: string | null;
  readonly hidden?: ReadonlySet<string>;
}

export interface HighlightOptions {
  readonly source: string;
  readonly layout: Layout;
  /** A passage in words, for those who cannot see its tint. Asked anew when the passage or its claim has changed. */
  describe(passage: string): string;
}

/** Tells the plugin of a new look, of the sections (by number) that are now near the viewport, or both. */
export interface HighlightMessage {
  readonly look?: Look;
  readonly near?: ReadonlySet<number>;
}

export interface Highlights {
  readonly look: Look | null;
  readonly near: ReadonlySet<number>;
  readonly set: DecorationSet;
  /** The passages under the caret. */
  readonly here: readonly string[];
}

export const highlightsKey = new PluginKey<Highlights>('highlights');

/** What the plugin draws with: its options, how marks are worded, and by the number of each block that of its section. */
interface Means extends HighlightOptions {
  readonly marks: Marks;
  readonly sectionOf: Int32Array;
}

export function highlights(options: HighlightOptions): Plugin<Highlights> {
  const sectionOf = new Int32Array(options.layout.blocks.length);
  options.layout.sections.forEach(({ from, to }, i) => sectionOf.fill(i, from, to));
  const means: Means = { ...options, sectionOf, marks: new Marks((id) => options.describe(id)) };
  return new Plugin<Highlights>({
    key: highlightsKey,
    state: {
      init: () => ({ look: null, near: new Set(), set: DecorationSet.empty, here: [] }),
      apply: (transaction, before, _old, state) => next(means, transaction, before, state),
    },
    props: { decorations: (state) => highlightsKey.getState(state)?.set },
  });
}

/** The highlights after a transaction: the very same when it neither brought a message nor moved the caret to other passages. */
function next(means: Means, transaction: Transaction, before: Highlights, state: EditorState): Highlights {
  const message = transaction.getMeta(highlightsKey) as HighlightMessage | undefined;
  const look = message?.look ?? before.look;
  if (!look || (!message && !transaction.selectionSet)) return before;
  const near = message?.near ?? before.near;
  const here = passagesUnderCaret(means, look, state);
  const moved = here.length !== before.here.length || here.some((id, i) => id !== before.here[i]);
  if (!message && !moved) return before;
  const after: Highlights = { look, near, here: moved ? here : before.here, set: before.set };
  if (onlyLit(before, after)) return { ...after, set: relit(means, after) };
  return { ...after, set: redrawn(means, after, dirtyBlocks(means, before, after)) };
}

/** Whether nothing is otherwise than before but what is lit for a while. */
function onlyLit(before: Highlights, after: Highlights): boolean {
  const old = before.look;
  const look = after.look!;
  return before.near === after.near && old?.project === look.project && old.hidden === look.hidden;
}

function passagesUnderCaret({ source, layout }: HighlightOptions, look: Look, state: EditorState): readonly string[] {
  if (!state.selection.empty) return [];
  return passagesAt(look.project, source, layout.positions.offsetAt(state.selection.head));
}

/**
 * The blocks to be drawn anew, by number: those of sections that came near or went, and, in sections that are near, those of passages that
 * look different now.
 */
function dirtyBlocks(means: Means, before: Highlights, after: Highlights): ReadonlySet<number> {
  const { layout, sectionOf } = means;
  const { positions, sections } = layout;
  const dirty = new Set<number>();
  if (before.near !== after.near)
    for (const i of new Set([...before.near, ...after.near])) {
      if (before.near.has(i) && after.near.has(i)) continue;
      for (let block = sections[i]!.from; block < sections[i]!.to; block++) dirty.add(block);
    }
  for (const passage of changedPassages(means, before, after))
    for (const piece of passage.pieces) {
      const { from, to } = positions.blocksIn(piece);
      for (let block = from; block < to; block++) if (after.near.has(sectionOf[block]!)) dirty.add(block);
    }
  return dirty;
}

/** Of so many passages each is looked at, wherever it is. */
const fewUsers = 256;

/** Every passage of the source that is to be drawn otherwise than before, as it was and as it is; of those far away perhaps none. */
function changedPassages(means: Means, before: Highlights, after: Highlights): Iterable<Passage> {
  const changed = new Set<Passage>();
  const old = before.look;
  const look = after.look!;
  if (!old) return changed;
  const add = (id: string | null): void => {
    const record = id === null ? undefined : look.project.passages.get(id);
    if (record?.source === means.source) changed.add(record);
  };
  for (const pair of old.project.passages.differences(look.project.passages))
    for (const passage of pair) if (passage?.source === means.source) changed.add(passage);
  if (old.focus !== look.focus) for (const id of [old.focus, look.focus]) add(id);
  if (before.here !== after.here) for (const id of [...before.here, ...after.here]) add(id);
  const claims = new Set(old.project.claims.differences(look.project.claims).map(([was, is]) => (was ?? is)!.id));
  if (old.claim !== look.claim) for (const id of [old.claim, look.claim]) if (id !== null) claims.add(id);
  // Mostly they have few passages.
  const users = [...claims].map((claim) => look.project.usersOf(claim));
  const few = old.hidden === look.hidden && users.reduce((sum, { length }) => sum + length, 0) <= fewUsers;
  if (few) for (const id of users.flat()) add(id);
  // A claim may have thousands all over the text, or be hidden with them: only what is near is asked about it.
  else
    for (const id of passagesIn(look.project, means.source, nearWords(means, after.near))) {
      const { claim } = look.project.passages.get(id)!;
      if ((claim !== null && claims.has(claim)) || isHidden(old, id) !== isHidden(look, id)) add(id);
    }
  return changed;
}

function isHidden({ hidden }: Look, passage: string): boolean {
  return hidden !== undefined && hidden.has(passage);
}

/** The words from the first to the last section that is near. */
function nearWords({ layout }: Means, near: ReadonlySet<number>): Range {
  const { sections, positions } = layout;
  if (near.size === 0) return { start: 0, end: 0 };
  const { from } = sections[Math.min(...near)]!;
  const { to } = sections[Math.max(...near)]!;
  return { start: positions.blocks[from]!.start, end: positions.blocks[to - 1]!.end };
}

function litOf({ look, here }: Highlights): Lit {
  return { claim: look!.claim, focus: look!.focus, here };
}

/** The decorations in the light of now. */
function relit({ layout, marks }: Means, after: Highlights): DecorationSet {
  const lit = litOf(after);
  const gone: Decoration[] = [];
  const fresh: Decoration[] = [];
  for (const mark of after.set.find()) {
    const was = mark.spec as MarkAttributes;
    const is = marks.relit(was, lit);
    if (was === is) continue;
    gone.push(mark);
    fresh.push(Decoration.inline(mark.from, mark.to, is, is));
  }
  return gone.length > 0 ? after.set.remove(gone).add(layout.doc, fresh) : after.set;
}

/** The decorations with the dirty blocks drawn anew. Marks that are to stay as they are remain the very same, which costs the page nothing. */
function redrawn(means: Means, after: Highlights, dirty: ReadonlySet<number>): DecorationSet {
  const { sectionOf, layout, marks } = means;
  const { positions, doc } = layout;
  const gone: Decoration[] = [];
  const fresh: Decoration[] = [];
  for (const block of dirty) {
    const drawn = after.set.find(positions.starts[block], positions.endOf(block));
    const old = new Map(drawn.map((mark) => [mark.from, mark]));
    for (const { from, to, attributes } of after.near.has(sectionOf[block]!) ? marksIn(means, after, block) : []) {
      const was = old.get(from);
      if (was?.to === to && marks.same(was.spec as MarkAttributes, attributes)) old.delete(from);
      else fresh.push(Decoration.inline(from, to, attributes, attributes));
    }
    gone.push(...old.values());
  }
  return gone.length + fresh.length > 0 ? after.set.remove(gone).add(doc, fresh) : after.set;
}

/** A mark to be drawn, between two positions inside one block. */
interface Mark {
  readonly from: number;
  readonly to: number;
  readonly attributes: MarkAttributes;
}

/** The marks of a block, one for each span. */
function marksIn({ source, layout, marks }: Means, after: Highlights, block: number): readonly Mark[] {
  const { blocks, starts } = layout.positions;
  const { project, hidden } = after.look!;
  const lit = litOf(after);
  const all = spansIn(project, source, blocks[block]!);
  const spans = hidden?.size ? all.flatMap((span) => without(span, hidden)) : all;
  const chips = chipsOf(spans, (span) => marks.signsOf(project, span.passages));
  const shift = starts[block]! - blocks[block]!.start;
  return spans.map(({ start, end, passages }, i) => ({
    from: start + shift,
    to: end + shift,
    attributes: marks.attributesOf(project, passages, lit, chips[i]!),
  }));
}

function without({ start, end, passages }: Span, hidden: ReadonlySet<string>): readonly Span[] {
  const shown = passages.filter((id) => !hidden.has(id));
  return shown.length > 0 ? [{ start, end, passages: shown }] : [];
}

/**
 * What each span's mark has at its corner: once for words that stand together, not at each place where one of their passages begins or ends.
 * The count, where there are more passages than can be told apart by their lines, is the greatest of those words.
 */
function chipsOf(spans: readonly Span[], signsOf: (span: Span) => string): readonly Chip[] {
  const chips: { count: number | null; signs: string }[] = [];
  let counted = 0; // the first of the neighbours with many passages
  let before = '';
  spans.forEach((span, n) => {
    const last = spans[n - 1];
    const touches = last?.end === span.start;
    const count = span.passages.length;
    const signs = signsOf(span);
    chips.push({ count: null, signs: touches && signs === before ? '' : signs });
    before = signs;
    if (count <= tellable) return;
    if (!touches || last.passages.length <= tellable) counted = n;
    chips[counted]!.count = Math.max(chips[counted]!.count ?? 0, count);
  });
  return chips;
}
