/** The moment at which a learner turns away from a block, when what was done in it is reported. */

export function onLeave(element: HTMLElement, leave: () => void): void {
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !element.contains(relatedTarget)) leave();
  });
  // Captured, so that it is kept before the player sends what it has.
  document.addEventListener('visibilitychange', () => document.hidden && leave(), true);
  window.addEventListener('beforeunload', leave, true);
  window.addEventListener('pagehide', leave, true);
}
