/** Below the last lesson of a module that is done: its ring is full, and how many of its objectives are reached. */
import { countReached, reachedObjectives } from '../course/outcome/objectives.ts';
import { knownLessons } from '../course/outcome/outcome.ts';
import { fillRing } from './cover.ts';
import { lessonsLeft } from './outline.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';
import { sidePageInSight } from './side-page.ts';

export function startModuleEnd(session: Session): void {
  const show = () => {
    const panel = part('module-end');
    panel.hidden = sidePageInSight() !== undefined || !isEnd(session);
    if (!panel.hidden) fill(session, panel);
  };
  session.on('shown', show);
  session.on('beside', show);
  session.on('changed', show);
  session.on('replaced', show);
  show();
}

function isEnd(session: Session): boolean {
  const { data, lesson } = session;
  const lessons = data.lessons.filter(({ module }) => module === lesson.module);
  if (data.modules.length < 2 || lessons.at(-1) !== lesson) return false;
  return !lessonsLeft(session).some(({ module }) => module === lesson.module);
}

function fill({ data, state, lesson, say }: Session, panel: HTMLElement): void {
  const module = data.modules[lesson.module];
  const [title, count] = panel.querySelectorAll('strong, small');
  if (module === undefined || title === undefined || count === undefined) return;
  const counted = countReached([module], reachedObjectives(data, state, knownLessons(data.rule, state)));
  title.textContent = say('moduleFinished', { module: module.title });
  count.textContent = counted.n === 0 ? '' : say('objectivesReached', counted);
  fillRing(panel, 1);
}
