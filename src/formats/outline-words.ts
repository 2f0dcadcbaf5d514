// What the rows of the outline say in formats that know nothing but trees: how each stands to the one above, and what is said of it.
import type { Project } from '../model/project.ts';
import type { Link } from '../model/records.ts';
import { passagesOf } from '../query/around.ts';
import { placeOf, wordsOf } from '../query/citation.ts';
import type { Row } from '../query/outline.ts';

/** PRO, CON and the like, before a premise: what its link does to the row above it, or to the link that row came by. */
export function prefixOf(project: Project, { link: id, joined }: Row): string {
  const link = id === null ? undefined : project.links.get(id);
  if (!link) return '';
  const together = joined ? ` (${joined.index + 1} of ${joined.of} taken together)` : '';
  const target = project.links.get(link.to);
  if (!target) return `${link.role === 'support' ? 'PRO' : 'CON'}${together}: `;
  return `${link.role === 'support' ? 'BACKS' : 'UNDERCUTS'} THAT ${target.role === 'support' ? 'PRO' : 'CON'}${together}: `;
}

/** The words of the claims that make the row, and of its circles. */
export function claimWords(project: Project, { claim, circular, repeated }: Row): string {
  return `${project.claims.get(claim)!.text}${circular ? ' (which closes a circle)' : repeated ? ' (see above)' : ''}`;
}

/** The link a row completes: the last of its premises, so that what is said of the link is said once. */
export function linkOf(project: Project, { link: id, joined }: Row): Link | undefined {
  if (id === null || (joined && joined.index < joined.of - 1)) return undefined;
  return project.links.get(id);
}

/** What there is to say of a row besides its words: the link's scheme, weight and note, and where the claim first stands its note, verdict and passages. */
export function remarksOf(project: Project, row: Row): readonly string[] {
  const link = linkOf(project, row);
  const claim = project.claims.get(row.claim)!;
  const ofLink = link
    ? [
        link.scheme ?? '',
        link.weight === null ? '' : `Weight of the link: ${link.weight}`,
        link.note === '' ? '' : `On the link: ${link.note}`,
      ]
    : [];
  const ofClaim = row.repeated
    ? []
    : [
        row.claim === project.about.main ? 'The main claim' : '',
        claim.verdict === null ? '' : `${claim.verdict} by the reader`,
        claim.note,
        ...passagesOf(project, row.claim).map((passage) => {
          const source = project.sources.get(passage.source)!;
          const { stance, voice } = passage;
          const place = [source.title, placeOf(source, passage)].filter((part) => part !== '').join(' ');
          const how = [stance === 'asserts' ? '' : stance, voice === null ? '' : `in the voice of ${voice}`];
          const said = how.filter((part) => part !== '').join(', ');
          return `${place}${said === '' ? '' : ` (${said})`}: “${wordsOf(passage)}”`;
        }),
      ];
  return [...ofLink, ...ofClaim].filter((words) => words.trim() !== '');
}
