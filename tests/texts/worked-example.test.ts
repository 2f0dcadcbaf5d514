// The worked example: the file is what the script makes, opens whole, quotes to the letter, and says what a careful reading should.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LINKS, build, fileOf, find } from '../../scripts/worked-example/build.ts';
import { CODEBOOK } from '../../scripts/worked-example/codebook.ts';
import { read } from '../../src/formats/lemma.ts';
import type { Claim, Link } from '../../src/model/records.ts';
import { ROLES, STANCES, kindOf } from '../../src/model/records.ts';
import { repair } from '../../src/model/repair.ts';
import { incoming, isImplicit, linksTouching, passagesOf } from '../../src/query/around.ts';
import type { Label } from '../../src/query/labelling.ts';
import { labelling } from '../../src/query/labelling.ts';
import { outlineByArgument } from '../../src/query/outline.ts';
import { review } from '../../src/query/review.ts';
import { digest } from '../../src/text/digest.ts';
import { makerOf } from '../arbitraries.ts';
import { essays } from '../essays.ts';

const NAME = 'worked-example.lemma.json';
const content = readFileSync(new URL(`../../texts/${NAME}`, import.meta.url), 'utf8');

function opened() {
  const found = read({ name: NAME, content });
  if (!found.ok) throw new Error(found.reason);
  expect(found.value.losses).toEqual([]);
  return repair([...found.value.rows, ...found.value.quarantine], makerOf(1));
}
const { project, quarantine } = opened();
const claims = project.claims.toArray();
const passages = project.passages.toArray();
const links = project.links.toArray();
const labels = labelling(project);

function claim(text: string): Claim {
  const found = claims.find((each) => each.text === text);
  if (!found) throw new RangeError(`there is no claim "${text}"`);
  return found;
}
const named = (ids: readonly string[]): string[] => ids.map((id) => project.claims.get(id)!.text);
/** How many links lie between a link and the claim at the end of its chain. */
function depthOf(link: Link): number {
  const target = project.links.get(link.to);
  return target ? 1 + depthOf(target) : 0;
}

describe('the file', () => {
  it('is what the script makes, to the byte, and the same each time', () => {
    expect(fileOf(build())).toBe(content);
    expect(fileOf(build())).toBe(fileOf(build()));
  });

  it('opens with nothing set aside, and is written again as it was', () => {
    expect(quarantine).toEqual([]);
    expect(fileOf(project)).toBe(content);
  });

  it('is large enough to be worth mapping', () => {
    const several = links.filter(({ from }) => from.length > 1);
    const undercuts = links.filter(({ role, to }) => role === 'attack' && kindOf(to) === 'link');
    const onAttacks = undercuts.filter(({ to }) => project.links.get(to)!.role === 'attack');
    expect(claims.length).toBeGreaterThanOrEqual(30);
    expect(passages.length).toBeGreaterThanOrEqual(50);
    expect(links.length).toBeGreaterThanOrEqual(40);
    expect(several.length).toBeGreaterThanOrEqual(10);
    expect(several.some(({ role }) => role === 'attack')).toBe(true);
    expect(undercuts.length).toBeGreaterThanOrEqual(8);
    expect(onAttacks.length).toBeGreaterThanOrEqual(5);
    // An attack, its undercut, and an undercut of that.
    expect(Math.max(...links.map(depthOf))).toBe(2);
    expect(links.filter(({ scheme }) => scheme !== null).length).toBeGreaterThanOrEqual(12);
    expect(new Set(links.map(({ role }) => role))).toEqual(new Set(ROLES));
  });
});

describe('the passages', () => {
  it('quote the two essays to the letter', async () => {
    const texts = essays().map(({ text }) => text);
    const sources = project.sources.toArray();
    expect(new Set(sources.map(({ text }) => text))).toEqual(new Set(texts));
    for (const { text, digest: kept } of sources) expect(kept).toBe(await digest(text));
    for (const { source, pieces } of passages) {
      const { text } = project.sources.get(source)!;
      for (const { start, end, exact } of pieces) expect(text.slice(start, end)).toBe(exact);
    }
    for (const { id } of sources)
      expect(passages.filter(({ source }) => source === id).length).toBeGreaterThanOrEqual(25);
  });

  it('take every stance, several voices, several pieces and each other’s words', () => {
    expect(new Set(passages.map(({ stance }) => stance))).toEqual(new Set(STANCES));
    expect(new Set(passages.flatMap(({ voice }) => voice ?? []))).toEqual(
      new Set([
        'China',
        'Russian and Chinese delegates',
        'U.S. government officials',
        'an unofficial translation of the treaty',
        'many analysts',
        'one computer security company',
        'the program agenda of the Safe Internet Forum',
        'two other computer security companies',
      ]),
    );
    // What another says is reported or is that other's denial; the authors assert in their own voice.
    for (const { voice, stance } of passages) if (voice !== null) expect(['reports', 'denies']).toContain(stance);
    for (const { voice, stance } of passages) if (stance === 'reports') expect(voice).not.toBeNull();
    expect(passages.filter(({ pieces }) => pieces.length > 1).length).toBeGreaterThanOrEqual(5);
    const overlapping = passages.filter((one) =>
      passages.some(
        (other) =>
          other !== one &&
          other.source === one.source &&
          one.pieces.some((a) => other.pieces.some((b) => a.start < b.end && b.start < a.end)),
      ),
    );
    expect(overlapping.length).toBeGreaterThanOrEqual(10);
  });

  it('are found by their words, wherever these stand, and by nothing less', () => {
    const words = fc.constantFrom(...essays()).chain(({ text }) =>
      fc
        .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 }))
        .map(([start, length]) => ({ text, start, exact: text.slice(start, start + length) })),
    );
    fc.assert(
      fc.property(words, ({ text, start, exact }) => {
        const starts = [...Array(text.length).keys()].filter((at) => text.startsWith(exact, at));
        const place = { start, end: start + exact.length };
        expect(find(text, [exact, starts.indexOf(start) + 1])).toEqual(place);
        if (starts.length === 1) expect(find(text, exact)).toEqual(place);
        else expect(() => find(text, exact)).toThrow(`stands in the text ${starts.length} times; say which`);
        expect(() => find(text, [exact, starts.length + 1])).toThrow(`${starts.length} times, not ${starts.length + 1}`);
        expect(() => find(text, `${exact}\u2603`)).toThrow('does not stand in the text');
      }),
    );
  });
});

describe('the argument', () => {
  it('is one: every claim is linked, and from each there is a way to the main claim', () => {
    const { main } = project.about;
    expect(main).toBe(claim('Sino-Russian cyber cooperation gives the West cause for concern').id);
    const met = new Set([main!]);
    for (const id of met)
      for (const { id: link, from, to } of linksTouching(project, id))
        for (const end of [link, ...from, to]) met.add(end);
    for (const { id, text } of claims) expect(met, text).toContain(id);
  });

  it('has both main claims, where the essays clash and where they agree', () => {
    const aspirational = claim('Non-hacking agreements are aspirational');
    const complied = claim('China has so far complied with the economic initiative');
    const clash = incoming(project, aspirational.id).find(({ from }) => from.includes(complied.id))!;
    expect(clash.role).toBe('attack');
    const [undercut] = incoming(project, clash.id);
    expect(named(undercut!.from)).toEqual(['The US–China agreement covers little beyond economic activity']);
    const [answer] = incoming(project, undercut!.id);
    expect(named(answer!.from)).toEqual(['The US and China pledged in 2015 not to hack for commercial gain']);
    for (const { id } of [aspirational, complied]) {
      const stances = passagesOf(project, id).map(({ source, stance }) => `${source} ${stance}`);
      expect(stances.filter((each) => each.endsWith('denies'))).toHaveLength(1);
      expect(new Set(stances.map((each) => each.split(' ')[0])).size).toBe(2);
    }
    const second = claim('China’s cyber relations with Russia and the US need not be incompatible');
    const bearing = linksTouching(project, second.id).find(({ to }) => to === project.about.main);
    expect(bearing?.role).toBe('attack');
    const shared = project.tags.toArray().find(({ name }) => name === 'in both essays')!;
    const agreed = claims.filter(({ tags }) => tags.includes(shared.id));
    expect(agreed.length).toBeGreaterThanOrEqual(6);
    for (const { id, text } of agreed)
      expect(new Set(passagesOf(project, id).map(({ source }) => source)).size, text).toBe(2);
  });

  it('makes explicit what is left unsaid, says so, and joins it to what is said', () => {
    const unstated = project.tags.toArray().find(({ name }) => name === 'unstated')!;
    const implicit = claims.filter(({ id }) => isImplicit(project, id));
    expect(implicit.length).toBeGreaterThanOrEqual(4);
    expect(implicit).toEqual(claims.filter(({ tags }) => tags.includes(unstated.id)));
    for (const { id, text, note } of implicit) {
      expect(note, text).not.toBe('');
      const joined = linksTouching(project, id).some(({ from }) => from.some((each) => !isImplicit(project, each)));
      expect(joined, text).toBe(true);
    }
  });

  it('gives a careful reader nothing to mend', () => {
    const found = review(project).map(({ check }) => check);
    // Last words stand unanswered; most claims belong to one essay.
    expect(new Set(found)).toEqual(new Set(['unanswered', 'implicit', 'one-source']));
    for (const { note, from, to, weight } of links) {
      if (weight !== null || kindOf(to) === 'link') expect(note, named(from).join(' + ')).not.toBe('');
    }
    const rows = outlineByArgument(project);
    expect(rows.some(({ circular }) => circular)).toBe(false);
    expect(named(rows.filter(({ level }) => level === 1).map((row) => row.claim))).toEqual([
      'Sino-Russian cyber cooperation gives the West cause for concern',
      'The West should offer a viable alternative to internet sovereignty',
    ]);
  });

  it('says its claims in short sentences of its own', () => {
    for (const { text } of claims) {
      expect(text.length, text).toBeLessThanOrEqual(75);
      expect(text, text).toMatch(/^[A-Z].*[^.;:?!\s]$/);
    }
  });
});

describe('the standing of the claims', () => {
  it('rests on verdicts on what nothing is said for, and on no other', () => {
    for (const { id, text, verdict } of claims) {
      const supported = incoming(project, id).some(({ role }) => role === 'support');
      if (verdict !== null) expect(supported, text).toBe(false);
      expect(verdict, text).not.toBe('rejected');
      if (isImplicit(project, id)) expect(verdict, text).not.toBe('accepted');
    }
    expect(named(claims.filter(({ verdict }) => verdict === 'doubted').map(({ id }) => id)).sort()).toEqual([
      'Chinese hackers stole the personal data of US government employees',
      'The Chinese hackers act for the Chinese state',
      'The West offers no viable alternative to internet sovereignty',
      'The indicted hacking broke the US–China pledge',
    ]);
  });

  it.each<[Label, string]>([
    ['in', 'Sino-Russian cyber cooperation gives the West cause for concern'],
    ['in', 'China’s cyber relations with Russia and the US need not be incompatible'],
    ['in', 'China’s two relationships are hard to reconcile at the diplomatic level'],
    ['in', 'China has so far complied with the economic initiative'],
    ['undecided', 'Non-hacking agreements are aspirational'],
    ['out', 'Universal norms for states in cyberspace are within reach'],
    ['undecided', 'The West should offer a viable alternative to internet sovereignty'],
    ['in', 'The West risks losing governments to the Sino-Russian position'],
  ])('is %s for: %s', (label, text) => {
    expect(labels.get(claim(text).id)!.label).toBe(label);
  });

  it('would change with the doubted premises', () => {
    const decided = project.with({ ...claim('The Chinese hackers act for the Chinese state'), verdict: 'accepted' });
    const aspirational = claim('Non-hacking agreements are aspirational').id;
    expect(labelling(decided).get(aspirational)!.label).toBe('in');
  });
});

describe('the codebook', () => {
  it('is a hierarchy with colours, and every theme is on something', () => {
    const tags = project.tags.toArray();
    expect(tags.map(({ name }) => name).sort()).toEqual(CODEBOOK.map(({ name }) => name).sort());
    expect(tags.filter(({ parent }) => parent !== null).length).toBeGreaterThanOrEqual(8);
    for (const { id, name, colour, parent } of tags) {
      expect(project.usersOf(id), name).not.toEqual([]);
      if (parent !== null) expect(project.tags.get(parent)!.colour, name).toBe(colour);
    }
    for (const { text, tags: themes } of claims) expect(themes.length, text).toBeGreaterThan(0);
  });

  it('has no short name of a link that nothing refers to', () => {
    const undercut = new Set(LINKS.map(({ undercuts }) => undercuts));
    for (const { name } of LINKS) if (name !== undefined) expect(undercut, name).toContain(name);
  });
});
