/** Tabs in the browser: their titles become the list to choose from. */
import { makeTabs } from './browser-tabs.ts';

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({
  type: 'tabs',
  mount: (element, _, { gone }) => {
    const panels = [...element.querySelectorAll<HTMLElement>(':scope > .tab')];
    const titleOf = (panel: HTMLElement) => panel.querySelector(':scope > .tab-title')?.textContent ?? '';
    if (panels.length > 0) makeTabs(element, panels, titleOf, gone);
  },
});
