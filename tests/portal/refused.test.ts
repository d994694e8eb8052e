/** What a portal refuses, each in a sentence with its file; nothing is written then. */
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { siteFaults } from './site-faults.ts';

const SOUND = 'title: Our portal\naddress: https://learn.example.org/\n';

let work: CourseTest;

beforeAll(async () => {
  work = await courseTest({
    '01-start/01-one.md': '---\ntitle: One\n---\n\nA text.\n',
    'community.yaml': 'events: { calls: { title: Two calls, date: 2099-05-12 } }\n',
  });
});
afterAll(() => work.remove());

/** With these files in the folder `portal` and no others. */
async function built(files: Record<string, string | Uint8Array>, ...args: string[]): Promise<string> {
  const folder = path.join(work.cwd, 'portal');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [file, content] of Object.entries({ 'portal.yaml': SOUND, ...files })) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  const { code, stderr } = await work.run('portal', 'course', '-o', 'site', ...args);
  return `${code} ${stderr}`;
}

const logo = (text: string) => ({
  'portal.yaml': `${SOUND}partners: [{ name: A, logo: a.svg }]\n`,
  'a.svg': `<svg xmlns="http://www.w3.org/2000/svg">${text}</svg>`,
});
const news = (text: string, name = 'news/2026-01-01-a.md') => ({ [name]: `---\n${text}\n` });

it.each<[string, Record<string, string | Uint8Array>, RegExp]>([
  [
    'no title',
    { 'portal.yaml': 'address: https://a.example.org/\n' },
    /portal\/portal\.yaml:.*"title" is missing/,
  ],
  ['a slip', { 'portal.yaml': `${SOUND}partner: []\n` }, /portal\.yaml:3:1 error .*Did you mean "partners"/],
  [
    'an address with a query',
    { 'portal.yaml': 'title: A\naddress: https://a.example.org/?a=1\n' },
    /without \? and #/,
  ],
  ['a script in a logo', logo('<script>1</script>'), /a\.svg:1:1 error .*holds a script/],
  ['a handler in a logo', logo('<path onload="a()"/>'), /a\.svg.*an event handler/],
  ['an address in a logo', logo('<image href="https://a.example.org/x.png"/>'), /a\.svg.*an address/],
  [
    'a logo of 20 MB',
    { ...logo(' '.repeat(20_000_000)) },
    /portal\.yaml:3:\d+ error .*20\.0 MB, and a logo at most 0\.5 MB/,
  ],
  [
    'a logo that is nowhere',
    { 'portal.yaml': `${SOUND}partners: [{ name: A, logo: b.svg }]\n` },
    /no file "b\.svg" in the folder of portal\.yaml/,
  ],
  [
    'a logo outside',
    { 'portal.yaml': `${SOUND}theme: { logo: ../course/course.yaml }\n` },
    /leads out of the folder of portal\.yaml/,
  ],
  [
    'a group that nobody can reach',
    { 'portal.yaml': `${SOUND}groups: [{ country: ES, name: A }]\n` },
    /"groups\.0\.email" is missing; expected a way to reach them: `email`, or `address` of a page/,
  ],
  [
    'a country that is none',
    { 'portal.yaml': `${SOUND}groups: [{ country: es, name: A, email: a@example.org }]\n` },
    /"groups\.0\.country" is "es"; expected a code of two capital letters such as ES, or the name of a country/,
  ],
  [
    'a group at an address that is a script',
    { 'portal.yaml': `${SOUND}groups: [{ country: ES, name: A, address: "javascript:alert(1)" }]\n` },
    /"groups\.0\.address" is "javascript:alert\(1\)"; expected an address such as/,
  ],
  ['news without a date', news('title: A\n---', 'news/a.md'), /news\/a\.md:1:1 error .*News have a date/],
  ['no such day', news('title: A\ndate: 2026-02-30\n---'), /news.*expected a date such as 2026-05-04/],
  [
    'two texts at one address',
    { ...news('title: A\n---'), ...news('title: B\n---', 'news/2026-01-02-a.md') },
    /has the address of news\/2026-01-01-a\.md/,
  ],
  [
    'a page named as a part',
    news('title: A\n---', 'pages/courses.md'),
    /pages\/courses\.md:1:1 error .*the address of a part of the portal/,
  ],
  ['a question', news('title: A\n---\n\n:::choice{#q}\nWho?\n\n- [x] A\n- [ ] B\n:::'), /keeps no answers/],
  [
    'a picture that is nowhere',
    news('title: A\n---\n\n![A](b.png)'),
    /news\/2026-01-01-a\.md:5:1 error .*no file "b\.png"/,
  ],
  [
    'a dead redirect',
    { 'portal.yaml': `${SOUND}redirects: { en/old/: en/gone/ }\n` },
    /en\/old\/index\.html.*leads to "..\/..\/en\/gone\/"/,
  ],
  [
    'a redirect of a page',
    { 'portal.yaml': `${SOUND}redirects: { en/courses/: en/ }\n` },
    /"en\/courses\/" is a page of the portal/,
  ],
])('%s', async (_, files, said) => {
  const told = await built(files);
  expect(told).toMatch(said);
  expect(told).toMatch(/^1 [\s\S]*No portal was written/);
  expect(existsSync(path.join(work.cwd, 'site'))).toBe(false);
});

it('a version that a changelog leaves out is told, and the rest is shown', async () => {
  await writeFile(path.join(work.cwd, 'course/CHANGELOG.md'), '## 0.9.0 - 2026-03-01\n\n- A test.\n');
  const told = await built({});
  expect(told).toMatch(/^0 [\s\S]*course\/CHANGELOG\.md:1:1 warning .*nothing is said of it here/);
  expect(readFileSync(path.join(work.cwd, 'site/en/courses/test-course/index.html'), 'utf8')).toContain(
    'A test.',
  );
  await rm(path.join(work.cwd, 'course/CHANGELOG.md'));
});

it('news of a later day wait for it, with a word', async () => {
  expect(await built(news('title: A\ndate: 2099-01-01\n---'))).toMatch(/^0 [\s\S]*not shown before that day/);
  expect(existsSync(path.join(work.cwd, 'site/en/index.html'))).toBe(true);
  expect(existsSync(path.join(work.cwd, 'site/en/news'))).toBe(false);
});

it('an event has a date', async () => {
  const file = path.join(work.folder, 'community.yaml');
  const sound = readFileSync(file);
  await writeFile(file, 'events: { calls: { title: Two calls } }\n');
  const told = await built({});
  await writeFile(file, sound);
  expect(told).toMatch(/^1 [\s\S]*course\/community\.yaml:1:\d+ error .*"events\.calls\.date" is missing/);
});

it('two courses have not one id', async () => {
  await cp(work.folder, path.join(work.cwd, 'copy'), { recursive: true });
  await built({});
  const { code, stderr } = await work.run('portal', 'course', 'copy', '-o', 'site');
  expect(`${code} ${stderr}`).toMatch(/^1 [\s\S]*copy\/course\.yaml:1:\d+ error .*"test-course"/);
});

it('a workspace without a course has no portal', async () => {
  expect(await work.run('portal', '-o', 'site')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('There is no course here'),
  });
});

it('a language without any course shows those of others, and is where search engines find them', async () => {
  expect(await built({ 'portal.yaml': `${SOUND}languages: [pl, de]\n` })).toMatch(/^0 /);
  const site = path.join(work.cwd, 'site');
  const page = (key: string) => readFileSync(path.join(site, key, 'index.html'), 'utf8');
  expect(page('pl/courses')).toContain('Język: angielski');
  expect(page('de/courses/test-course')).toContain(
    '<link rel="canonical" href="https://learn.example.org/pl/courses/test-course/">',
  );
  expect(siteFaults(site, 'https://learn.example.org/')).toEqual([]);
});

it('a language without words of the portal has English ones, marked by the language around them', async () => {
  expect(await built({ 'portal.yaml': `${SOUND}languages: [fr]\n` })).toMatch(/^0 .*no words in "fr"/s);
  const page = (key: string) => readFileSync(path.join(work.cwd, 'site/fr', key, 'index.html'), 'utf8');
  // Nobody is named who would get a story.
  expect(page('community')).not.toContain('story');
  // The course has events and no more, which stand with those of all.
  expect(page('community')).toMatch(/Two calls(?![\s\S]*A test course)/);
  expect(page('events')).toContain('href="../../fr/events.ics"');
  expect(page('courses')).toMatch(/<html lang="en"[\s\S]*<li class="card"(?![^>]* lang=)/);
});

it('what a killed build left beside it goes, and the portal that it had put aside comes back', async () => {
  const left = (name: string) => path.join(work.cwd, `.coursewright-999999999-${name}.partial`);
  await built({});
  await mkdir(left('site'));
  await rename(path.join(work.cwd, 'site'), left('site.before'));
  await work.run('portal', 'course', '-o', 'site2');
  expect([left('site'), left('site.before')].filter(existsSync)).toEqual([]);
  expect(existsSync(path.join(work.cwd, 'site/en/index.html'))).toBe(true);
});

it('what stands in its place stays, unless it was a portal', async () => {
  expect(await built({})).toMatch(/^0 /);
  await writeFile(path.join(work.cwd, 'mine.txt'), '');
  // Packages that somebody has built beside the courses make no portal of that folder.
  await mkdir(path.join(work.cwd, 'packages'));
  await writeFile(path.join(work.cwd, 'packages/packages.json'), '{}');
  expect((await work.run('portal', 'course', '-o', '.')).stderr).toContain('is there, and no portal');
  expect(existsSync(path.join(work.cwd, 'mine.txt'))).toBe(true);
  await rm(path.join(work.cwd, 'portal'), { recursive: true });
  expect(await work.run('portal', 'course')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no portal/portal.yaml'),
  });
});
