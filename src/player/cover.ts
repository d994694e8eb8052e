/** The cover's way on, for a learner who stands at the beginning and has been further, and the name for print. */
import type { LessonData } from '../course/model/package-data.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';

/** Start it before the navigation, which takes the place that was left for its own. */
export function startCover(session: Session): void {
  const { data } = session;
  let last: LessonData | undefined;
  const show = () => {
    if (last !== undefined && !data.lessons.includes(last)) last = undefined;
    const link = part('continue');
    const words = link.querySelector('span');
    link.hidden = last === undefined;
    if (last === undefined || words === null) return;
    link.setAttribute('href', `#${last.key}`);
    words.textContent = last.title;
  };
  session.on('shown', (lesson) => {
    if (lesson !== data.lessons[0]) last = lesson;
    show();
  });
  session.on('ready', ({ learner: { name } }) => {
    part('learner').textContent = name;
    part('learner').hidden = name === '';
    const [first] = data.lessons;
    if (session.lesson === first) last = furthest(session, first);
    show();
  });
}

/** Where the learner left, or else the last lesson that was opened; nothing for one who never left the first. */
function furthest({ data, state }: Session, first: LessonData | undefined): LessonData | undefined {
  const left = data.lessons.find((lesson) => lesson.number === state.place);
  if (left !== undefined && left !== first) return left;
  return data.lessons.findLast((lesson) => lesson !== first && state.lessons.has(lesson.number));
}
