/**
 * Runs in the page's head, before anything is painted: the learner's reading settings, without a flash, and whether
 * what comes after it belongs to the page.
 */
import { startTogether } from './anew.ts';
import { loadScript } from './load-script.ts';
import { applyReading, chooseReading, currentReading } from './reading.ts';

document.documentElement.classList.add('js');
window.coursewrightReading = { currentReading, chooseReading };
applyReading(currentReading());
startTogether();
window.coursewrightLoad = loadScript;
