/** The files for trainers: what stands in them, and that a reader of Word files finds it again. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guideLanguages } from '../../src/texts/guide/index.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { unzip } from '../support/unzip.ts';
import { FILES } from './files.ts';
import { faultsOfWord } from './word-faults.ts';

const EN = 'test-course-en-guide';
let test: CourseTest;
const file = (name: string) => path.join(test.out, EN, name);
const page = (name: string) => readFileSync(file(name), 'utf8');

const listed = (
  folder: string,
): { guides: { file: string; sha256: string }[]; packages: { file: string }[] } =>
  JSON.parse(readFileSync(path.join(test.cwd, folder, 'packages.json'), 'utf8'));

beforeAll(async () => {
  test = await courseTest(FILES);
  const built = await test.build('--with', 'guide');
  expect(built.code, built.stderr).toBe(0);
  expect(built.stderr).toContain(`for trainers:\n  out/${EN}/\n  out/test-course-de-guide/\n`);
}, 60_000);
afterAll(() => test?.remove());

describe('the guide as a page', () => {
  it('needs nothing beside it', () => {
    const html = page('test-course-en-guide.html');
    expect(html).not.toMatch(/<script|<link|\ssrc="(?!data:)|url\(/);
    expect(html).toContain('src="data:image/png;base64,');
  });

  it.each([
    ['its title', 'Trainer’s guide: A &#x26; B &#x3C;c> “d” 日本 😀'],
    ['the times of steps, counted from 0:00', '<th scope="row" role="rowheader">0:15–1:20</th>'],
    ['the form of a step and what it needs', 'groups · 1 h 5 min · Materials: Pens; Cards'],
    ['hours that are there alone', '<p class="guide-step">1 h 30 min face to face</p>'],
    ['what a session is about', '<p>Everybody leaves with one call to make.</p><dl'],
    ['the materials of all steps', '<li>Flip chart</li><li>Pens</li><li>Cards</li>'],
    ['what is brought', '<dd>The name of one firm</dd>'],
    ['what is taken back', '<dd>A date for a call</dd>'],
    ['the objective', '<dd>Ask for one thing</dd>'],
    ['a note of a step', 'STEP-NOTE'],
    ['a note of a session', 'SESSION-NOTE'],
    ['a note of a lesson, with its title', 'For the trainer: Before they begin'],
    ['a sheet of a lesson', '<h6>What you need</h6>'],
    ['a sheet by its name where it is used', 'Sheet: Role cards'],
    ['the right option, with what is said of it', '<strong>Right: Time</strong> – Yes.'],
    ['a wrong option, with what is said of it', 'Money – Only second.'],
    ['an explanation', 'It was <strong>time</strong>.'],
    ['an order', '1. Ask; 2. Listen; 3. Thank'],
    ['pairs', 'Firm → Apprentice; School → Teacher'],
    ['a number', 'Right answer: 7 … 9'],
    ['blanks', 'Right answer: ten / 10'],
    ['who paid', 'Funded by the European Union'],
    ['the licence', 'href="https://creativecommons.org/licenses/by/4.0/"'],
    ['the version', 'Version 1.0.0'],
  ])('has %s', (_, text) => {
    expect(page('test-course-en-guide.html').replace(/\n\s*/g, '').replaceAll('\u00a0', ' ')).toContain(text);
  });

  it('has a note once, and each of its links has a place', () => {
    const html = page('test-course-en-guide.html');
    expect(html.split('SESSION-NOTE')).toHaveLength(2);
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('Word files', () => {
  it.each([EN, 'test-course-en-attendance', 'handouts/start-why-talk', 'handouts/start-meeting-roles'])(
    '%s has no fault that Word would mend or refuse',
    async (name) => {
      expect(faultsOfWord(await unzip(file(`${name}.docx`)))).toEqual([]);
    },
  );

  it('give a reader headings, lists, tables, pictures and links', async () => {
    const { value } = await mammoth.convertToHtml({ path: file(`${EN}.docx`) });
    const html = value.replace(/<a id="[^"]*"><\/a>/g, '').replaceAll('\u00a0', ' ');
    const headings = [...html.matchAll(/<h([1-3])>(.*?)<\/h\1>/g)].map(
      ([, level, text]) => `${level} ${text}`,
    );
    expect(headings).toEqual([
      '1 The sessions at a glance',
      '1 Materials by session',
      '1 Module 1: Start',
      '2 Session 1: The first meeting',
      '3 Materials',
      '3 Timetable',
      '3 Step by step',
      '3 Sheets',
      '2 Notes on the lessons',
      '3 Why employers say no',
      '2 Solutions to the online questions',
      '3 Why employers say no',
      '3 Numbers',
      '1 About this edition',
    ]);
    expect(html).toContain('<ul><li>Flip chart</li><li>Pens</li><li>Cards</li></ul>');
    expect(html).toContain('<ol><li>Third</li><li>Fourth</li></ol>');
    expect(html).toMatch(/<thead><tr><th><p><strong>Time<\/strong><\/p><\/th>.*?<\/tr><\/thead><tbody><tr>/);
    expect(html).toContain('alt="A bench with two people"');
    expect(html).toContain('<a href="https://example.org/a?b=1&amp;c=2">the page</a> and the lesson.');
    expect(html).toMatch(/Session 1: The first meeting\t/);
    for (const note of ['STEP-NOTE', 'SESSION-NOTE', 'LESSON-NOTE']) expect(html.split(note)).toHaveLength(2);
  });

  it('say their language, title and authors, the title on each page, and begin a list at its number', async () => {
    const parts = await unzip(file(`${EN}.docx`));
    const text = (name: string) => parts.get(name)?.toString() ?? '';
    expect(text('word/styles.xml')).toContain('<w:lang w:val="en"');
    expect(text('docProps/core.xml')).toContain('Trainer’s guide: A &amp; B &lt;c&gt; “d” 日本 😀');
    expect(text('docProps/core.xml')).toContain('<dc:creator>Ana &amp; Jo</dc:creator>');
    expect(text('word/header1.xml')).toContain('Version 1.0.0');
    expect(text('word/footer1.xml')).toContain('PAGE');
    expect(text('word/numbering.xml')).toContain('<w:start w:val="3"/>');
  });
});

it('shows a slide for each step, with what is said to it', () => {
  const html = page('test-course-en-slides.html').replaceAll('\u00a0', ' ');
  expect(html.split('class="guide-slide"')).toHaveLength(1 + 5);
  expect(html).toContain('Speaker notes · 0:00–0:15');
  expect(html).toContain('STEP-NOTE');
});

it('has a list to sign for each session', () => {
  const html = page('test-course-en-attendance.html').replaceAll('\u00a0', ' ');
  expect(html).toContain('Session 1: The first meeting');
  expect(html.split('<tr role="row">').length).toBeGreaterThan(20);
});

it('speaks the language of the course', () => {
  const html = readFileSync(path.join(test.out, 'test-course-de-guide/test-course-de-guide.html'), 'utf8');
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('Leitfaden für die Kursleitung: Ein Probekurs');
  expect(html).toContain('<h4 lang="en">Numbers</h4>');
});

it('has texts in the languages of the interface', () => {
  expect(Object.keys(guideLanguages)).toEqual(['en', 'es', 'pt', 'de', 'el', 'pl']);
});

it('is the same bytes in another time zone, and what the command writes', async () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  try {
    const alone = await test.run('guide', 'course', '-o', 'alone', '-l', 'en');
    expect([alone.code, alone.stderr]).toEqual([0, `for trainers:\n  alone/${EN}/\n`]);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  const hashes = ['out', 'alone'].map(
    (folder) => listed(folder).guides.find(({ file }) => file === EN)?.sha256,
  );
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(hashes[1]).toBe(hashes[0]);
}, 30_000);

it('is listed beside the packages, and nothing of it is in them', async () => {
  const { guides, packages } = listed('out');
  expect(guides).toMatchObject([
    { file: 'test-course-de-guide', container: 'folder', language: 'de' },
    {
      file: EN,
      container: 'folder',
      course: 'test-course',
      version: '1.0.0',
      title: expect.stringContaining('日本'),
    },
  ]);
  for (const { file: zip } of packages)
    for (const [name, content] of await test.files(zip))
      expect(content.includes('-NOTE'), `${zip}: ${name}`).toBe(false);
});

it('is not made without being asked for', async () => {
  const plain = await test.build('-o', 'plain');
  expect([plain.code, existsSync(path.join(test.cwd, 'plain', EN))]).toEqual([0, false]);
});

it('has each sheet, also where a session has the id of a lesson, and ids come to one name', async () => {
  const sheet = (id: string, text: string) => `:::sheet[${text}]{#${id} kind=context}\n${text}.\n:::\n`;
  const alike = await courseTest({
    '01-a/01-talk.md': `---\ntitle: Talk\n---\n\n${sheet('case', 'Of the lesson')}`,
    '01-a/02-talk-case.md': `---\ntitle: Case\n---\n\n${sheet('one', 'Of the second lesson')}`,
    '01-a/sessions/01-talk.md': `---\ntitle: Talk\nmode: online\n---\n\n${sheet('case', 'Of the session')}\n${sheet('case-one', 'Of the session too')}`,
  });
  const made = await alike.run('guide', 'course', '-o', 'out');
  expect(made.code, made.stderr).toBe(0);
  const read = (name: string) => readFileSync(path.join(alike.out, EN, name), 'utf8');
  for (const [name, text] of [
    ['a-talk-case', 'Of the lesson.'],
    ['a-talk-case-one', 'Of the second lesson.'],
    ['a-talk-case-2', 'Of the session.'],
    ['a-talk-case-one-2', 'Of the session too.'],
  ])
    expect(read(`handouts/${name}.html`)).toContain(text);
  const guide = read(`${EN}.html`);
  for (const text of ['Of the lesson.', 'Of the second lesson.', 'Of the session.', 'Of the session too.'])
    expect(guide.split(text), text).toHaveLength(2);
  await alike.remove();
});

it('does without what a course does not have', async () => {
  const long = 'W'.repeat(300);
  const bare = await courseTest({ '01-a/01-b.md': `---\ntitle: ${long}\n---\n\nText.\n` });
  const made = await bare.run('guide', 'course', '-o', 'out');
  expect(made.code, made.stderr).toBe(0);
  expect(existsSync(path.join(bare.out, EN, 'test-course-en-attendance.html'))).toBe(false);
  expect(faultsOfWord(await unzip(path.join(bare.out, EN, `${EN}.docx`)))).toEqual([]);
  await bare.write('01-a/01-b.md', '---\ntitle: B\n---\n\n:::choice\nWhich?\n\n- [ ] This\n:::\n');
  const refused = await bare.run('guide', 'course', '-o', 'other');
  expect([refused.code, existsSync(path.join(bare.cwd, 'other'))]).toEqual([1, false]);
  expect(refused.stderr).toContain('A course with problems gets no guide');
  await bare.remove();
});

it('refuses what else cannot be written', async () => {
  const { code, stderr } = await test.build('--with', 'gude');
  expect([code, stderr]).toEqual([2, expect.stringContaining('There is: guide.')]);
});
