/** What stands beside the frame: unfolded where the window has enough width for all of it, else a drawer over it. */
import { part } from '../parts.ts';

/** Below this the drawers of `inspector.css` and `situations.css` lie over the frame. */
const BESIDE = '(width >= 1100px)';
/** What folds each of them. */
const folds = new Map<string, () => void>();

/**
 * @param id of the element; its button is `<id>-toggle`
 * @param unfolded called each time it comes into sight
 */
export function startFolding(id: string, unfolded: () => void = () => {}): void {
  const folded = part(id);
  const toggle = part<HTMLButtonElement>(`${id}-toggle`);
  const show = (shown: boolean): void => {
    if (shown && !matchMedia(BESIDE).matches) for (const [other, fold] of folds) if (other !== id) fold();
    folded.hidden = !shown;
    toggle.setAttribute('aria-expanded', String(shown));
    if (shown) unfolded();
  };
  toggle.addEventListener('click', () => show(folded.hidden));
  folded.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    show(false);
    toggle.focus();
  });
  folds.set(id, () => show(false));
  show(matchMedia(BESIDE).matches);
}
