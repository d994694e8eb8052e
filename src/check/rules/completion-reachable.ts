import { lessonKey } from '../../course/model/ids.ts';
import type { Block, Course, Module } from '../../course/model/model.ts';
import { assignableUnits, passMark } from '../../course/model/units.ts';
import { scoreOf } from '../../course/outcome/outcome.ts';
import { watchShare } from '../../course/outcome/outcome-rule.ts';
import { nearMatch } from '../../diagnostics/near-match.ts';
import { obstacles, placedNeeds, triedRule } from '../completion-needs.ts';
import { type CheckContext, inSettings, lessonsOf, percent, quote, type Report, type Rule } from '../rule.ts';

/** Proves with the player's own rule that a learner who does everything right reaches the end. */
export const completionReachable: Rule = {
  id: 'completion-reachable',
  summary:
    'A learner who does everything right completes the course, and passes it where it has a pass mark.',
  severity: 'error',
  ofPackages: true,
  run(course, report, context) {
    checkNames(course, report, context);
    checkWatch(course, report, context);
    if (!checkPass(course, report, context)) return;
    for (const { modules, title } of assignableUnits(course)) {
      for (const problem of unreachable(course, modules))
        report(`${quote(title)} ${problem}`, inSettings(context, 'completion'));
    }
  },
};

function checkNames(course: Course, report: Report, context: CheckContext): void {
  const lessons = lessonsOf(course);
  const blocks = lessons.flatMap((lesson) =>
    lesson.blocks.map((block) => ({ block, names: [block.id, `${lessonKey(lesson)}:${block.id}`] })),
  );
  const namesOf = (isMeant: (block: Block) => boolean) =>
    blocks.filter(({ block }) => isMeant(block)).flatMap(({ names }) => names);
  for (const { need, key } of placedNeeds(course.completion.needs)) {
    const say = (names: 'all' | string[], known: string[], what: string, all: string) =>
      checkKnown(names, known, what, all, (reason) => report(reason, inSettings(context, key)));
    if (need.kind === 'lessons' && need.lessons !== 'all') {
      const known = lessons.flatMap((lesson) => [lesson.id, lessonKey(lesson)]);
      say(need.lessons, known, 'lesson', 'lessons: all');
    }
    if (need.kind === 'quizzes')
      say(
        need.quizzes,
        namesOf(({ plan }) => plan !== undefined),
        'quiz',
        'quizzes: passed',
      );
    if (need.kind === 'reflections')
      say(
        need.reflections,
        namesOf(({ state }) => state.kind === 'text'),
        'reflection',
        'reflections: all',
      );
  }
}

function checkKnown(
  names: 'all' | string[],
  known: string[],
  what: string,
  all: string,
  say: (reason: string) => void,
): void {
  if (names === 'all') {
    if (known.length === 0)
      say(`The completion rule asks for every ${what}, but the course has none; add one, or remove the line`);
    return;
  }
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = nearMatch(name, known);
    const hint = near === undefined ? `write the id of a ${what}, or "${all}"` : `did you mean "${near}"?`;
    say(`The completion rule asks for the ${what} ${quote(name)}, which the course does not have; ${hint}`);
  }
}

function checkWatch(course: Course, report: Report, context: CheckContext): void {
  const blocks = lessonsOf(course).flatMap((lesson) => lesson.blocks);
  for (const { need, key } of placedNeeds(course.completion.needs)) {
    if (need.kind !== 'watch' || need.share === undefined) continue;
    const { share } = need;
    if (blocks.some((block) => watchShare(block, share) !== undefined)) continue;
    const reason = `The completion rule asks to watch ${percent(share)}, but no video of the course is counted; add watch=${percent(share).replace(' ', '')} to a ::video, or remove "watch" from the rule`;
    report(reason, inSettings(context, key));
  }
}

/** False where the mark itself is the problem. */
function checkPass(course: Course, report: Report, context: CheckContext): boolean {
  const { pass } = course.completion;
  if (pass === undefined || passMark(course, course.modules) !== undefined) return true;
  const reason =
    course.completion.score === 'quizzes'
      ? 'because "score: quizzes" counts quizzes alone and none of the course earns points; give a quiz points, or remove "score" or "pass" from the completion rule'
      : 'because no question of the course earns points; add a :::choice, or remove "pass" from the completion rule';
  report(
    `The pass mark of ${percent(pass)} cannot be reached, ${reason}`,
    inSettings(context, 'completion.pass'),
  );
  return false;
}

/** Pass mark and completion are looked at apart: either may be what cannot be reached. */
function unreachable(course: Course, modules: readonly Module[]): string[] {
  const one = triedRule(course, modules);
  const { rule, everything } = one;
  const problems = obstacles(one).map(
    (reason) =>
      `cannot be completed, even by a learner who does everything: ${reason}; change what it asks for`,
  );
  if (rule.pass !== undefined && scoreOf(rule, everything).scaled < rule.pass - 1e-9)
    problems.push(
      `cannot be passed: even with every answer right, the pass mark of ${percent(rule.pass)} is not reached; give questions a right answer, or lower the mark`,
    );
  return problems;
}
