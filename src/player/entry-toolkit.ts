/** What tells of the toolkit's use: before the player's script of packages that have one. */
import { startResources } from './resources.ts';

window.coursewrightResources = startResources;
