/** The outline: where the learner is, what is done, and the drawer that holds it on a small screen. */

import type { LessonData } from '../course/model/package-data.ts';
import { isLessonDone } from '../course/outcome/lesson-done.ts';
import { knownLessons } from '../course/outcome/outcome.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';

/** What `early.js` leaves behind. */
declare global {
  interface Window {
    coursewrightLoad?: import('./load-script.ts').LoadScript;
    coursewrightReading?: Pick<typeof import('./reading.ts'), 'currentReading' | 'chooseReading'>;
  }
}

const DRAWER = '(max-width: 899.98px)';

export function startOutline(session: Session): void {
  const nav = part('outline');
  const links = () => nav.querySelectorAll<HTMLAnchorElement>('li > a');
  session.on('shown', (lesson) => {
    nav.querySelector('[aria-current]')?.removeAttribute('aria-current');
    const link = links()[session.data.lessons.indexOf(lesson)];
    link?.setAttribute('aria-current', 'page');
    if (link !== undefined) reveal(nav, link);
  });
  let marked: Session['state'] | undefined;
  let count = 0;
  const mark = () => {
    const { data, state, mounted } = session;
    const known = knownLessons(data.rule, state);
    // Of a state that is marked, a lesson changes where it was mounted, or where a pre-test finds it known.
    const isMarked = state === marked && known.size === count;
    marked = state;
    count = known.size;
    const all = links();
    for (const [index, lesson] of data.lessons.entries()) {
      const link = all[index];
      if (link === undefined || (isMarked && !mounted.has(lesson))) continue;
      const now = markOf(session, lesson, known);
      if (link.dataset.mark !== now) markLink(session, link, now);
    }
  };
  session.on('ready', mark);
  session.on('changed', mark);
  startDrawer(session, nav);
}

type Mark = 'known' | 'opened' | 'done' | undefined;

/** Opened is one thing, every question answered another; known is what a pre-test found. */
function markOf({ state, data }: Session, lesson: LessonData, known: ReadonlySet<number>): Mark {
  const { number } = lesson;
  if (!state.lessons.has(number)) return known.has(number) ? 'known' : undefined;
  return isLessonDone(data.rule, lesson, state) ? 'done' : 'opened';
}

/** Lessons in which something is left to do. */
export function lessonsLeft(session: Session): LessonData[] {
  const { lessons, rule } = session.data;
  const known = knownLessons(rule, session.state);
  return lessons.filter((lesson) => {
    const mark = markOf(session, lesson, known);
    return mark === undefined || mark === 'opened';
  });
}

/** Told by form and by word. */
function markLink(session: Session, link: HTMLAnchorElement, mark: Mark): void {
  link.querySelector('.unseen')?.remove();
  if (mark === undefined) {
    delete link.dataset.mark;
    return;
  }
  link.dataset.mark = mark;
  const word = document.createElement('span');
  word.className = 'unseen';
  word.textContent = ` (${session.say(mark)})`;
  link.append(word);
}

/** Opens the group of a lesson and scrolls the outline, never the page. */
function reveal(nav: HTMLElement, link: HTMLElement): void {
  const group = link.closest('details');
  if (group !== null) group.open = true;
  const above = link.getBoundingClientRect().top - nav.getBoundingClientRect().top;
  if (above < 0 || above > nav.clientHeight - link.offsetHeight)
    nav.scrollTop += above - nav.clientHeight / 3;
}

function startDrawer(session: Session, nav: HTMLElement): void {
  const toggle = part('outline-toggle');
  const backdrop = part('backdrop');
  const small = matchMedia(DRAWER);
  const reading = window.coursewrightReading;
  const others = [document.querySelector('.bar'), document.querySelector('.skip'), part('lesson')];
  let open = false;

  const isBeside = () => reading?.currentReading().outline !== false;
  const tell = () => {
    const shown = small.matches ? open : isBeside();
    toggle.setAttribute('aria-expanded', String(shown));
    toggle.setAttribute('aria-label', session.say(shown ? 'closeOutline' : 'openOutline'));
  };
  const setDrawer = (wanted: boolean) => {
    if (open === wanted) return;
    open = wanted;
    nav.classList.toggle('open', open);
    backdrop.hidden = !open;
    for (const other of others) other?.toggleAttribute('inert', open);
    tell();
    if (open)
      (nav.querySelector<HTMLElement>('[aria-current]') ?? nav.querySelector<HTMLElement>('a'))?.focus();
  };
  const close = () => {
    setDrawer(false);
    toggle.focus();
  };
  toggle.addEventListener('click', () => {
    if (small.matches) return setDrawer(!open);
    reading?.chooseReading({ outline: !isBeside() });
    tell();
  });
  nav.querySelector('[data-do="close-outline"]')?.addEventListener('click', close);
  backdrop.addEventListener('click', close);
  document.addEventListener('keydown', (event) => {
    // What lies above the drawer closes first.
    if (event.key === 'Escape' && open && document.querySelector('dialog[open]') === null) close();
  });
  nav.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a, [data-do=search]') !== null)
      setDrawer(false);
  });
  // Whatever led to another place, the learner wants to see it.
  session.on('shown', () => setDrawer(false));
  small.addEventListener('change', () => {
    setDrawer(false);
    tell();
  });
  tell();
}
