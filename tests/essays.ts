// The two essays the project brings along, as they stand in texts/.
import { readFileSync } from 'node:fs';

export function essays(): readonly { readonly name: string; readonly text: string }[] {
  return ['stronger-cyber-ties', 'comparing-cyber-relations'].map((name) => ({
    name,
    text: readFileSync(new URL(`../texts/${name}.txt`, import.meta.url), 'utf8'),
  }));
}
