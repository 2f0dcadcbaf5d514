// The one table of the records' fields: the type of each, whether a step may set it, and what stands there when a row leaves it out.
import type { Kind } from './records.ts';
import { ROLES, STANCES, VERDICTS } from './records.ts';

/** What a field may hold. `ref` and `refs` are ids of records of the kinds named; `ids` too, but of records that need not be there. */
export type FieldType =
  | { readonly type: 'text' } // any well-formed string
  | { readonly type: 'line'; readonly least: 0 | 1 } // one line, of at least that many characters besides white space
  | { readonly type: 'choice'; readonly of: readonly string[] }
  | { readonly type: 'number'; readonly least: number; readonly most: number }
  | { readonly type: 'colour' }
  | { readonly type: 'rank' }
  | { readonly type: 'language' }
  | { readonly type: 'ref'; readonly to: readonly Kind[] }
  | { readonly type: 'refs'; readonly to: readonly Kind[]; readonly least: 0 | 1 }
  | { readonly type: 'ids'; readonly to: readonly Kind[] }
  | { readonly type: 'pieces' }
  | { readonly type: 'structure' }
  | { readonly type: 'answers' }
  | { readonly type: 'digest' }
  | { readonly type: 'made' };

export interface Field {
  readonly is: FieldType;
  /** Null is allowed too. */
  readonly nullable: boolean;
  /** A Set step may give it another value (Insert and Drop: another member). */
  readonly settable: boolean;
  /** The value where a row or a new record leaves the field out; absent: it must be given, unless it is optional. */
  readonly otherwise?: unknown;
  /** A record may be without the field, and that is how it stands empty: a Set step with null takes it away, and no record holds null in it. */
  readonly optional?: true;
}

const fixed = (is: FieldType): Field => ({ is, nullable: false, settable: false });
const open = (is: FieldType, otherwise?: unknown): Field => ({
  is,
  nullable: false,
  settable: true,
  ...(otherwise === undefined ? {} : { otherwise }),
});
const perhaps = (is: FieldType): Field => ({ is, nullable: true, settable: true, otherwise: null });

const line: FieldType = { type: 'line', least: 1 };
const text: FieldType = { type: 'text' };
const share: FieldType = { type: 'number', least: 0, most: 1 };
const place: FieldType = { type: 'number', least: -1e7, most: 1e7 };
const tags: FieldType = { type: 'refs', to: ['tag'], least: 0 };
const created = fixed({ type: 'made' });
const optional = (is: FieldType): Field => ({ is, nullable: true, settable: true, optional: true });
const order: Field = open({ type: 'rank' }, 'a0');

/** Field by field, kind by kind; those that are optional stand last. `id` and `kind` are common to all and not listed. */
export const FIELDS: { readonly [K in Kind]: Readonly<Record<string, Field>> } = {
  project: {
    title: open(line, 'Untitled project'),
    main: perhaps({ type: 'ref', to: ['claim'] }),
    created,
    steps: optional({ type: 'ids', to: ['claim'] }),
  },
  source: {
    title: open(line),
    author: perhaps(line),
    publication: perhaps(line),
    url: perhaps(line),
    language: { ...fixed({ type: 'language' }), otherwise: 'und' },
    text: fixed(text),
    digest: fixed({ type: 'digest' }),
    structure: fixed({ type: 'structure' }),
    order,
    created,
  },
  passage: {
    source: fixed({ type: 'ref', to: ['source'] }),
    pieces: open({ type: 'pieces' }),
    claim: perhaps({ type: 'ref', to: ['claim'] }),
    stance: open({ type: 'choice', of: STANCES }, 'asserts'),
    voice: perhaps(line),
    note: open(text, ''),
    tags: open(tags, []),
    created,
  },
  claim: {
    text: open(line),
    note: open(text, ''),
    tags: open(tags, []),
    order,
    strength: perhaps(share),
    verdict: perhaps({ type: 'choice', of: VERDICTS }),
    created,
  },
  link: {
    role: open({ type: 'choice', of: ROLES }),
    from: open({ type: 'refs', to: ['claim'], least: 1 }),
    to: open({ type: 'ref', to: ['claim', 'link'] }),
    scheme: perhaps(line),
    weight: perhaps(share),
    note: open(text, ''),
    answers: open({ type: 'answers' }, []),
    order,
    created,
  },
  tag: {
    name: open(line),
    colour: perhaps({ type: 'colour' }),
    parent: perhaps({ type: 'ref', to: ['tag'] }),
    order,
    created,
  },
  pin: { claim: fixed({ type: 'ref', to: ['claim'] }), x: open(place), y: open(place), created },
};

/** The field of that name, or undefined; names such as `constructor` find nothing. */
export function fieldOf(kind: Kind, name: string): Field | undefined {
  const fields = FIELDS[kind];
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The fields of a kind as a list of names and fields, made once: those who go through all of them do so for every record. */
export const ENTRIES = Object.fromEntries(
  Object.entries(FIELDS).map(([kind, fields]) => [kind, Object.entries(fields)]),
) as unknown as { readonly [K in Kind]: readonly (readonly [string, Field])[] };

/** The names of the fields of a kind that hold references, found once. */
export const REFERENCES: { readonly [K in Kind]: readonly string[] } = Object.fromEntries(
  Object.entries(FIELDS).map(([kind, fields]) => [
    kind,
    Object.keys(fields).filter((name) => fields[name]!.is.type === 'ref' || fields[name]!.is.type === 'refs'),
  ]),
) as unknown as { [K in Kind]: readonly string[] };
