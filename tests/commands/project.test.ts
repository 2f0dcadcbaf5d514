// The project: its title, texts added to it in their order, and the order of its presentation.
import { describe, expect, it } from 'vitest';
import type { NewText } from '../../src/commands/project.ts';
import { addSource, orderSteps, renameProject } from '../../src/commands/project.ts';
import { stepsOf } from '../../src/query/steps.ts';
import { draw } from '../notation.ts';
import { open } from './desk.ts';

const text = (title: string, words = 'A heading\n\nA paragraph of the text.'): NewText => ({
  title,
  author: null,
  publication: null,
  url: null,
  language: 'en',
  text: words,
  digest: '0'.repeat(64),
});

describe('the project', () => {
  it('is renamed to one line, and not to nothing or to what it is called', () => {
    const session = open();
    expect(session.run(renameProject(' Two\n essays '))).toBe("Rename the project to 'Two essays'");
    expect(session.state.project.about.title).toBe('Two essays');
    for (const same of ['Two  essays', '', '\n']) expect(session.can(renameProject(same))).toBe(false);
  });

  it('takes in texts, one after the other, verbatim and with their structure', () => {
    const session = open();
    const words = 'A heading\n\nA paragraph  of the text,\u00a0verbatim. ';
    expect(session.run(addSource(text('First', words), session.maker))).toBe("Add the text 'First'");
    session.run(addSource(text('Second'), session.maker));
    const sources = session.state.project.sources.toArray().sort((a, b) => (a.order < b.order ? -1 : 1));
    expect(sources.map(({ title }) => title)).toEqual(['First', 'Second']);
    expect(sources[0]!.order < sources[1]!.order).toBe(true);
    expect(sources[0]!.text).toBe(words);
    expect(sources[0]!.structure.length).toBeGreaterThan(0);
  });

  it('refuses a text without a title, of two lines, or with half a character', () => {
    const session = open();
    for (const bad of [text(' '), text('a\nb'), text('x', 'a\ud800b')])
      expect(session.can(addSource(bad, session.maker))).toBe(false);
  });
});

describe('the order of the presentation', () => {
  const steps = (session: ReturnType<typeof open>) =>
    stepsOf(session.state.project)
      .shown.map((id) => id.slice(2))
      .join('');

  it('is the reader’s, told by what was done to it, and taken back act by act', () => {
    const session = open(draw('s: b > a', 't: c > a', 'd'));
    expect(steps(session)).toBe('abcd');
    const order = (names: string) => orderSteps(names.split('').map((name) => `c_${name}`));
    expect(session.run(orderSteps(['c_a', 'c_c', 'c_b', 'c_d'], 'c_b'))).toBe("Make 'b' step 3 of the presentation");
    expect(session.travel('undo').ok).toBe(true);
    expect(session.run(orderSteps(['c_a', 'c_c', 'c_b', 'c_d'], 'c_a'))).toBe("Make 'c' step 2 of the presentation");
    expect(session.run(order('dacb'))).toBe("Make 'd' step 1 of the presentation");
    expect(session.run(order('dcb'))).toBe("Leave 'a' out of the presentation");
    expect(session.run(order('dcab'))).toBe("Put 'a' back into the presentation");
    expect(session.run(order('bd'))).toBe('Order the steps of the presentation');
    expect(session.run(orderSteps(['c_b', 'nonsense', 'c_b', 'c_none', 'c_d']))).toBeNull();
    expect(steps(session)).toBe('bd');
    expect(session.run(orderSteps(null))).toBe('Present as the argument leads');
    expect(session.run(orderSteps(null))).toBeNull();
    expect(steps(session)).toBe('abcd');
    for (const names of ['bd', 'dcab', 'dcb', 'dacb', 'acbd', 'abcd']) {
      expect(session.travel('undo').ok).toBe(true);
      expect(steps(session)).toBe(names);
    }
    expect(session.state.project.about).not.toHaveProperty('steps');
  });

  it('can hold the argument’s own order fast, and no step at all', () => {
    const session = open(draw('s: b > a'));
    expect(session.run(orderSteps(['c_a', 'c_b']))).toBe('Order the steps of the presentation');
    expect(session.run(orderSteps(['c_a', 'c_b']))).toBeNull();
    expect(session.run(orderSteps([]))).toBe('Order the steps of the presentation');
    expect(steps(session)).toBe('');
  });
});
