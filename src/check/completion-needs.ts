/** The rule of completion as the rules look at it: every condition with its place in course.yaml, tried by learners. */

import { lessonKey } from '../course/model/ids.ts';
import type { Course, Module, WrittenNeed } from '../course/model/model.ts';
import type { Need, OutcomeRule } from '../course/model/rule.ts';
import { everythingRight, ordinals } from '../course/outcome/full-progress.ts';
import { type Progress, unmet } from '../course/outcome/outcome.ts';
import { outcomeRuleOf } from '../course/outcome/outcome-rule.ts';
import { MAX_SECONDS } from '../state/codec.ts';
import { quote } from './rule.ts';

export interface PlacedNeed {
  need: WrittenNeed;
  /** Dotted, as `completion.any.0.quizzes`. */
  key: string;
}

/** The whole tree, a condition before its branches. */
export function placedNeeds(need: WrittenNeed, path = 'completion'): PlacedNeed[] {
  if (need.kind === 'any') {
    const branches = need.of.flatMap((one, index) => placedNeeds(one, `${path}.any.${index}`));
    return [{ need, key: `${path}.any` }, ...branches];
  }
  if (need.kind === 'all') {
    return [{ need, key: path }, ...need.of.flatMap((one) => inGroup(one, path))];
  }
  return [{ need, key: `${path}.${need.kind}` }];
}

/** Conditions that stand together; `all` among them was written as such. */
function inGroup(need: WrittenNeed, path: string): PlacedNeed[] {
  if (need.kind !== 'all') return placedNeeds(need, path);
  const branches = need.of.flatMap((one, index) => placedNeeds(one, `${path}.all.${index}`));
  return [{ need, key: `${path}.all` }, ...branches];
}

/** One package's rule with two learners: who does everything right, and who does nothing. */
export interface TriedRule {
  rule: OutcomeRule;
  everything: Progress;
  nothing: Progress;
  /** Names of lessons and blocks for messages. */
  lesson(number: number): string;
  block(number: number): string;
}

/** Active time is counted no further than the saved state can hold. */
export function triedRule(course: Course, modules: readonly Module[]): TriedRule {
  const numbers = ordinals();
  const rule = outcomeRuleOf(course, modules, numbers);
  const names = new Map<number, string>();
  for (const lesson of modules.flatMap((module) => module.lessons)) {
    const key = lessonKey(lesson);
    names.set(numbers.lesson(key), quote(key));
    for (const { id } of lesson.blocks) names.set(numbers.block(key, id), quote(`${key}:${id}`));
  }
  const nameOf = (number: number): string => names.get(number) ?? `${number}`;
  return {
    rule,
    everything: everythingRight(rule, modules, numbers, MAX_SECONDS),
    nothing: { lessons: new Set(), answers: new Map(), activeSeconds: 0 },
    lesson: nameOf,
    block: nameOf,
  };
}

/** The rule of a course that asks for one condition only. */
export function tried(course: Course, modules: readonly Module[], need: WrittenNeed): TriedRule {
  const completion = { ...course.completion, needs: need, pass: undefined };
  return triedRule({ ...course, completion }, modules);
}

/** Why a learner who does everything does not meet the rule; empty where it is met. */
export function obstacles({ rule, everything, block }: TriedRule): string[] {
  const rest = unmet(rule, rule.completion, everything);
  return rest === undefined ? [] : [...new Set(reasons(rest, block))];
}

function reasons(need: Need, block: TriedRule['block']): string[] {
  if ('all' in need) return need.all.flatMap((one) => reasons(one, block));
  if ('any' in need) return need.any.flatMap((one) => reasons(one, block));
  if ('watch' in need)
    return need.watch.map(
      (video) => `the video ${block(video.block)} has no known length, so its watched share stays 0`,
    );
  if ('quizzes' in need)
    return need.quizzes.map((quiz) => `the quiz ${block(quiz)} is not passed even with every answer right`);
  if ('minutes' in need)
    return [`${need.minutes} minutes are more than the ${Math.floor(MAX_SECONDS / 60)} that are counted`];
  return ['lessons or texts that it asks for cannot be done'];
}
