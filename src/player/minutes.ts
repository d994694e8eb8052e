/** Where a rule of completion counts minutes, it is looked at while the learner reads on without a click. */
import type { Need } from '../course/outcome.ts';
import { recordTime } from './record.ts';
import type { Session } from './session.ts';

/** Milliseconds between two looks. */
const LOOK = 15_000;

export function startMinutes(session: Session): void {
  if (!countsMinutes(session.data.rule.completion)) return;
  const timer = setInterval(() => {
    if (session.state.completion === 'completed') clearInterval(timer);
    else if (document.visibilityState === 'visible') recordTime(session);
  }, LOOK);
}

function countsMinutes(need: Need): boolean {
  if ('all' in need) return need.all.some(countsMinutes);
  return 'any' in need ? need.any.some(countsMinutes) : 'minutes' in need;
}
