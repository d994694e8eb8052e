/** Says once in a browser that a course runs without an LMS; from then on the bar alone says it. */
import { clearToast, clearToastAfter, part, toast } from './page.ts';
import type { Session } from './session.ts';

/** Milliseconds that it stays by itself. */
const STAYS = 12_000;

export function startLocalNotice(session: Session): void {
  const key = `coursewright:told:${session.data.course.id}`;
  const tell = () => {
    if (session.sync?.status !== 'local' || wasTold(key)) return;
    toast('local', session.say('local'), 'info');
    clearToastAfter('local', STAYS);
  };
  tell();
  session.on('status', tell);
  // Another lesson is read: it was seen.
  session.on('shown', () => clearToast('local'));
}

/** Notes it at once. Where nothing can be noted, every visit is a first one. */
function wasTold(key: string): boolean {
  if (part('toasts').querySelector('[data-name=local]') !== null) return true;
  try {
    const was = localStorage.getItem(key) !== null;
    localStorage.setItem(key, '');
    return was;
  } catch {
    return false;
  }
}
