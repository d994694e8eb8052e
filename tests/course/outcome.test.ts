import { describe, expect, it } from 'vitest';
import { type OutcomeRule, outcomeOf, type Progress, pointsFor, scoreOf } from '../../src/course/outcome.ts';

const rule: OutcomeRule = {
  lessons: [1, 2],
  watch: undefined,
  pass: 0.6,
  report: 'completed',
  scored: [
    { block: 1, points: 2, attempts: 1, correct: [1], multiple: false },
    { block: 2, points: 1, attempts: 1, correct: [1, 2], multiple: true },
    { block: 3, points: 2, attempts: undefined, correct: [3], multiple: false },
  ],
  videos: [],
};

function progress(
  lessons: number[],
  answers: Record<number, [number, number[]]>,
  watched: Record<number, number> = {},
): Progress {
  return {
    lessons: new Set(lessons),
    answers: new Map(
      Object.entries(answers).map(([block, [tries, chosen]]) => [Number(block), { tries, chosen }]),
    ),
    watched: new Map(Object.entries(watched).map(([block, share]) => [Number(block), share])),
  };
}

describe('the outcome', () => {
  it.each<[string, Partial<OutcomeRule>, Progress, string, string]>([
    ['nothing done', {}, progress([], {}), 'incomplete', 'undecided'],
    ['all lessons opened, nothing answered', {}, progress([1, 2], {}), 'incomplete', 'undecided'],
    [
      'pass mark reached, a lesson missing',
      {},
      progress([1], { 1: [1, [1]], 3: [1, [3]] }),
      'incomplete',
      'undecided',
    ],
    [
      'pass mark reached, all opened',
      {},
      progress([1, 2], { 1: [1, [1]], 3: [1, [3]] }),
      'completed',
      'passed',
    ],
    [
      'wrong, a try is left',
      {},
      progress([1, 2], { 1: [1, [2]], 2: [1, [3]], 3: [5, [1]] }),
      'incomplete',
      'undecided',
    ],
    [
      'wrong, no try is left',
      { scored: rule.scored.map((question) => ({ ...question, attempts: 1 })) },
      progress([1, 2], { 1: [1, [2]], 2: [1, [3]], 3: [1, [1]] }),
      'incomplete',
      'failed',
    ],
    ['no pass mark, all opened', { pass: undefined }, progress([1, 2], {}), 'completed', 'undecided'],
    ['no pass mark, one missing', { pass: undefined }, progress([2], {}), 'incomplete', 'undecided'],
    [
      'a video not watched enough',
      { pass: undefined, videos: [{ block: 9, share: 0.8 }] },
      progress([1, 2], {}, { 9: 0.79 }),
      'incomplete',
      'undecided',
    ],
    [
      'a video watched enough',
      { pass: undefined, videos: [{ block: 9, share: 0.8 }] },
      progress([1, 2], {}, { 9: 0.8 }),
      'completed',
      'undecided',
    ],
    [
      'a course that asks for nothing',
      { pass: undefined, lessons: [] },
      progress([], {}),
      'completed',
      'undecided',
    ],
  ])('%s', (_name, change, done, completion, success) => {
    expect(outcomeOf({ ...rule, ...change }, done)).toEqual({ completion, success, report: 'completed' });
  });
});

describe('points', () => {
  it.each([
    ['the right one', false, [1], [1], 4],
    ['a wrong one', false, [1], [2], 0],
    ['nothing', false, [1], [], 0],
    ['all right', true, [1, 2], [1, 2], 4],
    ['one of two right', true, [1, 2], [1], 2],
    ['one right, one wrong', true, [1, 2], [1, 3], 0],
    ['everything ticked', true, [1, 2], [1, 2, 3, 4], 0],
    ['two right, one wrong', true, [1, 2], [1, 2, 3], 2],
    ['a question that lost its right options', true, [], [1], 0],
  ])('%s', (_name, multiple, correct, chosen, points) => {
    expect(pointsFor({ points: 4, correct, multiple }, chosen)).toBe(points);
  });

  it('of nothing are no score', () => {
    expect(scoreOf({ ...rule, scored: [] }, progress([], {}))).toEqual({ raw: 0, max: 0, scaled: 0 });
  });
});
