/** Elements for the page. What a course or an LMS says comes in as text alone. */

type Child = Node | string | undefined;

/** @param given properties of the element, and attributes by their names */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: Record<string, string | boolean | number | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Puts children in this order, and moves none that stands at its place: focus and what is unfolded stay. */
export function arrange(parent: Element, children: readonly Element[]): void {
  children.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
  while (parent.children.length > children.length) parent.lastElementChild?.remove();
}

/** A text that breaks behind dots rather than within words. */
export function breakable(text: string): DocumentFragment {
  const whole = document.createDocumentFragment();
  for (const piece of text.split(/(?<=\.)/)) whole.append(piece, make('wbr'));
  return whole;
}

/** A moment by the clock of this device, e.g. `14:03:22`. */
export function timeOf(at: number, exact = false): string {
  const time = new Date(at).toLocaleTimeString('en-GB');
  return exact ? `${time}.${String(at % 1000).padStart(3, '0')}` : time;
}

/** To the minute, with its day. */
export function minuteOf(at: number): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'short', timeStyle: 'short' });
}
