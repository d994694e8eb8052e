/** What the two trackers tell of a made-up learner, by the rule and the functions that they use themselves. */
import { newsOf, type Reported, reportedAfter } from '../course/news.ts';
import type { OutcomeRule, Progress } from '../course/outcome.ts';
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

/** `steps`: how the learner stood at each moment that matters, the last one last. */
export function reportsOf(rule: OutcomeRule, steps: readonly Progress[]): Reports {
  const reports: Reports = { scorm12: { status: 'incomplete', score: undefined }, xapi: [] };
  const told = createReportedOutcome();
  let before: Reported = { completion: 'incomplete', success: 'undecided', score: undefined };
  for (const step of steps) {
    const news = newsOf(rule, step, before);
    if (news === undefined) continue;
    reports.scorm12 = {
      status: later(lessonStatus(news.outcome), reports.scorm12.status),
      score: news.score === undefined ? reports.scorm12.score : scoreRaw(news.score.scaled),
    };
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
