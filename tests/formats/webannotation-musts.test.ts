// The W3C's own definitions of what annotations, collections and pages must be, checked by ajv: ours keep them all, and each can be broken.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { projects } from '../arbitraries.ts';
import { ESSAYS } from './essays.ts';
import { corpus, noticeOf, written } from './reading.ts';

type Json = Record<string, unknown>;
interface Collection extends Json {
  readonly first: Json & { readonly items: readonly Annotation[] };
}
interface Annotation extends Json {
  readonly body?: readonly Json[];
  readonly target: readonly (Json & { readonly source: Json; readonly selector: readonly Json[] })[];
}

/** By file of definitions: what must hold of each thing of that kind. */
const MUSTS = {
  annotation: {
    annotations: ['annotationTypeValueFound', 'motivationRecognizedIfPresent', 'bodyValueValidIfPresent'],
    id: ['idValueFound'],
    otherProperties: [
      'createdValidIfPresent',
      'generatedValidIfPresent',
      'modifiedValidIfPresent',
      'creatorValidIfPresent',
      'generatorValidIfPresent',
      'audienceValidIfPresent',
      'rightsValidIfPresent',
      'canonicalValidIfPresent',
      'viaValidIfPresent',
    ],
  },
  body: {
    bodyTarget: [
      'bodyResourcesFound',
      'formatValidIfPresent',
      'languageValidIfPresent',
      'processingLanguageValidIfPresent',
      'textDirectionValidIfPresent',
      'optionalBodyPropertiesMust',
    ],
    otherProperties: ['purposeRecognizedIfPresent', 'createdValidIfPresent', 'creatorValidIfPresent'],
  },
  target: {
    bodyTarget: ['targetResourcesFound', 'optionalTargetPropertiesMust'],
    specificResource: ['specificeResourceDetected', 'sourceDetected'],
  },
  position: { specificResource: ['textPositionSelectorDetected'] },
  quotation: { specificResource: ['textQuoteSelectorDetected', 'prefixPropertyFound', 'suffixPropertyFound'] },
  source: {
    bodyTarget: [
      'externalWebResourceDetected',
      'formatValidIfPresent',
      'languageValidIfPresent',
      'resourceTypeRecognizedIfPresent',
    ],
  },
  collection: {
    collections: [
      'annotationCollectionTypeValueFound',
      'labelFound',
      'totalFound',
      'firstFound',
      'firstValidIfPresent',
      'lastValidIfPresent',
      'firstRequiredIfTotalMoreThanZero',
    ],
    id: ['idValueFound'],
  },
  page: {
    collections: [
      'annotationPageTypeValueFound',
      'partOfFound',
      'partOfValidIfPresent',
      'nextValidIfPresent',
      'prevValidIfPresent',
      'startIndexFound',
      'itemsFound',
    ],
    id: ['idValueFound'],
  },
} as const;

const definitions = corpus('w3c-anno/definitions', /\.json$/);
describe.runIf(definitions.length > 0)(`the W3C’s definitions${noticeOf(definitions)}`, () => {
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: false }));
  for (const { path } of definitions) ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')) as object);
  // Compiled once: a definition takes ajv longer than a thousand checks of it.
  const checks = Object.fromEntries(
    Object.entries(MUSTS).map(([kind, files]) => [
      kind,
      Object.entries(files).flatMap(([file, names]) =>
        (names as readonly string[]).map(
          (name) => [name, ajv.getSchema(`${file}.json#/definitions/${name}`)!] as const,
        ),
      ),
    ]),
  );
  const broken = (kind: keyof typeof MUSTS, thing: unknown): string[] =>
    checks[kind]!.flatMap(([name, check]) => (check(thing) === true ? [] : [name]));

  const faults = async (project: Project): Promise<string[]> => {
    const whole = JSON.parse(await written('webannotation', project)) as Collection;
    const found = [...broken('collection', whole), ...broken('page', whole.first)];
    for (const annotation of whole.first.items) {
      found.push(...broken('annotation', annotation));
      for (const body of annotation.body ?? []) found.push(...broken('body', body));
      for (const target of annotation.target) {
        found.push(...broken('target', target), ...broken('source', target.source));
        found.push(...broken('position', target.selector[0]), ...broken('quotation', target.selector[1]));
      }
    }
    return found;
  };

  test('hold for everything we write', async () => {
    expect(await faults(ESSAYS)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        expect(await faults(project)).toEqual([]);
      }),
    );
  });

  test('can be broken: what is left out or misspelt is found', async () => {
    const { first, ...collection } = JSON.parse(await written('webannotation', ESSAYS)) as Collection;
    const [annotation] = first.items;
    expect(
      broken('annotation', { ...annotation, type: 'Note', id: 7, motivation: 'musing', created: 'yesterday' }),
    ).toEqual(['annotationTypeValueFound', 'motivationRecognizedIfPresent', 'idValueFound', 'createdValidIfPresent']);
    expect(broken('collection', collection)).toContain('firstRequiredIfTotalMoreThanZero');
    expect(broken('page', { ...first, items: undefined, type: 'Page' })).toEqual(
      expect.arrayContaining(['annotationPageTypeValueFound']),
    );
    expect(broken('position', { type: 'TextPositionSelector', start: -1 })).toEqual(['textPositionSelectorDetected']);
    expect(broken('quotation', { type: 'TextQuoteSelector' })).toContain('textQuoteSelectorDetected');
    expect(broken('body', { type: 'TextualBody', purpose: 'musing' })).toContain('purposeRecognizedIfPresent');
  });
});
