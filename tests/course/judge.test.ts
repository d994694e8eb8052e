import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import type { AnswerKey } from '../../src/course/model/answer-key.ts';
import { decimal, judge, MAX_NUMBER, renamedKey, rightAnswer } from '../../src/course/outcome/judge.ts';
import { FOLD_ALL, fold } from '../../src/course/text/fold.ts';

const chosen = (...parts: number[]): Answer => ({ kind: 'choice', tries: 1, chosen: parts });
const ordered = (...parts: number[]): Answer => ({ kind: 'order', tries: 1, order: parts });
const paired = (...pairs: [number, number][]): Answer => ({ kind: 'pairs', tries: 1, pairs });
const number = (value: string): Answer => ({ kind: 'number', tries: 1, value });
const blanks = (texts: Record<number, string>, ...right: number[]): Answer => ({
  kind: 'blanks',
  tries: 1,
  right,
  texts,
});

const one: AnswerKey = { kind: 'choice', correct: [1], multiple: false };
const several: AnswerKey = { kind: 'choice', correct: [1, 2], multiple: true };
const order: AnswerKey = { kind: 'order', order: [1, 2, 3, 4, 5] };
const pairs: AnswerKey = {
  kind: 'pairs',
  pairs: [
    [1, 4],
    [2, 5],
    [3, 4],
  ],
};
const range: AnswerKey = { kind: 'number', ranges: [{ min: 0.1, max: 0.3 }] };
const words: AnswerKey = {
  kind: 'blanks',
  blanks: [
    { part: 1, accepted: ['workshop', 'firm'] },
    { part: 2, accepted: ['práctica'] },
  ],
  folding: FOLD_ALL,
};

describe('an answer', () => {
  it.each<[string, AnswerKey, Answer | undefined, number]>([
    ['the right one', one, chosen(1), 1],
    ['a wrong one', one, chosen(2), 0],
    ['nothing', one, chosen(), 0],
    ['none at all', one, undefined, 0],
    ['of another kind', one, { kind: 'text', text: '1' }, 0],
    ['all right', several, chosen(2, 1), 1],
    ['one of two right', several, chosen(1), 0.5],
    ['one right, one wrong', several, chosen(1, 3), 0],
    ['two right, one wrong', several, chosen(1, 2, 3), 0.5],
    ['everything ticked', several, chosen(1, 2, 3, 4), 0],
    ['a question that lost its right options', { ...several, correct: [] }, chosen(1), 0],
    ['in order', order, ordered(1, 2, 3, 4, 5), 1],
    ['one item out of place', order, ordered(5, 1, 2, 3, 4), 0.75],
    ['upside down', order, ordered(5, 4, 3, 2, 1), 0],
    ['an item that is gone', order, ordered(1, 9, 2, 3, 4, 5), 1],
    ['an item that is new', order, ordered(1, 2, 3, 4), 0.75],
    ['all pairs', pairs, paired([1, 4], [2, 5], [3, 4]), 1],
    ['two of three pairs', pairs, paired([1, 4], [2, 4], [3, 4]), 2 / 3],
    ['at the lower end', range, number('0.1'), 1],
    ['at the upper end, which binary fractions miss', range, number('0.3'), 1],
    ['beyond it', range, number('0.3001'), 0],
    ['no number', range, number(''), 0],
    [
      'open at one end',
      { kind: 'number', ranges: [{ min: 5, max: Number.POSITIVE_INFINITY }] },
      number('6'),
      1,
    ],
    ['both blanks', words, blanks({ 1: 'Firm ', 2: 'PRACTICA' }), 1],
    ['one blank', words, blanks({ 1: 'firm', 2: '' }), 0.5],
    ['a text that was lost, right at the time', words, blanks({ 2: 'práctica' }, 1), 1],
  ])('%s', (_name, key, answer, share) => {
    const judged = judge(key, answer);
    expect(judged.share).toBeCloseTo(share, 5);
    expect(judged.correct).toBe(share === 1);
    expect(judge(key, answer, 'all').share).toBe(share === 1 ? 1 : 0);
  });

  it('that is right earns everything, whatever the question', () => {
    for (const key of [one, several, order, pairs, range, words])
      expect(judge(key, rightAnswer(key))).toMatchObject({ share: 1, correct: true });
  });

  it('says of each part how it did', () => {
    expect(judge(pairs, paired([1, 4], [2, 4])).parts).toEqual(
      new Map([
        [1, 'right'],
        [2, 'wrong'],
        [3, 'wrong'],
      ]),
    );
  });
});

describe('folding', () => {
  it.each([
    ['case', ' FIRM', 'firm', { ...FOLD_ALL, case: false }],
    ['accents', 'práctica', 'practica', { ...FOLD_ALL, accents: false }],
    ['Greek', 'ΕΡΓΑΣΊΑ', 'εργασια', { ...FOLD_ALL, accents: false }],
    ['a final sigma', 'ΚΌΣΜΟΣ', 'κόσμος', { ...FOLD_ALL, case: false }],
    ['Polish', 'Łódź', 'lodz', { ...FOLD_ALL, accents: false }],
    ['German', 'Straße', 'strasse', { ...FOLD_ALL, accents: false }],
    ['blanks', 'day  to-day', 'day to day', { ...FOLD_ALL, spaces: false }],
  ])('%s: the same, unless it is switched off', (_name, a, b, apart) => {
    expect(fold(a, FOLD_ALL)).toBe(fold(b, FOLD_ALL));
    expect(fold(a, apart)).not.toBe(fold(b, apart));
  });
});

it('a sign is no hyphen', () => {
  expect(fold('−5', FOLD_ALL)).not.toBe(fold('5', FOLD_ALL));
});

it('decimals have no exponent and little length', () => {
  fc.assert(
    fc.property(fc.double({ min: -99_999_999, max: 999_999_999, noNaN: true }), (value) => {
      const text = decimal(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(text.length).toBeLessThanOrEqual(MAX_NUMBER);
      expect(Math.abs(Number(text) - value)).toBeLessThan(1);
    }),
  );
});

it('a key names its parts otherwise without changing what is right', () => {
  expect(renamedKey(pairs, (part) => `p${part}`)).toEqual({
    kind: 'pairs',
    pairs: [
      ['p1', 'p4'],
      ['p2', 'p5'],
      ['p3', 'p4'],
    ],
  });
});
