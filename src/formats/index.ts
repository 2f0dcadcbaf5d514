// The list of formats. A format is one file and one line here; its code is loaded when it is used.
import type { Feature } from './features.ts';
import { FEATURES, allBut } from './features.ts';
import type { Format } from './format.ts';

const AIF: readonly Feature[] = [
  ...(['claims', 'implicit', 'passages', 'stance', 'voice'] as const),
  ...(['supports', 'attacks', 'undercuts', 'counterattacks', 'linkSupports', 'linked', 'schemes'] as const),
];
const WEB: readonly Feature[] = [
  ...(['title', 'references', 'languages', 'claims', 'passages', 'highlights', 'positions', 'pieces'] as const),
  ...(['stance', 'voice', 'passageNotes', 'passageTags'] as const),
];
const MAP: readonly Feature[] = [
  ...(['title', 'claims', 'implicit', 'stance', 'verdicts', 'main', 'pins'] as const),
  ...(['supports', 'attacks', 'undercuts', 'counterattacks', 'linkSupports', 'linked', 'schemes'] as const),
];

export const FORMATS: readonly Format[] = [
  {
    id: 'lemma',
    title: 'Lemma project',
    extension: 'lemma.json',
    mediaType: 'application/json',
    writes: true,
    reads: true,
    carries: FEATURES,
    load: () => import('./lemma.ts'),
  },
  {
    id: 'argdown',
    title: 'Argdown',
    extension: 'argdown',
    mediaType: 'text/x-argdown',
    writes: true,
    reads: false,
    carries: FEATURES,
    load: () => import('./argdown.ts'),
  },
  {
    id: 'aif',
    title: 'AIF JSON (AIFdb)',
    extension: 'aif.json',
    mediaType: 'application/json',
    writes: true,
    reads: false,
    carries: AIF,
    instead: {
      positions: 'their words stay',
      references: 'the titles stay with the quotations',
      made: 'the times of claims and links stay',
    },
    load: () => import('./aif.ts'),
  },
  {
    id: 'webannotation',
    title: 'W3C Web Annotation',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    writes: true,
    reads: false,
    carries: WEB,
    instead: { made: 'passages keep it' },
    load: () => import('./webannotation.ts'),
  },
  {
    id: 'markdown',
    title: 'Report (Markdown)',
    extension: 'md',
    mediaType: 'text/markdown',
    writes: true,
    reads: false,
    carries: allBut('texts', 'structure', 'languages', 'positions', 'pins', 'tagColours', 'made', 'quarantine'),
    instead: { positions: 'the words and paragraphs stay' },
    load: () => import('./markdown.ts'),
  },
  {
    id: 'svg',
    title: 'Map (SVG)',
    extension: 'svg',
    mediaType: 'image/svg+xml',
    writes: true,
    reads: false,
    carries: MAP,
    instead: { passages: 'it shows how often each claim stands in which source' },
    load: () => import('./svg.ts'),
  },
];

/** The format of that name, or undefined. */
export function formatOf(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
