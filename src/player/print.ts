/** Prints every lesson: all are taken into the page and their images waited for before the browser asks. */
import { GLOSSARY } from '../course/glossary.ts';
import { RECORD } from '../course/side-pages.ts';
import { markBareLinks, printWith } from './for-print.ts';
import { lessonElement } from './lessons.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';

/** What the browser prints is made ready from now on. Gives back what asks it to print. */
export function startPrint(session: Session): () => void {
  let opened: HTMLDetailsElement[] = [];
  const prepare = () => {
    const { page, print } = document.documentElement.dataset;
    // Of a page of the learner's own work, and of a sheet, nothing else is printed.
    if (page === RECORD || print !== undefined) return;
    for (const lesson of session.data.lessons) lessonElement(lesson);
    if (document.querySelector('[data-do=glossary]') !== null) lessonElement({ key: GLOSSARY });
    const closed = document.querySelectorAll<HTMLDetailsElement>('main details:not([open])');
    opened.push(...closed);
    for (const details of closed) details.open = true;
    markBareLinks(part('lesson'));
    session.emit('printing', undefined);
  };
  addEventListener('beforeprint', prepare);
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
  return () => {
    part<HTMLDialogElement>('settings').close();
    prepare();
    printWith(part('lesson'));
  };
}
