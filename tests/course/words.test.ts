import { expect, it } from 'vitest';
import { countWords, foldWord, wordsOf } from '../../src/course/text/words.ts';

it.each([
  ['Employer', 'employer'],
  ['formación', 'formacion'],
  ['AVALIAÇÃO', 'avaliacao'],
  ['Straße', 'strasse'],
  ['Prüfung', 'prufung'],
  ['ΑΎΡΙΟ', 'αυριο'],
  ['μαθητευόμενος', 'μαθητευομενοσ'],
  ['ΜΑΘΗΤΕΥΌΜΕΝΟΣ', 'μαθητευομενοσ'],
  ['Łódź', 'lodz'],
  ['ﬁrm', 'firm'],
  ['ｶﾞｲﾄﾞ', 'ガイド'],
  ['２０２６', '2026'],
  ['が', 'が'],
  ['कि', 'कि'],
  ['ﷺ', 'صلىاللهعليهوسلم'],
  ['work\u00ADplace', 'workplace'],
  ['4,096', '4,096'],
])('%s is looked for as %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
  expect(foldWord(word.normalize('NFD'))).toBe(folded);
});

it.each(["l'été", 'l’été', 'lʼété', 'l´été', 'l`été'])('%s is two words', (text) => {
  expect(wordsOf(text).map((word) => word.text)).toEqual(['l', 'été']);
});

it('finds words with their places', () => {
  expect(wordsOf('“Ask — l’été!” 3 kHz')).toEqual([
    { text: 'Ask', at: 1 },
    { text: 'l', at: 7 },
    { text: 'été', at: 9 },
    { text: '3', at: 15 },
    { text: 'kHz', at: 17 },
  ]);
});

it.each([
  '',
  'The firm, the firm’s: the 2nd été of l’été; THE',
  '職場で安全を守る。職場 firm 職場 安全firm',
  'Εργασία Łódź ｶﾌｪ work\u00ADplace 😀 lʼété',
])('counts the words of “%s” as they are told one by one', (text) => {
  const counts: Record<string, number> = {};
  for (const { text: word } of wordsOf(text)) counts[word] = (counts[word] ?? 0) + 1;
  expect(Object.fromEntries(countWords(text))).toEqual(counts);
});
