/** The moment at which a learner turns away from a block, when what was done in it is reported. */
import type { BlockHost } from '../../player/browser-block.ts';

export function onLeave(element: HTMLElement, host: BlockHost, leave: () => void): void {
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !element.contains(relatedTarget)) leave();
  });
  host.onLeave(leave);
}
