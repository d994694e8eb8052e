import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sameCourseIds } from '../../src/load/course-ids.ts';
import { loadProject, loadSettings } from '../../src/load/load.ts';
import { LOAD_RULES } from '../../src/load/rules.ts';
import { targets } from '../../src/targets/index.ts';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'coursewright-load-')));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const options = () => ({ cwd, targets: Object.values(targets), ruleIds: [] });
const settings = 'title: Bread\nlanguage: en\niri: https://example.org/bread\n';
const lesson = '---\ntitle: Flour\n---\nText\n';

type Files = Record<string, string | Buffer>;

function write(files: Files, course = 'bread'): string {
  for (const [path, content] of Object.entries({ 'course.yaml': settings, ...files })) {
    const full = join(cwd, course, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
  return course;
}

const load = async (files: Files) => loadProject(write(files), options());

async function told(files: Files): Promise<string[]> {
  const { messages } = await load(files);
  for (const { ruleId } of messages) expect(LOAD_RULES.map((rule) => rule.id)).toContain(ruleId);
  return messages.map(({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`);
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAC0lEQVR4nGNgQAcAABIAAVUAr3YAAAAASUVORK5CYII=',
  'base64',
);

describe('the tree', () => {
  it('reads modules, lessons and translations in the order of their numbers', async () => {
    const project = await load({
      'course.yaml': `${settings}translations: [es]\n`,
      '2-bake/module.yaml': 'title: Bake it',
      '2-bake/1-oven.md': lesson,
      '10-eat/01-cut.md': lesson,
      '01-dough/10-rise.md': lesson,
      '01-dough/2-knead.md': lesson,
      'extra/more.md': lesson,
      'README.md': 'About this course',
      '01-dough/README.md': 'About this module',
      'assets/notes.md': 'A transcript',
      'i18n/es/course.yaml': 'title: Pan',
      'i18n/es/2-bake/module.yaml': 'title: Hornear',
      'i18n/es/2-bake/1-oven.md': 'Horno',
    });
    expect(project.messages).toMatchObject([
      { file: '01-dough/README.md', severity: 'warning', ruleId: 'readme-is-lesson' },
    ]);
    expect(project.directory).toBe('bread');
    expect(project.languages).toEqual(['en', 'es']);
    expect(project.translations).toEqual({ es: { title: 'Pan' } });
    expect(project.modules.map((module) => [module.id, module.lessons.map((one) => one.id)])).toEqual([
      ['dough', ['readme', 'knead', 'rise']],
      ['bake', ['oven']],
      ['eat', ['cut']],
      ['extra', ['more']],
    ]);
    const bake = project.modules[1];
    expect(bake?.settings.title).toBe('Bake it');
    expect(bake?.translations).toEqual({ es: { title: 'Hornear' } });
    expect(bake?.lessons[0]?.translations).toEqual({
      es: { path: 'i18n/es/2-bake/1-oven.md', text: 'Horno' },
    });
    expect(project.texts).toEqual({ 'assets/notes.md': 'A transcript' });
  });

  it('puts the page of a module first, and names with numbers in the order that people read', async () => {
    const { modules, messages } = await load({
      'Unit 10/a.md': lesson,
      'Unit 2/Lesson 10.md': lesson,
      'Unit 2/Lesson 2.md': lesson,
      'Unit 2/Lesson 2b.md': lesson,
      'Unit 2/about.md': lesson,
      'Unit 2/index.md': lesson,
    });
    expect(messages).toEqual([]);
    expect(modules.map((module) => [module.id, module.lessons.map((one) => one.id)])).toEqual([
      ['unit-2', ['index', 'lesson-2', 'lesson-2b', 'lesson-10', 'about']],
      ['unit-10', ['a']],
    ]);
  });

  it('takes a README for a lesson where a lesson links to it, in every language, and else for a note', async () => {
    const { modules, messages } = await load({
      'course.yaml': `${settings}translations: [es]\n`,
      'README.md': 'About this course',
      'film/README.md': 'How the film was made',
      'film/cut.txt': 'cut',
      'one/start.md': `${lesson}[on](../two/README.md)`,
      'two/README.md': '# Two',
      'i18n/es/two/README.md': '# Dos',
    });
    expect(messages).toMatchObject([{ file: 'two/README.md', ruleId: 'readme-is-lesson' }]);
    expect(modules.map((module) => [module.id, module.lessons.map((one) => one.id)])).toEqual([
      ['one', ['start']],
      ['two', ['readme']],
    ]);
    expect(modules[1]?.lessons[0]?.translations.es?.text).toBe('# Dos');
  });

  it('takes a SUMMARY.md that lists lessons for no lesson', async () => {
    const summary =
      '# Summary\n\n[Welcome](README.md)\n\n## One\n\n- [A](01-a/01-b.md)\n  * [C](01-a/02-c.md)\n- Drafts\n\n---\n';
    const { modules, messages } = await load({
      'course.yaml': `${settings}translations: [es]\n`,
      'SUMMARY.md': summary,
      '01-a/01-b.md': lesson,
      '01-a/summary.md': `${lesson}\n- [B](01-b.md) was the first.\n`,
      'i18n/es/SUMMARY.md': summary,
      'i18n/es/01-a/summary.md': lesson,
    });
    expect(messages).toMatchObject([{ file: 'SUMMARY.md', severity: 'warning', ruleId: 'order-by-name' }]);
    expect(modules).toMatchObject([{ lessons: [{ id: 'b' }, { id: 'summary', translations: { es: {} } }] }]);
  });

  it('takes lessons in the course folder itself for one module', async () => {
    const { modules, messages } = await load({ '01-a.md': lesson, '02-b.md': lesson });
    expect(messages).toEqual([]);
    expect(modules).toMatchObject([
      { id: 'bread', folder: '', settings: { title: 'Bread' }, lessons: [{ id: 'a' }, { id: 'b' }] },
    ]);
  });

  it('says where the keys of settings stand', async () => {
    const { places } = await load({
      'course.yaml': `${settings}completion:\n  pass: 60%\n`,
      '01-a/01-b.md': lesson,
    });
    expect(places['course.yaml']?.['completion.pass']).toEqual({ line: 5, column: 3 });
  });

  it('finds the files of the video library, the translated ones first', async () => {
    const { videos, messages } = await load({
      'course.yaml': `${settings}translations: [es]\n`,
      '01-a/01-b.md': lesson,
      'videos.yaml': 'oven: { title: Oven, source: ./assets/oven.mp4, poster: assets/oven.png }',
      'assets/oven.mp4': 'film',
      'assets/oven.png': png,
      'i18n/es/assets/oven.png': png,
      'i18n/es/videos.yaml': 'oven: { title: Horno, poster: assets/oven.png }',
    });
    expect(messages).toEqual([]);
    expect(videos.en?.oven).toMatchObject({
      title: 'Oven',
      source: { path: 'assets/oven.mp4' },
      poster: 'assets/oven.png',
    });
    expect(videos.es?.oven).toMatchObject({
      title: 'Horno',
      source: { path: 'assets/oven.mp4' },
      poster: 'i18n/es/assets/oven.png',
    });
  });

  it('measures images', async () => {
    const { assets } = await load({
      '01-a/01-b.md': lesson,
      'assets/a.png': png,
      'assets/b.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>',
    });
    expect(assets['assets/a.png']).toMatchObject({ width: 3, height: 2, bytes: png.length });
    expect(assets['assets/b.svg']).toMatchObject({ width: 40, height: 30 });
  });
});

describe('text as it comes from any editor is read', () => {
  it.each([
    ['a byte order mark', `\uFEFF${lesson}`],
    ['CRLF', lesson.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', lesson.replaceAll('\n', '\r')],
  ])('%s', async (_, text) => {
    const { modules, messages } = await load({
      '01-a/01-b.md': text,
      'course.yaml': `\uFEFF${settings.replaceAll('\n', '\r\n')}`,
    });
    expect(messages).toEqual([]);
    expect(modules[0]?.lessons[0]?.text).toBe(lesson);
  });
});

describe('bad input ends in a message with its place', () => {
  const latin = Buffer.from('---\ntitle: a\n---\nCaf\xe9\n', 'latin1');
  it.each<[string, Files, string[]]>([
    ['invalid UTF-8', { '01-a/01-b.md': latin }, ['01-a/01-b.md:4:4 text-is-utf8']],
    ['UTF-16', { '01-a/01-b.md': Buffer.from('\uFEFFtext', 'utf16le') }, ['01-a/01-b.md:1:1 text-is-utf8']],
    ['a binary lesson', { '01-a/01-b.md': Buffer.from('a\nb\0c') }, ['01-a/01-b.md:2:1 text-is-text']],
    ['a control character', { '01-a/01-b.md': 'a\nbc\u001b[2J' }, ['01-a/01-b.md:2:3 text-is-text']],
    ['Markdown of 11 MB', { '01-a/01-b.md': Buffer.alloc(11_000_000, 'a') }, ['01-a/01-b.md:1:1 text-size']],
    [
      'a binary course.yaml',
      { '01-a/01-b.md': lesson, 'course.yaml': Buffer.from('a\0b') },
      ['course.yaml:1:1 text-is-text'],
    ],
    [
      'an empty course.yaml',
      { '01-a/01-b.md': lesson, 'course.yaml': '' },
      Array(3).fill('course.yaml:1:1 settings-valid'),
    ],
    ['no lesson', {}, ['course.yaml:1:1 course-has-lessons']],
    [
      'a module without lessons',
      { '01-a/01-b.md': lesson, '02-c/module.yaml': '' },
      ['02-c/module.yaml:1:1 module-has-lessons'],
    ],
    ['a name without letters', { '01-日本/01-b.md': lesson }, ['01-日本/01-b.md:1:1 id-derivable']],
    [
      'a lesson too deep',
      { '01-a/01-b.md': lesson, '01-a/more/c.md': lesson },
      ['01-a/more/c.md:1:1 lesson-in-module'],
    ],
    ['a lesson beside modules', { '01-a/01-b.md': lesson, 'c.md': lesson }, ['c.md:1:1 lesson-in-module']],
    [
      'a settings file of another name',
      { '01-a/01-b.md': lesson, '01-a/modul.yaml': '' },
      ['01-a/modul.yaml:1:1 settings-file-known'],
    ],
    [
      'files that an editor has named as plain texts',
      { '01-a/01-b.md': lesson, '01-a/02-c.md.txt': lesson, '01-a/module.yaml.txt': 'title: A' },
      ['01-a/02-c.md.txt:1:1 lesson-in-module', '01-a/module.yaml.txt:1:1 settings-file-known'],
    ],
    ['a PHP file', { '01-a/01-b.md': lesson, 'assets/x.php': '' }, ['assets/x.php:1:1 asset-name-safe']],
    [
      'an image that is none',
      { '01-a/01-b.md': lesson, 'assets/x.png': Buffer.concat([png.subarray(0, 12), png.subarray(-12)]) },
      ['assets/x.png:1:1 image-readable'],
    ],
    [
      'names that differ only in case',
      { '01-a/01-b.md': lesson, 'assets/X.txt': '', 'assets/x.txt': '' },
      ['assets/x.txt:1:1 file-name-case-unique'],
    ],
    [
      'a logo outside the course',
      { '01-a/01-b.md': lesson, 'course.yaml': `${settings}theme: { logo: ../../etc/passwd }\n` },
      ['course.yaml:4:16 asset-inside-course'],
    ],
    [
      'an emblem that is not there',
      { '01-a/01-b.md': lesson, 'course.yaml': `${settings}funding:\n  emblem: assets/eu.svg\n` },
      ['course.yaml:5:11 asset-exists'],
    ],
    [
      'a video file outside and one that is not there',
      { '01-a/01-b.md': lesson, 'videos.yaml': 'a:\n  title: A\n  source: /etc/passwd\n  poster: x.jpg\n' },
      ['videos.yaml:3:11 asset-inside-course', 'videos.yaml:4:11 asset-exists'],
    ],
    [
      'a language that is not listed',
      { '01-a/01-b.md': lesson, 'i18n/es/01-a/01-b.md': lesson },
      ['course.yaml:1:1 translation-listed'],
    ],
    [
      'a translation of nothing',
      {
        'course.yaml': `${settings}translations: [es]\n`,
        '01-a/01-b.md': lesson,
        'i18n/es/01-a/01-c.md': lesson,
        'i18n/es/02-x/module.yaml': '',
        'i18n/es/videos.yaml': 'x: { title: X }',
      },
      [
        'i18n/es/01-a/01-c.md:1:1 translation-has-source',
        'i18n/es/02-x/module.yaml:1:1 translation-has-source',
        'i18n/es/videos.yaml:1:1 translation-has-source',
      ],
    ],
    [
      'another number of objectives in a translation',
      {
        'course.yaml': `${settings}translations: [es]\n`,
        '01-a/01-b.md': lesson,
        '01-a/module.yaml': 'objectives: [Knead, Bake]',
        'i18n/es/01-a/module.yaml': 'objectives: [Amasar]',
      },
      ['i18n/es/01-a/module.yaml:1:13 settings-valid'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await told(files)).toEqual(expected);
  });

  it('suggests an iri with the id of the course', async () => {
    const { messages } = await load({
      '01-a/01-b.md': lesson,
      'course.yaml': 'title: Bread\nlanguage: en\n',
    });
    expect(messages[0]?.reason).toContain('https://example.org/courses/bread');
  });

  it('two courses with one id and one iri', async () => {
    const first = await load({ '01-a/01-b.md': lesson });
    const second = await loadProject(
      write({ 'course.yaml': `id: Bread\n${settings}`, '01-a/01-b.md': lesson }, 'other'),
      options(),
    );
    expect(sameCourseIds([first, second])).toMatchObject([
      {
        file: 'other/course.yaml',
        line: 1,
        ruleId: 'course-id-unique',
        related: { place: { file: 'bread/course.yaml' } },
      },
      { file: 'other/course.yaml', line: 4, ruleId: 'course-id-unique', related: { place: { line: 3 } } },
    ]);
    expect(sameCourseIds([first])).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('a pipe, for which reading would wait for ever', () => {
  it.each([
    'course.yaml',
    'course.lock.json',
    'videos.yaml',
    '01-a/01-b.md',
    'i18n/es/videos.yaml',
    'assets/film.mp4',
    'assets/film.en.vtt',
  ])('as %s', async (name) => {
    write({ '01-a/01-b.md': lesson, 'assets/x.txt': '', 'i18n/es/01-a/01-b.md': lesson });
    rmSync(join(cwd, 'bread', name), { force: true });
    execFileSync('mkfifo', [join(cwd, 'bread', name)]);
    const { messages } = await loadProject('bread', options());
    const told = messages.filter(({ ruleId }) => ruleId === 'file-readable');
    expect([...new Set(told.map(({ file, reason }) => `${file} ${reason}`))]).toEqual([
      `${name} This is a folder, a pipe or a device; put the file itself here`,
    ]);
  });
});

describe.skipIf(process.platform === 'win32')('symbolic links', () => {
  it.each([
    ['to a file outside', 'assets/passwd', '/etc/passwd'],
    ['to a folder outside', 'assets/etc', '/etc'],
    ['to itself', 'assets/loop', 'loop'],
    ['to the folder it stands in', 'assets/again', '.'],
    ['to the course folder', 'assets/all', '..'],
    ['to nothing', 'assets/gone', 'nowhere'],
  ])('%s: a message, and nothing is followed', async (_, link, target) => {
    write({ '01-a/01-b.md': lesson, 'assets/x.txt': '' });
    symlinkSync(target, join(cwd, 'bread', link));
    const { messages, assets } = await loadProject('bread', options());
    expect(messages.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([`${link} asset-inside-course`]);
    expect(Object.keys(assets)).toEqual(['assets/x.txt']);
  });

  it('two folders that lead to each other end', async () => {
    write({ '01-a/01-b.md': lesson, 'assets/a/x.txt': '', 'assets/b/y.txt': '' });
    symlinkSync('../b', join(cwd, 'bread/assets/a/b'));
    symlinkSync('../a', join(cwd, 'bread/assets/b/a'));
    const { messages } = await loadProject('bread', options());
    expect(messages.map((message) => message.file)).toEqual(['assets/a/b/a', 'assets/b/a/b']);
  });

  it('inside the course are followed', async () => {
    write({ '01-a/01-b.md': lesson, 'assets/x.txt': 'x' });
    symlinkSync('x.txt', join(cwd, 'bread/assets/y.txt'));
    const { messages, assets } = await loadProject('bread', options());
    expect(messages).toEqual([]);
    expect(assets['assets/y.txt']?.bytes).toBe(1);
  });
});

describe('wrong usage', () => {
  it.each([
    ['no folder', 'nowhere', /There is no folder "nowhere"/],
    ['a folder without course.yaml', 'empty', /no course\.yaml/],
    ['a file', 'empty/x.txt', /is a file/],
  ])('%s', async (_, course, message) => {
    mkdirSync(join(cwd, 'empty'));
    writeFileSync(join(cwd, 'empty/x.txt'), '');
    const failed = expect(loadProject(course, options())).rejects;
    await failed.toMatchObject({ name: 'UsageError', message: expect.stringMatching(message) });
  });
});

it('reads the settings alone', () => {
  write({ 'course.yaml': `${settings}translations: [es]\n` });
  expect(loadSettings('bread', options())).toMatchObject({
    directory: 'bread',
    settings: { id: 'bread', translations: ['es'] },
  });
});
