import { expect, it } from 'vitest';
import { hoursLedger, hoursThere, missingMinutes } from '../../src/course/model/ledger.ts';
import { courseOf, lessonOf, moduleOf, quizOf, sessionOf, videoOf } from '../support/course.ts';

const film = {
  title: 'A film',
  ref: 'film',
  video: videoOf({ duration: 150 }),
  watch: undefined,
  position: { line: 1, column: 1 },
};

const first = moduleOf({
  id: 'first',
  hours: { online: 2, 'face-to-face': 4, assessment: 1.25, workshop: 1 },
  lessons: [
    lessonOf({ minutes: 60, facts: { words: 900, videos: [film] } }),
    lessonOf({ facts: { words: 900, videos: [film] } }),
    lessonOf({ minutes: 30, blocks: [quizOf()], facts: { words: 0 } }),
    // A pre-test is no assessment.
    lessonOf({ minutes: 10, blocks: [quizOf({ pretest: true })], facts: { words: 0 } }),
  ],
  sessions: [
    sessionOf({ minutes: 120 }),
    sessionOf({ mode: 'online', minutes: 45 }),
    sessionOf({ minutes: 90 }),
    sessionOf({ minutes: 45, assessment: true }),
  ],
});
const second = moduleOf({
  id: 'second',
  hours: { online: 1 },
  lessons: [lessonOf({ minutes: 55, blocks: [quizOf()] })],
});
const course = courseOf({ modules: [first, second] });

it('counts lessons, films without minutes around them, assessments and sessions by their modes', () => {
  const [one, two] = hoursLedger(course).modules;
  expect(one?.lines).toEqual([
    {
      mode: 'online',
      planned: 120,
      counted: 118,
      from: [
        { source: 'lessons', count: 2, minutes: 70 },
        { source: 'films', count: 1, minutes: 3 },
        { source: 'sessions', count: 1, minutes: 45 },
      ],
    },
    {
      mode: 'face-to-face',
      planned: 240,
      counted: 210,
      from: [{ source: 'sessions', count: 2, minutes: 210 }],
    },
    {
      mode: 'assessment',
      planned: 75,
      counted: 75,
      from: [
        { source: 'assessments', count: 1, minutes: 30 },
        { source: 'sessions', count: 1, minutes: 45 },
      ],
    },
    { mode: 'workshop', planned: 60, counted: 0, from: [] },
  ]);
  expect(one).toMatchObject({ unsaid: 1, reading: 10, watching: 5 });
  // Where no hours of assessment are planned, a lesson with a quiz is a lesson.
  expect(two?.lines).toMatchObject([{ mode: 'online', planned: 60, counted: 55 }]);
  expect(hoursLedger(course).total[0]).toMatchObject({ mode: 'online', planned: 180, counted: 173 });
});

it('lets a page say what is planned as far as it is there', () => {
  expect(hoursThere([first, second])).toEqual({ online: 3, 'face-to-face': 3.5, assessment: 1.25 });
});

it.each([
  [60, 60, 0],
  [60, 46, 0],
  [60, 45, 15],
  [600, 541, 0],
  [600, 540, 0],
  [600, 539, 61],
  [15, 0, 15],
  [0, 30, 0],
])('of %i planned and %i counted minutes misses %i', (planned, counted, missing) => {
  expect(missingMinutes({ planned, counted })).toBe(missing);
});
