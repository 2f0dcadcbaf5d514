// A source for passages whose file quotes them but does not hold the text they come from: their words, one quotation a paragraph.
//
// A passage needs a source in which its words stand (M3). Three kinds of files are told apart. Where a file holds the text (xAIF, SADFace,
// arguebuf), that is the source. Where it only points at one (Web Annotation, Hypothesis), a text given beside it is the source if it is
// the one meant. And where there are words alone, they are the source: a text of these quotations in the order of the file, titled by
// what they are quoted from, else by the file. So no quotation is lost, and none is made to stand in a text nobody has seen.
import type { Piece, Source } from '../model/records.ts';
import type { Rows } from './rows.ts';
import { wellFormed } from './shape.ts';

/** The source made of the quotations, and where each of them stands in it; null for one without words. Nothing is made where none has any. */
export async function quotedSource(
  rows: Rows,
  about: Partial<Source> & { readonly title: string },
  quotations: readonly string[],
): Promise<{ readonly source: string; readonly pieces: readonly (Piece | null)[] } | null> {
  const places = new Map<string, Piece>(); // the same words twice stand there once
  let text = '';
  const pieces = quotations.map((words) => {
    const exact = paragraph(words);
    if (exact === '') return null;
    const known = places.get(exact);
    if (known) return known;
    if (text !== '') text += '\n\n';
    const piece = { start: text.length, end: text.length + exact.length, exact };
    text += exact;
    places.set(exact, piece);
    return piece;
  });
  if (text === '') return null;
  return { source: await rows.source({ ...about, text: `${text}\n` }), pieces };
}

/** Makes passages of words that stand in none of the texts a file holds, in a source of their own, and says so. */
export async function placeQuotations(
  rows: Rows,
  title: string,
  said: readonly { readonly claim: string | null; readonly words: string }[],
): Promise<void> {
  const quoted = await quotedSource(
    rows,
    { title: `Quotations in ${title}` },
    said.map(({ words }) => words),
  );
  said.forEach(({ claim }, i) => {
    const piece = quoted?.pieces[i];
    if (!quoted || !piece) return rows.left('passage without words', 'passages without words');
    rows.add('passage', { source: quoted.source, claim, pieces: [piece] });
    rows.left(
      'place',
      'places',
      'the words quoted do not stand in the text, or more than once; they were kept as quotations',
    );
  });
}

/** The words without blank lines in them, which would make them two paragraphs, and without white space around. */
function paragraph(words: string): string {
  const lines = wellFormed(words).split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .join('\n')
    .trim();
}
