/** Every way out of the page. None of them asks a question, and none relies on `unload`, which LMSs forbid. */

import type { TextKey } from '../texts/texts.ts';
import type { SyncStatus } from '../tracking/tracking.ts';
import { holdOpen } from './hold-open.ts';
import { announce, onClick, part } from './page.ts';
import { recordTime } from './record.ts';
import { notKept, type Session } from './session.ts';

export function startLeaving(session: Session): void {
  const { tracking } = session;
  const mayGo = () => {
    // `visibilitychange` comes after `pagehide` too.
    if (session.closed) return;
    settle(session, 'save');
    tracking.flush();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') mayGo();
  });
  addEventListener('beforeunload', mayGo);
  addEventListener('pagehide', () => {
    end(session);
    if (!session.ended) tracking.close();
    session.ended = true;
  });
  addEventListener('pageshow', (event) => {
    // Back from the browser's page cache: the session was closed, so the course opens a new one.
    if (event.persisted) location.reload();
  });
  session.leave = () => leave(session);
  onClick('exit', () => {
    void leave(session).then((say) => {
      say(farewellOf(session));
      const { returnAddress } = tracking;
      // Closes the window that an LMS opened for the course; elsewhere browsers ignore it.
      if (returnAddress === undefined) window.close();
      else location.replace(returnAddress);
    });
  });
}

/** What blocks have not told yet, then the time. */
function settle(session: Session, how: 'save' | 'end'): void {
  session.emit('leaving', how);
  recordTime(session);
}

/** What fields still hold is taken before; nothing new is kept or told afterwards. */
function end(session: Session): void {
  if (session.closed) return;
  settle(session, 'end');
  session.closed = true;
}

async function leave(session: Session): Promise<(last: string) => void> {
  const farewell = part<HTMLDialogElement>('farewell');
  const words = part('farewell-text');
  const isFramed = parent !== window;
  end(session);
  words.textContent = session.say('saving');
  holdOpen(farewell);
  farewell.showModal();
  await session.tracking.exit();
  session.ended = true;
  return (last) => {
    words.textContent = `${last} ${session.say(isFramed ? 'exitFrame' : 'exitWindow')}`;
    part('close-window').hidden = isFramed;
    announce(words.textContent);
  };
}

function farewellOf(session: Session): string {
  const { sync, say } = session;
  return notKept(session) ?? say((sync && LAST_WORDS[sync.status]) ?? 'exitDone');
}

const LAST_WORDS: { [status in SyncStatus]?: TextKey } = {
  pending: 'keptHere',
  offline: 'offline',
  denied: 'denied',
  unsaved: 'unsaved',
  ended: 'ended',
};
