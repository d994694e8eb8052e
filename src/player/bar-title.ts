/** The bar names the lesson once its own heading has left the screen, and the course before that. */
import { headingOf, lessonElement } from './lessons.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';

export function startBarTitle(session: Session): void {
  const title = part('bar-title');
  // As the cover has it: a preview replaces that.
  const course = () => document.querySelector('.cover-title')?.textContent ?? '';
  const observer = new IntersectionObserver(([entry]) => {
    if (entry === undefined) return;
    // Hidden behind a page of its own, the lesson has not been scrolled away.
    const isSeen = entry.isIntersecting || lessonElement(session.lesson).hidden;
    title.textContent = isSeen ? course() : session.lesson.title;
  });
  session.on('shown', (lesson) => {
    observer.disconnect();
    title.textContent = course();
    const heading = headingOf(lessonElement(lesson));
    if (heading !== null) observer.observe(heading);
  });
}
