/** What lies in the folders of modules and reaches no learner is said, once a folder. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type CourseTest, courseYaml, courseTest as makeCourseTest } from '../support/course-test.ts';

const opened: CourseTest[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((course) => course.remove()));
});

type Files = Record<string, string | Uint8Array>;

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const lesson = '---\ntitle: Lesson\n---\n\nSome text.\n';

/** `folder rule-id reason` of each message. */
async function told(files: Files, ...args: string[]): Promise<string[]> {
  const course = await makeCourseTest({ '01-a/01-b.md': lesson, ...files });
  opened.push(course);
  const { stdout } = await course.check('--reporter', 'json', ...args);
  const { messages } = JSON.parse(stdout) as { messages: Record<string, string>[] };
  return messages.map(
    ({ file, severity, ruleId, reason }) => `${file?.replace('course/', '')} ${severity} ${ruleId} ${reason}`,
  );
}

it.each<[string, Files, string[]]>([
  [
    'files that nothing uses, grouped',
    {
      '01-a/old.png': png,
      '01-a/02-next.txt': 'Text',
      '01-a/pictures/x.png': png,
      '01-a/assets/y.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>',
    },
    [
      '01-a warning file-used Nothing in the course uses these files: "02-next.txt", "old.png"; link to them in a lesson (a lesson is a text that ends in .md), or move them out of the course',
      '01-a/assets warning file-used Nothing in the course uses this file: "y.svg"; link to it in a lesson, or move it out of the course',
      '01-a/pictures warning file-used Nothing in the course uses this file: "x.png"; link to it in a lesson, or move it out of the course',
    ],
  ],
  [
    'more files than a line holds',
    Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`01-a/${at}.pdf`, '%PDF-1.4\n%%EOF\n'])),
    [
      '01-a warning file-used Nothing in the course uses these files: "0.pdf", "1.pdf", "2.pdf", "3.pdf", "4.pdf" and 2 more;',
    ],
  ],
  [
    'a folder named like a module, without lessons',
    { '02-c/notes.txt': 'x', '03 d/README.md': 'x' },
    [
      '02-c warning module-has-lessons This folder holds no lesson, so learners see nothing of it; add one such as 02-c/01-start.md, or remove the folder',
      '03 d warning module-has-lessons',
    ],
  ],
  ['lessons in capitals are lessons', { '01-a/02-c.MD': lesson }, []],
  [
    'lessons under a name that is not read, which alone are told',
    { '01-a/02-c.mdx': lesson, '02-d/01-e.markdown': lesson },
    [
      '01-a/02-c.mdx error lesson-in-module A lesson ends in .md; rename the file',
      '02-d/01-e.markdown error lesson-in-module A lesson ends in .md; rename the file',
    ],
  ],
])('%s', async (_, files, expected) => {
  expect(await told(files)).toEqual(expected.map((beginning) => expect.stringContaining(beginning)));
});

it('an empty folder named like a module', async () => {
  const course = await makeCourseTest({ '01-a/01-b.md': lesson });
  opened.push(course);
  await mkdir(join(course.folder, '02-c'));
  const { stdout } = await course.check('--reporter', 'json');
  expect(stdout).toContain('module-has-lessons');
});

it.each<[string, Files]>([
  [
    'files that a lesson shows, links to or plays',
    {
      '01-a/01-b.md': `${lesson}\n![A](a.png)\n\n[B](b.pdf#page=2)\n\n<img src="c.png" alt="C">\n\n::download[D]{src=d.pdf}\n\n::audio[E]{src=e.mp3 transcript=e.txt}`,
      '01-a/e.mp3': 'x',
      '01-a/e.txt': 'Text',
      ...Object.fromEntries(['a.png', 'c.png'].map((name) => [`01-a/${name}`, png])),
      ...Object.fromEntries(['b.pdf', 'd.pdf'].map((name) => [`01-a/${name}`, '%PDF-1.4\n%%EOF\n'])),
    },
  ],
  [
    'what a used file is made of',
    { '01-a/01-b.md': `${lesson}\n![A](a.png)`, '01-a/a.png': png, '01-a/a.drawio': '<x/>' },
  ],
  [
    'hidden files and notes',
    { '01-a/.gitkeep': '', '01-a/.logo.png': png, '01-a/README.txt': 'x', '01-a/LICENSE': 'x' },
  ],
  ['files beside the modules', { Makefile: 'all:', 'drafts/x.txt': 'x', 'assets/old.png': png }],
  [
    'a folder named like a module that holds pictures',
    { '01-a/01-b.md': `${lesson}\n![A](../99-pictures/a.png)`, '99-pictures/a.png': png },
  ],
  [
    'what one language uses alone',
    {
      'course.yaml': courseYaml('translations: [es]\n'),
      'i18n/es/01-a/01-b.md': `${lesson}\n![A](a.png)`,
      'i18n/es/01-a/a.png': png,
      'i18n/es/course.yaml': 'title: Curso\n',
    },
  ],
])('nothing is said of %s', async (_, files) => {
  expect((await told(files)).filter((line) => / file-used | module-has-lessons /.test(line))).toEqual([]);
});

it('nothing is said while a lesson cannot be read, or of some languages alone', async () => {
  const files = { '01-a/old.png': png, 'course.yaml': courseYaml('translations: [es]\n') };
  expect(await told({ ...files, '01-a/01-b.md': `${lesson}\n:::vidoe\nx\n:::` })).not.toContainEqual(
    expect.stringContaining('file-used'),
  );
  expect(await told({ ...files, '01-a/02-c.md': new Uint8Array([0xff, 0xfe, 0]) })).not.toContainEqual(
    expect.stringContaining('file-used'),
  );
  expect(await told(files, '-l', 'en')).not.toContainEqual(expect.stringContaining('file-used'));
  expect(await told(files)).toContainEqual(expect.stringContaining('file-used'));
});
