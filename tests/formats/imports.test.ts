// The formats that are only read: Kialo, AML, AGXML and UIMA CAS JSON, with the counts their files and corpora name.
import { load } from 'arguebuf';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { passagesInOrder } from '../../src/query/around.ts';
import { withstandsXml } from './hostile.ts';
import { corpus, jsonIn, noticeOf, refusal, survivesCuts, taken, textIn, withstandsAttacks } from './reading.ts';
import { spent } from '../spent.ts';

/** Links in words, in the order of words. */
function told(project: Project): string[] {
  const name = (id: string): string => project.claims.get(id)?.text ?? `[${link(id)}]`;
  const link = (id: string): string => {
    const { role, from, to, scheme } = project.links.get(id)!;
    return `${from.map(name).join(' + ')} ${role} ${name(to)}${scheme === null ? '' : ` (${scheme})`}`;
  };
  return project.links
    .toArray()
    .map(({ id }) => link(id))
    .sort();
}
const said = (project: Project): string[] =>
  passagesInOrder(project).map(({ pieces, claim, voice }) =>
    [pieces[0]!.start, project.claims.get(claim ?? '')?.text, voice].join('|'),
  );
const losses = ({ read }: { read: { losses: readonly { sentence: string }[] } }): string[] =>
  read.losses.map(({ sentence }) => sentence);

describe('Kialo', () => {
  const KIALO = `Discussion Title: Cars\r\n\r\n1. Ban \\[all\\] cars.\r\n1.1. Pro: Air gets cleaner \\(see [a study](https://example.org/a_\\(b\\))\\),\r\nwhich\r\n2. is good.\r\n1.2. Con: Shops lose.\r\n1.2.1. Con: -> See 1.1.\r\n1.3. Con: -> See 9.9.\r\n`;

  test('theses, pros, cons, claims that stand elsewhere, links as sources, claims over several lines', async () => {
    const back = await taken('kialo', KIALO.replace('2. is good', 'is good'));
    expect(back.quarantine).toEqual([]);
    const { project } = back;
    const air = 'Air gets cleaner (see a study), which is good.';
    expect(
      project.claims
        .toArray()
        .map(({ text, note }) => `${text} | ${note}`)
        .sort(),
    ).toEqual([`${air} | Source: https://example.org/a_(b)`, 'Ban [all] cars. | ', 'Shops lose. | ']);
    expect(told(project)).toEqual([
      `${air} attack Shops lose.`,
      `${air} support Ban [all] cars.`,
      'Shops lose. attack Ban [all] cars.',
    ]);
    expect([project.about.title, project.claims.get(project.about.main!)!.text]).toEqual(['Cars', 'Ban [all] cars.']);
    expect(losses(back)).toEqual(['1 claim: line 9 of the file: the claim it sees is not there.']);
  });

  test('cut anywhere it is read as far as it goes, or refused with its place', async () => {
    await survivesCuts('kialo', KIALO, 'either');
    expect(await refusal('kialo', '1. No title')).toMatch(/^f:1:1: this is no export of Kialo: /);
    expect(await refusal('kialo', '')).toMatch(/^f:1:1: /);
    expect(await refusal('kialo', 'Discussion Title: x\n')).toMatch(/^f:2:1: /);
    const rings = `Discussion Title: x\n1. a\n${Array.from({ length: 4000 }, (_, i) => `1.${i + 1}. Pro: -> See 1.${((i + 1) % 4000) + 1}.`).join('\n')}`;
    const began = spent();
    expect((await taken('kialo', rings)).project.claims.size).toBe(1);
    expect(spent() - began).toBeLessThan(1000);
  });

  const files = corpus('format-own', /^kialo/);
  test.runIf(files.length > 0)(`arguebuf finds as many claims and relations${noticeOf(files)}`, async () => {
    for (const { path } of files) {
      const { project, read } = await taken('kialo', textIn(path));
      expect([project.claims.size, project.links.size, read.losses]).toEqual([7, 7, []]);
      // arguebuf follows no "See" to what stands further down.
      const plain = textIn(path)
        .replace(/\r/g, '')
        .replace(/^.*-> See.*\n/gm, '');
      const nodes = Object.values(load.kialo(plain).nodes);
      const own = (await taken('kialo', plain)).project;
      expect(own.claims.size).toBe(nodes.filter(({ type }) => type === 'atom').length);
      expect(own.links.size).toBe(nodes.filter(({ type }) => type === 'scheme').length);
    }
  });
});

const AML = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ARG SYSTEM "argument.dtd">
<ARG><SCHEMESET/><TEXT>👍 Experts say the agreements are aspirational because nothing verifies them. Yet they hold.</TEXT><EDATA><AUTHOR>A</AUTHOR><SOURCE>A paper</SOURCE><COMMENTS/></EDATA>
<AU><PROP identifier="A" missing="no"><PROPTEXT offset="15">the agreements are aspirational</PROPTEXT><OWNER name="Eimi Harris"/></PROP>
<LA><AU><PROP identifier="B" missing="no"><PROPTEXT offset="55">nothing verifies them</PROPTEXT><INSCHEME scheme="Argument from Sign" schid="0"/></PROP></AU>
<AU><PROP identifier="C" missing="yes"><PROPTEXT offset="-1">Unverified agreements bind nobody</PROPTEXT></PROP><CA><AU><PROP identifier="D" missing="yes"><PROPTEXT offset="-1">So it is</PROPTEXT></PROP></AU></CA></AU></LA>
<REFUTATION><AU><PROP identifier="E" missing="no"><PROPTEXT offset="999">they hold</PROPTEXT></PROP></AU></REFUTATION></AU></ARG>`;

describe('AML', () => {
  test('linked and convergent reasons, refutations, schemes, owners, missing premises; a wrong offset is mended', async () => {
    const back = await taken('aml', AML);
    expect(back.quarantine).toEqual([]);
    expect(told(back.project)).toEqual([
      'So it is support Unverified agreements bind nobody',
      'nothing verifies them + Unverified agreements bind nobody support the agreements are aspirational (Argument from Sign)',
      'they hold attack the agreements are aspirational',
    ]);
    expect(said(back.project)).toEqual([
      '15|the agreements are aspirational|Eimi Harris',
      '55|nothing verifies them|',
      '82|they hold|',
    ]);
    expect(back.project.sources.toArray().map(({ title }) => title)).toEqual(['A paper']);
    expect(losses(back)).toEqual([]);
  });

  test('cut anywhere it is refused; hostile files are refused with their place', async () => {
    await survivesCuts('aml', AML);
    await withstandsXml('aml', 'ARG');
    expect(await refusal('aml', '<ARG><TEXT/>\n<AU/></ARG>')).toBe(
      'f:2:1: this is no AML: <AU> has no <PROP>, which was expected',
    );
  });
});

interface Counts {
  readonly edus: number;
  readonly adus: number;
  readonly opp: number;
  readonly sup: number;
  readonly exa: number;
  readonly reb: number;
  readonly und: number;
  readonly add: number;
  readonly implicit: number;
  readonly eduOffsets: readonly (readonly [string, number, number])[];
}

const AGXML = `<arggraph id="g" topic_id="dogs_off"><edu id="e1"><![CDATA[Dogs & cats]]></edu><edu id="e2"><![CDATA[run.]]></edu><edu id="e3">They bite.</edu><edu id="e4" implicit="true">Nobody minds.</edu><joint id="j1"/>
<adu id="a1" type="pro"/><adu id="a2" type="opp"/><adu id="a3" type="pro"/><edge id="s1" src="e1" trg="j1" type="seg"/><edge id="s2" src="e2" trg="j1" type="seg"/><edge id="s3" src="j1" trg="a1" type="seg"/><edge id="s4" src="e3" trg="a2" type="seg"/><edge id="s5" src="e4" trg="a3" type="seg"/>
<edge id="c1" src="a2" trg="a1" type="reb"/><edge id="c2" src="a3" trg="c1" type="und"/></arggraph>`;

describe('AGXML', () => {
  test('units are passages (several to a claim), opponents speak, undercuts aim at links', async () => {
    const back = await taken('agxml', AGXML);
    expect(back.quarantine).toEqual([]);
    expect(told(back.project)).toEqual([
      'Nobody minds. attack [They bite. attack Dogs & cats run.]',
      'They bite. attack Dogs & cats run.',
    ]);
    expect(said(back.project)).toEqual(['0|Dogs & cats run.|', '12|Dogs & cats run.|', '17|They bite.|the opponent']);
    expect(back.project.sources.toArray()[0]!.text).toBe('Dogs & cats run. They bite.');
    expect(back.project.claims.get(back.project.about.main!)!.text).toBe('Dogs & cats run.');
  });

  test('cut anywhere it is refused; hostile files are refused with their place', async () => {
    await survivesCuts('agxml', AGXML);
    await withstandsXml('agxml', 'arggraph');
    expect(await refusal('agxml', '<arggraph>\n<edge id="c" src="a" trg="b" type="huh"/></arggraph>')).toMatch(
      /^f:2:1: this is no argument graph: <edge> is of the type "huh"/,
    );
  });

  const files = [...corpus('microtexts', /\.xml$/), ...corpus('microtexts2', /\.xml$/)];
  test.runIf(files.length > 0)(
    `the microtexts: as many claims, links and passages as they have, where they stand${noticeOf(files)}`,
    async () => {
      const expected: Record<string, Counts> = {
        ...(jsonIn(corpus('microtexts', /EXPECTED/)[0]!.path) as Record<string, Counts>),
        ...(jsonIn(corpus('microtexts2', /EXPECTED/)[0]!.path) as Record<string, Counts>),
      };
      for (const { name, path } of files) {
        const counts = expected[name]!;
        const text = textIn(path.replace(/xml$/, 'txt'));
        for (const beside of [[], [{ name: name.replace(/xml$/, 'txt'), content: text }]]) {
          const back = await taken('agxml', textIn(path), { name, beside });
          expect([back.quarantine, losses(back)], name).toEqual([[], []]);
          const { claims, links, passages } = back.project;
          const wanted = [
            counts.adus,
            counts.sup + counts.exa + counts.reb + counts.und,
            counts.edus - counts.implicit,
          ];
          expect([claims.size, links.size, passages.size], name).toEqual(wanted);
          expect(links.toArray().filter(({ to }) => links.has(to)).length, name).toBe(counts.und);
          expect(
            links.toArray().reduce((sum, { from }) => sum + from.length - 1, 0),
            name,
          ).toBe(counts.add);
          if (beside.length === 0) continue;
          const units = (offset: number): number => Array.from(text).slice(0, offset).join('').length;
          const places = counts.eduOffsets.map(([, start, end]) => `${units(start)} ${units(end)}`);
          for (const { pieces } of passages) expect(places, name).toContain(`${pieces[0]!.start} ${pieces[0]!.end}`);
        }
      }
    },
  );
});

const NOW = JSON.stringify({
  '%TYPES': {},
  '%FEATURE_STRUCTURES': [
    {
      '%ID': 1,
      '%TYPE': 'uima.cas.Sofa',
      sofaNum: 1,
      sofaID: '_InitialView',
      mimeType: 'text',
      sofaString: '👍 Uniforms help. They hide income. So says Ann.',
    },
    { '%ID': 2, '%TYPE': 'uima.tcas.DocumentAnnotation', '@sofa': 1, begin: 0, end: 48, language: 'en' },
    { '%ID': 3, '%TYPE': 'custom.Component', '@sofa': 1, begin: 3, end: 17, label: 'Claim' },
    { '%ID': 4, '%TYPE': 'custom.Component', '@sofa': 1, begin: 18, end: 35, label: 'Premise' },
    { '%ID': 5, '%TYPE': 'custom.Person', '@sofa': 1, begin: 44, end: 47 },
    {
      '%ID': 6,
      '%TYPE': 'custom.Relation',
      '@sofa': 1,
      begin: 3,
      end: 17,
      '@Governor': 4,
      '@Dependent': 3,
      label: 'supports',
    },
    { '%ID': 7, '%TYPE': 'custom.Coreference', '@sofa': 1, begin: 3, end: 17, '@Governor': 4, '@Dependent': 3 },
    { '%ID': 8, '%TYPE': 'custom.Person', '@sofa': 1, begin: 40, end: 400 },
  ],
  '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3, 4, 5, 6, 7, 8] } },
});
const BEFORE = JSON.stringify({
  _context: { _types: {} },
  _views: {
    _InitialView: {
      DocumentMetaData: [{ sofa: 1, begin: 0, end: 9, documentTitle: 'Notes' }],
      Token: [{ sofa: 1, begin: 0, end: 3 }],
      Claim: [{ sofa: 1, end: 3 }],
      Reason: [7],
    },
  },
  _referenced_fss: {
    '1': { _type: 'Sofa', sofaNum: 1, sofaString: 'Yes, because.' },
    '7': { _type: 'Reason', sofa: 1, begin: 5, end: 12 },
  },
});

describe('UIMA CAS JSON', () => {
  test('spans, claims by label, relations; the machinery is passed over, the rest told', async () => {
    const back = await taken('cas', NOW);
    expect(back.quarantine).toEqual([]);
    expect(told(back.project)).toEqual(['They hide income. support Uniforms help.']);
    expect(said(back.project)).toEqual(['3|Uniforms help.|', '18|They hide income.|', '44||']);
    expect(
      back.project.tags
        .toArray()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Claim', 'Component', 'Person', 'Premise']);
    expect(losses(back)).toEqual([
      '1 relation: those of the type Coreference neither support nor attack.',
      '1 span: it is empty, or reaches beyond its text.',
    ]);
  });

  test('offsets are UTF-16 code units, but code points where the annotation of the whole document says so', async () => {
    const text = '𝔘𝔫𝔦 👍🏽 Ümläut e\u0301 they hide income. שלום 世界 (end)';
    const words = ['👍🏽', 'they hide income.', 'שלום', '世界'];
    const exactIn = (project: Project) =>
      passagesInOrder(project).flatMap(({ pieces }) => pieces.map(({ exact }) => exact));
    const points = (units: number): number => Array.from(text.slice(0, units)).length;
    for (const count of [(units: number) => units, points]) {
      const ends = (start: number, end: number) => ({ begin: count(start), end: count(end) });
      const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: text };
      const whole = { '%ID': 2, '%TYPE': 'uima.tcas.DocumentAnnotation', '@sofa': 1, ...ends(0, text.length) };
      const spans = words.map((each, i) => {
        const start = text.indexOf(each);
        return { '%ID': 3 + i, '%TYPE': 'custom.Span', '@sofa': 1, ...ends(start, start + each.length) };
      });
      const { project } = await taken('cas', JSON.stringify({ '%FEATURE_STRUCTURES': [sofa, whole, ...spans] }));
      expect(exactIn(project)).toEqual(words);
    }
    // Without such an annotation nothing says that they are others.
    const spans = [
      { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: '👍 yes' },
      { '%ID': 2, '%TYPE': 'custom.Span', '@sofa': 1, begin: 3, end: 6 },
    ];
    const { project } = await taken('cas', JSON.stringify({ '%FEATURE_STRUCTURES': spans }));
    expect(exactIn(project)).toEqual(['yes']);
  });

  test('the older form', async () => {
    const { project, quarantine } = await taken('cas', BEFORE);
    expect(quarantine).toEqual([]);
    expect(project.sources.toArray().map(({ title }) => title)).toEqual(['Notes']);
    expect(said(project)).toEqual(['0|Yes|', '5|because|']);
  });

  test('cut anywhere it is refused; hostile files are refused with their place', async () => {
    await survivesCuts('cas', NOW);
    expect(await refusal('cas', '{"%FEATURE_STRUCTURES":[{"%ID":1}]}')).toBe(
      'f:1:25: this is no UIMA CAS JSON: [%FEATURE_STRUCTURES][0][%TYPE] is missing, where text was expected'
        .replace('[%FEATURE_STRUCTURES]', '["%FEATURE_STRUCTURES"]')
        .replace('[%TYPE]', '["%TYPE"]'),
    );
    await withstandsAttacks('cas');
  });
});
