/** Marks of questions, each one path on a grid of 24. */
export const TICK = 'm5 12.5 4.5 4.5L19 7.5';
export const CROSS = 'm7 7 10 10M17 7 7 17';
export const HALF = 'M6 12h12';

export function drawn(path: string): Element {
  const holder = document.createElement('template');
  holder.innerHTML = `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
  return holder.content.firstElementChild ?? holder;
}
