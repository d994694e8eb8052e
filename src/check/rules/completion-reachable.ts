import { lessonKey } from '../../course/ids.ts';
import type { Course, Module } from '../../course/model.ts';
import { type OutcomeRule, outcomeOf, type Progress } from '../../course/outcome.ts';
import { isNamed, outcomeRuleOf, type RuleNumbers, watchShare } from '../../course/outcome-rule.ts';
import { assignableUnits, passMark } from '../../course/units.ts';
import { nearMatch } from '../../diagnostics/near-match.ts';
import { type CheckContext, inSettings, lessonsOf, percent, quote, type Report, type Rule } from '../rule.ts';

/** Proves with the player's own rule that a learner who does everything right reaches the end. */
export const completionReachable: Rule = {
  id: 'completion-reachable',
  summary:
    'A learner who does everything right completes the course, and passes it where it has a pass mark.',
  severity: 'error',
  run(course, report, context) {
    checkLessons(course, report, context);
    checkWatch(course, report, context);
    if (!checkPass(course, report, context)) return;
    for (const { modules, title } of assignableUnits(course)) {
      const problem = unreachable(course, modules);
      if (problem !== undefined) report(`${quote(title)} ${problem}`, inSettings(context, 'completion'));
    }
  },
};

function checkLessons(course: Course, report: Report, context: CheckContext): void {
  const wanted = course.completion.lessons;
  if (wanted === 'all') return;
  const lessons = lessonsOf(course);
  const place = inSettings(context, 'completion.lessons');
  if (wanted.length === 0) {
    report(
      'The completion rule names no lesson, so the course is complete before it begins; write "lessons: all", or name some',
      place,
    );
  }
  for (const name of wanted) {
    if (lessons.some((lesson) => isNamed(lesson, [name]))) continue;
    const near = nearMatch(
      name,
      lessons.flatMap((lesson) => [lesson.id, lessonKey(lesson)]),
    );
    const hint =
      near === undefined ? 'write the id of a lesson, or "lessons: all"' : `did you mean "${near}"?`;
    report(
      `The completion rule asks for the lesson ${quote(name)}, which the course does not have; ${hint}`,
      place,
    );
  }
}

function checkWatch(course: Course, report: Report, context: CheckContext): void {
  const { watch } = course.completion;
  if (watch === undefined) return;
  const blocks = lessonsOf(course).flatMap((lesson) => lesson.blocks);
  if (blocks.some((block) => watchShare(block, watch) !== undefined)) return;
  const reason = `The completion rule asks to watch ${percent(watch)}, but no video of the course is counted; add watch=${percent(watch).replace(' ', '')} to a ::video, or remove "watch" from the rule`;
  report(reason, inSettings(context, 'completion.watch'));
}

/** False where the mark itself is the problem. */
function checkPass(course: Course, report: Report, context: CheckContext): boolean {
  const { pass } = course.completion;
  if (pass === undefined || passMark(course, course.modules) !== undefined) return true;
  const reason = `The pass mark of ${percent(pass)} cannot be reached, because no question of the course earns points; add a :::choice, or remove "pass" from the completion rule`;
  report(reason, inSettings(context, 'completion.pass'));
  return false;
}

function unreachable(course: Course, modules: readonly Module[]): string | undefined {
  const rule = outcomeRuleOf(course, modules, ordinals());
  const end = outcomeOf(rule, everythingRight(rule));
  if (rule.pass !== undefined && end.success !== 'passed') {
    return `cannot be passed: even with every answer right, the pass mark of ${percent(rule.pass)} is not reached; give questions a right answer, or lower the mark`;
  }
  if (end.completion === 'completed') return undefined;
  return 'cannot be completed, even by a learner who does everything; change the completion rule in course.yaml';
}

function everythingRight(rule: OutcomeRule): Progress {
  return {
    lessons: new Set(rule.lessons),
    answers: new Map(rule.scored.map(({ block, correct }) => [block, { tries: 1, chosen: correct }])),
    watched: new Map(rule.videos.map(({ block }) => [block, 1])),
  };
}

/** Numbers that serve only to tell things apart. */
function ordinals(): RuleNumbers {
  const known = new Map<string, number>();
  const number = (...names: string[]) => {
    const name = names.join('\n');
    if (!known.has(name)) known.set(name, known.size + 1);
    return known.get(name) ?? 0;
  };
  return { lesson: number, block: number, part: number };
}
