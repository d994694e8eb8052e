/** The room of the sentences below the bar: nothing stays hidden behind them, and they stand where they are seen. */
import { START } from '../course/model/side-pages.ts';
import { part } from './page.ts';
import { sidePageInSight } from './side-page.ts';

/** So fine that a sentence is never more than a line away from its place. */
const STEPS = 40;

export function startToastRoom(): void {
  makeRoom();
  new MutationObserver(makeRoom).observe(part('toasts'), { childList: true });
  if (parent !== window) followFrame();
}

/** The page begins so much lower; what is being read stays in its place. */
function makeRoom(): void {
  const { offsetHeight, childElementCount } = part('toasts');
  // Below the start page stands no step.
  const below = part(sidePageInSight() === START ? START : 'steps');
  const before = below.getBoundingClientRect().top;
  document.documentElement.style.setProperty('--toasts', `${childElementCount === 0 ? 0 : offsetHeight}px`);
  if (scrollY > 0) scrollBy(0, below.getBoundingClientRect().top - before);
}

/**
 * How much of the frame's top the page around it has scrolled away. Only the browser knows: that page may be of another
 * origin.
 */
function followFrame(): void {
  const room = document.createElement('div');
  room.className = 'frame-room';
  document.body.append(room);
  const threshold = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  const follow = (entries: IntersectionObserverEntry[]) => {
    const seen = entries.at(-1)?.intersectionRect;
    if (seen !== undefined && seen.height > 0)
      document.documentElement.style.setProperty('--above', `${Math.round(seen.top)}px`);
  };
  new IntersectionObserver(follow, { threshold }).observe(room);
}
