/** What a package with objectives carries beside its player. */
import { createObjectives } from './objectives.ts';

window.coursewrightObjectivesReport = createObjectives;
