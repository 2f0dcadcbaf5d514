// AIF JSON as AIFdb keeps it: claims are I nodes, links RA and CA nodes, passages locutions (L) that assert, deny or question them.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import { passagesOf } from '../query/around.ts';
import { Nodeset, writeArguments, writePassage } from './aif-nodes.ts';

export { read } from './aif-read.ts';

/** One node a line, so that two versions can be compared. */
export function write(project: Project): string {
  const nodeset = new Nodeset();
  const numbers = writeArguments(nodeset, project);
  for (const { id } of project.claims.toArray().sort(byRank))
    for (const passage of passagesOf(project, id)) writePassage(nodeset, project, passage, numbers.get(id)!);
  const lists = {
    nodes: nodeset.nodes,
    edges: nodeset.edges,
    schemefulfillments: nodeset.schemefulfillments,
    participants: nodeset.participants(),
    locutions: nodeset.locutions,
  };
  return `{${listsInLines(lists)}}\n`;
}

/** Named lists as JSON, one member a line. */
export function listsInLines(lists: Readonly<Record<string, readonly unknown[]>>): string {
  return Object.entries(lists)
    .map(([name, list]) => `"${name}":[${list.map((each) => `\n${JSON.stringify(each)}`).join(',')}]`)
    .join(',\n');
}
