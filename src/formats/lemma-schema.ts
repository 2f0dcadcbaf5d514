// The shape of a Lemma project file as a JSON Schema, made from the table of fields; `schema/lemma.schema.json` is what comes of it.
import type { Field, FieldType } from '../model/fields.ts';
import { FIELDS } from '../model/fields.ts';
import type { Kind, RecordOf } from '../model/records.ts';
import { KINDS, PREFIX } from '../model/records.ts';
import { VERSION } from '../model/versions.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What each field is, in words. A field of the records that is not named here does not compile. */
const WORDS: { readonly [K in Kind]: Readonly<Record<Exclude<keyof RecordOf[K], 'id' | 'kind' | 'created'>, string>> } =
  {
    project: {
      title: 'The title of the project.',
      main: 'The claim that everything else bears on.',
      steps:
        'The claims of the presentation, in their order; left out where it goes as the argument leads. Claims that are no longer there are passed over.',
    },
    source: {
      title: 'The title of the text.',
      author: 'Who wrote it.',
      publication: 'Where it was published.',
      url: 'Where it was found.',
      language: 'Its language, as a BCP 47 tag; `und` where nobody knows.',
      text: 'The text as it was imported; it never changes.',
      digest: 'SHA-256 of the text in UTF-8.',
      structure: 'Its headings, paragraphs, list items and furniture, in the order of the text, without overlap.',
      order: 'Its place among the sources.',
    },
    passage: {
      source: 'The text it stands in.',
      pieces: 'The stretches of the text, in its order, without overlap.',
      claim: 'The claim that is made there.',
      stance: 'What the words do with the claim.',
      voice: "Who says it; null: the source's author.",
      note: "The reader's remark.",
      tags: 'Its themes.',
    },
    claim: {
      text: "The proposition, in the reader's words.",
      note: "The reader's remark.",
      tags: 'Its themes.',
      order: 'Its place among the claims.',
      strength: 'How strong it is by itself.',
      verdict: "The reader's own verdict; null while it is open.",
    },
    link: {
      role: 'Whether the premises speak for or against what they are aimed at; an attack on a link is an undercut.',
      from: 'The premises, taken together. None of them is what the link is aimed at.',
      to: 'What they are aimed at: a claim, or another link. A chain of links on links ends at a claim.',
      scheme: 'The argumentation scheme.',
      weight: 'How much the link counts.',
      note: "The reader's remark.",
      answers: "Answers to the scheme's critical questions.",
      order: 'Its place among the links.',
    },
    tag: {
      name: 'The name of the theme.',
      colour: 'Its colour.',
      parent: 'The tag it stands under.',
      order: 'Its place among the tags.',
    },
    pin: {
      claim: 'The claim that was put there.',
      x: "The centre of the claim's card on the map, px to the right.",
      y: "The centre of the claim's card on the map, px down.",
    },
  };

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  project: 'The project about itself.',
  source: 'A text as imported.',
  passage: 'An annotation: one or more stretches of one text, tagged with at most one claim.',
  claim: 'A proposition.',
  link: 'Premises, taken together, for or against a claim or another link.',
  tag: 'A theme in a hierarchy, on passages and claims.',
  pin: 'Where the reader put a claim on the map.',
};

const text: Schema = { $ref: '#/$defs/text' };
const offset: Schema = { $ref: '#/$defs/offset' };
const idOf = (kinds: readonly Kind[]): Schema => ({
  type: 'string',
  pattern: `^(?:${kinds.map((kind) => PREFIX[kind]).join('|')})_[A-Za-z0-9_-]{1,64}$`,
});
const objectOf = (properties: Schema, required: readonly string[] = Object.keys(properties)): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
/** All that a block has, and what a kind of them has besides. */
const block = (kind: string, more: Schema = {}): Schema =>
  objectOf({ kind: { const: kind }, start: offset, end: offset, ...more });

const marker: Schema = {
  ...objectOf({ start: offset, end: offset, ordinal: offset }, ['start', 'end']),
  description: "The list marker before an item, and an ordered item's number.",
};

/** Shapes that several fields have. */
const SHARED: Schema = {
  text: { type: 'string', description: 'Any text without half characters (lone surrogates).' },
  line: {
    type: 'string',
    pattern: '^[^\\n\\r\\u2028\\u2029]*[^\\s][^\\n\\r\\u2028\\u2029]*$',
    description: 'One line that is not blank.',
  },
  offset: {
    type: 'integer',
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'A number of UTF-16 code units of a text, from its beginning; ends are exclusive.',
  },
  rank: {
    type: 'string',
    pattern: '^[A-Za-z][0-9A-Za-z]+$',
    description: 'A fractional index: by these strings records are sorted, and between any two there is another.',
  },
  piece: {
    ...objectOf({ start: offset, end: offset, exact: text }),
    description:
      'A stretch of a text; `exact` is what stands there. It begins and ends between two characters (graphemes).',
  },
  block: {
    oneOf: [
      block('heading', { level: { type: 'integer', minimum: 1, maximum: 6 } }),
      block('paragraph'),
      block('item', { marker }),
      block('furniture', { role: text }),
    ],
  },
  answer: objectOf({ question: text, answer: text }),
  made: {
    ...objectOf({ at: offset, by: text }),
    properties: { at: { ...offset, description: 'Milliseconds since 1970, UTC.' }, by: text },
    description: 'When, and by whom.',
  },
};

function typeOf(is: FieldType): Schema {
  switch (is.type) {
    case 'text':
      return text;
    case 'line':
      return is.least === 1 ? { $ref: '#/$defs/line' } : { type: 'string', pattern: '^[^\\n\\r\\u2028\\u2029]*$' };
    case 'choice':
      return { enum: is.of };
    case 'number':
      return { type: 'number', minimum: is.least, maximum: is.most };
    case 'colour':
      return { type: 'string', pattern: '^#[0-9a-f]{6}$' };
    case 'rank':
      return { $ref: '#/$defs/rank' };
    case 'language':
      return { type: 'string', pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$' };
    case 'ref':
      return idOf(is.to);
    case 'refs':
      return { type: 'array', items: idOf(is.to), minItems: is.least, uniqueItems: true };
    case 'ids':
      return { type: 'array', items: idOf(is.to), uniqueItems: true };
    case 'pieces':
      return { type: 'array', items: { $ref: '#/$defs/piece' }, minItems: 1 };
    case 'structure':
      return { type: 'array', items: { $ref: '#/$defs/block' } };
    case 'answers':
      return { type: 'array', items: { $ref: '#/$defs/answer' } };
    case 'digest':
      return { type: 'string', pattern: '^[0-9a-f]{64}$' };
    case 'made':
      return { $ref: '#/$defs/made' };
  }
}

function fieldSchema({ is, nullable, otherwise }: Field, description: string): Schema {
  const type = typeOf(is);
  return {
    description,
    ...(nullable ? { anyOf: [type, { type: 'null' }] } : type),
    ...(otherwise === undefined ? {} : { default: otherwise }),
  };
}

/** A record of a kind. What has a usual value may be left out of a file. */
function recordSchema(kind: Kind): Schema {
  const fields = Object.entries(FIELDS[kind]);
  const words = WORDS[kind] as Readonly<Record<string, string>>;
  const properties = Object.fromEntries(
    fields.map(([name, field]) => [name, fieldSchema(field, words[name] ?? 'When and by whom it was made.')]),
  );
  const required = fields.filter(([, field]) => field.otherwise === undefined && !field.optional).map(([name]) => name);
  return {
    description: KIND_WORDS[kind],
    ...objectOf(
      {
        id: { ...idOf([kind]), description: 'Its own, in this file and anywhere else.' },
        kind: { const: kind },
        ...properties,
      },
      ['id', 'kind', ...required],
    ),
  };
}

/** The schema of project files of this version of the record format. What it cannot say (that references lead somewhere) stands in words. */
export function lemmaSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:lemma:schema:${VERSION}`,
    title: `Lemma project file, version ${VERSION} of its records`,
    description:
      'A project as the rows of its records. Every id that a record refers to is that of another row, of the kind it says. Rows that do not keep to this are set aside when the file is opened, with the reason; nothing is dropped.',
    ...objectOf(
      {
        format: { const: 'lemma' },
        version: {
          const: VERSION,
          description: 'Files of older versions are brought to this one when they are opened.',
        },
        rows: {
          description: 'The records, in any order; Lemma writes them kind by kind, each kind by id.',
          type: 'array',
          items: { oneOf: KINDS.map((kind) => ({ $ref: `#/$defs/${kind}` })) },
          contains: { properties: { kind: { const: 'project' } } },
          minContains: 1,
          maxContains: 1,
        },
        quarantine: {
          description: 'Rows that could not be placed, as they came, each with the reason.',
          type: 'array',
          items: objectOf({ row: {}, reason: text }),
        },
      },
      ['format', 'version', 'rows'],
    ),
    $defs: { ...Object.fromEntries(KINDS.map((kind) => [kind, recordSchema(kind)])), ...SHARED },
  };
}
