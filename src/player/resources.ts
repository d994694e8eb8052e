/** Tells which items of the toolkit are taken away, from its page and from lessons. */
import type { Session } from './session.ts';

export function startResources(session: Session): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLElement>('a[data-resource]') : null;
    const id = link?.dataset.resource;
    // In review and browse nothing is reported, and after the end nobody listens.
    if (id === undefined || session.closed || session.launch?.mode !== 'normal') return;
    const title = link?.querySelector('.download-title')?.textContent ?? id;
    session.tracking.resource?.({ id, title });
  });
}
