/** The cards below a lesson that lead to the one before and the one behind. */
import type { LessonData } from '../course/package-data.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';

export function startSteps(session: Session): void {
  const { lessons } = session.data;
  session.on('shown', (lesson) => {
    const index = lessons.indexOf(lesson);
    showSteps(lessons[index - 1], lessons[index + 1]);
  });
}

export function showSteps(back: LessonData | undefined, next: LessonData | undefined): void {
  const steps = part('steps');
  fill(steps.querySelector('.back'), back);
  fill(steps.querySelector('.next'), next);
}

function fill(link: HTMLAnchorElement | null, lesson: LessonData | undefined): void {
  const title = link?.querySelector('span');
  if (link === null || title === null || title === undefined) return;
  link.hidden = lesson === undefined;
  link.setAttribute('href', `#${lesson?.key ?? ''}`);
  title.textContent = lesson?.title ?? '';
}
