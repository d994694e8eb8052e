/** Ticks the objectives off as they are reached: in the lessons that name them and in the outline. */
import { countReached, objectiveKey, reachedObjectives } from '../course/outcome/objectives.ts';
import { knownLessons } from '../course/outcome/outcome.ts';
import { lessonElement } from './lessons.ts';
import type { announce } from './page.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';

/** @param aloud the player's own `announce`, by which sentences of one moment are said together */
export function startObjectives(session: Session, aloud: typeof announce): void {
  let reached: ReadonlySet<string> = new Set();
  const show = (now: ReadonlySet<string>) => {
    reached = now;
    tick(session, lessonElement(session.lesson), reached);
    count(session, reached);
  };
  session.on('shown', (shown) => tick(session, lessonElement(shown), reached));
  session.on('ready', () => show(reachedNow(session)));
  session.on('changed', () => {
    const before = reached;
    const now = reachedNow(session);
    if (now.size === before.size) return;
    show(now);
    const news = textsOf(session, (key) => now.has(key) && !before.has(key));
    // Said and ticked, no more: the verdict on an answer and the end of the course are the greater news.
    if (news.length > 0)
      aloud(news.map((objective) => session.say('objectiveReached', { objective })).join(' '));
  });
  session.on('replaced', () => show(reachedNow(session)));
  session.on('beside', () => tick(session, part('lesson'), reached));
  session.on('printing', () => tick(session, part('lesson'), reached));
}

function reachedNow({ data, state }: Session): Set<string> {
  return reachedObjectives(data, state, knownLessons(data.rule, state));
}

function tick(session: Session, place: HTMLElement, reached: ReadonlySet<string>): void {
  for (const item of place.querySelectorAll<HTMLElement>('[data-objective]')) {
    const is = reached.has(item.dataset.objective ?? '');
    if (item.classList.toggle('reached', is) === (item.querySelector('.unseen') !== null)) continue;
    if (is) item.append(unseen(` (${session.say('objectiveMark')})`));
    else item.querySelector('.unseen')?.remove();
  }
}

function unseen(text: string): HTMLElement {
  const word = document.createElement('span');
  word.className = 'unseen';
  word.textContent = text;
  return word;
}

function count(session: Session, reached: ReadonlySet<string>): void {
  for (const link of part('outline').querySelectorAll<HTMLElement>('.aims')) {
    const module = session.data.modules[Number(link.dataset.module)];
    const words = link.querySelector('span');
    if (module === undefined || words === null) continue;
    const counted = countReached([module], reached);
    words.textContent = session.say('objectivesReached', counted);
    if (counted.reached === 0) delete link.dataset.mark;
    else link.dataset.mark = counted.reached === counted.n ? 'done' : 'opened';
  }
}

function textsOf({ data }: Session, wanted: (key: string) => boolean): string[] {
  return data.modules.flatMap(({ id, objectives }) =>
    objectives.filter((objective) => wanted(objectiveKey(id, objective.id))).map(({ text }) => text),
  );
}
