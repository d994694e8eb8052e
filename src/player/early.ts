/**
 * Runs in the page's head, before anything is painted: the learner's reading settings, without a flash, and whether
 * what comes after it belongs to the page.
 */
import { START } from '../course/model/side-pages.ts';
import { startTogether } from './anew.ts';
import { loadScript } from './load-script.ts';
import { applyReading, chooseReading, currentReading } from './reading.ts';

document.documentElement.classList.add('js');
// A course with a start page begins there, so nothing of a lesson is painted before it.
if (location.hash.length <= 1) document.documentElement.dataset.page = START;
window.coursewrightReading = { currentReading, chooseReading };
applyReading(currentReading());
startTogether();
window.coursewrightLoad = loadScript;
