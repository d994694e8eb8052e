/**
 * How much of the page's foot is out of sight: an LMS shows a high frame in part, and its own page scrolls. What
 * stands at the foot rises by that.
 */
import { part } from './page.ts';

/** Parts of the frame's height that come into sight or go out of it before it is measured again. */
const STEPS = 100;

export function startInSight(): void {
  const threshold = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  new IntersectionObserver(measure, { threshold }).observe(part('sight'));
}

function measure(entries: readonly IntersectionObserverEntry[]): void {
  const last = entries.at(-1);
  if (last === undefined) return;
  const below = last.isIntersecting ? last.boundingClientRect.bottom - last.intersectionRect.bottom : 0;
  document.documentElement.style.setProperty('--below', `${Math.ceil(below)}px`);
}
