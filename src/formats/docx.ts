// The report as a Word document, with its own headings, lists and quotations.
import type { Project } from '../model/project.ts';
import type { FileChild, ParagraphChild } from 'docx';
import type { WriteContext } from './format.ts';
import type { ReportBlock, Run } from './report-blocks.ts';
import { reportOf } from './report-blocks.ts';
import { unzip, zip } from './archive.ts';
import { isoTime } from './wording.ts';

/** Word's lists know nine levels. */
const DEEPEST = 9;

/** What XML has no place for; the library writes it as it is. */
const legal = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd'); // eslint-disable-line no-control-regex -- these are what is looked for

export async function write(project: Project, { at }: Pick<WriteContext, 'at'>): Promise<Uint8Array> {
  const { AlignmentType, Document, ExternalHyperlink, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } =
    await import('docx');
  const headings = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;
  const run = ({ text, look, address }: Run): ParagraphChild[] => {
    const lines = legal(text)
      .split('\n')
      .map((line, i) => {
        const style = address === undefined ? {} : { style: 'Hyperlink' };
        return new TextRun({
          text: line,
          ...(i > 0 ? { break: 1 } : {}),
          bold: look === 'bold',
          italics: look === 'italic',
          ...style,
        });
      });
    return address === undefined ? lines : [new ExternalHyperlink({ link: address, children: lines })];
  };
  const paragraph = ({ kind, level, runs }: ReportBlock): FileChild => {
    const children = runs.flatMap(run);
    if (kind === 'heading') return new Paragraph({ heading: headings[level - 1]!, children });
    if (kind === 'item')
      return new Paragraph({ numbering: { reference: 'outline', level: Math.min(level, DEEPEST) - 1 }, children });
    if (kind === 'quotation') return new Paragraph({ style: 'Quotation', children });
    return new Paragraph({ ...(kind === 'credit' ? { style: 'Credit' } : {}), children });
  };
  const document = new Document({
    title: legal(project.about.title),
    creator: 'Lemma',
    styles: {
      paragraphStyles: [
        {
          id: 'Quotation',
          name: 'Quotation',
          basedOn: 'Normal',
          next: 'Normal',
          paragraph: { indent: { left: 567 }, spacing: { before: 120 } },
          run: { italics: true },
        },
        {
          id: 'Credit',
          name: 'Credit',
          basedOn: 'Normal',
          next: 'Normal',
          paragraph: { indent: { left: 567 }, spacing: { after: 120 } },
          run: { size: 20 },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'outline',
          levels: Array.from({ length: DEEPEST }, (_, level) => ({
            level,
            format: LevelFormat.BULLET,
            text: level % 2 === 0 ? '•' : '–',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } },
          })),
        },
      ],
    },
    sections: [{ children: reportOf(project).map(paragraph) }],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)), at);
}

/** The same document for the same project: times are that of writing, and the names the library draws by lot are numbers. */
function settled(archive: Uint8Array, at: number): Uint8Array {
  const files = unzip('report.docx', archive, () => true);
  if (!files.ok) throw new Error(files.reason);
  const time = isoTime(at).slice(0, 19);
  const names = new Map<string, string>();
  const parts = [...files.value].map(([name, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, bytes] as const;
    const xml = new TextDecoder()
      .decode(bytes)
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}Z`)
      // In words quotation marks are escaped, so these are attributes.
      .replace(/((?:r:id|Id)=")(rId[\w-]{10,})"/g, (_, attribute: string, id: string) => {
        if (!names.has(id)) names.set(id, `rIdLink${names.size + 1}`);
        return `${attribute}${names.get(id)!}"`;
      });
    return [name, new TextEncoder().encode(xml)] as const;
  });
  return zip(Object.fromEntries(parts));
}
