/** Settings of one quiz that contradict each other. */
import type { Block, QuizPlan } from '../../course/model/model.ts';
import { type BuildContext, type Directive, positionOf } from '../block-type.ts';
import type { QuizValues } from './attributes.ts';

export function checkSettings(
  given: QuizValues,
  members: readonly Block[],
  pools: QuizPlan['pools'],
  directive: Directive,
  context: BuildContext,
): void {
  const position = positionOf(directive);
  const say = (severity: 'error' | 'warning', reason: string, ruleId = 'quiz-settings-agree') =>
    context.report({ ruleId, severity, reason, position });
  const { pretest, attempts, counts, review, feedback, pass } = given;
  if (pretest) checkPretest(given, say);
  else if (attempts === 1 && counts !== undefined)
    say(
      'error',
      `With one attempt there is none to choose from; remove counts=${counts}, or write more attempts`,
    );
  const draws = pools.some(({ draw }) => draw !== undefined);
  if (review === 'solutions' && attempts !== 1 && !draws && !pretest)
    say(
      'warning',
      'The review tells the solutions, and the next attempt asks the same questions; write review=verdicts, attempts=1, or draw from more questions',
    );
  if (review === 'nothing' && feedback === 'once')
    say('error', 'feedback=once tells how each answer did, and review=nothing hides it; remove one of them');
  if (pass !== undefined && members.length > 0 && members.every(({ points }) => points === 0))
    say(
      'error',
      'No question of this quiz has points, so its pass mark cannot be reached; give the questions points, or remove "pass"',
      'quiz-pass-reachable',
    );
}

function checkPretest(
  { attempts, counts, points, pass }: QuizValues,
  say: (severity: 'error', reason: string) => void,
): void {
  const unwanted = { attempts, counts, points, pass };
  const names = Object.entries(unwanted).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (names.length === 0) return;
  const which = names.map((name) => `"${name}"`).join(' and ');
  say('error', `A pre-test has one attempt, no points and no pass mark; remove ${which}, or "pretest"`);
}
