// Words in Markdown that come out of any CommonMark reader as they went in.
import { oneLine } from './argdown-words.ts';

/** Letters, digits and the commonest signs, after a letter or quotation mark: nothing to escape, which most lines are. */
const PLAIN = /^[\p{L}“‘"'(](?:[\p{L}\p{N} ,;!?'"()“”‘’…%–—.-]*[\p{L}\p{N},;!?'"()“”‘’…%.])?$/u;

/**
 * One line of text, verbatim. Escaped: whatever is markup anywhere (also in the common extensions), or at the beginning of a line;
 * spaces at the ends and control characters are written by number, since Markdown would drop them.
 */
function line(text: string): string {
  if (PLAIN.test(text) && !/www\./i.test(text)) return text;
  return text
    .replace(/[\\`*_[\]<>#|~^$@]/g, '\\$&')
    .replace(/&(?=[#A-Za-z])/g, '\\&')
    .replace(/:(?=[\w+-]+:)/g, '\\:') // an emoji's name
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&') // an address: made a link by itself, with the backslashes in it
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/\u0000/g, '\ufffd') // eslint-disable-line no-control-regex -- Markdown has no place for it
    .replace(/[\t\f\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/^ +| +$/g, (spaces) => '&#32;'.repeat(spaces.length));
}

/** Text for a heading, a list item or the middle of a sentence: white space run together, nothing taken for markup. */
export function inline(text: string): string {
  return line(oneLine(text));
}

/** Verbatim text of any number of lines, every line break a hard one; `lead` stands before each line but the first. */
export function verbatim(text: string, lead = ''): string {
  const [, before = '', body = '', after = ''] = /^(\n*)([^]*?)(\n*)$/.exec(text)!;
  const breaks = (of: string): string => '&#10;'.repeat(of.length);
  return breaks(before) + body.split('\n').map(line).join(`\\\n${lead}`) + breaks(after);
}
