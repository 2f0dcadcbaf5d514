// The list of formats. A format is one file, one line here and one in `carries.ts`; its code is loaded when it is used.
import type { Carried } from './carries.ts';
import { CARRIED } from './carries.ts';
import type { Codec, Format } from './format.ts';

type Way = 'in' | 'out' | 'in and out';

const JSON_TYPE = 'application/json';
const LD_TYPE = 'application/ld+json';
const XML_TYPE = 'application/xml';
const PLAIN = 'text/plain';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ZIP = 'application/zip';

function line(
  id: keyof typeof CARRIED,
  title: string,
  extension: string,
  mediaType: string,
  way: Way,
  load: () => Promise<Codec>,
): Format {
  const carried: Carried = CARRIED[id];
  // Asking for a module again takes as long as reading a small file; but one that did not come is asked for anew.
  let loaded: Promise<Codec> | null = null;
  const once = (): Promise<Codec> =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    }));
  return { id, title, extension, mediaType, writes: way !== 'in', reads: way !== 'out', ...carried, load: once };
}

/** All formats, in the order they are offered. */
export const FORMATS: readonly Format[] = [
  line('lemma', 'Lemma project', 'lemma.json', JSON_TYPE, 'in and out', () => import('./lemma.ts')),
  line('argdown', 'Argdown', 'argdown', 'text/x-argdown', 'in and out', () => import('./argdown.ts')),
  line('aif', 'AIF JSON (AIFdb)', 'aif.json', JSON_TYPE, 'in and out', () => import('./aif.ts')),
  line('xaif', 'xAIF (OVA3)', 'xaif.json', JSON_TYPE, 'in and out', () => import('./xaif.ts')),
  line('sadface', 'SADFace (MonkeyPuzzle)', 'sadface.json', JSON_TYPE, 'in and out', () => import('./sadface.ts')),
  line('arguebuf', 'Arguebuf', 'arguebuf.json', JSON_TYPE, 'in and out', () => import('./arguebuf.ts')),
  line('carneades', 'Carneades', 'yml', 'application/yaml', 'in and out', () => import('./carneades.ts')),
  line('mindmup', 'MindMup map', 'mup', JSON_TYPE, 'in and out', () => import('./mindmup.ts')),
  line('aif-jsonld', 'AIF with Web Annotation', 'aif.jsonld', LD_TYPE, 'in and out', () => import('./aif-jsonld.ts')),
  line('webannotation', 'W3C Web Annotation', 'jsonld', LD_TYPE, 'in and out', () => import('./webannotation.ts')),
  line('hypothesis', 'Hypothesis', 'hypothesis.json', JSON_TYPE, 'out', () => import('./hypothesis.ts')),
  line('markdown', 'Report (Markdown)', 'md', 'text/markdown', 'out', () => import('./markdown.ts')),
  line('svg', 'Map (SVG)', 'svg', 'image/svg+xml', 'out', () => import('./svg.ts')),
  line('pdf', 'Map (PDF)', 'pdf', 'application/pdf', 'out', () => import('./pdf.ts')),
  line('png', 'Map (PNG)', 'png', 'image/png', 'out', () => import('./png.ts')),
  line('graphml', 'GraphML', 'graphml', XML_TYPE, 'in and out', () => import('./graphml.ts')),
  line('yed', 'GraphML for yEd', 'yed.graphml', XML_TYPE, 'out', () => import('./yed.ts')),
  line('dot', 'Graphviz DOT', 'dot', 'text/vnd.graphviz', 'out', () => import('./dot.ts')),
  line('mermaid', 'Mermaid', 'mmd', 'text/vnd.mermaid', 'out', () => import('./mermaid.ts')),
  line('canvas', 'JSON Canvas (Obsidian)', 'canvas', JSON_TYPE, 'out', () => import('./canvas.ts')),
  line('opml', 'OPML outline', 'opml', 'text/x-opml', 'out', () => import('./opml.ts')),
  line('freeplane', 'Freeplane mind map', 'mm', 'application/x-freemind', 'out', () => import('./freeplane.ts')),
  line('apx', 'Framework (ASPARTIX)', 'apx', PLAIN, 'out', () => import('./apx.ts')),
  line('tgf', 'Framework (TGF)', 'tgf', PLAIN, 'out', () => import('./tgf.ts')),
  line('af', 'Framework (ICCMA)', 'af', PLAIN, 'out', () => import('./af.ts')),
  line('csv', 'Table of claims and passages (CSV)', 'csv', 'text/csv', 'in and out', () => import('./csv.ts')),
  line('readwise', 'Readwise (CSV)', 'readwise.csv', 'text/csv', 'out', () => import('./readwise.ts')),
  line('brat', 'brat standoff (zip)', 'brat.zip', ZIP, 'in and out', () => import('./brat.ts')),
  line('qdpx', 'REFI-QDA project', 'qdpx', ZIP, 'in and out', () => import('./qdpx.ts')),
  line('qdc', 'REFI-QDA codebook', 'qdc', XML_TYPE, 'in and out', () => import('./qdc.ts')),
  line('kialo', 'Kialo export', 'kialo.txt', PLAIN, 'in', () => import('./kialo.ts')),
  line('aml', 'Araucaria (AML)', 'aml', XML_TYPE, 'in', () => import('./aml.ts')),
  line('agxml', 'Argument graph (microtexts)', 'arggraph.xml', XML_TYPE, 'in', () => import('./agxml.ts')),
  line('cas', 'UIMA CAS JSON (INCEpTION)', 'cas.json', JSON_TYPE, 'in', () => import('./cas.ts')),
  line('tei', 'TEI with standoff', 'tei.xml', 'application/tei+xml', 'out', () => import('./tei.ts')),
  line('html', 'Report (web page)', 'html', 'text/html', 'out', () => import('./html.ts')),
  line('docx', 'Report (Word)', 'docx', DOCX, 'out', () => import('./docx.ts')),
];

/** The format of that name, or undefined. */
export function formatOf(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
