/**
 * What a learner sees and does in a part of the page that is replaced, taken over to what stands there then: the focus,
 * the place, what is unfolded or chosen, and what fields hold that no state keeps.
 */
import { headingOf, lessonElement } from './lessons.ts';
import type { Session } from './session.ts';

const PLACES = 'main > article, #outline-lessons';
const CONTROLS = 'a[href], button, input, select, textarea, summary, details, [tabindex]';
/** What an element is one of; ids of other elements may be made anew with it. */
const AROUND = '[data-block][id], article, #outline-lessons';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** To be called before anything is replaced; what it gives back, after all is. */
export function rememberView(): (session: Session) => void {
  const fields = [...controls()].flatMap(([key, element]) => {
    const takeOver = takingOver(element);
    return takeOver === undefined ? [] : [{ key, element, takeOver }];
  });
  const focused = focusedControl();
  const stay = rememberPlace(focused?.element);
  return (session) => {
    const now = controls();
    for (const { key, element, takeOver } of fields) {
      const next = now.get(key);
      if (!element.isConnected && next !== undefined) takeOver(next);
    }
    if (focused !== undefined && !focused.element.isConnected) {
      const next = focused.key === undefined ? undefined : now.get(focused.key);
      (next ?? headingOf(lessonElement(session.lesson)))?.focus({ preventScroll: true });
      if (next !== undefined) focused.select(next);
    }
    stay();
  };
}

/** By names that are the same for the same thing. */
function controls(): Map<string, HTMLElement> {
  const named = new Map<string, HTMLElement>();
  for (const place of document.querySelectorAll(PLACES)) {
    for (const control of place.querySelectorAll<HTMLElement>(CONTROLS)) {
      const name = nameOf(control);
      let nth = 0;
      while (named.has(`${name} ${nth}`)) nth++;
      named.set(`${name} ${nth}`, control);
    }
  }
  return named;
}

function nameOf(control: HTMLElement): string {
  const { localName, dataset } = control;
  const attributes = ['type', 'name', 'role', 'href'].map((name) => control.getAttribute(name));
  const isOneOfMany = control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type);
  const says =
    localName === 'details'
      ? control.querySelector('summary')?.textContent
      : /^(button|summary)$/.test(localName) && control.textContent;
  const around = control.closest(AROUND)?.id;
  return JSON.stringify([around, localName, ...attributes, dataset.part, isOneOfMany && control.value, says]);
}

function takingOver(element: HTMLElement): ((next: HTMLElement) => void) | undefined {
  if (element instanceof HTMLDetailsElement) {
    const { open } = element;
    return (next) => {
      (next as HTMLDetailsElement).open = open;
    };
  }
  if (element.getAttribute('role') === 'tab')
    return element.getAttribute('aria-selected') === 'true' ? (next) => next.click() : undefined;
  if (!isField(element)) return undefined;
  const { value } = element;
  const checked = element instanceof HTMLInputElement && element.checked;
  return (next) => {
    if (isField(next)) fill(next, value, checked);
  };
}

function isField(element: HTMLElement): element is Field {
  return ['input', 'select', 'textarea'].includes(element.localName);
}

/** What the state has is there already; what is locked stays as it is. */
function fill(field: Field, value: string, checked: boolean): void {
  const isLocked = field.disabled || ('readOnly' in field && field.readOnly);
  const isChecked = field instanceof HTMLInputElement && field.checked;
  if (isLocked || (field.value === value && isChecked === checked)) return;
  if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)) field.checked = checked;
  else field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}

interface Focused {
  element: HTMLElement;
  /** Undefined: what has the focus has no name. */
  key: string | undefined;
  /** Selects in another what is selected in it. */
  select(next: HTMLElement): void;
}

function focusedControl(): Focused | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element.closest(PLACES) === null) return undefined;
  const key = [...controls()].find(([, control]) => control === element)?.[0];
  const { selectionStart, selectionEnd } = element as Partial<HTMLTextAreaElement>;
  return {
    element,
    key,
    select: (next) => {
      if (typeof selectionStart !== 'number' || typeof selectionEnd !== 'number') return;
      (next as HTMLTextAreaElement).setSelectionRange(selectionStart, selectionEnd);
    },
  };
}

/** What stood nearest to the top of the screen, or has the focus, stays where it is. */
function rememberPlace(focused: HTMLElement | undefined): () => void {
  const { scrollX, scrollY } = window;
  const named = [...document.querySelectorAll<HTMLElement>('main > article:not([hidden]) [id]')];
  const distances = named.map((element) => Math.abs(element.getBoundingClientRect().top));
  const nearest = focused?.closest<HTMLElement>('[id]') ?? named[distances.indexOf(Math.min(...distances))];
  const top = nearest?.getBoundingClientRect().top ?? 0;
  return () => {
    scrollTo(scrollX, scrollY);
    const now = nearest && document.getElementById(nearest.id);
    if (now && scrollY > 0) scrollBy(0, now.getBoundingClientRect().top - top);
  };
}
