/** Whether the learner's work is kept: quiet in the bar while all is well, a sentence when it is not. */
import type { TextKey } from '../texts/texts.ts';
import type { SyncStatus } from '../tracking/tracking.ts';
import { announce, clearToast, part, toast } from './page.ts';
import { notKept, type Session } from './session.ts';

/** In the bar, where what is kept here alone has one name. */
const CHIP: { [status in SyncStatus]?: TextKey } = { saved: 'saved', pending: 'saving', unsaved: 'notSaved' };

export function startStatus(session: Session): void {
  let told: SyncStatus | undefined;
  session.on('status', ({ status, waiting }) => {
    const chip = part('saving');
    if (status === 'asleep' || status === 'ended') {
      // These have a dialog of their own, and nothing is being sent.
      chip.dataset.status = waiting === 0 ? 'saved' : 'offline';
      if (waiting === 0) show(chip, 'saved');
      else show(chip, 'onlyHere', 'keptHere');
      return;
    }
    chip.hidden = session.launch !== undefined && session.launch.mode !== 'normal';
    chip.dataset.status = status;
    show(chip, CHIP[status] ?? 'onlyHere', status === 'saved' || status === 'pending' ? undefined : status);
    // Being sent changes nothing that was told.
    if (status === told || status === 'pending') return;
    tell(session, status, told);
    told = status;
  });
  function show(chip: HTMLElement, says: TextKey, why?: TextKey): void {
    const words = chip.querySelector('span');
    if (words !== null) words.textContent = session.say(says);
    chip.title = why === undefined ? '' : session.say(why);
  }
  session.on('ready', () => {
    const looking = notKept(session);
    if (looking === undefined) return;
    part('saving').hidden = true;
    toast('status', looking, 'info');
  });
}

/** A sentence once for each change: it does not come back at every try while nothing has changed. */
function tell(
  session: Session,
  status: Exclude<SyncStatus, 'pending' | 'asleep' | 'ended'>,
  before: SyncStatus | undefined,
): void {
  if (notKept(session) !== undefined) return;
  clearToast('status');
  // That there is no platform is no news after the first time: `local-notice.ts`.
  if (status === 'local') return;
  if (status !== 'saved') toast('status', session.say(status), 'warn');
  else if (before !== undefined) announce(session.say(status));
}
