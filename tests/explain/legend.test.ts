/** The legend says of every interaction what the trackers report of it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvTable } from '../../src/explain/formats/csv.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const LESSON = `---
title: '=Case; "one"'
---

:::choice{#which}
Which two?

- [x] This, one
- [ ] That
- [x] The other
:::

:::true-false{#true}
It is so.

- [x] Yes
- [ ] No
:::

:::matching{#pairs}
Which answer belongs to which worry?

| worry | answer |
| --- | --- |
| Time | One afternoon |
| Rules | One page |
:::

:::numeric{#count answer=3..4}
How many?
:::

:::fill-in{#words}
They meet at the :blank[workshop|works] in :blank[Bilbao].
:::

:::likert{#views}
How far do you agree?

- Time is short
- Rules are many
:::
`;

let test: CourseTest;
let lines: string[];

beforeAll(async () => {
  test = await courseTest({ '01-start/01-case.md': LESSON });
  const built = await test.build('-t', 'scorm12,xapi');
  expect(built.code, built.stderr).toBe(0);
  lines = (await readFile(path.join(test.out, 'test-course-en-lms.csv'), 'utf8')).split('\r\n');
});
afterAll(() => test?.remove());

describe('the legend beside the packages', () => {
  it('has a line for each interaction, in the names that are reported', () => {
    const cells = lines
      .slice(1, -1)
      .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell));
    expect(cells.map(([, id, index, , , , , right]) => [index, id, right])).toMatchInlineSnapshot(`
      [
        [
          "0",
          "start/case/which",
          "a,c",
        ],
        [
          "1",
          "start/case/true",
          "t",
        ],
        [
          "2",
          "start/case/pairs",
          "a.1,b.2",
        ],
        [
          "3",
          "start/case/count",
          "3 … 4",
        ],
        [
          "4",
          "start/case/words",
          "workshop | works; Bilbao",
        ],
        [
          "5",
          "start/case/views.time-is-short",
          "",
        ],
        [
          "6",
          "start/case/views.rules-are-many",
          "",
        ],
      ]
    `);
    expect(cells[0]).toMatchInlineSnapshot(`
      [
        "A test course",
        "start/case/which",
        "0",
        "https://example.org/courses/test-course/start/case#which",
        "'=Case; “one”",
        "Which two?",
        "a (this-one): This, one; b (that): That; c (the-other): The other",
        "a,c",
      ]
    `);
    expect(cells.every((row) => row[4] === `'=Case; “one”`)).toBe(true);
  });

  it('begins with what tells spreadsheets its alphabet, and is listed', async () => {
    expect(lines[0]?.charCodeAt(0)).toBe(0xfeff);
    const { sheets } = JSON.parse(await readFile(path.join(test.out, 'packages.json'), 'utf8'));
    expect(sheets.map(({ file }: { file: string }) => file)).toEqual([
      'test-course-en-lms.csv',
      'test-course-en-lms.html',
    ]);
    const html = await readFile(path.join(test.out, 'test-course-en-lms.html'), 'utf8');
    expect(html).toContain('Legend of the reports of answers');
  });
});

it.each([
  ['=1+1', `'=1+1`],
  ['+x', `'+x`],
  ['-x', `'-x`],
  ['@x', `'@x`],
  ['＝x', `'＝x`],
  ['\t=x', `'=x`],
  ['\u0000=x', `'=x`],
  ['-3.5', '-3.5'],
  ['a "b"\n c', 'a ""b"" c'],
  ['日本 😀', '日本 😀'],
])('a cell %j stands as %s: no spreadsheet takes it for a formula', (text, written) => {
  expect(csvTable([[text]])).toBe(`\ufeff"${written}"\r\n`);
});
