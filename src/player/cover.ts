/** The start page: the way on for a learner who has begun, how far each module is, and the name for print. */
import type { LessonData } from '../course/model/package-data.ts';
import { START } from '../course/model/side-pages.ts';
import { lessonsLeft } from './outline.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';
import { hasStart, sidePageInSight } from './side-page.ts';

export function startCover(session: Session): void {
  session.on('ready', ({ learner: { name } }) => {
    part('learner').textContent = name;
    part('learner').hidden = name === '';
  });
  if (!hasStart()) return;
  const show = () => {
    showWayOn(session);
    showModules(session);
  };
  // It walks through the whole course: only where somebody sees it.
  const showInSight = () => {
    if (sidePageInSight() === START) show();
  };
  session.on('ready', show);
  session.on('beside', showInSight);
  session.on('changed', showInSight);
  session.on('replaced', showInSight);
  session.on('printing', show);
}

function showWayOn({ data, state }: Session): void {
  const last = lastLesson(data.lessons, state);
  const link = part('continue');
  const words = link.querySelector('span');
  part('begin').hidden = last !== undefined;
  link.hidden = last === undefined;
  if (last === undefined || words === null) return;
  link.setAttribute('href', `#${last.key}`);
  words.textContent = last.title;
}

/** Where the learner left, or else the last lesson that was opened. */
function lastLesson(
  lessons: readonly LessonData[],
  { place, lessons: opened }: Session['state'],
): LessonData | undefined {
  const left = lessons.find(({ number }) => number === place);
  return left ?? lessons.findLast(({ number }) => opened.has(number));
}

/** A module is gone on with at its first lesson that is not done. */
function showModules(session: Session): void {
  const { data, say } = session;
  const left = lessonsLeft(session);
  for (const card of part('cover').querySelectorAll<HTMLAnchorElement>('.module')) {
    const number = Number(card.dataset.module);
    const isHere = ({ module }: LessonData) => module === number;
    const lessons = data.lessons.filter(isHere);
    const open = left.filter(isHere);
    const [next = lessons[0]] = open;
    const n = lessons.length - open.length;
    if (next !== undefined) card.setAttribute('href', `#${next.key}`);
    fillRing(card, n / lessons.length);
    let words = card.querySelector('.module-done');
    if (words === null) {
      words = document.createElement('small');
      words.className = 'module-done';
      card.querySelector('.module-words small')?.append(' ', words);
    }
    words.textContent = n === 0 ? '' : `· ${say('doneOf', { n, all: lessons.length })}`;
  }
}

/** @param share 0…1 */
export function fillRing(place: Element, share: number): void {
  const ring = place.querySelector<SVGElement>('.ring');
  ring?.style.setProperty('--share', String(share));
  ring?.classList.toggle('full', share === 1);
}
