/** The parts of the page by their ids; all of them stand in the template. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  return there(document.getElementById(id), id) as T;
}

/** What the package always has. @throws Error that names it, where it does not */
export function there<T>(found: T | null | undefined, what: string): T {
  if (found == null) throw new Error(what);
  return found;
}

/** Milliseconds in which a second sentence joins the first: said alone it would cut it off. */
const TOGETHER = 150;
let saying: string[] = [];

/** Says something to screen readers, politely; the same sentence twice is said twice. */
export function announce(text: string): void {
  if (saying.length === 0) setTimeout(() => (saying = []), TOGETHER);
  saying.push(text);
  const live = part('live');
  const words = saying.join(' ');
  live.textContent = live.textContent === words ? `${words}\u00a0` : words;
}

export type Tone = 'info' | 'good' | 'warn';

/** What a sentence below the bar offers to do. */
export interface Offer {
  label: string;
  act(): void;
}

/** A sentence below the bar; it stays until it is closed or `clear` says so. */
export function toast(name: string, text: string, tone: Tone, offer?: Offer): void {
  clearToast(name);
  const copy = part<HTMLTemplateElement>('toast').content.cloneNode(true) as DocumentFragment;
  const box = copy.querySelector<HTMLElement>('.toast');
  if (box === null) return;
  box.dataset.name = name;
  box.classList.add(tone);
  const paragraph = box.querySelector('p');
  if (paragraph !== null) paragraph.textContent = text;
  if (offer !== undefined) paragraph?.after(offerButton(name, offer));
  box.querySelector('button')?.addEventListener('click', () => clearToast(name));
  part('toasts').append(copy);
  announce(text);
}

function offerButton(name: string, { label, act }: Offer): HTMLButtonElement {
  return button('secondary', label, () => {
    clearToast(name);
    act();
  });
}

export function button(kind: 'primary' | 'secondary', label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = kind;
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

/** Takes a sentence away after a while, but not from under a pointer or the focus. */
export function clearToastAfter(name: string, milliseconds: number): void {
  const box = part('toasts').querySelector(`[data-name="${name}"]`);
  setTimeout(() => {
    if (box?.matches(':hover, :focus-within')) clearToastAfter(name, milliseconds);
    else if (box?.isConnected) clearToast(name);
  }, milliseconds);
}

export function clearToast(name: string): void {
  part('toasts').querySelector(`[data-name="${name}"]`)?.remove();
}

/** Only the backdrop is the dialog itself; everything else in it is a child. */
export function closeByBackdrop(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}

/** Buttons of one purpose; the print button, for one, stands in three places. */
export function onClick(purpose: string, action: () => void): void {
  for (const button of document.querySelectorAll(`[data-do="${purpose}"]`)) {
    button.addEventListener('click', action);
  }
}
