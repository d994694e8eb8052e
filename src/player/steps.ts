/** The cards below a lesson that lead to the one before and the one behind. */
import type { LessonData } from '../course/model/package-data.ts';
import { RECORD } from '../course/model/side-pages.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';

type Step = Pick<LessonData, 'key' | 'title'>;

/** Behind the last lesson stands the learner's record. */
export function startSteps(session: Session): void {
  session.on('shown', (lesson) => {
    const { lessons } = session.data;
    const record = { key: RECORD, title: session.say('myRecord') };
    const index = lessons.indexOf(lesson);
    showSteps(lessons[index - 1], lessons[index + 1] ?? record);
  });
}

export function showSteps(back: Step | undefined, next: Step | undefined): void {
  const steps = part('steps');
  fill(steps.querySelector('.back'), back);
  fill(steps.querySelector('.next'), next);
}

function fill(link: HTMLAnchorElement | null, lesson: Step | undefined): void {
  const title = link?.querySelector('span');
  if (link === null || title === null || title === undefined) return;
  link.hidden = lesson === undefined;
  link.setAttribute('href', `#${lesson?.key ?? ''}`);
  title.textContent = lesson?.title ?? '';
}
