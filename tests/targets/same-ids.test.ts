/** The id that an LMS reads in a file is the one that statements speak of and that packages.json names. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';

let course: CourseTest;
afterEach(() => course.remove());

/** As a launcher that knows the five entities of XML, and no other. */
const read = (xml: string) =>
  xml.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: 'amp') => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name],
  );

it.each([
  "https://example.org/it's=ours",
  'https://example.org/a&b;c=1,2/~x',
  'https://example.org/curso/ñandú/日本',
  'https://example.org/%C3%B1/(1)*!$@:+',
  'HTTPS://EXAMPLE.org:443/A/../b',
])('%s', async (iri) => {
  course = await courseTest({
    'course.yaml': courseYaml().replace(/iri: .*/, `iri: ${JSON.stringify(iri)}`),
    '01-a/01-b.md': '---\ntitle: Lesson\n---\n\n:::choice{#q}\nNow?\n\n- [x] Yes\n- [ ] No\n:::\n',
  });
  expect((await course.build()).code).toBe(0);
  const xapi = await course.files('test-course-en-xapi.zip');
  const tincan = xapi.get('tincan.xml')?.toString() ?? '';
  const data = JSON.parse(/=([\s\S]*);/.exec(xapi.get('course.js')?.toString() ?? '')?.[1] ?? 'null');
  expect(data.course.iri).toBe(iri);
  expect([...tincan.matchAll(/<activity id="([^"]*)"/g)].map(([, id = '']) => read(id))).toEqual([
    iri,
    `${iri}/a`,
    `${iri}/a/b`,
    `${iri}/a/b#q`,
  ]);
  expect(tincan.replace(/&(amp|lt);/g, '')).not.toContain('&');
  const scorm12 = await course.files('test-course-en-scorm12.zip');
  expect(read(scorm12.get('metadata.xml')?.toString() ?? '')).toContain(`>${iri}<`);
  const listed = JSON.parse(await readFile(path.join(course.out, 'packages.json'), 'utf8'));
  expect(listed.packages.map((one: { assignableUnits: string[] }) => one.assignableUnits)).toEqual([
    [iri],
    [iri],
  ]);
});
