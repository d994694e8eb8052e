import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '../../src/course/model/interaction.ts';
import type { Outcome } from '../../src/course/outcome/outcome.ts';
import { feedbackText } from '../../src/course/text/feedback-text.ts';
import { identifier } from '../../src/targets/scorm/names.ts';
import { scoreRaw } from '../../src/targets/scorm/values.ts';
import { lessonStatus } from '../../src/targets/scorm12/status.ts';
import { interactionValues, timeOfDay, timespan } from '../../src/targets/scorm12/values.ts';
import { answerTo } from '../support/tracking.ts';

describe('timespan', () => {
  it.each([
    [0, '0000:00:00.00'],
    [10, '0000:00:00.01'],
    [9, '0000:00:00.00'],
    [61_500, '0000:01:01.50'],
    [3_600_000, '0001:00:00.00'],
    [86_400_000, '0024:00:00.00'],
    [36_000_000_000, '9999:59:59.99'],
    [-5, '0000:00:00.00'],
    [Number.NaN, '0000:00:00.00'],
    [Number.POSITIVE_INFINITY, '9999:59:59.99'],
  ])('%d ms → %s', (milliseconds, written) => {
    expect(timespan(milliseconds)).toBe(written);
  });

  it('reads back as the hundredths it was made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_599_999_999 }), (milliseconds) => {
        const [hours = 0, minutes = 0, seconds = 0] = timespan(milliseconds).split(':').map(Number);
        const back = Math.round(((hours * 60 + minutes) * 60 + seconds) * 100);
        expect(back).toBe(Math.floor(milliseconds / 10));
      }),
    );
  });
});

it('writes the time of day in the learner’s time zone', () => {
  expect(timeOfDay(new Date(2026, 4, 5, 7, 8, 9).getTime())).toBe('07:08:09');
});

describe('scoreRaw', () => {
  it.each([
    [0, '0'],
    [1, '100'],
    [0.5, '50'],
    [1 / 3, '33.33'],
    [0.56789, '56.79'],
    [-0.2, '0'],
    [1.7, '100'],
  ])('%d → %s', (scaled, raw) => {
    expect(scoreRaw(scaled)).toBe(raw);
  });
});

describe('lessonStatus', () => {
  const rows: [Outcome['completion'], Outcome['success'], Outcome['report'], string][] = [
    ['incomplete', 'undecided', 'completed', 'incomplete'],
    ['incomplete', 'failed', 'completed', 'failed'],
    ['completed', 'failed', 'completed', 'completed'],
    ['incomplete', 'passed', 'completed', 'incomplete'],
    ['completed', 'passed', 'completed', 'passed'],
    ['completed', 'undecided', 'completed', 'completed'],
    ['completed', 'undecided', 'passed', 'passed'],
    ['incomplete', 'undecided', 'passed', 'incomplete'],
  ];
  it.each(rows)('%s, %s, reported as %s → %s', (completion, success, report, status) => {
    expect(lessonStatus({ completion, success, report }, true)).toBe(status);
    expect(lessonStatus({ completion, success, report }, false)).toBe(
      status === 'failed' ? 'incomplete' : status,
    );
  });
});

describe('identifier', () => {
  it.each([
    ['case/main-benefit', 'case/main-benefit'],
    ['a b', 'a_b'],
    ['a&b+c%d=e#f', 'a_b_c_d_e_f'],
    ['año', 'a_o'],
    ['', ''],
  ])('%j → %j', (text, id) => {
    expect(identifier(text)).toBe(id);
  });

  it('is ASCII without blanks within 255 characters, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii', maxLength: 300 })),
        (text) => {
          expect(identifier(text)).toMatch(/^[\x21-\x7e]{0,255}$/);
          expect(identifier(text)).not.toMatch(/[&+%=#]/);
        },
      ),
    );
  });
});

describe('feedbackText', () => {
  it.each([
    ['one\ntwo\t three ', 'one two three'],
    ['A & B = 50 % + #1', 'A ＆ B ＝ 50 ％ ＋ ＃1'],
    [`${'x'.repeat(254)}😀`, 'x'.repeat(254)],
    [`${'x'.repeat(253)}😀`, `${'x'.repeat(253)}😀`],
  ])('%j', (text, written) => {
    expect(feedbackText(text)).toBe(written);
  });

  it('never breaks a character or the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const written = feedbackText(text);
        expect(written.length).toBeLessThanOrEqual(255);
        expect(written).not.toMatch(/[\n\r\t&+%=#]/);
        // Throws at half a character.
        expect(() => encodeURIComponent(written)).not.toThrow();
      }),
    );
  });
});

describe('interactionValues', () => {
  const options = (count: number): { id: string; text: string }[] =>
    Array.from({ length: count }, (_, index) => ({ id: `o${index + 1}`, text: '' }));
  const choice = (count: number, response: string[], correct: string[][] = []): Response =>
    answerTo(response, { interaction: { type: 'choice', choices: options(count), correct } });

  it.each([
    ['first of three', choice(3, ['o1']), 'choice', 'a'],
    ['several, in the order given', choice(4, ['o4', 'o2']), 'choice', 'd,b'],
    ['the 26th', choice(36, ['o26']), 'choice', 'z'],
    ['the 27th', choice(36, ['o27']), 'choice', '0'],
    ['the 36th', choice(36, ['o36']), 'choice', '9'],
    ['the 37th of 37 is a number', choice(37, ['o37']), 'fill-in', '37'],
    ['the first of 37 too', choice(37, ['o1', 'o12']), 'fill-in', '1,12'],
    ['an option that is gone', choice(3, ['gone']), 'choice', ''],
    ['nothing', choice(3, []), 'choice', ''],
    [
      'true',
      answerTo(['true'], { interaction: { type: 'true-false', choices: [], correct: [['true']] } }),
      'true-false',
      't',
    ],
    [
      'a number',
      answerTo(['3.5'], { interaction: { type: 'numeric', choices: [], correct: [] } }),
      'numeric',
      '3.5',
    ],
    [
      'an order',
      answerTo(['o2', 'o1'], { interaction: { type: 'sequencing', choices: options(2), correct: [] } }),
      'sequencing',
      'b,a',
    ],
    [
      'a point of a scale',
      answerTo(['o4'], { interaction: { type: 'likert', choices: options(5), correct: [] } }),
      'likert',
      'd',
    ],
    [
      'a long text',
      answerTo(['y'.repeat(300)], { interaction: { type: 'long-fill-in', choices: [], correct: [] } }),
      'fill-in',
      'y'.repeat(255),
    ],
  ])('%s', (_, response, type, written) => {
    expect(interactionValues(response)).toMatchObject({ type, response: written });
  });

  const matching = (lefts: number, rights: number, response: string[], correct: string[][] = []): Response =>
    answerTo(response, {
      interaction: { type: 'matching', choices: options(lefts), targets: options(rights), correct },
    });
  it.each([
    ['two pairs', matching(2, 3, ['o1.o3', 'o2.o1']), 'matching', 'a.3,b.1'],
    ['one partner of two items', matching(2, 2, ['o1.o2', 'o2.o2']), 'matching', 'a.2,b.2'],
    ['the 36th of both sides', matching(36, 36, ['o36.o36', 'o27.o10']), 'matching', '9.0,0.a'],
    ['an item that is gone', matching(2, 2, ['gone.o1', 'o2.o1', 'o1.gone']), 'matching', 'b.1'],
    ['37 items are numbers', matching(37, 2, ['o37.o2']), 'fill-in', '37.2'],
    ['37 partners too', matching(2, 37, ['o1.o37', 'o2.o1']), 'fill-in', '1.37,2.1'],
    ['nothing', matching(2, 2, []), 'fill-in', ''],
  ])('pairs: %s', (_, response, type, written) => {
    expect(interactionValues(response)).toMatchObject({ type, response: written });
  });

  it('writes the right pairs as a pattern', () => {
    expect(interactionValues(matching(2, 2, [], [['o1.o2', 'o2.o1']])).patterns).toEqual(['a.2,b.1']);
  });

  it('keeps many pairs within 255 characters, whole pairs only', () => {
    const pairs = Array.from({ length: 100 }, (_, index) => `o${index + 1}.o${100 - index}`);
    const { response } = interactionValues(matching(100, 100, pairs));
    expect(response.length).toBeLessThanOrEqual(255);
    expect(response).toMatch(/^1\.100,2\.99,(\d+\.\d+,)*\d+\.\d+$/);
  });

  it.each([
    ['a number', 'numeric', [['3.5', '3.5']], ['3.5']],
    [
      'a range as its middle',
      'numeric',
      [
        ['3.4', '3.6'],
        ['-12', '-11'],
      ],
      ['3.5', '-11.5'],
    ],
    [
      'a range with one end',
      'numeric',
      [
        ['', '3'],
        ['5', ''],
      ],
      ['3', '5'],
    ],
    ['blanks', 'fill-in', [['workshop', '50 %']], ['workshop, 50 ％']],
    ['a statement', 'true-false', [['false']], ['f']],
  ] as const)('writes what is right: %s', (_, type, correct, patterns) => {
    const interaction = { type, choices: [], correct: correct.map((ids) => [...ids]) };
    expect(interactionValues(answerTo([], { interaction })).patterns).toEqual(patterns);
  });

  it.each([
    ['matching', 'fill-in'],
    ['sequencing', 'fill-in'],
    ['numeric', 'fill-in'],
    ['choice', 'choice'],
    ['likert', 'likert'],
  ] as const)('writes nothing as an answer to %s as %s', (type, written) => {
    const interaction = { type, choices: options(3), targets: options(3), correct: [] };
    expect(interactionValues(answerTo([], { interaction }))).toMatchObject({ type: written, response: '' });
  });

  it.each([
    ['a way to fill in blanks that is not told', 'fill-in', [['a', 'b']], ['a', 'c'], ['a, b', 'a, c']],
    ['a number within a range', 'numeric', [['3', '4']], ['3.2'], ['3.5', '3.2']],
    ['what is told', 'fill-in', [['a', 'b']], ['a', 'b'], ['a, b']],
  ] as const)('has a right answer among what is right: %s', (_, type, correct, given, patterns) => {
    const interaction = { type, choices: [], correct: correct.map((ids) => [...ids]) };
    const of = (isRight: boolean) =>
      interactionValues({ ...answerTo([...given], { interaction }), correct: isRight }).patterns;
    expect(of(true)).toEqual(patterns);
    expect(of(false)).toEqual(patterns.slice(0, 1));
  });

  it('writes each alternative that is right', () => {
    expect(interactionValues(choice(3, ['o1'], [['o1', 'o2'], ['o3']])).patterns).toEqual(['a,b', 'c']);
  });

  it.each([
    [true, 'correct'],
    [false, 'wrong'],
    [undefined, 'neutral'],
  ])('correct %s → %s', (correct, result) => {
    expect(interactionValues({ ...answerTo([]), correct }).result).toBe(result);
  });

  it('names each of up to 36 options by one character of its own', () => {
    const names = options(36).map(({ id }) => interactionValues(choice(36, [id])).response);
    expect(new Set(names).size).toBe(36);
    expect(names.join('')).toMatch(/^[a-z]{26}[0-9]{10}$/);
  });

  it('keeps a long list of numbers within 255 characters, whole numbers only', () => {
    const many = options(1000);
    const { response } = interactionValues(
      choice(
        1000,
        many.map(({ id }) => id),
      ),
    );
    expect(response.length).toBeLessThanOrEqual(255);
    expect(response).toMatch(/^1,2,.*,\d+$/);
    const numbers = response.split(',').map(Number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});
