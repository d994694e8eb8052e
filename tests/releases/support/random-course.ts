/** Courses as random as authors: every kind of block, and rules of completion of every form. */
import type { AnswerKey } from '../../../src/course/model/answer-key.ts';
import type {
  Block,
  CompletionRule,
  Course,
  Lesson,
  Part,
  WrittenNeed,
} from '../../../src/course/model/model.ts';
import { courseOf, lessonOf, moduleOf } from '../../support/course.ts';
import type { Dice } from './dice.ts';

export interface Size {
  lessons: number;
  /** Most blocks of one lesson. */
  blocks: number;
}

/** Names come from small sets, so that one that was taken away comes back as something else. */
const LESSON_IDS = names('lesson', 14);
const MODULE_IDS = names('module', 4);
const BLOCK_IDS = names('block', 9);
const PART_IDS = names('part', 9);
const OBJECTIVES = names('objective', 3);
export const LANGUAGES = ['en', 'es', 'pt-BR'];
const BLOCK_KINDS = [
  'choice',
  'several',
  'blanks',
  'number',
  'pairs',
  'order',
  'plan',
  'text',
  'watch',
  'survey',
] as const;

function names(stem: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${stem}-${index + 1}`);
}

export function randomCourse(dice: Dice, size: Size): Course {
  const modules = Array.from({ length: 1 + dice.below(3) }, (_, index) =>
    moduleOf({ id: MODULE_IDS[index] ?? '', lessons: [] }),
  );
  const course = courseOf({ modules, version: '1.0.0', language: dice.pick(LANGUAGES) });
  for (let n = 0; n < size.lessons; n++) addLesson(course, dice, size.blocks);
  course.completion = randomRule(course, dice);
  return course;
}

/** False where the module has no name left for one. */
export function addLesson(course: Course, dice: Dice, blocks = 4): boolean {
  const module = dice.pick(course.modules);
  const id = freeName(
    LESSON_IDS,
    module.lessons.map((lesson) => lesson.id),
    dice,
  );
  if (id === undefined) return false;
  const objectives = dice.some(OBJECTIVES);
  const lesson = lessonOf({ id, moduleId: module.id, title: id, objectives });
  for (let n = dice.below(blocks + 1); n > 0; n--) addBlock(lesson, dice);
  if (dice.chance(0.4)) makeQuiz(lesson, dice);
  module.lessons.splice(dice.below(module.lessons.length + 1), 0, lesson);
  return true;
}

export function addBlock(lesson: Lesson, dice: Dice): void {
  const id = freeBlockId(lesson, dice);
  if (id === undefined) return;
  lesson.blocks.splice(dice.below(lesson.blocks.length + 1), 0, randomBlock(id, dice));
}

export function freeBlockId(lesson: Lesson, dice: Dice): string | undefined {
  return freeName(
    BLOCK_IDS,
    lesson.blocks.map((block) => block.id),
    dice,
  );
}

export function freePartId(block: Block, dice: Dice): string | undefined {
  return freeName(
    PART_IDS,
    block.parts.map((part) => part.id),
    dice,
  );
}

function freeName(all: readonly string[], taken: readonly string[], dice: Dice): string | undefined {
  const free = all.filter((name) => !taken.includes(name));
  return free.length === 0 ? undefined : dice.pick(free);
}

export function randomBlock(id: string, dice: Dice): Block {
  const kind = dice.pick(BLOCK_KINDS);
  const ids = dice.shuffled(PART_IDS).slice(0, 2 + dice.below(5));
  const scored = !['plan', 'text', 'watch', 'survey'].includes(kind);
  const block: Block = {
    type: kind,
    id,
    position: { line: 1, column: 1 },
    prompt: `What of ${id}?`,
    points: scored ? dice.below(4) : 0,
    attempts: scored && dice.chance(0.4) ? 1 + dice.below(4) : undefined,
    parts: ['text', 'watch', 'number'].includes(kind) ? [] : ids.map(partOf),
    ...(dice.chance(0.2) && { credit: 'all' as const }),
    ...(dice.chance(0.5) && { objective: dice.pick(OBJECTIVES) }),
    state: { kind: 'none' },
    interaction: undefined,
    data: {},
  };
  shape(block, kind, dice);
  return block;
}

export function partOf(id: string): Part {
  return { id, text: id, correct: false };
}

/** Gives a block of a kind what follows from its parts: what is kept of it, and what is right. */
function shape(block: Block, kind: (typeof BLOCK_KINDS)[number], dice: Dice): void {
  switch (kind) {
    case 'choice':
    case 'several':
    case 'survey':
      block.state = { kind: 'choice', multiple: kind === 'several' };
      block.interaction = {
        type: kind === 'survey' ? 'likert' : 'choice',
        choices: block.parts.map(({ id, text }) => ({ id, text })),
        correct: [],
      };
      break;
    case 'blanks':
      block.state = { kind: 'blanks', max: 100 };
      break;
    case 'pairs':
      block.state = { kind: 'pairs', lefts: 1 + dice.below(block.parts.length - 1) };
      break;
    case 'plan':
      block.state = { kind: 'plan', dates: dice.chance(0.5), max: dice.chance(0.5) ? 100 : 0 };
      break;
    case 'text':
      block.state = { kind: 'text', max: 200 };
      break;
    case 'watch':
      block.state = { kind: 'watch', slots: 1 + dice.below(8) };
      if (dice.chance(0.3)) block.data.watch = dice.pick([0.5, 0.8, 1]);
      break;
    default:
      block.state = { kind };
  }
  rekey(block, dice);
}

/** Something else is right from now on. */
export function rekey(block: Block, dice: Dice): void {
  const key = keyFor(block, dice);
  if (key === undefined) delete block.key;
  else block.key = key;
}

function keyFor({ type, state, parts }: Block, dice: Dice): AnswerKey<string> | undefined {
  const ids = parts.map((part) => part.id);
  switch (state.kind) {
    case 'choice': {
      if (type === 'survey') return undefined;
      const several = dice.shuffled(ids).slice(0, 1 + dice.below(ids.length - 1));
      return {
        kind: 'choice',
        correct: state.multiple ? several : several.slice(0, 1),
        multiple: state.multiple,
      };
    }
    case 'blanks':
      return {
        kind: 'blanks',
        blanks: ids.map((part) => ({ part, accepted: [dice.pick(WORDS), dice.pick(WORDS)] })),
        folding: { case: dice.chance(0.7), accents: dice.chance(0.7), spaces: dice.chance(0.7) },
      };
    case 'number': {
      const min = dice.below(10);
      return { kind: 'number', ranges: [{ min, max: min + dice.below(3) }] };
    }
    case 'pairs': {
      const { lefts } = state;
      return {
        kind: 'pairs',
        pairs: ids.slice(0, lefts).map((left) => [left, dice.pick(ids.slice(lefts))]),
      };
    }
    case 'order':
      return { kind: 'order', order: dice.shuffled(ids) };
    default:
      return undefined;
  }
}

export const WORDS = ['apprentice', 'Firm', 'el año', 'mentor', 'ŁÓDŹ', 'a  b'];

/** A quiz of some of a lesson's questions, which stand in it from now on. */
export function makeQuiz(lesson: Lesson, dice: Dice): void {
  const id = freeBlockId(lesson, dice);
  const members = dice.some(lesson.blocks.filter((block) => block.key && block.quiz === undefined));
  if (id === undefined || members.length === 0) return;
  for (const member of members) {
    member.quiz = id;
    member.attempts = undefined;
  }
  const cut = dice.below(members.length);
  const pools = [members.slice(0, cut), members.slice(cut)].filter((pool) => pool.length > 0);
  const pretest = dice.chance(0.2);
  lesson.blocks.push({
    ...randomBlock(id, dice),
    type: 'quiz',
    points: pretest ? 0 : dice.below(4),
    attempts: dice.chance(0.5) ? 1 + dice.below(3) : undefined,
    parts: [],
    key: undefined,
    objective: undefined,
    interaction: undefined,
    data: {},
    plan: {
      pools: pools.map((pool) => ({
        draw: dice.chance(0.5) ? 1 + dice.below(pool.length) : undefined,
        blocks: pool.map((member) => member.id),
      })),
      shuffle: { questions: dice.chance(0.5), options: dice.chance(0.5) },
      counts: dice.pick(['best', 'last', 'first']),
      feedback: dice.pick(['once', 'end']),
      review: 'solutions',
      pass: dice.chance(0.5) ? dice.pick([0.5, 0.8, 1]) : undefined,
      pretest,
    },
    state: { kind: 'quiz', drawn: 0 },
  });
  tidyQuizzes(lesson);
}

/** Quizzes ask what there is; one without questions is none, nor is a question in a quiz that is gone. */
export function tidyQuizzes(lesson: Lesson): void {
  for (const quiz of lesson.blocks) {
    if (quiz.plan === undefined) continue;
    const members = lesson.blocks.filter((block) => block.quiz === quiz.id && block.key !== undefined);
    for (const pool of quiz.plan.pools) {
      pool.blocks = pool.blocks.filter((id) => members.some((member) => member.id === id));
      if (pool.draw !== undefined) pool.draw = Math.min(pool.draw, pool.blocks.length);
    }
    const listed = quiz.plan.pools.flatMap((pool) => pool.blocks);
    quiz.plan.pools[0]?.blocks.push(...members.map(({ id }) => id).filter((id) => !listed.includes(id)));
    quiz.plan.pools = quiz.plan.pools.filter((pool) => pool.blocks.length > 0);
    quiz.state = { kind: 'quiz', drawn: mostDrawn(quiz.plan.pools) };
  }
  lesson.blocks = lesson.blocks.filter((block) => block.plan === undefined || block.plan.pools.length > 0);
  const quizzes = new Set(lesson.blocks.filter((block) => block.plan).map((block) => block.id));
  for (const block of lesson.blocks)
    if (block.quiz !== undefined && (!quizzes.has(block.quiz) || block.key === undefined)) delete block.quiz;
}

function mostDrawn(pools: readonly { draw: number | undefined; blocks: string[] }[]): number {
  if (pools.every(({ draw }) => draw === undefined)) return 0;
  return pools.reduce((sum, { draw, blocks }) => sum + (draw ?? blocks.length), 0);
}

export function randomRule(course: Course, dice: Dice): CompletionRule {
  return {
    needs: randomNeed(course, dice, 2),
    pass: dice.chance(0.6) ? dice.pick([0.3, 0.6, 0.9, 1]) : undefined,
    score: dice.chance(0.7) ? 'all' : 'quizzes',
    report: dice.chance(0.8) ? 'completed' : 'passed',
  };
}

function randomNeed(course: Course, dice: Dice, depth: number): WrittenNeed {
  if (depth > 0 && dice.chance(0.6)) {
    const of = Array.from({ length: 1 + dice.below(3) }, () => randomNeed(course, dice, depth - 1));
    return { kind: dice.pick(['all', 'any']), of };
  }
  const lessons = course.modules.flatMap((module) => module.lessons.map(({ id }) => `${module.id}/${id}`));
  const named = dice.some(lessons);
  return dice.pick<WrittenNeed>([
    { kind: 'lessons', lessons: 'all' },
    { kind: 'lessons', lessons: named.length === 0 ? 'all' : named },
    { kind: 'watch', share: dice.pick([undefined, 0.5, 1]) },
    { kind: 'quizzes', quizzes: 'all', passed: dice.chance(0.5) },
    { kind: 'reflections', reflections: 'all' },
    { kind: 'minutes', minutes: 1 + dice.below(5) },
  ]);
}
