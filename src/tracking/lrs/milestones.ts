/**
 * What was reached on the way through a course: attempts at quizzes, lessons, modules. Each follows from the saved
 * state alone, so that whoever holds it can tell which others have told.
 */
import type { Response } from '../../course/model/interaction.ts';
import type { BlockData, LessonData, PackageData } from '../../course/model/package-data.ts';
import { isLessonDone } from '../../course/outcome/lesson-done.ts';
import { isEnough, quizStanding, type Score } from '../../course/outcome/outcome.ts';
import type { SavedState } from '../../state/codec.ts';
import { placeOf } from './activities.ts';

export type Milestone = { key: string } & (
  | { kind: 'lesson'; lesson: LessonData }
  /** `index` in `PackageData.modules`. */
  | { kind: 'module'; index: number }
  /** `attempt`: its number, from 1. */
  | { kind: 'attempted'; lesson: LessonData; block: BlockData; attempt: number }
  | {
      kind: 'handed in';
      lesson: LessonData;
      block: BlockData;
      attempt: number;
      /** Of this attempt. */
      score: Score;
      /** Undefined: the quiz has no pass mark. */
      success: boolean | undefined;
    }
);

export interface Milestones {
  /** Whoever holds this state has told what was reached in it. */
  told(state: SavedState): void;
  /** What nobody has told yet, in the order of telling; it counts as told from now on. */
  news(state: SavedState): Milestone[];
}

export function createMilestones(data: PackageData): Milestones {
  const known = new Set<string>();
  return {
    told(state) {
      for (const { key } of reachedIn(data, state)) known.add(key);
    },
    news(state) {
      const fresh = reachedIn(data, state).filter(({ key }) => !known.has(key));
      for (const { key } of fresh) known.add(key);
      return fresh;
    },
  };
}

function reachedIn(data: PackageData, state: SavedState): Milestone[] {
  const done = new Set(data.lessons.filter((lesson) => isLessonDone(data.rule, lesson, state)));
  return [
    ...data.lessons.flatMap((lesson) =>
      lesson.blocks.flatMap((block) =>
        block.plan === undefined ? [] : attemptsAt(data, lesson, block, state),
      ),
    ),
    ...[...done].map((lesson): Milestone => ({ key: lesson.key, kind: 'lesson', lesson })),
    ...modulesIn(data, done),
  ];
}

/** A state knows the last attempt. */
function attemptsAt(
  { rule }: PackageData,
  lesson: LessonData,
  block: BlockData,
  state: SavedState,
): Milestone[] {
  const answer = state.answers.get(block.number);
  const quiz = rule.quizzes.find((one) => one.block === block.number);
  if (answer?.kind !== 'quiz' || quiz === undefined) return [];
  const attempt = answer.attempts;
  const key = `${block.number} ${attempt}`;
  const begun: Milestone = { key, kind: 'attempted', lesson, block, attempt };
  if (!answer.finished) return [begun];
  const { current } = quizStanding(rule, quiz, state);
  return [
    begun,
    {
      key: `${key} handed in`,
      kind: 'handed in',
      lesson,
      block,
      attempt,
      score: { scaled: current, raw: current * quiz.points, max: quiz.points },
      success: quiz.pass === undefined ? undefined : isEnough(current, quiz.pass),
    },
  ];
}

/** Of a module's package the package itself tells. */
function modulesIn({ course, modules, lessons }: PackageData, done: ReadonlySet<LessonData>): Milestone[] {
  if (course.module !== undefined) return [];
  return modules.flatMap(({ id }, index) => {
    const own = lessons.filter((lesson) => lesson.module === index);
    const isDone = own.length > 0 && own.every((lesson) => done.has(lesson));
    return isDone ? [{ key: id, kind: 'module' as const, index }] : [];
  });
}

/** Number, from 1, of the try at a question, or of the attempt at the quiz that it stands in; undefined: it has none. */
export function attemptOf(
  data: PackageData,
  { answers }: Pick<SavedState, 'answers'>,
  response: Pick<Response, 'lessonId' | 'blockId'>,
): number | undefined {
  const [, block] = placeOf(data, response);
  const answer = answers.get(block?.quiz ?? block?.number ?? 0);
  if (answer?.kind === 'quiz') return answer.attempts;
  return answer !== undefined && 'tries' in answer && answer.tries > 0 ? answer.tries : undefined;
}
