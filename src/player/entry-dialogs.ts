/** The dialogs that are no part of a start, and what looks after the page's foot: `dialogs.js`, loaded right after it. */
import { startInSight } from './in-sight.ts';
import { askWith } from './offer.ts';
import { startPrint } from './print.ts';
import { startSettings } from './settings.ts';
import { startShortcuts } from './shortcuts.ts';
import { startStanding } from './standing.ts';

window.coursewrightDialogs = (session) => {
  startInSight();
  return {
    showStanding: startStanding(session),
    showSettings: startSettings(session),
    showShortcuts: startShortcuts(session),
    print: startPrint(session),
    ask: askWith(session),
  };
};
