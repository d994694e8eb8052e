/** The rule of completion of one assignable unit, in the numbers that the saved state uses. */
import { lessonKey } from './ids.ts';
import type { Block, Course, Lesson, Module } from './model.ts';
import type { OutcomeRule } from './outcome.ts';
import { isScored, passMark } from './units.ts';

/** Looks permanent numbers up; lessons by `<module>/<lesson>`. */
export interface RuleNumbers {
  lesson(key: string): number;
  block(lessonKey: string, blockId: string): number;
  part(lessonKey: string, blockId: string, partId: string): number;
}

export function outcomeRuleOf(course: Course, modules: readonly Module[], numbers: RuleNumbers): OutcomeRule {
  const { completion } = course;
  const lessons = modules.flatMap((module) => module.lessons);
  const blocks = lessons.flatMap((lesson) =>
    lesson.blocks.map((block) => ({ key: lessonKey(lesson), block })),
  );
  return {
    lessons: neededLessons(completion.lessons, lessons).map((lesson) => numbers.lesson(lessonKey(lesson))),
    watch: completion.watch,
    pass: passMark(course, modules),
    report: completion.report,
    scored: blocks
      .filter(({ block }) => isScored(block))
      .map(({ key, block }) => ({
        block: numbers.block(key, block.id),
        points: block.points,
        attempts: block.attempts,
        correct: block.parts
          .filter((part) => part.correct)
          .map((part) => numbers.part(key, block.id, part.id)),
        multiple: block.state.kind === 'choice' && block.state.multiple,
      })),
    videos: blocks.flatMap(({ key, block }) => {
      const share = watchShare(block, completion.watch);
      return share === undefined ? [] : [{ block: numbers.block(key, block.id), share }];
    }),
  };
}

/** Share 0…1 of a video that counts: its own, or the course's. */
export function watchShare(block: Block, watch: number | undefined): number | undefined {
  if (block.state.kind !== 'watch') return undefined;
  return typeof block.data.watch === 'number' ? block.data.watch : watch;
}

/** A module's package that holds none of the lessons that are asked for asks for all of its own. */
function neededLessons(wanted: 'all' | string[], lessons: readonly Lesson[]): readonly Lesson[] {
  if (wanted === 'all') return lessons;
  const named = lessons.filter((lesson) => isNamed(lesson, wanted));
  return named.length === 0 ? lessons : named;
}

/** Lessons are named as `lesson` or `module/lesson`. */
export function isNamed(lesson: Lesson, names: readonly string[]): boolean {
  return names.includes(lesson.id) || names.includes(lessonKey(lesson));
}
