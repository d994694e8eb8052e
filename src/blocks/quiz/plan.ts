/** What an attempt at a quiz asks, and what it is worth. */
import type { Block, QuizPlan } from '../../course/model/model.ts';

/** Number of questions. */
export function askedIn(pools: QuizPlan['pools']): number {
  return pools.reduce((sum, { draw, blocks }) => sum + Math.min(draw ?? blocks.length, blocks.length), 0);
}

/** Of an attempt: those that are drawn from one pool are worth the same. */
export function pointsAsked(pools: QuizPlan['pools'], members: readonly Block[]): number {
  const points = new Map(members.map((member) => [member.id, member.points]));
  const sum = pools
    .flatMap(({ draw, blocks }) => blocks.slice(0, draw ?? blocks.length))
    .reduce((all, block) => all + (points.get(block) ?? 0), 0);
  return Math.round(sum * 100) / 100;
}
