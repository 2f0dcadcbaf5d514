// Tells the full stop of an abbreviation from the end of a sentence.

/** Before a name, a number or more of the sentence; no sentence ends in one of these. */
const binding = new Set(
  (
    'mr mrs ms dr prof rev hon gen col maj capt lt sgt sen rep gov pres supt st messrs mme mlle mgr fr vs cf viz approx esp incl e.g i.e resp ' +
    'hr fr hrn z.b d.h u.a bzw vgl ggf sog m sr sra dra г гг им т.е т.к'
  ).split(' '),
);
/** Before a number only. */
const counting = new Set(
  'no nos nr p pp vol vols ch chap sec sect art arts fig figs eq par para ed cap ca c s bd kap abs jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** Often the end of a sentence too: what follows decides. */
const either = new Set('inc ltd co corp bros jr sr al ph.d dept univ assn mt ave blvd'.split(' '));
/** Words with which an English sentence begins, and few names do. */
const openers = new Set(
  (
    'the a an this that these those it its he she they we you i his her their our my in on at by for from with as if when while since after ' +
    'before but and so or yet however although though there here what why how who where which then thus still even no not one some many most all both each ' +
    'according despite moreover furthermore meanwhile instead such only another to of once now also'
  ).split(' '),
);

/**
 * True if the break between two pieces of text is none, because the first ends in an abbreviation that goes on: "Mr." +
 * "Smith", "U.S." + "Department", "No." + "5", "J." + "Locke". Where an abbreviation may also end a sentence, a next
 * word like "The" or "However" says that it does. The last 40 code units of `before` and the first of `after` are
 * enough. The word lists are mostly English, with some German and others.
 */
export function isAbbreviated(before: string, after: string): boolean {
  const word = /(?:^|[^\p{L}\p{N}.])((?:\p{L}{1,2}\.)*\p{L}+)\.["'”’)\]]*$/u.exec(before)?.[1];
  if (word === undefined) return false;
  const known = word.toLowerCase();
  const next = /^["'“‘([]*([\p{L}\p{N}]+)/u.exec(after)?.[1];
  if (next === undefined) return false;
  if (/^\p{N}/u.test(next)) return binding.has(known) || counting.has(known);
  if (binding.has(known)) return true;
  if (openers.has(next.toLowerCase())) return false;
  const initial = /^\p{Lu}$/u.test(word) && !/\p{Ll}\s+I\.$/u.test(before); // "J. Locke", but "Ann and I. Bob"
  return initial || either.has(known) || word.includes('.');
}
