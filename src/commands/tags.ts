// Tags: themes put on passages and claims, made when first named.
import type { Draft } from '../change/change.ts';
import type { Maker } from '../model/create.ts';
import { create } from '../model/create.ts';
import type { Tag } from '../model/records.ts';
import type { Command } from '../state/state.ts';
import { act } from './act.ts';
import { rankAfter, saying } from './find-claim.ts';
import { oneLine, quoted } from './wording.ts';

function tagNamed(draft: Draft, name: string, maker: Maker): Tag {
  const known = saying(draft.project.tags, (tag) => tag.name, name);
  return known ?? draft.add(create('tag', { name, order: rankAfter(draft.project.tags) }, maker));
}

/** Puts the tag of that name on a passage or claim. */
export function addTag(id: string, typed: string, maker: Maker): Command {
  const name = oneLine(typed);
  return act((draft) => {
    const record = draft.project.record(id);
    if (name === '' || (record?.kind !== 'passage' && record?.kind !== 'claim')) return null;
    const tag = tagNamed(draft, name, maker);
    if (record.tags.includes(tag.id)) return null;
    draft.insert(id, 'tags', tag.id, record.tags.length);
    return { label: `Put the tag ${quoted(tag.name)} on a ${record.kind}` };
  });
}

/** Takes a tag off a passage or claim. The tag itself stays in the codebook. */
export function dropTag(id: string, tag: string): Command {
  return act((draft) => {
    const record = draft.project.record(id);
    const named = draft.project.tags.get(tag);
    if (!named || (record?.kind !== 'passage' && record?.kind !== 'claim')) return null;
    draft.drop(id, 'tags', tag);
    return { label: `Take the tag ${quoted(named.name)} off a ${record.kind}` };
  });
}
