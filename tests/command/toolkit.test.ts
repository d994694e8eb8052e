/** Toolkit and community in packages: what pages, lessons and records say of them. */
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { check } from '../../src/library/build.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const NASTY = 'A & B <c> "d" 日本 😀';
const LONG = `Long ${'title '.repeat(50)}`.trim();

const FILES = {
  'course.yaml':
    'id: bread\ntitle: Bread\nlanguage: en\niri: https://example.org/bread\ntranslations: [de]\npackage: module\n',
  '01-dough/module.yaml': 'title: Dough\nobjectives: { knead: Knead & rest }\n',
  '01-dough/01-flour.md': '---\ntitle: Flour\n---\n\nText.\n\n::download{toolkit=sheet}\n',
  '02-oven/module.yaml': 'title: Oven\n',
  '02-oven/01-heat.md': '---\ntitle: Heat\n---\n\nText.\n',
  'i18n/de/01-dough/01-flour.md': '---\ntitle: Mehl\n---\n\nText.\n\n::download{toolkit=sheet}\n',
  'toolkit.yaml': `sheet:
  title: ${JSON.stringify(NASTY)}
  file: assets/sheet.csv
  kind: Form
  summary: ${JSON.stringify(NASTY)}
  licence: CC-BY-4.0
  version: 1.2
  accessible: true
  module: dough
  objectives: [knead]
all: { title: ${LONG}, file: assets/all.csv, licence: CC0-1.0, accessible: false }
heat: { title: Heat, file: assets/heat.csv, licence: CC0-1.0, module: oven }
`,
  'i18n/de/toolkit.yaml': 'sheet: { title: Bogen }\n',
  'assets/sheet.csv': 'a,b\n',
  'i18n/de/assets/sheet.csv': 'c,d\n',
  'assets/all.csv': 'a,b\n',
  'assets/heat.csv': 'a,b\n',
  'local/assets/all.csv': 'e,f\n',
  'local/toolkit.yaml': 'all: { by: "School & Co", note: own <numbers> }\n',
  'community.yaml': `intro: ${JSON.stringify(NASTY)}
forums:
  dough: { title: ${JSON.stringify(NASTY)}, question: Who kneads?, module: dough, address: "https://forum.example.org/?a=1&b=2" }
  oven: { title: Ovens, question: Who heats?, module: oven }
events: { fair: { title: Fair, date: 2026-05-12, until: 2026-05-13, address: "https://example.org/?a=1&b=2" } }
rules: [Be kind.]
contacts: { office: { name: Office, email: office@example.org } }
contribute: [Send bread.]
`,
};

let course: CourseTest;
beforeAll(async () => {
  course = await courseTest(FILES);
  const { stderr } = await course.build('-t', 'scorm12', '--no-cache');
  expect(stderr).not.toMatch(/ error /);
});
afterAll(() => course.remove());

async function filesOf(name: string): Promise<Map<string, string>> {
  const files = await course.files(`bread-${name}-scorm12.zip`);
  return new Map([...files].map(([path, content]) => [path, content.toString('utf8')]));
}

/** A page beside the lessons, as a reader of the source finds it. */
function pageOf(files: Map<string, string>, key: string): string {
  const page = files.get('index.html') ?? '';
  return new RegExp(`<noscript data-lesson="${key}">\n([\\s\\S]*?)\n</noscript>`).exec(page)?.[1] ?? '';
}

it('gives a module its own items and those of the whole course, with all that is said of them', async () => {
  const files = await filesOf('dough-en');
  const page = pageOf(files, 'toolkit');
  expect(page).toContain('A &amp; B &lt;c&gt; “d” 日本 😀');
  expect(page).not.toContain('<c>');
  expect(page).toContain('href="files/sheet.csv" download="sheet.csv" hreflang="en" data-resource="sheet"');
  for (const said of ['CSV · 1', 'Form', 'Version 1.2', 'accessible', 'CC BY 4.0', 'Knead &amp; rest', LONG])
    expect(page).toContain(said);
  expect(page).toContain('adapted by School &amp; Co: own &lt;numbers&gt;');
  expect(page).not.toContain('data-resource="heat"');
  expect([...files.keys()].filter((path) => path.startsWith('files/')).sort()).toEqual([
    'files/local-all.csv',
    'files/sheet.csv',
  ]);
  expect(files.get('files/local-all.csv')).toBe('e,f\n');
  expect(files.get('index.html')).toContain(
    'class="block download" href="files/sheet.csv" download="sheet.csv" data-resource="sheet"',
  );
  expect(files.get('player.js')).toContain('coursewrightResources=');
  expect(files.get('record.js')).toContain('adapted by School & Co: own \\u003cnumbers');
});

it('gives a translation its own file, and says in which language the rest is', async () => {
  const files = await filesOf('dough-de');
  const page = pageOf(files, 'toolkit');
  expect(page).toContain('download="sheet.csv" hreflang="de" data-resource="sheet"');
  expect(page).toMatch(/download-title">Bogen</);
  expect(page).toMatch(/lang="en" dir="ltr">Long title/);
  expect([...files.values()]).toContain('c,d\n');
  expect([...files.values()]).not.toContain('a,b\n');
});

it('shows the community of a module and of the whole course', async () => {
  const page = pageOf(await filesOf('dough-en'), 'community');
  expect(page).toMatch(
    /<dt><a href="https:\/\/forum\.example\.org\/\?a&#x3D;1&amp;b&#x3D;2"[^>]*>A &amp; B &lt;c&gt; “d” 日本 😀<\/a><\/dt><dd>Who kneads\?<\/dd>/,
  );
  expect(page).not.toContain('Ovens');
  expect(page).toContain('href="https://example.org/?a&#x3D;1&amp;b&#x3D;2"');
  expect(page).toMatch(/May 2026 – 13 May 2026|May 12, 2026 – May 13, 2026/);
  for (const said of ['Be kind.', 'mailto:office@example.org', 'Send bread.']) expect(page).toContain(said);
});

it('tells of an event that is over by the day of the build alone', async () => {
  const toldOn = async (today: string) =>
    (await check(course.folder, { today })).problems.filter(({ ruleId }) => ruleId === 'event-to-come')
      .length;
  expect([await toldOn('2026-05-13'), await toldOn('2026-05-14')]).toEqual([0, 1]);
});

it('costs a package without them nothing', async () => {
  const plain = await courseTest({ '01-a/01-b.md': '---\ntitle: B\n---\n\nText.\n' });
  onTestFinished(() => plain.remove());
  await plain.build('-t', 'scorm12', '--no-cache');
  const files = await plain.files('test-course-en-scorm12.zip');
  const all = [...files.values()].map((content) => content.toString('utf8')).join('\n');
  expect(all).not.toMatch(
    /toolkit-facts|data-resource=|coursewrightResources=|"forWholeCourse"|Ways to contribute/,
  );
});
