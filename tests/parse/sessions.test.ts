/** The plans of sessions: what is read of them, in each language, and what is told of one that is wrong. */
import { afterEach, expect, it } from 'vitest';
import { compile } from '../../src/pipeline/compile.ts';
import { toolkit } from '../../src/pipeline/toolkit.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';

let course: CourseTest;
afterEach(() => course?.remove());

const LESSON = `---
title: Two views
---

Read both.

:::sheet[Talk it over]{kind=discussion}
Who would have said yes?
:::
`;

const PLAN = `---
title: Two views of one placement
minutes: 60
group: 8 to 16
room: Tables for four
materials: [flip chart, cards]
objectives: [meet]
sheets: [../01-views.md, ../../assets/form.docx]
bring: [The list of the first lesson]
takeBack: [One name to ring]
---

See [the lesson](../01-views.md).

::::step[Arrive]{minutes=20 form=plenary materials="cards, pens"}
Say your name.

:::sheet[Names]{kind=context}
Write yours.
:::
::::

:::step[Talk]{minutes=40 form=groups}
Talk.
:::
`;

const FILES = {
  'course.yaml': courseYaml('translations: [es]\n'),
  '01-start/module.yaml': 'title: Start\nobjectives: { meet: Meet each other }\n',
  '01-start/01-views.md': LESSON,
  '01-start/sessions/01-views.md': PLAN,
  'assets/form.docx': 'PK\u0003\u0004 form',
  'i18n/es/01-start/01-views.md': LESSON.replace('Talk it over', 'Para hablar'),
};

const compiled = async (files: Record<string, string>) => {
  course = await courseTest(files);
  const { editions, messages } = await compile(course.folder, toolkit, {
    cwd: course.cwd,
    signal: new AbortController().signal,
  });
  return {
    editions,
    told: messages.map(({ file, line, ruleId }) => `${file.replace('course/', '')}:${line} ${ruleId}`),
    reasons: messages.map(({ reason }) => reason),
  };
};

it('says all that its front matter says, with its steps, sheets and materials', async () => {
  const { editions, told } = await compiled({
    ...FILES,
    'i18n/es/01-start/sessions/01-views.md':
      '---\ntitle: Dos miradas\nroom: Mesas\n---\n\n::::step[Llegar]\nDi tu nombre.\n\n:::sheet[Nombres]{kind=context}\nEscribe.\n:::\n::::\n\n:::step[Hablar]{minutes=60}\nHablad.\n:::\n',
  });
  // The translation writes minutes of its own for one step alone.
  expect(told).toEqual(['i18n/es/01-start/sessions/01-views.md:1 session-minutes-add-up']);
  const [en, es] = editions.map(({ course: { modules } }) => modules[0]?.sessions);
  expect(en).toHaveLength(1);
  expect(en?.[0]).toMatchObject({
    id: 'views',
    moduleId: 'start',
    title: 'Two views of one placement',
    mode: 'face-to-face',
    minutes: 60,
    group: '8 to 16',
    room: 'Tables for four',
    materials: ['flip chart', 'cards', 'pens'],
    objectives: ['meet'],
    bring: ['The list of the first lesson'],
    takeBack: ['One name to ring'],
    sheets: [
      { kind: 'lesson', lesson: 'start/views', block: 'talk-it-over', title: 'Talk it over' },
      { kind: 'file', path: 'assets/form.docx', title: 'form.docx' },
      { kind: 'session', block: 'names', title: 'Names' },
    ],
    steps: [
      { id: 'arrive', title: 'Arrive', minutes: 20, form: 'plenary', materials: ['cards', 'pens'] },
      { id: 'talk', title: 'Talk', minutes: 40, form: 'groups', materials: [] },
    ],
    links: [{ lesson: 'start/views' }],
  });
  const [plan] = en ?? [];
  for (const link of plan?.links ?? [])
    expect(plan?.html.slice(...link.start)).toBe('<a href="#start/views">');
  expect(es?.[0]).toMatchObject({
    title: 'Dos miradas',
    minutes: 60,
    room: 'Mesas',
    group: '8 to 16',
    sheets: [{ title: 'Para hablar' }, { path: 'assets/form.docx' }, { block: 'names', title: 'Nombres' }],
    steps: [
      { id: 'arrive', title: 'Llegar' },
      { id: 'talk', title: 'Hablar' },
    ],
  });
});

it('stands in no package, and is told where it is wrong', async () => {
  const { editions, told, reasons } = await compiled({
    ...FILES,
    'course.yaml': courseYaml(),
    '01-start/sessions/01-views.md':
      '---\ntitle: Faults\ntakeback: [x]\nsheets: [../01-views.md#talk, ../../assets/none.docx]\n---\n\n![](../../assets/a.png)\n\n:::choice\nA?\n\n- [x] B\n- [ ] C\n:::\n',
    '01-start/sessions/02-long.md':
      '---\ntitle: Long\nminutes: 30\n---\n\n:::step[Talk]{minutes=45}\nTalk.\n:::\n',
    '01-start/sessions/deep/01-x.md': 'Too deep.',
    '01-start/02-step.md':
      '---\ntitle: Step\n---\n\n:::step[Talk]\nTalk.\n:::\n\n[A plan](sessions/01-views.md)\n',
    '02-only/sessions/01-x.md': '---\ntitle: Only\nminutes: 30\n---\n\nText.\n',
    'i18n/es/01-start/sessions/03-none.md': 'No source.',
  });
  expect(told.sort()).toEqual([
    '01-start/02-step.md:5 directive-place',
    '01-start/02-step.md:9 link-target-exists',
    '01-start/sessions/01-views.md:1 session-has-minutes',
    '01-start/sessions/01-views.md:3 front-matter-valid',
    '01-start/sessions/01-views.md:4 sheet-exists',
    '01-start/sessions/01-views.md:4 sheet-exists',
    '01-start/sessions/01-views.md:7 asset-exists',
    '01-start/sessions/01-views.md:7 image-has-alt',
    '01-start/sessions/01-views.md:9 directive-place',
    '01-start/sessions/02-long.md:3 session-minutes-add-up',
    '01-start/sessions/deep/01-x.md:1 lesson-in-module',
    '02-only/sessions/01-x.md:1 module-has-lessons',
    'course.yaml:1 translation-listed',
  ]);
  for (const reason of [
    'The sheet "../01-views.md#talk" is nowhere: that lesson has #talk-it-over; write one of these behind its path',
    'The module has sessions and no lesson, and packages hold lessons; add one such as 02-only/01-start.md',
  ])
    expect(reasons).toContain(reason);
  expect(editions[0].course.modules[0]?.lessons.map(({ id }) => id)).toEqual(['views', 'step']);
});
