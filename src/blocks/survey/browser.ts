/** A survey in the browser: it says thank you where the options stand. */
import { statusOf } from '../kept/browser-status.ts';
import { mountTicks } from '../kept/browser-ticks.ts';

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({
  type: 'survey',
  mount: (element, block, host) => {
    const say = statusOf(element);
    const thanks = element.querySelector<HTMLElement>('.thanks');
    mountTicks(element, block, host, (count) => {
      say(count > 0 ? host.text('surveyThanks') : '');
      if (thanks) thanks.hidden = count === 0;
    });
  },
});
