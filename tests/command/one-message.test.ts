/** One mistake of an author is one message, told where it stands: no crash, no silence, and nothing that only follows. */
import { afterEach, expect, it } from 'vitest';
import { type CourseTest, courseYaml, courseTest as makeCourseTest } from '../support/course-test.ts';

const opened: CourseTest[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((course) => course.remove()));
});

type Files = Record<string, string | Uint8Array>;

const LESSON = '01-a/01-b.md';
const lesson = (body: string, head = 'title: Lesson') => `---\n${head}\n---\n\n${body}\n`;
const options = (count: number) =>
  `:::choice{#q}\nWhich?\n\n- [x] Right\n${Array.from({ length: count - 1 }, (_, at) => `- [ ] Wrong ${at}\n`).join('')}:::`;

/** `01-a/01-b.md:5:1 error rule-id`, one for each message. */
async function told(files: Files, ...args: string[]): Promise<string[]> {
  const course = await makeCourseTest({ [LESSON]: lesson('Some text.'), ...files });
  opened.push(course);
  const { stdout } = await course.check('--reporter', 'json', ...args);
  const { messages } = JSON.parse(stdout) as { messages: Record<string, string>[] };
  return messages.map(
    ({ file, line, column, severity, ruleId }) =>
      `${file?.replace('course/', '')}:${line}:${column} ${severity} ${ruleId}`,
  );
}

it.each<[string, Files, string[]]>([
  [
    'a term without a definition',
    { 'glossary.yaml': 'firm: { also: [firms] }\n' },
    ['glossary.yaml:1:7 error settings-valid'],
  ],
  [
    'an objective that the module does not have',
    {
      '01-a/module.yaml': 'objectives: { gain: Gain }\n',
      [LESSON]: lesson('x', 'title: A\nobjectives: [gian]'),
    },
    [`${LESSON}:3:14 error objective-known`],
  ],
  [
    'front matter that cannot be read',
    { [LESSON]: lesson('x', 'title: Case: a workshop') },
    [`${LESSON}:2:8 error front-matter-valid`],
  ],
  [
    'a module.yaml that cannot be read',
    {
      '01-a/module.yaml': 'title: "A\nobjectives: { gain: Gain }\n',
      [LESSON]: lesson('x', 'title: A\nobjectives: [gain]'),
    },
    ['01-a/module.yaml:3:1 error settings-valid'],
  ],
  [
    'merges of git that were not finished',
    {
      '01-a/module.yaml':
        '<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b\nobjectives: { gain: Gain }\n',
      [LESSON]: lesson('x', '<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b\nobjectives: [gain]'),
    },
    ['01-a/01-b.md:2:1 error merge-finished', '01-a/module.yaml:1:1 error merge-finished'],
  ],
  [
    'values that YAML takes for comments',
    { 'course.yaml': courseYaml('theme: { brand: #fff\n}\n'), [LESSON]: lesson('x', 'title: #1') },
    [`${LESSON}:2:8 error front-matter-valid`, 'course.yaml:7:17 error settings-valid'],
  ],
  [
    'a videos.yaml that cannot be read',
    { 'videos.yaml': 'film: [', [LESSON]: lesson('::video{ref=film}') },
    ['videos.yaml:1:8 error settings-valid'],
  ],
  [
    'a course.yaml that cannot be read whole',
    {
      'course.yaml': courseYaml('translations: es\n'),
      'i18n/es/01-a/01-b.md': lesson('Un texto.'),
    },
    ['course.yaml:7:15 error settings-valid'],
  ],
  [
    'braces that a fill-in does not take',
    { [LESSON]: lesson(`:::fill-in{#q attempts=100}\n${'A :blank[word].\n'.repeat(15)}:::`) },
    [`${LESSON}:5:15 error directive-attributes`],
  ],
  [
    'a name that no block has, around what stands in it alone',
    { [LESSON]: lesson('::::tbas\n:::tab[One]\nx\n:::\n::::\n\n:::cloze\nA :blank[word].\n:::') },
    [`${LESSON}:5:1 error directive-known`, `${LESSON}:11:1 error directive-known`],
  ],
  [
    'a bad block that is all there is',
    { [LESSON]: lesson('::download[T]{src=nowhere.pdf}\n\n:::choice{#q}\n:::') },
    [`${LESSON}:5:1 error asset-exists`, `${LESSON}:7:1 error choice-has-task-list`],
  ],
])('%s', async (_, files, messages) => {
  expect(await told(files)).toEqual(messages);
});

it.each<[string, Files]>([
  ['a lesson of code alone', { [LESSON]: lesson('```\n1\n```') }],
  ['a lesson of mathematics alone', { [LESSON]: lesson('$$\nx^2\n$$') }],
  [
    'a place that is named in another form of Unicode',
    {
      [LESSON]: lesson(
        `${'## Café\n\n'.normalize('NFD')}See [there](#café), [there](#caf%C3%A9) or [there](#cafe%CC%81).`,
      ),
    },
  ],
  [
    'a course for xAPI alone, beyond the limits of SCORM 1.2',
    { 'course.yaml': courseYaml('targets: [xapi]\n'), [LESSON]: lesson(options(40)) },
  ],
])('nothing is said of %s', async (_, files) => {
  expect(await told(files, '--strict')).toEqual([]);
});

it('a limit of SCORM 1.2 is told where it is built', async () => {
  const files = { 'course.yaml': courseYaml('targets: [xapi]\n'), [LESSON]: lesson(options(40)) };
  expect(await told(files, '-t', 'scorm12,xapi')).toEqual([`${LESSON}:5:1 warning choice-within-36-options`]);
});
