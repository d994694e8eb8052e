import { expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import { newsOf, type Reported } from '../../src/course/outcome/news.ts';
import { samplePackage } from '../support/tracking.ts';

const { rule } = samplePackage();
const BEFORE: Reported = {
  completion: 'completed',
  success: 'undecided',
  score: undefined,
  passReported: false,
};

/** Both questions with one try, which is used. */
function failed(before: Reported): ReturnType<typeof newsOf> {
  const questions = rule.questions.map((question) => ({ ...question, attempts: 1 }));
  const wrong: Answer = { kind: 'choice', tries: 1, chosen: [2] };
  const progress = { lessons: new Set([1, 2]), answers: new Map([1, 5].map((block) => [block, wrong])) };
  return newsOf({ ...rule, questions }, { ...progress, activeSeconds: 0 }, before);
}

it('failed is news, but not after a pass that was reported', () => {
  expect(failed(BEFORE)?.outcome.success).toBe('failed');
  expect(failed({ ...BEFORE, passReported: true })).toBeUndefined();
  expect(failed({ ...BEFORE, success: 'passed' })).toBeUndefined();
});
