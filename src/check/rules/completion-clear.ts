import { lessonKey } from '../../course/model/ids.ts';
import type { Block, Course, Lesson, Module, WrittenNeed } from '../../course/model/model.ts';
import { type AssignableUnit, assignableUnits, isScored, passMark } from '../../course/model/units.ts';
import { isMet } from '../../course/outcome/outcome.ts';
import { isNamed, isNamedBlock, needsWithin } from '../../course/outcome/outcome-rule.ts';
import { obstacles, type PlacedNeed, placedNeeds, tried } from '../completion-needs.ts';
import { type CheckContext, inSettings, lessonsOf, quote, type Report, type Rule } from '../rule.ts';

/** So many times the planned minutes are far above them. */
const FAR_ABOVE = 2;

/** What an author surely did not mean, though learners can reach the end. */
export const completionClear: Rule = {
  id: 'completion-clear',
  summary: 'Each condition of completion can be met, asks for something, and is asked for once.',
  severity: 'warning',
  ofPackages: true,
  run(course, report, context) {
    const placed = placedNeeds(course.completion.needs);
    const units = assignableUnits(course);
    for (const one of placed) {
      const say = sayAt(report, context, one.key);
      checkNamedTwice(course, one.need, say);
      if (one.need.kind === 'quizzes') checkQuizzes(course, one.need, say);
      if (one.need.kind === 'minutes') checkMinutes(one.need.minutes, units, say);
      if (one.need.kind === 'any') checkBranches(course, units, one, report, context);
      if (one.need.kind === 'all') checkTogether(course, one.need.of, say);
    }
    checkScore(course, units, report, context);
    checkAsksForNothing(course, units, report, context);
  },
};

type Say = (reason: string) => void;

function sayAt(report: Report, context: CheckContext, key: string): Say {
  return (reason) => report(reason, inSettings(context, key));
}

/** As `lesson` and as `module/lesson`, or simply again. */
function checkNamedTwice(course: Course, need: WrittenNeed, say: Say): void {
  const names = namesOf(need);
  if (names === undefined) return;
  for (const [thing, aliases] of thingsOf(course, need.kind)) {
    const found = names.filter((name) => aliases.includes(name));
    if (found.length > 1)
      say(`"${need.kind}" names ${quote(thing)} more than once (${found.join(', ')}); keep one of the names`);
  }
}

function namesOf(need: WrittenNeed): string[] | undefined {
  const names =
    need.kind === 'lessons'
      ? need.lessons
      : need.kind === 'quizzes'
        ? need.quizzes
        : need.kind === 'reflections'
          ? need.reflections
          : undefined;
  return names === 'all' ? undefined : names;
}

/** What a kind of condition may name: its full name, and every way to write it. */
function thingsOf(course: Course, kind: WrittenNeed['kind']): [string, string[]][] {
  return lessonsOf(course).flatMap((lesson): [string, string[]][] => {
    const key = lessonKey(lesson);
    if (kind === 'lessons') return [[key, [key, lesson.id]]];
    return lesson.blocks
      .filter((block) => (kind === 'quizzes' ? block.plan !== undefined : block.state.kind === 'text'))
      .map(({ id }) => [`${key}:${id}`, [`${key}:${id}`, id]]);
  });
}

function checkQuizzes(course: Course, need: Extract<WrittenNeed, { kind: 'quizzes' }>, say: Say): void {
  for (const { key, block } of quizzesOf(course)) {
    const { quizzes } = need;
    if (quizzes !== 'all' && !isNamedBlock(key, block.id, quizzes)) continue;
    const name = quote(`${key}:${block.id}`);
    if (block.plan?.pretest) {
      if (quizzes !== 'all')
        say(
          `The completion rule asks for ${name}, but a pre-test is never asked for; remove it from the rule`,
        );
    } else if (need.passed && block.plan?.pass === undefined) {
      say(
        `The completion rule asks to pass ${name}, but that quiz has no pass mark, so handing it in is enough; give it pass=60%, or write "quizzes: finished"`,
      );
    }
  }
}

function quizzesOf(course: Course): { lesson: Lesson; key: string; block: Block }[] {
  return lessonsOf(course).flatMap((lesson) =>
    lesson.blocks
      .filter(({ plan }) => plan !== undefined)
      .map((block) => ({ lesson, key: lessonKey(lesson), block })),
  );
}

function checkMinutes(minutes: number, units: readonly AssignableUnit[], say: Say): void {
  for (const { title, modules } of units) {
    const planned = plannedMinutes(modules);
    if (planned === 0 || minutes <= FAR_ABOVE * planned) continue;
    say(
      `The completion rule asks for ${minutes} minutes of active time, but ${quote(title)} plans ${planned}; learners would have to wait; lower "minutes", or mend the lessons' minutes`,
    );
  }
}

/** Of its lessons, or of its modules' hours where these are more. */
function plannedMinutes(modules: readonly Module[]): number {
  const lessons = modules.flatMap((module) => module.lessons).map((lesson) => lesson.minutes ?? 0);
  const hours = modules.flatMap((module) => Object.values(module.hours));
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return Math.max(sum(lessons), Math.round(60 * sum(hours)));
}

function checkBranches(
  course: Course,
  units: readonly AssignableUnit[],
  { need, key }: PlacedNeed,
  report: Report,
  context: CheckContext,
): void {
  if (need.kind !== 'any') return;
  if (need.of.length === 1)
    report(
      '"any" has one condition only, so it asks for it as if "any" were not there; remove "any", or add a condition',
      inSettings(context, key),
    );
  const stuck = need.of.map((branch) => obstaclesOf(course, units, branch));
  // Where none can be met, the course cannot be completed, which another rule says.
  const someReached = stuck.some((reasons) => reasons.length === 0);
  need.of.forEach((branch, index) => {
    const say = sayAt(report, context, `${key}.${index}`);
    const [reason] = stuck[index] ?? [];
    const what = `Condition ${index + 1} under "any" (${kindsOf(branch)})`;
    if (reason !== undefined && someReached)
      say(`${what} can never be met: ${reason}; change it, or remove it`);
    if (need.of.length > 1 && metByNothing(course, units, branch))
      say(`${what} asks for nothing, so the others under "any" never matter; change it, or remove "any"`);
  });
}

function kindsOf(need: WrittenNeed): string {
  const kinds = needsWithin(need)
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'all' && kind !== 'any');
  return kinds.length === 0 ? 'nothing' : [...new Set(kinds)].join(', ');
}

function obstaclesOf(course: Course, units: readonly AssignableUnit[], need: WrittenNeed): string[] {
  return units.flatMap(({ modules }) => obstacles(tried(course, modules, need)));
}

/** True where a learner who does nothing meets it, in every package. */
function metByNothing(course: Course, units: readonly AssignableUnit[], need: WrittenNeed): boolean {
  return units.every(({ modules }) => {
    const { rule, nothing } = tried(course, modules, need);
    return isMet(rule, rule.completion, nothing);
  });
}

/** Conditions that all hold together: none is said by another, and no choice is made already. */
function checkTogether(course: Course, needs: readonly WrittenNeed[], say: Say): void {
  const leaves = needs.filter(({ kind }) => kind !== 'any' && kind !== 'all');
  leaves.forEach((need, index) => {
    const other = leaves.find((one, place) => place !== index && includes(course, one, need, place < index));
    if (other !== undefined)
      say(
        `"${need.kind}" is asked for twice, and one of the two asks for all that the other does; remove that one`,
      );
  });
  for (const need of needs) {
    if (need.kind !== 'any' || need.of.length < 2) continue;
    const made = need.of.findIndex((branch) => leaves.some((leaf) => includes(course, leaf, branch, true)));
    const branch = need.of[made];
    if (branch !== undefined)
      say(
        `Condition ${made + 1} under "any" (${kindsOf(branch)}) is asked for anyway, so the others never matter; remove "any", or the condition beside it`,
      );
  }
}

/** True where whoever meets `need` has met `part` too; `same`: also where both ask for the same. */
function includes(course: Course, need: WrittenNeed, part: WrittenNeed, same: boolean): boolean {
  if (need.kind !== part.kind || need.kind === 'any' || need.kind === 'all') return false;
  const [whole, less] = [demand(course, need), demand(course, part)];
  if (whole === undefined || less === undefined) return false;
  const within = [...less].every(([name, amount]) => (whole.get(name) ?? -1) >= amount);
  const equal = within && [...whole].every(([name, amount]) => (less.get(name) ?? -1) >= amount);
  return equal ? same : within;
}

/** What a condition asks for, by name, and how much of it. */
function demand(course: Course, need: WrittenNeed): Map<string, number> | undefined {
  switch (need.kind) {
    case 'minutes':
      return new Map([['minutes', need.minutes]]);
    case 'watch':
      return new Map([['watch', need.share ?? 0]]);
    case 'lessons':
      return new Map(
        lessonsOf(course)
          .filter((lesson) => need.lessons === 'all' || isNamed(lesson, need.lessons))
          .map((lesson) => [lessonKey(lesson), 1]),
      );
    case 'quizzes':
      return new Map(namedThings(course, need.kind, need.quizzes).map((name) => [name, need.passed ? 2 : 1]));
    case 'reflections':
      return new Map(namedThings(course, need.kind, need.reflections).map((name) => [name, 1]));
    default:
      return undefined;
  }
}

function namedThings(course: Course, kind: WrittenNeed['kind'], names: 'all' | string[]): string[] {
  return thingsOf(course, kind)
    .filter(([, aliases]) => names === 'all' || aliases.some((alias) => names.includes(alias)))
    .map(([thing]) => thing);
}

function checkScore(
  course: Course,
  units: readonly AssignableUnit[],
  report: Report,
  context: CheckContext,
): void {
  const { pass, score, report: reported } = course.completion;
  const blocks = lessonsOf(course).flatMap((lesson) => lesson.blocks);
  if (score === 'quizzes' && pass === undefined && !blocks.some((block) => isScored(block, score)))
    report(
      '"score: quizzes" counts quizzes alone, but no quiz of the course earns points, so there is no score; give a quiz points, or remove the line',
      inSettings(context, 'completion.score'),
    );
  if (reported === 'passed' && units.every(({ modules }) => passMark(course, modules) !== undefined))
    report(
      '"report: passed" says what a course without a pass mark reports, but this one has a pass mark; remove one of the two',
      inSettings(context, 'completion.report'),
    );
}

function checkAsksForNothing(
  course: Course,
  units: readonly AssignableUnit[],
  report: Report,
  context: CheckContext,
): void {
  if (course.completion.pass !== undefined || lessonsOf(course).length === 0) return;
  if (!metByNothing(course, units, course.completion.needs)) return;
  report(
    'The completion rule asks for nothing, so the course is completed as soon as it is opened; ask for lessons, quizzes, reflections or minutes',
    inSettings(context, 'completion'),
  );
}
