// Draws the passages: the one plugin whose decorations turn spans into <mark> elements, block by block, and only where they are wanted.
import type { EditorState, Transaction } from 'prosemirror-state';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Project } from '../model/project.ts';
import type { Passage } from '../model/records.ts';
import { differences, passagesAt, spansIn } from '../query/spans.ts';
import type { Range } from '../text/range.ts';
import type { Layout } from './document.ts';

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

const counts = ['one', 'two', 'three'];

export function highlights(options: HighlightOptions): Plugin<Highlights> {
  return new Plugin<Highlights>({
    key: highlightsKey,
    state: {
      init: () => ({ look: null, near: new Set(), set: DecorationSet.empty, here: [] }),
      apply: (transaction, before, _old, state) => next(options, transaction, before, state),
    },
    props: { decorations: (state) => highlightsKey.getState(state)?.set },
  });
}

/** The highlights after a transaction: the very same when it neither brought a message nor moved the caret to other passages. */
function next(options: HighlightOptions, transaction: Transaction, before: Highlights, state: EditorState): Highlights {
  const message = transaction.getMeta(highlightsKey) as HighlightMessage | undefined;
  const look = message?.look ?? before.look;
  if (!look || (!message && !transaction.selectionSet)) return before;
  const near = message?.near ?? before.near;
  const here = passagesUnderCaret(options, look, state);
  const moved = here.length !== before.here.length || here.some((id, i) => id !== before.here[i]);
  if (!message && !moved) return before;
  const after: Highlights = { look, near, here: moved ? here : before.here, set: before.set };
  const dirty = dirtyBlocks(options, before, after);
  return { ...after, set: redrawn(options, after, dirty) };
}

function passagesUnderCaret({ source, layout }: HighlightOptions, look: Look, state: EditorState): readonly string[] {
  if (!state.selection.empty) return [];
  return passagesAt(look.project, source, layout.positions.offsetAt(state.selection.head));
}

/** The blocks to be drawn anew, by number: those of passages that look different now, and those of sections that came near or went. */
function dirtyBlocks(options: HighlightOptions, before: Highlights, after: Highlights): ReadonlySet<number> {
  const { positions, sections } = options.layout;
  const dirty = new Set<number>();
  const drawn = (section: number): boolean => after.near.has(section);
  sections.forEach(({ from, to }, i) => {
    if (before.near.has(i) !== drawn(i)) for (let block = from; block < to; block++) dirty.add(block);
  });
  for (const passage of changedPassages(options.source, before, after))
    for (const piece of passage.pieces) {
      const { from, to } = positions.blocksIn(piece);
      for (let block = from; block < to; block++) dirty.add(block);
    }
  return dirty;
}

/** Every passage of the source that is to be drawn otherwise than before, as it was and as it is. */
function changedPassages(source: string, before: Highlights, after: Highlights): Iterable<Passage> {
  const changed = new Set<Passage>();
  const old = before.look;
  const look = after.look!;
  const add = (project: Project, id: string | null): void => {
    const record = id === null ? undefined : project.passages.get(id);
    if (record?.source === source) changed.add(record);
  };
  const addAll = (project: Project, claim: string | null): void => {
    if (claim !== null) for (const id of project.usersOf(claim)) add(project, id);
  };
  if (old && old !== look) {
    for (const pair of differences(old.project.passages, look.project.passages))
      for (const passage of pair) if (passage?.source === source) changed.add(passage);
    for (const [was, is] of differences(old.project.claims, look.project.claims)) addAll(look.project, (was ?? is)!.id);
    if (old.focus !== look.focus) for (const id of [old.focus, look.focus]) add(look.project, id);
    if (old.claim !== look.claim) for (const id of [old.claim, look.claim]) addAll(look.project, id);
    if (old.hidden !== look.hidden) {
      for (const id of old.hidden ?? []) if (!look.hidden?.has(id)) add(look.project, id);
      for (const id of look.hidden ?? []) if (!old.hidden?.has(id)) add(look.project, id);
    }
  }
  if (before.here !== after.here) for (const id of [...before.here, ...after.here]) add(look.project, id);
  return changed;
}

/** The decorations with the dirty blocks drawn anew, in the sections that are near. */
function redrawn(options: HighlightOptions, after: Highlights, dirty: ReadonlySet<number>): DecorationSet {
  if (dirty.size === 0) return after.set;
  const { positions, sections, doc } = options.layout;
  const blocks = [...dirty].sort((a, b) => a - b);
  const old: Decoration[] = [];
  const fresh: Decoration[] = [];
  let section = 0;
  for (let i = 0; i < blocks.length;) {
    const first = blocks[i]!;
    let last = first;
    while (sections[section]!.to <= first) section++;
    for (i++; i < blocks.length && blocks[i] === last + 1 && last + 1 < sections[section]!.to; i++) last++;
    old.push(...after.set.find(positions.starts[first], positions.endOf(last)));
    if (after.near.has(section)) fresh.push(...draw(options, after, first, last));
  }
  return after.set.remove(old).add(doc, fresh);
}

/** The marks of some neighbouring blocks: one for each span and block. */
function draw(options: HighlightOptions, after: Highlights, first: number, last: number): Decoration[] {
  const { blocks, starts } = options.layout.positions;
  const look = after.look!;
  const words: Range = { start: blocks[first]!.start, end: blocks[last]!.end };
  const drawn: Decoration[] = [];
  let block = first;
  for (const span of spansIn(look.project, options.source, words)) {
    const passages = look.hidden?.size ? span.passages.filter((id) => !look.hidden!.has(id)) : span.passages;
    if (passages.length === 0) continue;
    const attributes = attributesOf(options, after, passages);
    while (blocks[block]!.end <= span.start) block++;
    for (let i = block; i <= last && blocks[i]!.start < span.end; i++) {
      const start = Math.max(span.start, blocks[i]!.start);
      const end = Math.min(span.end, blocks[i]!.end);
      const shift = starts[i]! - blocks[i]!.start;
      if (start < end) drawn.push(Decoration.inline(start + shift, end + shift, attributes));
    }
  }
  return drawn;
}

/**
 * What a mark says of its passages: `one`, `two`, `three` or `many`; the stance where all share one; `focus`, `claim` (lit) and `here`
 * (under the caret) where any of them is.
 */
function attributesOf(
  options: HighlightOptions,
  { look, here }: Highlights,
  passages: readonly string[],
): Record<string, string> {
  const { project, focus, claim } = look!;
  const classes = [counts[passages.length - 1] ?? 'many'];
  const records = passages.map((id) => project.passages.get(id)!);
  const stance = records[0]!.stance;
  if (records.every((record) => record.stance === stance)) classes.push(stance);
  if (claim !== null && records.some((record) => record.claim === claim)) classes.push('claim');
  if (focus !== null && passages.includes(focus)) classes.push('focus');
  if (here.some((id) => passages.includes(id))) classes.push('here');
  return {
    nodeName: 'mark',
    class: classes.join(' '),
    'data-ids': passages.join(' '),
    'data-count': String(passages.length),
    'aria-description': passages.map((id) => options.describe(id)).join('; '),
  };
}
