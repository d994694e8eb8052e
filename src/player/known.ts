/** Says at the head of a lesson that a pre-test showed it to be known; it may be read all the same. */
import { knownLessons } from '../course/outcome.ts';
import { lessonElement } from './lessons.ts';
import type { Session } from './session.ts';

export function startKnown(session: Session): void {
  const tell = () => {
    const { data, state, lesson, say } = session;
    const head = lessonElement(lesson).querySelector('.lesson-head');
    const told = head?.querySelector('.known');
    const known = knownLessons(data.rule, state).has(lesson.number);
    if (!head || known === (told !== null)) return;
    if (!known) return void told?.remove();
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
