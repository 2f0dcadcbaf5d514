// What a dialog offers to choose from: claims and links with a quiet word about each.
import { byRank } from '../base/ranks.ts';
import { nameOf } from '../commands/wording.ts';
import type { Option } from '../elements/parts/lemma-combobox.ts';
import { optionWords } from '../elements/messages/options.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Link } from '../model/records.ts';

/** Claims as options: the one used last first, then in their order. */
export function claimOptions(project: Project, leave: readonly string[] = [], last: string | null = null): Option[] {
  const claims = project.claims.toArray().filter((claim) => !leave.includes(claim.id));
  claims.sort((a, b) => Number(b.id === last) - Number(a.id === last) || byRank(a, b));
  return claims.map((claim) => claimOption(project, claim));
}

function claimOption(project: Project, claim: Claim): Option {
  const passages = project.usersOf(claim.id).filter((id) => project.passages.has(id)).length;
  return { id: claim.id, label: claim.text, hint: optionWords.passages(passages) };
}

/** Links as options, told in words. */
export function linkOptions(project: Project, fits: (link: Link) => boolean): Option[] {
  return project.links
    .toArray()
    .filter(fits)
    .sort(byRank)
    .map((link) => ({ id: link.id, label: linkInWords(project, link) }));
}

/** "'X' and 'Y' support 'Z'", with links on links told from the inside out. */
export function linkInWords(project: Project, link: Link): string {
  const from = link.from.map((id) => nameOf(project, id)).join(` ${optionWords.and} `);
  const target = project.links.get(link.to);
  const how = target && link.role === 'attack' ? 'undercut' : link.role;
  const verb = optionWords[how](link.from.length);
  return `${from} ${verb} ${target ? `[${linkInWords(project, target)}]` : nameOf(project, link.to)}`;
}
