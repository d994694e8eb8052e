/**
 * Whatever an author's folder holds ends in a right package or in a message with its place: never in a
 * stack trace, a partial file or a quietly wrong package, and the packages of the last build stay.
 */
import { appendFile, cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { typographic } from '../../src/course/text/typographic.ts';
import { type CourseTest, courseYaml, courseTest as makeCourseTest } from '../support/course-test.ts';
import { mediaFile } from '../support/media.ts';
import { packageProblems } from '../support/package-facts.ts';
import { CLI, type CommandResult, spawnCommand } from '../support/run-tool.ts';
import { readStrictly, type StreamedEntry } from '../support/strict-zip.ts';
import { joinedSchema, validate } from '../support/xml.ts';

const NASTY = `A & B <c> "d" ]]> 日本 😀`;
const ESC = '\u001b';
const LESSON = '01-a/01-b.md';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>';

type Files = Record<string, string | Uint8Array>;
const lesson = (body = 'Some text.', title = 'Lesson') => `---\ntitle: ${title}\n---\n\n${body}\n`;
const rulesOf = (rules: Record<string, string>) =>
  courseYaml(
    `rules:\n${Object.entries(rules)
      .map(([id, level]) => `  ${id}: ${level}\n`)
      .join('')}`,
  );

const opened: CourseTest[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((course) => course.remove()));
});

async function courseTest(files: Files = {}): Promise<CourseTest> {
  const course = await makeCourseTest({ [LESSON]: lesson(), ...files });
  opened.push(course);
  return course;
}

/** Every file and folder below a folder but the tool's own cache, with time and size of files, and the content of small ones. */
async function contents(folder: string): Promise<string[]> {
  const all = (await readdir(folder, { recursive: true }).catch(() => [])).sort();
  const names = all.filter((name) => !name.startsWith('.coursewright'));
  return await Promise.all(
    names.map(async (name) => {
      const found = await stat(path.join(folder, name)).catch(() => undefined);
      if (found?.isFile() !== true) return name;
      const text = found.size < 1e6 ? await readFile(path.join(folder, name), 'latin1') : '';
      return `${name} ${found.size} ${found.mtimeMs} ${text}`;
    }),
  );
}

/** What stands in the output folder from a build before; its content does not matter. */
async function lastBuild(course: CourseTest): Promise<void> {
  await mkdir(course.out);
  await writeFile(course.zip('test-course-en-scorm12.zip'), 'the package of the last build');
  await writeFile(course.zip('packages.json'), '{ "packages": [] }');
}

/** Runs a command that must change nothing at all, neither in the course nor beside it, but for the cache. */
async function unchanging(course: CourseTest, run: () => Promise<CommandResult>): Promise<CommandResult> {
  const before = await contents(course.cwd);
  const result = await run();
  expect(await contents(course.cwd)).toEqual(before);
  expect(result.stderr).not.toMatch(/\n\s+at /);
  return result;
}

/** `01-a/01-b.md:5:1 error rule-id`, one for each message. */
function places(stderr: string): string[] {
  const lines = stderr.matchAll(/^course\/(\S+:\d+:\d+) (error|warning) {2}.* {2}([a-z0-9-]+)$/gm);
  return [...lines].map(([, place, severity, rule]) => `${place} ${severity} ${rule}`);
}

/** Builds, and expects exit code 1, these messages, and everything as it was. */
async function refused(
  files: Files,
  expected: string[],
  prepare?: (course: CourseTest) => Promise<unknown>,
): Promise<string> {
  const course = await courseTest(files);
  await prepare?.(course);
  await lastBuild(course);
  const { code, stdout, stderr } = await unchanging(course, () => course.build());
  expect(places(stderr)).toEqual(expected);
  expect(stderr).toContain('those of the last build are untouched');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  return stderr;
}

interface Built {
  stderr: string;
  scorm12: StreamedEntry[];
  xapi: StreamedEntry[];
  page: string;
}

/** Builds both kinds of packages, and expects that they are sound. */
async function built(files: Files): Promise<Built> {
  const course = await courseTest(files);
  const { code, stdout, stderr } = await course.build();
  expect({ code, stdout, errors: places(stderr) }).toMatchObject({ code: 0, stdout: '' });
  const [scorm12 = [], xapi = []] = await Promise.all(
    ['scorm12', 'xapi'].map(async (target) => {
      const entries = readStrictly(await readFile(course.zip(`test-course-en-${target}.zip`)));
      expect(packageProblems(entries)).toEqual([]);
      return entries;
    }),
  );
  return { stderr, scorm12, xapi, page: textOf(scorm12, 'index.html') };
}

function textOf(entries: StreamedEntry[], name: string): string {
  return entries.find((entry) => entry.name === name)?.content.toString('utf8') ?? '';
}

describe('a right package', () => {
  it('of text with a byte order mark, with CRLF or both: the same page', async () => {
    const plain = lesson('One *two*\nthree.\n\n| a | b |\n|---|---|\n| 1 | 2 |');
    const pages = await Promise.all(
      [
        plain,
        `\uFEFF${plain}`,
        plain.replaceAll('\n', '\r\n'),
        `\uFEFF${plain.replaceAll('\n', '\r\n')}`,
      ].map(async (text) => {
        const settings = text.startsWith('\uFEFF') ? `\uFEFF${courseYaml()}` : courseYaml();
        const yaml = text.includes('\r') ? settings.replaceAll('\n', '\r\n') : settings;
        return (await built({ 'course.yaml': yaml, [LESSON]: text })).page;
      }),
    );
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('<em>two</em>');
  });

  it.each([
    ['spaces', 'my  own photo.svg', 'files/my-own-photo.svg'],
    ['emoji', '😀 laughing.svg', 'files/laughing.svg'],
    ['emoji only', '😀.svg', 'files/file.svg'],
    ['Greek letters', 'Φωτογραφία.svg', /^files\/[a-z-]+\.svg$/],
    ['an ampersand', 'black & white.svg', /^files\/black-[a-z-]*white\.svg$/],
    ['an apostrophe', "teacher's.svg", /^files\/teacher-?s\.svg$/],
    ['a leading dot', '.hidden.svg', 'files/hidden.svg'],
    ['200 characters', `${'n'.repeat(196)}.svg`, /^files\/n{50,100}\.svg$/],
    ['signs', "a%+,;=@#[1](2)!~$'.svg", 'files/a12.svg'],
    ['letters in two code points', 'Cafe\u0301.svg', 'files/cafe.svg'],
    ['a name of Windows', 'con.svg', /^files\/con-\d\.svg$/],
    ['capitals at its end', 'PHOTO.SVG', 'files/photo.svg'],
  ])('with %s in the name of a file', async (_, name, packed) => {
    const address = encodeURIComponent(name).replace(
      /[()']/g,
      (sign) => `%${sign.charCodeAt(0).toString(16)}`,
    );
    const { scorm12, xapi, page, stderr } = await built({
      [`assets/${name}`]: SVG,
      [LESSON]: lesson(
        `![A square](../assets/${address})\n\n[The same](<../assets/${name.replaceAll('%', '%25').replaceAll('#', '%23')}>)`,
      ),
    });
    expect(places(stderr)).toEqual([]);
    const [file, ...others] = scorm12.filter(
      ({ name: found }) => found.endsWith('.svg') && !found.startsWith('provider-'),
    );
    expect(others).toEqual([]);
    expect(file?.name).toEqual(typeof packed === 'string' ? packed : expect.stringMatching(packed));
    expect(file?.content.toString()).toBe(SVG);
    expect(page).toContain(`src="${file?.name}"`);
    expect(page).toContain(`href="${file?.name}"`);
    expect(textOf(xapi, 'index.html')).toContain(`src="${file?.name}"`);
  });

  it('of names that become one name', async () => {
    const names = ['a b.svg', 'a-b.svg', 'a_b.svg', 'a&b.svg'];
    const { page } = await built({
      ...Object.fromEntries(
        names.map((name, index) => [`assets/${name}`, SVG.replace('3', String(index + 3))]),
      ),
      [LESSON]: lesson(names.map((name) => `![x](<../assets/${name}>)`).join('\n\n')),
    });
    expect(new Set(page.match(/src="files\/[^"]+"/g)).size).toBe(4);
  });

  it('with signs in every title', async () => {
    const { scorm12, xapi, page } = await built({
      'course.yaml': courseYaml(
        `authors: ['${NASTY}']\nkeywords: ['${NASTY}']\nlicence: '${NASTY}'\n`,
      ).replace('A test course', `'${NASTY}'`),
      '01-a/module.yaml': `title: '${NASTY}'\nobjectives: ['${NASTY}']\n`,
      [LESSON]: lesson(
        `## ${NASTY.replace('<', '\\<')}\n\n:::choice{#q}\n${NASTY.replace('<', '\\<')}\n\n- [x] ${NASTY.replace('<', '\\<')}\n- [ ] No\n\n:::`,
        `'${NASTY}'`,
      ),
    });
    const joined = joinedSchema({
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    });
    const files = [...scorm12.map(({ name, content }) => ({ path: name, content })), joined];
    expect(await validate(files, 'imsmanifest.xml', 'joined.xsd')).toEqual([]);
    expect(await validate(files, 'metadata.xml', 'imsmd_rootv1p2p1.xsd')).toEqual([]);
    const shown = typographic(NASTY, 'en');
    const text = shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
    expect(textOf(xapi, 'tincan.xml')).toContain(`>${text}</name>`);
    expect(textOf(scorm12, 'imsmanifest.xml')).toContain('<![CDATA[A & B <c> “d” ]]]]><![CDATA[> 日本 😀]]>');
    expect(page).not.toContain('<c>');
    const data = /coursewrightCourse\s*=\s*(.*?);?\s*$/s.exec(textOf(scorm12, 'course.js'))?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ course: { title: shown } });
  });

  it.each([
    'At 10:30, on 3:4 and C:Temp',
    'note:this is prose::still and :nobody: too',
    'See https://example.org:8080/a:b and mailto:a@example.org',
    '12:00:00 – ratio 1:2:3',
    'a :b c, d: e, :f',
  ])('of prose with colons: %s', async (text) => {
    const { page, stderr } = await built({ [LESSON]: lesson(text) });
    expect(places(stderr)).toEqual([]);
    expect(page.replace(/<[^>]*>/g, '')).toContain(text);
  });

  it('of a question with 1,000 options, with a warning on how SCORM 1.2 hears of it', async () => {
    const options = Array.from(
      { length: 1000 },
      (_, index) => `- [${index === 7 ? 'x' : ' '}] Option ${index}`,
    );
    const { page, stderr } = await built({
      [LESSON]: lesson(`:::choice{#q}\nWhich?\n\n${options.join('\n')}\n\n:::`),
    });
    expect(places(stderr)).toEqual([`${LESSON}:5:1 warning choice-within-36-options`]);
    const values = page.match(/value="option-\d+"/g) ?? [];
    expect([values.length, new Set(values).size]).toEqual([1000, 1000]);
  });

  it('of a lesson of a megabyte', async () => {
    const { page } = await built({
      [LESSON]: lesson('Some words that stand *in* a paragraph.\n\n'.repeat(25_000)),
    });
    expect(page.match(/<p>Some words that stand <em>in<\/em> a paragraph\.<\/p>/g)).toHaveLength(25_000);
  });

  it('of characters written by number that a page cannot hold', async () => {
    const { page } = await built({ [LESSON]: lesson('a &#7; b &#27;[2J &#0; c &#xFFFE; d &#xD800; e') });
    expect(page).toMatch(/a \uFFFD b \uFFFD\[2J \uFFFD c \uFFFD d \uFFFD e/);
  });

  it('with a zip of others in it, which nobody opens', async () => {
    const hostile = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      Buffer.alloc(60, 0xff),
      Buffer.from('../../etc/passwd'),
    ]);
    const { scorm12 } = await built({
      'assets/tools.zip': hostile,
      [LESSON]: lesson('::download[Tools]{src=../assets/tools.zip}'),
    });
    expect(scorm12.find(({ name }) => name === 'files/tools.zip')?.content).toEqual(hostile);
  });
});

describe('a message with its place', () => {
  it.each<[string, Files, string[]]>([
    [
      'broken YAML: a quote left open',
      { 'course.yaml': 'title: "abc\nlanguage: en\n' },
      ['course.yaml:3:1 error settings-valid'],
    ],
    [
      'broken YAML: a tab',
      { 'course.yaml': 'title: x\n\tlanguage: en\n' },
      ['course.yaml:2:1 error settings-valid'],
    ],
    ['broken YAML: a list', { 'course.yaml': '- a\n- b\n' }, ['course.yaml:1:1 error settings-valid']],
    [
      'broken YAML in a module',
      { '01-a/module.yaml': 'title: [a\n' },
      ['01-a/module.yaml:2:1 error settings-valid'],
    ],
    [
      'broken YAML in the front matter',
      { [LESSON]: '---\ntitle: a: b\n---\n\nText\n' },
      [`${LESSON}:2:8 error front-matter-valid`],
    ],
    [
      'binary Markdown',
      { [LESSON]: Buffer.from([0x89, 0x50, 10, 0, 1, 255]) },
      [`${LESSON}:2:1 error text-is-text`],
    ],
    [
      'empty Markdown',
      { [LESSON]: '' },
      [`${LESSON}:1:1 error lesson-not-empty`, `${LESSON}:1:1 error title-present`],
    ],
    ['blank Markdown', { [LESSON]: lesson('  \n\n\t') }, [`${LESSON}:1:1 error lesson-not-empty`]],
    ['Markdown of 50 MB', { [LESSON]: Buffer.alloc(50_000_000, 'a ') }, [`${LESSON}:1:1 error text-size`]],
    [
      'invalid UTF-8',
      { [LESSON]: Buffer.from(lesson('Café'), 'latin1') },
      [`${LESSON}:5:4 error text-is-utf8`],
    ],
    [
      'invalid UTF-8 in settings',
      { 'course.yaml': Buffer.from(courseYaml('licence: ©\n'), 'latin1') },
      ['course.yaml:7:10 error text-is-utf8'],
    ],
    [
      'UTF-16',
      { [LESSON]: Buffer.from(`\uFEFF${lesson()}`, 'utf16le') },
      [`${LESSON}:1:1 error text-is-utf8`],
    ],
    [
      'names that differ in case',
      { 'assets/a.txt': '', 'assets/A.txt': '' },
      ['assets/a.txt:1:1 error file-name-case-unique'],
    ],
    [
      'a name written in another case',
      { 'assets/a.svg': SVG, [LESSON]: lesson('![x](../assets/A.svg)') },
      [`${LESSON}:5:1 error file-name-case`],
    ],
    [
      'directives nested 100 deep',
      {
        [LESSON]: lesson(
          `${Array.from({ length: 100 }, (_, depth) => `${':'.repeat(103 - depth)}note\n`).join('')}x`,
        ),
      },
      [`${LESSON}:25:1 error nesting-depth`],
    ],
    [
      'directives nested 100 deep with three colons',
      { [LESSON]: lesson(`${':::note\n'.repeat(100)}x\n${':::\n'.repeat(100)}`) },
      [`${LESSON}:25:1 error nesting-depth`],
    ],
    [
      'conditions of completion nested 300 deep',
      {
        'course.yaml': courseYaml(
          `completion: {all: ${'[{any: '.repeat(300)}[{minutes: 1}]${'}]'.repeat(300)}}\n`,
        ),
      },
      ['course.yaml:7:13 error settings-valid'],
    ],
    [
      '20,000 comments that begin in one paragraph',
      { [LESSON]: lesson(`a ${'<!-- '.repeat(20_000)}`) },
      [`${LESSON}:5:1 error nesting-depth`],
    ],
    [
      'a quote whose paragraph goes on for 20,000 lines',
      { [LESSON]: lesson(`> a\n${'a\n'.repeat(20_000)}`) },
      [`${LESSON}:2006:1 error nesting-depth`],
    ],
    [
      'a next number that would be counted to, and a name that is no JSON',
      {
        'course.lock.json':
          '{\n  "next": { "lesson": 999999999, "block": 1 },\n  "lessons": {\n    "a\\x": 1\n  },\n  "blocks": {},\n  "parts": {},\n  "retired": {}\n}\n',
      },
      ['course.lock.json:2:1 error lock-valid', 'course.lock.json:4:1 error lock-valid'],
    ],
    [
      'an interaction far beyond the others',
      {
        'course.lock.json':
          '{\n  "next": { "lesson": 2, "block": 2 },\n  "lessons": {},\n  "blocks": {},\n  "parts": {},\n  "interactions": {\n    "a/b:q": 99999\n  },\n  "retired": {}\n}\n',
      },
      ['course.lock.json:1:1 error lock-valid'],
    ],
    [
      'a control character in a text',
      { [LESSON]: lesson(`ab${ESC}[2J`) },
      [`${LESSON}:5:3 error text-is-text`],
    ],
    [
      'a C1 control character in settings',
      { 'course.yaml': courseYaml('licence: a\u009b31m\n') },
      ['course.yaml:7:11 error text-is-text'],
    ],
    [
      'a control character by its number in a title',
      { 'course.yaml': courseYaml().replace('A test course', '"A \\e[31m"') },
      ['course.yaml:2:8 error settings-valid'],
    ],
    [
      'a control character by its number in an id',
      { 'course.yaml': courseYaml('', '"x\\e[2J"') },
      expect.arrayContaining(['course.yaml:1:5 error settings-valid']),
    ],
    [
      'half a pair in a title',
      { 'course.yaml': courseYaml().replace('A test course', '"A \\uD800"') },
      ['course.yaml:2:8 error settings-valid'],
    ],
    [
      'no character in a title',
      { 'course.yaml': courseYaml().replace('A test course', 'A \uFFFE') },
      ['course.yaml:2:8 error settings-valid'],
    ],
    ['no character in a text', { [LESSON]: lesson('a \uFFFF') }, [`${LESSON}:5:3 error text-printable`]],
    [
      'a control character in a block id',
      { [LESSON]: lesson(':::choice{#q\u200b}\nx\n\n- [x] a\n- [ ] b\n\n:::') },
      [`${LESSON}:5:1 error id-valid`],
    ],
    [
      'a damaged course.lock.json',
      { 'course.lock.json': '{ "lessons": \0' },
      ['course.lock.json:1:1 error lock-valid'],
    ],
    [
      'a folder for course.lock.json',
      { 'course.lock.json/x': '' },
      ['course.lock.json:1:1 error file-readable'],
    ],
  ])('%s', async (_, files, expected) => {
    await refused(files, expected);
  });

  it('a folder for course.yaml', async () => {
    await refused({}, ['course.yaml:1:1 error file-readable'], async ({ folder, write }) => {
      await rm(path.join(folder, 'course.yaml'));
      await write('course.yaml/x', '');
    });
  });

  const OUT = '../../../../etc/passwd';
  it.each([
    ['an image', `![x](${OUT})`, 'asset-inside-course'],
    ['an image of HTML', `<img src="${OUT}" alt="x">`, 'asset-inside-course'],
    ['a link', `[x](${OUT})`, 'asset-inside-course'],
    ['a link from the root', '[x](/etc/passwd)', 'asset-inside-course'],
    ['a link in code', '[x](..%2f..%2f..%2fetc/passwd)', 'asset-inside-course'],
    ['a link to a file of this computer', '[x](file:///etc/passwd)', 'link-safe'],
    ['a link with backslashes', '[x](..\\\\..\\\\..\\\\etc\\\\passwd)', 'link-target-exists'],
    ['a download', `::download[x]{src=${OUT}}`, 'asset-inside-course'],
    ['a sound', `::audio[x]{src=${OUT} transcript=../assets/t.md}`, 'asset-inside-course'],
    [
      'a video',
      `::video[x]{src=${OUT} captions=../assets/c.vtt transcript=../assets/t.md poster=../assets/p.svg}`,
      'asset-inside-course',
    ],
    [
      'captions',
      `::video[x]{src=../assets/v.mp4 captions=${OUT} transcript=../assets/t.md poster=../assets/p.svg}`,
      'asset-inside-course',
    ],
    [
      'a transcript',
      `::video[x]{src=../assets/v.mp4 captions=../assets/c.vtt transcript=${OUT} poster=../assets/p.svg}`,
      'asset-inside-course',
    ],
    [
      'a poster',
      `::video[x]{src=../assets/v.mp4 captions=../assets/c.vtt transcript=../assets/t.md poster=${OUT}}`,
      'asset-inside-course',
    ],
  ])('%s that leads out of the course', async (_, written, rule) => {
    const course = await courseTest({
      'assets/v.mp4': mediaFile('index-in-front.mp4'),
      'assets/p.svg': SVG,
      'assets/t.md': 'What is said.\n',
      'assets/c.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHi\n',
      [LESSON]: lesson(written),
    });
    const { code, stderr } = await unchanging(course, () => course.build());
    expect(code).toBe(1);
    expect(places(stderr)).toContain(`${LESSON}:5:1 error ${rule}`);
    expect(stderr).not.toContain('root:');
  });

  it.each([
    ['the logo', { 'course.yaml': courseYaml('theme: { logo: ../../etc/passwd }\n') }, 'course.yaml:7:16'],
    ['the emblem', { 'course.yaml': courseYaml('funding: { emblem: /etc/passwd }\n') }, 'course.yaml:7:20'],
    [
      'a video',
      { 'videos.yaml': 'v:\n  title: V\n  source: { file: ../../etc/passwd }\n  licence: CC0-1.0\n' },
      'videos.yaml:3:19',
    ],
    [
      'a poster',
      {
        'videos.yaml':
          'v:\n  title: V\n  source: { youtube: abcdefghijk }\n  poster: ../x.png\n  licence: CC0-1.0\n',
      },
      'videos.yaml:4:11',
    ],
  ])('%s in settings that leads out of the course', async (_, files, place) => {
    const unused = place.startsWith('videos.yaml') ? ['videos.yaml:1:1 warning video-used'] : [];
    await refused(files, [...unused, `${place} error asset-inside-course`]);
  });

  const links: [string, string, string][] = [
    ['a file outside', 'assets/passwd.txt', '/etc/passwd'],
    ['a folder outside', '02-etc', '/etc'],
    ['itself', '01-a/02-c.md', '02-c.md'],
    ['the folder that it stands in', '01-a/again', '.'],
    ['the course', 'assets/all', '..'],
    ['nothing', 'assets/gone.png', 'nowhere.png'],
  ];
  it.skipIf(process.platform === 'win32').each(links)('a symbolic link to %s', async (_, link, target) => {
    await refused({ 'assets/x.txt': '' }, [`${link}:1:1 error asset-inside-course`], ({ folder }) =>
      symlink(target, path.join(folder, link)),
    );
  });

  it.skipIf(process.platform === 'win32').each(['course.yaml', 'course.lock.json'])(
    'a symbolic link for %s: the content of what it leads to is told to nobody',
    async (name) => {
      const secret = 'title: secret words\n';
      const stderr = await refused({}, [`${name}:1:1 error asset-inside-course`], async ({ cwd, folder }) => {
        await writeFile(path.join(cwd, 'secret'), secret);
        await rm(path.join(folder, name), { force: true });
        await symlink('../secret', path.join(folder, name));
      });
      expect(stderr).not.toContain('secret');
    },
  );

  it('two courses with one id', async () => {
    const course = await courseTest({
      '../other/course.yaml': courseYaml(),
      [`../other/${LESSON}`]: lesson(),
    });
    await lastBuild(course);
    const { code, stderr } = await unchanging(course, () =>
      course.run('build', 'course', 'other', '-o', 'out'),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^other\/course\.yaml:1:1 error {2}The id "test-course" belongs to the course in "course"/m,
    );
    expect(stderr).toContain('first used at course/course.yaml:1:1');
  });

  it('all problems of a course at once', async () => {
    await refused(
      {
        [LESSON]: lesson('![](x.png)'),
        '01-a/02-c.md': lesson('::vidoe[x]'),
        '02-b/01-d.md': '\0',
        'course.yaml': courseYaml('titel: x\n'),
      },
      [
        `${LESSON}:5:1 error asset-exists`,
        `${LESSON}:5:1 error image-has-alt`,
        '01-a/02-c.md:5:1 error directive-known',
        '02-b/01-d.md:1:1 error text-is-text',
        'course.yaml:7:1 error settings-valid',
      ],
    );
  });

  it('an author cannot send signs to the terminal', async () => {
    const course = await courseTest({
      [LESSON]: lesson('[x](a\u202eb.md) [y](a\u2066b.md) [z](a\u200bb.md)'),
      '01-a/02-c.md': lesson('x', `"a${'\\'}e[2J"`),
      'course.yaml': courseYaml('"k\\e]0;x\\a": 1\n'),
    });
    const { stderr } = await course.build();
    expect(places(stderr).length).toBeGreaterThanOrEqual(5);
    expect(stderr).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069\u200b]/u);
    expect(stderr).toContain('a\\u202eb.md');
    const github = await course.check('--reporter', 'github');
    expect(github.stdout).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('cannot run: exit code 2, one sentence', () => {
  async function sentence(course: CourseTest, ...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await unchanging(course, () => course.run(...args));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [line = '', ...more] = stderr
      .trim()
      .split('\n')
      .filter((text) => text !== 'course');
    expect(more).toEqual([]);
    return line;
  }

  it.each([
    ['no course here', ['build'], /There is no course here.*coursewright init/],
    ['no such folder', ['build', 'cuorse'], /There is no course "cuorse"/],
    [
      'an unknown target',
      ['build', 'course', '-t', 'scorm21'],
      /Unknown target "scorm21"\. Did you mean "scorm12"\?.*scorm12, xapi/,
    ],
    ['an unknown language', ['check', 'course', '-l', 'fr'], /Unknown language "fr"\. There is: en/],
    [
      'an unknown reporter',
      ['build', 'course', '--reporter', 'jsn'],
      /Allowed choices are pretty, json, github/,
    ],
    [
      'an output folder below a file',
      ['build', 'course', '-o', 'course/course.yaml/x'],
      /A part of ".*" is a file/,
    ],
    ['an output folder of a long name', ['build', 'course', '-o', 'x'.repeat(300)], /is too long/],
  ])('%s', async (_, args, text) => {
    expect(await sentence(await courseTest(), ...args)).toMatch(text);
  });

  it.each([
    [
      'an unknown option',
      ['build', 'course', '--stict'],
      /unknown option '--stict'[\s\S]*Did you mean --strict/,
    ],
    ['an unknown command', ['chek'], /unknown command 'chek'[\s\S]*Did you mean check/],
  ])('%s', async (_, args, text) => {
    const course = await courseTest();
    const { code, stdout, stderr } = await unchanging(course, () => course.run(...args));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(text);
  });

  it('an output folder that is a file', async () => {
    const course = await courseTest();
    await writeFile(course.out, 'mine');
    expect(await sentence(course, 'build', 'course', '-o', 'out')).toMatch(
      /out" is a file, where a folder is needed/,
    );
  });

  it('a folder where a package is to be written', async () => {
    const course = await courseTest();
    await mkdir(course.zip('test-course-en-xapi.zip'), { recursive: true });
    expect(await sentence(course, 'build', 'course', '-o', 'out')).toMatch(/xapi\.zip" is a folder/);
  });

  it.skipIf(process.platform !== 'linux').each(['/proc/x', '/proc/self/fd', '/sys/x'])(
    'an output folder that takes no files: %s',
    async (out) => {
      expect(await sentence(await courseTest(), 'build', 'course', '-o', out)).toMatch(/--out/);
    },
  );

  it.skipIf(process.platform === 'win32').each([
    ['a large package', 64],
    ['any file', 0],
  ])('an output folder without room for %s', async (_, blocks) => {
    const course = await courseTest({
      'assets/a.mp3': Buffer.alloc(300_000, 7),
      [LESSON]: lesson('[x](../assets/a.mp3)'),
    });
    await lastBuild(course);
    const { code, stderr } = await unchanging(course, () =>
      limited(course, blocks, 'build', 'course', '-o', 'out'),
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/takes no file as large as ".*out\/test-course-en-scorm12\.zip".*--out/);
  });

  it.skipIf(process.platform === 'win32')('a course folder that takes no course.lock.json', async () => {
    const course = await courseTest();
    await lastBuild(course);
    const before = await contents(course.out);
    // The shell becomes the process, so it knows the name that will be written first.
    const blocked = 'mkdir "course/.course.lock.json.$$"; exec "$0" "$1" build course -o out';
    const { code, stderr } = await shell(course, blocked);
    expect(code).toBe(2);
    expect(stderr).toMatch(/course\.lock\.json cannot be written to ".*course"/);
    expect(await contents(course.out)).toEqual(before);
  });

  it.skipIf(process.platform !== 'linux').each(['rules', 'check course --reporter json'])(
    'no room for the result: %s',
    async (args) => {
      const course = await courseTest();
      const { code, stderr } = await shell(course, `"$0" "$1" ${args} > /dev/full`);
      expect(code).toBe(2);
      expect(stderr).toContain('The result could not be written (ENOSPC)');
      expect(stderr).not.toMatch(/\n\s+at /);
    },
  );
});

/** Under a limit for the size of every file that is written, in blocks of 1 KiB or less. */
function limited(course: CourseTest, blocks: number, ...args: string[]): Promise<CommandResult> {
  return shell(course, `ulimit -f ${blocks}; exec "$0" "$1" ${args.join(' ')}`);
}

function shell(course: CourseTest, script: string, cli = CLI): Promise<CommandResult> {
  return spawnCommand(course.cwd, 'bash', ['-c', script, process.execPath, cli]);
}

describe('a template that throws', () => {
  it.each(['imsmanifest.xml.hbs', 'tincan.xml.hbs'])(
    '%s: 70, one sentence, nothing written',
    async (template) => {
      const course = await courseTest();
      await lastBuild(course);
      const tool = path.join(course.cwd, 'tool');
      await mkdir(path.join(tool, 'dist'), { recursive: true });
      for (const part of ['dist/tool', 'templates', 'package.json']) {
        await cp(path.resolve(part), path.join(tool, part), { recursive: true });
      }
      await symlink(path.resolve('node_modules'), path.join(tool, 'node_modules'), 'junction');
      const file = path.join(tool, 'dist/tool/templates/manifests', `${template}.cjs`);
      await appendFile(file, "\nmodule.exports.main = () => { throw new Error('nothing of this name'); };\n");
      const before = [await contents(course.out), await contents(course.folder)];
      const { code, stderr } = await shell(
        course,
        'exec "$0" "$1" build course -o out',
        path.join(tool, 'dist/tool/cli.js'),
      );
      expect(code).toBe(70);
      expect(stderr).toMatch(/^coursewright: This is a bug of coursewright, not of your course: .+$/m);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect([await contents(course.out), await contents(course.folder)]).toEqual(before);
    },
  );
});

describe('options', () => {
  const warned = { 'course.yaml': courseYaml('translations: [es]\n') };

  it('--strict: a warning fails the build, and nothing is written', async () => {
    const course = await courseTest(warned);
    await lastBuild(course);
    const { code, stderr } = await unchanging(course, () => course.build('--strict'));
    expect(code).toBe(1);
    expect(places(stderr)).toEqual([`${LESSON}:1:1 warning translation-present`]);
    expect(stderr).toContain('Warnings count as errors under --strict.');
    expect((await course.build()).code).toBe(0);
  });

  it('--frozen: fails where course.lock.json would change, and changes it not', async () => {
    const course = await courseTest();
    const first = await unchanging(course, () => course.build('--frozen'));
    expect(first.code).toBe(1);
    expect(places(first.stderr)).toEqual(['course.lock.json:1:1 error lock-current']);
    expect(first.stderr).toContain('run the same command without --frozen and commit the file');
    expect((await course.build()).code).toBe(0);
    expect((await course.build('--frozen')).code).toBe(0);
    await course.write('01-a/02-new.md', lesson());
    expect((await unchanging(course, () => course.build('--frozen'))).code).toBe(1);
  });

  it('--frozen cannot be talked round by the course', async () => {
    const course = await courseTest({
      'course.yaml': rulesOf({ 'lock-current': '{ level: off, reason: x }' }),
    });
    const { code, stderr } = await course.build('--frozen');
    expect(code).toBe(1);
    expect(places(stderr)).toContain('course.lock.json:1:1 error lock-current');
  });

  it.each(['check', 'check --strict', 'check --reporter json', 'check --reporter github'])(
    '%s writes nothing at all',
    async (line) => {
      const course = await courseTest(warned);
      const [command = '', ...flags] = line.split(' ');
      await unchanging(course, () => course.run(command, 'course', ...flags));
    },
  );

  it.skipIf(process.platform === 'win32')(
    'check neither needs the output folder nor looks at it',
    async () => {
      const course = await courseTest();
      await writeFile(course.out, 'a file');
      expect((await course.check()).code).toBe(0);
    },
  );

  it('a failed build leaves course.lock.json alone', async () => {
    const course = await courseTest();
    await course.build();
    await course.write('01-a/02-c.md', lesson('![](x.png)'));
    expect((await unchanging(course, () => course.build())).code).toBe(1);
  });

  it('a build that cannot write its packages leaves course.lock.json alone', async () => {
    const course = await courseTest();
    await writeFile(course.out, 'a file');
    expect((await unchanging(course, () => course.build())).code).toBe(2);
    expect(await readdir(course.folder)).toEqual(['01-a', 'course.yaml']);
  });

  it.each([
    ['of a build', {}, 0, { errors: 0, packages: [{ target: 'scorm12' }, { target: 'xapi' }] }],
    ['of a build with warnings', warned, 0, { errors: 0, warnings: 1 }],
    [
      'of a build that fails',
      { [LESSON]: '' },
      1,
      {
        errors: 2,
        packages: [],
        messages: [
          { file: `course/${LESSON}`, line: 1, column: 1, severity: 'error', ruleId: 'lesson-not-empty' },
          {},
        ],
      },
    ],
  ])('--reporter json: stdout is one JSON object %s', async (_, files, expected, object) => {
    const course = await courseTest(files);
    const { code, stdout } = await course.build('--reporter', 'json');
    expect(code).toBe(expected);
    expect(JSON.parse(stdout)).toMatchObject(object);
  });

  it('--reporter github: stdout is workflow commands', async () => {
    const course = await courseTest({ [LESSON]: lesson('[100%,\u202e: x](nowhere.md)') });
    const { code, stdout } = await course.check('--reporter', 'github');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=course\/01-a\/01-b\.md,line=5,col=1,title=link-target-exists::[^\n]+\n$/,
    );
  });
});

describe('rules that a course sets', () => {
  const image = { 'assets/a.svg': SVG, [LESSON]: lesson('![](../assets/a.svg)') };

  it.each([
    ['nothing', courseYaml(), 1, [`${LESSON}:5:1 error image-has-alt`]],
    ['warning', rulesOf({ 'image-has-alt': 'warning' }), 0, [`${LESSON}:5:1 warning image-has-alt`]],
    ['off with a reason', rulesOf({ 'image-has-alt': '{ level: off, reason: only decoration }' }), 0, []],
    [
      'off without a reason',
      rulesOf({ 'image-has-alt': 'off' }),
      0,
      ['course.yaml:8:3 warning rule-has-reason'],
    ],
    [
      'an unknown level',
      rulesOf({ 'image-has-alt': 'of' }),
      1,
      expect.arrayContaining(['course.yaml:8:18 error settings-valid']),
    ],
    [
      'an unknown rule',
      rulesOf({ 'image-has-alts': 'off' }),
      1,
      expect.arrayContaining(['course.yaml:8:3 error settings-valid']),
    ],
  ])('%s', async (_, settings, code, expected) => {
    const course = await courseTest({ ...image, 'course.yaml': settings });
    const result = await course.build();
    expect({ code: result.code, places: places(result.stderr) }).toEqual({ code, places: expected });
  });

  it.each<[string, Files]>([
    ['settings-valid', { 'videos.yaml': 'v: 1\n' }],
    ['text-is-utf8', { '01-a/02-c.md': Buffer.from(lesson('Café'), 'latin1') }],
    ['id-unique', { '01-a/02-b.md': lesson() }],
    ['asset-inside-course', { [LESSON]: lesson('[x](../../x.txt)') }],
    ['directive-known', { [LESSON]: lesson('::vidoe[x]') }],
    ['nesting-depth', { [LESSON]: lesson(':::note\n'.repeat(40)) }],
    ['lock-valid', { 'course.lock.json': 'garbage' }],
  ])('%s stays an error, for no package could be right without it', async (rule, files) => {
    const course = await courseTest({
      ...files,
      'course.yaml': rulesOf({ [rule]: '{ level: off, reason: x }' }),
    });
    const { code, stderr } = await unchanging(course, () => course.build());
    expect(code).toBe(1);
    expect(places(stderr)).toContain('course.yaml:8:3 warning settings-valid');
    expect(places(stderr).join('\n')).toMatch(new RegExp(` error ${rule}$`, 'm'));
  });
});
