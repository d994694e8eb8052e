/** Prints every lesson: all are taken into the page and their images waited for before the browser asks. */
import { GLOSSARY } from '../course/glossary.ts';
import { RECORD } from '../course/side-pages.ts';
import { lessonElement } from './lessons.ts';
import { onClick, part } from './page.ts';
import type { Session } from './session.ts';

/** Milliseconds after which an image that does not come is left out. */
const PATIENCE = 10_000;

export function startPrint(session: Session): void {
  let opened: HTMLDetailsElement[] = [];
  const prepare = () => {
    // Of a page of the learner's own work nothing else is printed.
    if (document.documentElement.dataset.page === RECORD) return;
    for (const lesson of session.data.lessons) lessonElement(lesson);
    if (document.querySelector('[data-do=glossary]') !== null) lessonElement({ key: GLOSSARY });
    const closed = document.querySelectorAll<HTMLDetailsElement>('main details:not([open])');
    opened.push(...closed);
    for (const details of closed) details.open = true;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]')) {
      // A link that shows its own address needs no second one behind it.
      link.classList.toggle('bare', link.href.startsWith(link.textContent?.trim() || ' '));
    }
  };
  addEventListener('beforeprint', prepare);
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
  onClick('print', () => {
    part<HTMLDialogElement>('settings').close();
    prepare();
    void imagesLoaded().then(() => print());
  });
  session.on('ready', ({ learner }) => {
    part('learner').textContent = learner.name;
    part('learner').hidden = learner.name === '';
  });
}

/** Images of hidden lessons load lazily, which is never: they are asked for one by one. */
async function imagesLoaded(): Promise<void> {
  const images = [...document.querySelectorAll<HTMLImageElement>('main img')];
  for (const image of images) image.loading = 'eager';
  const all = Promise.allSettled(images.map((image) => image.decode()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
