/** A learner's story in engines other than Chromium, in the page of an LMS: what is shown, kept and reported. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behaviourOf } from '../../src/fakes/behaviours.ts';
import { STORY_FILES } from '../e2e/story.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { browserScript } from '../support/lms/browser-script.ts';
import { type LmsHost, lmsHost } from '../support/lms-host.ts';
import type { Driver } from './driver.ts';
import { FIREFOX, openFirefox } from './firefox.ts';
import { openWebKit, WEBKIT } from './webkit.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'].join(' + ');
const WIDE = `---
title: The end
---

$$${LETTERS} = ${LETTERS}$$

| Country | Learners in their first year | Share of all |
| - | -: | -: |
| **Spain** | 1200 | 5 % |

:::action-plan{#plan own=1}
What comes next?

- Call an employer
:::

:::cards[Who is who]{#who study}
- Mentor

  Guides an apprentice in the firm.

- Tutor

  Visits the firm for the school.
:::

:::process{steps=one}
1. Ring before ten
2. Say who comes
:::
`;
const TEXT = 'A joinery and a bakery.';

let course: CourseTest;
let host: LmsHost;

beforeAll(async () => {
  course = await courseTest({ ...STORY_FILES, '02-more/01-end.md': WIDE });
  expect((await course.build('-t', 'scorm12')).code).toBe(0);
  host = await lmsHost();
});
afterAll(async () => {
  await host?.close();
  await course?.remove();
});

const ENGINES: [string, boolean, () => Promise<Driver>][] = [
  ['Firefox', FIREFOX !== undefined, () => openFirefox(FIREFOX ?? '')],
  ['WebKit', WEBKIT !== undefined, () => openWebKit(WEBKIT as NonNullable<typeof WEBKIT>)],
];

for (const [name, isThere] of ENGINES)
  if (!isThere) console.warn(`${name} is not on this machine: its story is left out (tests/README.md)`);

describe.each(ENGINES)('%s', (engine, isThere, openEngine) => {
  let driver: Driver;
  beforeAll(async () => {
    if (!isThere) return;
    driver = await openEngine();
    await host.add(engine, course.zip('test-course-en-scorm12.zip'));
  });
  afterAll(() => driver?.close());

  const ready = () => until('document.documentElement.dataset.ready');
  const until = (expression: string, value: unknown = '') =>
    expect.poll(() => driver.run(expression).catch(String), { message: expression }).toBe(value);
  const title = (words: string) =>
    until("document.querySelector('article:not([hidden]) h1').textContent", words);

  it.skipIf(!isThere)('opens, answers, writes, goes on after a reload, completes and leaves', async () => {
    const script = browserScript(behaviourOf('strict'));
    const address = host.frame(engine, { script, width: 367 });
    await driver.open(address);
    await ready();
    await until('document.documentElement.dataset.page', 'cover');
    await driver.click('#begin');
    await title('Welcome');
    await driver.click('article:not([hidden]) .option input');
    await driver.click('article:not([hidden]) .check');
    await until("document.querySelector('.verdict').textContent.startsWith('Right')", true);
    await driver.type('textarea', TEXT);
    await driver.click('#steps .next');
    await title('A case');
    await until("document.querySelector('#saving').dataset.status", 'saved');

    await driver.open(address);
    await ready();
    await title('A case');
    await driver.click('#steps .back');
    await title('Welcome');
    await until("document.querySelector('textarea').value", TEXT);
    await until("document.querySelector('article:not([hidden]) .option input').checked", true);
    await driver.click('#steps .next');
    await title('A case');
    for (const option of ['time', 'two-vocabularies']) await driver.click(`input[value="${option}"]`);
    await driver.click('article:not([hidden]) .check');
    await driver.click('#steps .next');
    await title('The end');

    await until("document.querySelector('.toast.good p').textContent.startsWith('You have passed')", true);
    await until("document.querySelector('.toast.good').getBoundingClientRect().top < innerHeight / 2", true);
    await until('document.documentElement.scrollWidth - document.documentElement.clientWidth', 0);
    await until(
      "(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector('.formula'))",
      true,
    );
    await until("getComputedStyle(document.querySelector('.stacks thead')).display", 'none');

    for (let known = 0; known < 2; known += 1) {
      await driver.click('.card-ways .primary:not([hidden])');
      await driver.click('.card-ways .primary:not([hidden])');
    }
    await until("document.querySelector('.card-all').hidden", false);
    await driver.click('.process-ways button:last-child');
    await until("document.querySelector('.process-step:not([hidden])').textContent.trim()", 'Say who comes');

    await driver.click('#steps .next');
    await until('document.documentElement.dataset.page', 'finish');
    await until("document.querySelectorAll('#finish.ended .ring.full').length", 1);
    await driver.click('[data-do=exit]');
    await until(
      "document.querySelector('#farewell-text').textContent.startsWith('Your work is saved.')",
      true,
    );
    const held = host.committed(engine);
    expect(held['cmi.core.lesson_status']).toBe('passed');
    expect(held['cmi.core.score.raw']).toBe('100');
    expect(Object.values(held)).toContain(TEXT);
  });
});
