/** What can be tested of words: forms of address, signs and their blanks, and one name for one thing. */
import { describe, expect, it } from 'vitest';
import english from '../../src/texts/en.ts';
import type { GuideTexts } from '../../src/texts/guide/guide-texts.ts';
import { guideLanguages } from '../../src/texts/guide/index.ts';
import { interfaceLanguages, loadTexts } from '../../src/texts/index.ts';
import { regional } from '../../src/texts/region.ts';
import englishSheet from '../../src/texts/sheet/en.ts';
import { sheetLanguages } from '../../src/texts/sheet/index.ts';
import type { SheetTexts } from '../../src/texts/sheet/sheet-texts.ts';
import type { Plural, Texts } from '../../src/texts/texts.ts';

/** How a friend would be addressed; every language but English has a form of courtesy, which these would break. */
const INFORMAL: Record<string, RegExp> = {
  de: /^(du|dich|dir|dein(e[mnrs]?)?|euch|eue?re?[mnrs]?)$/,
  es: /^(tú|tu|tus|te|ti|contigo|tuy[oa]s?|puedes|tienes|quieres|debes|has|estás|eres|imprime|abras|escribas|respondas|elijas|(copia|ábre|abre|imprime|ciérra|elíge|inténta|vuélve)l[oa]s?|cópial[oa]s?)$/,
  pt: /^(tu|te|ti|teus?|tuas?|contigo|você|podes|tens|queres|deves|estás|és|escrevas|respondas|imprime|copia)$/,
  el: /^(εσύ|εσένα|σου|μπορείς|έχεις|είσαι|θέλεις|κάνεις|βλέπεις|περάσεις|ανοίξεις|γράψεις|διαβάσεις|δεις|δείξε|δες|γράψε|επίλεξε|δοκίμασε|κλείσε|πάτησε|αντίγραψε|εκτύπωσε)$/,
  pl: /^(ty|ciebie|cię|tobie|tobą|twój|twoj\p{L}*|twoich|twoim|\p{L}+(asz|esz|ysz)|\p{L}+[łl][ae]ś)$/u,
};

/** Words for a thing that has another name here; `of` are the keys, of player and sheet, that give its name. */
interface Term {
  name: string;
  of: string[];
  /** Other names of the same thing. */
  not?: RegExp;
}
const TERMS: Record<string, Term[]> = {
  en: [
    { name: 'quiz', of: ['quiz', 'needQuizzesPassed', 'quizzesToPass'], not: /\btests? to pass|\bexams?\b/ },
    { name: 'video', of: ['video', 'versionFilm', 'media', 'needWatch'], not: /\bfilms?\b|\bmovies?\b/ },
    { name: 'transcript', of: ['transcript', 'shareOrRead', 'transcriptRead'] },
    { name: 'reflection', of: ['reflection', 'needTexts', 'textsToWrite'] },
  ],
  es: [
    { name: 'curso', of: ['recordCourse', 'courseCompleted', 'intro'] },
    {
      name: 'cuestionario',
      of: ['quiz', 'recordQuizzes', 'needQuizzesPassed', 'quizzesToPass'],
      not: /(?<!de )\bpruebas?\b(?! inicial)|\btest\b/,
    },
    { name: 'nota mínima', of: ['passMark', 'quizPassMark', 'courseFailed'], not: /nota de corte/ },
    { name: 'visita', of: ['ended', 'timeThisVisit', 'forgetMeaning'] },
    { name: 'vídeo', of: ['video', 'media', 'versionFilm'], not: /película|\bfilm/ },
    { name: 'tutor o tutora', of: ['reflectionFor', 'actionPlan', 'answersSaved'], not: /quien le forma/ },
  ],
  pt: [
    { name: 'curso', of: ['recordCourse', 'courseCompleted', 'intro'] },
    {
      name: 'questionário',
      of: ['quiz', 'recordQuizzes', 'needQuizzesPassed', 'quizzesToPass'],
      not: /(?<!de )\btestes?\b(?! inicial)/,
    },
    { name: 'nota mínima', of: ['passMark', 'quizPassMark', 'courseFailed'], not: /classificação mínima/ },
    { name: 'visita', of: ['ended', 'timeThisVisit', 'forgetMeaning'] },
    {
      name: 'quem lhe dá formação',
      of: ['reflectionFor', 'actionPlan', 'answersSaved'],
      not: /quem o forma/,
    },
  ],
  de: [
    { name: 'Test', of: ['quiz', 'recordQuizzes', 'needQuizzesPassed', 'quizzesToPass'], not: /quiz/i },
    {
      name: 'Lernziel',
      of: ['byObjective', 'recordByObjective', 'objectivesReached'],
      not: /(?<!\p{L})Ziele?n?\b/u,
    },
    { name: 'Video', of: ['video', 'media', 'versionFilm'], not: /\bFilme?s?\b/ },
    { name: 'Kursleitung', of: ['reflectionFor', 'actionPlan', 'answersSaved'], not: /Lehrkraft|Trainer/ },
    { name: 'Bestehensgrenze', of: ['passMark', 'quizPassMark', 'courseFailed'] },
  ],
  el: [
    {
      name: 'σεμινάριο',
      of: ['recordCourse', 'courseCompleted', 'intro', 'forgetLocal'],
      not: /ίδιο το μάθημα/,
    },
    { name: 'μάθημα', of: ['lessonNumber', 'needLessons', 'nextLesson', 'didOpen'] },
    { name: 'ενότητα', of: ['recordModule', 'moduleObjectives'] },
    { name: 'τεστ', of: ['quiz', 'recordQuizzes', 'needQuizzesPassed'], not: /κουίζ/ },
    { name: 'αναστοχασμ', of: ['reflection', 'needTexts', 'textsToWrite'], not: /(?<!ανα)στοχασμ/i },
    { name: 'μεταγραφή', of: ['transcript', 'shareOrRead', 'transcriptRead'], not: /απομαγνητοφ/ },
    { name: 'πρόγραμμα περιήγησης', of: ['privacyBrowser', 'denied'], not: /φυλλομετρητ/ },
    { name: 'βάση', of: ['passMark', 'quizPassMark', 'scoreNeeded'], not: /όριο επιτυχίας/ },
    {
      name: 'υποβλ',
      of: ['recordNotHandedIn', 'needQuizzesFinished', 'quizHandedIn'],
      not: /παραδοθεί|παράδοση/,
    },
  ],
  pl: [
    { name: 'test', of: ['quiz', 'recordQuizzes', 'needQuizzesPassed', 'quizzesToPass'], not: /sprawdzian/ },
    { name: 'nagra', of: ['video', 'media', 'versionFilm', 'videosToWatch'], not: /film/ },
    { name: 'podej', of: ['attemptsMade', 'attemptCount', 'attempts'] },
    { name: 'prób', of: ['triesLeft'] },
    { name: 'wizyt', of: ['ended', 'timeThisVisit', 'forgetMeaning'] },
    { name: 'osob', of: ['learner', 'reflectionFor', 'answersSaved'], not: /\bucze[nń]|nauczyciel/ },
  ],
};

/** What SCORM reports say, as they say it. */
const REPORTED = '83 % 0:50/1:00';

interface Told {
  key: string;
  text: string;
}

async function told(language: string): Promise<Told[]> {
  const sheet = (await sheetLanguages[language]?.())?.default as SheetTexts;
  const guide = (await guideLanguages[language]?.())?.default as GuideTexts;
  return [(await loadTexts(language)).texts, sheet, guide].flatMap((texts: Texts | SheetTexts | GuideTexts) =>
    Object.entries(texts).flatMap(([key, entry]) =>
      formsOf(entry).map((text) => ({ key, text: text.replaceAll(REPORTED, '') })),
    ),
  );
}

describe.each(Object.keys(interfaceLanguages))('the words of %s', (language) => {
  it('address nobody as a friend', async () => {
    const informal = INFORMAL[language] ?? /^$/;
    const found = (await told(language)).filter(({ text }) =>
      wordsOf(text).some((word) => informal.test(word)),
    );
    expect(found).toEqual([]);
  });

  it('write percents as the language does', async () => {
    const sign = new Intl.NumberFormat(regional(language), { style: 'percent' }).format(0.5).slice(2);
    const found = (await told(language)).filter(({ text }) =>
      [...text.matchAll(/\s?%/g)].some(([written]) => written !== sign),
    );
    expect(found).toEqual([]);
  });

  it('have no blank before a sign of punctuation, and a no-break one before dots in German alone', async () => {
    const wrong = language === 'de' ? / [.,;:!?·…](?! )|[^\u00a0 ]…| …/ : /\s[.,;:!?…]/;
    expect((await told(language)).filter(({ text }) => wrong.test(text.replaceAll(' · ', ' ')))).toEqual([]);
  });

  it('say every length of hours in one notation', async () => {
    const { hoursOnline, hoursFaceToFace, hoursAssessment, timeThisVisit } = (await loadTexts(language))
      .texts;
    for (const text of [hoursOnline, hoursFaceToFace, hoursAssessment, timeThisVisit])
      expect(text).toContain('{time}');
  });

  it.each(TERMS[language] ?? [])('call one thing $name', async ({ name, of, not }) => {
    const all = await told(language);
    for (const key of of) {
      const texts = all.filter((one) => one.key === key);
      expect(texts.length, key).toBeGreaterThan(0);
      for (const { text } of texts) expect(plain(text), key).toContain(plain(name));
    }
    expect(all.filter(({ text }) => not?.test(text) || not?.test(text.toLowerCase()))).toEqual([]);
  });

  it('have the forms that the language’s rules choose for counts and halves, and no other', async () => {
    const rules = new Intl.PluralRules(regional(language));
    const chosen = [...new Set([...COUNTS, 0.5, 1.5, 2.5, 999_999].map((n) => rules.select(n)))].sort();
    const entries = [(await loadTexts(language)).texts, (await sheetLanguages[language]?.())?.default ?? {}];
    for (const [key, entry] of entries.flatMap((texts) => Object.entries<string | Plural>(texts)))
      if (typeof entry !== 'string') expect(Object.keys(entry).sort(), key).toEqual(chosen);
  });
});

describe('the words of this table', () => {
  const keys = new Set([...Object.keys(english), ...Object.keys(englishSheet)]);

  it('are those of keys that there are, in every language', () => {
    expect(Object.keys(TERMS).sort()).toEqual(Object.keys(interfaceLanguages).sort());
    expect(Object.keys(INFORMAL).sort()).toEqual(
      Object.keys(interfaceLanguages)
        .filter((tag) => tag !== 'en')
        .sort(),
    );
    const asked = Object.values(TERMS).flatMap((terms) => terms.flatMap(({ of }) => of));
    expect(asked.filter((key) => !keys.has(key))).toEqual([]);
  });

  it.each([
    ['de', 'Wähle deine Antwort'],
    ['es', 'Tu propio trabajo'],
    ['es', 'cópialo con el teclado'],
    ['pt', 'o teu trabalho'],
    ['el', 'τεστ που πρέπει να περάσεις'],
    ['el', 'Δείξε μια υπόδειξη'],
    ['pl', 'Odpowiedź możesz zmienić'],
    ['pl', 'Gdy je odtworzysz'],
    ['pl', 'Zgodnie z Twoim wyborem'],
  ])('find in %s that "%s" is informal', (language, text) => {
    expect(wordsOf(text).some((word) => INFORMAL[language]?.test(word))).toBe(true);
  });
});

const COUNTS = Array.from({ length: 1000 }, (_, n) => n);

function wordsOf(text: string): string[] {
  return (
    text
      .replace(/\{\w+\}/g, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/** Without accents and capitals, which move and fall away in other forms of a word. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');
}

function formsOf(entry: string | Plural): string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry);
}
