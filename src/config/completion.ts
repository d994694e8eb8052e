/** The rule of completion as it is written in course.yaml → as the course's model has it. */
import type { CompletionRule, WrittenNeed } from '../course/model/model.ts';
import type { WrittenConditions, WrittenCourse } from './course-schema.ts';
import { shareOf } from './fields.ts';

/** Without a word on lessons all of them are needed, unless the author wrote a tree of conditions. */
export function completionOf(written: WrittenCourse['completion']): CompletionRule {
  const { pass, report, score, ...conditions } = written ?? {};
  const tree = conditions.any !== undefined || conditions.all !== undefined;
  const lessons = conditions.lessons ?? (tree ? 'none' : 'all');
  const needs = needsOf({ ...conditions, lessons });
  const watch: WrittenNeed = { kind: 'watch', share: undefined };
  const of = needs.some((need) => need.kind === 'watch') ? needs : [...needs, watch];
  return {
    needs: { kind: 'all', of },
    pass: pass === undefined ? undefined : shareOf(pass),
    score: score ?? 'all',
    report: report ?? 'completed',
  };
}

function needsOf({
  lessons,
  watch,
  quizzes,
  reflections,
  minutes,
  any,
  all,
}: WrittenConditions): WrittenNeed[] {
  const needs: (WrittenNeed | undefined)[] = [
    lessons === undefined || lessons === 'none' ? undefined : { kind: 'lessons', lessons },
    watch === undefined ? undefined : { kind: 'watch', share: shareOf(watch) },
    quizzes === undefined ? undefined : quizzesOf(quizzes),
    reflections === undefined ? undefined : { kind: 'reflections', reflections },
    minutes === undefined ? undefined : { kind: 'minutes', minutes },
    any === undefined ? undefined : { kind: 'any', of: any.map(branchOf) },
    all === undefined ? undefined : { kind: 'all', of: all.map(branchOf) },
  ];
  return needs.filter((need) => need !== undefined);
}

function branchOf(written: WrittenConditions): WrittenNeed {
  const needs = needsOf(written);
  const [only] = needs;
  return needs.length === 1 && only !== undefined ? only : { kind: 'all', of: needs };
}

function quizzesOf(written: NonNullable<WrittenConditions['quizzes']>): WrittenNeed {
  const { ids, must } = typeof written === 'string' ? { ids: undefined, must: written } : written;
  return { kind: 'quizzes', quizzes: ids ?? 'all', passed: (must ?? 'passed') === 'passed' };
}
