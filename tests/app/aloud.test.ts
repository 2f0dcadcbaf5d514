// Reading aloud with a voice made up for the test, which says what it is given and ends when it is told to.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mouth, Utterance, Voice } from '../../src/app/aloud.ts';
import { Aloud } from '../../src/app/aloud.ts';
import { SPOKEN_AT_FIRST } from '../../src/elements/reading/settings.ts';
import type { Speech } from '../../src/elements/reading/settings.ts';
import type { Source } from '../../src/model/records.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import type { Range } from '../../src/text/range.ts';

const voice = (lang: string, name = lang, isDefault = false): Voice => ({
  voiceURI: `voice:${name}`,
  name,
  lang,
  default: isDefault,
});

class FakeMouth implements Mouth {
  readonly spoken: (Utterance & { words: string })[] = [];
  cancelled = 0;
  all: readonly Voice[];
  private heard: (() => void) | null = null;

  constructor(all: readonly Voice[]) {
    this.all = all;
  }
  voices() {
    return this.all;
  }
  onVoices(heard: () => void) {
    this.heard = heard;
  }
  arrive(all: readonly Voice[]) {
    this.all = all;
    this.heard?.();
  }
  utterance(words: string) {
    return { words, lang: 'xx', rate: 0, voice: null, onend: null, onerror: null };
  }
  speak(utterance: Utterance) {
    this.spoken.push(utterance as Utterance & { words: string });
  }
  cancel() {
    this.cancelled++;
    // As browsers do: what is cut off tells of an error, later than the next thing may have begun.
    const last = this.spoken.at(-1);
    queueMicrotask(() => last?.onerror?.({ error: 'interrupted' }));
  }
  get last() {
    return this.spoken.at(-1)!;
  }
  /** The voice has said what it was given. */
  end() {
    this.last.onend!();
  }
}

const TEXT = [
  'A Title',
  'The first sentence stands here. The second one, by Dr. Smith, is a little longer than it.',
  'A second paragraph begins. It ends here.',
].join('\n\n');

const sourceOf = (text: string, language = 'en'): Source => ({
  id: 's_1',
  kind: 'source',
  created: { at: 0, by: 'tester' },
  title: 'T',
  author: null,
  publication: null,
  url: null,
  language,
  text,
  digest: '',
  structure: blocksOf(text),
  order: 'a0',
});

function open(mouth: FakeMouth | null, speech: Speech = SPOKEN_AT_FIRST) {
  const said: string[] = [];
  const shown: (string | null)[] = [];
  let text = '';
  let now = speech;
  let changes = 0;
  const aloud = new Aloud(mouth, {
    show: (_source, sentence: Range | null) => shown.push(sentence && text.slice(sentence.start, sentence.end)),
    say: (sentence) => said.push(sentence),
    changed: () => changes++,
    speech: () => now,
  });
  return {
    aloud,
    said,
    shown,
    changes: () => changes,
    speak: (to: Speech) => {
      now = to;
      aloud.adapt();
    },
    start: (source: Source, from: number, to?: number) => {
      text = source.text;
      return aloud.start(source, from, to);
    },
  };
}

describe('reading aloud', () => {
  it('reads sentence by sentence over paragraphs to the end, each shown while it is read', async () => {
    const mouth = new FakeMouth([voice('en-GB')]);
    const { aloud, start, shown, said } = open(mouth);
    await start(sourceOf(TEXT), 0);
    const sentences = [
      'A Title',
      'The first sentence stands here.',
      'The second one, by Dr. Smith, is a little longer than it.',
      'A second paragraph begins.',
      'It ends here.',
    ];
    for (const [i, sentence] of sentences.entries()) {
      expect(aloud.status).toBe('reading');
      expect(mouth.last.words).toBe(sentence);
      expect(mouth.last.lang).toBe('en');
      expect(shown.at(-1)).toBe(sentence);
      expect(mouth.spoken).toHaveLength(i + 1);
      mouth.end();
    }
    expect([aloud.status, shown.at(-1), said.at(-1)]).toEqual(['idle', null, 'Read to the end.']);
  });

  it('begins with the sentence of the caret, and ends with that of the last selected word', async () => {
    const mouth = new FakeMouth([voice('en-GB')]);
    const { aloud, start } = open(mouth);
    await start(sourceOf(TEXT), TEXT.indexOf('Smith'), TEXT.indexOf('paragraph') + 4);
    expect(mouth.last.words).toContain('by Dr. Smith');
    mouth.end();
    expect(mouth.last.words).toBe('A second paragraph begins.');
    mouth.end();
    expect(aloud.status).toBe('idle');
    expect(mouth.spoken).toHaveLength(2);
  });

  it('pauses, goes on from the beginning of that sentence, and is not disturbed by what was cut off', async () => {
    const mouth = new FakeMouth([voice('en-GB')]);
    const { aloud, start, said } = open(mouth);
    await start(sourceOf(TEXT), TEXT.indexOf('second one'));
    const cut = mouth.last;
    aloud.pause();
    await Promise.resolve();
    expect([aloud.status, mouth.cancelled]).toEqual(['paused', 1]);
    cut.onend!();
    expect(mouth.spoken).toHaveLength(1);
    aloud.go();
    expect(aloud.status).toBe('reading');
    expect(mouth.last.words).toBe(cut.words);
    expect(said).toEqual(['Reading aloud. L pauses.', 'Paused. L reads on.', 'Reading on.']);
  });

  it('steps forward and back, reading or paused, and says where there is no more', async () => {
    const mouth = new FakeMouth([voice('en-GB')]);
    const { aloud, start, said, shown } = open(mouth);
    await start(sourceOf(TEXT), 0, 5);
    aloud.step(-1);
    expect(said.at(-1)).toBe('That is the first sentence.');
    aloud.step(1);
    expect(mouth.last.words).toBe('The first sentence stands here.');
    // Gone on by hand, it reads past what was selected.
    mouth.end();
    expect(mouth.last.words).toContain('Dr. Smith');
    aloud.pause();
    const before = mouth.spoken.length;
    aloud.step(1);
    aloud.step(1);
    aloud.step(1);
    expect([shown.at(-1), said.at(-1)]).toEqual(['It ends here.', 'That was the last sentence.']);
    aloud.step(-1);
    expect(shown.at(-1)).toBe('A second paragraph begins.');
    expect(mouth.spoken).toHaveLength(before);
    aloud.go();
    expect(mouth.last.words).toBe('A second paragraph begins.');
  });

  it('stops at once, and says so where nothing is read', async () => {
    const mouth = new FakeMouth([voice('en-GB')]);
    const { aloud, start, said, shown } = open(mouth);
    aloud.stop();
    aloud.step(1);
    expect(said).toEqual(['Nothing is being read aloud.', 'Nothing is being read aloud.']);
    await start(sourceOf(TEXT), 0);
    const cut = mouth.last;
    aloud.stop();
    cut.onend!();
    expect([aloud.status, aloud.sentence, shown.at(-1), said.at(-1)]).toEqual([
      'idle',
      null,
      null,
      'Reading aloud stopped.',
    ]);
    expect(mouth.spoken).toHaveLength(1);
  });

  it('says long sentences in parts, at their joints, and shows the whole all the while', async () => {
    const clause = 'this is a clause of some length that goes on for quite a while before it ends';
    const long = `Although ${clause}, and ${clause}, and ${clause}, and ${clause}, it ends.`;
    const mouth = new FakeMouth([voice('en-GB')]);
    const { aloud, start, shown } = open(mouth);
    await start(sourceOf(`${long} Short.`), 0);
    while (shown.at(-1) === long) {
      expect(mouth.last.words.length).toBeLessThanOrEqual(220);
      mouth.end();
    }
    expect(mouth.last.words).toBe('Short.');
    const parts = mouth.spoken.slice(0, -1).map(({ words }) => words);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(' ')).toBe(long);
    expect(aloud.status).toBe('reading');
  });

  it('reads folded lines as one, and leaves out what the page put around the text', async () => {
    const mouth = new FakeMouth([voice('en-GB')]);
    const { start } = open(mouth);
    const text = 'One sentence that\ngoes over lines.';
    const source = sourceOf(`Share this\n\n${text}`);
    const structure: Source['structure'] = [
      { kind: 'furniture', role: 'byline', start: 0, end: 10 },
      { kind: 'paragraph', start: 12, end: 12 + text.length },
    ];
    await start({ ...source, structure }, 0);
    expect(mouth.last.words).toBe('One sentence that goes over lines.');
  });

  it('stops with the reason when the voice fails', async () => {
    const mouth = new FakeMouth([voice('en-GB')]);
    const { aloud, start, said } = open(mouth);
    await start(sourceOf(TEXT), 0);
    mouth.last.onerror!({ error: 'audio-busy' });
    expect(aloud.status).toBe('idle');
    expect(said.at(-1)).toBe('Reading aloud stopped: the voice did not work (audio-busy).');
  });
});

describe('voices', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('where the browser cannot speak, it says so', async () => {
    const { aloud, start, said } = open(null);
    await start(sourceOf(TEXT), 0);
    expect([aloud.status, said]).toEqual(['idle', ['This browser cannot read aloud.']]);
  });

  it('are waited for, and where none come that is said', async () => {
    const mouth = new FakeMouth([]);
    const { aloud, start, said } = open(mouth);
    const started = start(sourceOf(TEXT), 0);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    await started;
    expect([aloud.status, said]).toEqual([
      'idle',
      ['There is no voice to read with. Voices are added in the settings of the system.'],
    ]);
    const again = start(sourceOf(TEXT), 0);
    // Begun once more meanwhile, it is read once.
    const third = start(sourceOf(TEXT), TEXT.indexOf('second one'));
    mouth.arrive([voice('en_US')]);
    await Promise.all([again, third, vi.advanceTimersByTimeAsync(2000)]);
    expect(aloud.status).toBe('reading');
    expect(mouth.spoken.map(({ words }) => words.slice(0, 14))).toEqual(['The second one']);
  });

  it('must know the language: Hindi is not read in English, and a language not known by the voice of the system', async () => {
    const mouth = new FakeMouth([voice('en-GB'), voice('de-DE')]);
    const { aloud, start, said } = open(mouth);
    await start(sourceOf('यह एक वाक्य है। यह दूसरा वाक्य है।', 'und'), 0);
    expect([aloud.status, said.at(-1)]).toEqual([
      'idle',
      'There is no voice for Hindi here. Voices are added in the settings of the system.',
    ]);
    await start(sourceOf(TEXT, 'und'), 0);
    expect([mouth.last.lang, mouth.last.voice, aloud.language]).toEqual(['', null, null]);
  });

  it('are chosen by language: the one chosen, else the default, else the very region', async () => {
    const all = [voice('de-DE'), voice('en-GB'), voice('en_US', 'other'), voice('en-US', 'usual', true)];
    const mouth = new FakeMouth(all);
    const { aloud, start, speak } = open(mouth);
    await start(sourceOf(TEXT, 'en-GB'), 0);
    expect(aloud.voices.map(({ name }) => name)).toEqual(['en-GB', 'other', 'usual']);
    expect([aloud.voice?.name, aloud.language]).toEqual(['usual', 'en']);
    speak({ rate: 1.5, voices: { en: 'voice:other', de: 'voice:en-GB' } });
    expect([mouth.last.voice?.name, mouth.last.rate]).toEqual(['other', 1.5]);
    expect(mouth.spoken.map(({ words }) => words)).toEqual(['A Title', 'A Title']);
    mouth.all = all.map((each) => ({ ...each, default: false }));
    speak({ rate: 1, voices: { en: 'gone' } });
    expect(mouth.last.voice?.name).toBe('en-GB');
  });
});
