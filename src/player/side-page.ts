/** Pages of their own beside the lessons, the glossary and the learner's record: they count for nothing. */
import { GLOSSARY } from '../course/model/glossary.ts';
import { RECORD } from '../course/model/side-pages.ts';
import { headingOf, lessonElement, quieten } from './lessons.ts';
import { fillRecord, recordElement } from './my-record.ts';
import { clearToast, part } from './page.ts';
import type { Session } from './session.ts';
import { showSteps } from './steps.ts';

type SidePage = typeof GLOSSARY | typeof RECORD;

/** The page that an address names. */
export function sidePageOf(hash: string): SidePage | undefined {
  const name = [GLOSSARY, RECORD].find((page) => hash === `#${page}` || hash.startsWith(`#${page}:`));
  return name === undefined || linkOf(name) === null ? undefined : (name as SidePage);
}

/** Shows the page in the place of the lesson in sight. */
export function showSidePage(session: Session, name: SidePage): HTMLElement {
  const lesson = lessonElement(session.lesson);
  hideSidePages();
  const page = name === RECORD ? recordElement() : lessonElement({ key: name });
  if (name === RECORD) {
    fillRecord(session);
    clearToast('result');
  }
  quieten(lesson);
  lesson.hidden = true;
  page.hidden = false;
  part('cover').hidden = true;
  part('colophon').hidden = true;
  const { title, module } = session.data.course;
  document.title = `${headingOf(page)?.textContent ?? ''} · ${module ?? title}`;
  document.documentElement.dataset.page = name;
  document.querySelector('#outline [aria-current]')?.removeAttribute('aria-current');
  linkOf(name)?.setAttribute('aria-current', 'page');
  showSteps(session.lesson, undefined);
  return page;
}

export function hideSidePages(): void {
  delete document.documentElement.dataset.page;
  for (const name of [GLOSSARY, RECORD]) {
    const page = document.getElementById(name);
    if (page !== null) page.hidden = true;
    linkOf(name)?.removeAttribute('aria-current');
  }
}

function linkOf(name: string): Element | null {
  return document.querySelector(`#outline [data-do="${name}"]`);
}
