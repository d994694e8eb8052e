/** Whom the preview's server answers, and with which file. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { type StartedPreview, startPreview } from '../support/start-preview.ts';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';

let course: CourseTest;
let preview: StartedPreview;
beforeAll(async () => {
  course = await courseTest({
    '01-start/01-welcome.md':
      '# Welcome\n\n![All](<../assets/100%25 ready.svg>)\n\n![Dots](../assets/a%252e.svg)\n',
    'assets/100% ready.svg': PICTURE,
    'assets/a%2e.svg': PICTURE,
  });
  preview = await startPreview(course);
});
afterAll(async () => {
  await preview?.end();
  await course?.remove();
});

it('serves files of any name as they are', async () => {
  const folder = `${preview.origin}/course/test-course-en-scorm12/`;
  const page = await (await fetch(`${folder}index.html`)).text();
  const addresses = [...page.matchAll(/src="(files\/[^"]*\.svg)"/g)].map(([, address]) => address);
  expect(addresses).toHaveLength(2);
  const files = await Promise.all(addresses.map((address) => fetch(folder + address)));
  expect(await Promise.all(files.map((file) => file.text()))).toEqual([PICTURE, PICTURE]);
});

it.each(['cross-site', 'same-site'])('answers no page that is %s, such as of another port', async (site) => {
  const { status } = await fetch(`${preview.origin}/course/test-course-en-scorm12/course.js`, {
    headers: { 'sec-fetch-site': site },
  });
  expect(status).toBe(403);
});

it.each(['constructor', 'toString', '__proto__', 'valueOf'])('has nothing that is named %s', async (name) => {
  const { status } = await fetch(`${preview.origin}/preview/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(status).toBe(404);
});
