/** Elements of the player, made in the page. */

const SVG = 'http://www.w3.org/2000/svg';

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/** The language of the page. */
export const pageLanguage = (): string => document.documentElement.lang || 'en';

export interface IconButton {
  readonly element: HTMLButtonElement;
  /** Names the button and shows another picture, in a box of 24. */
  show(name: string, path: string): void;
}

export function iconButton(name: string, path: string, act: () => void): IconButton {
  const shape = document.createElementNS(SVG, 'path');
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  icon.append(shape);
  const element = make('button', { type: 'button', onclick: act }, icon);
  const show = (name: string, path: string) => {
    if (element.title === name) return;
    // Name and hint at once: with a label beside it some readers would say both.
    element.title = name;
    shape.setAttribute('d', path);
  };
  show(name, path);
  return { element, show };
}

/** A list to choose from with its name before it; a text may be in another language than the page. */
export function choice(
  name: string,
  options: readonly (readonly [value: string, text: string, lang?: string])[],
  chosen: string,
  choose: (value: string) => void,
): { row: HTMLElement; select: HTMLSelectElement } {
  const select = make(
    'select',
    {},
    ...options.map(([value, text, lang]) => make('option', { value, text, ...(lang && { lang }) })),
  );
  select.value = chosen;
  select.onchange = () => choose(select.value);
  return { row: make('label', {}, make('span', {}, name), select), select };
}
