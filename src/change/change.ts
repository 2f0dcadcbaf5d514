// A change: the steps of one act of the reader, all or none, with the steps that take it back.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Project } from '../model/project.ts';
import type { AnyRecord } from '../model/records.ts';
import type { Step } from './step.ts';
import { applyStep } from './step.ts';

export interface Change {
  readonly before: Project;
  readonly after: Project;
  readonly steps: readonly Step[];
  /** Takes `after` back to `before`; already in the order to apply. */
  readonly inverse: readonly Step[];
}

/** The change these steps make of the project, or why one of them cannot be; then nothing changes. */
export function changeBy(before: Project, steps: readonly Step[]): Result<Change> {
  let project = before;
  const inverse: Step[] = [];
  for (const step of steps) {
    const applied = applyStep(project, step);
    if (!applied.ok) return failed(applied.reason);
    project = applied.value.project;
    inverse.push(applied.value.inverse);
  }
  return ok({ before, after: project, steps, inverse: inverse.reverse() });
}

/**
 * A change in the making. Each call applies one step to `project`, so that the next can build on it. The first step that cannot be
 * is remembered (`reason`) and the rest do nothing; `done` then gives that reason.
 */
export class Draft {
  project: Project;
  reason: string | null = null;
  private readonly before: Project;
  private readonly steps: Step[] = [];
  private readonly inverse: Step[] = [];

  constructor(project: Project) {
    this.before = project;
    this.project = project;
  }

  step(step: Step): this {
    if (this.reason !== null) return this;
    const applied = applyStep(this.project, step);
    if (applied.ok) {
      this.project = applied.value.project;
      this.steps.push(step);
      this.inverse.push(applied.value.inverse);
    } else this.reason = applied.reason;
    return this;
  }

  add<T extends AnyRecord>(record: T): T {
    this.step({ step: 'add', record });
    return record;
  }

  remove(id: string): this {
    return this.step({ step: 'remove', id });
  }

  /** Sets a field, unless that value stands there already. */
  set(id: string, field: string, value: unknown): this {
    const record = this.project.record(id) as unknown as Record<string, unknown> | undefined;
    return record && Object.is(record[field] ?? null, value) ? this : this.step({ step: 'set', id, field, value });
  }

  insert(id: string, field: string, member: string, at: number): this {
    return this.step({ step: 'insert', id, field, member, at });
  }

  drop(id: string, field: string, member: string): this {
    return this.step({ step: 'drop', id, field, member });
  }

  done(): Result<Change> {
    if (this.reason !== null) return failed(this.reason);
    return ok({ before: this.before, after: this.project, steps: this.steps, inverse: this.inverse.toReversed() });
  }
}
