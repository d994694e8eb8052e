/** What conditions of completion ask for, in the words of the sheet for LMS administrators. */
import type { SheetKey } from '../../texts/sheet/sheet-texts.ts';
import type { Leaf, Need } from '../model/rule.ts';

/** The text and how many it counts. */
export function needWords(need: Leaf): { key: SheetKey; n: number } {
  if ('lessons' in need) return { key: 'needLessons', n: need.lessons.length };
  if ('watch' in need) return { key: 'needWatch', n: need.watch.length };
  if ('texts' in need) return { key: 'needTexts', n: need.texts.length };
  if ('minutes' in need) return { key: 'needMinutes', n: need.minutes };
  return { key: need.passed ? 'needQuizzesPassed' : 'needQuizzesFinished', n: need.quizzes.length };
}

/** False for a condition that asks for nothing of this package. */
export function isAsked(need: Need): boolean {
  if ('all' in need) return need.all.some(isAsked);
  if ('any' in need || 'minutes' in need) return true;
  return Object.values(need).some((asked) => Array.isArray(asked) && asked.length > 0);
}

/** Numbers of the blocks that a condition is about. */
export function blocksOf(need: Leaf): number[] {
  if ('watch' in need) return need.watch.map(({ block }) => block);
  if ('quizzes' in need) return need.quizzes;
  return 'texts' in need ? need.texts : [];
}
