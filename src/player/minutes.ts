/** Where a rule of completion counts minutes, it is looked at while the learner reads on without a click. */
import { recordTime } from './record.ts';
import type { Session } from './session.ts';

/** Milliseconds between two looks. */
const LOOK = 15_000;

export function startMinutes(session: Session): void {
  // Its words are names of conditions alone, however deep they stand.
  if (!JSON.stringify(session.data.rule.completion).includes('"minutes"')) return;
  const timer = setInterval(() => {
    if (session.state.completion === 'completed') clearInterval(timer);
    else if (document.visibilityState === 'visible') recordTime(session);
  }, LOOK);
}
