// The report as a Word document, with its own headings, lists and quotations.
//
// The library makes the document, its styles and lists, around one paragraph. The paragraphs themselves are written here in its stead: it makes
// some dozen objects of each, which for a report of ten thousand quotations takes a dozen seconds.
import type { Project } from '../model/project.ts';
import { unzip, zip } from './archive.ts';
import type { WriteContext } from './format.ts';
import type { ReportBlock, Run } from './report-blocks.ts';
import { reportOf } from './report-blocks.ts';
import { isoTime } from './wording.ts';
import { attributeText, xmlText } from './xml-words.ts';

/** Word's lists know nine levels. */
const DEEPEST = 9;

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

export async function write(project: Project, { at }: Pick<WriteContext, 'at'>): Promise<Uint8Array> {
  const files = unzip('report.docx', await frameOf(xmlTitle(project.about.title)), () => true);
  if (!files.ok) throw new Error(files.reason);
  const parts: Record<string, string | Uint8Array> = Object.fromEntries(files.value);
  const change = (name: string, by: (xml: string) => string): void => {
    parts[name] = by(new TextDecoder().decode(files.value.get(name)));
  };
  // The same document for the same project: times are that of writing.
  const time = isoTime(at).slice(0, 19);
  change('docProps/core.xml', (xml) => xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}Z`));
  const body = new Body(reportOf(project));
  change('word/document.xml', (xml) => body.into(xml));
  change('word/_rels/document.xml.rels', (xml) => body.linked(xml));
  return zip(parts);
}

/** The library escapes titles, but writes what XML has no place for. */
const xmlTitle = (title: string): string =>
  title.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd'); // eslint-disable-line no-control-regex -- these are what is looked for

/** A document with all that ours needs, and in it one item of a list. */
async function frameOf(title: string): Promise<Uint8Array> {
  const { AlignmentType, Document, LevelFormat, Packer, Paragraph } = await import('docx');
  const document = new Document({
    title,
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
    sections: [{ children: [new Paragraph({ numbering: { reference: 'outline', level: 0 } })] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const HEADINGS = ['Title', 'Heading1', 'Heading2'] as const;
const LOOKS = { bold: '<w:b/><w:bCs/>', italic: '<w:i/><w:iCs/>', plain: '' } as const;

/** The paragraphs of the report in Word's XML, and the addresses they lead to. */
class Body {
  private readonly blocks: readonly ReportBlock[];
  private readonly links = new Map<string, string>();

  constructor(blocks: readonly ReportBlock[]) {
    this.blocks = blocks;
  }

  /** The document with these paragraphs in the stead of its own. */
  into(document: string): string {
    const start = document.indexOf('<w:body>') + '<w:body>'.length;
    const end = document.lastIndexOf('<w:sectPr');
    const list = /<w:numId w:val="(\d+)"\/>/.exec(document.slice(start, end))![1]!;
    return (
      document.slice(0, start) + this.blocks.map((block) => this.paragraph(block, list)).join('') + document.slice(end)
    );
  }

  /** The document's relations with the addresses that its paragraphs lead to. Asked for when these have been written. */
  linked(relations: string): string {
    const added = [...this.links].map(
      ([address, id]) =>
        `<Relationship Id="${id}" Type="${LINK}" Target="${attributeText(address)}" TargetMode="External"/>`,
    );
    return relations.replace('</Relationships>', `${added.join('')}</Relationships>`);
  }

  private paragraph({ kind, level, runs }: ReportBlock, list: string): string {
    const inside = runs.map((run) => this.run(run)).join('');
    if (kind === 'paragraph') return `<w:p>${inside}</w:p>`;
    if (kind === 'item') {
      const place = `<w:ilvl w:val="${Math.min(level, DEEPEST) - 1}"/><w:numId w:val="${list}"/>`;
      return `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr>${place}</w:numPr></w:pPr>${inside}</w:p>`;
    }
    const style = kind === 'heading' ? HEADINGS[level - 1]! : kind === 'quotation' ? 'Quotation' : 'Credit';
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside}</w:p>`;
  }

  private run({ text, look, address }: Run): string {
    const marks = `${address === undefined ? '' : '<w:rStyle w:val="Hyperlink"/>'}${LOOKS[look ?? 'plain']}`;
    const about = marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`;
    const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
    const run = `<w:r>${about}${lines.join('<w:br/>')}</w:r>`;
    if (address === undefined) return run;
    const id = this.links.get(address) ?? `rIdLink${this.links.size + 1}`;
    this.links.set(address, id);
    return `<w:hyperlink w:history="1" r:id="${id}">${run}</w:hyperlink>`;
  }
}
