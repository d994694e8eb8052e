/** The glossary as a page of its own: it stands beside the lessons and counts for nothing. */
import { GLOSSARY } from '../course/glossary.ts';
import { headingOf, lessonElement, quieten } from './lessons.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';
import { showSteps } from './steps.ts';

export function isGlossary(hash: string): boolean {
  const page = hash === `#${GLOSSARY}` || hash.startsWith(`#${GLOSSARY}:`);
  return page && document.querySelector('[data-do=glossary]') !== null;
}

/** Shows the page in the place of the lesson in sight. */
export function showGlossary(session: Session): HTMLElement {
  const lesson = lessonElement(session.lesson);
  const page = lessonElement({ key: GLOSSARY });
  quieten(lesson);
  lesson.hidden = true;
  page.hidden = false;
  part('cover').hidden = true;
  part('colophon').hidden = true;
  const { title, module } = session.data.course;
  document.title = `${headingOf(page)?.textContent ?? ''} · ${module ?? title}`;
  markLink(true);
  showSteps(session.lesson, undefined);
  return page;
}

export function hideGlossary(): void {
  const page = document.getElementById(GLOSSARY);
  if (page !== null) page.hidden = true;
  markLink(false);
}

function markLink(isCurrent: boolean): void {
  const link = document.querySelector('[data-do=glossary]');
  if (isCurrent) {
    document.querySelector('#outline [aria-current]')?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'page');
  } else link?.removeAttribute('aria-current');
}
