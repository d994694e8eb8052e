/** Elements of a quiz that only the browser shows. */
import type { BlockHost } from '../../player/browser-block.ts';

type Child = Node | string | undefined;

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children.flatMap((child) => (child === undefined ? [] : [child])));
  return element;
}

export function button(kind: string, words: string, act: () => void): HTMLButtonElement {
  const element = make('button', kind, words);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}

/** A list that screen readers take for one although it has no bullets. */
export function listOf(className: string, items: HTMLElement[]): HTMLUListElement {
  const list = make('ul', className, ...items);
  list.setAttribute('role', 'list');
  return list;
}

/** Words of the course itself, where the interface speaks another language. */
export function courseWords<T extends HTMLElement>(element: T, { data }: BlockHost): T {
  if (data.textsLanguage !== undefined) element.lang = data.course.language;
  return element;
}

/** Focus goes where the eyes go: a screen reader reads on from there. */
export function goTo(element: HTMLElement): void {
  if (!element.matches('a, button, input, select, textarea')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
}
