// What a step says of its claim, in sentences: what it bears on, what stands against it and for it, and the whole of it for those who listen.
import type { Project } from '../../model/project.ts';
import type { Link, Passage, Source } from '../../model/records.ts';
import { passagesOf } from '../../query/around.ts';
import { quotationOf, referenceAt } from '../../query/citation.ts';
import { labelling } from '../../query/labelling.ts';
import type { Bearing, Told } from '../../query/steps.ts';
import { kindOfLink } from '../map/naming.ts';
import { placeWords } from '../messages/margin.ts';
import { presentationWords as words } from '../messages/presentation.ts';

const quoted = (text: string): string => `‘${text}’`;

/** "A", "A and B", "A, B and C". */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${words.and} ${parts.at(-1)!}`;
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const namesOf = (project: Project, claims: readonly string[]): string =>
  listed(claims.map((id) => quoted(project.claims.get(id)!.text)));

/** "‘C’", or of a link "the step from ‘A’ to ‘C’", "the attack of ‘A’ on ‘C’". */
export function targetWords(project: Project, id: string): string {
  const claim = project.claims.get(id);
  if (claim) return quoted(claim.text);
  const link = project.links.get(id)!;
  const kind = kindOfLink(project, link);
  const [what, way] =
    kind === 'support'
      ? [words.theStep, words.to]
      : [kind === 'attack' ? words.theAttack : words.theUndercut, words.on];
  return `${what} ${namesOf(project, link.from)} ${way} ${targetWords(project, link.to)}`;
}

/** What a premise of the link does by it: "supports ‘C’", "together with ‘B’ undercuts the step from ‘A’ to ‘C’". */
export function bearingWords(project: Project, link: Link, claim: string): string {
  const others = link.from.filter((id) => id !== claim);
  const verb = words.does(kindOfLink(project, link), false);
  const target = targetWords(project, link.to);
  return others.length === 0
    ? `${verb} ${target}`
    : `${words.together.toLowerCase()} ${namesOf(project, others)} ${verb} ${target}`;
}

/** A claim's place among what is told of another: a link, and what it is aimed at where that is not the claim of the step. */
export interface Objection {
  readonly link: Link;
  /** "undercuts the step from ‘A’ to ‘B’"; empty for an attack on the claim itself. */
  readonly how: string;
  readonly undercuts: readonly Link[];
}

/** What speaks against a claim: the attacks on it, then what undercuts the steps that lead to it. */
export function objectionsOf(project: Project, { attacks, support }: Told): readonly Objection[] {
  const against = attacks.map(({ link, undercuts }: Bearing): Objection => ({ link, how: '', undercuts }));
  const under = support.flatMap(({ undercuts }) =>
    undercuts.map((link): Objection => {
      const verb = words.does(kindOfLink(project, link), link.from.length > 1);
      return { link, how: `${verb} ${targetWords(project, link.to)}`, undercuts: [] };
    }),
  );
  return [...against, ...under];
}

/** Author, title and place: "E. Harris, ‘Comparing Cyber-Relations’, ¶4". */
export function sourceWords(source: Source, { pieces }: Passage): string {
  const place = placeWords(referenceAt(source, pieces[0]!.start), referenceAt(source, pieces.at(-1)!.end - 1));
  return [source.author ?? '', quoted(source.title), place].filter((part) => part !== '').join(', ');
}

/** The words in one line, in quotation marks. */
export function passageWords(source: Source, { pieces }: Passage): string {
  return `“${quotationOf(source, pieces)}”`;
}

/** Whether the claim stands, and what the reader says of it; empty where neither is known or shown. */
export function standingWords(project: Project, claim: string, shown: boolean): string {
  const record = project.claims.get(claim)!;
  const label = shown ? labelling(project).get(claim)?.label : undefined;
  const verdict = record.verdict === null ? '' : words.verdicts[record.verdict];
  return capital([label ? words.stands[label] : '', verdict].filter((part) => part !== '').join(': '));
}

/** The sentences in which a step is spoken, after its number and claim. */
export function spokenOf(project: Project, claim: string, told: Told, standing: boolean): readonly string[] {
  return [
    project.about.main === claim ? words.main : '',
    ...told.bears.map(({ link }) => capital(bearingWords(project, link, claim))),
    standingWords(project, claim, standing),
    capital(words.counted(passagesOf(project, claim).length, objectionsOf(project, told).length, told.support.length)),
  ].filter((sentence) => sentence !== '');
}
