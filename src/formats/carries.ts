// What a file of each format can hold, and what becomes of the rest where something does; told before anything is written.
import type { Feature } from './features.ts';
import { FEATURES, allBut } from './features.ts';

/** A format's own word on what it keeps. */
export interface Carried {
  readonly carries: readonly Feature[];
  /** For what it does not carry, what becomes of it, if anything does: "they become plain attacks". */
  readonly instead?: Partial<Readonly<Record<Feature, string>>>;
}

const LINKS = ['supports', 'attacks', 'undercuts', 'counterattacks', 'linkSupports', 'linked', 'schemes'] as const;

/** Outliners and mind maps: the argument as a tree of words. */
const TREE = {
  carries: [
    ...(['title', 'claims', 'implicit', 'order', 'main', 'verdicts', 'claimNotes', 'weights', 'linkNotes'] as const),
    ...(['passages', 'stance', 'voice', ...LINKS] as const),
  ],
  instead: { positions: 'the paragraphs stay', references: 'the titles stay with the quotations' },
} as const;

/** Abstract argumentation: whatever is no attack on a claim, or on such an attack, has no place. */
const FRAMEWORK = {
  carries: ['claims', 'implicit', 'order', 'attacks', 'counterattacks', 'linked'],
  instead: { supports: 'there are attacks alone', undercuts: 'what they are aimed at is not there' },
} as const;

/** Reports, for people. */
const REPORT = {
  carries: allBut('texts', 'structure', 'languages', 'positions', 'pins', 'steps', 'tagColours', 'made', 'quarantine'),
  instead: { positions: 'the words and paragraphs stay' },
} as const;

/** Pictures of the map. */
const PICTURE = {
  carries: ['title', 'claims', 'implicit', 'stance', 'verdicts', 'main', 'pins', ...LINKS],
  instead: { passages: 'it shows how often each claim stands in which source' },
} as const;

/** By the format's id. */
export const CARRIED = {
  lemma: { carries: FEATURES },
  argdown: { carries: FEATURES },
  aif: {
    carries: ['claims', 'implicit', 'order', 'passages', 'stance', 'voice', ...LINKS],
    instead: {
      positions: 'their words stay',
      references: 'the titles stay with the quotations',
      made: 'the times of claims and links stay',
    },
  },
  xaif: {
    carries: [
      ...(['texts', 'references', 'languages', 'claims', 'implicit', 'order', ...LINKS] as const),
      ...(['passages', 'highlights', 'positions', 'pieces', 'stance', 'voice'] as const),
    ],
    instead: { made: 'the times of claims and links stay', structure: 'it is found anew in the text' },
  },
  sadface: { carries: allBut('structure', 'quarantine'), instead: { structure: 'it is found anew in the text' } },
  arguebuf: { carries: allBut('structure', 'quarantine'), instead: { structure: 'it is found anew in the text' } },
  carneades: { carries: allBut('structure', 'quarantine'), instead: { structure: 'it is found anew in the text' } },
  mindmup: { carries: allBut('structure', 'quarantine'), instead: { structure: 'it is found anew in the text' } },
  'aif-jsonld': {
    carries: allBut('structure', 'quarantine'),
    instead: { structure: 'it is found anew in the text' },
  },
  webannotation: {
    carries: [
      ...(['title', 'references', 'languages', 'claims', 'passages', 'highlights', 'positions', 'pieces'] as const),
      ...(['stance', 'voice', 'passageNotes', 'passageTags'] as const),
    ],
    instead: { made: 'passages keep it' },
  },
  hypothesis: {
    carries: [
      ...(['claims', 'passages', 'highlights', 'positions', 'stance', 'voice'] as const),
      ...(['passageNotes', 'passageTags'] as const),
    ],
    instead: {
      references: 'titles and addresses stay',
      pieces: 'each piece is an annotation of its own',
      made: 'the times of passages stay',
    },
  },
  markdown: {
    carries: allBut(
      'texts',
      'structure',
      'languages',
      'positions',
      'pins',
      'steps',
      'tagColours',
      'made',
      'quarantine',
    ),
    instead: { positions: 'the words and paragraphs stay' },
  },
  svg: PICTURE,
  graphml: { carries: allBut('quarantine') },
  yed: { carries: ['title', 'claims', 'implicit', 'main', 'pins', ...LINKS] },
  dot: {
    carries: ['title', 'claims', 'implicit', 'main', 'passages', ...LINKS],
    instead: { positions: 'the paragraphs stay', references: 'the titles stay with the quotations' },
  },
  mermaid: { carries: ['title', 'claims', 'implicit', 'main', ...LINKS] },
  canvas: {
    carries: ['claims', 'implicit', 'main', 'pins', 'passages', ...LINKS],
    instead: { positions: 'the paragraphs stay', references: 'the titles stay with the quotations' },
  },
  opml: TREE,
  freeplane: TREE,
  apx: FRAMEWORK,
  tgf: FRAMEWORK,
  af: FRAMEWORK,
  csv: {
    carries: [
      ...(['references', 'claims', 'implicit', 'order', 'main', 'strengths', 'verdicts', 'claimNotes'] as const),
      ...(['claimTags', 'passages', 'highlights', 'stance', 'voice', 'passageNotes', 'passageTags'] as const),
    ],
    instead: {
      positions: 'places and paragraphs are told, and words are found again in texts given beside the table',
      made: 'claims and passages keep it',
    },
  },
  readwise: {
    carries: ['claims', 'passages', 'highlights', 'stance', 'voice', 'passageNotes', 'passageTags'],
    instead: { references: 'title, author and address stay', positions: 'the paragraphs stay' },
  },
  brat: {
    carries: [
      ...(['texts', 'claims', 'passages', 'highlights', 'positions', 'pieces'] as const),
      ...(['stance', 'voice', 'passageNotes', 'passageTags'] as const),
    ],
    instead: {
      supports: 'those between claims made in one text become relations',
      attacks: 'those between claims made in one text become relations',
      references: 'the titles name the files',
      structure: 'it is found anew in the text',
    },
  },
  qdpx: {
    carries: [
      ...(['title', 'texts', 'claims', 'implicit', 'order', 'passages', 'highlights', 'positions'] as const),
      ...(['passageNotes', 'passageTags', 'claimNotes', 'tagTree', 'tagColours', 'unusedTags', ...LINKS] as const),
    ],
    instead: {
      references: 'the titles stay',
      pieces: 'one selection reaches from the first to the last',
      structure: 'it is found anew in the text',
      made: 'texts and passages keep it',
    },
  },
  qdc: { carries: ['claims', 'implicit', 'order', 'claimNotes', 'tagTree', 'tagColours', 'unusedTags'] },
  kialo: { carries: ['title', 'claims', 'implicit', 'order', 'supports', 'attacks'] },
  aml: {
    carries: [
      'texts',
      'claims',
      'implicit',
      'passages',
      'positions',
      'voice',
      'supports',
      'attacks',
      'linked',
      'schemes',
    ],
  },
  agxml: {
    carries: ['texts', 'claims', 'implicit', 'passages', 'positions', 'voice', 'main', ...LINKS],
  },
  cas: {
    carries: ['texts', 'claims', 'passages', 'highlights', 'positions', 'passageTags', 'supports', 'attacks'],
  },
  tei: {
    carries: [
      ...([
        'title',
        'texts',
        'references',
        'languages',
        'claims',
        'implicit',
        'main',
        'claimNotes',
        'passages',
      ] as const),
      ...(['highlights', 'positions', 'pieces', 'stance', 'voice', 'passageNotes', 'passageTags'] as const),
      ...(['tagTree', 'unusedTags', ...LINKS] as const),
    ],
  },
  html: REPORT,
  docx: REPORT,
  png: PICTURE,
  pdf: PICTURE,
} as const satisfies Readonly<Record<string, Carried>>;
