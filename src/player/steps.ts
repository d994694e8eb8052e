/** The cards below a lesson that lead to the one before and the one behind; the last leads to the finish. */
import type { LessonData } from '../course/model/package-data.ts';
import { FINISH } from '../course/model/side-pages.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';

type Step = Pick<LessonData, 'key' | 'title'>;

export function startSteps(session: Session): void {
  session.on('shown', (lesson) => show(session, lesson));
}

function show({ data: { lessons }, say }: Session, lesson: LessonData, next?: Step): void {
  const finish = { key: FINISH, title: say('finish') };
  const index = lessons.indexOf(lesson);
  showSteps(lessons[index - 1], next ?? lessons[index + 1] ?? finish);
}

/** What was done in the lesson in sight has ended the course: its next step says so, whatever comes behind it. */
export function leadToFinish(session: Session): void {
  show(session, session.lesson, { key: FINISH, title: session.say('seeFinish') });
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
