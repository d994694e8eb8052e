/**
 * The learner's record as a page beside the lessons. What it is made of comes with its first opening, as a
 * classic script, so that a learner who never looks at it never loads it.
 */
import { RECORD } from '../course/side-pages.ts';
import { loadScript } from './load-script.ts';
import type { Session } from './session.ts';

/** What `record.js` leaves behind. */
declare global {
  interface Window {
    coursewrightRecord?: (session: Session, article: HTMLElement) => void;
    coursewrightRecordData?: import('../course/record-data.ts').RecordData;
  }
}

let loading: Promise<unknown> | undefined;

/** The page's element; an empty one at first. */
export function recordElement(session: Session): HTMLElement {
  const present = document.getElementById(RECORD);
  if (present !== null) return present;
  const article = document.createElement('article');
  article.id = RECORD;
  article.className = 'lesson record';
  article.setAttribute('aria-labelledby', `title:${RECORD}`);
  const head = document.createElement('header');
  head.className = 'lesson-head';
  const title = document.createElement('h1');
  title.id = `title:${RECORD}`;
  title.tabIndex = -1;
  title.textContent = session.say('myRecord');
  head.append(title);
  const body = document.createElement('div');
  body.className = 'lesson-body';
  article.append(head, body);
  const { textsLanguage } = session.data;
  // Every language of the interface runs from left to right.
  if (textsLanguage !== undefined) {
    article.lang = textsLanguage;
    article.dir = 'ltr';
  }
  document.getElementById('steps')?.before(article);
  return article;
}

/** Writes the record as it stands now; before the launch there is none. */
export function fillRecord(session: Session): void {
  if (session.launch === undefined) return;
  const article = recordElement(session);
  loading ??= loadScript('record.js');
  loading.then(
    () => window.coursewrightRecord?.(session, article),
    () => {
      // The next opening tries again.
      loading = undefined;
      const body = article.querySelector('.lesson-body');
      if (body !== null) body.textContent = session.say('recordFailed');
    },
  );
}
