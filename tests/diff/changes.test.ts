/** What authors change between two releases → what they are told of the learners under way. */
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diffReleases } from '../../src/commands/diff.ts';
import { buildCourse } from '../../src/pipeline/build.ts';
import { toolkit } from '../../src/pipeline/toolkit.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { ioIn } from './support/io.ts';

const CHOICE = `:::choice{#benefit points=2 attempts=2}
Which benefit did the owner name?

- [x] Apprentices who fit
- [ ] A lower wage bill
- [ ] Public money
:::
`;
const SEVERAL = `:::choice{#who}
Who takes part?

- [x] Schools
- [x] Firms
- [ ] Nobody
:::
`;
const REFLECTION = `:::reflection{#mine}
Name an employer near you.
:::
`;
const lesson = (title: string, ...blocks: string[]): string =>
  `---\ntitle: ${title}\n---\n\nSome words on the matter.\n\n${blocks.join('\n')}`;

const FILES = {
  'course.yaml': courseYaml('completion: { pass: 60% }\n'),
  '01-start/01-welcome.md': lesson('Welcome'),
  '01-start/02-case.md': lesson('A case', CHOICE, SEVERAL, REFLECTION),
};

/** `null`: the file is gone. */
type Edits = Record<string, string | null>;

const CASE = '01-start/02-case.md';
const edited = (from: string, to: string): Edits => ({ [CASE]: FILES[CASE].replace(from, to) });
const settings = (yaml: string): Edits => ({ 'course.yaml': courseYaml(yaml) });

const ROWS: [what: string, edits: Edits, told: string[]][] = [
  ['nothing', {}, []],
  ['a text', { '01-start/01-welcome.md': lesson('Welcome', 'Better words.') }, []],
  [
    'a lesson’s title',
    { '01-start/01-welcome.md': lesson('Hello') },
    ['safe start/welcome: The lesson was called "Welcome"'],
  ],
  [
    'a new lesson',
    { '01-start/03-end.md': lesson('The end') },
    ['re-opens-lesson start/end: The lesson is new and nobody has opened it'],
  ],
  [
    'a lesson that is gone',
    { '01-start/01-welcome.md': null },
    ['safe start/welcome: The lesson is gone; nobody has to open it any more'],
  ],
  [
    'a lesson with another name',
    { '01-start/01-welcome.md': null, '01-start/01-hello.md': lesson('Welcome') },
    [
      're-opens-lesson start/hello: The lesson was "start/welcome" and is "start/hello", so it begins anew; with "id: start/welcome" at its top it keeps its answers',
    ],
  ],
  [
    'lessons in another order',
    { [CASE]: null, '01-start/00-case.md': FILES[CASE] },
    ['safe : The lessons stand in another order; every learner keeps their place'],
  ],
  [
    'a question that is gone',
    edited(CHOICE, ''),
    [
      'drops-score start/case:benefit: The question (choice) is gone, so the 2 points that it earned no longer count',
    ],
  ],
  [
    'a reflection that is gone',
    edited(REFLECTION, ''),
    ['drops-answer start/case:mine: The reflection is gone, and with it what learners did there'],
  ],
  [
    'a new question',
    edited(
      REFLECTION,
      `${REFLECTION}\n${CHOICE.replace('#benefit', '#again').replace('Which', 'Now which')}`,
    ),
    ['re-opens-lesson start/case:again: The question (choice) is new, counts 2 points'],
  ],
  [
    'a question with another id',
    edited('#benefit', '#advantage'),
    [
      'drops-score start/case:benefit: The question (choice) is gone, so the 2 points that it earned no longer count',
      're-opens-question start/case:advantage: The question (choice) had the id "benefit", so it is open again, counts 2 points; under its old id and in its old lesson it keeps its answers',
    ],
  ],
  [
    'a question that is a reflection now',
    edited(CHOICE, REFLECTION.replace('#mine', '#benefit').replace('Name', 'Which benefit? Name')),
    ['re-opens-question start/case:benefit: The reflection was a question (choice), so it is open again'],
  ],
  [
    'another right answer',
    edited('- [x] Apprentices who fit\n- [ ] A lower', '- [ ] Apprentices who fit\n- [x] A lower'),
    [
      'drops-score start/case:benefit: "Apprentices who fit" was right in this question (choice) and is wrong now',
    ],
  ],
  [
    'an option that is gone',
    edited('- [ ] Public money\n', ''),
    [
      're-opens-question start/case:benefit: "Public money" is gone; whoever chose nothing else answers the question (choice) again',
    ],
  ],
  [
    'a new option',
    edited('- [ ] Public money\n', '- [ ] Public money\n- [ ] A prize\n'),
    ['safe start/case:benefit: "A prize" is new'],
  ],
  [
    'an option in other words under its id',
    edited('- [ ] Public money\n', '- [ ] Money of the state {#public-money}\n'),
    ['safe start/case:benefit: "Money of the state" was "Public money"; who chose it has chosen it'],
  ],
  [
    'one answer instead of several',
    edited('- [x] Firms', '- [ ] Firms'),
    [
      'drops-score start/case:who: "Schools" with "Firms" was right in this question (choice) and is wrong now',
      're-opens-question start/case:who: The question (choice) allows one answer now; whoever gave several answers again',
    ],
  ],
  [
    'other points',
    edited('points=2', 'points=3'),
    [
      'drops-score start/case:benefit: The question (choice) counts 3 points instead of 2; scores are computed anew and may fall',
    ],
  ],
  [
    'no points',
    edited('points=2', 'points=0'),
    [
      'drops-score start/case:benefit: The question (choice) no longer counts; the 2 points that it earned are dropped',
    ],
  ],
  [
    'fewer tries',
    edited('attempts=2', 'attempts=1'),
    [
      'asks-more start/case:benefit: The question (choice) allows 1 try now; whoever needed more has none left',
    ],
  ],
  [
    'more tries',
    edited('attempts=2', 'attempts=3'),
    ['safe start/case:benefit: The question (choice) allows 3 tries now'],
  ],
  [
    'another question under the same id',
    edited('Which benefit did', 'What did'),
    [
      'safe start/case:benefit: The question (choice) asked "Which benefit did the owner name?"; its answers are kept',
    ],
  ],
  [
    'a higher pass mark',
    settings('completion: { pass: 80% }\n'),
    [
      'drops-score : The pass mark rises from 60% to 80%; whoever passed stays so, whoever lies between does not pass',
    ],
  ],
  [
    'a lower pass mark',
    settings('completion: { pass: 50% }\n'),
    ['safe : The pass mark falls from 60% to 50%'],
  ],
  ['no pass mark', settings(''), ['safe : There is no pass mark any more; who passed stays so']],
  [
    'more to do for completion',
    settings('completion: { pass: 60%, minutes: 20, reflections: all }\n'),
    [
      'asks-more : Completion asks for more: writing reflection "mine", 20 minutes of learning; whoever has completed the course stays so',
    ],
  ],
  [
    'less to do for completion',
    settings('completion: { pass: 60%, lessons: [case] }\n'),
    ['safe : Completion asks for less than before, or for one thing instead of another'],
  ],
  [
    'another address',
    { 'course.yaml': FILES['course.yaml'].replace('example.org', 'example.net') },
    [
      'changes-identifier : The IRI was "https://example.org/courses/test-course" and is "https://example.net/courses/test-course", so an LRS takes it for another course and keeps no state for it',
    ],
  ],
  [
    'a lock file that was thrown away',
    {
      'course.lock.json': null,
      '01-start/00-new.md': lesson('New'),
    },
    [
      'changes-identifier start/new: The number 1 meant the lesson "start/welcome" and means "start/new" now, so learners\' work goes astray; take course.lock.json of the last release',
      'changes-identifier start/welcome: The number 2 meant the lesson "start/case" and means "start/welcome" now, so learners\' work goes astray; take course.lock.json of the last release',
      're-opens-lesson start/case: The lesson lost its number in course.lock.json, so it begins anew; take the lock file of the last release',
    ],
  ],
  [
    'a text that may be longer',
    edited(':::reflection{#mine}', ':::reflection{#mine max=1300}'),
    ['safe start/case:mine: The reflection has up to 6 interactions in SCORM reports instead of 5'],
  ],
  [
    'a lock file that was thrown away, where a question is new',
    { 'course.lock.json': null, [CASE]: lesson('A case', CHOICE.replace('benefit', 'first'), SEVERAL) },
    [
      'changes-identifier start/case:first: The question (choice) had the id "benefit"; learners keep what they did there, and reports and an LRS know it by another name',
      'drops-answer start/case:mine: The reflection is gone, and with it what learners did there',
    ],
  ],
];

let course: CourseTest;
beforeAll(async () => {
  course = await courseTest(FILES);
  const { messages } = await buildCourse(course.folder, toolkit, {
    ...{ cwd: course.cwd, courses: [course.folder], targets: ['scorm12'], out: 'out' },
    ...{ strict: false, write: true, signal: new AbortController().signal },
  });
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
});
afterAll(() => course.remove());

/** The changes to a copy of the course, as `level place: reason`. */
async function told(edits: Edits): Promise<string[]> {
  await rm(path.join(course.cwd, 'next'), { recursive: true, force: true });
  await cp(course.folder, path.join(course.cwd, 'next'), { recursive: true });
  for (const [file, text] of Object.entries(edits)) {
    if (text === null) await rm(path.join(course.cwd, 'next', file));
    else await writeFile(path.join(course.cwd, 'next', file), text);
  }
  const { io, out } = ioIn(course.cwd);
  expect(await diffReleases('out/test-course-en-scorm12.zip', 'next', { reporter: 'json' }, io)).toBe(0);
  const { comparisons } = JSON.parse(out()) as {
    comparisons: { changes: { level: string; key?: string; block?: string; reason: string }[] }[];
  };
  return comparisons.flatMap(({ changes }) =>
    changes.map(({ level, key, block, reason }) => {
      return `${level} ${[key, block].filter((part) => part !== undefined).join(':')}: ${reason}`;
    }),
  );
}

describe('a release with', () => {
  it.each(ROWS)('%s', async (_, edits, wanted) => {
    expect(await told(edits)).toEqual(wanted);
  });
});
