/** What the parts of a layout are made of and with. */
import type { Course } from '../../course/model/model.ts';
import type { SayMoodle } from '../../texts/moodle/index.ts';
import type { TextKey } from '../../texts/texts.ts';
import type { SayIn } from '../../texts/voice.ts';
import type { CourseGuide, HashFile } from '../target.ts';
import { digest } from './name.ts';

export interface LayoutContext {
  course: Course;
  /** Interface texts. */
  say: SayIn<TextKey>;
  tell: SayMoodle;
  hash: HashFile;
  guide: CourseGuide;
}

/** Moodle's column, in characters. */
const MAX_ID_NUMBER = 100;

/** Id number of something in a course, e.g. `my-course-basics-forum`. */
export function idNumberOf({ id }: Course, ...parts: (string | undefined)[]): string {
  const whole = [id, ...parts.filter((part) => part !== undefined)].join('-');
  if (whole.length <= MAX_ID_NUMBER) return whole;
  // Moodle keeps one of two that are the same, so a cut one ends with a mark of all of it.
  const mark = `-${digest(whole, 8)}`;
  return whole.slice(0, MAX_ID_NUMBER - mark.length) + mark;
}

/** Parted by empty lines. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap((part) => part.trim() || []);
}
