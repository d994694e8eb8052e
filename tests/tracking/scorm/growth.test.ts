/** What an action takes follows from what it changes, not from how much of the course is answered: counted, not timed. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/course/model/answer.ts';
import type { BlockData, LessonData, PackageData } from '../../../src/course/model/package-data.ts';
import { newsOf } from '../../../src/course/outcome/news.ts';
import { emptyState } from '../../../src/state/codec.ts';
import { SCORM12 } from '../../../src/targets/scorm12/dialect.ts';
import { createScormSession } from '../../../src/tracking/scorm/session.ts';
import { goOn, handTime, samplePackage } from '../../support/tracking.ts';
import { Classroom } from './support/classroom.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 4, 5, 10, 20, 30) });
});
afterEach(() => {
  vi.useRealTimers();
});

it('an action looks into no answer but its own', async () => {
  const [few, many] = [await looksOfAnAction(10), await looksOfAnAction(400)];
  expect(few).toBeGreaterThan(0);
  expect(many).toBe(few);
});

/** How often it is looked at what was chosen, from one answer of so many until the LMS has it. */
async function looksOfAnAction(count: number): Promise<number> {
  let looks = 0;
  const chosen = (part: number): Answer =>
    new Proxy<Answer>(
      { kind: 'choice', tries: 1, chosen: [part] },
      {
        get(answer, name) {
          if (name === 'chosen') looks++;
          return Reflect.get(answer, name);
        },
      },
    );
  const data = courseOf(count);
  const classroom = new Classroom();
  const tracking = createScormSession(data, SCORM12, classroom.surroundings());
  await tracking.start(handTime(), goOn);
  const state = emptyState(data.course.id, data.course.language);
  for (const { number } of data.lessons) {
    state.lessons.add(number);
    state.answers.set(number, chosen(1));
  }
  const act = async (part: number) => {
    state.answers.set(1, chosen(part));
    tracking.save(state);
    tracking.answer({
      key: 'start/lesson-1/question',
      lessonId: 'start/lesson-1',
      blockId: 'question',
      prompt: 'Which?',
      interaction: CHOICE,
      response: [`o${part}`],
      correct: part === 1,
      score: { raw: part === 1 ? 1 : 0, max: 1 },
      latency: 0,
      at: Date.now(),
    });
    const news = newsOf(data.rule, state, state);
    if (news !== undefined) tracking.finish(news.outcome);
    await vi.advanceTimersByTimeAsync(2000);
  };
  await act(2);
  // What was answered before is told anew with the first action.
  await vi.advanceTimersByTimeAsync(60_000);
  looks = 0;
  await act(1);
  expect(classroom.lms.stored['cmi.interactions.0.student_response']).toBe('a');
  tracking.close();
  return looks;
}

const OPTIONS = ['o1', 'o2'].map((id) => ({ id, text: id }));
const CHOICE = { type: 'choice' as const, choices: OPTIONS, correct: [['o1']] };

function courseOf(count: number): PackageData {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  return samplePackage({
    lessons: numbers.map(lessonOf),
    rule: {
      completion: { lessons: numbers },
      pass: 0.9,
      report: 'completed',
      questions: numbers.map((block) => ({
        block,
        points: 1,
        key: { kind: 'choice', correct: [1], multiple: false },
      })),
      quizzes: [],
    },
  });
}

function lessonOf(number: number): LessonData {
  const id = `lesson-${number}`;
  const title = `Lesson ${number}`;
  const place = { id, key: `start/${id}`, number, title, module: 0, minutes: undefined, objectives: [] };
  return { ...place, blocks: [questionOf(number)] };
}

function questionOf(number: number): BlockData {
  return {
    id: 'question',
    element: `start/lesson-${number}:question`,
    type: 'choice',
    number,
    state: { kind: 'choice', multiple: false },
    interaction: CHOICE,
    parts: OPTIONS.map((option, at) => ({ ...option, number: at + 1 })),
    points: 1,
    prompt: 'Which?',
    attempts: undefined,
    data: {},
    indexes: { '': number - 1 },
  };
}
