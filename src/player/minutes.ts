/** Where a rule of completion counts minutes, it is looked at while the learner reads on without a click. */
import { recordTime } from './record.ts';
import type { Session } from './session.ts';

/** Milliseconds between two looks. */
const LOOK = 15_000;

/** Its words are names of conditions alone, however deep they stand. */
export function countsMinutes({ data }: Session): boolean {
  return JSON.stringify(data.rule.completion).includes('"minutes"');
}

export function startMinutes(session: Session): void {
  if (!countsMinutes(session)) return;
  const timer = setInterval(() => {
    if (session.state.completion === 'completed') clearInterval(timer);
    else if (document.visibilityState === 'visible') recordTime(session);
  }, LOOK);
}
