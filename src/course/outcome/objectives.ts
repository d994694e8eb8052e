/** Which objectives a learner has reached: one rule, for the page, the record and the reports alike. */
import type { Answer } from '../model/answer.ts';
import type { BlockData, LessonData, PackageData } from '../model/package-data.ts';

/** As much of the saved state as the rule looks at. */
export interface Done {
  lessons: ReadonlySet<number>;
  answers: ReadonlyMap<number, Answer>;
}

/** Name of an objective within its course. */
export function objectiveKey(module: string, objective: string): string {
  return `${module}/${objective}`;
}

/**
 * An objective is reached when every lesson of its module that names it was opened and all scored questions
 * there are answered, or a pre-test showed it to be known. One that no lesson names is borne by the whole
 * module.
 */
export function reachedObjectives(
  course: Pick<PackageData, 'modules' | 'lessons'>,
  done: Done,
  known: ReadonlySet<number>,
): Set<string> {
  const isDone = (lesson: LessonData) => known.has(lesson.number) || isWorked(lesson, done);
  const keys = course.modules.flatMap((module, index) => {
    const lessons = course.lessons.filter((lesson) => lesson.module === index);
    return module.objectives
      .filter(({ id }) => lessons.length > 0 && bearing(lessons, id).every((lesson) => isDone(lesson)))
      .map(({ id }) => objectiveKey(module.id, id));
  });
  return new Set(keys);
}

/** Of the modules' `n` objectives, how many are reached. */
export function countReached(
  modules: PackageData['modules'],
  keys: ReadonlySet<string>,
): { reached: number; n: number } {
  const all = modules.flatMap(({ id, objectives }) =>
    objectives.map((objective) => objectiveKey(id, objective.id)),
  );
  return { reached: all.filter((key) => keys.has(key)).length, n: all.length };
}

function bearing(lessons: readonly LessonData[], objective: string): readonly LessonData[] {
  const naming = lessons.filter(({ objectives }) => objectives.includes(objective));
  return naming.length === 0 ? lessons : naming;
}

function isWorked({ number, blocks }: LessonData, { lessons, answers }: Done): boolean {
  return lessons.has(number) && blocks.every((block) => block.points === 0 || isAnswered(block, answers));
}

/** Of a quiz's questions an attempt may ask only some, so the quiz answers for them. */
function isAnswered({ number, quiz }: BlockData, answers: Done['answers']): boolean {
  const answer = answers.get(number);
  if (quiz !== undefined) return true;
  return answer?.kind === 'quiz' ? answer.finished || answer.attempts > 1 : answer !== undefined;
}
