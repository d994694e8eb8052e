/** What authors do between two releases: anything that leaves a course that builds. */
import type { Block, Course, Lesson } from '../../../src/course/model/model.ts';
import type { Dice } from './dice.ts';
import {
  addBlock,
  addLesson,
  freeBlockId,
  freePartId,
  LANGUAGES,
  makeQuiz,
  partOf,
  randomBlock,
  randomRule,
  rekey,
  tidyQuizzes,
} from './random-course.ts';

type Edit = (course: Course, dice: Dice) => void;

/** The next release: a copy with so many edits. */
export function nextRelease(course: Course, edits: number, dice: Dice): Course {
  const next = structuredClone(course);
  for (let n = 0; n < edits; n++) dice.pick(EDITS)(next, dice);
  for (const lesson of lessonsOf(next)) {
    tidyQuizzes(lesson);
    for (const { interaction, parts } of lesson.blocks)
      if (interaction !== undefined) interaction.choices = parts.map(({ id, text }) => ({ id, text }));
  }
  return next;
}

const EDITS: Edit[] = [
  (course, dice) => void addLesson(course, dice),
  removeLesson,
  moveLesson,
  renameLesson,
  inLesson(addBlock),
  inLesson((lesson, dice) => {
    const gone = anyOf(lesson.blocks, dice);
    lesson.blocks = lesson.blocks.filter((block) => block !== gone);
  }),
  inLesson((lesson, dice) => {
    lesson.blocks = dice.shuffled(lesson.blocks);
  }),
  moveBlock,
  inBlock((block, lesson, dice) => {
    const id = freeBlockId(lesson, dice);
    if (id === undefined) return;
    for (const other of lesson.blocks) if (other.quiz === block.id) other.quiz = id;
    block.id = id;
  }),
  inBlock((block, lesson, dice) => {
    if (block.plan !== undefined) return;
    const quiz = block.quiz;
    lesson.blocks[lesson.blocks.indexOf(block)] = {
      ...randomBlock(block.id, dice),
      ...(quiz !== undefined && { quiz }),
    };
  }),
  inParts((block, dice) => {
    // Both sides of pairs stay the sides they are.
    const lefts = block.state.kind === 'pairs' ? block.state.lefts : block.parts.length;
    block.parts = [...dice.shuffled(block.parts.slice(0, lefts)), ...dice.shuffled(block.parts.slice(lefts))];
  }),
  inParts((block, dice) => {
    const id = freePartId(block, dice);
    if (id === undefined) return;
    const at = dice.below(block.parts.length + 1);
    block.parts.splice(at, 0, partOf(id));
    if (block.state.kind === 'pairs' && at <= block.state.lefts) block.state.lefts++;
    rekey(block, dice);
  }),
  inParts((block, dice) => {
    if (block.parts.length < 3) return;
    const at = dice.below(block.parts.length);
    if (block.state.kind === 'pairs') {
      if (at < block.state.lefts && block.state.lefts < 2) return;
      if (at >= block.state.lefts && block.parts.length - block.state.lefts < 2) return;
      if (at < block.state.lefts) block.state.lefts--;
    }
    block.parts.splice(at, 1);
    rekey(block, dice);
  }),
  inParts((block, dice) => {
    const id = freePartId(block, dice);
    if (id === undefined) return;
    block.parts[dice.below(block.parts.length)] = partOf(id);
    rekey(block, dice);
  }),
  inParts((block, dice) => {
    if (block.state.kind === 'pairs') block.state.lefts = 1 + dice.below(block.parts.length - 1);
    if (block.state.kind === 'choice' && block.type !== 'survey')
      block.state.multiple = !block.state.multiple;
    rekey(block, dice);
  }),
  inBlock((block, _, dice) => rekey(block, dice)),
  inBlock((block, _, dice) => {
    if (block.key !== undefined || block.plan?.pretest === false) block.points = dice.below(4);
  }),
  inBlock((block, _, dice) => {
    if (block.key !== undefined || block.plan !== undefined)
      block.attempts = dice.chance(0.5) ? undefined : 1 + dice.below(4);
  }),
  inBlock((block, _, dice) => {
    if (block.state.kind === 'watch') block.state.slots = 1 + dice.below(8);
    if (block.plan !== undefined) block.plan.counts = dice.pick(['best', 'last', 'first']);
  }),
  inLesson(makeQuiz),
  inLesson((lesson, dice) => {
    const quiz = anyOf(
      lesson.blocks.filter((block) => block.plan),
      dice,
    );
    const [pool] = quiz?.plan?.pools ?? [];
    if (pool !== undefined) pool.draw = dice.chance(0.4) ? undefined : 1 + dice.below(pool.blocks.length);
  }),
  (course, dice) => {
    course.completion = randomRule(course, dice);
  },
  (course, dice) => {
    course.completion.pass = dice.chance(0.3) ? undefined : dice.pick([0.3, 0.6, 0.9, 1]);
  },
  (course, dice) => {
    course.language = dice.pick(LANGUAGES);
  },
  (course) => {
    course.version = `${Number.parseInt(course.version, 10) + 1}.0.0`;
  },
];

function lessonsOf(course: Course): Lesson[] {
  return course.modules.flatMap((module) => module.lessons);
}

function anyOf<T>(list: readonly T[], dice: Dice): T | undefined {
  return list.length === 0 ? undefined : dice.pick(list);
}

function inLesson(edit: (lesson: Lesson, dice: Dice) => void): Edit {
  return (course, dice) => edit(dice.pick(lessonsOf(course)), dice);
}

function inBlock(edit: (block: Block, lesson: Lesson, dice: Dice) => void): Edit {
  return inLesson((lesson, dice) => {
    const block = anyOf(lesson.blocks, dice);
    if (block !== undefined) edit(block, lesson, dice);
  });
}

function inParts(edit: (block: Block, dice: Dice) => void): Edit {
  return inLesson((lesson, dice) => {
    const block = anyOf(
      lesson.blocks.filter(({ parts }) => parts.length > 0),
      dice,
    );
    if (block !== undefined) edit(block, dice);
  });
}

function removeLesson(course: Course, dice: Dice): void {
  const all = lessonsOf(course);
  if (all.length === 1) return;
  takeOut(course, dice.pick(all));
}

function takeOut(course: Course, lesson: Lesson): void {
  for (const module of course.modules) module.lessons = module.lessons.filter((other) => other !== lesson);
}

/** Within its module, where it keeps its name, or to another one, where it is another lesson. */
function moveLesson(course: Course, dice: Dice): void {
  const lesson = dice.pick(lessonsOf(course));
  const to = dice.chance(0.5) ? dice.pick(course.modules) : moduleOf(course, lesson);
  if (to.id !== lesson.moduleId && to.lessons.some(({ id }) => id === lesson.id)) return;
  takeOut(course, lesson);
  lesson.moduleId = to.id;
  to.lessons.splice(dice.below(to.lessons.length + 1), 0, lesson);
}

function moduleOf(course: Course, lesson: Lesson) {
  const found = course.modules.find((module) => module.id === lesson.moduleId);
  if (found === undefined) throw new Error(`${lesson.id} stands in no module`);
  return found;
}

function renameLesson(course: Course, dice: Dice): void {
  const lesson = dice.pick(lessonsOf(course));
  const id = `lesson-${1 + dice.below(14)}`;
  if (!moduleOf(course, lesson).lessons.some((other) => other.id === id)) lesson.id = id;
}

/** To another lesson, where it is another block. */
function moveBlock(course: Course, dice: Dice): void {
  const [from, to] = [dice.pick(lessonsOf(course)), dice.pick(lessonsOf(course))];
  const block = anyOf(
    from.blocks.filter(({ plan }) => plan === undefined),
    dice,
  );
  if (block === undefined || to.blocks.some(({ id }) => id === block.id)) return;
  from.blocks = from.blocks.filter((other) => other !== block);
  delete block.quiz;
  to.blocks.push(block);
}
