/** The bar says where one is: which lesson of how many, its module, its title; beside the lessons, the page's own. */
import { FINISH, START } from '../course/model/side-pages.ts';
import { headingOf } from './lessons.ts';
import { part } from './page.ts';
import type { Session } from './session.ts';

export function startBarTitle(session: Session): void {
  const { data } = session;
  const course = () => data.course.module ?? data.course.title;
  const write = (title: string, place: string, around: string) => {
    part('bar-title').textContent = title;
    const [where, what] = part('bar-where').children;
    if (where !== undefined) where.textContent = place;
    if (what !== undefined) what.textContent = around;
  };
  session.on('shown', (lesson) => {
    const { lessons, modules } = data;
    const place = session.say('lessonPlace', { n: lessons.indexOf(lesson) + 1, all: lessons.length });
    const module = modules.length > 1 ? modules[lesson.module]?.title : undefined;
    write(lesson.title, lessons.length > 1 ? place : '', module ?? course());
  });
  session.on('beside', (name) => {
    if (name === START) write(course(), '', '');
    else
      write(
        name === FINISH ? session.say('finish') : (headingOf(part(name))?.textContent ?? ''),
        '',
        course(),
      );
  });
}
