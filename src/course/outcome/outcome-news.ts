/** What the LRS was told of completion and success: each once, `failed` may become `passed`, and a pass a better one. */
import { betterSuccess } from './news.ts';
import type { Outcome, Score } from './outcome.ts';

type Reported = Pick<Outcome, 'completion' | 'success'>;
/** With a pass that no pass mark has decided. */
type Kept = Reported & { passReported: boolean };

interface OutcomeNews {
  /** Undefined where nothing is to be told of completion. The score is the whole course's, where it has points. */
  completed: { score: Score | undefined } | undefined;
  /** Undefined where nothing is to be told of success. */
  judged: { passed: boolean } | undefined;
  /** The score that belongs to success. */
  score: Score | undefined;
  hundredths: number | undefined;
}

export interface ReportedOutcome {
  readonly completion: Outcome['completion'];
  readonly isPassed: boolean;
  /** The saved state tells what was reported at earlier visits. */
  goOnFrom(state: Kept, report: Outcome['report']): void;
  /** What is new in this outcome; it counts as reported from now on. */
  news(outcome: Outcome, score: Score | undefined, best: number | undefined): OutcomeNews;
}

/** @param once a pass is told once, and no better one after it, and a score with nothing else (cmi5 9.5.1) */
export function createReportedOutcome(once = false): ReportedOutcome {
  let reported: Reported = { completion: 'incomplete', success: 'undecided' };
  return {
    get completion() {
      return reported.completion;
    },
    get isPassed() {
      return reported.success === 'passed';
    },
    goOnFrom({ completion, success, passReported }, report) {
      const passed = passReported || (completion === 'completed' && report === 'passed');
      reported = { completion, success: passed ? 'passed' : success };
    },
    news({ completion, success, report }, known, best) {
      const before = reported;
      const judged =
        success === 'undecided' && completion === 'completed' && report === 'passed' ? 'passed' : success;
      reported = {
        completion: completion === 'completed' ? completion : before.completion,
        success: betterSuccess(judged, before.success),
      };
      const score = success === 'undecided' ? undefined : known;
      const hundredths = score === undefined ? undefined : Math.round(score.scaled * 10_000);
      const better = hundredths !== undefined && hundredths > (best ?? 0);
      const passedBetter = !once && before.success === 'passed' && judged === 'passed' && better;
      return {
        completed:
          reported.completion === before.completion ? undefined : { score: once ? undefined : known },
        judged:
          reported.success !== before.success || passedBetter ? { passed: judged === 'passed' } : undefined,
        score,
        hundredths,
      };
    },
  };
}

export interface ScoreResult {
  scaled: number;
  raw?: number;
  min?: number;
  max?: number;
}

/** A raw score stands between min and max, a scaled one in 0…1; min and max differ. */
export function scoreResult({ scaled, raw, max }: Score): ScoreResult {
  const share = { scaled: Math.round(clamp(scaled, 1) * 10_000) / 10_000 };
  return max <= 0 ? share : { ...share, raw: clamp(Math.round(raw * 100) / 100, max), min: 0, max };
}

function clamp(value: number, max: number): number {
  return Math.min(max, Math.max(0, value));
}
