/**
 * The page's foot. An LMS shows a high frame in part, and its own page scrolls: sentences rise by what is out of
 * sight. The page ends so much lower that nothing stays hidden behind them, focus neither.
 */
import { part } from './page.ts';

/** Parts of the frame's height that come into sight or go out of it before it is measured again. */
const STEPS = 100;

export function startInSight(): void {
  const threshold = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  new IntersectionObserver(measure, { threshold }).observe(part('sight'));
  const toasts = part('toasts');
  new ResizeObserver(() => set('--toasts', toasts.offsetHeight)).observe(toasts);
}

function measure(entries: readonly IntersectionObserverEntry[]): void {
  const last = entries.at(-1);
  if (last === undefined) return;
  set('--below', last.isIntersecting ? last.boundingClientRect.bottom - last.intersectionRect.bottom : 0);
}

function set(property: string, pixels: number): void {
  document.documentElement.style.setProperty(property, `${Math.ceil(pixels)}px`);
}
