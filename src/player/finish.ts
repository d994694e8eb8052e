/**
 * The page that ends a course: what was achieved, or what is still missing, and what comes next. It is never opened over
 * what a learner reads or writes: the step behind a lesson and the sentence that tells the news lead to it.
 */
import { FINISH } from '../course/model/side-pages.ts';
import { countReached, reachedObjectives } from '../course/outcome/objectives.ts';
import { knownLessons } from '../course/outcome/outcome.ts';
import { fillRing } from './cover.ts';
import { lessonsLeft } from './outline.ts';
import { button, part } from './page.ts';
import { hasEnded, resultOf } from './progress.ts';
import type { Session } from './session.ts';
import { sidePageInSight } from './side-page.ts';
import { missingList } from './standing.ts';

export function startFinish(session: Session): void {
  const show = () => {
    if (sidePageInSight() === FINISH) fill(session);
  };
  session.on('beside', show);
  session.on('changed', show);
  session.on('replaced', show);
  show();
}

function fill(session: Session): void {
  const { data, say, state } = session;
  const page = part(FINISH);
  const failed = state.success === 'failed';
  const ended = hasEnded(session) && !failed;
  part('title:finish').textContent = say(failed ? 'recordResults' : ended ? 'wellDone' : 'notFinished');
  part('finish-result').textContent = resultOf(session) ?? '';
  fillRing(page, ended ? 1 : 1 - lessonsLeft(session).length / data.lessons.length);
  page.classList.toggle('ended', ended);
  const missing = part('finish-missing');
  missing.hidden = ended;
  missing.replaceChildren(...(ended ? [] : missingList(session)));
  countGoals(session);
  part('finish-next').replaceChildren(wayOn(session));
}

function countGoals({ data, state, say }: Session): void {
  const heading = document.getElementById('finish-goals');
  if (heading === null) return;
  const reached = reachedObjectives(data, state, knownLessons(data.rule, state));
  heading.textContent = say('objectivesReached', countReached(data.modules, reached));
}

/** To the first lesson that was never opened and is not known, or else out of the course. */
function wayOn(session: Session): HTMLElement {
  const { state, say } = session;
  const open = lessonsLeft(session).find(({ number }) => !state.lessons.has(number));
  if (open === undefined)
    return button('primary', say('exit'), () => document.querySelector<HTMLElement>('.exit')?.click());
  const link = document.createElement('a');
  link.className = 'go-on';
  link.href = `#${open.key}`;
  link.textContent = `${say('goOn')}: ${open.title}`;
  return link;
}
