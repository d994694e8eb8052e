/** What a phone's screen makes of what is wide, and what stays with its neighbour. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeProblems, loadAxe } from '../support/axe.ts';
import { type Classroom, openClassroom } from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const LESSON = `---
title: Wide things
---

| Country | Firms with a name that is long | Learners in their first year | Share of all |
| - | -: | -: | -: |
| **Spain** | 1200 | 30 | 5 % |
| **Poland** | 900 | 20 | 4 % |

| | | | |
| - | - | - | - |
| Incomprehensibilities | Uncharacteristically | Disproportionateness | Counterrevolutionary |

$$a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w + x + y + z = 0$$
`;

let course: CourseTest;
let classroom: Classroom;
let frame: Frame;
let page: Page;

beforeAll(async () => {
  course = await courseTest({ '01-one/01-wide.md': LESSON });
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
  expect(await frame.getByRole('rowheader').allInnerTexts()).toEqual(['Spain', 'Poland']);
  expect(await frame.getByRole('row').count()).toBeGreaterThanOrEqual(2);
  await setWidth(650);
  expect(await table.innerText()).toContain('Firms with');
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

it('axe finds nothing', async () => {
  await loadAxe(frame);
  expect(await axeProblems(frame)).toEqual([]);
});
