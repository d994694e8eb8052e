/** Runs in the page's head, before anything is painted: the learner's reading settings, without a flash. */
import { applyReading, chooseReading, currentReading } from './reading.ts';

document.documentElement.classList.add('js');
window.coursewrightReading = { currentReading, chooseReading };
applyReading(currentReading());
