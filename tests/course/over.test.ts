import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import type { Need, OutcomeRule, QuestionRule, QuizRule } from '../../src/course/model/rule.ts';
import type { Progress } from '../../src/course/outcome/outcome.ts';
import { isOver } from '../../src/course/outcome/over.ts';

const LESSONS = [1, 2];
const TEXT = 30;
const FILM = 31;

const question = (block: number, rest: Partial<QuestionRule> = {}): QuestionRule => ({
  block,
  points: 1,
  attempts: 1,
  key: { kind: 'choice', correct: [1], multiple: false },
  ...rest,
});
const quiz = (block: number, rest: Partial<QuizRule> = {}): QuizRule => ({
  block,
  points: 1,
  attempts: 2,
  counts: 'best',
  pass: 0.5,
  members: [block + 1],
  ...rest,
});

function rule(completion: Need, rest: Partial<OutcomeRule> = {}): OutcomeRule {
  return { completion, pass: 0.6, report: 'completed', questions: [], quizzes: [], ...rest };
}

function work(answers: [number, Answer][] = [], rest: Partial<Progress> = {}): Progress {
  return { lessons: new Set(LESSONS), answers: new Map(answers), activeSeconds: 0, ...rest };
}

const wrong = (tries = 1): Answer => ({ kind: 'choice', tries, chosen: [2] });
const handedIn = (attempts: number, finished = true): Answer => ({
  kind: 'quiz',
  attempts,
  seed: 0,
  drawn: [],
  finished,
  kept: 0,
});

describe('nothing is left to do', () => {
  it('once every lesson was opened', () => {
    const all = rule({ lessons: LESSONS });
    expect(isOver(all, work(), LESSONS)).toBe(true);
    expect(isOver(all, work([], { lessons: new Set([1]) }), LESSONS)).toBe(false);
    expect(isOver(all, work([], { lessons: new Set([1, 2, 9]) }), LESSONS)).toBe(true);
  });

  it('also of lessons that completion does not ask for', () => {
    expect(isOver(rule({ lessons: [1] }), work([], { lessons: new Set([1]) }), LESSONS)).toBe(false);
  });

  it('once a question that counts has no try left', () => {
    const one = rule({ all: [] }, { questions: [question(10)] });
    expect(isOver(one, work(), LESSONS)).toBe(false);
    expect(isOver(one, work([[10, wrong()]]), LESSONS)).toBe(true);
    const again = rule({ all: [] }, { questions: [question(10, { attempts: 2 })] });
    expect(isOver(again, work([[10, wrong()]]), LESSONS)).toBe(false);
    expect(isOver(again, work([[10, wrong(2)]]), LESSONS)).toBe(true);
    const free = rule({ all: [] }, { questions: [{ ...question(10), attempts: undefined }] });
    expect(isOver(free, work([[10, wrong(9)]]), LESSONS)).toBe(false);
  });

  it('whatever is left of questions that do not count', () => {
    const one = rule({ all: [] }, { questions: [question(10, { uncounted: true })] });
    expect(isOver(one, work(), LESSONS)).toBe(true);
  });

  it.each([
    ['passed', true],
    ['handed in', false],
  ])('once a quiz that must be %s has no attempt left, though none was good enough', (_, passed) => {
    const one = rule(
      { quizzes: [20], passed },
      { quizzes: [quiz(20, { points: 0 })], questions: [question(21, { quiz: 20 })] },
    );
    const answered = (attempts: number, finished = true) =>
      work([
        [20, handedIn(attempts, finished)],
        [21, wrong()],
      ]);
    expect(isOver(one, work(), LESSONS)).toBe(false);
    expect(isOver(one, answered(2, false), LESSONS)).toBe(!passed);
    expect(isOver(one, answered(2), LESSONS)).toBe(true);
    expect(isOver(one, answered(1), LESSONS)).toBe(!passed);
  });

  it.each<[string, Need, Progress]>([
    ['texts to write', { texts: [TEXT] }, work([[TEXT, { kind: 'text', text: 'A bakery.' }]])],
    [
      'films to watch',
      { watch: [{ block: FILM, share: 0.5 }] },
      work([[FILM, { kind: 'watch', slots: [true, true] }]]),
    ],
    ['minutes', { minutes: 10 }, work([], { activeSeconds: 600 })],
  ])('only after %s', (_, need, done) => {
    expect(isOver(rule(need), work(), LESSONS)).toBe(false);
    expect(isOver(rule(need), done, LESSONS)).toBe(true);
  });

  it('where what is left of a group cannot be done, but not while some of it can', () => {
    const lost: Need = { quizzes: [20], passed: true };
    const rest = { quizzes: [quiz(20)], questions: [question(21, { quiz: 20 })] };
    const failed: [number, Answer][] = [
      [20, handedIn(2)],
      [21, wrong()],
    ];
    const text: [number, Answer] = [TEXT, { kind: 'text', text: 'A bakery.' }];
    for (const group of [{ all: [lost, { texts: [TEXT] }] }, { any: [lost, { texts: [TEXT] }] }]) {
      expect(isOver(rule(group, rest), work(failed), LESSONS)).toBe(false);
      expect(isOver(rule(group, rest), work([...failed, text]), LESSONS)).toBe(true);
    }
    expect(isOver(rule({ any: [lost] }, rest), work(failed), LESSONS)).toBe(true);
  });
});
