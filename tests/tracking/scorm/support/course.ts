/** A course in which every answer that is given can be told from every other one. */
import type { Answer } from '../../../../src/course/model/answer.ts';
import type { BlockData, PackageData } from '../../../../src/course/model/package-data.ts';
import { samplePackage } from '../../../support/tracking.ts';

export const LESSONS = [1, 2, 3] as const;
export const CHOICES = [1, 5] as const;
export const TEXT = 2;
/** Characters of the text. */
export const MOST_WORDS = 700;
export const QUIZ = 9;
export const MEMBERS = [10, 11] as const;
const PARTS = Array.from({ length: 30 }, (_, n) => ({
  id: `o${n + 1}`,
  number: n + 1,
  text: `Option ${n + 1}`,
}));
const OBJECTIVES = [
  { id: 'names', text: 'Name the parts' },
  { id: 'uses', text: 'Use {each} of them' },
];
const RIGHT = 30;
const POINTS = 2;

export function historyCourse(): PackageData {
  const key = { kind: 'choice' as const, correct: [RIGHT], multiple: true };
  const blocks: [lesson: number, block: BlockData][] = [
    [1, choice(1, [0])],
    [2, choice(5, [1])],
    [1, text(TEXT, [2, 3, 4, 5])],
    [3, quiz()],
    [3, choice(10, [6], QUIZ)],
    [3, choice(11, [7], QUIZ)],
  ];
  return samplePackage({
    modules: [{ id: 'start', title: 'Start', objectives: OBJECTIVES }],
    lessons: LESSONS.map((number) => ({
      id: `lesson-${number}`,
      key: `start/lesson-${number}`,
      number,
      title: `Lesson ${number}`,
      module: 0,
      minutes: undefined,
      objectives: OBJECTIVES.filter((_, at) => number > at).map(({ id }) => id),
      blocks: blocks.filter(([lesson]) => lesson === number).map(([, block]) => block),
    })),
    rule: {
      completion: { lessons: [...LESSONS] },
      pass: 0.6,
      report: 'completed',
      questions: [
        ...CHOICES.map((block) => ({ block, points: POINTS, key })),
        ...MEMBERS.map((block) => ({ block, points: 1, key, quiz: QUIZ })),
      ],
      quizzes: [{ block: QUIZ, points: 1, attempts: undefined, counts: 'best', members: [...MEMBERS] }],
    },
    times: 20,
  });
}

function block(number: number, state: BlockData['state'], indexes: readonly number[]): BlockData {
  const suffix = (piece: number): string => (piece === 0 ? '' : String(piece + 1));
  return {
    indexes: Object.fromEntries(indexes.map((index, piece) => [suffix(piece), index])),
    type: state.kind,
    id: `block-${number}`,
    element: `block-${number}`,
    number,
    prompt: `Question ${number}`,
    points: 0,
    attempts: undefined,
    parts: PARTS,
    state,
    interaction: undefined,
    data: {},
  };
}

function choice(number: number, indexes: readonly number[], quiz?: number): BlockData {
  return {
    ...block(number, { kind: 'choice', multiple: true }, indexes),
    points: quiz === undefined ? POINTS : 1,
    objective: OBJECTIVES[number === 1 ? 0 : 1]?.id,
    quiz,
    interaction: { type: 'choice', choices: PARTS, correct: [[`o${RIGHT}`]] },
  };
}

function text(number: number, indexes: readonly number[]): BlockData {
  return {
    ...block(number, { kind: 'text', max: MOST_WORDS }, indexes),
    interaction: { type: 'long-fill-in', choices: [], correct: [] },
  };
}

function quiz(): BlockData {
  return {
    ...block(QUIZ, { kind: 'quiz', drawn: 0 }, []),
    indexes: undefined,
    plan: {
      pools: [{ draw: undefined, blocks: [...MEMBERS] }],
      shuffle: { questions: false, options: false },
      counts: 'best',
      feedback: 'once',
      review: 'verdicts',
      pass: undefined,
      pretest: false,
    },
  };
}

/** Nobody else gives it. */
export function wrongChoice(nth: number, tries: number): Answer {
  const first = 1 + (nth % 14);
  return { kind: 'choice', tries, chosen: [first, 15 + (Math.floor(nth / 14) % 14)] };
}

export function rightChoice(tries: number): Answer {
  return { kind: 'choice', tries, chosen: [RIGHT] };
}

/** From one piece of a report to several. */
export function words(nth: number): Answer {
  return { kind: 'text', text: `${nth}: ${'words & signs '.repeat([1, 12, 30][nth % 3] ?? 1)}end` };
}
