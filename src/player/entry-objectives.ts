/** The ticks of reached objectives: before the player's script of packages that have objectives. */
import { startObjectives } from './objectives.ts';

window.coursewrightObjectives = startObjectives;
