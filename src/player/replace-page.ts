/** Lessons and other parts of the page, in the place of those that were there. */
import type { Replacement } from '../course/model/replacement.ts';
import { lessonElement } from './lessons.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';

/** A lesson's article, or what it waits in. */
export function holderOf(key: string): Element | null {
  return document.getElementById(key) ?? document.querySelector(`noscript[data-lesson="${key}"]`);
}

/** Those that are gone stay until another one is in sight. */
export function replaceLessons(session: Session, { lessons }: Replacement): void {
  for (const { key, html } of lessons) {
    const holder = holderOf(key);
    if (holder === null) lessonElement(session.lesson).after(waiting(key, html));
    else if (holder.localName === 'noscript') holder.textContent = html;
    else replaceArticle(holder as HTMLElement, html);
  }
  putInOrder(session.data.lessons.map(({ key }) => key));
}

/** It is taken into the page when it is shown. */
function waiting(key: string, html: string): HTMLElement {
  const holder = document.createElement('noscript');
  holder.dataset.lesson = key;
  holder.textContent = html;
  return holder;
}

function replaceArticle(article: HTMLElement, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  const next = template.content.querySelector<HTMLElement>('.lesson');
  if (next === null) return;
  next.hidden = article.hidden;
  article.replaceWith(next);
}

/** Print shows them as they stand. One that is in its place is not moved: its frames would load anew. */
function putInOrder(keys: readonly string[]): void {
  let next: Element | undefined;
  for (const key of [...keys].reverse()) {
    const holder = holderOf(key);
    if (holder === null) continue;
    const isBefore = next && holder.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (next !== undefined && !isBefore) next.before(holder);
    next = holder;
  }
}

export function replacePart(id: string, html: string): void {
  const place = part(id);
  // Whose name it is the page says nowhere.
  const learner = place.querySelector('#learner');
  place.innerHTML = html;
  if (learner !== null) part('learner').replaceWith(learner);
}
