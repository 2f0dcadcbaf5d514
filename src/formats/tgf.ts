// Trivial Graph Format, for solvers of abstract argumentation and for graph tools: a line an argument, a #, a line an attack.
import type { Project } from '../model/project.ts';
import { frameworkOf } from './framework.ts';

export function write(project: Project): string {
  const framework = frameworkOf(project);
  const lines = [
    ...framework.arguments.map(({ number, words }) => `${number} ${words}`),
    '#',
    ...framework.attacks.map(([from, to]) => `${from} ${to}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
