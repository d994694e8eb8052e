/** A course with all that trainers get something of: a session with sheets and notes, a question of each kind of key. */
import { courseYaml } from '../support/course-test.ts';

export const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';

export const TITLE = 'A & B <c> "d" 日本 😀';

export const FILES: Record<string, string | Uint8Array> = {
  'course.yaml': courseYaml(
    'licence: CC-BY-4.0\nauthors: [Ana & Jo]\nfunding:\n  statement: Funded by the European Union\ntargets: [scorm12]\ntranslations: [de]\n',
  ).replace('title: A test course', `title: '${TITLE}'`),
  'i18n/de/course.yaml': 'title: Ein Probekurs\ndescription: Für eine Probe.\n',
  '01-start/module.yaml':
    'title: Start\nhours: { online: 1, face-to-face: 1.5 }\nobjectives:\n  ask: Ask for one thing\n',
  '01-start/01-why.md': `---
title: Why employers say no
objectives: [ask]
---

:::sheet[Talk it over]{#talk kind=discussion minutes=30}
## What you need

- the film
- a sheet of paper

3. Third
4. Fourth

| Who | When |
| --- | ---: |
| Ana | 10:30 |

![A bench with two people](../assets/bench.png)

See [the page](https://example.org/a?b=1&c=2) and [the lesson](02-numbers.md).
:::

:::trainer[Before they begin]
LESSON-NOTE: they will blame the money.
:::

:::choice{#first}
Which obstacle was named first?

- [ ] Money
  > Only second.
- [x] Time
  > Yes.

It was **time**.
:::

:::ordering{#order}
Put it in order.

1. Ask
2. Listen
3. Thank
:::
`,
  '01-start/02-numbers.md': `---
title: Numbers
---

:::numeric{#sum answer=7..9}
How many hours?
:::

:::matching{#pairs}
What goes with what?

| A | B |
| --- | --- |
| Firm | Apprentice |
| School | Teacher |
:::

:::fill-in{#fill}
It takes :blank[ten|10] hours.
:::
`,
  '01-start/sessions/01-meeting.md': `---
title: The first meeting
description: Everybody leaves with one call to make.
mode: face-to-face
minutes: 90
group: 8 to 16
room: Tables for four
materials: [Flip chart]
objectives: [ask]
bring: [The name of one firm]
takeBack: [A date for a call]
sheets: [../01-why.md#talk]
---

Welcome everybody by name.

::::step[Arrive]{minutes=15 form=plenary}
- Say your name.
- Say one firm.

:::trainer
STEP-NOTE: leave the door open.
:::
::::

::::step[Work with the sheet]{minutes=65 form=groups materials="Pens, Cards"}
In groups of four, with the sheet.

:::sheet[Role cards]{#roles kind=context}
One of you is the owner.
:::
::::

:::step[Close]{minutes=10 form=alone}
Each writes one sentence.
:::

:::trainer
SESSION-NOTE: bring coffee.
:::
`,
  'assets/bench.png': Buffer.from(PIXEL, 'base64'),
};
