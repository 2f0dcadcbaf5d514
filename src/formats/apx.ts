// ASPARTIX's .apx, for solvers of abstract argumentation: arguments and attacks, with what each says as a comment.
import type { Project } from '../model/project.ts';
import { frameworkOf } from './framework.ts';

export function write(project: Project): string {
  const framework = frameworkOf(project);
  const lines = [
    ...framework.arguments.map(({ number, id, words }) => `% a${number} ${id}: ${words}`),
    ...framework.arguments.map(({ number }) => `arg(a${number}).`),
    ...framework.attacks.map(([from, to]) => `att(a${from},a${to}).`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
