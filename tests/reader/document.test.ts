// The document a source is laid out as: its kinds of blocks, its numbers, its sections, its line breaks.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { create } from '../../src/model/create.ts';
import { directionOf, hasRightToLeft } from '../../src/reader/direction.ts';
import type { Layout } from '../../src/reader/document.ts';
import { layOut } from '../../src/reader/document.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import { cleanText } from '../../src/text/cleaning.ts';
import { essays } from '../essays.ts';

const maker = { by: 'tester', now: () => 0 };
function laidOut(text: string): Layout {
  return layOut(create('source', { title: 'A text', text, digest: '0'.repeat(64), structure: blocksOf(text) }, maker));
}

interface Shape {
  readonly type: string;
  readonly number: unknown;
  readonly text: string;
}

function shapes({ doc }: Layout): readonly Shape[] {
  const found: Shape[] = [];
  doc.descendants((node) => {
    if (node.isTextblock)
      found.push({ type: node.type.name, number: node.attrs.number as unknown, text: node.textContent });
    return !node.isTextblock;
  });
  return found;
}

describe('the essays', () => {
  it.each(essays())('"$name" keeps every letter, and numbers paragraphs and items from 1', ({ text }) => {
    const blocks = shapes(laidOut(text));
    const numbered = blocks.filter(({ type }) => type === 'paragraph' || type === 'item');
    expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, i) => i + 1));
    for (const { type, number } of blocks)
      if (type === 'heading' || type === 'furniture') expect(number ?? null).toBeNull();
    const squeezed = (words: string): string => words.replace(/\s/g, '');
    const markers = laidOut(text).blocks.flatMap((block) =>
      block.kind === 'item' ? [text.slice(block.marker.start, block.marker.end)] : [],
    );
    expect(squeezed(blocks.map((block) => block.text).join('')).length).toBe(
      squeezed(text).length - markers.join('').length,
    );
  });

  it('hold one title each, and the second a list of four', () => {
    const [first, second] = essays().map(({ text }) => shapes(laidOut(text)));
    for (const blocks of [first, second]) expect(blocks!.filter(({ type }) => type === 'heading')).toHaveLength(1);
    expect(second!.filter(({ type }) => type === 'item')).toHaveLength(4);
    expect(
      laidOut(essays()[1]!.text)
        .doc.toString()
        .match(/list\(/g),
    ).toHaveLength(1);
  });
});

describe('sections', () => {
  it('hold all blocks in order, a dozen each, and begin with a heading where one is near', () => {
    const chapter = (n: number): string =>
      [`# Chapter ${n}`, ...Array.from({ length: 10 }, (_, i) => `Words of paragraph ${i} of this chapter.`)].join(
        '\n\n',
      );
    const layout = laidOut(Array.from({ length: 7 }, (_, n) => chapter(n)).join('\n\n'));
    expect(layout.sections.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: 7 }, (_, n) => [n * 11, n * 11 + 11]),
    );
    layout.sections.forEach(({ start, end }, i) => {
      expect(layout.doc.child(i).nodeSize).toBe(end - start);
      expect(layout.doc.resolve(start).nodeAfter).toBe(layout.doc.child(i));
    });
  });

  it('end early when paragraphs are long', () => {
    const { sections, blocks } = laidOut(Array.from({ length: 40 }, () => 'word '.repeat(400)).join('\n\n'));
    expect(sections.at(-1)!.to).toBe(blocks.length);
    for (const { from, to } of sections) expect(to - from).toBeLessThanOrEqual(3);
  });
});

describe('line breaks inside a block', () => {
  const lines = ({ doc }: Layout): readonly unknown[] => {
    const found: unknown[] = [];
    doc.descendants((node) => {
      if (node.isTextblock) found.push(node.attrs.lines);
    });
    return found;
  };
  const prose =
    'It was the best of times, it was the worst of times, it was the age of\nwisdom, it was the age of foolishness, it was the epoch of belief, it was\nthe epoch of incredulity, it was the season of Light, it was the season\nof Darkness.';
  const verse =
    'Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,\nCould frame thy fearful symmetry?';

  it('are folds in prose and the author’s own in verse', () => {
    expect(lines(laidOut(`${prose}\n\n${prose}\n\n${verse}\n\nOne line.`))).toEqual([
      'wrapped',
      'wrapped',
      'verse',
      null,
    ]);
  });

  const book = new URL('../../../shared/corpora/war-and-peace/2600-0.txt', import.meta.url);
  describe.runIf(existsSync(book))('in a whole book (skipped where ../shared/corpora is not there)', () => {
    it('are folds nearly everywhere', () => {
      const { text } = cleanText(readFileSync(book, 'utf8'));
      const found = lines(laidOut(text)).filter((each) => typeof each === 'string');
      expect(found.length).toBeGreaterThan(5000);
      expect(found.filter((each) => each === 'wrapped').length / found.length).toBeGreaterThan(0.98);
    });
  });
});

describe('direction', () => {
  it('is that of most letters', () => {
    expect(directionOf('The word שלום means peace.')).toBe('ltr');
    expect(directionOf('1. المادة الأولى: يولد جميع الناس أحراراً (UDHR)')).toBe('rtl');
    expect(directionOf('')).toBe('ltr');
    expect(directionOf('𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪')).toBe('rtl');
  });

  it('is asked of each block only where some letter runs to the left', () => {
    expect(['abc שלום', 'مرحبا', '𞤀'].map(hasRightToLeft)).toEqual([true, true, true]);
    expect(['abc – “é”', '人人', '👩‍👩‍👧', 'नमस्ते', '\uFEFF'].map(hasRightToLeft)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
