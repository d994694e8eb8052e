import { describe, expect, it } from 'vitest';
import { completionOf } from '../../src/config/completion.ts';
import type { Course } from '../../src/course/model/model.ts';
import { planPackages } from '../../src/targets/plan.ts';
import { scorm12 } from '../../src/targets/scorm12/index.ts';
import {
  at,
  choiceOf,
  courseOf,
  courseWith,
  factsOf,
  lessonOf,
  moduleOf,
  videoOf,
} from '../support/course.ts';
import { packageProblems } from '../support/package-facts.ts';
import { joinedSchema, validate } from '../support/xml.ts';

const NASTY = 'A & B <c> "d" ]]> 日本 😀';
const PAGE = ['index.html', 'style.css', 'course.js', 'player.js', 'files/photo.jpg'];
const SCHEMAS = ['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd'];

function filesOf(course: Course, listed: string[] = PAGE) {
  const [plan] = planPackages(course);
  if (plan === undefined) throw new Error('no package');
  return scorm12.files(plan, listed);
}

function textOf(course: Course, name: string): string {
  const file = filesOf(course).find(({ path }) => path === name);
  return file !== undefined && 'content' in file ? String(file.content) : '';
}

const all: Course = courseOf({
  title: NASTY,
  description: NASTY,
  keywords: ['work', NASTY],
  authors: [NASTY, 'Müller; Jörg, Dr.'],
  licence: 'CC-BY-SA-4.0',
  completion: completionOf({ pass: 0.625 }),
  modules: [
    moduleOf({
      objectives: [{ id: 'o', text: NASTY }],
      lessons: [lessonOf({ minutes: 20, blocks: [choiceOf()] }), lessonOf({ id: 'b', minutes: 100.2 })],
    }),
  ],
});

const courses: [string, Course][] = [
  ['with everything', all],
  ['with nothing', courseOf({ description: '' })],
  ['with control characters', courseOf({ title: 'A\u0000B\u001bC\ud800D\uffff', keywords: ['\u0008'] })],
  ['with a title of 400 letters', courseOf({ title: '日'.repeat(400) })],
  ['of a module', { ...all, packaging: 'module' }],
];

describe.each(courses)('a course %s', (_, course) => {
  it('has a manifest that the official schemas accept', async () => {
    const joined = joinedSchema({
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    });
    expect(await validate([...filesOf(course), joined], 'imsmanifest.xml', 'joined.xsd')).toEqual([]);
  });

  it('has metadata that the official schema accepts', async () => {
    expect(await validate(filesOf(course), 'metadata.xml', 'imsmd_rootv1p2p1.xsd')).toEqual([]);
  });
});

it('the schemas do refuse a manifest', async () => {
  const files = filesOf(courseOf()).map((file) =>
    file.path === 'imsmanifest.xml' && 'content' in file
      ? { ...file, content: String(file.content).replace('isvisible="true"', 'isvisible="perhaps"') }
      : file,
  );
  expect((await validate(files, 'imsmanifest.xml', 'imscp_rootv1p1p2.xsd')).join()).toContain('isvisible');
});

it('lists every file once, the launch file first', () => {
  const page = PAGE.map((path) => ({ path, content: '' }));
  const files = [...filesOf(courseOf()), ...page];
  const entries = files.map((file) => ({
    name: file.path,
    content: 'content' in file ? Buffer.from(file.content) : Buffer.of(),
  }));
  expect(packageProblems(entries)).toEqual([]);
  expect(textOf(courseOf(), 'imsmanifest.xml')).toMatch(/<resource [^>]*>\s*<file href="index.html"\/>/);
  expect(files.map((file) => file.path).sort()).toEqual(
    [...PAGE, ...SCHEMAS, 'imsmanifest.xml', 'metadata.xml'].sort(),
  );
});

it('the facts of a package are looked at', () => {
  const manifest = '<file href="index.html"/><file href="gone.js"/>';
  const names = ['index.html', 'files/a.png', 'other/A.PNG', 'x y.txt', 'player.mjs'];
  const entries = [
    { name: 'imsmanifest.xml', content: Buffer.from(manifest) },
    ...names.map((name) => ({ name, content: Buffer.of() })),
  ];
  expect(packageProblems(entries)).toEqual([
    'base name twice: a.png',
    'unsafe name: x y.txt',
    'refused type: player.mjs',
    'listed, but not there: gone.js',
    ...names.slice(1).map((name) => `not listed: ${name}`),
  ]);
});

it('has one organization, one item and one resource that is launched', () => {
  const manifest = textOf(courseOf(), 'imsmanifest.xml');
  expect(manifest.match(/<organization /g)).toHaveLength(1);
  expect(manifest.match(/<item /g)).toHaveLength(1);
  expect(manifest.match(/<resource [^>]*>/g)).toEqual([
    '<resource identifier="RES-sample" type="webcontent" adlcp:scormtype="sco" href="index.html">',
  ]);
});

it('writes titles in CDATA, whole', () => {
  expect(textOf(all, 'imsmanifest.xml')).toContain(
    '<title><![CDATA[A & B <c> "d" ]]]]><![CDATA[> 日本 😀]]></title>',
  );
});

it('stays the same to the byte when texts, questions, version and minutes change', () => {
  const release = (version: string, text: string) =>
    courseWith(
      { title: text, html: `<p>${text}</p>`, minutes: text.length, blocks: [choiceOf({ prompt: text })] },
      { version, description: text, keywords: [text] },
    );
  const one = release('1.0.0', 'old');
  const two = release('2.0.0', 'all new');
  expect(textOf(two, 'imsmanifest.xml')).toBe(textOf(one, 'imsmanifest.xml'));
  expect(textOf(two, 'metadata.xml')).not.toBe(textOf(one, 'metadata.xml'));
});

it('adds the topics of the videos inside to the keywords of its metadata', () => {
  const about = {
    country: 'ES',
    sector: undefined,
    organisation: undefined,
    people: [],
    topics: ['supervision'],
  };
  const video = { title: 'A', ref: 'a', video: videoOf({ about }), watch: undefined, position: at(3) };
  const facts = factsOf({ videos: [video] });
  expect(textOf(courseWith({ facts }), 'metadata.xml')).toContain('supervision');
});

it.each([
  [undefined, undefined],
  [0.6, '60'],
  [0.625, '62.5'],
  [0.29, '29'],
  [1, '100'],
])('writes the pass mark %s as the mastery score %s', (pass, written) => {
  const completion = completionOf({ pass });
  const manifest = textOf(courseWith({ blocks: [choiceOf()] }, { completion }), 'imsmanifest.xml');
  expect(/<adlcp:masteryscore>(.*)<\/adlcp:masteryscore>/.exec(manifest)?.[1]).toBe(written);
});

it('writes no mastery score where nothing can be scored', () => {
  const completion = completionOf({ pass: 0.6 });
  expect(textOf(courseOf({ completion }), 'imsmanifest.xml')).not.toContain('masteryscore');
});

it.each([
  [[20, 100.2], '<datetime>PT2H</datetime>'],
  [[45], '<datetime>PT45M</datetime>'],
  [[61], '<datetime>PT1H1M</datetime>'],
])('plans %j minutes as %s', (minutes, written) => {
  const lessons = minutes.map((count, index) => lessonOf({ id: `l${index}`, minutes: count }));
  expect(textOf(courseOf({ modules: [moduleOf({ lessons })] }), 'metadata.xml')).toContain(written);
});

it('names authors in vCards', () => {
  expect(textOf(all, 'metadata.xml')).toContain('FN:Müller\\; Jörg\\, Dr.\nN:Müller\\; Jörg\\, Dr.;;;;\n');
});
