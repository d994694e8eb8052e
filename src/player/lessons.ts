/** Lessons as elements: the first stands in the page, the others are taken out of their `<noscript>` when needed. */
import type { LessonData } from '../course/model/package-data.ts';
import { there } from './page.ts';

/** The lesson's element, hidden until it is shown. */
export function lessonElement(lesson: Pick<LessonData, 'key'>): HTMLElement {
  const article = lessonContent(lesson);
  if (article.isConnected) return article;
  article.hidden = true;
  waitingOf(lesson).replaceWith(article);
  return article;
}

/** The lesson to be read only: it stays where it waits if it was not shown yet. */
export function lessonContent(lesson: Pick<LessonData, 'key'>): HTMLElement {
  const present = document.getElementById(lesson.key);
  if (present !== null) return present;
  const template = document.createElement('template');
  template.innerHTML = waitingOf(lesson).textContent ?? '';
  return there(template.content.querySelector<HTMLElement>('.lesson'), lesson.key);
}

function waitingOf({ key }: Pick<LessonData, 'key'>): HTMLElement {
  return there(document.querySelector<HTMLElement>(`noscript[data-lesson="${key}"]`), key);
}

export function headingOf(article: HTMLElement): HTMLElement | null {
  return article.querySelector<HTMLElement>('h1');
}

/** Nothing plays on in a lesson that is out of sight. */
export function quieten(article: HTMLElement): void {
  for (const media of article.querySelectorAll<HTMLMediaElement>('video, audio')) media.pause();
  for (const frame of article.querySelectorAll('iframe')) {
    // Loading it again is what stops another host's player; it must not begin by itself this time.
    frame.src = frame.src.replace(/([?&]autoplay)=(1|true)/, '$1=0');
  }
}
