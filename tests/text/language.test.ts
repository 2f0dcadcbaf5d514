// The language a text's letters tell: right for whole texts in many scripts, and none where letters do not tell.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/text/language.ts';
import { declaration, hasDeclarations } from '../declaration.ts';
import '../seed.ts';

describe.runIf(hasDeclarations)('the declaration of human rights', () => {
  const LANGUAGES = {
    arb: 'ar',
    cmn_hans: 'zh',
    heb: 'he',
    hin: 'hi',
    jpn: 'ja',
    kor: 'ko',
    rus: 'ru',
    tha: 'th',
    amh: 'und',
    deu_1996: 'und',
    eng: 'und',
    vie: 'und',
  } as const;

  it.each(Object.entries(LANGUAGES))('%s is %s', (file, language) => {
    const text = declaration(file);
    expect(languageOf(text)).toBe(language);
    // A part of it says the same, and a title page in English does not change it.
    expect(languageOf(text.slice(2000, 6000))).toBe(language);
    expect(languageOf(`${'An English title page. '.repeat(20)}\n\n${text}`)).toBe(language);
  });
});

describe('by letters that only one language has', () => {
  it.each([
    ['fa', 'همه انسان‌ها آزاد به دنیا می‌آیند و از نظر حیثیت و حقوق با هم برابرند. پس چگونه'],
    ['ur', 'تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت ہوئی ہے'],
    ['ar', 'يولد جميع الناس أحرارا متساوين في الكرامة والحقوق'],
    ['und', 'ټول انسانان آزاد پیدا کیږي او د حیثیت او حقوقو له مخې سره برابر دي'],
    ['uk', 'Всі люди народжуються вільними і рівними у своїй гідності та правах. Вони наділені розумом і її'],
    ['ru', 'Все люди рождаются свободными и равными в своем достоинстве и правах'],
    ['und', 'Всички хора се раждат свободни и равни по достойнство и права'],
    ['und', 'Сва људска бића рађају се слободна и једнака у достојанству и правима'],
    ['und', 'सर्व मानवी व्यक्ती जन्मतः स्वतंत्र आहेत व त्यांना समान प्रतिष्ठा'],
    ['yi', 'יעדער מענטש װערט געבױרן פֿרײַ און גלײַך אין כּבֿוד און רעכט'],
    ['he', 'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם'],
    ['el', 'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια'],
    ['ja', 'すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。'],
    ['zh', '人人生而自由,在尊嚴和權利上一律平等。他們賦有理性和良心。'],
  ])('%s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('where letters do not tell', () => {
  it('it is undetermined: Latin letters, none at all, and half of each', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~À-ÿ“”–\n]*$/), (text) => {
        expect(languageOf(text)).toBe('und');
      }),
    );
    for (const text of ['', '123 – 456', '😀👩‍👩‍👧', 'half English यह है']) expect(languageOf(text)).toBe('und');
  });

  it('any string has an answer, and it is a language tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(languageOf(text)).toMatch(/^(und|[a-z]{2})$/);
      }),
    );
  });
});
