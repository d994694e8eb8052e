/** What the parts of a layout are made of and with. */
import type { Course } from '../../course/model/model.ts';
import type { SayMoodle } from '../../texts/moodle/index.ts';
import type { TextKey } from '../../texts/texts.ts';
import type { SayIn } from '../../texts/voice.ts';
import type { CourseGuide, HashFile } from '../target.ts';

export interface LayoutContext {
  course: Course;
  /** Interface texts. */
  say: SayIn<TextKey>;
  tell: SayMoodle;
  hash: HashFile;
  guide: CourseGuide;
}

/** Id number of something in a course, e.g. `my-course-basics-forum`. */
export function idNumberOf({ id }: Course, ...parts: (string | undefined)[]): string {
  // Moodle's column has 100 characters, and no place for a second one of the same beginning.
  return [id, ...parts.filter((part) => part !== undefined)].join('-').slice(0, 100);
}

/** Parted by empty lines. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap((part) => part.trim() || []);
}
