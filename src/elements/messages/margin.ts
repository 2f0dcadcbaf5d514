// The words of what stands beside a text: margin cards, the list of a paragraph's passages, citations.
import type { Stance } from '../../model/records.ts';
import type { Reference } from '../../query/citation.ts';
import { mapWords } from './map.ts';

const count = (number: number): string => `${number} ${number === 1 ? 'passage' : 'passages'}`;

export const marginWords = {
  cards: 'Passages in sight',
  highlight: 'Highlight',
  /** Beside the sign of a stance; that an author simply asserts something goes without saying. */
  stance: { asserts: '', denies: 'denies', reports: 'reports', questions: 'questions' } satisfies Record<
    Stance,
    string
  >,
  signs: mapWords.stanceSigns,
  /** "○ denies · A minister"; of plain assertion, who asserts, if it is not the author. */
  manner: (stance: Stance, voice: string | null): string => {
    const verb = marginWords.stance[stance];
    const said = verb === '' ? '' : `${marginWords.signs[stance]} ${verb}`;
    return [said, voice ?? ''].filter((part) => part !== '').join(' · ');
  },
  more: (number: number) => `+${number}`,
  moreHere: (number: number) => `${number} more here`,

  list: (paragraph: number, number: number) =>
    `${paragraph === 0 ? 'Here' : `Paragraph ${paragraph}`}: ${number === 0 ? 'no passage' : count(number)}`,
  noneHere: (paragraph: number) =>
    `There is no passage ${paragraph === 0 ? 'here' : `in paragraph ${paragraph}`}. Select words and press T to make one.`,
  close: 'Close',
  noClaim: 'not tagged with a claim',

  shown: 'Margin cards are shown where there is room beside the text.',
  hidden: 'Margin cards are hidden; I lists the passages of a paragraph.',

  /** “Words” (Author, ‘Title’, Publication, ¶4, line 2. https://…) */
  citation: (
    quotation: string,
    {
      author,
      title,
      publication,
      url,
    }: {
      readonly author: string | null;
      readonly title: string;
      readonly publication: string | null;
      readonly url: string | null;
    },
    place: string,
  ) =>
    `“${quotation}” (${[author, `‘${title}’`, publication, place].filter(Boolean).join(', ')}${url === null ? '' : `. ${url}`})`,
  copied: (place: string) => `Copied the quotation with its source${place === '' ? '' : ` and place, ${place}`}.`,
  notCopied: 'Not copied: this browser does not let the page write to the clipboard.',
  nothingToCite: 'Select words, or go to a passage, to copy them with their source.',
} as const;

/** "¶4", "¶4, line 2", "¶4, lines 2–5", "¶4–6", "¶4, line 2 – ¶6, line 1"; nothing before the first paragraph. */
export function placeWords(first: Reference, last: Reference): string {
  if (last.paragraph === 0) return '';
  const from = { ...first, paragraph: Math.max(1, first.paragraph) };
  const lined = ({ paragraph, line }: Reference): string => `¶${paragraph}${line === null ? '' : `, line ${line}`}`;
  if (from.paragraph !== last.paragraph)
    return from.line === null && last.line === null
      ? `¶${from.paragraph}–${last.paragraph}`
      : `${lined(from)} – ${lined(last)}`;
  if (from.line === null || last.line === null || from.line === last.line) return lined(last);
  return `¶${from.paragraph}, lines ${from.line}–${last.line}`;
}
