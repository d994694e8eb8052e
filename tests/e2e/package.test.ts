/** What holds for every package, whatever is in it: courses of this repository, and one with nasty names and texts. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Frame, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { typographic } from '../../src/course/text/typographic.ts';
import { beginCourse } from '../support/begin-course.ts';
import { watchErrors } from '../support/browser.ts';
import { type Classroom, openClassroom } from '../support/classroom.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { type FakeLrs, fakeLrs } from '../support/fake-lrs.ts';
import { packageProblems } from '../support/package-facts.ts';
import { readStrictly } from '../support/strict-zip.ts';
import { joinedSchema, validate } from '../support/xml.ts';

const NASTY = `A & B <c> "d" 'e' ]]> 日本 😀 </noscript></script>`;
const NASTY_ATTRIBUTE = `It's </noscript> & "so" <!-- </title>`;
const PICTURE = readFileSync('courses/getting-started/assets/clip.png');

const nastyLesson = (title: string, other: string): string => `---
title: ${JSON.stringify(title)}
objectives: [read]
---

## ${NASTY.replace('<c>', '`<c>`').replace('</noscript></script>', '`</noscript></script>`')}

Text at 10:30, C:Temp and $5. A note[^1], a link to [the other](${other}) and www.example.org.

[^1]: The note's \`</noscript>\` text.

![${NASTY_ATTRIBUTE.replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;'))}](../assets/Bild%20für%20alle.png "Caption & <b> | Credit")

![The same name in another folder](../assets/deeper/Bild%20f%C3%BCr%20alle.png)

::download[A sheet for ${'"all"'}]{src="../assets/a & b (copy) 100%.docx"}

\`\`\`html
<script>alert("</script></noscript>")</script>
\`\`\`

:::choice{#q}
Which of \`<a>\` & \`</noscript>\`?

- [x] \`</noscript>\`
  > It's "right" & \`</script>\`.
- [ ] 日本 😀 {#other}
:::
`;
const OBJECTIVES = 'objectives: { read: Read & <write> }\n';
const NASTY_FILES = {
  'course.yaml': `id: nasty\ntitle: ${JSON.stringify(NASTY)}\ndescription: ${JSON.stringify(NASTY)}\nversion: 1.0.0\nlanguage: en\niri: https://example.org/courses/nasty\nauthors: [${JSON.stringify(NASTY)}]\ncompletion: { lessons: all, pass: 62.5% }\n`,
  '01-start/module.yaml': `title: ${JSON.stringify(NASTY)}\n${OBJECTIVES}`,
  '02-next/module.yaml': `title: Next\n${OBJECTIVES}`,
  '01-start/01-a.md': nastyLesson(NASTY, '../02-next/01-b.md'),
  '02-next/01-b.md': nastyLesson(`${NASTY} again`, '../01-start/01-a.md'),
  '02-next/02-c.md': '---\ntitle: The last\n---\n\nThe end.\n',
  'assets/Bild für alle.png': PICTURE,
  'assets/deeper/Bild für alle.png': PICTURE,
  'assets/a & b (copy) 100%.docx': readFileSync('courses/getting-started/assets/lesson-checklist.docx'),
};

interface Built {
  id: string;
  test: CourseTest;
  /** In the course's order. */
  titles: string[];
}

const STANDARDS = ['scorm12', 'xapi'] as const;
const TARGETS = [...STANDARDS, 'web', 'universal'] as const;
const IDS = ['getting-started', 'employer-engagement', 'nasty'];

let classroom: Classroom;
let lrs: FakeLrs;
const built = new Map<string, Built>();

beforeAll(async () => {
  lrs = await fakeLrs();
  classroom = await openClassroom();
  await Promise.all(IDS.map(async (id) => built.set(id, await buildCourse(id))));
});
afterAll(async () => {
  await classroom?.close();
  await lrs?.close();
  await Promise.all([...built.values()].map(({ test }) => test.remove()));
});

async function expectBuilt(test: CourseTest, targets: readonly string[] = TARGETS): Promise<void> {
  const { code, stderr } = await test.build('-t', targets.join(','));
  expect(stderr).not.toMatch(/ error /);
  expect(code).toBe(0);
}

async function buildCourse(id: string): Promise<Built> {
  const test = await courseTest(id === 'nasty' ? NASTY_FILES : {});
  if (id !== 'nasty') await cp(path.join('courses', id), test.folder, { recursive: true });
  await expectBuilt(test);
  return { id, test, titles: titlesOf(test.folder) };
}

function titlesOf(folder: string): string[] {
  const lessons = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^\d\d-[^/\\]+[/\\]\d\d-[^/\\]+\.md$/.test(file))
    .sort();
  return lessons.map((file) => {
    const [, head = ''] = readFileSync(path.join(folder, file), 'utf8').split(/^---$/m);
    return typographic(String((parse(head) as { title: string }).title), 'en');
  });
}

function course(id: string): Built {
  const found = built.get(id);
  if (found === undefined) throw new Error(`${id} was not built`);
  return found;
}

const zipOf = (id: string, target: string): string => course(id).test.zip(`${id}-en-${target}.zip`);
const entriesOf = (id: string, target: string) => readStrictly(readFileSync(zipOf(id, target)));

/** Unpacked on a disk, as somebody does who looks at a package without an LMS. */
async function unpacked(id: string, target: string): Promise<string> {
  const folder = path.join(course(id).test.cwd, `unpacked ü ${target}`);
  for (const { name, content } of entriesOf(id, target)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return pathToFileURL(path.join(folder, 'index.html')).href;
}

const ALL = IDS.flatMap((id) => TARGETS.map((target) => [id, target] as const));

it.each(ALL)(
  '%s for %s is a zip that a stream can read, with safe names, each of them once, and all that is listed',
  (id, target) => {
    expect(packageProblems(entriesOf(id, target))).toEqual([]);
  },
);

/** The page is the same for all targets: those whose trackers it shares with others show the worst course alone. */
const OPENED = ALL.filter(([id, target]) => id === 'nasty' || STANDARDS.some((one) => one === target));

describe.each(OPENED)('%s for %s', (id, target) => {
  it('works from a disk: no error, no other file, every lesson, videos with their captions', async () => {
    const context = await classroom.browser.newContext({ viewport: { width: 650, height: 666 } });
    const page = await context.newPage();
    const errors = watchErrors(page);
    const requests = watchRequests(context);
    await page.goto(await unpacked(id, target));
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await beginCourse(page);
    await walk(page.mainFrame(), course(id).titles, playVideos);
    expect(errors).toEqual([]);
    expect(requests.filter((address) => !/^(file|blob|data):/.test(address))).toEqual([]);
    await context.close();
  });

  it('asks no other host, in an LMS, through all lessons', async () => {
    const context = await classroom.browser.newContext();
    const requests = watchRequests(context);
    await classroom.host.add(`${id}-${target}`, zipOf(id, target));
    const query = new URLSearchParams({
      endpoint: lrs.endpoint,
      auth: lrs.auth,
      actor: JSON.stringify({ mbox: 'mailto:ada@example.org' }),
    });
    const opened = await classroom.visit(`${id}-${target}`, {
      context,
      ...(target === 'xapi' ? { query: `?${query}` } : target === 'web' ? { query: '' } : {}),
    });
    const errors = watchErrors(opened.page);
    await walk(opened.frame, course(id).titles);
    const own = [classroom.host.origin, new URL(lrs.endpoint).origin];
    expect(requests.length).toBeGreaterThan(4);
    expect(requests.filter((address) => !own.includes(new URL(address).origin))).toEqual([]);
    expect(errors).toEqual([]);
    expect(lrs.problems).toEqual([]);
    if (target === 'scorm12' || target === 'universal') expect(await opened.offences()).toEqual([]);
    await context.close();
  });
});

function watchRequests(context: BrowserContext): string[] {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  return requests;
}

async function walk(
  frame: Frame,
  titles: string[],
  at: (frame: Frame) => Promise<void> = async () => {},
): Promise<void> {
  for (const [index, title] of titles.entries()) {
    if (index > 0) await frame.getByRole('link', { name: /^Next / }).click();
    await frame.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    await at(frame);
  }
  expect(await frame.getByRole('link', { name: /^Next / }).allInnerTexts()).toEqual([
    expect.stringMatching(/^Next\s+(Finish|See what you have achieved)$/),
  ]);
}

async function playVideos(frame: Frame): Promise<void> {
  const playable = { name: /^Play: / };
  const blocks = frame.locator('.block.video').filter({ has: frame.getByRole('button', playable) });
  for (const id of await blocks.evaluateAll((elements) => elements.map((element) => element.id))) {
    const block = frame.locator(`[id="${id}"]`);
    const video = block.locator('video');
    await block.getByRole('button', playable).click();
    await expect
      .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
      .toBeGreaterThan(0);
    await expect.poll(() => cuesOf(video)).toBeGreaterThan(0);
  }
}

const cuesOf = (video: Locator): Promise<number> =>
  video.evaluate((element: HTMLVideoElement) => element.textTracks[0]?.cues?.length ?? 0);

describe.each(IDS)('%s', (id) => {
  it('has a manifest and metadata that the official schemas accept', async () => {
    const files = entriesOf(id, 'scorm12').map(({ name, content }) => ({ path: name, content }));
    const joined = joinedSchema({
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    });
    expect(await validate([...files, joined], 'imsmanifest.xml', 'joined.xsd')).toEqual([]);
    expect(await validate(files, 'metadata.xml', 'imsmd_rootv1p2p1.xsd')).toEqual([]);
  });

  it('is read without JavaScript: all lessons in their order, and what stands beside them', async () => {
    const context = await classroom.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const errors = watchErrors(page);
    await page.goto(await unpacked(id, 'scorm12'));
    const lessons = page.getByRole('heading', { level: 1 });
    const beside = id === 'nasty' ? [] : ['Glossary', 'Toolkit', 'Community'];
    const [start, ...rest] = await lessons.allTextContents();
    expect(start).toBe(await page.locator('#cover h1').textContent());
    expect(rest).toEqual([...course(id).titles, ...beside]);
    for (const lesson of await lessons.all()) expect(await lesson.isVisible()).toBe(true);
    await expect.poll(() => page.getByRole('article').count()).toBe(course(id).titles.length + beside.length);
    expect(
      await page
        .getByRole('button')
        .filter({ visible: true, hasText: /^(Check|Try again|Print)/ })
        .count(),
    ).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('nasty texts', () => {
  it('are shown as they were written, with the quotation marks of the language', async () => {
    const shown = typographic(NASTY, 'en');
    const context = await classroom.browser.newContext();
    const page = await context.newPage();
    await page.goto(await unpacked('nasty', 'scorm12'));
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await beginCourse(page);
    await expect.poll(() => page.title()).toBe(`${shown} · ${shown}`);
    const lesson = (title: string) =>
      page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    const answer = async () => {
      await page.getByRole('img', { name: NASTY_ATTRIBUTE }).waitFor();
      await page.getByRole('radio', { name: '</noscript>' }).check();
      await page.getByRole('button', { name: 'Check' }).click();
      await page
        .getByText(typographic(`It's "right" & </script>.`, 'en'))
        .filter({ visible: true })
        .waitFor();
    };
    await answer();
    await page.getByRole('link', { name: /^Next / }).click();
    await lesson(`${shown} again`);
    await answer();
    await page.getByRole('link', { name: 'the other' }).click();
    await lesson(shown);
    await context.close();
  });
});

describe('a package', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const sums = (test: CourseTest, names: string[]): string[] =>
    names.map((name) =>
      createHash('sha256')
        .update(readFileSync(test.zip(name)))
        .digest('hex'),
    );
  const NAMES = TARGETS.map((target) => `getting-started-en-${target}.zip`);

  it('has the same bytes elsewhere, at another time, in another time zone', async () => {
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    vi.stubEnv('LANG', 'tr_TR.UTF-8');
    const elsewhere = await buildCourse('getting-started');
    expect(sums(elsewhere.test, NAMES)).toEqual(sums(course('getting-started').test, NAMES));
    await elsewhere.test.remove();
  });

  it('of a release that changes texts only has the same manifest', async () => {
    const before = await buildCourse('nasty');
    const entry = (name: string) =>
      readStrictly(readFileSync(before.test.zip('nasty-en-scorm12.zip'))).find((one) => one.name === name)
        ?.content;
    const [manifest, page] = [entry('imsmanifest.xml'), entry('index.html')];
    await before.test.write(
      '02-next/02-c.md',
      '---\ntitle: Another title\nminutes: 9\n---\n\nOther words.\n',
    );
    await before.test.write('course.yaml', NASTY_FILES['course.yaml'].replace('1.0.0', '1.1.0'));
    await expectBuilt(before.test);
    expect(entry('imsmanifest.xml')?.equals(manifest ?? Buffer.of())).toBe(true);
    expect(entry('index.html')?.equals(page ?? Buffer.of())).toBe(false);
    await before.test.remove();
  });

  it('is made for each module where the course asks for it', async () => {
    const yaml = courseYaml('package: module\n');
    const lesson = (title: string, to: string) => `---\ntitle: ${title}\n---\n\nSee [there](${to}).\n`;
    const test = await courseTest({
      'course.yaml': yaml,
      '01-start/01-a.md': lesson('First', '../02-next/01-b.md'),
      '02-next/01-b.md': lesson('Second', '02-c.md'),
      '02-next/02-c.md': lesson('Third', '../01-start/01-a.md'),
    });
    await expectBuilt(test, STANDARDS);
    const names = ['start', 'next'].flatMap((module) =>
      STANDARDS.map((target) => `test-course-${module}-en-${target}.zip`),
    );
    expect(readdirSync(test.out).sort()).toEqual(
      [...names, 'packages.json', 'test-course-en-lms.html'].sort(),
    );
    const titles: string[][] = [];
    const context = await classroom.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const name of names) {
      const entries = readStrictly(readFileSync(test.zip(name)));
      expect(packageProblems(entries)).toEqual([]);
      await page.setContent(String(entries.find((entry) => entry.name === 'index.html')?.content));
      titles.push(await page.getByRole('heading', { level: 1 }).allTextContents());
    }
    const next = ['Next', 'Second', 'Third'];
    expect(titles).toEqual([['First'], ['First'], next, next]);
    await context.close();
    await test.remove();
  });
});

describe('what a package weighs', () => {
  const WITH_ALL_BLOCKS = `---
title: One of each
---

::::tabs
:::tab[One]
Text.
:::
:::tab[Two]
Text.
:::
::::

:::details[More]
Text.
:::

:::note
Text.
:::

:::choice{#q}
Which?

- [x] This
- [ ] That
:::

:::reflection{#r}
What do you think?
:::

::video[A film]{src=../assets/clip.mp4 captions=../assets/clip.en.vtt transcript=../assets/clip.en.md poster=../assets/clip.png}
`;
  /** Bytes of the player's script, gzipped, and of the zip without its media. */
  const limits = { scorm12: [49_500, 116_500], xapi: [64_000, 113_500] } as const;
  let test: CourseTest;
  beforeAll(async () => {
    const asset = (name: string) => [
      `assets/${name}`,
      readFileSync(`courses/getting-started/assets/${name}`),
    ];
    const assets = Object.fromEntries(['clip.mp4', 'clip.en.vtt', 'clip.en.md', 'clip.png'].map(asset));
    test = await courseTest({ '01-start/01-a.md': WITH_ALL_BLOCKS, ...assets });
    await expectBuilt(test, STANDARDS);
  });
  afterAll(() => test?.remove());

  it.each(STANDARDS)('%s: scripts, style, and all together beside the media', (target) => {
    const zip = readFileSync(test.zip(`test-course-en-${target}.zip`));
    const entries = readStrictly(zip);
    const gzipped = (name: string) =>
      gzipSync(entries.find((entry) => entry.name === name)?.content ?? '', { level: 9 }).length;
    const media = entries
      .filter(({ name }) => name.startsWith('files/'))
      .reduce((sum, { content }) => sum + content.length, 0);
    const [script, whole] = limits[target];
    expect(gzipped('player.js')).toBeLessThanOrEqual(script);
    expect(gzipped('style.css')).toBeLessThanOrEqual(14_300);
    expect(zip.length - media).toBeLessThanOrEqual(whole);
  });
});
