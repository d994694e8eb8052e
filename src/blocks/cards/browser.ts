/** Cards beside each other, each turned by itself. */
import { mountTurning } from './browser-turn.ts';

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'cards', mount: (element, _, host) => mountTurning(element, host) });
