/** A session as two activities: its plan for learners on a page, and a line on which they say that they were there. */
import { timeWords } from '../../course/model/hours.ts';
import type { Module } from '../../course/model/model.ts';
import { type SessionPlan, type SessionSheet, STEP_FORMS } from '../../course/model/session-plan.ts';
import { fillTemplate } from '../../tool/templates.ts';
import { fileAddress, fileOf, withMoodleFiles } from './course-files.ts';
import { type Activity, type PackageOf, PLAIN } from './layout.ts';
import { idNumberOf, type LayoutContext } from './layout-context.ts';
import { moodleName } from './name.ts';

export function sessionActivities(module: Module, session: SessionPlan, context: LayoutContext): Activity[] {
  const { course, tell } = context;
  const title = tell('session', { title: session.title });
  const attended = tell('attended', { title: session.title });
  const { files } = withMoodleFiles(session.html, course);
  const handedOut = session.sheets.flatMap((sheet) =>
    sheet.kind === 'file' ? (fileOf(course, sheet.path) ?? []) : [],
  );
  const own = new Map([...files, ...handedOut].map((file) => [file.name, file]));
  return [
    {
      ...PLAIN,
      kind: 'page',
      title: moodleName(title),
      idNumber: idNumberOf(course, module.id, 'session', session.id),
      files: [...own.values()].map((file) => ({ ...file, area: 'content', folder: '/' })),
      // Links stand at places in the HTML as it was, so they come before addresses of files.
      fields: (_, packageOf) => ({
        content: planHtml(
          module,
          session,
          withMoodleFiles(linked(session, packageOf), course).html,
          packageOf,
          context,
        ),
      }),
    },
    {
      ...PLAIN,
      kind: 'label',
      title: moodleName(attended),
      idNumber: idNumberOf(course, module.id, 'attended', session.id),
      completion: 'manual',
      fields: () => ({ intro: fillTemplate('moodle/paragraphs.hbs', { paragraphs: [attended] }) }),
    },
  ];
}

function planHtml(
  module: Module,
  session: SessionPlan,
  body: string,
  packageOf: PackageOf,
  { course, say, tell }: LayoutContext,
): string {
  const { description, minutes, mode, objectives, bring, takeBack, steps, sheets } = session;
  const time = (n: number | undefined) => (n === undefined ? [] : [timeWords(n, say)]);
  const handout = (sheet: SessionSheet) => {
    const file = sheet.kind === 'file' ? fileOf(course, sheet.path) : undefined;
    const lesson = sheet.kind === 'lesson' ? packageOf(sheet.lesson) : undefined;
    return { title: sheet.title, address: file === undefined ? lesson : fileAddress(file) };
  };
  return fillTemplate('moodle/session.hbs', {
    description,
    facts: [tell(mode === 'online' ? 'online' : 'faceToFace'), ...time(minutes)].join(' · '),
    objectivesTitle: say('objectives'),
    objectives: module.objectives.filter(({ id }) => objectives.includes(id)).map(({ text }) => text),
    bringTitle: tell('bring'),
    bring,
    timetable: tell('timetable'),
    steps: steps.map(({ title, minutes: n, form }) => ({
      title,
      facts: [...time(n), ...(form === undefined ? [] : [say(STEP_FORMS[form])])].join(' · '),
    })),
    body,
    handoutsTitle: tell('handouts'),
    handouts: sheets.map(handout),
    takeBackTitle: tell('takeBack'),
    takeBack,
  });
}

/** Links to lessons lead to the package that holds them; those to no package are text. */
function linked({ html, links }: SessionPlan, packageOf: PackageOf): string {
  let written = '';
  let from = 0;
  for (const { lesson, start, end } of [...links].sort((a, b) => a.start[0] - b.start[0])) {
    const address = packageOf(lesson);
    const text = html.slice(start[1], end[0]);
    written += html.slice(from, start[0]);
    written += address === undefined ? text : `<a href="${address}">${text}</a>`;
    from = end[1];
  }
  return written + html.slice(from);
}
