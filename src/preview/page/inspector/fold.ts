/** The inspector beside the frame: unfolded where the window has enough width for both, else a drawer over it. */
import { part } from '../parts.ts';

/** Below this the drawer of `inspector.css` lies over the frame. */
const BESIDE = '(width >= 1100px)';

/** @param unfolded called each time it comes into sight */
export function startFolding(unfolded: () => void): void {
  const inspector = part('inspector');
  const toggle = part<HTMLButtonElement>('inspector-toggle');
  const show = (shown: boolean): void => {
    inspector.hidden = !shown;
    toggle.setAttribute('aria-expanded', String(shown));
    if (shown) unfolded();
  };
  toggle.addEventListener('click', () => show(inspector.hidden));
  inspector.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    show(false);
    toggle.focus();
  });
  show(matchMedia(BESIDE).matches);
}
