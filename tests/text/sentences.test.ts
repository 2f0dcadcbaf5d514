// The way from sentence to sentence: forward it meets each once, in order, and backward the same ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/text/blocks.ts';
import { sentenceBefore, sentenceFrom } from '../../src/text/sentences.ts';
import { sentencesOf } from '../../src/text/segments.ts';
import '../seed.ts';

const sentence = fc.constantFrom(
  'One is here. ',
  'Is it? ',
  'Dr. Smith came. ',
  '这是一句。',
  'यह वाक्य है। ',
  'No end ',
  '… ',
  'α β; ',
);
const texts = fc
  .array(fc.array(sentence, { maxLength: 4 }), { maxLength: 6 })
  .map((blocks) => blocks.map((each) => each.join('')).join('\n\n'));

const allOf = (text: string) => blocksOf(text).flatMap((block) => sentencesOf(text, block));

describe('the next and the last sentence', () => {
  it('go through all of them, both ways', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = blocksOf(text);
        const forward = [];
        for (let at = sentenceFrom(text, blocks, 0); at; at = sentenceFrom(text, blocks, at.end)) forward.push(at);
        const back = [];
        for (let at = sentenceBefore(text, blocks, text.length + 1); at; at = sentenceBefore(text, blocks, at.start))
          back.unshift(at);
        expect(forward).toEqual(allOf(text));
        expect(back).toEqual(allOf(text));
      }),
    );
  });

  it('at any offset are the one that holds it or follows, and the one that begins before', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, n) => {
        const at = n % (text.length + 1);
        const all = allOf(text);
        expect(sentenceFrom(text, blocksOf(text), at)).toEqual(all.find(({ end }) => end > at) ?? null);
        expect(sentenceBefore(text, blocksOf(text), at)).toEqual(all.findLast(({ start }) => start < at) ?? null);
      }),
    );
  });
});
