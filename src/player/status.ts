/** Whether the learner's work is kept: quiet in the bar while all is well, a sentence when it is not. */
import type { SyncStatus } from '../tracking/tracking.ts';
import { announce, clearToast, part, toast } from './page.ts';
import type { Session } from './session.ts';

const QUIET = { saved: 'saved', pending: 'saving' } as const;

export function startStatus(session: Session): void {
  let told: SyncStatus | undefined;
  session.on('status', ({ status }) => {
    const chip = part('saving');
    const quiet = status === 'saved' || status === 'pending' ? QUIET[status] : undefined;
    chip.hidden = session.launch !== undefined && session.launch.mode !== 'normal';
    chip.dataset.status = status;
    const words = chip.querySelector('span');
    if (words !== null) words.textContent = session.say(quiet ?? 'notSaved');
    if (quiet === undefined) chip.title = session.say(status as Exclude<SyncStatus, keyof typeof QUIET>);
    else chip.removeAttribute('title');
    // Being sent changes nothing that was told.
    if (status === told || status === 'pending') return;
    tell(session, status, told);
    told = status;
  });
  session.on('ready', ({ mode }) => {
    if (mode === 'normal') return;
    part('saving').hidden = true;
    toast('status', session.say('review'), 'info');
  });
}

/** A sentence once for each change: it does not come back at every try while nothing has changed. */
function tell(
  session: Session,
  status: Exclude<SyncStatus, 'pending'>,
  before: SyncStatus | undefined,
): void {
  if (session.launch?.mode === 'review' || session.launch?.mode === 'browse') return;
  if (status !== 'saved')
    return void toast('status', session.say(status), status === 'local' ? 'info' : 'warn');
  clearToast('status');
  if (before !== undefined) announce(session.say(status));
}
