/** Drafts: what a release must have and a draft need not, and packages that call themselves drafts. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { PackageData } from '../../src/course/model/package-data.ts';
import type { Message } from '../../src/diagnostics/message.ts';
import type { PackageEntry, SheetEntry } from '../../src/package/packages-file.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';

/** Rules that are warnings by themselves, and that this course makes errors of a release. */
const RAISED = 'rules: { video-licence: error, video-consent: error }\n';

const FILES = {
  'videos.yaml': 'bilbao: { title: Bilbao, source: assets/film.mp4, people: [Maite Arrieta] }\n',
  '01-one/01-film.md': `---
title: Film
---

::video[Film]{#film ref=bilbao watch=80% reading}

::video[Empty text]{#empty src=../assets/film.mp4 transcript=../assets/empty.md}

::audio[Talk]{src=../assets/talk.mp3}
`,
  '01-one/02-pictures.md': '---\ntitle: Pictures\n---\n\n![](../assets/a.png)\n\n![a.png](../assets/a.png)\n',
  '01-one/03-empty.md': '---\ntitle: Empty\n---\n',
  'assets/film.mp4': readFileSync('courses/getting-started/assets/clip.mp4'),
  'assets/talk.mp3': readFileSync('tests/fixtures/media/sound.mp3'),
  'assets/a.png': readFileSync('courses/getting-started/assets/clip.png'),
  'assets/empty.md': '\n',
};
const LESSON = { '01-one/01-one.md': '---\ntitle: Lesson\n---\n\nText.\n' };

const WORDS = {
  en: 'Draft',
  es: 'Borrador',
  pt: 'Rascunho',
  de: 'Entwurf',
  el: 'Πρόχειρο',
  pl: 'Wersja robocza',
};
/** Where an LMS reads title and identifier. */
const MANIFESTS = {
  scorm12: 'imsmanifest.xml',
  scorm2004: 'imsmanifest.xml',
  xapi: 'tincan.xml',
  cmi5: 'cmi5.xml',
};

const courses: CourseTest[] = [];
afterEach(async () => {
  await Promise.all(courses.splice(0).map((course) => course.remove()));
});

describe('what only a release must have', () => {
  it('is an error, and in a draft a warning in the same words', async () => {
    const course = await courseWith(RAISED);
    const release = await told(course);
    expect(rulesIn(release.filter((message) => message.includes(' error ')))).toEqual([
      'captions-present',
      'image-has-alt',
      'lesson-not-empty',
      'reading-has-transcript',
      'transcript-present',
      'transcript-readable',
      'video-consent',
      'video-licence',
    ]);
    expect(await told(course, '--draft')).toEqual(
      release.map((message) => message.replace(' error ', ' warning ')),
    );
  });

  it('stays off where the course says so, and what no package can do without stays an error', async () => {
    const course = await courseWith(
      'rules: { lesson-not-empty: { level: off, reason: They come later } }\n',
      {
        '01-one/01-empty.md': '---\ntitle: Empty\n---\n',
        '01-one/02-one.md': '---\ntitle: One\n---\n\n:::choice{#q}\nNow?\n\n- [ ] Yes\n- [ ] No\n:::\n',
      },
    );
    const [message, ...others] = await told(course, '--draft');
    expect(message).toMatch(/ error choice-has-correct-answer:/);
    expect(others).toEqual([]);
    expect((await course.build('--draft')).code).toBe(1);
  });

  it('keeps nobody from asking what is reported and what a release changes', async () => {
    const course = await courseWith(RAISED);
    expect((await course.run('explain', 'course')).code).toBe(0);
    const { code, stdout } = await course.run('diff', 'course', 'course');
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('keep everything') });
  });
});

describe('a draft', () => {
  it('holds all that is there, and claims nothing that is missing', async () => {
    const course = await courseWith(RAISED);
    expect((await course.build('--draft', '-t', 'scorm12')).code).toBe(0);
    const files = await course.files('test-course-en-scorm12-draft.zip');
    const { lessons, rule } = dataOf(files);
    const [film, empty] = lessons[0]?.blocks ?? [];
    expect(film?.data).toMatchObject({ src: 'files/film.mp4', captions: [] });
    expect(empty?.data).toMatchObject({ src: 'files/film.mp4', captions: [] });
    expect(files.get('files/film.mp4')).toEqual(FILES['assets/film.mp4']);
    // Nobody is sent to read what is not there.
    expect(rule.completion).toEqual({
      all: [{ lessons: [1, 2, 3] }, { watch: [{ block: film?.number, share: 0.8 }] }],
    });
    const page = text(files, 'index.html');
    expect(page).not.toContain('class="transcript');
    expect(page).toContain('<audio src="files/talk.mp3"');
    expect(page).toMatch(/<img src="files\/a.png" alt=""[\s\S]*<img src="files\/a.png" alt="a.png"/);
    expect(page).toContain('id="one/empty"');
  });

  it('lies beside the release under its own name, and is the same to an LMS but for its title', async () => {
    const course = await courseWith('package: module\n', LESSON);
    const lockFile = () => readFile(path.join(course.folder, 'course.lock.json'), 'utf8');
    const kinds = ['-t', `${Object.keys(MANIFESTS).join()},web`];
    const drafts = await course.build(...kinds, '--draft');
    expect({ code: drafts.code, stderr: drafts.stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('For learners, build without --draft.'),
    });
    const lock = await lockFile();
    expect((await course.build(...kinds, '--frozen')).code).toBe(0);
    expect(await lockFile()).toBe(lock);

    const { packages, sheets } = await listed(course);
    expect(packages.map(({ file, draft, title }) => [file, draft, title])).toEqual(
      ['cmi5', 'scorm12', 'scorm2004', 'web', 'xapi'].flatMap((kind) => {
        const name = `test-course-one-en-${kind}`;
        const names = kind === 'web' ? [name, `${name}-draft`] : [];
        return [...names, `${name}-draft.zip`, `${name}.zip`].map((file) =>
          file.includes('-draft')
            ? [file, true, 'Draft: A test course: One']
            : [file, undefined, 'A test course: One'],
        );
      }),
    );
    const sheet = 'test-course-en-lms-draft.html';
    expect(sheets.map(({ file }) => file)).toContain(sheet);
    expect(await readFile(path.join(course.out, sheet), 'utf8')).toContain('Draft: A test course');

    for (const [kind, manifest] of Object.entries(MANIFESTS)) {
      const release = text(await course.files(`test-course-one-en-${kind}.zip`), manifest);
      const draft = text(await course.files(`test-course-one-en-${kind}-draft.zip`), manifest);
      expect(draft).toContain('Draft: A test course: One');
      expect(draft.replaceAll('Draft: ', '')).toBe(release);
    }
    const files = await course.files('test-course-one-en-scorm12-draft.zip');
    expect(dataOf(files).course).toMatchObject({ title: 'Draft: A test course', module: 'Draft: One' });
    expect(text(files, 'index.html')).toContain('<title>Lesson · Draft: One</title>');
    expect(text(files, 'metadata.xml')).toContain('>Draft</langstring>');
  });

  it.each(Object.entries(WORDS))('in %s calls itself "%s"', async (language, word) => {
    const course = await courseWith('translations: [es, pt, de, el, pl]\n', LESSON);
    await course.buildOnce('--draft', '-t', 'scorm12');
    const files = await course.files(`test-course-${language}-scorm12-draft.zip`);
    expect(text(files, 'index.html')).toContain(`<p class="draft">${word}</p>`);
    expect(text(files, 'index.html')).toContain(`· ${word}: A test course</title>`);
    expect(text(files, 'imsmanifest.xml')).toContain(`[${word}: A test course]`);
    expect(text(files, 'style.css')).toContain('.draft{');
  });

  it('leaves nothing in a release', async () => {
    const course = await courseWith('', LESSON);
    await course.build('-t', 'scorm12');
    const files = await course.files('test-course-en-scorm12.zip');
    for (const name of ['index.html', 'style.css', 'imsmanifest.xml', 'metadata.xml'])
      expect(text(files, name)).not.toMatch(/draft/i);
  });
});

async function courseWith(
  settings: string,
  files: Record<string, string | Uint8Array> = FILES,
): Promise<CourseTest> {
  const course = await courseTest({ ...files, 'course.yaml': courseYaml(settings) });
  courses.push(course);
  return course;
}

/** What `check` says, as `file:line severity rule: reason`. */
async function told(course: CourseTest, ...flags: string[]): Promise<string[]> {
  const { stdout } = await course.check('--reporter', 'json', ...flags);
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  return messages.map(
    ({ file, line, severity, ruleId, reason }) => `${file}:${line} ${severity} ${ruleId}: ${reason}`,
  );
}

function rulesIn(messages: readonly string[]): string[] {
  return [...new Set(messages.map((message) => / \w+ ([a-z-]+): /.exec(message)?.[1] ?? ''))].sort();
}

async function listed(course: CourseTest): Promise<{ packages: PackageEntry[]; sheets: SheetEntry[] }> {
  return JSON.parse(await readFile(path.join(course.out, 'packages.json'), 'utf8'));
}

function text(files: ReadonlyMap<string, Buffer>, name: string): string {
  return files.get(name)?.toString() ?? '';
}

function dataOf(files: ReadonlyMap<string, Buffer>): PackageData {
  return JSON.parse(text(files, 'course.js').replace(/^window\.coursewrightCourse=|;\s*$/g, ''));
}
