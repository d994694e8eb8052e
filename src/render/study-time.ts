/** Interface texts, and how long lessons take, in the words of a page. */
import { timeWords } from '../course/model/hours.ts';
import type { Lesson } from '../course/model/model.ts';
import type { TextKey } from '../texts/texts.ts';

export type Say = (key: TextKey, values?: Record<string, string | number>) => string;

/** What the minutes of lessons add up to; undefined where none says its own. */
export function total(lessons: readonly Lesson[], say: Say): string | undefined {
  const minutes = lessons.reduce((sum, lesson) => sum + (lesson.minutes ?? 0), 0);
  return minutes === 0 ? undefined : timeWords(minutes, say);
}
