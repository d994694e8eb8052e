import { expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import type { PackageData } from '../../src/course/model/package-data.ts';
import { objectiveStandings } from '../../src/course/outcome/objective-standings.ts';
import { historyCourse, MEMBERS, QUIZ, rightChoice, wrongChoice } from '../tracking/scorm/support/course.ts';

/** `names` is asked for by one question, `uses` by one and by both of a quiz. */
function standings(answers: [number, Answer][], lessons = [1, 2, 3], data: PackageData = historyCourse()) {
  return objectiveStandings(data, {
    lessons: new Set(lessons),
    answers: new Map(answers),
    activeSeconds: 0,
  }).map(({ key, isReached, score, isPassed }) => [key, isReached, score, isPassed]);
}

const quiz = (finished: boolean): Answer => ({
  kind: 'quiz',
  attempts: 1,
  seed: 1,
  drawn: [],
  finished,
  kept: undefined,
});
const members = (answer: Answer): [number, Answer][] => MEMBERS.map((number) => [number, answer]);

it('are open while nothing is answered, by name and in the order of the course', () => {
  expect(standings([], [])).toEqual([
    ['start/names', false, undefined, false],
    ['start/uses', false, undefined, false],
  ]);
});

it('have the score of the questions that ask for them, and are passed by the pass mark of the course', () => {
  expect(standings([[1, rightChoice(1)]])[0]).toEqual(['start/names', false, 1, true]);
  expect(standings([[1, wrongChoice(1, 1)]])[0]?.slice(2)).toEqual([0, false]);
  // Two points of four: the quiz is not handed in.
  expect(
    standings([[5, rightChoice(1)], [QUIZ, quiz(false)], ...members(rightChoice(1))])[1]?.slice(2),
  ).toEqual([0.5, false]);
  const all: [number, Answer][] = [
    [1, rightChoice(1)],
    [5, rightChoice(1)],
    [QUIZ, quiz(true)],
    ...members(rightChoice(1)),
  ];
  expect(standings(all)).toEqual([
    ['start/names', true, 1, true],
    ['start/uses', true, 1, true],
  ]);
});

it('want everything where the course has no pass mark', () => {
  const data = historyCourse();
  data.rule.pass = undefined;
  const most: [number, Answer][] = [
    [5, rightChoice(1)],
    [QUIZ, quiz(true)],
    [10, rightChoice(1)],
    [11, wrongChoice(1, 1)],
  ];
  expect(standings(most, [1, 2, 3], data)[1]?.slice(2)).toEqual([0.75, false]);
});

it('leave out what an attempt did not ask', () => {
  const drawn: Answer = { kind: 'quiz', attempts: 1, seed: 1, drawn: [10], finished: true, kept: undefined };
  expect(
    standings([
      [QUIZ, drawn],
      [10, rightChoice(1)],
    ])[1]?.[2],
  ).toBeCloseTo(1 / 3);
});
