/** The course with every activity in each look: axe-core finds nothing, taps alone do it all, nothing is lost. */
import type { BrowserContextOptions, Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeProblemsOfAll, loadAxe } from '../support/axe.ts';
import { type Classroom, openClassroom, visit } from '../support/classroom.ts';
import type { CourseTest } from '../support/course-test.ts';
import { answerAll, everyActivity, LESSONS, turnTo } from '../support/every-activity.ts';
import { DARK, FORCED, LIGHT, problemsInLooks } from '../support/looks.ts';

let classroom: Classroom;
let courses: CourseTest[] = [];

beforeAll(async () => {
  classroom = await openClassroom();
  courses = [
    await everyActivity({}, '-t', 'scorm12'),
    await everyActivity({ language: 'he' }, '-t', 'scorm12'),
  ];
  for (const [at, name] of ['en', 'he'].entries())
    await classroom.host.add(name, courses[at]?.zip(`every-activity-${name}-scorm12.zip`) ?? '');
});
afterAll(async () => {
  await classroom?.close();
  await Promise.all(courses.map((course) => course.remove()));
});

async function open(edition: string, width: number, options: BrowserContextOptions = {}): Promise<Frame> {
  const context = await classroom.browser.newContext({
    viewport: { width: width + 40, height: 900 },
    hasTouch: true,
    ...options,
  });
  // Each visit is a learner's first.
  const learner = `${edition}-${width}-${JSON.stringify(options)}`.replace(/\W/g, '');
  const { frame } = await visit(context, classroom.host, edition, { width, height: 800, learner });
  return frame;
}

const WIDTHS = [1280, 390];

const EDITIONS = [
  ['en', [LIGHT, DARK, FORCED]],
  // Of Hebrew, from right to left.
  ['he', [LIGHT]],
] as const;

it.each(EDITIONS)('axe-core finds nothing before and behind the answers, %s', async (edition, looks) => {
  const frame = await open(edition, 390, { viewport: { width: 1320, height: 900 } });
  await loadAxe(frame);
  const found: string[] = [];
  for (const lesson of LESSONS) {
    const article = await turnTo(frame, lesson);
    found.push(...(await problemsInLooks(frame, looks, WIDTHS)));
    await answerAll(article);
    found.push(...(await problemsInLooks(frame, looks, WIDTHS)));
  }
  found.push(...(await axeProblemsOfAll(frame)));
  expect(found).toEqual([]);
});

describe('by single taps on a phone', () => {
  it('all is done, and every target is large enough', async () => {
    const frame = await open('en', 390);
    for (const lesson of LESSONS) {
      const article = await turnTo(frame, lesson);
      expect(
        await tooSmall(
          article,
          '.option > label, .pick, .sorted, .partner, .plan-row textarea, button, summary, .field',
          44,
        ),
        lesson,
      ).toEqual([]);
      expect(await tooSmall(article, 'button, select, textarea, summary, .spot', 24), lesson).toEqual([]);
      // The places may be beyond the screen: a card that was tapped has them too.
      const card = article.locator('.sort-tray > .sorted').first();
      if (await card.isVisible()) {
        await card.locator('legend').tap();
        await card.locator('.pick').last().tap();
        await expect.poll(() => article.locator('.sort-place').last().locator('legend').count()).toBe(1);
      }
      // While it turns, too, a screen reader reads on from its back.
      const deck = article.locator('.deck');
      if (await deck.isVisible()) {
        await deck.getByRole('button', { name: /^Turn over/ }).tap();
        await expect.poll(() => deck.locator('.card-back:focus').count()).toBe(1);
      }
      await answerAll(article);
      expect(
        await article.getByRole('button', { name: 'Check' }).filter({ visible: true }).count(),
        lesson,
      ).toBe(0);
    }
  });
});

function tooSmall(article: Locator, selector: string, least: number): Promise<string[]> {
  return article
    .locator(selector)
    .filter({ visible: true })
    .evaluateAll(
      (elements, size) =>
        elements.flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          return Math.min(width, height) < size - 0.5
            ? [`${width} × ${height}: ${element.outerHTML.slice(0, 90)}`]
            : [];
        }),
      least,
    );
}

/** Text spacing of WCAG 1.4.12 at its maximum, in the narrowest room that 400 % zoom leaves. */
it.each(['en', 'he'])(
  'at 320 px with the widest spacing nothing is cut off or overlaps, %s',
  async (edition) => {
    const frame = await open(edition, 320);
    await frame.evaluate(() => {
      const { style } = document.documentElement;
      style.setProperty('line-height', '1.5');
      style.setProperty('letter-spacing', '0.12em');
      style.setProperty('word-spacing', '0.16em');
    });
    for (const lesson of LESSONS) {
      const article = await turnTo(frame, lesson);
      await answerAll(article);
      const wide = await frame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, lesson).toBe(0);
      const cut = await article
        .locator('p, label:not(.spot), .option-text, .legend, button, .partner-text, .order-text')
        .evaluateAll((elements) =>
          elements.flatMap((element) =>
            element.checkVisibility() &&
            element.clientWidth > 1 &&
            element.scrollWidth > element.clientWidth + 1
              ? [element.outerHTML.slice(0, 120)]
              : [],
          ),
        );
      expect(cut, lesson).toEqual([]);
    }
  },
);

it('a tap on a number of a labelled picture opens its text alone, and the number shows it', async () => {
  const frame = await open('en', 390);
  const labelled = (await turnTo(frame, 'begin/things-to-open')).locator('.labelled');
  const opened = () =>
    labelled
      .locator('.labelled-place')
      .evaluateAll((places) => places.map((place) => (place as HTMLDetailsElement).open));
  for (const [at, after] of [
    [0, [true, false]],
    [1, [false, true]],
    [1, [false, false]],
  ] as const) {
    await labelled.locator('.pin text').nth(at).tap();
    await expect.poll(opened).toEqual(after);
    await expect.poll(() => labelled.locator('.pin.open').count()).toBe(after.filter(Boolean).length);
  }
});
