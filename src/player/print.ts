/** Prints the lesson in sight; the lessons of its module, or all with the pages beside them, where the learner chooses so. */
import type { LessonData } from '../course/model/package-data.ts';
import { RECORD, SEARCHED, START } from '../course/model/side-pages.ts';
import { markBareLinks, printWith } from './for-print.ts';
import { lessonElement } from './lessons.ts';
import { part } from './page.ts';
import { ask, type Choice } from './question.ts';
import type { Session } from './session.ts';
import { hasPage, sidePageInSight } from './side-page.ts';

/** The lessons beside the one in sight; undefined: nothing is printed. */
type Others = readonly Pick<LessonData, 'key'>[] | undefined;

/** What the browser prints is made ready from now on. Gives back what asks the learner, then the browser. */
export function startPrint(session: Session): () => void {
  const root = document.documentElement;
  const opened: HTMLDetailsElement[] = [];
  const prepare = () => {
    // Of a page of the learner's own work, and of a sheet, nothing else is printed; and what was chosen is ready.
    if (sidePageInSight() === RECORD || root.dataset.print !== undefined) return;
    const closed = document.querySelectorAll<HTMLDetailsElement>(
      'main > :is(.printed, :not([hidden])) details:not([open])',
    );
    opened.push(...closed);
    for (const details of closed) details.open = true;
    markBareLinks(part('lesson'));
    session.emit('printing', undefined);
  };
  addEventListener('beforeprint', prepare);
  addEventListener('afterprint', () => {
    for (const details of opened.splice(0)) details.open = false;
    for (const printed of document.querySelectorAll('main > .printed')) printed.classList.remove('printed');
    if (root.dataset.print === 'lessons') delete root.dataset.print;
  });
  return () => {
    part<HTMLDialogElement>('settings').close();
    void chosen(session).then((others) => {
      if (others === undefined) return;
      for (const lesson of others) lessonElement(lesson).classList.add('printed');
      prepare();
      if (others.length > 0) root.dataset.print = 'lessons';
      printWith(part('lesson'));
    });
  };
}

/** Where there is a choice; a page beside the lessons is printed as it is. */
async function chosen({ data, lesson, say }: Session): Promise<Others> {
  const { lessons } = data;
  const side = sidePageInSight();
  if (side !== undefined && side !== START) return [];
  const inModule = lessons.filter(({ module }) => module === lesson.module);
  const all = [...lessons, ...SEARCHED.filter(hasPage).map((key) => ({ key }))];
  const choices: Choice<Others>[] = [{ label: say(side === START ? 'printPage' : 'printLesson'), value: [] }];
  if (side === undefined && inModule.length > 1 && inModule.length < lessons.length)
    choices.push({ label: say('printModule'), value: inModule });
  if (all.length > 1) choices.push({ label: say('printCourse'), value: all });
  if (choices.length === 1) return [];
  choices.push({ label: say('cancel'), value: undefined });
  return ask({ title: say('print'), body: [], choices, dismiss: { value: undefined }, focus: 0 });
}
