// The project: its title, and texts added to it in their order.
import { describe, expect, it } from 'vitest';
import type { NewText } from '../../src/commands/project.ts';
import { addSource, renameProject } from '../../src/commands/project.ts';
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
