// The Universal Declaration of Human Rights in a language of the corpora, as a plain text: a heading, paragraph or item a block.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../shared/corpora/udhr');

/** Whether the corpus is here; where it is not, that is said once. */
export const hasDeclarations = existsSync(folder);
if (!hasDeclarations) console.warn(`No corpus at ${folder}: nothing is tested on it.`);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** The text of `code` (`arb`, `cmn_hans`, …). Its paragraphs are one line each, with an empty line between. */
export function declaration(code: string): string {
  const page = readFileSync(join(folder, `${code}.html`), 'utf8');
  const blocks = [...page.matchAll(/<(h[1-6]|p|li)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , inside]) =>
    inside!
      .replace(/<[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
