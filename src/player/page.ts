/** The parts of the page by their ids; all of them stand in the template. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element as T;
}

/** Says something to screen readers, politely; the same sentence twice is said twice. */
export function announce(text: string): void {
  const live = part('live');
  live.textContent = live.textContent === text ? `${text}\u00a0` : text;
}

export type Tone = 'info' | 'good' | 'warn';

/** A sentence at the page's foot that moves nothing; it stays until it is closed or `clear` says so. */
export function toast(name: string, text: string, tone: Tone): void {
  clearToast(name);
  const copy = part<HTMLTemplateElement>('toast').content.cloneNode(true) as DocumentFragment;
  const box = copy.querySelector<HTMLElement>('.toast');
  if (box === null) return;
  box.dataset.name = name;
  box.classList.add(tone);
  const paragraph = box.querySelector('p');
  if (paragraph !== null) paragraph.textContent = text;
  box.querySelector('button')?.addEventListener('click', () => clearToast(name));
  part('toasts').append(copy);
  makeRoom();
  announce(text);
}

export function clearToast(name: string): void {
  part('toasts').querySelector(`[data-name="${name}"]`)?.remove();
  makeRoom();
}

/** The page ends so much lower that nothing stays hidden behind a sentence, focus neither. */
function makeRoom(): void {
  const { offsetHeight, childElementCount } = part('toasts');
  document.documentElement.style.setProperty('--toasts', `${childElementCount === 0 ? 0 : offsetHeight}px`);
}

/** Buttons of one purpose; the print button, for one, stands in three places. */
export function onClick(purpose: string, action: () => void): void {
  for (const button of document.querySelectorAll(`[data-do="${purpose}"]`)) {
    button.addEventListener('click', action);
  }
}
