/** Every way out of the page. None of them asks a question, and none relies on `unload`, which LMSs forbid. */
import { announce, onClick, part } from './page.ts';
import { recordTime } from './record.ts';
import type { Session } from './session.ts';

export function startLeaving(session: Session): void {
  const { tracking } = session;
  // Nothing new is kept once the session ends; `visibilitychange` comes after `pagehide` too.
  let closed = false;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    if (!closed) settle(session, 'save');
    tracking.flush();
  });
  addEventListener('beforeunload', () => {
    if (!closed) settle(session, 'save');
    tracking.flush();
  });
  addEventListener('pagehide', () => {
    if (!closed) session.emit('leaving', 'end');
    closed = true;
    tracking.close();
  });
  addEventListener('pageshow', (event) => {
    // Back from the browser's page cache: the session was closed, so the course opens a new one.
    if (event.persisted) location.reload();
  });
  onClick('exit', () => {
    settle(session, 'end');
    closed = true;
    void leave(session);
  });
}

/** What blocks have not told yet, then the time. */
function settle(session: Session, how: 'save' | 'end'): void {
  session.emit('leaving', how);
  recordTime(session);
}

async function leave(session: Session): Promise<void> {
  const farewell = part<HTMLDialogElement>('farewell');
  const words = part('farewell-text');
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-do="exit"]'))
    button.disabled = true;
  words.textContent = session.say('saving');
  farewell.addEventListener('cancel', (event) => event.preventDefault());
  farewell.showModal();
  await session.tracking.exit();
  words.textContent = farewellOf(session);
  announce(words.textContent);
  // Closes the window that an LMS opened for the course; elsewhere browsers ignore it.
  window.close();
}

function farewellOf({ sync, say, launch }: Session): string {
  if (launch?.mode !== 'normal') return say('exitReview');
  const status = sync?.status;
  return status === 'offline' || status === 'denied' || status === 'unsaved' ? say(status) : say('exitDone');
}
