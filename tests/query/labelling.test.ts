// The grounded labelling: the rules carried out naively, classic examples, laws that hold of any labelling, and others' expected answers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank } from '../../src/base/ranks.ts';
import type { Project } from '../../src/model/project.ts';
import type { Claim, Link, Verdict } from '../../src/model/records.ts';
import type { Label, Labelling } from '../../src/query/labelling.ts';
import { label, labelling, reasonPath } from '../../src/query/labelling.ts';
import { draw } from '../notation.ts';

const ofReader = ({ verdict }: Claim): Verdict | null => verdict;
const labelsIn = (labels: Labelling): Record<string, Label> =>
  Object.fromEntries(
    [...labels].map(([id, labelled]) => [id, labelled.label] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The rules read off one by one, again and again over all claims and links, until nothing changes. */
function naively(project: Project): Record<string, Label> {
  const links = project.links.toArray();
  const labels: Record<string, Label> = Object.fromEntries(
    [...project.claims, ...links].map(({ id }) => [id, 'undecided'] as const),
  );
  const weight = (link: Link): number => link.weight ?? 1;
  /** The strength of the strongest of these links that has one of the labels. */
  const strongest = (to: string, role: string, ...of: Label[]): number =>
    Math.max(
      0,
      ...links.filter((link) => link.to === to && link.role === role && of.includes(labels[link.id]!)).map(weight),
    );
  const sides = (to: string) => ({
    pro: { least: strongest(to, 'support', 'in'), most: strongest(to, 'support', 'in', 'undecided') },
    con: { least: strongest(to, 'attack', 'in'), most: strongest(to, 'attack', 'in', 'undecided') },
  });
  const ofClaim = ({ id, verdict }: Claim): Label => {
    if (verdict !== null) return ({ accepted: 'in', rejected: 'out', doubted: 'undecided' } as const)[verdict];
    const { pro, con } = sides(id);
    return pro.least > con.most ? 'in' : pro.most > con.least ? 'undecided' : 'out';
  };
  const ofLink = (link: Link): Label => {
    const { pro, con } = sides(link.id);
    const premises = link.from.map((id) => labels[id]);
    const broken = con.least > 0 && con.least >= pro.most;
    if (weight(link) === 0 || premises.includes('out') || broken) return 'out';
    return premises.every((premise) => premise === 'in') && (con.most === 0 || pro.least > con.most)
      ? 'in'
      : 'undecided';
  };
  for (let before = ''; before !== JSON.stringify(labels);) {
    before = JSON.stringify(labels);
    for (const claim of project.claims) labels[claim.id] = ofClaim(claim);
    for (const link of links) labels[link.id] = ofLink(link);
  }
  return Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Graphs of few claims and many links, on links too, with verdicts and weights that often tie. */
const arguing: fc.Arbitrary<Project> = fc
  .tuple(
    fc.array(fc.constantFrom('', '', '!', '!', '~', '?'), { minLength: 2, maxLength: 8, size: 'max' }),
    fc.array(
      fc.record({
        from: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 2 }),
        to: fc.nat(30),
        onLink: fc.boolean(),
        sign: fc.constantFrom('>', 'x'),
        weight: fc.constantFrom(null, 1, 0.5, 0.25, 0.25, 0),
      }),
      { maxLength: 18, size: 'max' },
    ),
  )
  .map(([verdicts, links]) => {
    const rows = verdicts.map((sign, i) => `c${i}${sign}`);
    const weights: (number | null)[] = [];
    for (const { from, to, onLink, sign, weight } of links) {
      const ends = (onLink && weights.length > 0 ? weights : verdicts).map(
        (_, i) => `${onLink && weights.length > 0 ? 'l' : 'c'}${i}`,
      );
      const target = ends[to % ends.length]!;
      const premises = new Set(from.map((i) => `c${i % verdicts.length}`).filter((premise) => premise !== target));
      if (premises.size === 0) continue;
      rows.push(`l${weights.length}: ${[...premises].join('+')} ${sign} ${target}`);
      weights.push(weight);
    }
    const drawn = draw(...rows);
    return weights.reduce<Project>(
      (project, weight, i) => project.with({ ...project.links.get(`l_l${i}`)!, weight }),
      drawn,
    );
  });

describe('the labelling', () => {
  it('is what the rules come to when they are carried out naively', () => {
    fc.assert(
      fc.property(arguing, (project) => {
        expect(labelsIn(labelling(project))).toEqual(naively(project));
      }),
      { numRuns: 200 },
    );
  });

  it('was tried, by these tests, for every label and reason there is', () => {
    const seen = new Set<string>();
    for (const project of fc.sample(arguing, { seed: 1, numRuns: 600 }))
      for (const [id, { label: given, because }] of labelling(project)) seen.add(`${id[0]} ${given} ${because.kind}`);
    expect([...seen].sort()).toEqual([
      'c in support',
      'c in verdict',
      'c out attack',
      'c out unsupported',
      'c out verdict',
      'c undecided verdict',
      'c undecided waiting',
      'l in premises',
      'l in support',
      'l out premise',
      'l out undercut',
      'l out weightless',
      'l undecided waiting',
    ]);
  });

  it('gives reasons that hold, and that lead without a circle to a verdict or to what nothing supports', () => {
    fc.assert(
      fc.property(arguing, (project) => {
        const labels = labelling(project);
        for (const [id, { label: given, because }] of labels) {
          const by = 'by' in because && because.by !== null ? labels.get(because.by)!.label : null;
          if (
            because.kind === 'support' ||
            because.kind === 'premises' ||
            because.kind === 'attack' ||
            because.kind === 'undercut'
          )
            expect(by).toBe('in');
          if (because.kind === 'premise') expect(by).toBe('out');
          if (because.kind === 'unsupported') expect(by).not.toBe('in');
          if (because.kind === 'waiting')
            expect([given, labels.get(because.on)!.label]).toEqual(['undecided', 'undecided']);
          if (because.kind === 'support' && because.against !== null)
            expect(labels.get(because.against)!.label).toBe('in');
          if (because.kind === 'attack' && because.support !== null)
            expect(labels.get(because.support)!.label).toBe('in');
          const path = reasonPath(labels, id);
          expect(path[0]).toBe(id);
          if (given === 'undecided') continue;
          expect(new Set(path).size).toBe(path.length);
          expect(path.every((step) => labels.get(step)!.label !== 'undecided')).toBe(true);
          expect(labels.get(path.at(-1)!)!.because).toMatchObject({
            kind: expect.stringMatching(/verdict|unsupported|weightless/) as string,
          });
        }
      }),
      { numRuns: 80 },
    );
  });

  it('stays as it is when what is in is accepted and what is out is rejected', () => {
    fc.assert(
      fc.property(arguing, (project) => {
        const labels = labelling(project);
        const settled = label(
          project,
          ({ id, verdict }) =>
            (({ in: 'accepted', out: 'rejected', undecided: verdict }) as const)[labels.get(id)!.label],
        );
        expect(labelsIn(settled)).toEqual(labelsIn(labels));
      }),
    );
  });

  it('only becomes less decided where more is doubted', () => {
    fc.assert(
      fc.property(arguing, fc.nat(), (project, at) => {
        fc.pre(project.claims.size > 0);
        const doubted = project.claims.toArray()[at % project.claims.size]!.id;
        const labels = labelling(project);
        for (const [id, { label: after }] of label(project, (claim) =>
          claim.id === doubted ? 'doubted' : claim.verdict,
        ))
          if (after !== 'undecided') expect(labels.get(id)!.label).toBe(after);
      }),
    );
  });

  it('follows from the graph, not from ids, ranks or words', () => {
    fc.assert(
      fc.property(arguing, (project) => {
        const other = (id: string): string => `${id.slice(0, 2)}${id.slice(2).split('').toReversed().join('')}x`;
        const twin = project.records().reduce((all, record) => {
          if (record.kind === 'claim')
            return all.with({ ...record, id: other(record.id), text: 'other', order: 'a0', tags: [] });
          return record.kind === 'link'
            ? all.with({
                ...record,
                id: other(record.id),
                to: other(record.to),
                from: record.from.map(other).reverse(),
                order: 'a0',
              })
            : all;
        }, draw());
        const labels = labelling(twin);
        for (const [id, { label: given }] of labelling(project)) expect(labels.get(other(id))!.label).toBe(given);
      }),
    );
  });

  it('never loses a claim by one more support from what is accepted, nor gains one by one more attack', () => {
    // Only for a claim that no attack leads on from: elsewhere what is gained here may be lost there.
    const order: Label[] = ['out', 'undecided', 'in'];
    fc.assert(
      fc.property(arguing, fc.nat(), fc.constantFrom('support' as const, 'attack' as const), (project, at, role) => {
        fc.pre(project.claims.size > 0);
        const target = project.claims.toArray()[at % project.claims.size]!;
        fc.pre(!project.links.toArray().some(({ from }) => from.includes(target.id)));
        const drawn = draw('fact!', 'l: fact > any');
        const more = project
          .with(drawn.claims.get('c_fact')!)
          .with({ ...drawn.links.get('l_l')!, role, to: target.id });
        const [before, after] = [labelling(project), labelling(more)].map((labels) =>
          order.indexOf(labels.get(target.id)!.label),
        );
        if (role === 'support') expect(after).toBeGreaterThanOrEqual(before!);
        else expect(after).toBeLessThanOrEqual(before!);
      }),
    );
  });

  it('is asked for once a project, and is quick for a large one', () => {
    const project = draw('a!', 'm: a > b');
    expect(labelling(project)).toBe(labelling(project));
    expect([...labelling(draw())]).toEqual([]);
    expect(label(project, ofReader)).toEqual(labelling(project));
  });
});

describe('Dung’s grounded extension', () => {
  /** Arguments and attacks; out is what something in attacks, in is what only outs attack. */
  const grounded = (size: number, attacks: readonly (readonly [number, number])[]): Label[] => {
    const labels = Array.from({ length: size }, (): Label => 'undecided');
    for (let changed = true; changed;) {
      changed = false;
      labels.forEach((given, i) => {
        if (given !== 'undecided') return;
        const attackers = attacks.filter(([, to]) => to === i).map(([from]) => labels[from]);
        const next = attackers.includes('in')
          ? 'out'
          : attackers.every((attacker) => attacker === 'out')
            ? 'in'
            : 'undecided';
        changed ||= next !== given;
        labels[i] = next;
      });
    }
    return labels;
  };
  const frameworks = fc
    .integer({ min: 1, max: 10 })
    .chain((size) =>
      fc.tuple(
        fc.constant(size),
        fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 20, size: 'max', selector: String }),
      ),
    );

  it.each(['undercuts', 'attacks'])('is the labelling of arguments as claims from one fact, attacks as %s', (how) => {
    fc.assert(
      fc.property(frameworks, ([size, attacks]) => {
        const supports = Array.from({ length: size }, (_, i) => `s${i}: fact > a${i}`);
        const drawn = attacks.map(([from, to], i) => `u${i}: a${from} x ${how === 'undercuts' ? 's' : 'a'}${to}`);
        fc.pre(how === 'undercuts' || attacks.every(([from, to]) => from !== to)); // a claim cannot attack itself
        const labels = labelling(draw('fact!', ...supports, ...drawn));
        expect(Array.from({ length: size }, (_, i) => labels.get(`c_a${i}`)!.label)).toEqual(grounded(size, attacks));
      }),
    );
  });
});

describe('the labelling of a classic:', () => {
  const labelsOf = (...rows: string[]): Record<string, string> => {
    const project = draw(...rows);
    const labels = labelling(project);
    return Object.fromEntries(
      project.claims
        .toArray()
        .sort(byRank)
        .map(({ id }) => [id.slice(2), labels.get(id)!.label]),
    );
  };

  it('birds fly, but not the ill one (Tweety)', () => {
    expect(
      labelsOf('bird! birdsFly! penguin ill!', 'm: bird+birdsFly > flies', 'n: penguin x flies', 'u: ill x m'),
    ).toEqual({
      bird: 'in',
      birdsFly: 'in',
      penguin: 'out',
      ill: 'in',
      flies: 'out',
    });
    expect(
      labelsOf('bird! birdsFly! penguin ill', 'm: bird+birdsFly > flies', 'n: penguin x flies', 'u: ill x m').flies,
    ).toBe('in');
  });

  it('what looks red under a red light (Pollock)', () => {
    const rows = ['m: looksRed > isRed', 'u: redLight x m'];
    expect(labelsOf('looksRed! redLight', ...rows).isRed).toBe('in');
    expect(labelsOf('looksRed! redLight!', ...rows).isRed).toBe('out');
    expect(labelsOf('looksRed! redLight?', ...rows).isRed).toBe('undecided');
  });

  it('the Quaker and Republican, whose reasons tie (Nixon), unless one weighs more', () => {
    const rows = ['quaker! republican!', 'm: quaker > pacifist', 'n: republican x pacifist'];
    expect(labelsOf(...rows).pacifist).toBe('out');
    const project = draw(...rows);
    const weaker = project.with({ ...project.links.get('l_n')!, weight: 0.9 });
    expect(labelling(weaker).get('c_pacifist')).toEqual({
      label: 'in',
      because: { kind: 'support', by: 'l_m', against: 'l_n' },
    });
    expect(labelling(project).get('c_pacifist')).toEqual({
      label: 'out',
      because: { kind: 'attack', by: 'l_n', support: 'l_m' },
    });
  });

  it('reinstatement: the objection to the objection', () => {
    expect(labelsOf('a!', 'b!', 'c!', 'm: a > z', 'n: b x m', 'o: c x n').z).toBe('in');
    expect(labelsOf('a!', 'b!', 'c', 'm: a > z', 'n: b x m', 'o: c x n').z).toBe('out');
  });

  it('an undercut answered by a stronger backing, but not by an equal one', () => {
    const project = draw('a! b! c!', 'm: a > z', 'u: b x m', 'v: c > m');
    expect(labelling(project).get('c_z')!.label).toBe('out');
    const weaker = project.with({ ...project.links.get('l_u')!, weight: 0.5 });
    expect(labelling(weaker).get('c_z')!.label).toBe('in');
    expect(labelling(weaker).get('l_m')!.because).toEqual({ kind: 'support', by: 'l_v', against: 'l_u' });
  });

  it('circles: of support, of attack, and of a claim that undercuts its own support', () => {
    expect(labelsOf('m: a > b', 'n: b > a')).toEqual({ a: 'undecided', b: 'undecided' });
    expect(labelsOf('m: a > b', 'n: b > a', 'fact!', 'o: fact > a')).toEqual({ a: 'in', b: 'in', fact: 'in' });
    expect(labelsOf('fact!', 'm: fact > a', 'n: fact > b', 'o: a x b', 'p: b x a')).toEqual({
      fact: 'in',
      a: 'undecided',
      b: 'undecided',
    });
    expect(labelsOf('says!', 'm: says > unreliable', 'u: unreliable x m').unreliable).toBe('undecided');
  });

  it('joined premises stand and fall together; separate ones do not', () => {
    expect(labelsOf('a!', 'b~', 'm: a+b > z').z).toBe('out');
    expect(labelsOf('a!', 'b~', 'm: a > z', 'n: b > z').z).toBe('in');
  });

  it('what nothing supports is out, what is accepted is in whatever is said against it', () => {
    expect(labelsOf('a', 'b!', 'c!', 'm: c x b')).toEqual({ a: 'out', b: 'in', c: 'in' });
  });

  it('the way to a reason can be told', () => {
    const labels = labelling(draw('a!', 'b!', 'm: a > z', 'u: b x m'));
    expect(reasonPath(labels, 'c_z')).toEqual(['c_z', 'l_m', 'l_u', 'c_b']);
    const ring = labelling(draw('m: a > b', 'n: b > a'));
    expect(reasonPath(ring, 'c_a')).toEqual(['c_a', 'l_n', 'c_b', 'l_m', 'c_a']);
    expect(reasonPath(ring, 'c_none')).toEqual([]);
  });
});
