/** What the two trackers tell of a made-up learner, by the rule and the functions that they use themselves. */
import { newsOf, type Reported, reportedAfter } from '../course/news.ts';
import type { Outcome, OutcomeRule, Progress } from '../course/outcome.ts';
import { isOver } from '../course/over.ts';
import { type LessonStatus, lessonStatus, STATUS_ORDER, scoreRaw } from '../course/scorm12-status.ts';
import { createReportedOutcome, type ScoreResult, scoreResult } from '../course/xapi-outcome.ts';

export interface Reports {
  /** `cmi.core.lesson_status`, and `cmi.core.score.raw` where one is sent. */
  scorm12: { status: LessonStatus; score: string | undefined };
  /** In the order they are sent; about the course itself. */
  xapi: CourseStatement[];
}

export interface CourseStatement {
  verb: 'completed' | 'passed' | 'failed';
  result: { completion?: true; success?: boolean; score?: ScoreResult };
}

/**
 * @param steps how the learner stood at each moment that matters, the last one last
 * @param lessons numbers of all lessons of the package
 */
export function reportsOf(
  rule: OutcomeRule,
  steps: readonly Progress[],
  lessons: readonly number[],
): Reports {
  const reports: Reports = { scorm12: { status: 'incomplete', score: undefined }, xapi: [] };
  const told = createReportedOutcome();
  let before: Reported = { completion: 'incomplete', success: 'undecided', score: undefined };
  let outcome: Outcome | undefined;
  let raw: string | undefined;
  for (const step of steps) {
    const news = newsOf(rule, step, before);
    outcome = news?.outcome ?? outcome;
    raw = news?.score === undefined ? raw : scoreRaw(news.score.scaled);
    if (outcome !== undefined) {
      const status = later(lessonStatus(outcome, isOver(rule, step, lessons)), reports.scorm12.status);
      reports.scorm12 = { status, score: status === 'incomplete' ? undefined : raw };
    }
    if (news === undefined) continue;
    const { completed, judged, score } = told.news(news.outcome, news.score, before.score);
    if (completed) reports.xapi.push({ verb: 'completed', result: { completion: true } });
    if (judged !== undefined) {
      const result = {
        success: judged.passed,
        ...(score !== undefined && { score: scoreResult(score) }),
      };
      reports.xapi.push({ verb: judged.passed ? 'passed' : 'failed', result });
    }
    before = reportedAfter(news, before);
  }
  return reports;
}

function later(a: LessonStatus, b: LessonStatus): LessonStatus {
  return STATUS_ORDER.indexOf(a) > STATUS_ORDER.indexOf(b) ? a : b;
}
