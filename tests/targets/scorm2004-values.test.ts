import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interaction, Response } from '../../src/course/model/interaction.ts';
import type { Outcome } from '../../src/course/outcome/outcome.ts';
import { checkScorm2004 } from '../../src/fakes/lms/scorm2004.ts';
import { SCORM2004 } from '../../src/targets/scorm2004/dialect.ts';
import { optionName } from '../../src/targets/scorm2004/names.ts';
import { heldStatuses, joined, statusesOf } from '../../src/targets/scorm2004/status.ts';
import {
  duration,
  interactionValues,
  shortLine,
  textLine,
  timestamp,
} from '../../src/targets/scorm2004/values.ts';
import { answerTo } from '../support/tracking.ts';

describe('duration', () => {
  it.each([
    [0, 'PT0S'],
    [9, 'PT0S'],
    [70, 'PT0.07S'],
    [61_500, 'PT1M1.5S'],
    [3_600_000, 'PT1H0S'],
    [360_000_000, 'PT100H0S'],
    [-5, 'PT0S'],
    [Number.NaN, 'PT0S'],
  ])('%d ms → %s', (milliseconds, written) => {
    expect(duration(milliseconds)).toBe(written);
    expect(checkScorm2004('cmi.session_time', written)).toBe('0');
  });
});

it('writes the learner’s own time, without a zone', () => {
  expect(timestamp(new Date(2026, 4, 5, 7, 8, 9).getTime())).toBe('2026-05-05T07:08:09');
});

describe('the two statuses', () => {
  const rows: [Outcome['completion'], Outcome['success'], Outcome['report'], over: string, open: string][] = [
    ['incomplete', 'undecided', 'completed', 'incomplete unknown', 'incomplete unknown'],
    ['incomplete', 'failed', 'completed', 'incomplete failed', 'incomplete unknown'],
    ['completed', 'failed', 'completed', 'completed failed', 'completed unknown'],
    ['incomplete', 'passed', 'completed', 'incomplete passed', 'incomplete passed'],
    ['completed', 'undecided', 'completed', 'completed unknown', 'completed unknown'],
    ['completed', 'undecided', 'passed', 'completed passed', 'completed passed'],
    ['completed', 'failed', 'passed', 'completed failed', 'completed unknown'],
    ['incomplete', 'undecided', 'passed', 'incomplete unknown', 'incomplete unknown'],
  ];
  it.each(rows)(
    '%s, %s, reported as %s → %s, with something left to do %s',
    (completion, success, report, over, open) => {
      expect(statusesOf({ completion, success, report }, true)).toBe(over);
      expect(statusesOf({ completion, success, report }, false)).toBe(open);
    },
  );

  it.each([
    ['unknown', 'unknown', undefined],
    ['not attempted', 'unknown', undefined],
    ['', '', undefined],
    ['incomplete', 'unknown', 'incomplete unknown'],
    ['completed', '', 'completed unknown'],
    ['unknown', 'passed', 'incomplete passed'],
  ])('held as %s and %s are %s', (completion, success, held) => {
    expect(heldStatuses(completion, success)).toBe(held);
  });

  it.each([
    ['completed unknown', 'incomplete passed', 'completed passed'],
    ['completed failed', 'completed passed', 'completed passed'],
    ['incomplete failed', 'completed unknown', 'completed failed'],
  ] as const)('%s and %s together are %s', (a, b, both) => {
    expect([joined(a, b), joined(b, a)]).toEqual([both, both]);
  });
});

describe('names of options', () => {
  it('are letters, digits, _ and . alone, and stay as many as there are', () => {
    const id = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 20 }), (ids) => {
        const names = ids.map(optionName);
        expect(new Set(names).size).toBe(ids.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_.]{1,250}$/);
      }),
    );
  });
});

const CHOICES = ['work-load', 'pay', 'c'].map((id) => ({ id, text: id }));
const TARGETS = ['x-1', 'y'].map((id) => ({ id, text: id }));
const many = Array.from({ length: 37 }, (_, n) => ({ id: `o-${n}`, text: `${n}` }));

function respond(interaction: Interaction, response: string[], correct?: boolean): Response {
  return { ...answerTo(['fit']), interaction, response, correct };
}

const ROWS: [
  string,
  Interaction,
  string[],
  boolean | undefined,
  type: string,
  response: string,
  patterns: string[],
][] = [
  [
    'true',
    { type: 'true-false', choices: [], correct: [['true']] },
    ['true'],
    true,
    'true-false',
    'true',
    ['true'],
  ],
  [
    'a choice',
    { type: 'choice', choices: CHOICES, correct: [['pay']] },
    ['work-load'],
    false,
    'choice',
    'work.load',
    ['pay'],
  ],
  [
    'several',
    { type: 'choice', choices: CHOICES, correct: [['pay', 'c']] },
    ['pay', 'c', 'c'],
    true,
    'choice',
    'pay[,]c',
    ['pay[,]c'],
  ],
  [
    'none of them',
    { type: 'choice', choices: CHOICES, correct: [['pay', 'c']] },
    [],
    false,
    'fill-in',
    '',
    ['pay[,]c'],
  ],
  [
    '37 options',
    { type: 'choice', choices: many, correct: [['o-0', 'o-36']] },
    ['o-36'],
    false,
    'fill-in',
    '37',
    ['1,37'],
  ],
  [
    'a point of a scale',
    { type: 'likert', choices: CHOICES, correct: [] },
    ['work-load'],
    undefined,
    'likert',
    'work.load',
    [],
  ],
  [
    'an order',
    { type: 'sequencing', choices: CHOICES, correct: [['c', 'pay', 'work-load']] },
    ['c', 'pay', 'work-load'],
    true,
    'sequencing',
    'c[,]pay[,]work.load',
    ['c[,]pay[,]work.load'],
  ],
  [
    'pairs',
    { type: 'matching', choices: CHOICES, targets: TARGETS, correct: [['pay.y', 'c.y']] },
    ['work-load.x-1', 'c.y'],
    false,
    'matching',
    'work.load[.]x.1[,]c[.]y',
    ['pay[.]y[,]c[.]y'],
  ],
  [
    'no pair',
    { type: 'matching', choices: CHOICES, targets: TARGETS, correct: [['pay.y']] },
    [],
    false,
    'fill-in',
    '',
    ['pay[.]y'],
  ],
  [
    '37 pairs',
    { type: 'matching', choices: many, targets: TARGETS, correct: [] },
    ['o-36.y'],
    undefined,
    'fill-in',
    '37.2',
    [],
  ],
  [
    'blanks',
    { type: 'fill-in', choices: [], correct: [['one', 'two']] },
    ['Uno', 'a [,] b'],
    true,
    'fill-in',
    'Uno[,]a ［,] b',
    ['one[,]two', 'Uno[,]a ［,] b'],
  ],
  [
    'eleven blanks',
    { type: 'fill-in', choices: [], correct: [] },
    [...'abcdefghijk'],
    undefined,
    'fill-in',
    'a, b, c, d, e, f, g, h, i, j, k',
    [],
  ],
  [
    'a range',
    { type: 'numeric', choices: [], correct: [['1', '5']] },
    ['3'],
    true,
    'numeric',
    '3',
    ['1[:]5'],
  ],
  [
    'one number',
    { type: 'numeric', choices: [], correct: [['5', '5']] },
    ['4'],
    false,
    'numeric',
    '4',
    ['5[:]5'],
  ],
  [
    'an open range',
    { type: 'numeric', choices: [], correct: [['', '5']] },
    ['4'],
    true,
    'numeric',
    '4',
    ['4[:]4'],
  ],
  [
    'an open range, missed',
    { type: 'numeric', choices: [], correct: [['', '5']] },
    ['7'],
    false,
    'numeric',
    '7',
    ['5[:]5'],
  ],
  [
    'six digits',
    { type: 'numeric', choices: [], correct: [['100000', '100000']] },
    ['123456'],
    false,
    'fill-in',
    '123456',
    ['100000[:]100000'],
  ],
  [
    'no number',
    { type: 'numeric', choices: [], correct: [['5', '5']] },
    [''],
    false,
    'fill-in',
    '',
    ['5[:]5'],
  ],
  [
    'a text',
    { type: 'long-fill-in', choices: [], correct: [] },
    ['One\nline {x}'],
    undefined,
    'long-fill-in',
    'One line {x}',
    [],
  ],
  ['no text', { type: 'long-fill-in', choices: [], correct: [] }, [''], undefined, 'long-fill-in', '', []],
];

describe('interactions', () => {
  it.each(ROWS)('of %s', (_, interaction, response, correct, type, given, patterns) => {
    const one = respond(interaction, response, correct);
    const { result, ...values } = interactionValues(one);
    expect(values).toEqual({ type, response: given, patterns });
    expect(result).toBe(correct === undefined ? 'neutral' : correct ? 'correct' : 'incorrect');
    // As a whole, in its order, and with other values too.
    const known: Record<string, string> = {};
    for (const change of [(_name: string, value: string) => value, SCORM2004.other])
      for (const [name, value] of SCORM2004.interaction(one)) {
        const element = `cmi.interactions.0.${name}`;
        const told = change(element, value);
        expect([name, told, checkScorm2004(element, told, known)]).toEqual([name, told, '0']);
        known[element] = told;
        if (change === SCORM2004.other) expect(told).not.toBe(value);
      }
  });

  it('say in a description what was asked, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600, size: 'max' }), (prompt) => {
        const description = shortLine(prompt);
        if (description !== '')
          expect(checkScorm2004('cmi.interactions.0.description', description)).toBe('0');
        expect(description).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

it('a text is one line, and its first sign begins no language', () => {
  expect(textLine('{lang=en}a\u2028b\r\nc ')).toBe('｛lang=en}a b c');
});

it('a text of 4,000 characters is one interaction, a longer one several', () => {
  expect(SCORM2004.pieces('a'.repeat(4000))).toHaveLength(1);
  const pieces = SCORM2004.pieces('word '.repeat(1000));
  expect(pieces.map((piece) => piece.slice(0, 5))).toEqual(['1/2: ', '2/2: ']);
  for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(4000);
});
