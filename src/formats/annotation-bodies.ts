// What is said of a passage in the bodies of a web annotation: the claim it makes, its tags, and notes in words.
import type { Rows } from './rows.ts';
import type { At } from './shape.ts';

export interface Bodies {
  /** The claim the words are classed under, by its address, and in words. */
  readonly claim: { readonly iri: string; readonly text: string } | null;
  readonly tags: readonly string[];
  readonly note: string;
}

/**
 * The bodies of an annotation, whatever it calls them: `body`, `bodyValue`; Hypothesis' `text` and `tags`; Recogito's `bodies`. A resource
 * that is classed under and directly followed by a tag is a claim with its words, as we write it; a resource elsewhere is noted by its address.
 */
export function bodiesOf(rows: Rows, at: At): Bodies {
  const tags: string[] = [];
  const notes: string[] = [];
  let claim: Bodies['claim'] = null;
  let classed: string | null = null;
  const all = [...at.field('body').all(), ...at.field('bodies').all()].flatMap(choices);
  for (const body of all) {
    if (!body.isObject) {
      const words = body.perhaps();
      if (words !== null) notes.push(words);
      continue;
    }
    const purposes = body
      .first('purpose', 'motivation')
      .all()
      .map((each) => each.value);
    const source = body.field('source');
    const iri = source.isObject ? source.first('id', '@id').perhaps() : source.perhaps();
    const told = body.first('value', 'chars', '@value', 'rdf:value');
    const value = told.isText ? told.text() : null;
    if (purposes.includes('classifying') && iri !== null && value === null && claim === null && classed === null) {
      classed = iri;
      continue;
    }
    const tagging = purposes.some(
      (purpose) => purpose === 'tagging' || purpose === 'classifying' || purpose === 'identifying',
    );
    if (classed !== null && tagging && value !== null) claim = { iri: classed, text: value };
    else if (tagging) tags.push(...(value ?? iri ?? body.first('label', 'id').perhaps() ?? '').split('\n', 1));
    else {
      const words = value ?? iri ?? body.first('id', '@id').perhaps();
      if (words !== null) notes.push(words);
      else rows.left('body without words', 'bodies without words');
    }
    if (classed !== null && claim?.iri !== classed) tags.push(classed);
    classed = null;
  }
  if (classed !== null) tags.push(classed);
  for (const words of [at.field('bodyValue').perhaps(), at.field('text').perhaps()])
    if (words !== null) notes.push(words);
  for (const tag of at.field('tags').all()) if (tag.isText) tags.push(tag.text());
  return {
    claim,
    tags: tags.filter((tag) => tag.trim() !== ''),
    note: notes.filter((words) => words !== '').join('\n\n'),
  };
}

/** Of a choice, a list or a set of bodies: all of them. */
function choices(body: At): readonly At[] {
  if (!body.isObject || body.field('items').absent) return [body];
  return body.field('items').all().flatMap(choices);
}
