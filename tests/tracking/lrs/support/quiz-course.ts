/** A course of two modules: a lesson to read, one with a quiz and a question beside it, and one more to read. */
import type { BlockData, LessonData, PackageData } from '../../../../src/course/model/package-data.ts';
import { samplePackage } from '../../../support/tracking.ts';

export const QUIZ = 10;
export const MEMBERS = [11, 12] as const;
export const BESIDE = 13;

const CHOICES = ['yes', 'no'].map((id) => ({ id, text: `Say ${id}` }));

export function quizCourse(overrides: Partial<PackageData> = {}): PackageData {
  const choice = { kind: 'choice', multiple: false } as const;
  const quizLesson = lesson('check', 2, 0, [
    block(QUIZ, 'final', 'Final check', { state: { kind: 'quiz', drawn: 0 }, plan: PLAN, points: 4 }),
    ...MEMBERS.map((number) =>
      block(number, `q${number}`, `Question ${number}`, { state: choice, quiz: QUIZ, objective: 'cost' }),
    ),
    block(BESIDE, 'beside', 'And besides?', { state: choice }),
  ]);
  return samplePackage({
    modules: [
      { id: 'start', title: 'Start', objectives: [{ id: 'cost', text: 'Name what it costs' }] },
      { id: 'more', title: 'More', objectives: [] },
    ],
    lessons: [lesson('welcome', 1, 0, []), quizLesson, lesson('last', 3, 1, [])],
    rule: {
      completion: { lessons: [1, 2, 3] },
      pass: undefined,
      report: 'completed',
      questions: [...MEMBERS, BESIDE].map((number) => ({
        block: number,
        points: number === BESIDE ? 1 : 2,
        key: { kind: 'choice', correct: [1], multiple: false },
        ...(number !== BESIDE && { quiz: QUIZ }),
      })),
      quizzes: [{ block: QUIZ, points: 4, counts: 'best', members: [...MEMBERS], pass: 0.5 }],
    },
    ...overrides,
  });
}

const PLAN: NonNullable<BlockData['plan']> = {
  pools: [{ draw: undefined, blocks: [...MEMBERS] }],
  shuffle: { questions: false, options: false },
  counts: 'best',
  feedback: 'end',
  review: 'solutions',
  pass: 0.5,
  pretest: false,
};

function lesson(id: string, number: number, module: number, blocks: BlockData[]): LessonData {
  const key = `${module === 0 ? 'start' : 'more'}/${id}`;
  return { id, key, number, title: `Lesson ${id}`, module, minutes: undefined, objectives: [], blocks };
}

function block(
  number: number,
  id: string,
  prompt: string,
  more: Partial<BlockData> & Pick<BlockData, 'state'>,
): BlockData {
  const isQuestion = more.state.kind === 'choice';
  return {
    type: more.state.kind,
    id,
    element: `start/check:${id}`,
    number,
    prompt,
    points: isQuestion ? 1 : 0,
    attempts: undefined,
    parts: isQuestion ? CHOICES.map((one, index) => ({ ...one, number: index + 1 })) : [],
    interaction: isQuestion ? { type: 'choice', choices: CHOICES, correct: [['yes']] } : undefined,
    data: {},
    ...more,
  };
}
