// Merging two claims that say the same: one keeps its words, and takes over all that the other had.
import type { Draft } from './change.ts';
import { removeWithUsers } from './remove.ts';
import type { Claim, Link } from '../model/records.ts';

/**
 * Makes `gone` part of `kept`: passages, links, tags, notes, the place as main claim and that in the presentation pass over, and
 * verdict and strength where the one kept has none. Links that would come to support or
 * attack themselves go (with what was aimed at them); a premise named twice is named once; two links that come to say the same become one.
 */
export function mergeClaims(draft: Draft, kept: string, gone: string): void {
  const keep = draft.project.claims.get(kept);
  const give = draft.project.claims.get(gone);
  if (!keep || !give || kept === gone) return;
  for (const id of draft.project.usersOf(gone)) {
    const user = draft.project.record(id);
    if (user?.kind === 'passage') draft.set(id, 'claim', kept);
    else if (user?.kind === 'link') repoint(draft, user, kept, gone);
    else if (user?.kind === 'project') draft.set(id, 'main', kept);
  }
  for (const tag of give.tags) if (!keep.tags.includes(tag)) draft.insert(kept, 'tags', tag, Number.MAX_SAFE_INTEGER);
  draft.set(kept, 'note', joinNotes(keep, give));
  const { id: about, steps } = draft.project.about;
  if (steps?.includes(gone))
    draft.set(about, 'steps', [...new Set(steps.map((step) => (step === gone ? kept : step)))]);
  if (keep.verdict === null) draft.set(kept, 'verdict', give.verdict);
  if (keep.strength === null) draft.set(kept, 'strength', give.strength);
  removeWithUsers(draft, gone);
}

function repoint(draft: Draft, link: Link, kept: string, gone: string): void {
  const from = [...new Set(link.from.map((id) => (id === gone ? kept : id)))];
  const to = link.to === gone ? kept : link.to;
  if (from.includes(to)) {
    removeWithUsers(draft, link.id);
    return;
  }
  const twin = draft.project
    .usersOf(to)
    .map((id) => draft.project.links.get(id))
    .find(
      (other) =>
        other &&
        other.id !== link.id &&
        other.to === to &&
        other.role === link.role &&
        other.scheme === link.scheme &&
        sameMembers(other.from, from),
    );
  if (twin && draft.project.usersOf(link.id).length === 0 && link.note === '' && link.answers.length === 0) {
    draft.remove(link.id);
    return;
  }
  if (link.from.includes(gone)) draft.set(link.id, 'from', from);
  draft.set(link.id, 'to', to);
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** Nothing written is lost: the other wording and both notes stay readable in the note of the claim that stays. */
function joinNotes(keep: Claim, give: Claim): string {
  const wording = give.text === keep.text ? '' : `Also worded: ${give.text}`;
  return [keep.note, wording, give.note].filter((part) => part !== '').join('\n');
}
