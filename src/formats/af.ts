// The .af of the argumentation competitions since 2023: a header with the number of arguments, a line an attack, and what each says as a comment.
import type { Project } from '../model/project.ts';
import { frameworkOf } from './framework.ts';

export function write(project: Project): string {
  const framework = frameworkOf(project);
  const lines = [
    ...framework.arguments.map(({ number, id, words }) => `# ${number} ${id}: ${words}`),
    `p af ${framework.arguments.length}`,
    ...framework.attacks.map(([from, to]) => `${from} ${to}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
