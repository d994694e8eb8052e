/**
 * Opens the search. Library and index come with the first opening, as classic scripts, so that a learner
 * who never searches never loads them.
 */
import type { TextKey } from '../texts/texts.ts';
import { closeByBackdrop, onClick, part } from './page.ts';
import type { Session } from './session.ts';

/** What `search.js` and `search-index.js` leave behind. */
declare global {
  interface Window {
    coursewrightSearch?: (session: Session) => void;
    coursewrightSearchIndex?: import('../course/text/search.ts').SearchData;
  }
}

let asked = false;

export function startSearch(session: Session): void {
  onClick('search', () => openSearch(session));
  closeByBackdrop(part<HTMLDialogElement>('search'));
}

function openSearch(session: Session): void {
  const dialog = part<HTMLDialogElement>('search');
  if (!dialog.open) dialog.showModal();
  part('search-input').focus();
  if (asked) return;
  asked = true;
  Promise.all(
    ['search-index.js', 'search.js'].map((name) => window.coursewrightLoad?.(name, 'searchFailed')),
  ).then(
    () => window.coursewrightSearch?.(session),
    (why: TextKey) => {
      // The next opening tries again.
      asked = false;
      part('search-status').textContent = session.say(why);
    },
  );
}
