/** `hours`: what the modules of courses promise, and what of it is there. */
import type { HoursLedger } from '../course/model/hours-ledger.ts';
import { hoursLedger } from '../course/model/ledger.ts';
import { sortMessages } from '../diagnostics/report.ts';
import { compile } from '../pipeline/compile.ts';
import { toolkit } from '../pipeline/toolkit.ts';
import { findCourses } from './find-courses.ts';
import { sessionOf } from './session.ts';
import type { CommonOptions, Courses, HoursResult } from './types.ts';

/**
 * Counts the minutes of lessons, films, sessions and assessments by module and mode, beside the hours that
 * `module.yaml` plans.
 *
 * @param courses folders of courses; an empty list means every course below `courses/`
 * @returns a ledger for each course; of one with errors some of it may be missing, and the errors say what
 * @throws UsageError where a course is not known
 * @throws the reason of `signal`, once it is aborted
 */
export async function hours(courses: Courses, options: CommonOptions = {}): Promise<HoursResult> {
  const { cwd, signal, cache } = sessionOf(options);
  const ledgers: HoursLedger[] = [];
  const problems: HoursResult['problems'] = [];
  for (const folder of findCourses(typeof courses === 'string' ? [courses] : courses, cwd)) {
    const { messages, editions } = await compile(folder, toolkit, { cwd, signal, cache, draft: true });
    problems.push(...messages.filter(({ severity }) => severity === 'error'));
    ledgers.push(hoursLedger(editions[0].course));
  }
  return { ledgers, problems: sortMessages(problems) };
}
