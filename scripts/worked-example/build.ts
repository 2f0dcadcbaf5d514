// Makes the worked example by the commands of the app, as a reader would: texts, themes, claims, passages, links. Always the same project.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Draft } from '../../src/change/change.ts';
import { act } from '../../src/commands/act.ts';
import { addClaim, setClaimNote, setVerdict, toggleMain } from '../../src/commands/claims.ts';
import { link, setLinkNote, setScheme } from '../../src/commands/links.ts';
import { setPassageNote } from '../../src/commands/passages.ts';
import { addSource } from '../../src/commands/project.ts';
import { tagWords } from '../../src/commands/tag.ts';
import { addTag } from '../../src/commands/tags.ts';
import { write } from '../../src/formats/lemma.ts';
import type { Maker } from '../../src/model/create.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import { Session } from '../../src/state/session.ts';
import type { Command } from '../../src/state/state.ts';
import { stateOf } from '../../src/state/state.ts';
import type { Range } from '../../src/text/range.ts';
import { BOTH } from './claims-both.ts';
import { FIRST } from './claims-first.ts';
import { SECOND } from './claims-second.ts';
import { CODEBOOK } from './codebook.ts';
import { FIRST_LINKS } from './links-first.ts';
import { SECOND_LINKS } from './links-second.ts';
import type { Claiming, Essay, Linking, Quotation, Words } from './reading.ts';

export const TITLE = 'Two essays, read and mapped';

/** By short name, in the order in which they are added. */
export const CLAIMS: Readonly<Record<string, Claiming>> = { ...FIRST, ...SECOND, ...BOTH };
export const LINKS: readonly Linking[] = [...FIRST_LINKS, ...SECOND_LINKS];

const FILES: Readonly<Record<Essay, string>> = {
  ties: 'stronger-cyber-ties.txt',
  comparing: 'comparing-cyber-relations.txt',
};

/** Every record is made at this time, by nobody in particular. */
const AT = Date.UTC(2026, 0, 31, 12);

/** A maker of the one id that belongs to this seed, so that a record keeps its id whatever is added before it. */
function makerOf(seed: string): Maker {
  const random = (into: Uint8Array): void =>
    into.set(createHash('sha256').update(seed).digest().subarray(0, into.length));
  return { by: 'Lemma', now: () => AT, random };
}

/** Where the words stand in a text. Throws where they do not, or stand there more than once and it is not said which time is meant. */
export function find(text: string, words: Words): Range {
  const [exact, time] = typeof words === 'string' ? [words, null] : words;
  const starts: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) starts.push(at);
  if (starts.length === 0) throw new RangeError(`"${exact}" does not stand in the text`);
  if (time === null && starts.length > 1)
    throw new RangeError(`"${exact}" stands in the text ${starts.length} times; say which`);
  const start = starts[(time ?? 1) - 1];
  if (start === undefined) throw new RangeError(`"${exact}" stands in the text ${starts.length} times, not ${time}`);
  return { start, end: start + exact.length };
}

const textFile = (name: string): string => readFileSync(new URL(`../../texts/${name}`, import.meta.url), 'utf8');

/** What no command does yet: one field of one record, as one act. */
const set = (id: string, field: string, value: unknown): Command =>
  act((draft: Draft) => {
    draft.set(id, field, value);
    return { label: `Set the ${field}` };
  });

/** A project in the making. What is refused is a mistake in the reading, and throws. */
class Making {
  private readonly session = new Session(stateOf(emptyProject(TITLE, makerOf('project'))), makerOf('session'));
  private readonly sources = new Map<Essay, string>();
  private readonly claims = new Map<string, string>();
  private readonly links = new Map<string, string>();

  get project(): Project {
    return this.session.state.project;
  }

  private run(what: string, command: Command): void {
    if (this.session.run(command) === null) throw new RangeError(`${what} was refused`);
  }

  /** The id of the record that the last act put into focus. */
  private get made(): string {
    return this.session.state.selection.focus!;
  }

  addTexts(): void {
    const catalogue = JSON.parse(textFile('texts.json')) as readonly Readonly<Record<string, string | null>>[];
    for (const essay of Object.keys(FILES) as Essay[]) {
      const { title, author, publication, language, sha256 } = catalogue.find(({ file }) => file === FILES[essay])!;
      const text = textFile(FILES[essay]);
      const about = { title: title!, author: author!, publication: publication!, url: null, language: language! };
      const maker = makerOf(`source ${essay}`);
      this.run(essay, addSource({ ...about, text, digest: sha256! }, maker));
      const found = this.project.sources.toArray().find((source) => source.text === text)!;
      this.sources.set(essay, found.id);
    }
  }

  /** Tags are made when first put on something; the codebook is written before, and in its own order. */
  addThemes(): void {
    const ids = new Map<string, string>();
    for (const { name, colour, parent } of CODEBOOK)
      this.run(
        name,
        act((draft) => {
          const order = `a${'0123456789abcdefghijklmnopqrstuvwxyz'[ids.size]!}`;
          const above = parent === undefined ? null : ids.get(parent)!;
          const tag = draft.add(create('tag', { name, colour, parent: above, order }, makerOf(`tag ${name}`)));
          ids.set(name, tag.id);
          return { label: `Add the tag '${name}'` };
        }),
      );
  }

  addClaim(key: string, { text, themes, note, verdict, passages }: Claiming): void {
    this.run(text, addClaim(text, makerOf(`claim ${key}`)));
    const id = this.made;
    this.claims.set(key, id);
    if (note !== undefined) this.run(text, setClaimNote(id, note));
    if (verdict !== undefined) this.run(text, setVerdict(id, verdict));
    this.putThemes(id, themes);
    for (const passage of passages) this.addPassage(key, id, passage);
  }

  private addPassage(key: string, claim: string, { essay, pieces, stance, voice, note, themes }: Quotation): void {
    const source = this.sources.get(essay)!;
    const { text } = this.project.sources.get(source)!;
    const ranges = pieces.map((words) => find(text, words));
    const maker = makerOf(`passage ${key} ${essay} ${ranges.map(({ start }) => start).join(' ')}`);
    const what = `a passage of ${key}`;
    this.run(what, tagWords({ source, ranges }, { claim: { id: claim }, stance, voice }, maker));
    const id = this.made;
    if (note !== '') this.run(what, setPassageNote(id, note));
    this.putThemes(id, themes);
  }

  private putThemes(id: string, themes: readonly string[]): void {
    for (const theme of themes) {
      if (!CODEBOOK.some(({ name }) => name === theme)) throw new RangeError(`"${theme}" is not in the codebook`);
      this.run(theme, addTag(id, theme, makerOf(`tag ${theme}`)));
    }
  }

  addLink({ name, by, supports, attacks, undercuts, scheme, weight, note, answers }: Linking): void {
    const target =
      undercuts === undefined ? this.idOf(this.claims, supports ?? attacks ?? '') : this.idOf(this.links, undercuts);
    const role = supports === undefined ? 'attack' : 'support';
    const from = by.map((key) => this.idOf(this.claims, key));
    const what = `${by.join(' + ')} ${role} ${supports ?? attacks ?? undercuts}`;
    this.run(what, link(role, from, target, makerOf(`link ${what}`)));
    const id = this.made;
    if (name !== undefined) this.links.set(name, id);
    if (scheme !== undefined) this.run(what, setScheme(id, scheme));
    if (note !== undefined) this.run(what, setLinkNote(id, note));
    if (weight !== undefined) this.run(what, set(id, 'weight', weight));
    if (answers !== undefined) this.run(what, set(id, 'answers', answers));
  }

  makeMain(key: string): void {
    this.run(key, toggleMain(this.idOf(this.claims, key)));
  }

  private idOf(ids: ReadonlyMap<string, string>, key: string): string {
    const id = ids.get(key);
    if (id === undefined) throw new RangeError(`nothing is called "${key}"`);
    return id;
  }
}

/** The worked example. */
export function build(): Project {
  const making = new Making();
  making.addTexts();
  making.addThemes();
  for (const [key, claim] of Object.entries(CLAIMS)) making.addClaim(key, claim);
  for (const each of LINKS) making.addLink(each);
  making.makeMain('concern');
  return making.project;
}

/** The project file of the worked example, to the byte. */
export function fileOf(project: Project): string {
  return write(project, { quarantine: [] });
}
