/** What is known of an LMS: what it makes of a SCORM 1.2 report, and what to choose in it. */
import type { LmsNotes, Said, UnitKind } from '../../words.ts';
import type { LessonStatus } from '../status.ts';

/** `cmi.core.lesson_status`, and `cmi.core.score.raw` where one is sent. */
export interface ScormReport {
  status: LessonStatus;
  score: string | undefined;
}

export interface ScormLms extends LmsNotes {
  /** Undefined where it was not determined. */
  shows?(report: ScormReport, unit: UnitKind): Said;
}
