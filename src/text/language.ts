// Guesses the language of a text from the script it is written in, as far as the script tells.

/** How many letters are looked at, spread over the text: enough for a title page in another language not to decide. */
const sample = 6000;
const stretches = 6;
/** The share of all letters that a script needs to count as the text's own. */
const most = 0.5;

/**
 * Scripts in which nearly all that is written today is in one language. Latin is not among them, nor are scripts whose
 * languages cannot be told apart by their letters.
 */
const ONE_LANGUAGE: readonly (readonly [language: string, script: RegExp])[] = [
  ['el', /\p{Script=Greek}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['bo', /\p{Script=Tibetan}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['pa', /\p{Script=Gurmukhi}/gu],
  ['gu', /\p{Script=Gujarati}/gu],
  ['or', /\p{Script=Oriya}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['kn', /\p{Script=Kannada}/gu],
  ['ml', /\p{Script=Malayalam}/gu],
  ['si', /\p{Script=Sinhala}/gu],
];

/** How often, among the letters of its script, what only some of its languages write must occur to be no quotation. */
const often = 0.002;

/** The BCP 47 tag of the text's language, or `und` where its letters do not tell: all that is written in Latin letters, for one. */
export function languageOf(text: string): string {
  const words = sampleOf(text);
  const letters = count(words, /\p{L}/gu);
  if (letters === 0) return 'und';
  const own = (found: number): boolean => found > letters * most;
  for (const [language, script] of ONE_LANGUAGE) if (own(count(words, script))) return language;
  const han = count(words, /\p{Script=Han}/gu);
  const kana = count(words, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (own(han + kana)) return kana > letters * 0.05 ? 'ja' : 'zh';
  const arabic = count(words, /\p{Script=Arabic}/gu);
  if (own(arabic)) return arabicScript(words, arabic);
  const hebrew = count(words, /\p{Script=Hebrew}/gu);
  if (own(hebrew)) return count(words, /[\u05f0-\u05f2]|\u05d9\u05d9\u05b7/gu) > hebrew * often ? 'yi' : 'he';
  const cyrillic = count(words, /\p{Script=Cyrillic}/gu);
  if (own(cyrillic)) return cyrillicScript(words, cyrillic);
  const devanagari = count(words, /\p{Script=Devanagari}/gu);
  // "is" and "are" of Hindi: no other language writes them so, and no page of it does without.
  if (own(devanagari)) return count(words, /है/gu) > devanagari * often ? 'hi' : 'und';
  const bengali = count(words, /\p{Script=Bengali}/gu);
  if (own(bengali)) return count(words, /[\u09f0\u09f1]/gu) > bengali * often ? 'as' : 'bn';
  return 'und';
}

/** Urdu and Persian have letters that Arabic lacks; what has others still is not told. */
function arabicScript(words: string, letters: number): string {
  const has = (sign: RegExp): boolean => count(words, sign) > letters * often;
  if (has(/[ڀ-ڄڇڊڌڍڙڳڱڻۀۇۆێەڕڵۋېږښګڼ]/gu)) return 'und';
  if (has(/[ٹڈڑںے]/gu)) return 'ur';
  return has(/[پچژگ]/gu) ? 'fa' : 'ar';
}

/** Russian by a letter of its own and none it lacks; Ukrainian likewise. */
function cyrillicScript(words: string, letters: number): string {
  const has = (sign: RegExp): boolean => count(words, sign) > letters * often;
  if (has(/[^\P{Script=Cyrillic}а-яёА-ЯЁіїєґІЇЄҐ\p{M}]/gu)) return 'und';
  if (has(/[їєЇЄ]/gu)) return has(/[ыэъёЫЭЪЁ]/gu) ? 'und' : 'uk';
  return has(/[ыЫ]/gu) && !has(/[іІ]/gu) ? 'ru' : 'und';
}

function count(words: string, sign: RegExp): number {
  return words.match(sign)?.length ?? 0;
}

/** The text, or of a long one a few stretches from all over it. */
function sampleOf(text: string): string {
  if (text.length <= sample) return text;
  const length = sample / stretches;
  const step = (text.length - length) / (stretches - 1);
  return Array.from({ length: stretches }, (_, i) =>
    text.slice(Math.round(i * step), Math.round(i * step) + length),
  ).join('\n');
}
