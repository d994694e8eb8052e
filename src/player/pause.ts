/** The page stands still while its session has ended: until the learner is back, or for good. */

import { holdOpen } from './hold-open.ts';
import { lessonElement, quieten } from './lessons.ts';
import { onClick, part } from './page.ts';
import type { Session } from './session.ts';

export function startPause(session: Session): void {
  const { say, tracking } = session;
  const dialog = part<HTMLDialogElement>('paused');
  const words = part('paused-text');
  const kept = part('paused-kept');
  const wake = part<HTMLButtonElement>('wake');
  let release: (() => void) | undefined;
  session.on('status', ({ status, waiting }) => {
    // The wait for the LMS has its own words once the learner leaves.
    if (session.closed) return;
    if (status !== 'asleep' && status !== 'ended') {
      release?.();
      release = undefined;
      dialog.close();
      return;
    }
    words.textContent = say(status);
    kept.hidden = waiting === 0;
    wake.hidden = status === 'ended';
    wake.disabled = false;
    if (release !== undefined) return;
    quieten(lessonElement(session.lesson));
    release = holdOpen(dialog);
    dialog.showModal();
    (status === 'asleep' ? wake : words).focus();
  });
  onClick('wake', () => {
    wake.disabled = true;
    words.focus();
    tracking.wake();
  });
}
