/**
 * Says at the head of a lesson that a pre-test showed it to be known; it may be read all the same. It comes with the
 * block that tests it (blocks/quiz).
 */
import { lessonElement } from './lessons.ts';
import type { Session } from './session.ts';

/** @param known numbers of the lessons that are known by now */
export function startKnown(session: Session, known: () => ReadonlySet<number>): void {
  const tell = () => {
    const { data, lesson, say } = session;
    const head = lessonElement(lesson).querySelector('.lesson-head');
    const told = head?.querySelector('.known');
    const isKnown = known().has(lesson.number);
    if (!head || isKnown === (told !== null)) return;
    if (!isKnown) return void told?.remove();
    const notice = document.createElement('p');
    notice.className = 'notice known';
    if (data.textsLanguage !== undefined) {
      notice.lang = data.textsLanguage;
      notice.dir = 'ltr';
    }
    notice.textContent = say('knownLesson');
    head.append(notice);
  };
  session.on('shown', tell);
  session.on('ready', tell);
  session.on('changed', tell);
}
