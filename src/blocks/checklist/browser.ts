/** A checklist in the browser: it says how much is ticked. */
import { mountTicks } from '../kept/browser-ticks.ts';

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({
  type: 'checklist',
  mount: (element, block, room) => {
    const status = element.querySelector('.kept-status');
    mountTicks(element, block, room, (n) => {
      if (status) status.textContent = room.text('doneOf', { n, all: block.parts.length });
    });
  },
});
