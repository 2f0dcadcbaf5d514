// What of a project a format promises to keep, without ids and ranks: two projects of one portrait are the same to that format.
import { byRank } from '../../src/base/ranks.ts';
import type { Feature } from '../../src/formats/features.ts';
import { keptBy } from '../../src/formats/features.ts';
import type { Project } from '../../src/model/project.ts';
import type { Passage } from '../../src/model/records.ts';
import { sourcesInOrder } from '../../src/query/around.ts';
import { wordsOf } from '../../src/query/citation.ts';

type Plain = Record<string, unknown>;

/** `loose`: the format squeezes white space in quotations; `quoted`: its passages stand in a source of quotations. */
export interface Eye {
  readonly loose?: boolean;
}

/** The part of the project that these features speak of, references as places in lists. */
export function portrait(project: Project, carries: readonly Feature[], { loose = false }: Eye = {}): unknown {
  const has = new Set(carries);
  const kept = keptBy(project, has, []);
  const line = (text: string): string => (loose ? text.replace(/\s+/g, ' ').trim() : text);
  const only = (fields: Readonly<Record<string, readonly [boolean, unknown]>>): Plain =>
    Object.fromEntries(Object.entries(fields).flatMap(([name, [told, value]]) => (told ? [[name, value]] : [])));
  const claims = [...kept.claims].sort(byRank);
  const claimOf = (id: string | null): unknown => {
    if (id === null) return null;
    return has.has('order') ? claims.findIndex((claim) => claim.id === id) : line(project.claims.get(id)!.text);
  };
  const links = [...kept.links].sort(byRank);
  const tree = has.has('tagTree');
  const tags = project.tags.toArray().sort(byRank);
  const tagOf = (id: string): number => tags.findIndex((tag) => tag.id === id);
  const tagsOf = (ids: readonly string[]): unknown =>
    tree ? ids.map(tagOf) : [...new Set(ids.map((id) => line(project.tags.get(id)!.name)))].sort();
  const sources = sourcesInOrder(project);
  const made = has.has('made');

  const passageOf = (passage: Passage): Plain => {
    const source = project.sources.get(passage.source)!;
    // Where a format names every speaker, the author's own words are told by the author's name, and a title says nothing.
    const { author, title } = source;
    const known = [line(title), ...(has.has('references') ? [line(author ?? '')] : [])];
    const speaker = line(passage.voice ?? (has.has('references') ? '' : (author ?? '')));
    const voice = loose ? (known.includes(speaker) ? '' : speaker) : passage.voice;
    return only({
      source: [has.has('texts'), sources.indexOf(source)],
      title: [!has.has('texts') && has.has('references'), line(source.title)],
      claim: [true, claimOf(passage.claim)],
      pieces: [
        has.has('positions'),
        has.has('pieces') ? passage.pieces : [passage.pieces[0]!.start, passage.pieces.at(-1)!.end],
      ],
      words: [!has.has('positions'), line(wordsOf(passage))],
      stance: [has.has('stance'), passage.stance],
      voice: [has.has('voice'), voice],
      note: [has.has('passageNotes'), passage.note],
      tags: [has.has('passageTags'), tagsOf(passage.tags)],
      created: [made, passage.created],
    });
  };

  return only({
    title: [has.has('title'), line(project.about.title)],
    main: [has.has('main'), claimOf(project.about.main)],
    steps: [has.has('steps'), project.about.steps?.filter((id) => project.claims.has(id)).map(claimOf)],
    sources: [
      has.has('texts'),
      sources.map((source) =>
        only({
          text: [true, source.text],
          digest: [true, source.digest],
          title: [has.has('references'), source.title],
          author: [has.has('references'), source.author],
          publication: [has.has('references'), source.publication],
          url: [has.has('references'), source.url],
          language: [has.has('languages'), source.language],
          structure: [has.has('structure'), source.structure],
          created: [made, source.created],
        }),
      ),
    ],
    tags: [
      tree,
      tags.map(({ name, colour, parent, created }) =>
        only({
          name: [true, name],
          parent: [true, parent === null ? null : tagOf(parent)],
          colour: [has.has('tagColours'), colour],
          created: [made, created],
        }),
      ),
    ],
    claims: [
      has.has('claims') && has.has('order'),
      claims.map((claim) =>
        only({
          text: [true, line(claim.text)],
          note: [has.has('claimNotes'), claim.note],
          tags: [has.has('claimTags'), tagsOf(claim.tags)],
          strength: [has.has('strengths'), claim.strength],
          verdict: [has.has('verdicts'), claim.verdict],
          created: [made, claim.created],
        }),
      ),
    ],
    links: [
      true,
      links.map((link) =>
        only({
          role: [true, link.role],
          from: [true, link.from.map(claimOf)],
          to: [
            true,
            project.claims.has(link.to)
              ? ['claim', claimOf(link.to)]
              : ['link', links.findIndex(({ id }) => id === link.to)],
          ],
          scheme: [has.has('schemes'), link.scheme && line(link.scheme)],
          weight: [has.has('weights'), link.weight],
          note: [has.has('linkNotes'), link.note],
          answers: [has.has('answers'), link.answers],
          created: [made, link.created],
        }),
      ),
    ],
    passages: [
      true,
      kept.passages
        .map(passageOf)
        .filter((passage) => passage.words !== '')
        .map((passage) => JSON.stringify(passage))
        .sort(),
    ],
    pins: [
      has.has('pins'),
      project.pins
        .toArray()
        .map(({ claim, x, y, created }) => JSON.stringify([claimOf(claim), x, y, made ? created : null]))
        .sort(),
    ],
  });
}
