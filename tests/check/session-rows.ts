/** Plans of sessions: what the rules about their minutes and titles say. */
import type { Course } from '../../src/course/model/model.ts';
import type { SessionStep } from '../../src/course/model/session-plan.ts';
import { at, courseOf, moduleOf, sessionOf } from '../support/course.ts';
import type { Row } from './row.ts';

const PLAN = '01-start/sessions/01-meet.md';

const withSession = (session: Parameters<typeof sessionOf>[0]): Course =>
  courseOf({ modules: [moduleOf({ sessions: [sessionOf(session)] })] });

const stepOf = (title: string, minutes: number | undefined, line: number): SessionStep => ({
  id: title.slice(0, 20).toLowerCase(),
  title,
  minutes,
  form: undefined,
  materials: [],
  position: at(line),
  section: [0, 0],
  content: [0, 0],
});
const steps = (...minutes: (number | undefined)[]) => ({
  minutes: 60,
  facts: { frontMatter: { minutes: at(3) } },
  steps: minutes.map((one, index) => stepOf(`Step ${index}`, one, 10 + index)),
});

export const sessionRows: Row[] = [
  {
    id: 'session-has-minutes',
    wrong: withSession({ minutes: undefined }),
    messages: [`${PLAN}:1:1 This session has no length; write "minutes: 90" at its top`],
    right: withSession({ minutes: 60 }),
  },
  ...(
    [
      [
        [40, 30],
        'The steps take 70 minutes, and the session has 60; shorten steps, or write "minutes: 70"',
        [30, 30],
      ],
      [
        [20, 30],
        'The steps take 50 of the session\'s 60 minutes; give a step the other 10, or write "minutes: 50"',
        [20, undefined],
      ],
      [
        [60, undefined],
        'The steps with minutes take all 60 of the session, and 1 more has none; share the minutes among all steps',
        [undefined, undefined],
      ],
    ] as const
  ).map(([wrong, reason, right]) => ({
    id: 'session-minutes-add-up',
    wrong: withSession(steps(...wrong)),
    messages: [`${PLAN}:3:1 ${reason}`],
    right: withSession(steps(...right)),
  })),
  {
    id: 'session-titles-short',
    wrong: withSession({
      title: 'T'.repeat(300),
      facts: { frontMatter: { title: at(2) } },
      steps: [stepOf('S'.repeat(121), 60, 9)],
    }),
    messages: [
      `${PLAN}:2:1 The title "${'T'.repeat(39)}…" has 300 characters, and a timetable has place for 120; shorten it, and write the rest below it`,
      `${PLAN}:9:1 The title "${'S'.repeat(39)}…" has 121 characters, and a timetable has place for 120; shorten it, and write the rest below it`,
    ],
    right: withSession({ title: 'T'.repeat(120), steps: [stepOf('S'.repeat(120), 60, 9)] }),
  },
  {
    id: 'title-present',
    wrong: withSession({ title: ' ' }),
    messages: [
      `${PLAN}:1:1 This session has no title; write "title: …" between two lines of --- at its top, or begin it with a line "# Title"`,
    ],
    right: withSession({}),
  },
  {
    id: 'objective-known',
    wrong: withSession({ objectives: ['meet'] }),
    messages: [
      `${PLAN}:1:1 This session names the objective "meet", which the module "Start" does not have; write the objectives into module.yaml, each with its id`,
    ],
    right: withSession({}),
  },
  {
    id: 'translation-present',
    wrong: courseOf({ language: 'es', modules: [moduleOf({ lessons: [], sessions: [sessionOf({})] })] }),
    messages: [
      `${PLAN}:1:1 The session "Meet" has no translation into "es", so trainers read it in "en"; write i18n/es/${PLAN}`,
    ],
    right: withSession({}),
  },
  {
    id: 'id-unique',
    wrong: courseOf({
      modules: [moduleOf({ sessions: [sessionOf({}), sessionOf({ path: '01-start/sessions/02-meet.md' })] })],
    }),
    messages: [
      `01-start/sessions/02-meet.md:1:1 Two sessions have the id "start/sessions/meet"; rename a file, or write another "id: …" at its top ← ${PLAN}:1:1`,
    ],
    right: withSession({ id: 'welcome' }),
  },
  {
    id: 'link-target-exists',
    wrong: withSession({
      facts: {
        links: [
          {
            href: 'x.md',
            target: '01-start/sessions/x.md',
            kind: 'missing',
            anchor: undefined,
            position: at(7),
          },
        ],
      },
    }),
    messages: [
      `${PLAN}:7:1 The link "x.md" leads nowhere: there is no "01-start/sessions/x.md"; correct the path, relative to this file`,
    ],
    right: withSession({}),
  },
];
