// The sentences of what a map shows: folded, narrowed, looked at again.
import type { Showing } from '../../layout/part.ts';
import type { Project } from '../../model/project.ts';
import { mapWords } from './map.ts';

const claims = (count: number): string => `${count} ${count === 1 ? 'claim' : 'claims'}`;
const MOST = 40;
const cut = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST).trimEnd()}…` : words);

export const regardWords = {
  folded: (claim: string, hidden: number) => `Folded ${claims(hidden)} under ‘${claim}’. X unfolds.`,
  unfolded: (claim: string) => `Unfolded what is under ‘${claim}’.`,
  nothingToFold: (claim: string) => `There is nothing to fold under ‘${claim}’ that does not show elsewhere too.`,
  nothingFolded: 'Nothing is folded.',
  unfoldedAll: (count: number) => `Unfolded ${count === 1 ? 'one branch' : `${count} branches`}.`,
  noNeighbourhood: 'Show a neighbourhood first: F.',
  leastSteps: 'It is one step already.',
  mostSteps: (most: number) => `It is ${most} steps, the most there are.`,
  everything: (count: number) => `The whole map: ${claims(count)}.`,
  uncovered: 'It was folded away or filtered out: more is shown now.',
  noBack: 'There is no view before this one.',
  noForward: 'There is no view after this one.',
  wentBack: (told: string) => `The view before.${told && ` ${told}`}`,
  wentForward: (told: string) => `The view after.${told && ` ${told}`}`,
  saved: (name: string) => `Saved the view ‘${name}’ with this project, in this browser.`,
  opened: (name: string, told: string) => `The view ‘${name}’.${told && ` ${told}`}`,
  dropped: (name: string) => `Forgot the view ‘${name}’.`,
  toggled: {
    standing: (on: boolean) => (on ? 'Cards say whether their claim stands.' : 'Cards no longer say what stands.'),
    minimap: (on: boolean) => (on ? 'The overview is shown, on maps large enough for one.' : 'The overview is hidden.'),
    tree: (on: boolean) =>
      on
        ? 'The map is a tidy tree: each claim’s reasons close under it.'
        : 'The map is in layers: all reasons of one step in one row.',
    filmstrip: (on: boolean) =>
      on ? 'The words of the selected claim are shown below the map.' : 'The words of the selected claim are hidden.',
  },
  /** "Showing 12 of 40 claims: within 2 steps of 'A'; in Essay; 3 branches folded." */
  part(project: Project, showing: Showing, shown: number): string {
    const { around, source, stance, tag, folded } = showing;
    const from = around && (project.claims.get(around.id)?.text ?? 'a link');
    const parts = [
      around ? `within ${around.steps === 1 ? 'a step' : `${around.steps} steps`} of ‘${cut(from!)}’` : '',
      source === null ? '' : `in ‘${cut(project.sources.get(source)?.title ?? 'a text that is gone')}’`,
      stance === null ? '' : `that a passage ${mapWords.stances[stance]}`,
      tag === null ? '' : `tagged ‘${cut(project.tags.get(tag)?.name ?? 'a tag that is gone')}’`,
      folded.length === 0 ? '' : `${folded.length} ${folded.length === 1 ? 'branch' : 'branches'} folded`,
    ].filter(Boolean);
    return `Showing ${shown} of ${claims(project.claims.size)}: ${parts.join('; ')}.`;
  },
  showAll: 'Show all',
  fewer: 'A step fewer',
  more: 'A step more',
  filterTitle: 'Show only claims',
  inText: 'in the text',
  ofStance: 'of the stance',
  withTag: 'with the tag',
  any: 'any',
  saveView: 'Save this view…',
  viewName: 'Name of the view',
  savedViews: 'Go to a saved view',
  view: 'View',
  save: 'Save',
  forgetView: (name: string) => `Forget the view ‘${name}’`,
  standing: 'Show what stands',
  neighbourhood: 'Neighbourhood of what is selected',
  fold: 'Fold or unfold its premises',
  unfold: 'Unfold everything',
  tidy: 'Tidy the map',
  tree: 'Tidy tree instead of layers',
  noViews: 'There is no saved view yet: Shift V saves this one.',
} as const;
