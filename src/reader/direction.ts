// The direction in which a text as a whole is read.

const sample = 2000; // code units: enough for the letters of a title page not to decide
// Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic and the presentation forms; beyond the first plane, by their leading surrogates, the ancient
// scripts of the Near East and Adlam. Ranges rather than names of scripts, which search a book twenty times slower.
const letter = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]|[\\ud802\\ud803\\ud83a][\\udc00-\\udfff]';
const all = new RegExp(letter, 'g');
const any = new RegExp(letter);

/** `rtl` when most letters at the text's beginning belong to scripts that run to the left. Each block still finds its own direction. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const start = text.slice(0, sample);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  return (start.match(all)?.length ?? 0) * 2 > letters ? 'rtl' : 'ltr';
}

/** Whether there is a letter in the text that runs to the left. */
export function hasRightToLeft(text: string): boolean {
  return any.test(text);
}
