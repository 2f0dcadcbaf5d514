// A small notation for argument graphs, so that a test shows the graph it speaks of.
import { rankBetween } from '../src/base/ranks.ts';
import { applyStep } from '../src/change/step.ts';
import { create, emptyProject } from '../src/model/create.ts';
import type { Project } from '../src/model/project.ts';
import type { AnyRecord, Verdict } from '../src/model/records.ts';
import { makerOf } from './arbitraries.ts';

const VERDICTS: Readonly<Record<string, Verdict>> = { '!': 'accepted', '?': 'doubted', '~': 'rejected' };

/**
 * The project that the lines draw. `n: a+b > c` is the link `l_n` by which `c_a` and `c_b`, together, support `c_c`; `x` in the place of
 * `>` attacks; a target that names an earlier link is that link (`u: d x n` undercuts). `a! b? c~` are claims accepted, doubted and rejected.
 * Claims come into being, with their names for text, where they are first named; their order is that, and so is the order of links.
 */
export function draw(...rows: readonly string[]): Project {
  let project = emptyProject('Drawn', makerOf(1));
  let last: string | null = null;
  const put = (record: AnyRecord) => {
    const applied = applyStep(project, { step: 'add', record });
    if (!applied.ok) throw new Error(`${record.id}: ${applied.reason}`);
    project = applied.value.project;
  };
  const rank = (): string => (last = rankBetween(last, null));
  const claim = (name: string): string => {
    const id = `c_${name}`;
    if (!project.claims.has(id)) put({ ...create('claim', { text: name, order: rank() }, makerOf(1)), id });
    return id;
  };
  for (const row of rows) {
    const drawn = /^(\w+): (\S+) ([>x]) (\w+)$/.exec(row);
    if (drawn) {
      const [, name, premises, sign, target] = drawn as unknown as [string, string, string, string, string];
      const from = premises.split('+').map(claim);
      const to = project.links.has(`l_${target}`) ? `l_${target}` : claim(target);
      const role = sign === '>' ? 'support' : 'attack';
      put({ ...create('link', { role, from, to, order: rank() }, makerOf(1)), id: `l_${name}` });
      continue;
    }
    for (const word of row.split(' ')) {
      const [, name, verdict] = /^(\w+)([!?~]?)$/.exec(word) ?? [];
      if (name === undefined) throw new RangeError(`"${row}" is not in the notation`);
      const id = claim(name);
      if (!verdict) continue;
      const set = applyStep(project, { step: 'set', id, field: 'verdict', value: VERDICTS[verdict] });
      if (set.ok) project = set.value.project;
    }
  }
  return project;
}
