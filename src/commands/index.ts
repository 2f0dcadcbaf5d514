// The list of acts that keymap, menus, palette and help read: what each is called, its keys, where they work, and when it can be done.
import type { State } from '../state/state.ts';
import { claimInFocus, claimsSelected } from '../state/selection.ts';
import type { Link } from '../model/records.ts';
import { outgoing } from '../query/around.ts';
import { joinable } from './join-passages.ts';

/** Where the focus is when a key is pressed. Single letters work in panes alone, so that they never land in a field. */
export type Pane = 'text' | 'claims' | 'map' | 'inspector';

export interface Action {
  readonly id: ActionId;
  readonly title: string;
  readonly group: 'Passages' | 'Claims' | 'Links' | 'Project' | 'View';
  /** As `KeyboardEvent.key` with `Mod+` (Ctrl, on a Mac Command), `Alt+`, `Shift+` before it; a letter means the key whatever its case. */
  readonly keys: readonly string[];
  /** Keys told in the help that are many and heard elsewhere: the digits of pinned claims. */
  readonly told?: string;
  /** The panes the keys work in; absent: everywhere, also while typing (but for plain signs such as `?`, which need a pane). */
  readonly panes?: readonly Pane[];
  readonly possible: (state: State) => boolean;
  /** What to do first where it is not possible; empty where it always is. */
  readonly otherwise: string;
}

export type ActionId =
  | 'tag' | 'highlight' | 'note' | 'repeat' | 'add-piece' | 'adjust' | 'next-passage' | 'previous-passage' | 'next-of-claim' | 'previous-of-claim' | 'choose' | 'grow' | 'shrink'
  | 'stance' | 'voice' | 'pin-claim' | 'tag-pinned' | 'start-earlier' | 'start-later' | 'end-earlier' | 'end-later'
  | 'start-letter-earlier' | 'start-letter-later' | 'end-letter-earlier' | 'end-letter-later' | 'take-out' | 'split-passage' | 'part-pieces' | 'join-passages' | 'sentences'
  | 'find' | 'find-next' | 'find-previous' | 'find-words' | 'tag-all' | 'filter' | 'show-passages'
  | 'to-card' | 'list-passages' | 'copy-citation' | 'margin-cards'
  | 'new-claim' | 'rename' | 'merge' | 'remove' | 'main' | 'show-text' | 'show-map'
  | 'support' | 'attack' | 'undercut' | 'join' | 'supported-by' | 'attacked-by' | 'part' | 'turn-link' | 'move-earlier' | 'move-later' | 'put-tag'
  | 'undo' | 'redo' | 'import' | 'export' | 'palette' | 'rename-project' | 'history' | 'library' | 'example'
  | 'next-pane' | 'previous-pane' | 'first-text' | 'second-text' | 'both-texts' | 'claims' | 'map' | 'inspector' | 'theme' | 'help'
  | 'back' | 'forward'
  | 'reading' | 'focus-mode' | 'across' | 'aloud' | 'aloud-stop' | 'aloud-next' | 'aloud-previous' | 'aloud-select' | 'print'
  | 'zoom-chosen' | 'move-card' | 'pin-card' | 'unpin-card' | 'tidy-map' | 'fold' | 'unfold-all' | 'neighbourhood' | 'more-steps' | 'fewer-steps' | 'show-only' | 'show-all'
  | 'view-back' | 'view-forward' | 'save-view' | 'saved-views' | 'standing' | 'overview' | 'tidy-tree'
  | 'filmstrip' | 'present' | 'order-steps' | 'print-map'
  | 'zoom-in' | 'zoom-out' | 'fit'; // prettier-ignore

const always = () => true;
const words = ({ selection }: State) => selection.words !== null;
const focusOf = (state: State) =>
  state.selection.focus === null ? undefined : state.project.record(state.selection.focus);
const passage = (state: State) => focusOf(state)?.kind === 'passage';
const pieces = (state: State) => {
  const record = focusOf(state);
  return record?.kind === 'passage' && record.pieces.length > 1;
};
const partnered = ({ project, selection }: State) =>
  selection.focus !== null && joinable(project, selection.focus).length > 0;
const claim = (state: State) => claimInFocus(state.selection, state.project) !== null;
const premises = (state: State) => claim(state) || focusOf(state)?.kind === 'link';
/** What S and A start from: a claim, or the one premise of the link in focus, such as was just made. */
const starting = (state: State) => {
  const record = focusOf(state);
  return claim(state) || (record?.kind === 'link' && record.from.length === 1);
};
const linkOf = ({ project, selection }: State, fits: (link: Link) => boolean) => {
  const record = selection.focus === null ? undefined : project.links.get(selection.focus);
  if (record) return fits(record);
  const chosen = claimInFocus(selection, project);
  return chosen !== null && outgoing(project, chosen).some(fits);
};
const siblings = (state: State) => premises(state) && several(state);
const several = ({ project }: State) => project.claims.size > 1;
const linked = ({ project }: State) => project.links.size > 0;
const placed = ({ project, selection }: State) => {
  const chosen = claimsSelected(selection, project);
  return chosen.some((id) => project.usersOf(id).some((user) => project.pins.has(user)));
};
const anyPassage = ({ project }: State) => project.passages.size > 0;
const anyText = ({ project }: State) => project.sources.size > 0;
const anyClaim = ({ project }: State) => project.claims.size > 0;

const TEXT: readonly Pane[] = ['text'];
const ALL: readonly Pane[] = ['text', 'claims', 'map', 'inspector'];
const GRAPH: readonly Pane[] = ['claims', 'map', 'inspector'];

const SELECT = 'Select words in a text first.';
const NO_TEXT = 'There is no text yet: import one.';
const NO_PASSAGE = 'There is no passage yet: select words in a text and tag them.';
const NO_CLAIM = 'There is no claim yet: select words in a text and tag them, or press C on the map to write one.';
const PICK_PASSAGE = 'Go to a passage first: Enter on its words, or ].';
const PICK_CLAIM = 'Choose a claim first, in a text, the claims or the map.';

export const ACTIONS: readonly Action[] = [
  { id: 'tag', title: 'Tag claim', group: 'Passages', keys: ['T', 'Enter'], panes: TEXT, possible: (state) => words(state) || passage(state), otherwise: SELECT },
  { id: 'highlight', title: 'Highlight', group: 'Passages', keys: ['H'], panes: TEXT, possible: words, otherwise: SELECT },
  { id: 'note', title: 'Note', group: 'Passages', keys: ['N'], panes: ALL, possible: (state) => words(state) || focusOf(state) !== undefined, otherwise: 'Select words in a text first, or choose a passage, a claim or a link.' },
  { id: 'repeat', title: 'Tag with the last claim again', group: 'Passages', keys: ['R'], panes: TEXT, possible: words, otherwise: SELECT },
  { id: 'add-piece', title: 'Add these words to the passage', group: 'Passages', keys: ['+'], panes: TEXT, possible: (state) => words(state) && passage(state), otherwise: 'Go to a passage, then select further words of the same text.' },
  { id: 'adjust', title: 'Give the passage these words instead; with none selected, move its ends', group: 'Passages', keys: ['E'], panes: TEXT, possible: passage, otherwise: PICK_PASSAGE },
  { id: 'next-passage', title: 'Next passage', group: 'Passages', keys: [']'], panes: ALL, possible: anyPassage, otherwise: NO_PASSAGE },
  { id: 'previous-passage', title: 'Previous passage', group: 'Passages', keys: ['['], panes: ALL, possible: anyPassage, otherwise: NO_PASSAGE },
  { id: 'next-of-claim', title: "The claim's next passage, in any text", group: 'Passages', keys: ['}'], panes: ALL, possible: claim, otherwise: PICK_CLAIM },
  { id: 'previous-of-claim', title: "The claim's previous passage, in any text", group: 'Passages', keys: ['{'], panes: ALL, possible: claim, otherwise: PICK_CLAIM },
  { id: 'choose', title: 'Choose among passages on the same words', group: 'Passages', keys: ['O'], panes: TEXT, possible: anyPassage, otherwise: NO_PASSAGE },
  { id: 'grow', title: 'Select more: word, clause, sentence, paragraph', group: 'Passages', keys: ['Alt+Shift+ArrowRight'], panes: TEXT, possible: always, otherwise: '' },
  { id: 'shrink', title: 'Select less', group: 'Passages', keys: ['Alt+Shift+ArrowLeft'], panes: TEXT, possible: always, otherwise: '' },
  { id: 'stance', title: 'Next stance: asserts, denies, reports, questions', group: 'Passages', keys: ['D'], panes: ALL, possible: passage, otherwise: PICK_PASSAGE },
  { id: 'voice', title: 'Voice: who says it', group: 'Passages', keys: ['W'], panes: ALL, possible: passage, otherwise: PICK_PASSAGE },
  { id: 'pin-claim', title: 'Pin claim to a digit', group: 'Passages', keys: ['K'], panes: ALL, possible: claim, otherwise: PICK_CLAIM },
  { id: 'tag-pinned', title: 'Tag with a pinned claim; with Shift, as denied', group: 'Passages', keys: [], told: '1 – 9', panes: TEXT, possible: words, otherwise: SELECT },
  { id: 'end-earlier', title: 'End the passage a word earlier', group: 'Passages', keys: [','], panes: TEXT, possible: passage, otherwise: PICK_PASSAGE },
  { id: 'end-later', title: 'End the passage a word later', group: 'Passages', keys: ['.'], panes: TEXT, possible: passage, otherwise: PICK_PASSAGE },
  { id: 'start-earlier', title: 'Begin the passage a word earlier', group: 'Passages', keys: ['<'], panes: TEXT, possible: passage, otherwise: PICK_PASSAGE },
  { id: 'start-later', title: 'Begin the passage a word later', group: 'Passages', keys: ['>'], panes: TEXT, possible: passage, otherwise: PICK_PASSAGE },
  { id: 'end-letter-earlier', title: 'End the passage a letter earlier', group: 'Passages', keys: [], possible: passage, otherwise: PICK_PASSAGE },
  { id: 'end-letter-later', title: 'End the passage a letter later', group: 'Passages', keys: [], possible: passage, otherwise: PICK_PASSAGE },
  { id: 'start-letter-earlier', title: 'Begin the passage a letter earlier', group: 'Passages', keys: [], possible: passage, otherwise: PICK_PASSAGE },
  { id: 'start-letter-later', title: 'Begin the passage a letter later', group: 'Passages', keys: [], possible: passage, otherwise: PICK_PASSAGE },
  { id: 'take-out', title: 'Take these words, or the piece at the caret, out of the passage', group: 'Passages', keys: ['-'], panes: TEXT, possible: passage, otherwise: PICK_PASSAGE },
  { id: 'split-passage', title: 'Split the passage at the caret', group: 'Passages', keys: ['X'], panes: TEXT, possible: anyPassage, otherwise: NO_PASSAGE },
  { id: 'part-pieces', title: 'Make each piece a passage', group: 'Passages', keys: ['Shift+X'], panes: ALL, possible: pieces, otherwise: 'Go to a passage of several pieces first.' },
  { id: 'join-passages', title: "Join with another of the claim's passages", group: 'Passages', keys: ['Shift+J'], panes: ALL, possible: partnered, otherwise: 'Go to a passage of a claim that has another one in the same text.' },
  { id: 'to-card', title: "To the passage's card in the margin, and back", group: 'Passages', keys: ['M'], panes: TEXT, possible: anyPassage, otherwise: NO_PASSAGE },
  { id: 'list-passages', title: 'List the passages of this paragraph', group: 'Passages', keys: ['I'], panes: TEXT, possible: anyText, otherwise: NO_TEXT },
  { id: 'copy-citation', title: 'Copy citation: the words with author, title and place', group: 'Passages', keys: ['Q'], panes: ALL, possible: anyText, otherwise: NO_TEXT },
  { id: 'sentences', title: 'Move sentence by sentence', group: 'Passages', keys: ['V'], panes: TEXT, possible: always, otherwise: '' },

  { id: 'new-claim', title: 'New claim', group: 'Claims', keys: ['C'], panes: GRAPH, possible: always, otherwise: '' },
  { id: 'rename', title: 'Rename claim', group: 'Claims', keys: ['F2'], panes: ALL, possible: claim, otherwise: PICK_CLAIM },
  { id: 'merge', title: 'Merge into another claim', group: 'Claims', keys: ['Mod+M'], panes: ALL, possible: (state) => claim(state) && several(state), otherwise: `${PICK_CLAIM} It takes two claims to merge.` },
  { id: 'main', title: 'Make it the main claim', group: 'Claims', keys: ['*'], panes: ALL, possible: claim, otherwise: PICK_CLAIM },
  { id: 'put-tag', title: 'Put a tag on the claim', group: 'Claims', keys: ['T'], panes: GRAPH, possible: claim, otherwise: PICK_CLAIM },
  { id: 'remove', title: 'Remove', group: 'Claims', keys: ['Delete', 'Backspace'], panes: ALL, possible: (state) => focusOf(state) !== undefined, otherwise: 'Choose a passage, a claim or a link first.' },
  { id: 'show-text', title: 'Show in text', group: 'Claims', keys: ['P'], panes: GRAPH, possible: (state) => claim(state) || passage(state), otherwise: PICK_CLAIM },
  { id: 'show-map', title: 'Show in map', group: 'Claims', keys: ['G'], panes: ALL, possible: premises, otherwise: PICK_CLAIM },

  { id: 'support', title: 'Support', group: 'Links', keys: ['S'], panes: ALL, possible: starting, otherwise: PICK_CLAIM },
  { id: 'attack', title: 'Attack', group: 'Links', keys: ['A'], panes: ALL, possible: starting, otherwise: PICK_CLAIM },
  { id: 'undercut', title: 'Undercut', group: 'Links', keys: ['U'], panes: ALL, possible: (state) => premises(state) && linked(state), otherwise: 'Choose a claim or a link first; an undercut is aimed at a link, so there must be one.' },
  { id: 'join', title: 'Join premises', group: 'Links', keys: ['J'], panes: ALL, possible: (state) => premises(state) && linked(state) && several(state), otherwise: 'Choose a link, or a claim that supports or attacks something, first.' },
  { id: 'supported-by', title: 'Add what supports it', group: 'Links', keys: ['Shift+S'], panes: GRAPH, possible: starting, otherwise: PICK_CLAIM },
  { id: 'attacked-by', title: 'Add what attacks it', group: 'Links', keys: ['Shift+A'], panes: GRAPH, possible: starting, otherwise: PICK_CLAIM },
  { id: 'part', title: 'Part a premise from those it is joined with', group: 'Links', keys: ['/'], panes: GRAPH, possible: (state) => linkOf(state, ({ from }) => from.length > 1), otherwise: 'Choose a claim or a link of joined premises first.' },
  { id: 'turn-link', title: 'Turn a support into an attack, or back', group: 'Links', keys: ['Shift+D'], panes: GRAPH, possible: (state) => linkOf(state, always), otherwise: 'Choose a link, or a claim that supports or attacks something, first.' },
  { id: 'move-earlier', title: 'Move up among its siblings', group: 'Links', keys: ['Alt+ArrowUp'], panes: ['claims', 'map'], possible: siblings, otherwise: PICK_CLAIM },
  { id: 'move-later', title: 'Move down among its siblings', group: 'Links', keys: ['Alt+ArrowDown'], panes: ['claims', 'map'], possible: siblings, otherwise: PICK_CLAIM },

  { id: 'find', title: 'Find words', group: 'View', keys: ['Mod+F'], possible: always, otherwise: '' },
  { id: 'find-next', title: 'Next place found', group: 'View', keys: ['F3'], possible: always, otherwise: '' },
  { id: 'find-previous', title: 'Previous place found', group: 'View', keys: ['Shift+F3'], possible: always, otherwise: '' },
  { id: 'find-words', title: 'Find these words everywhere', group: 'Passages', keys: ['F'], panes: TEXT, possible: words, otherwise: SELECT },
  { id: 'tag-all', title: 'Tag all places found', group: 'Passages', keys: [], possible: anyText, otherwise: NO_TEXT },
  { id: 'filter', title: 'Filter passages: by claim, tag, stance, voice, text', group: 'View', keys: ['Mod+Shift+F'], possible: anyPassage, otherwise: NO_PASSAGE },
  { id: 'show-passages', title: 'Show all passages again', group: 'View', keys: [], possible: always, otherwise: '' },

  { id: 'undo', title: 'Undo', group: 'Project', keys: ['Mod+Z'], possible: ({ history }) => history.done.length > 0, otherwise: 'There is nothing to undo.' },
  { id: 'redo', title: 'Redo', group: 'Project', keys: ['Mod+Shift+Z', 'Mod+Y'], possible: ({ history }) => history.undone.length > 0, otherwise: 'There is nothing to redo.' },
  { id: 'import', title: 'Import', group: 'Project', keys: ['Mod+O'], possible: always, otherwise: '' },
  { id: 'export', title: 'Export', group: 'Project', keys: ['Mod+S'], possible: always, otherwise: '' },
  { id: 'rename-project', title: 'Rename the project', group: 'Project', keys: [], possible: always, otherwise: '' },
  { id: 'history', title: 'History', group: 'Project', keys: [], possible: always, otherwise: '' },
  { id: 'library', title: 'Library and backup', group: 'Project', keys: [], possible: always, otherwise: '' },
  { id: 'example', title: 'Open the worked example on the two essays', group: 'Project', keys: [], possible: always, otherwise: '' },

  { id: 'palette', title: 'Find or do…', group: 'View', keys: ['Mod+K'], possible: always, otherwise: '' },
  { id: 'next-pane', title: 'Next pane', group: 'View', keys: ['F6'], possible: always, otherwise: '' },
  { id: 'previous-pane', title: 'Previous pane', group: 'View', keys: ['Shift+F6'], possible: always, otherwise: '' },
  { id: 'first-text', title: 'Go to the first text', group: 'View', keys: ['Alt+1'], possible: always, otherwise: '' },
  { id: 'second-text', title: 'Go to the second text', group: 'View', keys: ['Alt+2'], possible: ({ project }) => project.sources.size > 1, otherwise: 'There is no second text.' },
  { id: 'claims', title: 'Go to the claims', group: 'View', keys: ['Alt+3'], possible: always, otherwise: '' },
  { id: 'map', title: 'Go to the map', group: 'View', keys: ['Alt+4'], possible: always, otherwise: '' },
  { id: 'inspector', title: 'Go to the inspector', group: 'View', keys: ['Alt+5'], possible: always, otherwise: '' },
  { id: 'both-texts', title: 'Two texts side by side', group: 'View', keys: ['Alt+B'], possible: ({ project }) => project.sources.size > 1, otherwise: 'There is no second text.' },
  { id: 'back', title: 'Back to where I was', group: 'View', keys: ['Alt+ArrowLeft', 'B'], possible: always, otherwise: '' },
  { id: 'forward', title: 'Forward again', group: 'View', keys: ['Alt+ArrowRight', 'Shift+B'], possible: always, otherwise: '' },
  { id: 'margin-cards', title: 'Show or hide margin cards', group: 'View', keys: [], possible: anyText, otherwise: NO_TEXT },
  { id: 'zoom-in', title: 'Zoom in', group: 'View', keys: ['+', '='], panes: ['map'], possible: always, otherwise: '' },
  { id: 'zoom-out', title: 'Zoom out', group: 'View', keys: ['-'], panes: ['map'], possible: always, otherwise: '' },
  { id: 'fit', title: 'Fit the map', group: 'View', keys: ['0'], panes: ['map'], possible: always, otherwise: '' },
  { id: 'zoom-chosen', title: 'Zoom to what is selected', group: 'View', keys: ['Z'], panes: ['map'], possible: premises, otherwise: PICK_CLAIM },
  { id: 'move-card', title: 'Move the card and pin it to its place', group: 'View', keys: ['M'], panes: ['map'], possible: claim, otherwise: PICK_CLAIM },
  { id: 'pin-card', title: 'Pin the card where it is', group: 'View', keys: ['Shift+P'], panes: ['map'], possible: claim, otherwise: PICK_CLAIM },
  { id: 'unpin-card', title: 'Unpin the card from its place', group: 'View', keys: ['Shift+M'], panes: ['map'], possible: placed, otherwise: 'Choose a claim whose card is pinned to its place first.' },
  { id: 'tidy-map', title: 'Tidy the map: unpin all cards and lay them out anew', group: 'View', keys: [], possible: always, otherwise: '' },
  { id: 'fold', title: 'Fold or unfold what supports and attacks the claim', group: 'View', keys: ['X'], panes: ['map'], possible: claim, otherwise: PICK_CLAIM },
  { id: 'unfold-all', title: 'Unfold everything on the map', group: 'View', keys: [], possible: always, otherwise: '' },
  { id: 'neighbourhood', title: 'Show only the neighbourhood, or the whole map again', group: 'View', keys: ['F'], panes: ['map'], possible: premises, otherwise: PICK_CLAIM },
  { id: 'more-steps', title: 'Widen the neighbourhood by a step', group: 'View', keys: ['.'], panes: ['map'], possible: always, otherwise: '' },
  { id: 'fewer-steps', title: 'Narrow the neighbourhood by a step', group: 'View', keys: [','], panes: ['map'], possible: always, otherwise: '' },
  { id: 'show-only', title: 'Show only claims of a text, a stance or a tag', group: 'View', keys: ['Shift+F'], panes: ['map'], possible: always, otherwise: '' },
  { id: 'show-all', title: 'Show all of the map', group: 'View', keys: [], possible: always, otherwise: '' },
  { id: 'view-back', title: 'The view of the map before', group: 'View', keys: ['<'], panes: ['map'], possible: always, otherwise: '' },
  { id: 'view-forward', title: 'The view of the map after', group: 'View', keys: ['>'], panes: ['map'], possible: always, otherwise: '' },
  { id: 'save-view', title: 'Save this view of the map', group: 'View', keys: ['Shift+V'], panes: ['map'], possible: always, otherwise: '' },
  { id: 'saved-views', title: 'Go to a saved view of the map', group: 'View', keys: ['V'], panes: ['map'], possible: always, otherwise: '' },
  { id: 'standing', title: 'Show what stands on the map', group: 'View', keys: ['E'], panes: ['map'], possible: always, otherwise: '' },
  { id: 'overview', title: 'Show or hide the overview of the map', group: 'View', keys: ['O'], panes: ['map'], possible: always, otherwise: '' },
  { id: 'tidy-tree', title: 'Show the map as a tidy tree, or in layers', group: 'View', keys: [], possible: always, otherwise: '' },
  { id: 'filmstrip', title: 'Show or hide the words of the selected claim below the map', group: 'View', keys: ['I'], panes: ['map'], possible: always, otherwise: '' },
  { id: 'present', title: 'Present the argument step by step', group: 'View', keys: ['Alt+P'], possible: anyClaim, otherwise: NO_CLAIM },
  { id: 'order-steps', title: 'Steps of the presentation: their order, and what is left out', group: 'View', keys: [], possible: anyClaim, otherwise: NO_CLAIM },
  { id: 'print-map', title: 'Print the map', group: 'View', keys: [], possible: anyClaim, otherwise: NO_CLAIM },
  { id: 'theme', title: 'Change the colours: as the system, light, dark, sepia, high contrast', group: 'View', keys: [], possible: always, otherwise: '' },
  { id: 'reading', title: 'How texts look: typeface, size, spacing, colours', group: 'View', keys: ['Alt+R'], possible: always, otherwise: '' },
  { id: 'focus-mode', title: 'Focus mode: only the text', group: 'View', keys: ['F9'], possible: always, otherwise: '' },
  { id: 'across', title: 'Jump across: the same claim in the other text', group: 'View', keys: ['Y'], panes: ALL, possible: ({ project }) => project.sources.size > 1, otherwise: 'There is no second text.' },
  { id: 'aloud', title: 'Read aloud from here; pause and continue', group: 'View', keys: ['L', 'Alt+L'], possible: anyText, otherwise: NO_TEXT },
  { id: 'aloud-next', title: 'Read the next sentence', group: 'View', keys: ['Alt+K'], possible: anyText, otherwise: NO_TEXT },
  { id: 'aloud-previous', title: 'Read the sentence before', group: 'View', keys: ['Alt+J'], possible: anyText, otherwise: NO_TEXT },
  { id: 'aloud-select', title: 'Select the sentence being read, to tag it', group: 'View', keys: ['Shift+L'], panes: ALL, possible: anyText, otherwise: NO_TEXT },
  { id: 'aloud-stop', title: 'Stop reading aloud', group: 'View', keys: ['Alt+S'], possible: anyText, otherwise: NO_TEXT },
  { id: 'print', title: 'Print the text with its passages and notes', group: 'View', keys: [], possible: anyText, otherwise: NO_TEXT },
  { id: 'help', title: 'Help', group: 'View', keys: ['F1', '?'], possible: always, otherwise: '' },
]; // prettier-ignore

/** The acts that change the project: none of them can be done while it is shown as it once was. */
export const CHANGING: ReadonlySet<ActionId> = new Set<ActionId>([
  'tag', 'tag-all', 'highlight', 'note', 'repeat', 'add-piece', 'adjust', 'stance', 'voice', 'tag-pinned', 'start-earlier', 'start-later', 'end-earlier', 'end-later',
  'start-letter-earlier', 'start-letter-later', 'end-letter-earlier', 'end-letter-later', 'take-out', 'split-passage', 'part-pieces', 'join-passages', 'new-claim', 'rename', 'merge', 'main', 'remove',
  'support', 'attack', 'undercut', 'join', 'supported-by', 'attacked-by', 'part', 'turn-link', 'move-earlier', 'move-later', 'put-tag', 'move-card', 'pin-card', 'unpin-card', 'tidy-map', 'undo', 'redo', 'import', 'rename-project',
]); // prettier-ignore

const BY_ID: ReadonlyMap<string, Action> = new Map(ACTIONS.map((action) => [action.id, action]));

/** The action of that id. */
export function actionOf(id: ActionId): Action {
  return BY_ID.get(id)!;
}
