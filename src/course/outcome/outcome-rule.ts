/** The rule of completion of one assignable unit, in the numbers that the saved state uses. */
import { lessonKey } from '../model/ids.ts';
import type { Block, Course, Lesson, Module, WrittenNeed } from '../model/model.ts';
import type { Need, OutcomeRule, QuestionRule, QuizRule, VideoNeed } from '../model/rule.ts';
import { passMark } from '../model/units.ts';
import { renamedKey } from './judge.ts';

/** Looks permanent numbers up; lessons by `<module>/<lesson>`. */
export interface RuleNumbers {
  lesson(key: string): number;
  block(lessonKey: string, blockId: string): number;
  part(lessonKey: string, blockId: string, partId: string): number;
}

interface Unit {
  course: Course;
  modules: readonly Module[];
  lessons: Lesson[];
  blocks: PlacedBlock[];
  numbers: RuleNumbers;
}

interface PlacedBlock {
  /** Key of its lesson. */
  key: string;
  lesson: Lesson;
  block: Block;
  number: number;
}

export function outcomeRuleOf(course: Course, modules: readonly Module[], numbers: RuleNumbers): OutcomeRule {
  const unit = unitOf(course, modules, numbers);
  return {
    completion: needOf(unit, course.completion.needs),
    pass: passMark(course, modules),
    report: course.completion.report,
    questions: unit.blocks.flatMap((placed) => questionOf(unit, placed)),
    quizzes: unit.blocks.flatMap((placed) => quizOf(unit, placed)),
  };
}

function unitOf(course: Course, modules: readonly Module[], numbers: RuleNumbers): Unit {
  const lessons = modules.flatMap((module) => module.lessons);
  const blocks = lessons.flatMap((lesson) => {
    const key = lessonKey(lesson);
    return lesson.blocks
      .filter((block) => block.state.kind !== 'none')
      .map((block) => ({ key, lesson, block, number: numbers.block(key, block.id) }));
  });
  return { course, modules, lessons, blocks, numbers };
}

function questionOf(unit: Unit, { key, block, number }: PlacedBlock): QuestionRule[] {
  if (block.key === undefined) return [];
  const { attempts, credit, points } = block;
  const quiz = block.quiz === undefined ? undefined : unit.numbers.block(key, block.quiz);
  const uncounted = unit.course.completion.score === 'quizzes' && quiz === undefined;
  return [
    {
      block: number,
      points,
      key: renamedKey(block.key, (part) => unit.numbers.part(key, block.id, part)),
      ...(attempts !== undefined && { attempts }),
      ...(credit === 'all' && { credit }),
      ...(quiz !== undefined && { quiz }),
      ...(uncounted && { uncounted }),
    },
  ];
}

function quizOf(unit: Unit, { key, block, number, lesson }: PlacedBlock): QuizRule[] {
  if (block.plan === undefined) return [];
  const { plan, attempts, points } = block;
  const ids = plan.pools.flatMap((pool) => pool.blocks);
  return [
    {
      block: number,
      points: plan.pretest ? 0 : points,
      counts: plan.counts,
      members: ids.map((id) => unit.numbers.block(key, id)),
      ...(attempts !== undefined && { attempts }),
      ...(plan.pass !== undefined && { pass: plan.pass }),
      ...(plan.pretest && { known: knownBy(unit, lesson, ids) }),
    },
  ];
}

/** Lessons of the pre-test's module whose objectives are all asked for, with the questions that ask for them. */
function knownBy(unit: Unit, test: Lesson, ids: string[]): NonNullable<QuizRule['known']> {
  const key = lessonKey(test);
  const members = test.blocks.filter((block) => ids.includes(block.id));
  const asked = new Set(members.map((block) => block.objective));
  const module = unit.modules.find(({ lessons }) => lessons.includes(test));
  return (module?.lessons ?? [])
    .filter((lesson) => lesson !== test && lesson.objectives.length > 0)
    .filter((lesson) => lesson.objectives.every((objective) => asked.has(objective)))
    .map((lesson) => ({
      lesson: unit.numbers.lesson(lessonKey(lesson)),
      members: members
        .filter(({ objective }) => objective !== undefined && lesson.objectives.includes(objective))
        .map(({ id }) => unit.numbers.block(key, id)),
    }));
}

function needOf(unit: Unit, need: WrittenNeed): Need {
  switch (need.kind) {
    case 'all':
      return { all: need.of.map((one) => needOf(unit, one)) };
    case 'any':
      return { any: need.of.map((one) => needOf(unit, one)) };
    case 'lessons': {
      const lessons = neededLessons(need.lessons, unit.lessons);
      return { lessons: lessons.map((lesson) => unit.numbers.lesson(lessonKey(lesson))) };
    }
    case 'watch':
      return { watch: unit.blocks.flatMap((placed) => watchOf(placed, need.share)) };
    case 'quizzes': {
      const quizzes = named(
        unit.blocks.filter(({ block }) => block.plan && !block.plan.pretest),
        need.quizzes,
      );
      return { quizzes: quizzes.map(({ number }) => number), passed: need.passed };
    }
    case 'reflections': {
      const texts = named(
        unit.blocks.filter(({ block }) => block.state.kind === 'text'),
        need.reflections,
      );
      return { texts: texts.map(({ number }) => number) };
    }
    case 'minutes':
      return need;
  }
}

function watchOf({ block, number }: PlacedBlock, watch: number | undefined): VideoNeed[] {
  const share = watchShare(block, watch);
  if (share === undefined) return [];
  return [{ block: number, share, ...(block.data.reading === true && { reading: true }) }];
}

/** Share 0…1 of a video that counts: its own, or the course's. */
export function watchShare(block: Block, watch: number | undefined): number | undefined {
  if (block.state.kind !== 'watch') return undefined;
  return typeof block.data.watch === 'number' ? block.data.watch : watch;
}

/** A module's package that holds none of the lessons that are asked for asks for all of its own. */
function neededLessons(wanted: 'all' | string[], lessons: readonly Lesson[]): readonly Lesson[] {
  if (wanted === 'all') return lessons;
  const found = lessons.filter((lesson) => isNamed(lesson, wanted));
  return found.length === 0 && wanted.length > 0 ? lessons : found;
}

/** A module's package asks for those that it holds. */
function named(blocks: readonly PlacedBlock[], wanted: 'all' | string[]): readonly PlacedBlock[] {
  if (wanted === 'all') return blocks;
  return blocks.filter(({ key, block }) => isNamedBlock(key, block.id, wanted));
}

/** Blocks are named as `block` or `module/lesson:block`. */
export function isNamedBlock(lesson: string, block: string, names: readonly string[]): boolean {
  return names.includes(block) || names.includes(`${lesson}:${block}`);
}

/** Lessons are named as `lesson` or `module/lesson`. */
export function isNamed(lesson: Lesson, names: readonly string[]): boolean {
  return names.includes(lesson.id) || names.includes(lessonKey(lesson));
}

/** Every condition of a tree, the branches too. */
export function needsWithin(need: WrittenNeed): WrittenNeed[] {
  return need.kind === 'all' || need.kind === 'any' ? [need, ...need.of.flatMap(needsWithin)] : [need];
}
