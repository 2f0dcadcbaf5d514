// AIF as JSON-LD, joined with W3C Web Annotation in one graph: claims are I nodes, links RA and CA nodes, passages annotations whose body is the
// claim and whose targets stand in the sources. What neither vocabulary names is said in one of our own; a tool that knows none of it loses none.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { AnyRecord, Link, Passage, Source } from '../model/records.ts';
import { passagesInOrder, sourcesInOrder } from '../query/around.ts';
import { schemeName } from './aif-nodes.ts';
import { compact } from './compact.ts';
import { iriOf, selectors, webAddress } from './webannotation.ts';
import { isoTime } from './wording.ts';

export { read } from './aif-jsonld-read.ts';

/** The vocabularies, in the file itself: nothing has to be fetched to understand it. */
const CONTEXT = {
  aif: 'http://www.arg.tech/aif#',
  oa: 'http://www.w3.org/ns/oa#',
  dcterms: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  lemma: 'urn:lemma:terms:',
  id: '@id',
  type: '@type',
  label: 'rdfs:label',
  claimText: 'aif:claimText',
  premise: { '@id': 'aif:Premise', '@type': '@id', '@container': '@list' },
  conclusion: { '@id': 'aif:Conclusion', '@type': '@id' },
  scheme: { '@id': 'lemma:scheme', '@type': '@id' },
  title: 'dcterms:title',
  author: 'dcterms:creator',
  publication: 'dcterms:isPartOf',
  url: 'lemma:url',
  language: 'dcterms:language',
  created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: 'oa:hasTarget',
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: 'oa:hasSelector',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  value: 'rdf:value',
  main: { '@id': 'lemma:main', '@type': '@id' },
  data: { '@id': 'lemma:data', '@type': '@json' },
};

/** What our own vocabulary adds to a thing: the fields the other names do not cover. */
const rest = (record: AnyRecord, ...seen: readonly string[]): object => ({
  created: isoTime(record.created.at),
  data: compact(record, ...seen),
});

function sourceNode(source: Source): object {
  const { id, title, author, publication, url, language, text } = source;
  return {
    id: iriOf(id),
    type: 'oa:TextualBody',
    title,
    ...(author === null ? {} : { author }),
    ...(publication === null ? {} : { publication }),
    ...(url === null ? {} : { url }),
    ...(webAddress(url) === undefined ? {} : { 'rdfs:seeAlso': { id: url } }),
    ...(language === 'und' ? {} : { language }),
    value: text,
    ...rest(source, 'title', 'author', 'publication', 'url', 'language', 'text', 'digest', 'structure'),
  };
}

function linkNode(link: Link): object {
  const { id, role, from, to, scheme } = link;
  const type = role === 'support' ? 'RA' : 'CA';
  const name = scheme === null ? undefined : schemeName(scheme);
  return {
    id: iriOf(id),
    type: `aif:${type}-node`,
    ...(scheme === null ? {} : { label: scheme }),
    ...(name === undefined ? {} : { scheme: `aif:${name}_${role === 'support' ? 'Inference' : 'Conflict'}` }),
    premise: from.map(iriOf),
    conclusion: iriOf(to),
    ...rest(link, 'role', 'from', 'to', 'scheme'),
  };
}

function annotationNode(project: Project, passage: Passage): object {
  const source = project.sources.get(passage.source)!;
  const named = { TextPositionSelector: 'oa:TextPositionSelector', TextQuoteSelector: 'oa:TextQuoteSelector' };
  return {
    id: iriOf(passage.id),
    type: 'oa:Annotation',
    ...(passage.claim === null ? {} : { body: iriOf(passage.claim) }),
    target: passage.pieces.map((piece) => ({
      type: 'oa:SpecificResource',
      source: iriOf(source.id),
      selector: selectors(source, piece).map((selector) => ({ ...selector, type: named[selector.type] })),
    })),
    ...rest(passage, 'source', 'pieces', 'claim'),
  };
}

/** One thing of the graph a line, the project itself first. */
export function write(project: Project): string {
  const { about } = project;
  const graph = [
    {
      id: iriOf(about.id),
      type: 'lemma:Project',
      title: about.title,
      ...(about.main === null ? {} : { main: iriOf(about.main) }),
      ...rest(about, 'title', 'main'),
    },
    ...sourcesInOrder(project).map(sourceNode),
    ...project.tags
      .toArray()
      .sort(byRank)
      .map((tag) => ({ id: iriOf(tag.id), type: 'lemma:Tag', label: tag.name, ...rest(tag, 'name') })),
    ...project.claims
      .toArray()
      .sort(byRank)
      .map((claim) => ({ id: iriOf(claim.id), type: 'aif:I-node', claimText: claim.text, ...rest(claim, 'text') })),
    ...project.links.toArray().sort(byRank).map(linkNode),
    ...passagesInOrder(project).map((passage) => annotationNode(project, passage)),
    ...project.pins
      .toArray()
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((pin) => ({ id: iriOf(pin.id), type: 'lemma:Pin', ...rest(pin) })),
  ];
  return `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[${graph.map((node) => `\n${JSON.stringify(node)}`).join(',')}]}\n`;
}
