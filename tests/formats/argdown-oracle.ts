// Reads Argdown with @argdown/core, and makes rows of a project again from what it found: relations and premises from the Argdown, the rest from the data.
import * as argdownModule from '@argdown/core';

interface Statement {
  readonly title: string;
  readonly role?: string;
  readonly text?: string;
  readonly isReference?: boolean;
  readonly data?: Data;
  readonly inference?: Inference;
}
interface Inference {
  readonly type: 'inference';
  readonly inferenceRules?: readonly string[];
  readonly argumentTitle: string;
}
type Data = Record<string, unknown>;
type Row = Record<string, unknown>;
interface End {
  readonly type: string;
  readonly title: string;
  readonly argumentTitle?: string;
}
interface Response {
  readonly lexerErrors?: readonly { message: string }[];
  readonly parserErrors?: readonly { message: string }[];
  readonly statements: Readonly<
    Record<string, { readonly members: readonly Statement[]; readonly tags?: readonly string[] }>
  >;
  readonly arguments: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly pcs: readonly Statement[];
        readonly members: readonly Statement[];
        readonly data?: Data;
      }
    >
  >;
  readonly relations: readonly { readonly relationType: string; readonly from: End; readonly to: End }[];
  readonly sections: readonly Section[];
  readonly frontMatter: { readonly title: string; readonly lemma: { readonly project: Data } };
}
interface Section {
  readonly title?: string;
  readonly data?: Data;
  readonly children?: readonly Section[];
}

/** A CommonJS package: Node hands its exports over as the default, too. */
const argdown = (argdownModule as unknown as { default?: typeof argdownModule }).default ?? argdownModule;
const app = new argdown.ArgdownApplication();
app.addPlugin(new argdown.ParserPlugin(), 'parse-input');
app.addPlugin(new argdown.DataPlugin(), 'build-model');
app.addPlugin(new argdown.ModelPlugin(), 'build-model');

/** What Argdown's own reader makes of the text; throws where it finds an error. */
export function parseArgdown(input: string): Response {
  const response = app.run({
    input,
    process: ['parse-input', 'build-model'],
    throwExceptions: true,
  } as never) as unknown as Response;
  const errors = [...(response.lexerErrors ?? []), ...(response.parserErrors ?? [])].map(({ message }) => message);
  if (errors.length > 0) throw new Error(`Argdown finds ${errors.length} errors:\n${errors.join('\n')}\n${input}`);
  return response;
}

/** The rows a file of ours holds. Links, their roles, premises and targets are read from the Argdown alone. */
export function rowsOf(input: string): Row[] {
  const { statements, arguments: made, relations, sections, frontMatter } = parseArgdown(input);
  const rows: Row[] = [{ ...frontMatter.lemma.project, kind: 'project' }];
  const claimOf = new Map<string, string>();
  const conclusionOf = new Map<string, string>();
  const text = new Map<string, string>();
  const lines = new Map<string, Row>(); // relations that need no argument, by what they say

  for (const [title, { members }] of Object.entries(statements))
    for (const { data, isReference, text: words } of members) {
      if (typeof data?.conclusionOf === 'string') conclusionOf.set(title, data.conclusionOf);
      if (typeof data?.id === 'string' && !isReference) {
        claimOf.set(title, data.id);
        text.set(title, words!.trim());
      }
    }
  const linkOf = new Map(
    Object.entries(made).map(([title, { members, data }]) => [
      title,
      (data ?? members.find((member) => member.data)!.data)!,
    ]),
  );

  for (const [title, { members }] of Object.entries(statements)) {
    const id = claimOf.get(title);
    if (id === undefined) continue;
    for (const { data = {} } of members) {
      const {
        passages = [],
        links = [],
        pins = [],
        ...claim
      } = data as { passages?: Row[]; links?: Row[]; pins?: Row[] };
      if ('id' in claim) rows.push({ text: text.get(title), ...claim, kind: 'claim' });
      rows.push(
        ...passages.map((row) => ({ ...row, kind: 'passage', claim: id })),
        ...pins.map((row) => ({ ...row, kind: 'pin', claim: id })),
      );
      for (const row of links) lines.set(`${id} ${String(row.role)} ${String(row.to)}`, row);
    }
  }
  const links = new Map<string, Row>();
  for (const [title, { pcs }] of Object.entries(made)) {
    const { undercuts = [], ...row } = linkOf.get(title) as { undercuts?: Row[] } & Row;
    const from = pcs.filter(({ role }) => role === 'premise').map((premise) => claimOf.get(premise.title)!);
    const conclusion = pcs.at(-1)!;
    const rule = conclusion.inference?.inferenceRules ?? [];
    const link: Row = { ...row, kind: 'link', from };
    if (rule.length > 0) link.rule = rule;
    if (claimOf.has(conclusion.title)) Object.assign(link, { role: 'support', to: claimOf.get(conclusion.title) });
    links.set(String(row.id), link);
    for (const undercut of undercuts)
      lines.set(`${String((undercut.from as string[])[0])} undercut ${String(row.id)}`, undercut);
  }
  for (const { relationType, from, to } of relations) {
    const target =
      to.type === 'inference'
        ? linkOf.get(to.argumentTitle!)!.id
        : to.type === 'argument'
          ? linkOf.get(to.title)!.id
          : claimOf.get(to.title);
    const role = relationType === 'support' ? 'support' : 'attack';
    const concluding = conclusionOf.get(from.title);
    if (concluding !== undefined) Object.assign(links.get(concluding)!, { role, to: target });
    else {
      const premise = claimOf.get(from.title)!;
      const key = `${premise} ${relationType} ${String(target)}`;
      const row = lines.get(key);
      if (!row) throw new Error(`no data for the relation ${key}`);
      lines.delete(key);
      links.set(String(row.id), { ...row, kind: 'link', role, from: [premise], to: target });
    }
  }
  if (lines.size > 0) throw new Error(`data without a relation: ${[...lines.keys()].join(', ')}`);
  for (const { rule, ...link } of links.values()) {
    const seen = (rule as string[] | undefined)?.join('').trim();
    const told = (link.scheme as string | undefined)?.replace(/\s+/g, ' ').trim();
    if (seen !== told) throw new Error(`the rule "${seen}" is not the scheme "${told}"`);
    rows.push(link);
  }
  rows.push(...sectionRows(sections));
  return rows;
}

/** What lay in quarantine when the file was written. */
export function quarantineIn(input: string): unknown[] {
  const found: unknown[] = [];
  const visit = ({ data = {}, children = [] }: Section): void => {
    found.push(...((data.quarantine ?? []) as unknown[]));
    children.forEach(visit);
  };
  parseArgdown(input).sections.forEach(visit);
  return found;
}

function sectionRows(sections: readonly Section[]): Row[] {
  const rows: Row[] = [];
  const texts = new Map<string, string>();
  const visit = ({ data = {}, children = [] }: Section): void => {
    const {
      tags = [],
      highlights = [],
      source,
      text,
      of,
    } = data as { tags?: Row[]; highlights?: Row[]; source?: Row; text?: string; of?: string };
    rows.push(
      ...tags.map((row) => ({ ...row, kind: 'tag' })),
      ...highlights.map((row) => ({ ...row, kind: 'passage' })),
    );
    if (source) rows.push({ ...source, kind: 'source' });
    const id = of ?? String(source?.id);
    if (text !== undefined) texts.set(id, (texts.get(id) ?? '') + text);
    children.forEach(visit);
  };
  sections.forEach(visit);
  return rows.map((row) => (row.kind === 'source' ? { ...row, text: texts.get(row.id as string) } : row));
}
