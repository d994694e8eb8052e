/** Pages of their own beside the lessons, such as start, glossary and the learner's record. They count for nothing. */
import { FINISH, RECORD, SEARCHED, type SidePage, START } from '../course/model/side-pages.ts';
import { headingOf, lessonElement, quieten } from './lessons.ts';
import { fillRecord, recordElement } from './my-record.ts';
import { clearToast, part } from './page.ts';
import type { Session } from './session.ts';
import { showSteps } from './steps.ts';

const PAGES: readonly SidePage[] = [START, ...SEARCHED, RECORD, FINISH];

/** The page that an address names; where a course has a start page, no address names that. */
export function sidePageOf(hash: string): SidePage | undefined {
  if (hash.length <= 1) return hasStart() ? START : undefined;
  const name = PAGES.find((page) => hash === `#${page}` || hash.startsWith(`#${page}:`));
  return name === FINISH || (name !== undefined && hasPage(name)) ? name : undefined;
}

/** The page that is shown in the place of a lesson. */
export function sidePageInSight(): SidePage | undefined {
  return PAGES.find((page) => document.documentElement.dataset.page === page);
}

export function hasStart(): boolean {
  return hasPage(START);
}

export function hasPage(name: SidePage): boolean {
  return linkOf(name) !== null;
}

/** Shows the page in the place of the lesson in sight. */
export function showSidePage(session: Session, name: SidePage): HTMLElement {
  const lesson = lessonElement(session.lesson);
  hideSidePages();
  const page = elementOf(name);
  if (name === RECORD) fillRecord(session);
  if (name === RECORD || name === FINISH) clearToast('result');
  quieten(lesson);
  lesson.hidden = true;
  part('cover').hidden = name !== START;
  part('colophon').hidden = name !== START;
  page.hidden = false;
  document.documentElement.dataset.page = name;
  document.querySelector('#outline [aria-current]')?.removeAttribute('aria-current');
  linkOf(name)?.setAttribute('aria-current', 'page');
  // The start page leads on by its own link; a key for the next lesson does too.
  if (name === START) showSteps(undefined, session.data.lessons[0]);
  else showSteps(session.lesson, undefined);
  session.emit('beside', name);
  const { title, module } = session.data.course;
  const own = name === FINISH ? session.say('finish') : (headingOf(page)?.textContent ?? '');
  document.title = name === START ? (module ?? title) : `${own} · ${module ?? title}`;
  return page;
}

export function hideSidePages(): void {
  delete document.documentElement.dataset.page;
  for (const name of PAGES) {
    const page = document.getElementById(name);
    if (page !== null) page.hidden = true;
    linkOf(name)?.removeAttribute('aria-current');
  }
}

function elementOf(name: SidePage): HTMLElement {
  if (name === RECORD) return recordElement();
  return name === START || name === FINISH ? part(name) : lessonElement({ key: name });
}

function linkOf(name: string): Element | null {
  return document.querySelector(`#outline [data-do="${name}"]`);
}
