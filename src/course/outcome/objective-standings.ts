/** How each objective of a package stands, for standards that report objectives by themselves. */

import type { BlockData, LessonData, PackageData } from '../model/package-data.ts';
import { objectiveKey, reachedObjectives } from './objectives.ts';
import {
  askedBlocks,
  isEnough,
  judgeQuestion,
  knownLessons,
  type Progress,
  questionRule,
} from './outcome.ts';

export interface ObjectiveStanding {
  /** `<module>/<objective>`. */
  key: string;
  text: string;
  isReached: boolean;
  /** Scaled 0…1 over the questions that ask for it; undefined until one of them was answered. */
  score: number | undefined;
  /** Its questions have earned the course's pass mark, or everything where there is none. */
  isPassed: boolean;
}

type Course = Pick<PackageData, 'modules' | 'lessons' | 'rule'>;

/** In the order of the course. */
export function objectiveStandings(course: Course, done: Progress): ObjectiveStanding[] {
  const reached = reachedObjectives(course, done, knownLessons(course.rule, done));
  return course.modules.flatMap(({ id: module, objectives }, index) => {
    const lessons = course.lessons.filter((lesson) => lesson.module === index);
    return objectives.map(({ id, text }) => {
      const key = objectiveKey(module, id);
      const score = scoreOf(course, lessons, id, done);
      const isPassed = score !== undefined && isEnough(score, course.rule.pass ?? 1);
      return { key, text, isReached: reached.has(key), score, isPassed };
    });
  });
}

function scoreOf(
  { rule }: Course,
  lessons: readonly LessonData[],
  objective: string,
  { answers }: Progress,
): number | undefined {
  let [raw, max, isAnswered] = [0, 0, false];
  for (const { blocks } of lessons)
    for (const block of blocks) {
      const question = questionRule(rule, block.number);
      if (block.objective !== objective || question === undefined || !isAsked(block, blocks, answers))
        continue;
      max += question.points;
      if (!isGiven(block, answers)) continue;
      isAnswered = true;
      raw += question.points * judgeQuestion(question, answers.get(block.number)).share;
    }
  return isAnswered && max > 0 ? raw / max : undefined;
}

/** An attempt at a quiz may leave it out. */
function isAsked(
  { number, quiz }: BlockData,
  blocks: readonly BlockData[],
  answers: Progress['answers'],
): boolean {
  const attempt = quiz === undefined ? undefined : answers.get(quiz);
  if (attempt?.kind !== 'quiz') return true;
  const members = blocks.filter((block) => block.quiz === quiz).map((block) => block.number);
  return askedBlocks({ members }, attempt).includes(number);
}

/** As it stands now: of a quiz, in the attempt under way. */
function isGiven({ number, quiz }: BlockData, answers: Progress['answers']): boolean {
  const attempt = quiz === undefined ? undefined : answers.get(quiz);
  if (quiz !== undefined) return attempt?.kind === 'quiz' && attempt.finished;
  const answer = answers.get(number);
  return answer !== undefined && 'tries' in answer && answer.tries > 0;
}
