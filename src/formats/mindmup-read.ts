// Reads MindMup maps: groups are links, the ideas in them premises; ideas that stand under another without a group are claims nobody linked.
import type { Result } from '../base/result.ts';
import type { Row } from './compact.ts';
import { lemmaOf, rowsIn } from './compact.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { ownPassage } from './own-passages.ts';
import { Rows, lineOf, ownRow, stemOf } from './rows.ts';
import type { At } from './shape.ts';
import { readShaped } from './shape.ts';

export function read(file: InputFile, { maker }: ReadContext): Promise<Result<ReadRows>> {
  return readShaped(file, 'MindMup map', async (top) => {
    if (top.field('ideas').absent && top.field('formatVersion').absent) top.field('ideas').fail('ideas');
    return new Reading(new Rows(maker)).all(top, stemOf(file.name));
  });
}

class Reading {
  private readonly rows: Rows;
  /** By our id, where the file has one: an idea that stands in several places is one claim. */
  private readonly claims = new Map<string, string>();
  private readonly passages: Row[] = [];
  private rest: { readonly data: Row; readonly sources: readonly At[] } | null = null;

  constructor(rows: Rows) {
    this.rows = rows;
  }

  async all(top: At, stem: string): Promise<ReadRows> {
    const { rows } = this;
    const title = lineOf(top.field('title').perhaps()) ?? stem;
    // Before version 3 the middle of the map was an idea itself.
    const single = top.field('id').value !== 'root' && top.field('formatVersion').numberOr(0, 99, 1) < 3;
    const roots = single ? [top] : children(top);
    for (const idea of roots) this.keepRest(idea);
    const maps = roots.filter((idea) => !isRest(idea));
    for (const idea of maps) this.declare(idea);
    const first = maps.find((idea) => !isGroup(idea));
    for (const idea of maps)
      if (isGroup(idea)) this.rows.left('group', 'groups', 'it stands under no claim');
      else this.link(idea);
    const { data, sources } = this.rest ?? { data: {}, sources: [] };
    const about = typeof data.about === 'object' && data.about !== null ? (data.about as Row) : {};
    rows.add('project', {
      ...(this.rest || !first || maps.length !== 1 ? {} : { main: this.claim(first) }),
      ...about,
      title,
    });
    for (const tag of rowsIn(data, 'tags')) rows.add('tag', ownRow(tag));
    const texts = new Map<string, string>();
    for (const source of sources) {
      const own = dataOf(source);
      if (typeof own.text === 'string')
        texts.set(
          String(own.id),
          await rows.source({ ...ownRow(own), title: source.field('title').textOr(''), text: own.text }),
        );
    }
    for (const passage of [...this.passages, ...rowsIn(data, 'highlights')]) ownPassage(rows, passage, texts);
    for (const pin of rowsIn(data, 'pins')) rows.add('pin', pin);
    rows.left(
      'arrow between ideas',
      'arrows between ideas',
      'nothing says what it means',
      top.field('links').listOr().length,
    );
    return rows.done();
  }

  private keepRest(idea: At): void {
    if (isRest(idea)) this.rest = { data: dataOf(idea), sources: children(idea) };
  }

  private readonly made = new Map<unknown, string>();

  /** Makes the claims of a tree of ideas that are written out there; elsewhere they only stand again. */
  private declare(idea: At): void {
    if (!isGroup(idea) && dataOf(idea).again !== true) this.claim(idea);
    for (const child of children(idea)) this.declare(child);
  }

  private link(idea: At): void {
    if (!isGroup(idea)) this.groups(idea, this.claim(idea));
    for (const child of children(idea)) this.link(child);
  }

  private claim(idea: At): string {
    const known = this.made.get(idea.value);
    if (known !== undefined) return known;
    const { again, passages: _, ...own } = dataOf(idea);
    const same = typeof own.id === 'string' ? this.claims.get(own.id) : undefined;
    const note = noteOf(idea);
    const claim =
      same ??
      this.rows.add('claim', {
        ...(own.id === undefined && note !== null ? { note } : {}),
        ...ownRow(own),
        text: idea.field('title').textOr(''),
      });
    if (typeof own.id === 'string' && same === undefined && again !== true) this.claims.set(own.id, claim);
    this.made.set(idea.value, claim);
    if (same === undefined)
      this.passages.push(...rowsIn(dataOf(idea), 'passages').map((passage) => ({ ...passage, claim })));
    return claim;
  }

  /** The links that the groups under an idea are; a group in a group is aimed at that link. */
  private groups(idea: At, target: string): void {
    for (const group of children(idea)) {
      if (!isGroup(group)) {
        if (!isGroup(idea))
          this.rows.left(
            'idea directly under another',
            'ideas directly under another',
            'nothing says whether it supports it or speaks against it',
          );
        continue;
      }
      const premises = children(group).filter((child) => !isGroup(child));
      const from = [...new Set(premises.map((premise) => this.claim(premise)))];
      if (from.length === 0) {
        this.rows.left('empty group', 'empty groups');
        continue;
      }
      if (from.includes(target)) {
        this.rows.left(
          'group with its own claim in it',
          'groups with their own claim in them',
          'nothing can be said for or against itself',
        );
        continue;
      }
      const attr = group.field('attr');
      const connector = attr.field('parentConnector');
      const own = dataOf(group);
      const label = connector.isObject ? connector.field('label').perhaps() : null;
      const width = connector.isObject ? connector.field('width').numberOr(1, 5, null) : null;
      const link = this.rows.add('link', {
        scheme: label === null || /^[+-]$/.test(label.trim()) ? null : label,
        weight: width === null || own.id !== undefined ? null : (width - 1) / 4,
        ...(own.id === undefined ? { note: noteOf(group) ?? '' } : {}),
        ...ownRow(own),
        role: /^oppos/i.test(attr.field('group').textOr('')) ? 'attack' : 'support',
        from,
        to: target,
      });
      this.groups(group, link);
    }
  }
}

/** The ideas under one, by rank: those of the left side, which are negative, after the others. */
function children(idea: At): readonly At[] {
  const side = (rank: number): number => (rank < 0 ? 1 : 0);
  return idea
    .field('ideas')
    .entries()
    .map(([rank, child]) => ({ rank: Number(rank), child }))
    .sort((a, b) => side(a.rank) - side(b.rank) || Math.abs(a.rank) - Math.abs(b.rank))
    .map(({ child }) => child);
}

const isGroup = (idea: At): boolean => idea.field('attr').isObject && !idea.field('attr').field('group').absent;

function noteOf(idea: At): string | null {
  const attr = idea.field('attr');
  const note = attr.isObject ? attr.field('note') : attr;
  return note.isObject ? note.field('text').perhaps() : note.perhaps();
}

function dataOf(idea: At): Row {
  const attr = idea.field('attr');
  const style = attr.isObject ? attr.field('style') : attr;
  return style.isObject ? lemmaOf(style) : {};
}

/** The idea that holds what belongs to no claim. */
function isRest(idea: At): boolean {
  return !isGroup(idea) && typeof dataOf(idea).about === 'object';
}
