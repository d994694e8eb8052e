import type { CheckContext } from '../../src/check/rule.ts';
import type { Course } from '../../src/course/model/model.ts';

/** One wrong course, and the message it earns, as `place id reason`. */
export interface Row {
  id: string;
  wrong: Course;
  context?: CheckContext;
  messages: string[];
  /** The same course, put right. */
  right: Course;
  rightContext?: CheckContext;
}
