/** Whatever is changed in a course between two builds, one with a cache makes and says what one without does. */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cases } from '../support/cases.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { addFolder } from '../support/hash-folder.ts';

type Files = Map<string, string>;

/** Each asks the course for something else; some of it is there only now and then. */
const PIECES = [
  'The work placement begins.',
  'An apprentice and a foreman.',
  '![Plan](../assets/plan.svg)',
  '![Other](../assets/other.svg)',
  '[There](02-b.md#there)',
  '[Elsewhere](../02-n/01-c.md)',
  '[Root](/02-n/01-c.md) and [file](/assets/form.txt)',
  '::video{ref=tour}',
  '::download[Form]{src=../assets/form.txt}',
  '## There',
  ':::choice\nWhich?\n\n- [x] One\n- [ ] Two\n:::',
  ':::reflection\nAnd you?\n:::',
  'Where $x$ is, $$y$$ and :rocket: are.',
  '> [!NOTE]\n> Mind this[^1].\n\n[^1]: Below.',
  ':::trainer[Before]\nAsk who has rung a firm.\n:::',
  '::download{toolkit=form}',
  ':::sheet[Talk]{kind=discussion}\nWho would say yes?\n:::',
];
/** Here something is wrong, or what it asks for is seldom there. */
const DOUBTFUL = [
  '[Nowhere](05-gone.md)',
  '::video{ref=trip}',
  '![Later](../assets/later.svg)',
  '::vidoe[x]',
];
const LESSONS = ['01-m/01-a.md', '01-m/02-b.md', '02-n/01-c.md'];
const SESSION = '01-m/sessions/01-meet.md';
const ASSETS = ['assets/plan.svg', 'assets/other.svg', 'assets/form.txt', 'assets/tour.md'];

/** Most mistakes are to be built with. */
const RULES = ['link-target-exists', 'anchor-exists', 'video-known', 'transcript-present', 'asset-exists']
  .concat([
    'session-minutes-add-up',
    'toolkit-item-known',
    'asset-inside-course',
    'translation-same-structure',
    'id-unique',
  ])
  .map((rule) => `  ${rule}: { level: warning, reason: Made by a test }\n`);
const course = (further: string) => courseYaml(`${further}rules:\n${RULES.join('')}`);

const lesson = fc
  .tuple(
    fc.constantFrom('A', 'B', 'C'),
    fc.subarray(PIECES, { minLength: 1 }),
    fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.subarray(DOUBTFUL, { maxLength: 1 })),
    fc.option(fc.constantFrom('one', 'two')),
  )
  .map(
    ([title, pieces, doubtful, id]) =>
      `---\ntitle: ${title}\n${id === null ? '' : `id: ${id}\n`}---\n\n${[...pieces, ...doubtful].join('\n\n')}\n`,
  );
const asset = fc
  .integer({ min: 1, max: 99 })
  .map((size) => `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="9"></svg>`);
const transcript = fc.constantFrom('Welcome.', 'Where $$x$$ is.', 'Go :rocket: now.', '# One\n\nTwo.');
const settings = fc
  .record({
    math: fc.constantFrom('', 'math: dollars\n'),
    translations: fc.constantFrom('', 'translations: [es]\n', 'translations: [es, de]\n'),
    completion: fc.constantFrom('', 'completion: { pass: 60% }\n'),
  })
  .map(({ math, translations, completion }) => course(math + translations + completion));
const videos = fc
  .tuple(fc.constantFrom('tour', 'trip'), fc.constantFrom('A tour', 'Another tour'), fc.boolean())
  .map(
    ([key, title, isRead]) =>
      `${key}:\n  title: ${title}\n  source: https://vimeo.com/1234567\n${isRead ? '  transcript: { en: assets/tour.md }\n' : ''}`,
  );
const glossary = fc
  .subarray(['work placement', 'apprentice', 'foreman'])
  .map((terms) => terms.map((term) => `${term}: What it is.\n`).join(''));

const session = fc
  .tuple(
    fc.constantFrom('Meet', 'Meet again'),
    fc.constantFrom(20, 30),
    fc.constantFrom('A first round.', ':::trainer\nBe early.\n:::', '[One](../01-a.md)'),
  )
  .map(
    ([title, minutes, text]) =>
      `---\ntitle: ${title}\nminutes: ${minutes}\nmaterials: [Pens]\n---\n\n::::step[Begin]{minutes=20}\n${text}\n::::\n`,
  );
const toolkit = fc.constantFrom(
  'form: { title: A form, file: assets/form.txt, licence: CC-BY-4.0 }\n',
  'form: { title: Another form, file: assets/form.txt, licence: CC-BY-4.0 }\n',
  'form: { title: A form, file: assets/tour.md }\n',
);
const community = fc.constantFrom(
  'forums: { first: { title: First calls, question: What was said? } }\n',
  'forums: { first: { title: First calls, question: What was not said? } }\nrules: [Name no firm.]\n',
);

type Edit = (files: Files) => void;
const put = (at: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.tuple(at, text).map(
    ([file, written]) =>
      (files) =>
        void files.set(file, written),
  );
const own = (file: string): fc.Arbitrary<string> => fc.constant(file);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: put(fc.constantFrom(...LESSONS, 'i18n/es/01-m/01-a.md', 'i18n/es/02-n/01-c.md'), lesson),
  },
  { weight: 2, arbitrary: put(fc.constantFrom(...ASSETS.slice(0, 3)), asset) },
  put(own('assets/tour.md'), transcript),
  put(own('course.yaml'), settings),
  put(own('videos.yaml'), videos),
  put(own('glossary.yaml'), glossary),
  put(fc.constantFrom(SESSION, `i18n/es/${SESSION}`), session),
  put(own('toolkit.yaml'), toolkit),
  put(own('community.yaml'), community),
  put(own('i18n/es/course.yaml'), fc.constantFrom('title: Curso\n', 'title: Otro\ndescription: Otra.\n')),
  put(own('01-m/module.yaml'), fc.constantFrom('title: One\n', 'title: Other\nobjectives: { o: Do }\n')),
  fc
    .constantFrom(
      ...LESSONS.slice(1),
      ...ASSETS,
      SESSION,
      'videos.yaml',
      'glossary.yaml',
      'toolkit.yaml',
      'community.yaml',
    )
    .map((file) => (files: Files) => void files.delete(file)),
  fc.constant((files: Files) => {
    const text = files.get('01-m/02-b.md');
    files.delete('01-m/02-b.md');
    if (text !== undefined) files.set('01-m/03-d.md', text);
  }),
  fc.constant(() => undefined),
);

const options = fc.constantFrom<string[][]>(
  ...[[], ['-t', 'scorm12'], ['-t', 'web'], ['-l', 'en'], ['--strict'], ['--media', 'light'], ['--frozen']],
  ['--media', 'linked', '--media-base', 'https://media.example.org/'],
  ['-t', 'moodle', '--with', 'guide'],
);

async function lay({ folder }: CourseTest, files: Files, before: Files): Promise<void> {
  for (const file of before.keys()) if (!files.has(file)) await rm(path.join(folder, file));
  for (const [file, text] of files) {
    if (before.get(file) === text) continue;
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

/** A course in which everything is there. */
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="9"></svg>';
const FIRST: [string, string][] = [
  ['course.yaml', course('translations: [es]\n')],
  ...LESSONS.map((file, at): [string, string] => [
    file,
    `---\ntitle: T${at}\n---\n\n${PIECES.join('\n\n')}\n`,
  ]),
  ...ASSETS.map((file): [string, string] => [file, SVG]),
  ['videos.yaml', 'tour:\n  title: A tour\n  source: https://vimeo.com/1234567\n'],
  ['glossary.yaml', 'apprentice: Who learns a trade.\n'],
  ['toolkit.yaml', 'form: { title: A form, file: assets/form.txt, licence: CC-BY-4.0 }\n'],
  ['community.yaml', 'rules: [Name no firm.]\n'],
  [SESSION, '---\ntitle: Meet\nminutes: 20\n---\n\n::::step[Begin]{minutes=20}\nA first round.\n::::\n'],
];

/** All that a build says and leaves, the lock file too. */
async function built({ run, folder, out }: CourseTest, ...args: string[]) {
  const said = await run('build', 'course', '-o', 'out', '--reporter', 'json', ...args);
  const hashes = await Promise.all(
    [folder, out].map(async (of) => {
      const hash = createHash('sha256');
      await addFolder(hash, of).catch(() => undefined);
      return hash.digest('hex');
    }),
  );
  return { said, hashes };
}

it('builds what it would build without', async ({ task }) => {
  const story = async (steps: [Edit[], string[]][]): Promise<void> => {
    const [warm, cold] = [await courseTest({}), await courseTest({})];
    try {
      const files: Files = new Map(FIRST);
      let before: Files = new Map();
      for (const [edits, args] of steps) {
        for (const one of edits) one(files);
        for (const course of [warm, cold]) await lay(course, files, before);
        before = new Map(files);
        expect(await built(warm, ...args)).toEqual(await built(cold, '--no-cache', ...args));
      }
    } finally {
      await warm.remove();
      await cold.remove();
    }
  };
  // What everything begins with is a course without a fault, or nothing would be built at all.
  const first = await courseTest({});
  await lay(first, new Map(FIRST), new Map());
  const { said } = await built(first, '-t', 'scorm12,moodle', '--with', 'guide', '--no-cache');
  await first.remove();
  expect(said.code, said.stdout).toBe(0);
  const steps = fc.array(fc.tuple(fc.array(edit, { maxLength: 3 }), options), {
    minLength: 5,
    maxLength: 8,
  });
  await fc.assert(fc.asyncProperty(steps, story), { numRuns: cases(task, 3, 60) });
});
