import { describe, expect, it } from 'vitest';
import type { Answer, QuizAnswer } from '../../src/course/model/answer.ts';
import type { Need, OutcomeRule } from '../../src/course/model/rule.ts';
import {
  knownLessons,
  outcomeOf,
  type Progress,
  quizStanding,
  scoreOf,
  unmet,
} from '../../src/course/outcome/outcome.ts';

const choice = (block: number, points: number, correct: number[], multiple: boolean, attempts?: number) => ({
  block,
  points,
  key: { kind: 'choice' as const, correct, multiple },
  ...(attempts !== undefined && { attempts }),
});

const rule: OutcomeRule = {
  completion: { lessons: [1, 2] },
  pass: 0.6,
  report: 'completed',
  questions: [choice(1, 2, [1], false, 1), choice(2, 1, [1, 2], true, 1), choice(3, 2, [3], false)],
  quizzes: [],
};

function progress(
  lessons: number[],
  answers: Record<number, [number, number[]] | Answer>,
  activeSeconds = 0,
): Progress {
  return {
    lessons: new Set(lessons),
    answers: new Map(
      Object.entries(answers).map(([block, given]): [number, Answer] => [
        Number(block),
        Array.isArray(given) ? { kind: 'choice', tries: given[0], chosen: given[1] } : given,
      ]),
    ),
    activeSeconds,
  };
}

const watched = (seen: number, of: number): Answer => ({
  kind: 'watch',
  slots: Array.from({ length: of }, (_, slot) => slot < seen),
});

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
      { questions: rule.questions.map((question) => ({ ...question, attempts: 1 })) },
      progress([1, 2], { 1: [1, [2]], 2: [1, [3]], 3: [1, [1]] }),
      'incomplete',
      'failed',
    ],
    ['no pass mark, all opened', { pass: undefined }, progress([1, 2], {}), 'completed', 'undecided'],
    ['no pass mark, one missing', { pass: undefined }, progress([2], {}), 'incomplete', 'undecided'],
    [
      'a course that asks for nothing',
      { pass: undefined, completion: { all: [] } },
      progress([], {}),
      'completed',
      'undecided',
    ],
    [
      'only quizzes count',
      {
        questions: rule.questions.map((question) => ({ ...question, uncounted: true })),
        quizzes: [{ block: 9, points: 1, counts: 'best', members: [] }],
      },
      progress([1, 2], { 1: [1, [1]], 2: [1, [1, 2]], 3: [1, [3]] }),
      'incomplete',
      'undecided',
    ],
  ])('%s', (_name, change, done, completion, success) => {
    expect(outcomeOf({ ...rule, ...change }, done)).toEqual({ completion, success, report: 'completed' });
  });

  it('reports an end as a pass only where there is no pass mark', () => {
    const done = progress([1, 2], {});
    expect(outcomeOf({ ...rule, report: 'passed' }, done).report).toBe('completed');
    expect(outcomeOf({ ...rule, report: 'passed', pass: undefined }, done).report).toBe('passed');
  });

  it('of nothing is no score', () => {
    expect(scoreOf({ ...rule, questions: [] }, progress([], {}))).toEqual({ raw: 0, max: 0, scaled: 0 });
  });
});

describe('what is missing', () => {
  const film: Need = { watch: [{ block: 9, share: 0.8 }] };
  it.each<[string, Need, Progress, Need | undefined]>([
    ['lessons', { lessons: [1, 2, 3] }, progress([2], {}), { lessons: [1, 3] }],
    ['a film not watched enough', film, progress([], { 9: watched(79, 100) }), film],
    ['a film watched enough', film, progress([], { 9: watched(80, 100) }), undefined],
    [
      'a text that is blank',
      { texts: [4] },
      progress([], { 4: { kind: 'text', text: ' \n' } }),
      { texts: [4] },
    ],
    ['a text that is written', { texts: [4] }, progress([], { 4: { kind: 'text', text: 'x' } }), undefined],
    ['minutes', { minutes: 2 }, progress([], {}, 119), { minutes: 2 }],
    ['minutes gone by', { minutes: 2 }, progress([], {}, 120), undefined],
    [
      'of all: only what is missing',
      { all: [{ lessons: [1] }, { minutes: 1 }] },
      progress([1], {}),
      { all: [{ minutes: 1 }] },
    ],
    [
      'of any: nothing once one is met',
      { any: [{ lessons: [1] }, { minutes: 1 }] },
      progress([1], {}),
      undefined,
    ],
    [
      'of any: every way that is left',
      { any: [{ lessons: [1, 2] }, { minutes: 1 }] },
      progress([1], {}),
      { any: [{ lessons: [2] }, { minutes: 1 }] },
    ],
    [
      'a branch within a branch',
      { any: [{ all: [{ minutes: 1 }, { any: [] }] }] },
      progress([], {}, 60),
      { any: [{ all: [{ any: [] }] }] },
    ],
  ])('%s', (_name, need, done, missing) => {
    expect(unmet(rule, need, done)).toEqual(missing);
  });
});

describe('a quiz', () => {
  const quiz = { block: 9, points: 4, attempts: 3, counts: 'best' as const, pass: 0.5, members: [1, 2, 3] };
  const inQuiz = (counts: 'best' | 'last' | 'first' = 'best'): OutcomeRule => ({
    ...rule,
    questions: [1, 2, 3, 4].map((block) => ({ ...choice(block, 1, [1], false), quiz: 9 })),
    quizzes: [{ ...quiz, counts }],
  });
  const attempt = (changes: Partial<QuizAnswer>): QuizAnswer => ({
    kind: 'quiz',
    attempts: 1,
    seed: 0,
    drawn: [],
    finished: true,
    kept: undefined,
    ...changes,
  });
  const right: [number, number[]] = [1, [1]];

  it.each<[string, 'best' | 'last' | 'first', QuizAnswer, number[], number | undefined]>([
    ['not handed in', 'best', attempt({ finished: false }), [1, 2, 3], undefined],
    ['handed in', 'best', attempt({}), [1, 2, 3], 1],
    ['drawn: only what was asked', 'best', attempt({ drawn: [1, 2] }), [1], 0.5],
    ['drawn: what this release lacks does not count', 'best', attempt({ drawn: [1, 77] }), [1], 1],
    ['the best of two', 'best', attempt({ attempts: 2, kept: 9000 }), [1], 0.9],
    ['the last of two', 'last', attempt({ attempts: 2, kept: 9000 }), [1, 2, 3], 1],
    ['the first of two', 'first', attempt({ attempts: 2, kept: 2500 }), [1, 2, 3], 0.25],
    ['another attempt under way', 'last', attempt({ attempts: 2, kept: 9000, finished: false }), [], 0.9],
  ])('%s', (_name, counts, answer, solved, share) => {
    const answers = Object.fromEntries(solved.map((block) => [block, right]));
    const done = progress([], { ...answers, 9: answer });
    expect(quizStanding(inQuiz(counts), { ...quiz, counts }, done).counted).toBe(share);
    expect(scoreOf(inQuiz(counts), done).raw).toBe(4 * (share ?? 0));
  });

  it.each<[string, QuizAnswer | undefined, boolean]>([
    ['not begun', undefined, true],
    ['handed in, attempts left', attempt({}), true],
    ['handed in for the last time', attempt({ attempts: 3 }), false],
    ['the last attempt under way', attempt({ attempts: 3, finished: false }), true],
  ])('%s: open is %s', (_name, answer, open) => {
    const done = progress([], answer === undefined ? {} : { 9: answer });
    expect(quizStanding(inQuiz(), quiz, done).open).toBe(open);
  });

  it('must be passed, or only handed in', () => {
    const done = progress([], { 1: right, 9: attempt({}) });
    expect(unmet(inQuiz(), { quizzes: [9], passed: true }, done)).toEqual({ quizzes: [9], passed: true });
    expect(unmet(inQuiz(), { quizzes: [9], passed: false }, done)).toBeUndefined();
  });

  it('that comes first marks lessons as known whose questions are all right', () => {
    const known = [
      { lesson: 5, members: [1] },
      { lesson: 6, members: [1, 2] },
      { lesson: 7, members: [4] },
    ];
    const before = { ...inQuiz(), quizzes: [{ ...quiz, points: 0, known }] };
    const done = progress([], { 1: right, 9: attempt({}) });
    expect([...knownLessons(before, done)]).toEqual([5]);
    expect(unmet(before, { lessons: [5, 6] }, done)).toEqual({ lessons: [6] });
    const open = progress([], { 1: right, 9: attempt({ finished: false }) });
    expect(knownLessons(before, open).size).toBe(0);
  });
});
