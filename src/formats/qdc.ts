// REFI-QDA codebook (.qdc): tags and claims as codes, for the tools of qualitative analysis.
import type { Result } from '../base/result.ts';
import type { Project } from '../model/project.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { readCodes, writeCodes } from './qda-codes.ts';
import { Rows, stemOf } from './rows.ts';
import { element } from './xml-words.ts';
import { readXml } from './xml.ts';

export function write(project: Project): string {
  const book = element(
    'CodeBook',
    { xmlns: 'urn:QDA-XML:codebook:1.0', origin: 'Lemma' },
    `\n${writeCodes(project)}\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${book}\n`;
}

export function read(file: InputFile, { maker }: ReadContext): Promise<Result<ReadRows>> {
  return readXml(file, 'REFI-QDA codebook', ['CodeBook'], (root) => {
    const rows = new Rows(maker);
    rows.add('project', { title: stemOf(file.name) });
    readCodes(rows, root.first('Codes') ?? root.fail('has no <Codes>, which was expected'));
    rows.left('set of codes', 'sets of codes', undefined, root.first('Sets')?.all('Set').length ?? 0);
    return rows.done();
  });
}
