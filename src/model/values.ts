// Whether a value is of a field's type, and if not, why, in plain words. Looks at the value alone, not at the project.
import { hasPrefix } from '../base/ids.ts';
import { isRank } from '../base/ranks.ts';
import type { Field, FieldType } from './fields.ts';
import type { Kind } from './records.ts';
import { PREFIX } from './records.ts';

type Plain = Readonly<Record<string, unknown>>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Null when `value` fits the field, else what is wrong. */
export function checkValue(field: Field, value: unknown): string | null {
  if (value === null) return field.nullable ? null : 'is empty but must be given';
  return check(field.is, value);
}

function check(is: FieldType, value: unknown): string | null {
  switch (is.type) {
    case 'text':
      return checkText(value);
    case 'line':
      return checkLine(value, is.least);
    case 'choice':
      return is.of.includes(value as string) ? null : `is ${show(value)}, not one of ${is.of.join(', ')}`;
    case 'number':
      return typeof value === 'number' && value >= is.least && value <= is.most && !Object.is(value, -0)
        ? null
        : `is ${show(value)}, not a number from ${is.least} to ${is.most}`;
    case 'colour':
      return typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value) ? null : `is ${show(value)}, not #rrggbb`;
    case 'rank':
      return typeof value === 'string' && isRank(value) ? null : `is ${show(value)}, not a rank`;
    case 'language':
      return typeof value === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value)
        ? null
        : `is ${show(value)}, not a language tag such as en or de-AT`;
    case 'ref':
      return isReference(is.to, value) ? null : `is ${show(value)}, not the id of a ${is.to.join(' or ')}`;
    case 'refs':
      return checkReferences(is.to, is.least, value);
    case 'ids':
      return checkReferences(is.to, 0, value);
    case 'pieces':
      return checkPieces(value);
    case 'structure':
      return checkBlocks(value);
    case 'answers':
      return checkAnswers(value);
    case 'digest':
      return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? null : `is ${show(value)}, not a SHA-256`;
    case 'made':
      return isPlain(value) && onlyKeys(value, ['at', 'by']) && isCount(value.at) && checkText(value.by) === null
        ? null
        : 'does not say when (ms since 1970) and by whom';
  }
}

function checkText(value: unknown): string | null {
  if (typeof value !== 'string') return `is ${show(value)}, not text`;
  return isWellFormed(value) ? null : 'holds half of a character (a lone surrogate)';
}

function checkLine(value: unknown, least: number): string | null {
  const wrong = checkText(value);
  if (wrong) return wrong;
  if (/[\n\r\u2028\u2029]/.test(value as string)) return 'has more than one line';
  return (value as string).trim().length < least ? 'is blank' : null;
}

function checkReferences(to: readonly Kind[], least: 0 | 1, value: unknown): string | null {
  if (!Array.isArray(value)) return `is ${show(value)}, not a list`;
  if (value.length < least) return `has no ${to.join(' or ')}`;
  for (const id of value as unknown[])
    if (!isReference(to, id)) return `holds ${show(id)}, not the id of a ${to.join(' or ')}`;
  return value.length < 2 || new Set(value).size === value.length ? null : 'names the same record twice';
}

function isReference(to: readonly Kind[], value: unknown): boolean {
  if (typeof value === 'string') for (const kind of to) if (hasPrefix(value, PREFIX[kind])) return true;
  return false;
}

function checkPieces(value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0) return 'has no words';
  let last = -1;
  for (const piece of value as unknown[]) {
    if (!isPlain(piece) || !onlyKeys(piece, ['start', 'end', 'exact']))
      return `holds ${show(piece)}, not a stretch of text`;
    const { start, end, exact } = piece;
    if (!isCount(start) || !isCount(end) || start >= end) return `has a stretch from ${show(start)} to ${show(end)}`;
    if (start < last) return 'has stretches that overlap or are out of order';
    const wrong = checkText(exact);
    if (wrong) return `quotes words where the quotation ${wrong}`;
    last = end;
  }
  return null;
}

const BLOCK_KEYS = ['kind', 'start', 'end', 'level', 'marker', 'role'];

function checkBlocks(value: unknown): string | null {
  if (!Array.isArray(value)) return `is ${show(value)}, not a list of blocks`;
  let last = 0;
  for (const block of value as unknown[]) {
    if (!isPlain(block) || !onlyKeys(block, BLOCK_KEYS)) return `holds ${show(block)}, not a block`;
    const { kind, start, end, level, marker, role } = block;
    if (!['heading', 'paragraph', 'item', 'furniture'].includes(kind as string))
      return `has a block that is ${show(kind)}`;
    if (!isCount(start) || !isCount(end) || start < last || start >= end)
      return `has a block from ${show(start)} to ${show(end)}`;
    if (kind === 'heading' ? !(isCount(level) && level >= 1 && level <= 6) : level !== undefined)
      return `has a ${String(kind)} of level ${show(level)}`;
    if (kind === 'furniture' ? checkText(role) !== null : role !== undefined)
      return `has a block whose role is ${show(role)}`;
    if (kind === 'item' ? !isMarker(marker, start) : marker !== undefined)
      return `has a block with the marker ${show(marker)}`;
    last = end;
  }
  return null;
}

function isMarker(value: unknown, before: number): boolean {
  if (!isPlain(value) || !onlyKeys(value, ['start', 'end', 'ordinal'])) return false;
  if (value.ordinal !== undefined && !isCount(value.ordinal)) return false;
  return isCount(value.start) && isCount(value.end) && value.start <= value.end && value.end <= before;
}

function checkAnswers(value: unknown): string | null {
  if (!Array.isArray(value)) return `is ${show(value)}, not a list`;
  const fine = (value as unknown[]).every(
    (each) =>
      isPlain(each) && onlyKeys(each, ['question', 'answer']) && !checkText(each.question) && !checkText(each.answer),
  );
  return fine ? null : 'holds something that is not a question with an answer';
}

function onlyKeys(value: Plain, keys: readonly string[]): boolean {
  for (const key of Object.keys(value)) if (!keys.includes(key)) return false;
  return true;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0);
}

function isWellFormed(value: string): boolean {
  // Most texts hold no surrogate at all, which is soon seen.
  if (!/[\ud800-\udfff]/.test(value)) return true;
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);
}

/** A short, safe rendering of any value for a message. */
export function show(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return value.length > 40 ? `"${value.slice(0, 40)}…"` : `"${value}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value as number | boolean | bigint | null);
}
