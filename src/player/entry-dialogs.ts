/** What is no part of a start, the dialogs and the finish above all: `dialogs.js`, loaded right after it. */
import { startCloseWindow } from './close-window.ts';
import { startFinish } from './finish.ts';
import { startLocalNotice } from './local-notice.ts';
import { startModuleEnd } from './module-end.ts';
import { askWith } from './offer.ts';
import { startPrint } from './print.ts';
import { startSettings } from './settings.ts';
import { startShortcuts } from './shortcuts.ts';
import { startStanding } from './standing.ts';
import { startToastRoom } from './toast-room.ts';
import { startZoom } from './zoom.ts';

window.coursewrightDialogs = (session) => {
  startToastRoom();
  startLocalNotice(session);
  startCloseWindow(session);
  startZoom(session);
  startFinish(session);
  startModuleEnd(session);
  return {
    showStanding: startStanding(session),
    showSettings: startSettings(session),
    showShortcuts: startShortcuts(session),
    print: startPrint(session),
    ask: askWith(session),
  };
};
