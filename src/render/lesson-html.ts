/** A lesson's own HTML on its way into the page. */
import type { Lesson } from '../course/model/model.ts';

/** Links to lessons for which `isOutside` holds become plain text: they are in another package. */
export function unlinkLessons(
  { html, links }: Pick<Lesson, 'html' | 'links'>,
  isOutside: (lessonKey: string) => boolean,
): string {
  const dropped = links.filter(({ lesson }) => isOutside(lesson)).flatMap(({ start, end }) => [start, end]);
  const starts = [0, ...dropped.map(([, end]) => end)];
  return starts.map((start, index) => html.slice(start, dropped[index]?.[0])).join('');
}
