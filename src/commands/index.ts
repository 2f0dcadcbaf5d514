// The list of acts that keymap, menus, palette and help read: what each is called, its keys, where they work, and when it can be done.
import type { State } from '../state/state.ts';
import { claimInFocus } from '../state/selection.ts';

/** Where the focus is when a key is pressed. Single letters work in panes alone, so that they never land in a field. */
export type Pane = 'text' | 'claims' | 'map' | 'inspector';

export interface Action {
  readonly id: ActionId;
  readonly title: string;
  readonly group: 'Passages' | 'Claims' | 'Links' | 'Project' | 'View';
  /** As `KeyboardEvent.key` with `Mod+` (Ctrl, on a Mac Command), `Alt+`, `Shift+` before it; a letter means the key whatever its case. */
  readonly keys: readonly string[];
  /** The panes the keys work in; absent: everywhere, also while typing (but for plain signs such as `?`, which need a pane). */
  readonly panes?: readonly Pane[];
  readonly possible: (state: State) => boolean;
  /** What to do first where it is not possible; empty where it always is. */
  readonly otherwise: string;
}

export type ActionId =
  | 'tag' | 'highlight' | 'note' | 'repeat' | 'add-piece' | 'adjust' | 'next-passage' | 'previous-passage' | 'next-of-claim' | 'previous-of-claim' | 'choose' | 'grow' | 'shrink'
  | 'new-claim' | 'rename' | 'merge' | 'remove' | 'main' | 'show-text' | 'show-map'
  | 'support' | 'attack' | 'undercut' | 'join'
  | 'undo' | 'redo' | 'import' | 'export' | 'palette' | 'rename-project' | 'history' | 'library'
  | 'next-pane' | 'previous-pane' | 'first-text' | 'second-text' | 'both-texts' | 'claims' | 'map' | 'inspector' | 'theme' | 'help'
  | 'zoom-in' | 'zoom-out' | 'fit'; // prettier-ignore

const always = () => true;
const words = ({ selection }: State) => selection.words !== null;
const focusOf = (state: State) =>
  state.selection.focus === null ? undefined : state.project.record(state.selection.focus);
const passage = (state: State) => focusOf(state)?.kind === 'passage';
const claim = (state: State) => claimInFocus(state.selection, state.project) !== null;
const premises = (state: State) => claim(state) || focusOf(state)?.kind === 'link';
const several = ({ project }: State) => project.claims.size > 1;
const linked = ({ project }: State) => project.links.size > 0;
const anyPassage = ({ project }: State) => project.passages.size > 0;

const TEXT: readonly Pane[] = ['text'];
const ALL: readonly Pane[] = ['text', 'claims', 'map', 'inspector'];
const GRAPH: readonly Pane[] = ['claims', 'map', 'inspector'];

const SELECT = 'Select words in a text first.';
const NO_PASSAGE = 'There is no passage yet: select words in a text and tag them.';
const PICK_CLAIM = 'Choose a claim first, in a text, the claims or the map.';

export const ACTIONS: readonly Action[] = [
  { id: 'tag', title: 'Tag claim', group: 'Passages', keys: ['T', 'Enter'], panes: TEXT, possible: (state) => words(state) || passage(state), otherwise: SELECT },
  { id: 'highlight', title: 'Highlight', group: 'Passages', keys: ['H'], panes: TEXT, possible: words, otherwise: SELECT },
  { id: 'note', title: 'Note', group: 'Passages', keys: ['N'], panes: ALL, possible: (state) => words(state) || focusOf(state) !== undefined, otherwise: 'Select words in a text first, or choose a passage, a claim or a link.' },
  { id: 'repeat', title: 'Tag with the last claim again', group: 'Passages', keys: ['R'], panes: TEXT, possible: words, otherwise: SELECT },
  { id: 'add-piece', title: 'Add these words to the passage', group: 'Passages', keys: ['+'], panes: TEXT, possible: (state) => words(state) && passage(state), otherwise: 'Go to a passage, then select further words of the same text.' },
  { id: 'adjust', title: 'Give the passage these words instead', group: 'Passages', keys: ['E'], panes: TEXT, possible: (state) => words(state) && passage(state), otherwise: 'Go to a passage, then select the words it should have.' },
  { id: 'next-passage', title: 'Next passage', group: 'Passages', keys: [']'], panes: ALL, possible: anyPassage, otherwise: NO_PASSAGE },
  { id: 'previous-passage', title: 'Previous passage', group: 'Passages', keys: ['['], panes: ALL, possible: anyPassage, otherwise: NO_PASSAGE },
  { id: 'next-of-claim', title: "The claim's next passage, in any text", group: 'Passages', keys: ['}'], panes: ALL, possible: claim, otherwise: PICK_CLAIM },
  { id: 'previous-of-claim', title: "The claim's previous passage, in any text", group: 'Passages', keys: ['{'], panes: ALL, possible: claim, otherwise: PICK_CLAIM },
  { id: 'choose', title: 'Choose among passages on the same words', group: 'Passages', keys: ['O'], panes: TEXT, possible: anyPassage, otherwise: NO_PASSAGE },
  { id: 'grow', title: 'Select more: word, clause, sentence, paragraph', group: 'Passages', keys: ['Alt+Shift+ArrowRight'], panes: TEXT, possible: always, otherwise: '' },
  { id: 'shrink', title: 'Select less', group: 'Passages', keys: ['Alt+Shift+ArrowLeft'], panes: TEXT, possible: always, otherwise: '' },

  { id: 'new-claim', title: 'New claim', group: 'Claims', keys: ['C'], panes: GRAPH, possible: always, otherwise: '' },
  { id: 'rename', title: 'Rename claim', group: 'Claims', keys: ['F2'], panes: ALL, possible: claim, otherwise: PICK_CLAIM },
  { id: 'merge', title: 'Merge into another claim', group: 'Claims', keys: ['Mod+M'], panes: ALL, possible: (state) => claim(state) && several(state), otherwise: `${PICK_CLAIM} It takes two claims to merge.` },
  { id: 'main', title: 'Make it the main claim', group: 'Claims', keys: ['*'], panes: ALL, possible: claim, otherwise: PICK_CLAIM },
  { id: 'remove', title: 'Remove', group: 'Claims', keys: ['Delete', 'Backspace'], panes: ALL, possible: (state) => focusOf(state) !== undefined, otherwise: 'Choose a passage, a claim or a link first.' },
  { id: 'show-text', title: 'Show in text', group: 'Claims', keys: ['P'], panes: GRAPH, possible: (state) => claim(state) || passage(state), otherwise: PICK_CLAIM },
  { id: 'show-map', title: 'Show in map', group: 'Claims', keys: ['G'], panes: ALL, possible: premises, otherwise: PICK_CLAIM },

  { id: 'support', title: 'Support', group: 'Links', keys: ['S'], panes: ALL, possible: (state) => claim(state) && several(state), otherwise: `${PICK_CLAIM} It takes two claims to link.` },
  { id: 'attack', title: 'Attack', group: 'Links', keys: ['A'], panes: ALL, possible: (state) => claim(state) && several(state), otherwise: `${PICK_CLAIM} It takes two claims to link.` },
  { id: 'undercut', title: 'Undercut', group: 'Links', keys: ['U'], panes: ALL, possible: (state) => premises(state) && linked(state), otherwise: 'Choose a claim or a link first; an undercut is aimed at a link, so there must be one.' },
  { id: 'join', title: 'Join premises', group: 'Links', keys: ['J'], panes: ALL, possible: (state) => premises(state) && linked(state) && several(state), otherwise: 'Choose a link, or a claim that supports or attacks something, first.' },

  { id: 'undo', title: 'Undo', group: 'Project', keys: ['Mod+Z'], possible: ({ history }) => history.done.length > 0, otherwise: 'There is nothing to undo.' },
  { id: 'redo', title: 'Redo', group: 'Project', keys: ['Mod+Shift+Z', 'Mod+Y'], possible: ({ history }) => history.undone.length > 0, otherwise: 'There is nothing to redo.' },
  { id: 'import', title: 'Import', group: 'Project', keys: ['Mod+O'], possible: always, otherwise: '' },
  { id: 'export', title: 'Export', group: 'Project', keys: ['Mod+S'], possible: always, otherwise: '' },
  { id: 'rename-project', title: 'Rename the project', group: 'Project', keys: [], possible: always, otherwise: '' },
  { id: 'history', title: 'History', group: 'Project', keys: [], possible: always, otherwise: '' },
  { id: 'library', title: 'Library and backup', group: 'Project', keys: [], possible: always, otherwise: '' },

  { id: 'palette', title: 'Find or do…', group: 'View', keys: ['Mod+K'], possible: always, otherwise: '' },
  { id: 'next-pane', title: 'Next pane', group: 'View', keys: ['F6'], possible: always, otherwise: '' },
  { id: 'previous-pane', title: 'Previous pane', group: 'View', keys: ['Shift+F6'], possible: always, otherwise: '' },
  { id: 'first-text', title: 'Go to the first text', group: 'View', keys: ['Alt+1'], possible: always, otherwise: '' },
  { id: 'second-text', title: 'Go to the second text', group: 'View', keys: ['Alt+2'], possible: ({ project }) => project.sources.size > 1, otherwise: 'There is no second text.' },
  { id: 'claims', title: 'Go to the claims', group: 'View', keys: ['Alt+3'], possible: always, otherwise: '' },
  { id: 'map', title: 'Go to the map', group: 'View', keys: ['Alt+4'], possible: always, otherwise: '' },
  { id: 'inspector', title: 'Go to the inspector', group: 'View', keys: ['Alt+5'], possible: always, otherwise: '' },
  { id: 'both-texts', title: 'Two texts side by side', group: 'View', keys: ['Alt+B'], possible: ({ project }) => project.sources.size > 1, otherwise: 'There is no second text.' },
  { id: 'zoom-in', title: 'Zoom in', group: 'View', keys: ['+', '='], panes: ['map'], possible: always, otherwise: '' },
  { id: 'zoom-out', title: 'Zoom out', group: 'View', keys: ['-'], panes: ['map'], possible: always, otherwise: '' },
  { id: 'fit', title: 'Fit the map', group: 'View', keys: ['0'], panes: ['map'], possible: always, otherwise: '' },
  { id: 'theme', title: 'Change the colours: as the system, light, dark', group: 'View', keys: [], possible: always, otherwise: '' },
  { id: 'help', title: 'Help', group: 'View', keys: ['F1', '?'], possible: always, otherwise: '' },
]; // prettier-ignore

/** The acts that change the project: none of them can be done while it is shown as it once was. */
export const CHANGING: ReadonlySet<ActionId> = new Set<ActionId>([
  'tag', 'highlight', 'note', 'repeat', 'add-piece', 'adjust', 'new-claim', 'rename', 'merge', 'main', 'remove',
  'support', 'attack', 'undercut', 'join', 'undo', 'redo', 'import', 'rename-project',
]); // prettier-ignore

const BY_ID: ReadonlyMap<string, Action> = new Map(ACTIONS.map((action) => [action.id, action]));

/** The action of that id. */
export function actionOf(id: ActionId): Action {
  return BY_ID.get(id)!;
}
