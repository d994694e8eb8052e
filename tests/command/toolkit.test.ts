/** Toolkit and community in packages: what pages, lessons and records say of them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const NASTY = 'A & B <c> "d" 日本 😀';
const LONG = `Long ${'title '.repeat(50)}`.trim();

const FILES = {
  'course.yaml':
    'title: Bread\nlanguage: en\niri: https://example.org/bread\ntranslations: [de]\npackage: module\n',
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
  dough: { title: ${JSON.stringify(NASTY)}, question: Who kneads?, module: dough }
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
  const { stderr } = await course.build('-t', 'web', '--no-cache');
  expect(stderr).not.toMatch(/ error /);
});
afterAll(() => course.remove());

/** A page of the package, as a reader of its source finds it. */
function pageOf(name: string, key: string): string {
  const page = course.unzip(`bread-${name}-web.zip`).text('index.html');
  return new RegExp(`<noscript data-lesson="${key}">\n([\\s\\S]*?)\n</noscript>`).exec(page)?.[1] ?? '';
}

it('gives a module its own items and those of the whole course, with all that is said of them', () => {
  const page = pageOf('dough-en', 'toolkit');
  expect(page).toContain('A &amp; B &lt;c&gt; &quot;d&quot; 日本 😀');
  expect(page).not.toContain('<c>');
  expect(page).toMatch(/href="files\/sheet\.csv" download="sheet\.csv" hreflang="en" data-resource="sheet"/);
  for (const said of ['CSV · 1', 'Form', 'Version 1.2', 'accessible', 'CC BY 4.0', 'Knead &amp; rest', LONG])
    expect(page).toContain(said);
  expect(page).toContain('adapted by School &amp; Co: own &lt;numbers&gt;');
  expect(page).not.toContain('data-resource="heat"');
});
