// A step: the smallest change of a project. It applies or says why not, and has an inverse; it is JSON through and through.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import { checkPlace, checkRecord } from '../model/check.ts';
import { fieldOf } from '../model/fields.ts';
import type { Project } from '../model/project.ts';
import type { AnyRecord } from '../model/records.ts';
import { kindOf } from '../model/records.ts';
import { checkValue, isPlain, show } from '../model/values.ts';

/** Adds a record whose id is not there yet. */
export interface Add {
  readonly step: 'add';
  readonly record: AnyRecord;
}
/** Removes a record; refused while anything refers to it (`remove.ts` builds the cascade). */
export interface Remove {
  readonly step: 'remove';
  readonly id: string;
}
/** Gives one settable field another value; null takes an optional field away. */
export interface Set {
  readonly step: 'set';
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
}
/** Puts a member that is not there yet into a list, before the member now at `at`, or last when the list is shorter. */
export interface Insert {
  readonly step: 'insert';
  readonly id: string;
  readonly field: string;
  readonly member: string;
  readonly at: number;
}
/** Takes a member out of a list. */
export interface Drop {
  readonly step: 'drop';
  readonly id: string;
  readonly field: string;
  readonly member: string;
}
export type Step = Add | Remove | Set | Insert | Drop;

/**
 * The project after the step and the step that takes it back (C1, C2), or why the step cannot be. Steps come from journals, other tabs
 * and other people too, so what is not shaped like one is a step that cannot be, not misuse.
 */
export function applyStep(project: Project, step: Step): Result<{ readonly project: Project; readonly inverse: Step }> {
  const misshapen = checkShape(step);
  if (misshapen) return failed(misshapen);
  switch (step.step) {
    case 'add':
      return add(project, step);
    case 'remove':
      return remove(project, step);
    case 'set':
      return replace(project, step, (_field, old) => ok({ value: step.value, inverse: { ...step, value: old } }));
    case 'insert':
      return replace(project, step, (field, old) => {
        if (field.is.type !== 'refs') return failed(`${step.field} is not a list`);
        const list = old as readonly string[];
        if (list.includes(step.member)) return failed(`${step.member} is already among its ${step.field}`);
        if (!Number.isInteger(step.at) || step.at < 0) return failed(`${String(step.at)} is no place in a list`);
        const value = list.toSpliced(step.at, 0, step.member);
        return ok({ value, inverse: { step: 'drop', id: step.id, field: step.field, member: step.member } });
      });
    case 'drop':
      return replace(project, step, (field, old) => {
        if (field.is.type !== 'refs') return failed(`${step.field} is not a list`);
        const list = old as readonly string[];
        const at = list.indexOf(step.member);
        if (at < 0) return failed(`${step.member} is not among its ${step.field}`);
        return ok({ value: list.toSpliced(at, 1), inverse: { ...step, step: 'insert', at } });
      });
  }
}

/** What each step must name by a string. */
const NAMES: { readonly [S in Step['step']]: readonly string[] } = {
  add: [],
  remove: ['id'],
  set: ['id', 'field'],
  insert: ['id', 'field', 'member'],
  drop: ['id', 'field', 'member'],
};

/** Null when the step is one of the five and names what it is about; the values it brings are checked where they are used. */
function checkShape(step: unknown): string | null {
  if (!isPlain(step)) return `there is no step ${show(step)}`;
  const { step: name, record } = step;
  if (typeof name !== 'string' || !Object.hasOwn(NAMES, name)) return `there is no step ${show(name)}`;
  if (name === 'add') return isPlain(record) && typeof record.id === 'string' ? null : 'there is no record to add';
  const odd = NAMES[name as Step['step']].find((part) => typeof step[part] !== 'string');
  return odd === undefined ? null : `the step's ${odd} is ${show(step[odd])}`;
}

type Applied = Result<{ readonly project: Project; readonly inverse: Step }>;

function add(project: Project, { record }: Add): Applied {
  if (project.record(record.id)) return failed(`${record.id} is already there`);
  if (record.kind === 'project') return failed('a project has one record of its own');
  const wrong = checkRecord(project, record);
  if (wrong) return failed(`this ${kindOf(record.id) ?? 'record'} cannot be: ${wrong}`);
  return ok({ project: project.with(record), inverse: { step: 'remove', id: record.id } });
}

function remove(project: Project, { id }: Remove): Applied {
  const record = project.record(id);
  if (!record) return failed(`${id} is no longer there`);
  if (record.kind === 'project') return failed('the project itself cannot be removed');
  const users = project.usersOf(id);
  if (users.length > 0)
    return failed(`this ${record.kind} is still used by ${users.length === 1 ? users[0]! : `${users.length} others`}`);
  return ok({ project: project.without(id), inverse: { step: 'add', record } });
}

type Replacement = Result<{ readonly value: unknown; readonly inverse: Step }>;
type Field = NonNullable<ReturnType<typeof fieldOf>>;

function replace(
  project: Project,
  step: Set | Insert | Drop,
  next: (field: Field, old: unknown) => Replacement,
): Applied {
  const record = project.record(step.id);
  if (!record) return failed(`${step.id} is no longer there`);
  const field = fieldOf(record.kind, step.field);
  if (!field) return failed(`a ${record.kind} has no ${step.field}`);
  if (!field.settable) return failed(`the ${step.field} of a ${record.kind} cannot change`);
  const replaced = next(field, (record as unknown as Record<string, unknown>)[step.field] ?? null);
  if (!replaced.ok) return replaced;
  const wrong = checkValue(field, replaced.value.value);
  if (wrong) return failed(`its ${step.field} ${wrong}`);
  const changed = { ...record, [step.field]: replaced.value.value } as AnyRecord;
  if (field.optional && replaced.value.value === null)
    delete (changed as unknown as Record<string, unknown>)[step.field];
  const misplaced = checkPlace(project, changed);
  if (misplaced) return failed(misplaced);
  return ok({ project: project.with(changed), inverse: replaced.value.inverse });
}
