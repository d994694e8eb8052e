/** What a phone's screen makes of what is wide, and what stays with its neighbour. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeProblems, loadAxe } from '../support/axe.ts';
import { type Classroom, openClassroom } from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const LESSON = `---
title: Wide things
---

![A chart with words](../assets/chart.svg "What was found")

| Country | Firms with a name that is long | Learners in their first year | Share of all |
| - | -: | -: | -: |
| **Spain** | 1200 | 30 | 5 % |
| **Poland** | 900 | 20 | 4 % |

| | | | |
| - | - | - | - |
| Incomprehensibilities | Uncharacteristically | Disproportionateness | Counterrevolutionary |

$$a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w + x + y + z = 0$$
`;

const CHART =
  '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="300" viewBox="0 0 720 300"><rect width="720" height="300" fill="#eee"/><text x="20" y="40" font-size="14">Words</text></svg>';

let course: CourseTest;
let classroom: Classroom;
let frame: Frame;
let page: Page;

beforeAll(async () => {
  course = await courseTest({ '01-one/01-wide.md': LESSON, 'assets/chart.svg': CHART });
  expect((await course.build('-t', 'scorm12')).code).toBe(0);
  classroom = await openClassroom();
  await classroom.host.add('wide', course.zip('test-course-en-scorm12.zip'));
  ({ frame, page } = await classroom.visit('wide', { width: 367, height: 666 }));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

const setWidth = (width: number) =>
  page.locator('iframe').evaluate((element, px) => element.setAttribute('width', String(px)), width);

it('a table with titles becomes labels and values, nothing of it beyond the edge', async () => {
  const table = frame.locator('.stacks');
  expect((await table.innerText()).replace(/\s+/g, ' ')).not.toContain('Firms with');
  expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const label = (cell: string) =>
    frame
      .getByRole('cell', { name: cell })
      .first()
      .evaluate((td) => getComputedStyle(td, '::before').content);
  expect(await label('1200')).toContain('Firms with a name that is long');
  await expect.poll(() => frame.getByRole('rowheader').allInnerTexts()).toEqual(['Spain', 'Poland']);
  await expect.poll(() => frame.getByRole('row').count()).toBeGreaterThanOrEqual(2);
  await setWidth(650);
  await expect.poll(() => table.innerText()).toContain('Firms with');
  await setWidth(367);
});

it('what is wider scrolls by itself, with an edge that shows it, and the page does not', async () => {
  for (const selector of ['.table:not(.stacks)', '.formula']) {
    const wide = frame.locator(selector);
    expect(await wide.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth), selector).toBe(
      true,
    );
    expect(await wide.evaluate((box) => getComputedStyle(box).backgroundImage), selector).toContain(
      'gradient',
    );
    await wide.focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => wide.evaluate(({ scrollLeft }) => scrollLeft), { message: selector })
      .toBeGreaterThan(0);
  }
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(367);
});

it('a figure is enlarged in its place, zoomed and moved by keyboard and by single taps', async () => {
  const zoom = frame.getByRole('dialog', { name: 'A chart with words' });
  const opener = frame.getByRole('button', { name: 'Enlarge: A chart with words' });
  const wide = () => zoom.locator('img').evaluate(({ clientWidth }) => clientWidth);
  await opener.press('Enter');
  await expect.poll(wide).toBe(720);
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => zoom.locator('#zoom-room').evaluate(({ scrollLeft }) => scrollLeft))
    .toBeGreaterThan(0);
  await page.keyboard.press('+');
  await expect.poll(wide).toBe(1080);
  await page.keyboard.press('-');
  await expect.poll(wide).toBe(720);
  await loadAxe(frame);
  expect(await axeProblems(frame)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => zoom.isVisible()).toBe(false);
  expect(await opener.evaluate((button) => document.activeElement === button)).toBe(true);
  await frame.getByRole('img', { name: 'A chart with words' }).click();
  await expect.poll(wide).toBe(720);
  await zoom.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(wide).toBeLessThan(500);
  await zoom.getByRole('button', { name: 'Zoom in' }).click();
  await zoom.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => zoom.isVisible()).toBe(false);
});

it('axe finds nothing', async () => {
  await loadAxe(frame);
  expect(await axeProblems(frame)).toEqual([]);
});
