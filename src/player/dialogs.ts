/**
 * What learners open now and then, the print too, and what they are asked at a start: `dialogs.js`. It is loaded as
 * soon as the page has started, and not only once it is asked for: by then the network may have gone.
 */
import type { TextKey } from '../texts/texts.ts';
import type { Ask } from '../tracking/tracking.ts';
import { onClick, there, toast } from './page.ts';
import type { Session } from './session.ts';

/** What `dialogs.js` leaves behind; made once, and from then on keys act and all is ready to be printed. */
export interface Dialogs {
  showStanding(): void;
  showSettings(): void;
  showShortcuts(): void;
  print(): void;
  ask: Ask;
}

declare global {
  interface Window {
    coursewrightDialogs?: (session: Session) => Dialogs;
  }
}

export interface LateDialogs {
  /** Rejects where they cannot be loaded; the next time tries again. */
  load(): Promise<Dialogs>;
  ask: Ask;
}

export function startDialogs(session: Session): LateDialogs {
  let loading: Promise<Dialogs> | undefined;
  const load = (): Promise<Dialogs> => {
    loading ??= loadDialogs(session).catch((reason) => {
      loading = undefined;
      throw reason;
    });
    return loading;
  };
  const open = (what: Exclude<keyof Dialogs, 'ask'>) => () => {
    load().then(
      (dialogs) => dialogs[what](),
      (why: TextKey) => toast('dialogs', session.say(why), 'warn'),
    );
  };
  onClick('status', open('showStanding'));
  onClick('settings', open('showSettings'));
  onClick('shortcuts', open('showShortcuts'));
  onClick('print', open('print'));
  addEventListener('online', () => load().catch(() => {}));
  return {
    load,
    // Work that is not gone on with is not lost: the learner's own record offers it.
    ask: (offer) =>
      load()
        .then(({ ask }) => ask(offer))
        .catch(() => 'anew'),
  };
}

async function loadDialogs(session: Session): Promise<Dialogs> {
  await window.coursewrightLoad?.('dialogs.js', 'dialogFailed');
  return there(window.coursewrightDialogs, 'dialogs')(session);
}
