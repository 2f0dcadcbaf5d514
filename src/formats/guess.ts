// Which format a file is in: by the end of its name where that says it, else by what stands in it.
import { isPlain } from '../model/values.ts';
import type { Format, InputFile } from './format.ts';
import { FORMATS, formatOf } from './index.ts';
import { textOf } from './input.ts';
import { glance } from './json.ts';

/** Ends of names that mean one format; those in the list of formats mean theirs. `.json`, `.xml`, `.txt` mean none. */
const ENDINGS: Readonly<Record<string, string>> = {
  ad: 'argdown',
  argdn: 'argdown',
  yaml: 'carneades',
  mm: 'freeplane',
  ann: 'brat',
  arggraph: 'agxml',
};
const TELLS_NOTHING = new Set(['json', 'jsonld', 'xml', 'txt', 'graphml', 'html', 'md', 'csv', 'yml']);

/** The ends of names that mean one format of the list, with their dots. */
const MEANT = FORMATS.filter(({ extension }) => !TELLS_NOTHING.has(extension)).map(
  ({ extension, id }) => [`.${extension}`, id] as const,
);

/** Code units of a file that are looked at, where it is no JSON. */
const LOOKED_AT = 20_000;

/** The format, or null for one that cannot be told: a plain text, say. It may be one that is only written. */
export function guess(file: InputFile): Format | null {
  const text = textOf(file);
  const named = byEnding(file.name);
  // What can only be written under that name may be readable as something else: Hypothesis' rows as web annotations.
  const reads = named !== null && formatOf(named)?.reads === true;
  const content = reads || !text.ok ? null : byContent(text.value, /\.(?:txt|text|md)$/i.test(file.name));
  const id = (reads ? named : null) ?? content ?? named ?? byWeakEnding(file.name);
  // yEd's files are GraphML, and read as such.
  return id === null ? null : (formatOf(id === 'yed' ? 'graphml' : id) ?? null);
}

/** The format whose files' names end so, with two dots or one. */
function byEnding(name: string): string | null {
  const lower = name.toLowerCase();
  for (const [ending, id] of MEANT) if (lower.endsWith(ending)) return id;
  const last = /\.([^./\\]+)$/.exec(lower)?.[1] ?? '';
  return Object.hasOwn(ENDINGS, last) && !TELLS_NOTHING.has(last) ? ENDINGS[last]! : null;
}

/** What an ending says that many formats share, where the content does not say it. */
function byWeakEnding(name: string): string | null {
  const last = /\.([^./\\]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  return last === 'txt' || last === 'xml' ? null : (FORMATS.find(({ extension }) => extension === last)?.id ?? null);
}

/** `prose`: its name says that it is a text to be read; a footnote and a numbered list do not make it Argdown. */
function byContent(text: string, prose: boolean): string | null {
  const head = text.slice(0, LOOKED_AT);
  if (/^\s*[{[]/.test(head)) {
    try {
      return byJson(glance(text));
    } catch {
      return byBrokenJson(head); // its reader will say what is wrong with it
    }
  }
  if (/^\s*</.test(head)) return byXml(head);
  if (/^Discussion Title:/m.test(head)) return 'kialo';
  if (/^\s*===+\s*\n/.test(head) && /^lemma:/m.test(head)) return 'argdown';
  if (!prose && /^(?:statements|arguments|issues|argument_schemes|assumptions):/m.test(head)) return 'carneades';
  if (/^T\d+\t\S+ \d+ \d+/m.test(head)) return 'brat';
  if (/^p af \d+\s*$/m.test(head)) return 'af';
  if (/^arg\([^()\s]+\)\.\s*$/m.test(head)) return 'apx';
  if (prose) return null;
  const titled = /^(?:\[[^\]\n]+\]|<[^<>\n]+>):?(?:\s|$)/m.test(head);
  return titled && /^\s+(?:[+\-_<>]|[<+\-_]>|<[+\-_])\s|^\(\d+\)\s/m.test(head) ? 'argdown' : null;
}

const has = (value: Readonly<Record<string, unknown>>, name: string): boolean => Object.hasOwn(value, name);

const some = (value: unknown): Readonly<Record<string, unknown>> => {
  const one: unknown = Array.isArray(value) ? value[0] : isPlain(value) ? Object.values(value)[0] : undefined;
  return isPlain(one) ? one : {};
};

/** By the names of the fields at the top, and of the first node. */
function byJson(value: unknown): string | null {
  if (Array.isArray(value)) {
    const first = some(value);
    return first.target !== undefined || first.bodies !== undefined ? 'webannotation' : null;
  }
  if (!isPlain(value)) return null;
  if (has(value, 'format') && value.format === 'lemma') return 'lemma';
  if (has(value, '@graph') || (has(value, '@context') && JSON.stringify(value['@context']).includes('arg.tech/aif'))) {
    const graph = JSON.stringify(value['@graph'] ?? '').slice(0, LOOKED_AT);
    return /I-node|RA-node|CA-node|aif#/.test(graph + JSON.stringify(value['@context']))
      ? 'aif-jsonld'
      : 'webannotation';
  }
  if (has(value, '@context') || has(value, 'target') || has(value, 'rows') || has(value, 'items'))
    return 'webannotation';
  if (has(value, 'AIF')) return 'xaif';
  if (has(value, 'ideas') || has(value, 'formatVersion')) return 'mindmup';
  if (has(value, '%FEATURE_STRUCTURES') || has(value, '_referenced_fss') || has(value, '_context')) return 'cas';
  if (has(value, 'statements') || has(value, 'arguments')) return 'carneades';
  if (!has(value, 'nodes')) return null;
  const first = some(value.nodes);
  if (isPlain(value.nodes) || first.atom !== undefined) return 'arguebuf';
  if (
    has(value, 'resources') ||
    (isPlain(value.metadata) && value.metadata.core !== undefined) ||
    has(value, 'analyst_name')
  )
    return 'sadface';
  if (has(value, 'analysis') || has(value, 'OVA')) return 'xaif';
  if (first.nodeID !== undefined || has(value, 'locutions')) return 'aif';
  if (first.type === 'atom' || first.type === 'scheme') return 'sadface';
  if (first.width !== undefined) return 'canvas';
  return 'aif';
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/"format"\s*:\s*"lemma"/, 'lemma'],
  [/"AIF"\s*:/, 'xaif'],
  [/"nodeID"\s*:/, 'aif'],
  [/"source_id"\s*:|"analyst_name"\s*:/, 'sadface'],
  [/aif#/, 'aif-jsonld'],
  [/"@context"\s*:|"selector"\s*:/, 'webannotation'],
  [/"formatVersion"\s*:|"ideas"\s*:/, 'mindmup'],
  [/"atom"\s*:/, 'arguebuf'],
];

function byBrokenJson(head: string): string | null {
  return NAMES.find(([words]) => words.test(head))?.[1] ?? null;
}

function byXml(head: string): string | null {
  const root = /<(?!\?|!)(?:[\w.-]+:)?([\w.-]+)/.exec(head)?.[1] ?? '';
  if (root === 'graphml') return 'graphml'; // also yEd's, which its reader knows
  const roots: Readonly<Record<string, string>> = {
    ARG: 'aml',
    arggraph: 'agxml',
    TEI: 'tei',
    opml: 'opml',
    map: 'freeplane',
    CodeBook: 'qdc',
    svg: 'svg',
    html: 'html',
  };
  return Object.hasOwn(roots, root) ? roots[root]! : null;
}
