/** What is wrong with the course, over the page; the last good state stays visible behind. */
import type { CourseNews } from '../wire.ts';
import { part } from './parts.ts';

export function startProblems(): (news: CourseNews) => void {
  const box = part('problems');
  const list = part('problem-list');
  return ({ messages, stopped }) => {
    const errors = messages.filter(({ severity }) => severity === 'error');
    const lines =
      stopped === undefined
        ? errors.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`)
        : [stopped];
    list.replaceChildren(
      ...lines.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
    );
    box.hidden = lines.length === 0;
  };
}
