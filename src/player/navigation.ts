/**
 * Which lesson is in sight. The address says it (`#module/lesson`, with `/anchor` or `:block` behind),
 * so links, back and forward are the browser's own.
 */
import type { LessonData } from '../course/model/package-data.ts';
import { START } from '../course/model/side-pages.ts';
import { mountBlocks } from './blocks.ts';
import { headingOf, lessonElement, quieten } from './lessons.ts';
import { clearToast, clearToastAfter, part, there, toast } from './page.ts';
import { recordLesson } from './record.ts';
import type { Session } from './session.ts';
import { hasStart, hideSidePages, showSidePage, sidePageInSight, sidePageOf } from './side-page.ts';

/** Milliseconds that the greeting of a returning learner stays. */
const GREETING = 12_000;

interface Place {
  lesson: LessonData;
  /** Id of the element to go to; the lesson's own for its beginning. */
  target: string;
}

export function startNavigation(session: Session): void {
  history.scrollRestoration = 'manual';
  const follow = (focus: boolean) => {
    const side = sidePageOf(location.hash);
    if (side !== undefined) {
      const page = showSidePage(session, side);
      const target = decoded(location.hash.slice(1));
      if (focus || (target !== '' && target !== page.id)) goTo(target, page);
      return;
    }
    const place = placeOf(session.data.lessons, location.hash);
    show(session, place?.lesson ?? firstLesson(session));
    session.untouched = false;
    if (session.launch !== undefined) enter(session);
    if (focus) goTo(place?.target ?? session.lesson.key, lessonElement(session.lesson));
    else if (place !== undefined && place.target !== place.lesson.key)
      goTo(place.target, lessonElement(place.lesson));
    clearToast('resumed');
    clearToast('nothing');
    if (place === undefined && location.hash.length > 1) toast('nothing', session.say('nothingHere'), 'info');
  };
  const isBeside = sidePageOf(location.hash) !== undefined;
  if (isBeside) show(session, session.lesson);
  if (isBeside || location.hash.length > 1) follow(false);
  else show(session, session.lesson);
  session.on('ready', () => {
    if (location.hash.length <= 1) resume(session);
    const side = sidePageOf(location.hash);
    if (side === undefined) enter(session);
    else showSidePage(session, side);
  });
  addEventListener('hashchange', () => follow(true));
  document.addEventListener('click', (event) => followSameAddress(event, () => follow(true)));
  keepSkipLink(session);
}

/** A first visit begins at the start page; a later one where it was left, if that lesson still exists. */
function resume(session: Session): void {
  const { state, data } = session;
  const left = data.lessons.find((lesson) => lesson.number === state.place);
  if (left === undefined || (left === session.lesson && !hasStart())) return;
  show(session, left);
  // Replaces the entry, so that Back leaves the course as the learner came.
  history.replaceState(history.state, '', `#${left.key}`);
  toast('resumed', session.say('resumed'), 'info', {
    label: session.say('startOver'),
    act: () => {
      location.hash = `#${hasStart() ? START : firstLesson(session).key}`;
    },
  });
  clearToastAfter('resumed', GREETING);
}

/** The lesson in sight begins to act, and counts as opened. */
export function enter(session: Session): void {
  mountBlocks(session, session.lesson);
  recordLesson(session);
}

export function show(session: Session, lesson: LessonData): void {
  const { title, module } = session.data.course;
  const before = lessonElement(session.lesson);
  const article = lessonElement(lesson);
  if (before !== article) {
    quieten(before);
    before.hidden = true;
  }
  hideSidePages();
  article.hidden = false;
  session.lesson = lesson;
  document.title = `${lesson.title} · ${module ?? title}`;
  const isBelowCover = !hasStart() && lesson === firstLesson(session);
  part('cover').hidden = !isBelowCover;
  part('colophon').hidden = !isBelowCover;
  session.emit('shown', lesson);
}

/** Focus goes where the eyes go: a screen reader reads on from there. */
function goTo(target: string, article: HTMLElement): void {
  const element = target === article.id ? null : document.getElementById(target);
  if (element === null || !article.contains(element)) {
    scrollTo(0, 0);
    headingOf(article)?.focus({ preventScroll: true });
    return;
  }
  openAround(element);
  if (!element.matches('a[href], button, input, textarea, summary, [tabindex]')) element.tabIndex = -1;
  element.scrollIntoView();
  element.focus({ preventScroll: true });
}

/** What is folded away cannot be gone to. */
function openAround(element: HTMLElement): void {
  const folded = element.closest<HTMLDetailsElement>('details:not([open])');
  if (folded === null) return;
  folded.open = true;
  openAround(folded);
}

function placeOf(lessons: readonly LessonData[], hash: string): Place | undefined {
  const target = decoded(hash.slice(1));
  const [module = '', rest = ''] = target.split('/');
  const key = `${module}/${rest.split(':', 1)[0] ?? ''}`;
  const lesson = lessons.find((candidate) => candidate.key === key);
  return lesson === undefined ? undefined : { lesson, target };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function firstLesson({ data }: Session): LessonData {
  return there(data.lessons[0], 'lesson');
}

/** A link to the address that is shown already changes no address, and must still lead there. */
function followSameAddress(event: MouseEvent, follow: () => void): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (link === null || link.getAttribute('href') !== location.hash || location.hash === '') return;
  event.preventDefault();
  follow();
}

function keepSkipLink(session: Session): void {
  document.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    const side = sidePageInSight();
    headingOf(side === undefined ? lessonElement(session.lesson) : part(side))?.focus();
  });
}
