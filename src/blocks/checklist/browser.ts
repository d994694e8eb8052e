/** A checklist in the browser: it says how much is ticked. */
import { statusOf } from '../kept/browser-status.ts';
import { mountTicks } from '../kept/browser-ticks.ts';

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({
  type: 'checklist',
  mount: (element, block, host) => {
    const say = statusOf(element);
    mountTicks(element, block, host, (n) => say(host.text('doneOf', { n, all: block.parts.length })));
  },
});
