// Reads a text aloud, sentence by sentence: what is said now, what comes next, and everything that can go otherwise with a browser's voices.
import type { Speech } from '../elements/reading/settings.ts';
import { aloudWords } from '../elements/messages/reading.ts';
import type { Source } from '../model/records.ts';
import { blocksOfSource } from '../query/blocks.ts';
import { clausesOf } from '../reader/extent.ts';
import { languageOf } from '../text/language.ts';
import type { Range } from '../text/range.ts';
import { sentenceBefore, sentenceFrom } from '../text/sentences.ts';

/** What is used of the Web Speech API. */
export type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'default'>;
export interface Utterance {
  lang: string;
  rate: number;
  voice: Voice | null;
  onend: (() => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
}
export interface Mouth {
  voices(): readonly Voice[];
  /** Calls back once when the browser has (other) voices: many have none until a moment after the first question. */
  onVoices(heard: () => void): void;
  utterance(words: string): Utterance;
  speak(utterance: Utterance): void;
  cancel(): void;
}

/** Who reading aloud reports to. */
export interface Listener {
  /** Shows the sentence being read; null: none. */
  show(source: string, sentence: Range | null): void;
  say(sentence: string): void;
  changed(): void;
  speech(): Speech;
}

/** How long voices are waited for, ms. */
const patience = 1500;
/** Code units that are said in one go: some voices break off in what lasts longer than a quarter of a minute. */
const breath = 220;

interface Task {
  readonly source: Source;
  readonly blocks: readonly Range[];
  readonly language: string;
  /** Where to end. */
  readonly end: number;
}

export class Aloud {
  status: 'idle' | 'reading' | 'paused' = 'idle';
  /** The sentence being read, or at which it paused. */
  sentence: Range | null = null;
  private task: Task | null = null;
  private readonly mouth: Mouth | null;
  private readonly listener: Listener;
  /** What is being said: the browser may forget an utterance nobody holds, and never tell of its end. */
  private saying: Utterance | null = null;
  /** How often reading was begun: who begins while voices are still waited for takes the other's place. */
  private starts = 0;

  /** `mouth`: null where the browser cannot speak. */
  constructor(mouth: Mouth | null, listener: Listener) {
    this.mouth = mouth;
    this.listener = listener;
  }

  get source(): string | null {
    return this.task?.source.id ?? null;
  }

  /** The primary subtag of the language read (`en`); null where it is not known. */
  get language(): string | null {
    return this.task && primary(this.task.language);
  }

  /** The voices for the language of the text being read; all there are where it is not known. */
  get voices(): readonly Voice[] {
    return this.mouth && this.task ? voicesFor(this.mouth.voices(), this.task.language) : [];
  }

  /** The voice that reads, or will: the one chosen for the language, else the first that suits it. Null: the system's own choice. */
  get voice(): Voice | null {
    const { language, voices } = this;
    if (language === null) return null;
    const chosen = this.listener.speech().voices[language];
    return (
      voices.find(({ voiceURI }) => voiceURI === chosen) ??
      voices.find((voice) => voice.default) ??
      voices.find(({ lang }) => tag(lang) === this.task!.language) ??
      voices[0] ??
      null
    );
  }

  /** Reads from the sentence that holds `from` (the next one, between two) to the one that holds the last of `to`. */
  async start(source: Source, from: number, to = source.text.length): Promise<void> {
    const { mouth, listener } = this;
    this.end();
    const start = ++this.starts;
    if (!mouth) return listener.say(aloudWords.unable);
    const language = source.language === 'und' ? languageOf(source.text) : source.language;
    if (mouth.voices().length === 0) await voicesOf(mouth);
    if (start !== this.starts) return;
    const all = mouth.voices();
    if (all.length === 0) return listener.say(aloudWords.noVoice);
    if (voicesFor(all, language).length === 0) return listener.say(aloudWords.noVoiceFor(nameOf(language)));
    const blocks = blocksOfSource(source).blocks.filter(({ kind }) => kind !== 'furniture');
    this.task = { source, blocks, language, end: to };
    const first = this.sentenceFrom(from);
    if (!first || first.start >= to) {
      this.task = null;
      return listener.say(aloudWords.nothing);
    }
    listener.say(aloudWords.reading);
    this.read(first);
  }

  pause(): void {
    if (this.status !== 'reading') return;
    this.hush();
    this.status = 'paused';
    this.listener.say(aloudWords.paused);
    this.listener.changed();
  }

  /** Reads on, from the beginning of the sentence at which it paused. */
  go(): void {
    if (this.status !== 'paused' || !this.sentence) return;
    this.listener.say(aloudWords.again);
    this.read(this.sentence);
  }

  /** Goes to the next sentence (1) or the one before (-1); reads it, unless paused. */
  step(by: 1 | -1): void {
    const { task, sentence } = this;
    if (!task || !sentence) return this.listener.say(aloudWords.silent);
    const { text } = task.source;
    const next =
      by === 1 ? this.sentenceFrom(sentence.end) : sentenceBefore(text, task.blocks, sentence.start, task.language);
    if (!next) return this.listener.say(by === 1 ? aloudWords.last : aloudWords.first);
    // Who goes on by hand has left the selection that was to be read.
    if (next.start >= task.end) this.task = { ...task, end: text.length };
    if (this.status === 'paused') this.at(next);
    else this.read(next);
  }

  stop(): void {
    if (this.status === 'idle') return this.listener.say(aloudWords.silent);
    this.end();
    this.listener.say(aloudWords.stopped);
  }

  /** The pace or the voice is another: what is being read begins anew with it. */
  adapt(): void {
    if (this.status === 'reading' && this.sentence) this.read(this.sentence);
    else this.listener.changed();
  }

  /** Ends without a word. */
  end(): void {
    const { task } = this;
    this.hush();
    this.task = this.sentence = null;
    this.status = 'idle';
    if (task) this.listener.show(task.source.id, null);
    this.listener.changed();
  }

  private sentenceFrom(offset: number): Range | null {
    const { source, blocks, language } = this.task!;
    return sentenceFrom(source.text, blocks, offset, language);
  }

  private at(sentence: Range): void {
    this.sentence = sentence;
    this.listener.show(this.task!.source.id, sentence);
    this.listener.changed();
  }

  private read(sentence: Range): void {
    this.hush();
    this.status = 'reading';
    this.at(sentence);
    this.say(breathsOf(this.task!.source.text, sentence));
  }

  /** Says the parts one after the other, then the next sentence. */
  private say([part, ...rest]: readonly string[]): void {
    const { task } = this;
    const utterance = this.mouth!.utterance(part!);
    utterance.lang = task!.language === 'und' ? '' : task!.language;
    utterance.voice = this.voice;
    utterance.rate = this.listener.speech().rate;
    utterance.onend = () => {
      if (this.saying === utterance) this.said(rest);
    };
    utterance.onerror = ({ error }) => {
      if (this.saying !== utterance) return;
      this.end();
      this.listener.say(aloudWords.broken(error));
    };
    this.saying = utterance;
    this.mouth!.speak(utterance);
  }

  private said(rest: readonly string[]): void {
    if (rest.length > 0) return this.say(rest);
    const next = this.sentenceFrom(this.sentence!.end);
    if (next && next.start < this.task!.end) return this.read(next);
    this.end();
    this.listener.say(aloudWords.finished);
  }

  private hush(): void {
    const { saying } = this;
    this.saying = null;
    if (saying) this.mouth!.cancel();
  }
}

/** The sentence in parts that a voice can say in one go, cut between clauses; its line breaks are spaces. */
function breathsOf(text: string, sentence: Range): readonly string[] {
  const parts: { start: number; end: number }[] = [];
  for (const { start, end } of clausesOf(text, sentence)) {
    const last = parts.at(-1);
    if (last && end - last.start <= breath) last.end = end;
    else parts.push({ start, end });
  }
  return (parts.length > 0 ? parts : [sentence]).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
}

/** A language tag as BCP 47 has it: Android writes `en_US`. */
function tag(lang: string): string {
  return lang.replace('_', '-');
}

function primary(language: string): string | null {
  return language === 'und' ? null : tag(language).split('-', 1)[0]!.toLowerCase();
}

function voicesFor(voices: readonly Voice[], language: string): readonly Voice[] {
  const wanted = primary(language);
  return wanted === null ? voices : voices.filter(({ lang }) => primary(lang) === wanted);
}

function nameOf(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}

function voicesOf(mouth: Mouth): Promise<void> {
  return new Promise((done) => {
    mouth.onVoices(done);
    setTimeout(done, patience);
  });
}

/** The browser's own voice; null where it has none. */
export function mouthOf(window: Window & Partial<Pick<typeof globalThis, 'SpeechSynthesisUtterance'>>): Mouth | null {
  const { speechSynthesis, SpeechSynthesisUtterance } = window;
  if (!speechSynthesis || !SpeechSynthesisUtterance) return null;
  return {
    voices: () => speechSynthesis.getVoices(),
    onVoices: (heard) => speechSynthesis.addEventListener('voiceschanged', heard, { once: true }),
    utterance: (words) => new SpeechSynthesisUtterance(words) as Utterance,
    speak: (utterance) => speechSynthesis.speak(utterance as SpeechSynthesisUtterance),
    cancel: () => speechSynthesis.cancel(),
  };
}
