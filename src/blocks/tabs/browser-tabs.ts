/** Parts of the page as ARIA tabs: one is shown, arrow keys, Home and End go from one to the other. */

interface Tab {
  button: HTMLButtonElement;
  panel: HTMLElement;
}

let groups = 0;

/**
 * Makes a tab of each panel, puts their list before the first child of `element`, and shows the first panel.
 * @param nameOf what a tab is called, by its panel and its place from 0
 * @param shown called with the place of each tab that comes to be shown
 * @param gone ends what is listened to beyond the element
 * @returns shows the tab at a place
 */
export function makeTabs(
  element: HTMLElement,
  panels: readonly HTMLElement[],
  nameOf: (panel: HTMLElement, place: number) => string,
  gone: AbortSignal,
  shown: (place: number) => void = () => {},
): (place: number) => void {
  const group = ++groups;
  const tabs = panels.map((panel, place) =>
    tabOf(panel, nameOf(panel, place), `${element.className.split(' ')[0]}-${group}-${place + 1}`),
  );
  const list = document.createElement('div');
  const show = (chosen: Tab | undefined) => {
    if (chosen === undefined) return;
    select(tabs, chosen);
    shown(tabs.indexOf(chosen));
  };
  list.setAttribute('role', 'tablist');
  list.append(...tabs.map((tab) => tab.button));
  element.prepend(list);
  for (const tab of tabs) tab.button.addEventListener('click', () => show(tab));
  list.addEventListener('keydown', (event) => onKey(tabs, list, event, show));
  show(tabs[0]);
  const reveal = () => showTarget(tabs, show);
  addEventListener('hashchange', reveal, { signal: gone });
  reveal();
  return (place) => show(tabs[place]);
}

/** A link may lead to a place in a tab that is not shown. */
function showTarget(tabs: Tab[], show: (tab: Tab) => void): void {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  const tab = tabs.find(({ panel }) => panel.contains(target));
  if (target === null || tab === undefined || !tab.panel.hidden) return;
  show(tab);
  target.scrollIntoView();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function tabOf(panel: HTMLElement, name: string, id: string): Tab {
  const button = document.createElement('button');
  button.type = 'button';
  button.id = `${id}-tab`;
  button.textContent = name;
  button.setAttribute('role', 'tab');
  panel.id ||= id;
  button.setAttribute('aria-controls', panel.id);
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', button.id);
  panel.tabIndex = 0;
  return { button, panel };
}

/** Only the chosen tab is reached with the Tab key; the others with the arrows. */
function select(tabs: Tab[], chosen: Tab): void {
  for (const tab of tabs) {
    const isChosen = tab === chosen;
    tab.button.setAttribute('aria-selected', String(isChosen));
    tab.button.tabIndex = isChosen ? 0 : -1;
    tab.panel.hidden = !isChosen;
  }
}

function onKey(tabs: Tab[], list: HTMLElement, event: KeyboardEvent, show: (tab: Tab) => void): void {
  const at = tabs.findIndex((tab) => tab.button === document.activeElement);
  const next =
    at < 0 ? undefined : nextIndex(event.key, at, tabs.length, getComputedStyle(list).direction === 'rtl');
  const tab = next === undefined ? undefined : tabs[next];
  if (tab === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  show(tab);
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
