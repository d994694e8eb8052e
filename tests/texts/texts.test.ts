import { describe, expect, it } from 'vitest';
import { longMoment } from '../../src/course/days.ts';
import { hoursWords, timeWords } from '../../src/course/model/hours.ts';
import en from '../../src/texts/en.ts';
import { interfaceLanguages, languageName, loadTexts } from '../../src/texts/index.ts';
import { formatText, type Plural, type TextKey, type Texts } from '../../src/texts/texts.ts';

const english: Texts = en;
const COUNTS = Array.from({ length: 1000 }, (_, n) => n);

describe.each(Object.keys(interfaceLanguages))('the interface in %s', (language) => {
  const load = async () => (await loadTexts(language)).texts;

  it('has every text, and none that English lacks', async () => {
    expect(Object.keys(await load()).sort()).toEqual(Object.keys(english).sort());
  });

  it('puts in the values that English puts in', async () => {
    const texts = await load();
    const differing = Object.keys(english).filter((key) => {
      const name = key as keyof Texts;
      return placeholders(texts[name]).some((found) => found !== placeholders(english[name])[0]);
    });
    expect(differing).toEqual([]);
  });

  it('has a form for every number a learner may meet', async () => {
    const needed = new Set(COUNTS.map((n) => new Intl.PluralRules(language).select(n)));
    const plurals = Object.entries(await load()).filter(
      (entry): entry is [string, Plural] => typeof entry[1] !== 'string',
    );
    const lacking = plurals.filter(([, forms]) => [...needed].some((form) => forms[form] === undefined));
    expect(lacking.map(([key]) => key)).toEqual([]);
    expect(plurals.length).toBeGreaterThan(3);
  });

  it('leaves no text empty', async () => {
    const empty = Object.entries(await load()).filter(([, entry]) =>
      formsOf(entry).some((form) => form.trim() === ''),
    );
    expect(empty).toEqual([]);
  });
});

describe('a count', () => {
  it.each([
    ['pl', 1, '1 lekcja'],
    ['pl', 3, '3 lekcje'],
    ['pl', 5, '5 lekcji'],
    ['pl', 22, '22 lekcje'],
    ['pl', 112, '112 lekcji'],
    ['de', 1, '1 Lektion'],
    ['el', 2, '2 μαθήματα'],
    ['pt', 1, '1 lição'],
    ['pt', 0, '0 lições'],
    ['pt-BR', 0, '0 lição'],
    ['es', 0, '0 lecciones'],
  ])('in %s of %i is "%s"', async (language, n, written) => {
    expect(formatText((await loadTexts(language)).texts, language, 'lessonCount', { n })).toBe(written);
  });
});

describe('how many objectives are reached', () => {
  it.each([
    ['en', '1 of 1 objective reached', '1 of 4 objectives reached'],
    ['es', '1 de 1 objetivo alcanzado', '1 de 4 objetivos alcanzados'],
    ['pt', '1 de 1 objetivo atingido', '1 de 4 objetivos atingidos'],
    ['de', '1 von 1 Lernziel erreicht', '1 von 4 Lernzielen erreicht'],
    ['el', 'Στόχος που επιτεύχθηκε: 1 από 1', 'Στόχοι που επιτεύχθηκαν: 1 από 4'],
    ['pl', 'Osiągnięty cel: 1 z 1', 'Osiągnięte cele: 1 z 4'],
  ])('in %s goes by how many there are: "%s", "%s"', async (language, ofOne, ofFour) => {
    const { texts } = await loadTexts(language);
    const say = (n: number) => formatText(texts, language, 'objectivesReached', { reached: 1, n });
    expect([say(1), say(4)]).toEqual([ofOne, ofFour]);
  });
});

describe('a moment', () => {
  const at = new Date(2026, 4, 5, 15, 7).getTime();

  it.each([
    ['en', '5 May 2026 at 15:07'],
    ['EN', '5 May 2026 at 15:07'],
    ['en-US', 'May 5, 2026 at 3:07 PM'],
    ['pt', '5 de maio de 2026 às 15:07'],
    ['de', '5. Mai 2026 um 15:07'],
  ])('in %s is written %s', (language, written) => {
    expect(longMoment(at, language).replace(/\s/g, ' ')).toBe(written);
  });
});

describe('a length of time, which stays on one line,', () => {
  it.each([
    ['en', 0, '0\u00A0min'],
    ['en', 45, '45\u00A0min'],
    ['en', 120, '2\u00A0h'],
    ['en', 450, '7\u00A0h\u00A030\u00A0min'],
    ['de', 450, '7\u00A0Std.\u00A030\u00A0Min.'],
    ['el', 450, '7\u00A0ώρ.\u00A030\u00A0λ.'],
    ['pl', 465, '7\u00A0godz.\u00A045\u00A0min'],
  ])('in %s of %i minutes is "%s"', async (language, minutes, written) => {
    const { texts } = await loadTexts(language);
    expect(timeWords(minutes, (key, values) => formatText(texts, language, key, values))).toBe(written);
  });

  it('by mode too', async () => {
    const { texts } = await loadTexts('es');
    const say = (key: TextKey, values: Record<string, string | number>) =>
      formatText(texts, 'es', key, values);
    expect(hoursWords({ online: 7.5, 'face-to-face': 0.75 }, say)).toEqual([
      '7\u00A0h\u00A030\u00A0min en línea',
      '45\u00A0min presenciales',
    ]);
  });
});

describe('a language', () => {
  it.each([
    ['pt-BR', 'pt-BR', true],
    ['DE', 'DE', true],
    ['fr', 'en', false],
    ['constructor', 'en', false],
  ])('%s is shown with texts of %s', async (asked, language, found) => {
    expect(await loadTexts(asked)).toMatchObject({ language, found });
  });

  it.each([
    ['en', 'de', 'Englisch'],
    ['de', 'pl', 'niemiecki'],
    ['pl', 'pt', 'polaco'],
    ['pl', 'pt-BR', 'polonês'],
    ['not a tag', 'de', 'not a tag'],
  ])('%s is named in %s: %s', (language, inLanguage, name) => {
    expect(languageName(language, inLanguage)).toBe(name);
  });
});

/** One entry a form: its placeholders in order, as one string. */
function placeholders(entry: string | Plural): string[] {
  return formsOf(entry).map((form) => [...new Set(form.match(/\{\w+\}/g))].sort().join());
}

function formsOf(entry: string | Plural): string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry);
}
