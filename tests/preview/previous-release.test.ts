/** `--from`: the release that learners had is opened in the place of the course as it is, and compared with it. */
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptWork, Launch, Situation } from '../../src/preview/wire.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { startPreview } from '../support/start-preview.ts';

const NAME = 'test-course-en-scorm12';
const FILE = '01-start/01-welcome.md';
const LESSON = '# Welcome\n\nAs it was.\n\n:::choice{#fit}\nWho fits?\n\n- [x] Somebody\n- [ ] Nobody\n:::\n';

let course: CourseTest;
let folder: string;
beforeAll(async () => {
  course = await courseTest({ [FILE]: LESSON, '01-start/02-more.md': '# More\n\nStays.\n' });
  const built = await course.buildOnce('-t', 'scorm12,scorm2004,universal');
  expect(built.code).toBe(0);
  folder = path.join(course.cwd, 'unpacked');
  for (const [name, content] of await course.files(`${NAME}.zip`)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  await course.write('course.yaml', courseYaml().replace('1.0.0', '1.1.0'));
  await course.write(FILE, LESSON.replace('it was', 'it is').split('\n:::choice')[0] ?? '');
});
afterAll(() => course?.remove());

async function withPreview<Result>(from: string, run: (origin: string) => Promise<Result>): Promise<Result> {
  const preview = await startPreview(course, { from });
  try {
    return await run(preview.origin);
  } finally {
    await preview.end();
  }
}

function asking(origin: string) {
  const ask = async <Answer>(name: string, body: object): Promise<Answer> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/preview/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Answer;
  };
  return {
    use: (previous: boolean) => ask<Situation>('situation', { package: NAME, do: 'use-release', previous }),
    launch: () => ask<Launch>('launch', { package: NAME }),
    kept: () => ask<KeptWork>('kept', { package: NAME }),
    launchOf: (name: string) => ask<Launch>('launch', { package: name }),
    page: async () => (await fetch(`${origin}/course/${NAME}/index.html`)).text(),
    status: async (file: string) => (await fetch(`${origin}/course/${NAME}/${file}`)).status,
  };
}

describe('--from', () => {
  it.each([
    ['a zip', () => `out/${NAME}.zip`],
    ['its folder', () => 'unpacked'],
  ])(
    '%s: serves the release of before at the same address, and the course as it is after it',
    async (_, from) => {
      await withPreview(from(), async (origin) => {
        const { use, launch, page, status } = asking(origin);
        expect((await launch()).situation.previous).toEqual({ version: '1.0.0', isOpen: false });
        expect(await page()).toContain('As it is.');
        expect((await use(true)).previous?.isOpen).toBe(true);
        expect(await page()).toContain('As it was.');
        expect(await status('style.css')).toBe(200);
        expect(await status('nothing.css')).toBe(404);
        await use(false);
        expect(await page()).toContain('As it is.');
      });
    },
  );

  it('says what learners of it keep, the worst first', async () => {
    await withPreview(`out/${NAME}.zip`, async (origin) => {
      const kept = await asking(origin).kept();
      expect(kept).toMatchObject({ from: '1.0.0', to: '1.1.0' });
      expect(kept.changes[0]).toEqual({
        level: 'drops a score',
        text: expect.stringContaining('fit'),
      });
      expect(kept.summary).toContain('drops a score (1)');
    });
  });

  it('belongs to packages of its own standard alone', async () => {
    await withPreview('out/test-course-en-scorm2004.zip', async (origin) => {
      const { launchOf } = asking(origin);
      const previous = async (target: string) =>
        (await launchOf(`test-course-en-${target}`)).situation.previous?.version;
      expect(
        await Promise.all(['scorm2004', 'scorm2004-4th', 'scorm12', 'universal', 'xapi'].map(previous)),
      ).toEqual(['1.0.0', undefined, undefined, undefined, undefined]);
    });
    await withPreview('out/test-course-en-universal.zip', async (origin) => {
      expect((await asking(origin).launchOf('test-course-en-universal')).situation.previous).toBeDefined();
      expect((await asking(origin).launch()).situation.previous).toBeUndefined();
    });
  });

  it('goes on without a file of a zip that cannot be unpacked', async () => {
    const zip = await readFile(course.zip(`${NAME}.zip`));
    const data = zip.indexOf('style.css') + 'style.css'.length;
    await writeFile(path.join(course.cwd, 'broken.zip'), zip.fill(0xff, data, data + 200));
    await withPreview('broken.zip', async (origin) => {
      const { use, status } = asking(origin);
      await use(true);
      expect(await Promise.all(['style.css', 'index.html'].map(status))).toEqual([404, 200]);
    });
  });

  it('shows nothing outside of a folder, through links or dots', async () => {
    await writeFile(path.join(course.cwd, 'secret.txt'), 'secret');
    await symlink(path.join(course.cwd, 'secret.txt'), path.join(folder, 'link.txt'));
    await withPreview('unpacked', async (origin) => {
      const { use, status } = asking(origin);
      await use(true);
      expect(await status('index.html')).toBe(200);
      const ways = ['link.txt', '..%2fsecret.txt', '%2e%2e/secret.txt', 'a%00b'];
      expect(await Promise.all(ways.map(status))).toEqual([404, 404, 404, 404]);
    });
    await rm(path.join(folder, 'link.txt'));
  });
});

describe('wrong usage', () => {
  const tried = async (...args: string[]) => {
    const { code, stderr } = await course.run('preview', 'course', '--port', '0', ...args);
    return `${code} ${stderr}`;
  };

  it('is told in one sentence', async () => {
    await writeFile(path.join(course.cwd, 'text.zip'), 'no zip');
    await course.write('other/course.yaml', courseYaml('', 'other'));
    expect(await tried('--from', 'nowhere.zip')).toMatch(/^2 .*There is no package "nowhere\.zip"\./);
    expect(await tried('--from', 'text.zip')).toMatch(/^2 .*"text\.zip" is no zip that can be read/);
    expect(await tried('--from', 'course')).toMatch(/^2 .*"course" is no package of coursewright/);
    expect(await tried('--from', 'unpacked', '--from', 'unpacked')).toMatch(/^2 .*It may be given once\./);
  });

  it('is a package that no package of the course follows', async () => {
    const yaml = courseYaml().replace('language: en', 'language: de');
    await course.write('course.yaml', yaml);
    expect(await tried('--from', 'unpacked')).toMatch(
      /^2 .*"unpacked" holds the course "test-course" in "en", and no package of this course follows it\./,
    );
    await course.write('course.yaml', courseYaml().replace('1.0.0', '1.1.0'));
  });
});
