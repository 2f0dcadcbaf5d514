// What people who mean no good, or chance, may bring: claims whose words look like markup, and files meant to break what reads them.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { rankBetween } from '../../src/base/ranks.ts';
import { formatOf } from '../../src/formats/index.ts';
import type { Project } from '../../src/model/project.ts';
import { repair } from '../../src/model/repair.ts';
import { makerOf } from '../arbitraries.ts';
import { corpus, jsonIn } from './reading.ts';
import { spent } from '../spent.ts';

/** Words that are markup, code or an attack somewhere; more of them stand in the corpus, where it is. */
const LABELS = [
  '=cmd|" /C calc"!A0',
  '"]; evil [label="x',
  'a\\',
  'click A "javascript:alert(1)"',
  '%%{init:{"securityLevel":"loose"}}%%',
  'style x:#35; y',
  'end',
  '</text><script>alert(1)</script>',
  ']]>',
  '&lt;b&gt; &amp;amp; &unknown;',
  '--> <!-- --',
  '[[a]] {{b}} ![x](javascript:alert(1))',
  '`a` ``` #quot; ﬂ°°35¶ß',
  '   leading and trailing   ',
  'a\u0000b \u0007 \ufffe',
  '\u202eevil\u202c',
  '__proto__',
];

/** A project whose claims say such things, one supporting the next, and whose sources and tags are called so. */
export function hostileProject(): Project {
  const [file] = corpus('attack-own/labels', /hostile/);
  const all = [...LABELS, ...(file ? (jsonIn(file.path) as string[]) : [])]
    .map((label) => label.replace(/[\n\r\u2028\u2029]/g, ' ').replace(/\p{Surrogate}/gu, '\ufffd'))
    .filter((label) => label.trim() !== '');
  const made = { at: 0, by: 'x' };
  let order = 'a0';
  const rows: object[] = [{ id: 'j_h', kind: 'project', title: all[0], main: null, created: made }];
  all.forEach((text, i) => {
    order = rankBetween(order, null);
    rows.push({ id: `c_h${i}`, kind: 'claim', text, note: text, tags: [`t_h${i}`], order, created: made });
    rows.push({ id: `t_h${i}`, kind: 'tag', name: text, order, created: made });
    if (i === 0) return;
    const ends = { from: [`c_h${i}`], to: i % 5 === 4 ? `l_h${i - 1}` : `c_h${i - 1}` };
    rows.push({
      id: `l_h${i}`,
      kind: 'link',
      role: i % 2 ? 'support' : 'attack',
      ...ends,
      scheme: i % 3 ? null : text,
      order,
      created: made,
    });
  });
  const { project, quarantine } = repair(rows, makerOf(1));
  if (quarantine.length > 0) throw new Error(quarantine[0]!.reason);
  return project;
}

/** Entities, DTDs, depth and broken tags are refused with their place in under a second. */
export async function withstandsXml(id: string, root: string): Promise<void> {
  const { read } = await formatOf(id)!.load();
  const deep = `<${root}>`.repeat(10_000) + `</${root}>`.repeat(10_000);
  const bomb = `<!DOCTYPE ${root} [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><${root}>&b;</${root}>`;
  const theft = `<!DOCTYPE ${root} [<!ENTITY x SYSTEM "file:///etc/passwd">]><${root}>&x;</${root}>`;
  const files: { name: string; content: string | Uint8Array }[] = [
    ...[deep, bomb, theft, `<${root}>&x;</${root}>`, `<${root}>&#xFFFFFF;</${root}>`, `<${root}/><${root}/>`].map(
      (content, i) => ({ name: `own-${i}`, content }),
    ),
    ...[`<${root}>`, '', '<', `<${root} a="1" a="2"/>`, `<${root}><__proto__/></${root}>`, '<other/>', '\u0000'].map(
      (content, i) => ({ name: `broken-${i}`, content }),
    ),
    ...['<', '<!--', '&', '<![CDATA[', `<${root} `].map((bit, i) => ({
      name: `long-${i}`,
      content: `<${root}>${bit.repeat(100_000)}`,
    })),
    { name: 'bytes', content: new Uint8Array([0xff, 0x00, 0xc3, 0x28]) },
    ...corpus('attack-own/xml').map(({ name, path }) => ({ name, content: new Uint8Array(readFileSync(path)) })),
  ];
  for (const file of files) {
    const began = spent();
    const found = await read!(file, { maker: makerOf(1) });
    if (found.ok) expect.fail(`${file.name} was read`);
    expect(found.reason, file.name).toMatch(/^[^\n]+:\d+:\d+: \S[^\n]*$/);
    expect(found.reason.length).toBeLessThan(400);
    expect(spent() - began, file.name).toBeLessThan(1000);
  }
}
