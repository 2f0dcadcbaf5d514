// From a line of words to what a PDF draws of it: stretches of one face and direction, from left to right.
import { runsFromLeft } from './bidi.ts';
import type { Face, Faces } from './pdf-faces.ts';

/** Letters of one face, in the order they are read. */
export interface Stretch {
  readonly text: string;
  readonly face: Face;
  /** The face draws them from right to left. */
  readonly rightToLeft: boolean;
}

export interface Set {
  readonly stretches: readonly Stretch[];
  /** Characters that no face has, each once. */
  readonly lacking: readonly string[];
}

/** What stands for a character that cannot be drawn, as in other files too. */
const LACKING = '\ufffd';
// eslint-disable-next-line no-control-regex -- these are what is looked for
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const SPACE = /[\s\u0085]/g;
/** What has no look: controls, and characters that only bear on others. Joiners matter to the letters beside them. */
const UNSEEN = /(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\u007f-\u009f]/gu;
/** Text whose characters each stand by themselves. */
const SIMPLE = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u200b\u2010-\u27ef]*$/;
const ARABIC = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}]/u;
/** Digits that faces take for letters of Arabic. */
const DIGITS = /[\u0660-\u066c\u06f0-\u06f9]/;
const HEBREW = /\p{Script=Hebrew}/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const lettersOf = (text: string): readonly string[] =>
  SIMPLE.test(text) ? Array.from(text) : Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Letters that each of our faces has. */
const BASIC = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff\u2013\u2014\u2018-\u201a\u201c-\u201e]+$/;

/** How the faces set a line; `serif`: in the reading face where it can be, `rightToLeft`: as a whole it runs to the left. */
export function setWords(line: string, serif: boolean, rightToLeft: boolean, faces: Faces): Set {
  if (!rightToLeft && BASIC.test(line))
    return { stretches: [{ text: line, face: faces.basic(serif), rightToLeft }], lacking: [] };
  const text = line.replace(NO_CHARACTER, LACKING).replace(SPACE, ' ').replace(UNSEEN, '');
  const lacking: string[] = [];
  const stretches = runsFromLeft(text, rightToLeft).flatMap((run) => {
    const parts = stretchesIn(run.text, serif, run.rightToLeft, faces, lacking);
    return run.rightToLeft ? parts.reverse() : parts;
  });
  return { stretches, lacking };
}

function stretchesIn(text: string, serif: boolean, rightToLeft: boolean, faces: Faces, lacking: string[]): Stretch[] {
  const stretches: { text: string; face: Face; rightToLeft: boolean; script: string }[] = [];
  for (const letter of lettersOf(text)) {
    const last = stretches.at(-1);
    let shown = letter;
    // A space goes with what stands before it.
    let face = letter === ' ' && last ? last.face : faces.faceOf(letter, serif);
    if (!face) {
      shown = letter.normalize('NFC').replace(/[\u200c\u200d]/g, '');
      face = shown === '' ? null : faces.faceOf(shown, serif);
    }
    if (!face) {
      if (letter !== '' && shown === '') continue;
      if (!lacking.includes(letter)) lacking.push(letter);
      shown = LACKING;
      face = faces.plain;
    }
    const script = rightToLeft ? scriptOf(shown) : DIGITS.test(shown) ? 'digits' : '';
    if (last?.face === face && (last.script === script || (rightToLeft && (script === '' || last.script === '')))) {
      last.text += shown;
      last.script ||= script;
    } else stretches.push({ text: shown, face, rightToLeft, script });
  }
  // A face turns letters of scripts that run to the left round by itself, and the digits of Arabic, which it should not; signs it does not.
  return stretches.map(({ script, ...stretch }) =>
    script === 'digits' || (rightToLeft && script === '')
      ? { ...stretch, text: lettersOf(stretch.text).toReversed().join(''), rightToLeft: script === 'digits' }
      : stretch,
  );
}

const scriptOf = (letter: string): string =>
  ARABIC.test(letter) ? 'arab' : HEBREW.test(letter) ? 'hebr' : /\p{L}/u.test(letter) ? 'other' : '';
