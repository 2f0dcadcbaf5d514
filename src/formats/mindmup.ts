// MindMup argument maps (.mup): a claim is an idea, a link a group under what it is aimed at, its premises the ideas in the group.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Link } from '../model/records.ts';
import { incoming, isImplicit, outgoing, passagesInOrder, passagesOf, sourcesInOrder } from '../query/around.ts';
import { wordsOf } from '../query/citation.ts';
import { cut, oneLine } from './argdown-words.ts';
import type { Row } from './compact.ts';
import { compact } from './compact.ts';

export { read } from './mindmup-read.ts';

interface Idea {
  readonly id: string;
  readonly title: string;
  readonly attr?: object;
  readonly ideas?: Readonly<Record<string, Idea>>;
}

/** Steps of argument under one another; what goes deeper stands as a map of its own beside the first, so that files stay readable. */
const DEEPEST = 15;

/** Our data lie in the style of an idea, which is the one place where MindMup allows whatever it does not know. */
const styled = (lemma: Row): object => ({ lemma });

/**
 * A tree of a graph: each claim is written out once, where it is met first; elsewhere it stands with its words alone. What is aimed at a link
 * is a group within its group.
 */
class Tree {
  private readonly project: Project;
  private readonly done = new Set<string>();
  private number = 0;
  /** Claims met too deep to be written out there. */
  readonly waiting: Claim[] = [];

  constructor(project: Project) {
    this.project = project;
  }

  isDone(claim: string): boolean {
    return this.done.has(claim);
  }

  idea(title: string, attr: object, children: readonly Idea[] = []): Idea {
    const id = String(++this.number);
    const ideas = Object.fromEntries(children.map((child, i) => [String(i + 1), child]));
    return {
      id,
      title,
      ...(Object.keys(attr).length === 0 ? {} : { attr }),
      ...(children.length === 0 ? {} : { ideas }),
    };
  }

  claim(claim: Claim, depth: number): Idea {
    const { project } = this;
    if (this.done.has(claim.id) || depth > DEEPEST) {
      if (!this.done.has(claim.id)) this.waiting.push(claim);
      return this.idea(claim.text, { style: styled({ id: claim.id, again: true }) });
    }
    this.done.add(claim.id);
    const passages = passagesOf(project, claim.id);
    const quoted = passages.map(
      (passage) => `“${cut(oneLine(wordsOf(passage)), 300)}” (${project.sources.get(passage.source)!.title})`,
    );
    const note = [...(claim.note === '' ? [] : [claim.note]), ...quoted].join('\n');
    const attr = {
      ...(note === '' ? {} : { note: { index: this.number + 1, text: note } }),
      ...(isImplicit(project, claim.id) ? { styleNames: ['attr_implicit_claim'] } : {}),
      style: styled({
        ...compact(claim, 'text'),
        ...(passages.length === 0 ? {} : { passages: passages.map((each) => compact(each, 'claim')) }),
      }),
    };
    return this.idea(claim.text, attr, this.groups(claim.id, depth));
  }

  /** One group for each link aimed at a claim or link. */
  private groups(target: string, depth: number): Idea[] {
    return incoming(this.project, target).map((link) => this.group(link, depth + 1));
  }

  private group(link: Link, depth: number): Idea {
    const { project } = this;
    const connector = {
      ...(link.weight === null ? {} : { width: 1 + Math.round(4 * link.weight) }),
      ...(link.scheme === null ? {} : { label: link.scheme }),
    };
    const attr = {
      group: link.role === 'support' ? 'supporting' : 'opposing',
      contentLocked: true,
      ...(Object.keys(connector).length === 0 ? {} : { parentConnector: connector }),
      ...(link.note === '' ? {} : { note: { index: this.number + 1, text: link.note } }),
      style: styled(compact(link, 'from', 'to', 'role')),
    };
    const premises = link.from.map((premise) => this.claim(project.claims.get(premise)!, depth));
    // Links on links can go on without end as well; they are counted like steps, but have nowhere else to stand.
    return this.idea('group', attr, [...premises, ...this.groups(link.id, depth)]);
  }
}

/** Sources, tags and whatever belongs to no claim, under one idea beside the map. */
function rest(project: Project, tree: Tree): Idea {
  const lemma = {
    about: compact(project.about, 'title'),
    tags: project.tags
      .toArray()
      .sort(byRank)
      .map((tag) => compact(tag)),
    pins: project.pins
      .toArray()
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((pin) => compact(pin)),
    highlights: passagesInOrder(project)
      .filter(({ claim }) => claim === null)
      .map((each) => compact(each)),
  };
  const sources = sourcesInOrder(project).map((source) =>
    tree.idea(source.title, { style: styled(compact(source, 'title', 'digest', 'structure')) }),
  );
  return tree.idea('Sources', { style: styled(lemma) }, sources);
}

export function write(project: Project): string {
  const tree = new Tree(project);
  const claims = project.claims.toArray().sort(byRank);
  const main = claims.filter(({ id }) => id === project.about.main);
  const tops = claims.filter(({ id }) => outgoing(project, id).length === 0);
  const maps: Idea[] = [];
  for (const claim of [...main, ...tops, ...claims]) {
    if (!tree.isDone(claim.id)) maps.push(tree.claim(claim, 0));
    for (let next = tree.waiting.shift(); next; next = tree.waiting.shift())
      if (!tree.isDone(next.id)) maps.push(tree.claim(next, 0));
  }
  maps.push(rest(project, tree));
  const ideas = maps.map((idea, i) => `\n"${i + 1}":${JSON.stringify(idea)}`).join(',');
  const head = { id: 'root', formatVersion: 3, title: project.about.title, attr: { theme: 'argMappingSimple' } };
  return `${JSON.stringify(head).slice(0, -1)},"ideas":{${ideas}}}\n`;
}
