/** What an author begins with, and how they are told of problems while they write: `new`, `init`, `check` of a file. */
import { existsSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blockTypes } from '../../src/blocks/index.ts';
import { run } from '../../src/cli.ts';
import { questionKinds } from '../../src/desk/questions.ts';
import { skeletonTexts } from '../../src/texts/skeleton.ts';
import { courseYaml } from '../support/course-test.ts';

let cwd: string;
let ended: AbortController;
/** Told of what is written for people, before anything goes on. */
let heard: (text: string) => void;
beforeEach(async () => {
  cwd = await realpath(await mkdtemp(path.join(os.tmpdir(), 'coursewright-desk-')));
  ended = new AbortController();
  heard = () => undefined;
});
afterEach(() => rm(cwd, { recursive: true }));

interface Answer {
  code: number;
  out: string;
  err: string;
}

function start(...argv: string[]): { answer: Answer; done: Promise<Answer> } {
  const answer: Answer = { code: -1, out: '', err: '' };
  const io = {
    stdout: { write: (text: string) => (answer.out += text) },
    stderr: {
      write: (text: string) => {
        answer.err += text;
        heard(text);
      },
    },
    cwd,
    env: {},
    isTTY: false,
    signal: ended.signal,
  };
  return { answer, done: run(argv, io).then((code) => Object.assign(answer, { code })) };
}
const cli = (...argv: string[]): Promise<Answer> => start(...argv).done;
const text = (file: string) => readFile(path.join(cwd, file), 'utf8');

async function write(files: Record<string, string>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(cwd, file)), { recursive: true });
    await writeFile(path.join(cwd, file), content);
  }
}
const FINE = /^\S*\n?1 course checked: no problems\.\n$/;
const COURSE = {
  'courses/a/course.yaml': courseYaml(
    'targets: [scorm12, xapi]\nrules: { image-has-alt: { level: off, reason: a test } }\n',
  ),
  'courses/a/01-start/01-welcome.md': '---\ntitle: Welcome\n---\n\nSome words.\n',
};

describe('new', () => {
  it.each([
    ['The first visit', '02-the-first-visit.md', 'The first visit'],
    ['Η πρώτη επίσκεψη', '02-i-proti-episkepsi.md', 'Η πρώτη επίσκεψη'],
    ['Pierwsza wizyta – żółw łąki', '02-pierwsza-wizyta-zolw-laki.md', '"Pierwsza wizyta – żółw łąki"'],
    ['A "quote": 😀', '02-a-quote.md', '"A \\"quote\\": 😀"'],
    ['😀', '02-lesson.md', '"😀"'],
    ['Welcome', '02-welcome-2.md', 'Welcome'],
    ['x '.repeat(150).trim(), `02-${'x-'.repeat(30).slice(0, -1)}.md`, 'x '.repeat(150).trim()],
  ])('lesson %s', async (title, name, written) => {
    await write(COURSE);
    const { code, out } = await cli('new', 'lesson', title);
    expect({ code, out }).toEqual({ code: 0, out: `courses/a/01-start/${name}\n` });
    expect(await text(`courses/a/01-start/${name}`)).toBe(
      `---\ntitle: ${written}\n---\n\n${skeletonTexts.en?.lesson}\n`,
    );
    expect((await cli('check')).err).toMatch(FINE);
  });

  it('module has a first lesson, in the language of the course', async () => {
    await write({ ...COURSE, 'courses/a/course.yaml': courseYaml().replace('language: en', 'language: el') });
    expect((await cli('new', 'module', 'Πριν')).out).toBe(
      'courses/a/02-prin/module.yaml\ncourses/a/02-prin/01-episkopisi.md\n',
    );
    expect((await cli('new', 'lesson', 'Zwei', '-m', 'start')).out).toBe('courses/a/01-start/02-zwei.md\n');
    expect((await cli('check')).err).toMatch(FINE);
  });

  it.each(Object.keys(skeletonTexts))('question of each kind in %s', async (language) => {
    await write({
      ...COURSE,
      'courses/a/course.yaml': courseYaml().replace('language: en', `language: ${language}`),
    });
    const printed: string[] = [];
    for (const kind of questionKinds) {
      const { out } = await cli('new', 'question', kind, `Which ${kind} is it? A & B`);
      expect(out).toContain(`#which-${kind}-is-it-a-b`);
      printed.push(out, (await cli('new', 'question', kind)).out.replace('#my-question', `#my-${kind}`));
    }
    const lesson = COURSE['courses/a/01-start/01-welcome.md'];
    await write({ 'courses/a/01-start/01-welcome.md': `${lesson}\n${printed.join('\n')}` });
    expect((await cli('check')).err).toMatch(FINE);
  });

  it.each([
    [['new', 'lesson', ''], /one line of text/],
    [['new', 'lesson', 'a\nb'], /one line of text/],
    [['new', 'lesson', 'A', '-m', 'strat'], /did you mean "start"/],
    [['new', 'question', 'chioce'], /Did you mean "choice"/],
  ])('refuses %j', async (argv, reason) => {
    await write(COURSE);
    const { code, err } = await cli(...argv);
    expect(err).toMatch(reason);
    expect(code).toBe(2);
  });
});

describe('init', () => {
  it('puts settings, schemas, snippets and a page for assistants where the course is opened', async () => {
    await write({ '.gitignore': 'mine\n' });
    const { code, err } = await cli('init', 'courses/b');
    expect(err).toContain('These were there and are as they were: .gitignore.');
    expect(code).toBe(0);
    expect(await text('.gitignore')).toBe('mine\n');
    const { 'yaml.schemas': schemas } = JSON.parse(await text('.vscode/settings.json'));
    expect(Object.keys(schemas)).toHaveLength(14);
    for (const schema of Object.keys(schemas)) expect(JSON.parse(await text(schema))).toHaveProperty('title');
    const snippets = JSON.parse(await text('.vscode/coursewright.code-snippets'));
    expect(Object.keys(snippets)).toEqual([...blockTypes.keys()]);
    expect(snippets.choice.body[0]).toMatch(/^:::choice/);
    const page = await text('AGENTS.md');
    expect(page).toContain('npx coursewright check courses/b ');
    expect(page).not.toContain('{course}');
    expect((await cli('check')).code).toBe(0);
  });

  it('of a course that stands alone puts them into it, and none of them is a lesson', async () => {
    expect((await cli('init')).code).toBe(0);
    expect(existsSync(path.join(cwd, '.vscode/settings.json'))).toBe(true);
    expect((await cli('check')).err).toMatch(FINE);
  });
});

describe('check of a part', () => {
  const BROKEN = {
    ...COURSE,
    'courses/a/01-start/02-tools.md': '---\ntitle: Tools\n---\n\n[x](gone.md)\n',
    'courses/a/02-more/01-visit.md': '---\ntitle: Visit\n---\n\n[x](gone.md)\n',
  };

  it('says what is wrong in it, and how much is elsewhere', async () => {
    await write(BROKEN);
    const tools = await cli('check', 'courses/a/01-start/02-tools.md');
    expect(tools.err).toContain('02-tools.md:5:1');
    expect(tools.err).not.toContain('01-visit.md');
    expect(tools.err).toContain('1 problem elsewhere in the course; check it whole to see it.');
    expect(tools.code).toBe(1);
    const welcome = await cli('check', 'courses/a/01-start/01-welcome.md');
    expect(welcome.err).toContain('courses/a/01-start/01-welcome.md checked: no problems.');
    expect(welcome.err).toContain('2 problems elsewhere');
    expect(welcome.code).toBe(0);
    expect((await cli('check', 'courses/a/02-more')).code).toBe(1);
    expect((await cli('check', 'courses/a')).err).toContain('2 errors');
  });

  it('builds the whole course of a file', async () => {
    await write(COURSE);
    expect((await cli('build', 'courses/a/01-start/01-welcome.md', '-t', 'scorm12')).code).toBe(0);
    expect(existsSync(path.join(cwd, 'dist/packages/test-course-en-scorm12.zip'))).toBe(true);
  });

  it('goes on after every change until it is told to end', async () => {
    await write(BROKEN);
    const { answer, done } = start('check', 'courses/a', '--watch', '--no-cache');
    await expect.poll(() => answer.err).toContain('Ctrl-C ends it');
    expect(answer.err).toContain('2 errors');
    answer.err = '';
    await write({ 'courses/a/01-start/02-tools.md': '---\ntitle: Tools\n---\n\nWords.\n' });
    await expect.poll(() => answer.err).toContain('1 error in 1 file');
    answer.err = '';
    await write({ 'courses/a/02-more/01-visit.md': '---\ntitle: Visit\n---\n\nWords.\n' });
    await expect.poll(() => answer.err).toContain('no problems');
    answer.err = '';
    await rm(path.join(cwd, 'courses/a/course.yaml'));
    await expect.poll(() => answer.err).toContain('course.yaml');
    ended.abort();
    expect((await done).code).toBe(0);
  });

  it('sees what changes during the first check', async () => {
    await write({ ...COURSE, 'courses/a/01-start/02-tools.md': BROKEN['courses/a/01-start/02-tools.md'] });
    heard = (text) => {
      if (text.includes('1 error'))
        writeFileSync(path.join(cwd, 'courses/a/01-start/02-tools.md'), '---\ntitle: Tools\n---\n\nWords.\n');
    };
    const { answer, done } = start('check', 'courses/a', '--watch', '--no-cache');
    await expect.poll(() => answer.err).toContain('no problems');
    ended.abort();
    expect((await done).code).toBe(0);
  });
});
