/**
 * How much of a frame's top the page around it has scrolled away, for what is to be seen at once. Only the browser
 * knows: the page around may be of another origin.
 */

/** So fine that a sentence is never more than a line away from its place. */
const STEPS = 40;

export function startInSight(): void {
  if (parent === window) return;
  const watched = document.createElement('div');
  watched.className = 'frame-room';
  document.body.append(watched);
  const threshold = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  new IntersectionObserver(
    (entries) => {
      const seen = entries.at(-1)?.intersectionRect;
      if (seen !== undefined && seen.height > 0)
        document.documentElement.style.setProperty('--above', `${Math.round(seen.top)}px`);
    },
    { threshold },
  ).observe(watched);
}
