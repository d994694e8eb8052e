/** Score and the one status of SCORM 1.2, as the LMS was told them: score before status, and nothing undone. */
import type { Outcome } from '../../course/outcome.ts';
import { type LessonStatus, lessonStatus, STATUS_ORDER, scoreRaw } from '../../course/scorm12-status.ts';
import type { LmsCalls } from './calls.ts';

export interface StatusReport {
  /** What the LMS was last told or, by its own state, must know. */
  told: LessonStatus | undefined;
  /** Hundredths of a percent. */
  score: number | undefined;
  outcome: Outcome | undefined;
  /** `again`: also what the LMS may know already. */
  send(again: boolean): boolean;
}

export function createStatusReport(lms: LmsCalls): StatusReport {
  /** What is reported once is never undone. */
  function next(): LessonStatus | undefined {
    return report.outcome === undefined ? report.told : later(lessonStatus(report.outcome), report.told);
  }

  /** Only once success is decided: an early score makes LMSs with a mastery score say `failed`. */
  function sendScore(): boolean {
    if (report.score === undefined || next() === 'incomplete') return true;
    // They say what is so without them too: an LMS that refuses them gets its score all the same.
    lms.set('cmi.core.score.min', '0');
    lms.set('cmi.core.score.max', '100');
    return lms.set('cmi.core.score.raw', scoreRaw(report.score / 10_000));
  }

  function sendStatus(again: boolean): boolean {
    const status = next();
    if (status === undefined || (status === report.told && !again)) return true;
    if (!lms.set('cmi.core.lesson_status', status)) return false;
    report.told = status;
    return true;
  }

  const report: StatusReport = {
    told: undefined,
    score: undefined,
    outcome: undefined,
    send: (again) => [sendScore(), sendStatus(again)].every((accepted) => accepted),
  };
  return report;
}

function later(a: LessonStatus, b: LessonStatus | undefined): LessonStatus {
  return b === undefined || STATUS_ORDER.indexOf(a) > STATUS_ORDER.indexOf(b) ? a : b;
}
