/** Tabs by the pattern of the ARIA Authoring Practices: arrows, Home and End lead from one to the next. */
import { make } from '../make.ts';

export interface Panel {
  name: string;
  element: HTMLElement;
  /** Shows what there is now; called only while the panel is in sight. */
  render(): void;
}

export interface Tabs {
  /** Renders the panel in sight. */
  render(): void;
}

export function startTabs(parent: HTMLElement, panels: readonly Panel[]): Tabs {
  let chosen = 0;
  const tabs = panels.map(({ name, element }, index) => {
    const id = `inspector-${index}`;
    const tab = make('button', { type: 'button', role: 'tab', id, 'aria-controls': `${id}-panel` }, name);
    Object.assign(element, { id: `${id}-panel`, tabIndex: 0, hidden: true });
    element.setAttribute('role', 'tabpanel');
    element.setAttribute('aria-labelledby', id);
    tab.addEventListener('click', () => choose(index));
    return tab;
  });
  const list = make('div', { role: 'tablist', 'aria-label': 'Inspector' }, ...tabs);
  parent.append(list, ...panels.map(({ element }) => element));

  function choose(index: number): void {
    chosen = index;
    tabs.forEach((tab, at) => {
      tab.setAttribute('aria-selected', String(at === index));
      tab.tabIndex = at === index ? 0 : -1;
    });
    panels.forEach(({ element }, at) => {
      element.hidden = at !== index;
    });
    panels[index]?.render();
  }

  list.addEventListener('keydown', (event) => {
    const steps: Record<string, number> = {
      ArrowRight: chosen + 1,
      ArrowLeft: chosen - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose((next + tabs.length) % tabs.length);
    tabs[chosen]?.focus();
  });
  choose(0);
  return { render: () => panels[chosen]?.render() };
}
