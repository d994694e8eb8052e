/** One small course and one learner's story in it, told by role and name; LMSs and LRSs compare what they hold. */
import type { Frame } from 'playwright-core';
import { courseYaml } from '../support/course-test.ts';

/** What a learner types must arrive as it is, whatever it is. */
export const NASTY_TEXT = 'A joinery\nΓιατί όχι; <b>&amp;</b> 100 % + = "日本" 😀';

const WELCOME = `---
title: Welcome
minutes: 5
---

The first lesson.

:::choice{#benefit points=2}
Which benefit comes first?

- [x] Apprentices who fit the job
  > Yes, that one.
- [ ] A lower wage bill
  > No owner said so.
- [ ] Public money

The owner says so herself.
:::

:::reflection{#employers max=600}
Name two employers near you.
:::
`;
const CASE = `---
title: A case
---

The second lesson.

:::choice{#obstacles}
What stands in the way?

- [x] Time
- [x] Two vocabularies
- [ ] The weather
:::
`;
const END = '---\ntitle: The end\n---\n\nThe last lesson.\n';

export const STORY_FILES = {
  'course.yaml': courseYaml('completion: { lessons: all, pass: 60% }\n'),
  '01-start/01-welcome.md': WELCOME,
  '01-start/02-case.md': CASE,
  '02-more/01-end.md': END,
};

export function heading(frame: Frame, name: string): Promise<void> {
  return frame.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

export function isChosen(frame: Frame, name: string): Promise<boolean> {
  return frame.getByRole('radio', { name }).isChecked();
}

export async function choose(frame: Frame, name: string): Promise<void> {
  await frame.getByRole('radio', { name }).check();
  await frame.getByRole('button', { name: 'Check' }).click();
  await frame.getByText(/^(Right\.|Not quite\.)/).waitFor();
}

export async function write(frame: Frame, text: string): Promise<void> {
  await frame.getByRole('textbox').fill(text);
  await frame.getByRole('textbox').blur();
}

export async function goOn(frame: Frame, title: string): Promise<void> {
  await frame.getByRole('link', { name: `Next ${title}` }).click();
  await heading(frame, title);
}

export async function goBack(frame: Frame, title: string): Promise<void> {
  await frame.getByRole('link', { name: `Back ${title}` }).click();
  await heading(frame, title);
}

/** From the second lesson to the end of the course. */
export async function playOn(frame: Frame): Promise<void> {
  await frame.getByRole('checkbox', { name: 'Time' }).check();
  await frame.getByRole('checkbox', { name: 'Two vocabularies' }).check();
  await frame.getByRole('button', { name: 'Check' }).click();
  await goOn(frame, 'The end');
}

export async function playToTheEnd(frame: Frame): Promise<void> {
  await choose(frame, 'Apprentices who fit the job');
  await goOn(frame, 'A case');
  await playOn(frame);
}

/** By the course's own way out, until it has said that everything is kept where it belongs. */
export async function saveAndExit(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'Save and exit' }).click();
  await frame
    .getByText('Your work is saved. To leave, use the learning platform’s own exit.')
    .first()
    .waitFor();
}
