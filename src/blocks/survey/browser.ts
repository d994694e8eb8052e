/** A survey in the browser: it says thank you where the options stand. */
import { mountTicks } from '../kept/browser-ticks.ts';

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({
  type: 'survey',
  mount: (element, block, room) => {
    const status = element.querySelector('.kept-status');
    const thanks = element.querySelector<HTMLElement>('.thanks');
    mountTicks(element, block, room, (count) => {
      if (status) status.textContent = count > 0 ? room.text('surveyThanks') : '';
      if (thanks) thanks.hidden = count === 0;
    });
  },
});
