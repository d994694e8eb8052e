/**
 * The learner's record as a page beside the lessons. What it is made of comes with its first opening, as a
 * classic script, so that a learner who never looks at it never loads it.
 */
import { RECORD } from '../course/model/side-pages.ts';
import type { TextKey } from '../texts/texts.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';

/** What `record.js` leaves behind. */
declare global {
  interface Window {
    coursewrightRecord?: (session: Session, article: HTMLElement) => void;
    coursewrightRecordData?: import('../course/record/record-data.ts').RecordData;
  }
}

let loading: Promise<unknown> | undefined;

/** The page's element, which waits in a template; an empty one at first. */
export function recordElement(): HTMLElement {
  const waiting = document.getElementById('record-page') as HTMLTemplateElement | null;
  waiting?.replaceWith(waiting.content);
  return part(RECORD);
}

/** Writes the record as it stands now; before the launch there is none. */
export function fillRecord(session: Session): void {
  if (session.launch === undefined) return;
  const article = recordElement();
  loading ??= window.coursewrightLoad?.('record.js', 'recordFailed');
  loading?.then(
    () => window.coursewrightRecord?.(session, article),
    (why: TextKey) => {
      // The next opening tries again.
      loading = undefined;
      const body = article.querySelector('.lesson-body');
      if (body !== null) body.textContent = session.say(why);
    },
  );
}
