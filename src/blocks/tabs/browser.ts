/** Sections of the page as ARIA tabs: one is shown, arrow keys, Home and End go from one to the other. */
import type { BlockData } from '../../course/model/package-data.ts';
import type { BlockHost } from '../../player/browser-block.ts';

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'tabs', mount });

interface Tab {
  button: HTMLButtonElement;
  panel: HTMLElement;
}

let groups = 0;

function mount(element: HTMLElement, _: BlockData, { gone }: BlockHost): void {
  const group = ++groups;
  const tabs = [...element.children]
    .filter((child) => child instanceof HTMLElement && child.classList.contains('tab'))
    .map((panel, index) => tabOf(panel as HTMLElement, `tabs-${group}-${index + 1}`));
  if (tabs.length === 0) return;
  const list = document.createElement('div');
  list.setAttribute('role', 'tablist');
  list.append(...tabs.map((tab) => tab.button));
  element.prepend(list);
  for (const tab of tabs) tab.button.addEventListener('click', () => select(tabs, tab));
  list.addEventListener('keydown', (event) => onKey(tabs, list, event));
  select(tabs, tabs[0]);
  const reveal = () => showTarget(tabs);
  addEventListener('hashchange', reveal, { signal: gone });
  reveal();
}

/** A link may lead to a place in a tab that is not shown. */
function showTarget(tabs: Tab[]): void {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  const tab = tabs.find(({ panel }) => panel.contains(target));
  if (target === null || tab === undefined || !tab.panel.hidden) return;
  select(tabs, tab);
  target.scrollIntoView();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function tabOf(panel: HTMLElement, id: string): Tab {
  const button = document.createElement('button');
  const title = panel.querySelector(':scope > .tab-title');
  button.type = 'button';
  button.id = `${id}-tab`;
  button.textContent = title?.textContent ?? '';
  button.setAttribute('role', 'tab');
  panel.id ||= id;
  button.setAttribute('aria-controls', panel.id);
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', button.id);
  panel.tabIndex = 0;
  return { button, panel };
}

/** Only the chosen tab is reached with the Tab key; the others with the arrows. */
function select(tabs: Tab[], chosen: Tab | undefined): void {
  for (const tab of tabs) {
    const isChosen = tab === chosen;
    tab.button.setAttribute('aria-selected', String(isChosen));
    tab.button.tabIndex = isChosen ? 0 : -1;
    tab.panel.hidden = !isChosen;
  }
}

function onKey(tabs: Tab[], list: HTMLElement, event: KeyboardEvent): void {
  const at = tabs.findIndex((tab) => tab.button === document.activeElement);
  const next =
    at < 0 ? undefined : nextIndex(event.key, at, tabs.length, getComputedStyle(list).direction === 'rtl');
  const tab = next === undefined ? undefined : tabs[next];
  if (tab === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  select(tabs, tab);
  tab.button.focus();
}

function nextIndex(key: string, at: number, count: number, isRightToLeft: boolean): number | undefined {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
