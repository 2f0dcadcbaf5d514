// What is printed: every word of the text once, every passage marked and numbered once, every claim with the numbers of its passages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedOf } from '../../src/app/printed.ts';
import type { Project } from '../../src/model/project.ts';
import type { Passage } from '../../src/model/records.ts';
import { projects } from '../arbitraries.ts';
import '../seed.ts';

const all = (project: Project) =>
  printedOf(
    project,
    project.sources.toArray().map(({ id }) => id),
  );

describe('a printed text', () => {
  it('has all words of its blocks, in order, each once', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        for (const { source, blocks } of all(project).texts) {
          let last = 0;
          for (const { block, runs, marker } of blocks) {
            expect(runs.map(({ words }) => words).join('')).toBe(source.text.slice(block.start, block.end));
            expect(source.text.slice(last, block.start).replace(marker, '').trim()).toBe('');
            last = block.end;
          }
          expect(source.text.slice(last).trim()).toBe('');
        }
      }),
    );
  });

  it('marks exactly the words of its passages, with their stances, and puts each number after the last of them', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        for (const { source, blocks, notes } of all(project).texts) {
          const ends: [number, number][] = [];
          for (const { block, runs } of blocks) {
            let at = block.start;
            for (const { words, stances, ends: numbers } of runs) {
              for (let unit = at; unit < at + words.length; unit++) {
                const on = notes.filter(({ passage }) => passage.pieces.some((p) => p.start <= unit && unit < p.end));
                expect([...stances].sort()).toEqual([...new Set(on.map(({ passage }) => passage.stance))].sort());
              }
              at += words.length;
              for (const number of numbers) ends.push([number, at]);
            }
          }
          const endOf = ({ pieces }: Passage): number => {
            const { end } = pieces.at(-1)!;
            const inside = blocks.findLast(({ block }) => block.start < end);
            return inside ? Math.min(inside.block.end, end) : blocks[0]!.block.end;
          };
          expect(ends.sort(([a], [b]) => a - b)).toEqual(notes.map(({ number, passage }) => [number, endOf(passage)]));
          expect(notes.map(({ passage }) => passage.id).sort()).toEqual(
            project.passages
              .toArray()
              .flatMap(({ id, source: of }) => (of === source.id ? [id] : []))
              .sort(),
          );
        }
      }),
    );
  });

  it('numbers passages through all texts from 1, and gives each claim its own', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const { texts, claims } = all(project);
        const notes = texts.flatMap((text) => text.notes);
        expect(notes.map(({ number }) => number)).toEqual(notes.map((_, i) => i + 1));
        expect(claims.map(({ claim }) => claim.id).sort()).toEqual(
          project.claims
            .toArray()
            .map(({ id }) => id)
            .sort(),
        );
        for (const { claim, passages, main } of claims) {
          expect(passages).toEqual(
            notes.filter(({ passage }) => passage.claim === claim.id).map(({ number }) => number),
          );
          expect(main).toBe(project.about.main === claim.id);
        }
        for (const { quote } of notes) expect(quote.length).toBeLessThan(100);
      }),
    );
  });
});
