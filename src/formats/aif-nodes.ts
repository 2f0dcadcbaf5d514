// A project as the nodes and edges of an AIF nodeset, for every format that holds one.
import type { Project } from '../model/project.ts';
import type { Link, Passage, Stance } from '../model/records.ts';
import { byRank } from '../base/ranks.ts';
import { wordsOf } from '../query/citation.ts';
import { plainTime } from './wording.ts';

/** A node as AIFdb keeps it. */
export interface Node {
  readonly nodeID: string;
  readonly text: string;
  readonly type: 'I' | 'L' | 'RA' | 'CA' | 'YA';
  readonly timestamp: string;
  readonly scheme?: string;
  readonly schemeID?: string;
}
export interface Edge {
  readonly edgeID: string;
  readonly fromID: string;
  readonly toID: string;
  readonly formEdgeID: null;
}

/** The illocution a stance is written as, with AIFdb's number of its scheme (168 is "some illocution"). */
const ILLOCUTION: Readonly<Record<Stance, { readonly text: string; readonly schemeID: string }>> = {
  asserts: { text: 'Asserting', schemeID: '74' },
  denies: { text: 'Disagreeing', schemeID: '78' },
  reports: { text: 'Reporting', schemeID: '168' },
  questions: { text: 'Questioning', schemeID: '168' },
};

/** AIFdb's numbers of the schemes without a name. */
const DEFAULT = {
  support: { type: 'RA', text: 'Default Inference', schemeID: '72' },
  attack: { type: 'CA', text: 'Default Conflict', schemeID: '71' },
} as const;

/** Numbers the nodes and edges from 1, as AIFdb does; the same project gives the same numbers. `session` is put after each number, as OVA does. */
export class Nodeset {
  readonly nodes: Node[] = [];
  readonly edges: Edge[] = [];
  readonly locutions: object[] = [];
  readonly schemefulfillments: object[] = [];
  private readonly people = new Map<string, string>();
  private readonly session: string;

  constructor(session = '') {
    this.session = session;
  }

  node(
    type: Node['type'],
    text: string,
    at: number,
    scheme?: { readonly scheme?: string; readonly schemeID?: string },
  ): string {
    const nodeID = `${this.nodes.length + 1}${this.session}`;
    this.nodes.push({ nodeID, text, type, timestamp: plainTime(at), ...scheme });
    if (scheme?.schemeID !== undefined) this.schemefulfillments.push({ nodeID, schemeID: scheme.schemeID });
    return nodeID;
  }

  edge(fromID: string, toID: string): void {
    this.edges.push({ edgeID: String(this.edges.length + 1), fromID, toID, formEdgeID: null });
  }

  person(name: string): string {
    const known = this.people.get(name);
    if (known !== undefined) return known;
    const id = String(this.people.size + 1);
    this.people.set(name, id);
    return id;
  }

  /** First names end at the first space: that is how the tools part them, too. */
  participants(): object[] {
    return [...this.people].map(([name, participantID]) => {
      const cut = name.indexOf(' ');
      return {
        participantID,
        firstname: cut < 0 ? name : name.slice(0, cut),
        surname: cut < 0 ? '' : name.slice(cut + 1),
      };
    });
  }
}

/** "Argument from cause to effect" as AIFdb names schemes: `CauseToEffect`; undefined where no letter of the Latin alphabet is left. */
export function schemeName(scheme: string): string | undefined {
  const words = scheme.replace(/^\s*arguments?\s+(?:from|by|for)\s+(?:(?:an?|the)\s+)?/i, '').match(/[A-Za-z0-9]+/g);
  return words?.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
}

/** Adds a passage as a locution, and its illocution (without a claim, only where that says something); gives the locution's id. */
export function writePassage(nodeset: Nodeset, project: Project, passage: Passage, claimNode: string | null): string {
  const source = project.sources.get(passage.source)!;
  const speaker = passage.voice ?? source.author ?? source.title;
  const words = wordsOf(passage).replace(/\s*[\n\r\u2028\u2029]\s*/g, ' '); // AIFdb keeps one line
  const { at } = passage.created;
  const locution = nodeset.node('L', `${speaker} : ${words}`, at);
  if (claimNode !== null || passage.stance !== 'asserts') {
    const { text, schemeID } = ILLOCUTION[passage.stance];
    const illocution = nodeset.node('YA', text, at, { schemeID });
    nodeset.edge(locution, illocution);
    if (claimNode !== null) nodeset.edge(illocution, claimNode);
  }
  nodeset.locutions.push({
    nodeID: locution,
    personID: nodeset.person(speaker),
    timestamp: plainTime(at),
    start: null,
    end: null,
    source: source.title,
  });
  return locution;
}

function writeLink(nodeset: Nodeset, link: Link): string {
  const { type, text, schemeID } = DEFAULT[link.role];
  if (link.scheme === null) return nodeset.node(type, text, link.created.at, { schemeID });
  const scheme = schemeName(link.scheme);
  return nodeset.node(type, link.scheme, link.created.at, scheme === undefined ? {} : { scheme });
}

/** Adds all claims and links; gives the node of each. */
export function writeArguments(nodeset: Nodeset, project: Project): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const links = project.links.toArray().sort(byRank);
  for (const { id, text, created } of project.claims.toArray().sort(byRank))
    numbers.set(id, nodeset.node('I', text, created.at));
  for (const link of links) numbers.set(link.id, writeLink(nodeset, link));
  for (const { id, from, to } of links) {
    for (const premise of from) nodeset.edge(numbers.get(premise)!, numbers.get(id)!);
    nodeset.edge(numbers.get(id)!, numbers.get(to)!);
  }
  return numbers;
}
