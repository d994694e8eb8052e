/** What an LRS is told of how far the learner has come: on the way, and of the course as a whole. */

import type { PackageData } from '../../course/model/package-data.ts';
import { type Outcome, reportOf, type Score } from '../../course/outcome/outcome.ts';
import { createReportedOutcome } from '../../course/outcome/outcome-news.ts';
import type { SavedState } from '../../state/codec.ts';
import { createMilestones } from './milestones.ts';
import type { XapiState } from './saved-state.ts';
import type { Statement, StatementWriter } from './statements.ts';

export interface Reports {
  readonly isCompleted: boolean;
  /** Others hold this state, and have told what was reached in it. */
  found(state: SavedState): void;
  /** Goes on from what was reported of the course in other visits. */
  goOn(): void;
  /** What the work holds by now that nobody has told. */
  milestones(): Statement[];
  score(score: Score): void;
  /** What is new of the course as a whole; it counts as reported from now on. */
  outcome(outcome: Outcome): Statement[];
}

/** @param isOnce a launch is one session, under the rules of cmi5 */
export function createReports(
  data: PackageData,
  writer: StatementWriter,
  state: Pick<XapiState, 'work' | 'reach'>,
  isOnce: boolean,
): Reports {
  const reported = createReportedOutcome(isOnce);
  const milestones = createMilestones(data);
  let known: Score | undefined;
  return {
    get isCompleted() {
      return reported.completion === 'completed';
    },
    found: (found) => milestones.told(found),
    goOn: () => reported.goOnFrom(state.work.state, reportOf(data.rule)),
    milestones: () => milestones.news(state.work.state).flatMap((one) => writer.reached(one)),
    score(score) {
      known = score;
    },
    outcome(outcome) {
      const { activeSeconds, score: best } = state.work.state;
      // What was reached was reached over all sessions, and so is the time that it took.
      const time = 1000 * activeSeconds;
      const { completed, judged, score, hundredths } = reported.news(outcome, known, best);
      state.reach({
        completion: reported.completion,
        success: outcome.success,
        passReported: reported.isPassed,
        score: judged && hundredths,
      });
      return [
        ...(completed === undefined ? [] : [writer.completed(time, completed.score)]),
        ...(judged === undefined ? [] : [writer.judged(judged.passed, score, time)]),
      ];
    },
  };
}
