// The codebook of the worked example: four themes of the essays, and what the reader says of a claim's standing in the texts.
import type { Theme } from './reading.ts';

/** Parents before their children, which keep to the parent's colour. The colours are Okabe and Ito's, told apart without red and green. */
export const CODEBOOK: readonly Theme[] = [
  { name: 'sovereignty', colour: '#0072b2' },
  { name: 'control of information', colour: '#0072b2', parent: 'sovereignty' },
  { name: 'open internet', colour: '#0072b2', parent: 'sovereignty' },
  { name: 'agreements', colour: '#009e73' },
  { name: 'scope', colour: '#009e73', parent: 'agreements' },
  { name: 'compliance', colour: '#009e73', parent: 'agreements' },
  { name: 'norms', colour: '#009e73', parent: 'agreements' },
  { name: 'alignment', colour: '#d55e00' },
  { name: 'security', colour: '#cc79a7' },
  { name: 'espionage', colour: '#cc79a7', parent: 'security' },
  { name: 'protection of the population', colour: '#cc79a7', parent: 'security' },
  { name: 'reading', colour: '#767676' },
  { name: 'in both essays', colour: '#767676', parent: 'reading' },
  { name: 'unstated', colour: '#767676', parent: 'reading' },
  { name: 'hedged', colour: '#767676', parent: 'reading' },
];
