import { expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { rules } from '../../src/check/index.ts';
import type { CheckContext, StandardLimits } from '../../src/check/rule.ts';
import { completionOf } from '../../src/config/completion.ts';
import type { FileFault } from '../../src/course/model/file-fault.ts';
import type { Asset, Block, Course, LessonFacts } from '../../src/course/model/model.ts';
import {
  assetOf,
  at,
  choiceOf,
  courseOf,
  courseWith,
  lessonOf,
  moduleOf,
  quizBlocks,
  quizOf,
  videoOf,
} from '../support/course.ts';
import { captionRows } from './caption-rows.ts';
import { kitRows } from './kit-rows.ts';
import { libraryRows } from './library-rows.ts';
import { mediaRows } from './media-rows.ts';
import type { Row } from './row.ts';
import { sessionRows } from './session-rows.ts';

const LESSON = '01-start/01-welcome.md';
/** A course for an LMS of the commonest standard. */
const PLAIN = {
  state: [],
  limits: [{ standard: 'SCORM 1.2', title: 200, options: 36 }],
} satisfies CheckContext;

const completion = (rule: Parameters<typeof completionOf>[0]): Partial<Course> => ({
  completion: completionOf(rule),
});
const heading = (depth: number, text: string, line: number) => ({
  depth,
  text,
  anchor: text.toLowerCase(),
  position: at(line),
});
const headings = (...depths: number[]) =>
  courseWith({
    facts: { headings: depths.map((depth, index) => heading(depth, `H${index + 1}`, 10 + index)) },
  });
const file = (
  role: LessonFacts['files'][number]['role'],
  path: string,
  kind: 'asset' | 'missing' | 'outside' = 'asset',
) =>
  courseWith(
    { facts: { files: [{ role, path, written: `../${path}`, kind, position: at(7, 3) }] } },
    {
      assets: Object.fromEntries(
        ['assets/photo.png', 'assets/talk.mp3'].map((name) => [name, assetOf(name)]),
      ),
    },
  );
/** Cover, image of a module, and image at the head of a lesson; in its text one as it is, and one that is drawn out. */
const withPictures = (cover: Partial<Asset>, others: number, text: number, drawnOut: number) => {
  const names = ['cover', 'module', 'head', 'text', 'drawn'].map((name) => `assets/${name}.jpg`);
  const [cover0 = '', module = '', head = '', inText = '', drawn = ''] = names;
  const picture = (path: string) => ({ path, alt: '', focus: undefined });
  const image = (asset: string, line: number, shown?: number) => ({
    ...{ src: `../${asset}`, alt: 'x', asset, position: at(line) },
    ...(shown !== undefined && { shown }),
  });
  const images = [image(inText, 9), image(drawn, 11, 400)];
  const lesson = lessonOf({ image: picture(head), facts: { images, frontMatter: { image: at(3) } } });
  const widths = [0, others, others, text, drawnOut];
  return courseOf({
    cover: picture(cover0),
    modules: [moduleOf({ image: picture(module), lessons: [lesson] })],
    assets: Object.fromEntries(
      names.map((name, index) => [
        name,
        assetOf(name, index === 0 ? cover : { width: widths[index], height: 100, bytes: 1000 }),
      ]),
    ),
  });
};
const smaller = (path: string, width: number) =>
  `every learner loads it, so make it smaller: ffmpeg -i "${path}" -vf "scale='min(${width},iw)':-2" -q:v 80 "${path.replace('jpg', 'webp')}"`;
const faulty = (role: LessonFacts['files'][number]['role'], fault: FileFault) => ({
  ...file(role, 'assets/photo.png'),
  assets: { 'assets/photo.png': assetOf('assets/photo.png', { bytes: 2000, fault }) },
});
const aiming = (objective: string | undefined, ...known: string[]) =>
  courseOf({
    modules: [
      moduleOf({
        objectives: known.map((id) => ({ id, text: id })),
        lessons: [lessonOf({ blocks: [choiceOf({ objective })] })],
      }),
    ],
  });
/** A lesson with objectives in its front matter, in a module with the gains. */
const naming = (frontMatter: LessonFacts['frontMatter'], ...objectives: string[]) =>
  courseOf({
    modules: [
      moduleOf({
        objectives: [{ id: 'gains', text: 'gains' }],
        lessons: [lessonOf({ objectives, facts: { frontMatter } })],
      }),
    ],
  });
/** A pre-test that asks for the gains, and a lesson that works on these objectives. */
const pretesting = (objectives: string[]) =>
  courseOf({
    modules: [
      moduleOf({
        objectives: ['gains', 'obstacles'].map((id) => ({ id, text: id })),
        lessons: [
          lessonOf({
            blocks: [
              choiceOf({ quiz: 'before', objective: 'gains' }),
              quizOf({ id: 'before', pretest: true }),
            ],
          }),
          lessonOf({ id: 'second', path: '01-start/02-second.md', objectives }),
        ],
      }),
    ],
  });
const termOf = (id: string, line: number) => ({
  id,
  term: id,
  also: [],
  definition: 'What it means.',
  language: 'en',
  file: 'glossary.yaml',
  position: at(line),
});
const link = (overrides: Partial<LessonFacts['links'][number]>, course: Partial<Course> = {}) => {
  const links = [
    {
      href: '../x',
      target: undefined,
      kind: 'lesson' as const,
      anchor: undefined,
      position: at(5, 2),
      ...overrides,
    },
  ];
  const lessons = [
    lessonOf({ facts: { links, headings: [heading(2, 'Here', 9)] } }),
    lessonOf({ id: 'second', path: '01-start/02-second.md', facts: { headings: [heading(2, 'Costs', 3)] } }),
  ];
  const other = lessonOf({ id: 'far', moduleId: 'next', path: '02-next/01-far.md' });
  return courseOf({
    modules: [moduleOf({ lessons }), moduleOf({ id: 'next', folder: '02-next', lessons: [other] })],
    assets: { 'assets/plan.pdf': assetOf('assets/plan.pdf') },
    ...course,
  });
};
const image = (src: string, alt: string) =>
  courseWith({ facts: { images: [{ src, alt, asset: src, position: at(4) }] } });
const sequence = (count: number): Block => ({
  ...choiceOf({ options: options(count) }),
  type: 'ordering',
  interaction: {
    type: 'sequencing',
    choices: options(count).map((text) => ({ id: text, text })),
    correct: [],
  },
});
const choice = (overrides: Parameters<typeof choiceOf>[0]) => courseWith({ blocks: [choiceOf(overrides)] });
const video = (overrides: Parameters<typeof videoOf>[0], key: string | null = 'bilbao', language = 'en') => {
  const ref = key ?? undefined;
  return courseWith({
    language,
    facts: {
      videos: [
        {
          title: 'How a workshop trains',
          ref,
          video: videoOf(overrides),
          watch: undefined,
          position: at(12),
        },
        {
          title: 'How a workshop trains',
          ref,
          video: videoOf(overrides),
          watch: undefined,
          position: at(40),
        },
      ].slice(0, ref === undefined ? 1 : 2),
    },
  });
};
const options = (count: number) => Array.from({ length: count }, (_, index) => `Option ${index + 1}`);
const state = (
  worst: number,
  limit: number | undefined,
  texts: CheckContext['state'][number]['texts'] = [],
): CheckContext => ({
  ...PLAIN,
  state: [
    {
      target: 'scorm12',
      title: 'A sample course',
      limit,
      worst,
      contributors: ['a', 'b', 'c', 'd'].map((label, index) => ({
        label: `start/${label}`,
        chars: 900 - index,
      })),
      texts,
    },
  ],
});
const long = 'x'.repeat(201);
const watched = choiceOf({
  type: 'video',
  points: 0,
  parts: [],
  key: undefined,
  state: { kind: 'watch', slots: 40 },
  interaction: undefined,
  data: { watch: 0.8 },
});

const rows: Row[] = [
  ...mediaRows,
  ...sessionRows,
  {
    id: 'title-present',
    wrong: courseOf({ title: ' ' }),
    messages: ['course.yaml:1:1 The course has no title; write "title: …" in course.yaml'],
    right: courseOf(),
  },
  {
    id: 'title-present',
    wrong: courseOf({ modules: [moduleOf({ title: '', lessons: [lessonOf({ title: '' })] })] }),
    messages: [
      '01-start:1:1 The module "start" has no title; write "title: …" in its module.yaml',
      `${LESSON}:1:1 This lesson has no title; write "title: …" between two lines of --- at its top, or begin it with a line "# Title"`,
    ],
    right: courseOf(),
  },
  {
    id: 'title-length',
    wrong: courseOf({ title: long }),
    context: { ...PLAIN, settings: { title: at(2, 1) } },
    messages: [
      `course.yaml:2:1 The title "${'x'.repeat(39)}…" has 201 characters, and the manifest of SCORM 1.2 takes 200; shorten it, or its end is cut off in the LMS`,
    ],
    right: courseOf({ title: '日'.repeat(200) }),
  },
  {
    id: 'title-length',
    wrong: courseOf({ packaging: 'module', modules: [moduleOf({ title: long })] }),
    messages: [
      `01-start:1:1 The title "A sample course: ${'x'.repeat(22)}…" has 218 characters, and the manifest of SCORM 1.2 takes 200; shorten it, or its end is cut off in the LMS`,
    ],
    right: courseOf({ modules: [moduleOf({ title: long })] }),
  },
  {
    id: 'id-unique',
    wrong: courseOf({ modules: [moduleOf(), moduleOf({ id: 'START', folder: '02-start' })] }),
    messages: [
      '02-start:1:1 Two modules have the id "START"; rename a folder, or write "id: …" in one module.yaml ← 01-start:1:1',
    ],
    right: courseOf({
      modules: [moduleOf(), moduleOf({ id: 'next', lessons: [lessonOf({ moduleId: 'next' })] })],
    }),
  },
  {
    id: 'id-unique',
    wrong: courseOf({
      modules: [
        moduleOf({
          lessons: [
            lessonOf(),
            lessonOf({ path: '01-start/02-x.md', facts: { frontMatter: { id: at(3) } } }),
          ],
        }),
      ],
    }),
    messages: [
      `01-start/02-x.md:3:1 Two lessons have the id "start/welcome"; rename a file, or write another "id: …" at its top ← ${LESSON}:1:1`,
    ],
    right: courseOf({
      modules: [moduleOf(), moduleOf({ id: 'next', lessons: [lessonOf({ moduleId: 'next' })] })],
    }),
  },
  {
    id: 'id-valid',
    wrong: courseOf({
      id: 'my course',
      modules: [moduleOf({ id: '', folder: '日本', lessons: [lessonOf({ id: '' })] })],
    }),
    messages: [
      `${LESSON}:1:1 No id can be made from the file name "01-welcome.md"; write "id: …" at its top, in Latin letters`,
      'course.yaml:1:1 "my course" is no id; use at most 64 letters, digits, "-" and "_", beginning with a letter or digit',
      '日本:1:1 No id can be made from the folder "日本"; write "id: …" in its module.yaml, in Latin letters',
    ],
    right: courseOf(),
  },
  {
    id: 'asset-exists',
    wrong: file('image', 'assets/foto.png', 'missing'),
    messages: [
      `${LESSON}:7:3 The image "../assets/foto.png" is missing: there is no "assets/foto.png" in the course folder; did you mean "assets/photo.png"?`,
    ],
    right: file('image', 'assets/photo.png'),
  },
  {
    id: 'asset-exists',
    wrong: file('download', 'handouts/a-very-different-name.docx', 'missing'),
    messages: [
      `${LESSON}:7:3 The download "../handouts/a-very-different-name.docx" is missing: there is no "handouts/a-very-different-name.docx" in the course folder; put it there, or correct the path`,
    ],
    right: file('download', 'assets/photo.png'),
  },
  {
    id: 'asset-inside-course',
    wrong: file('image', '../../etc/passwd', 'outside'),
    messages: [
      `${LESSON}:7:3 "../../../etc/passwd" leads out of the course folder; copy the file into the course, for example to assets/, and refer to it there`,
    ],
    right: file('image', 'assets/photo.png'),
  },
  {
    id: 'asset-inside-course',
    wrong: link({ kind: 'outside', href: '../../x.pdf', target: '../x.pdf' }),
    messages: [
      `${LESSON}:5:2 "../../x.pdf" leads out of the course folder; copy the file into the course, for example to assets/, and refer to it there`,
    ],
    right: link({ kind: 'asset', target: 'assets/plan.pdf' }),
  },
  {
    id: 'file-name-case',
    wrong: file('image', 'assets/Photo.PNG', 'missing'),
    messages: [
      `${LESSON}:7:3 "../assets/Photo.PNG" differs from the file's name "assets/photo.png" in capital letters; write it as the file is named`,
    ],
    right: file('image', 'assets/photo.png'),
  },
  {
    id: 'file-name-case',
    wrong: link({ kind: 'missing', href: '02-Second.md', target: '01-start/02-Second.md' }),
    messages: [
      `${LESSON}:5:2 "02-Second.md" differs from the file's name "01-start/02-second.md" in capital letters; write it as the file is named`,
    ],
    right: link({ target: '01-start/02-second.md' }),
  },
  ...(
    [
      ['empty', 'is empty (0 bytes); save it again'],
      ['git-lfs', 'holds the note that Git LFS keeps in its place; fetch it with `git lfs pull`'],
      ['page', 'holds a web page, as when a download asks to sign in first; download it again'],
      ['truncated', 'is cut short: it is made for more than its 2 kB; copy it again, or save it again'],
      ['other', 'is damaged, or something else than its name says; save it again, or rename it'],
    ] as const
  ).map(([fault, message]) => ({
    id: 'file-whole',
    wrong: faulty('download', fault),
    messages: [`${LESSON}:7:3 The download "../assets/photo.png" ${message}`],
    right: faulty('transcript', fault),
  })),
  {
    id: 'file-whole',
    wrong: link(
      { kind: 'asset', href: '../assets/plan.pdf#page=2', target: 'assets/plan.pdf' },
      {
        assets: { 'assets/plan.pdf': assetOf('assets/plan.pdf', { fault: 'page' }) },
        theme: { brand: '#1d5a8f', logo: 'assets/plan.pdf' },
      },
    ),
    messages: [
      'course.yaml:1:1 The logo "assets/plan.pdf" holds a web page, as when a download asks to sign in first; download it again',
    ],
    right: link({ kind: 'asset', target: 'assets/plan.pdf' }),
  },
  {
    id: 'link-target-exists',
    wrong: link({ kind: 'missing', href: '02-secnd.md', target: '01-start/02-secnd.md' }),
    messages: [
      `${LESSON}:5:2 The link "02-secnd.md" leads nowhere: there is no "01-start/02-secnd.md"; did you mean "01-start/02-second.md"?`,
    ],
    right: link({ target: '01-start/02-second.md' }),
  },
  {
    id: 'link-target-exists',
    wrong: link({ kind: 'missing', href: 'elsewhere', target: '01-start/elsewhere' }),
    messages: [
      `${LESSON}:5:2 The link "elsewhere" leads nowhere: there is no "01-start/elsewhere"; correct the path, relative to this file`,
    ],
    right: link({ target: '01-start/02-second.md' }),
  },
  {
    id: 'link-target-exists',
    wrong: link({ kind: 'missing', href: 'www.example.org', target: '01-start/www.example.org' }),
    messages: [
      `${LESSON}:5:2 The link "www.example.org" leads nowhere: there is no "01-start/www.example.org"; if you mean the web, write https://www.example.org`,
    ],
    right: link({ target: '01-start/02-second.md' }),
  },
  {
    id: 'link-target-exists',
    wrong: link({ kind: 'missing', href: 'ana@example.org', target: '01-start/ana@example.org' }),
    messages: [
      `${LESSON}:5:2 The link "ana@example.org" leads nowhere: there is no "01-start/ana@example.org"; if you mean a mail address, write mailto:ana@example.org`,
    ],
    right: link({ target: '01-start/02-second.md' }),
  },
  {
    id: 'asset-exists',
    wrong: file('image', 'example.org/photo.png', 'missing'),
    messages: [
      `${LESSON}:7:3 The image "../example.org/photo.png" is missing: there is no "example.org/photo.png" in the course folder; put it there, or correct the path`,
    ],
    right: file('image', 'assets/photo.png'),
  },
  {
    id: 'media-type-plays',
    wrong: file('image', 'assets/talk.mp3'),
    messages: [
      `${LESSON}:7:3 "../assets/talk.mp3" is no picture; write it on a line of its own as ::audio[Title]{src=../assets/talk.mp3}`,
    ],
    right: file('image', 'assets/photo.png'),
  },
  {
    id: 'anchor-exists',
    wrong: link({ href: '02-second.md#cost', target: '01-start/02-second.md', anchor: 'cost' }),
    messages: [
      `${LESSON}:5:2 The link "02-second.md#cost" names the place "#cost", which "01-start/02-second.md" does not have; did you mean "#costs"?`,
    ],
    right: link({ target: '01-start/02-second.md', anchor: 'costs' }),
  },
  {
    id: 'anchor-exists',
    wrong: link({ kind: 'anchor', href: '#elsewhere', anchor: 'elsewhere' }),
    messages: [
      `${LESSON}:5:2 The link "#elsewhere" names the place "#elsewhere", which this lesson does not have; it has #here`,
    ],
    right: link({ kind: 'anchor', anchor: 'here' }),
  },
  {
    id: 'anchor-exists',
    wrong: link({ href: '../02-next/01-far.md#x', target: 'i18n/es/02-next/01-far.md', anchor: 'x' }),
    messages: [
      `${LESSON}:5:2 The link "../02-next/01-far.md#x" names the place "#x", which "02-next/01-far.md" does not have; it has no headings, so leave out what follows "#"`,
    ],
    right: link({ target: '02-next/01-far.md' }),
  },
  {
    id: 'link-within-package',
    wrong: link({ href: '../02-next/01-far.md', target: '02-next/01-far.md' }, { packaging: 'module' }),
    messages: [
      `${LESSON}:5:2 The link "../02-next/01-far.md" leads to the module "next", which is a package of its own ("package: module", or target moodle); it is shown as text there; name that lesson in words, or build one package with "package: course"`,
    ],
    right: link({ target: '02-next/01-far.md' }),
  },
  {
    id: 'image-has-alt',
    wrong: image('assets/photo.png', ' '),
    messages: [
      `${LESSON}:4:1 The image "assets/photo.png" has no text alternative; say between the square brackets what it shows`,
    ],
    right: image('assets/photo.png', 'An owner shows a learner the saw'),
  },
  {
    id: 'image-has-alt',
    wrong: image('assets/photo.png', 'Photo.png'),
    messages: [
      `${LESSON}:4:1 The text alternative "Photo.png" is only the name of the file; say between the square brackets what it shows`,
    ],
    right: image('assets/photo.png', 'Photo'),
  },
  {
    id: 'heading-levels',
    wrong: headings(1, 2, 4, 3),
    messages: [
      `${LESSON}:10:1 The heading "H1" is written with one #, which is kept for the lesson's title; write ##`,
      `${LESSON}:12:1 The heading "H3" is written with ####, but it follows one with ##; write ###`,
    ],
    right: headings(2, 3, 4, 2, 3),
  },
  {
    id: 'heading-levels',
    wrong: headings(3),
    messages: [
      `${LESSON}:10:1 The heading "H1" is written with ###, but the first headings of a lesson have ##; write ##`,
    ],
    right: headings(2),
  },
  {
    id: 'lesson-not-empty',
    wrong: courseWith({ facts: { words: 0, isBlank: true } }),
    messages: [`${LESSON}:1:1 This lesson is empty; write its text, or remove the file`],
    right: courseWith({ blocks: [choiceOf()], facts: { words: 0, isBlank: true } }),
  },
  {
    id: 'lesson-not-empty',
    wrong: courseWith({ facts: { words: 0, isBlank: true } }),
    messages: [`${LESSON}:1:1 This lesson is empty; write its text, or remove the file`],
    right: courseWith({ facts: { words: 0 } }),
  },
  {
    id: 'lesson-not-empty',
    wrong: courseWith({ facts: { words: 0, isBlank: true } }),
    messages: [`${LESSON}:1:1 This lesson is empty; write its text, or remove the file`],
    right: courseWith({ facts: { words: 0, isBlank: true, leftOut: true } }),
  },
  {
    id: 'choice-has-options',
    wrong: courseWith({
      blocks: [choiceOf({ options: ['Only'] }), choiceOf({ id: 'q2', parts: [], position: at(20) })],
    }),
    messages: [
      `${LESSON}:10:1 Choice "question" has one option only; write at least two lines that begin with - [ ] or - [x]`,
      `${LESSON}:20:1 Choice "q2" has no options; write at least two lines that begin with - [ ] or - [x]`,
    ],
    right: choice({}),
  },
  {
    id: 'choice-has-wrong-option',
    wrong: courseWith({
      blocks: [
        choiceOf({
          type: 'hotspot',
          parts: ['a', 'b'].map((id) => ({ id, text: id, correct: true })),
        }),
      ],
    }),
    messages: [
      `${LESSON}:10:1 Every option of "question" is right, so that who ticks all without reading is right; add one that is wrong, or ask with :::checklist or :::survey`,
    ],
    right: courseWith({ blocks: [choiceOf({ type: 'hotspot' })] }),
  },
  {
    id: 'choice-has-correct-answer',
    wrong: choice({ parts: ['a', 'b'].map((id) => ({ id, text: id, correct: false })) }),
    messages: [`${LESSON}:10:1 Choice "question" has no correct answer; mark one option with [x]`],
    right: choice({}),
  },
  {
    id: 'choice-option-unique',
    wrong: choice({ options: ['Public money', 'Wages', 'Public  money', 'public-Money'] }),
    messages: [
      `${LESSON}:10:1 Choice "question" has the option "Public money" twice; reword or remove one`,
      `${LESSON}:10:1 Choice "question" has the options "Public money" and "public-Money", which differ in capitals, accents or blanks only; reword or remove one`,
    ],
    right: choice({ options: ['Public money', 'Public moneys', '5', '-5', '−5 °C'] }),
  },
  {
    id: 'objective-known',
    wrong: aiming('gain', 'gains'),
    messages: [
      `${LESSON}:10:1 The question "question" asks for the objective "gain", which the module "Start" does not have; did you mean "gains"?`,
    ],
    right: aiming('gains', 'gains'),
  },
  {
    id: 'objective-known',
    wrong: aiming('weather', 'gains'),
    messages: [
      `${LESSON}:10:1 The question "question" asks for the objective "weather", which the module "Start" does not have; write one of "gains"`,
    ],
    right: aiming(undefined, 'gains'),
  },
  {
    id: 'objective-known',
    wrong: aiming('gains'),
    messages: [
      `${LESSON}:10:1 The question "question" asks for the objective "gains", which the module "Start" does not have; write the objectives into module.yaml, each with its id`,
    ],
    right: aiming(undefined),
  },
  {
    id: 'objective-known',
    wrong: naming({ objectives: at(3, 1), 'objectives.1': at(3, 20) }, 'gains', 'gain'),
    messages: [
      `${LESSON}:3:20 This lesson names the objective "gain", which the module "Start" does not have; did you mean "gains"?`,
    ],
    right: naming({}, 'gains'),
  },
  {
    id: 'pretest-shows-lessons',
    wrong: pretesting(['gains', 'obstacles']),
    messages: [
      `${LESSON}:5:1 The pre-test "before" can mark no lesson as known; give its questions objective=…, and name the same objectives in the front matter of the lessons that work on them`,
    ],
    right: pretesting(['gains']),
  },
  {
    id: 'choice-within-36-options',
    wrong: choice({ options: options(37) }),
    messages: [
      `${LESSON}:10:1 Choice "question" has 37 options, and SCORM 1.2 can name 36; its answers are reported as text (fill-in) there, so consider several smaller questions`,
    ],
    right: choice({ options: options(36) }),
  },
  {
    id: 'question-within-36-names',
    wrong: courseWith({ blocks: [sequence(37)] }),
    messages: [
      `${LESSON}:10:1 "question" has 37 items, and SCORM 1.2 can name 36; its answers are reported as text (fill-in) there, so consider several smaller questions`,
    ],
    right: courseWith({ blocks: [sequence(36)] }),
  },
  ...captionRows,
  ...libraryRows,
  ...kitRows,
  {
    id: 'captions-present',
    wrong: video({ captions: { es: 'assets/bilbao.es.vtt' } }),
    messages: [
      `${LESSON}:12:1 The video "bilbao" has no captions in "en"; add "captions: { en: assets/….vtt }" to it in videos.yaml`,
    ],
    right: video({}, 'bilbao', 'en-GB'),
  },
  {
    id: 'captions-present',
    wrong: video({ captions: {} }, null),
    messages: [
      `${LESSON}:12:1 The video "How a workshop trains" has no captions in "en"; add captions=… with a WebVTT or SubRip file`,
    ],
    right: video({ captions: {}, source: { kind: 'youtube', id: 'dQw4w9WgXcQ' } }),
  },
  {
    id: 'transcript-present',
    wrong: video({ transcript: {}, source: { kind: 'vimeo', id: '1', hash: undefined } }, 'bilbao', 'es'),
    messages: [
      `${LESSON}:12:1 The video "bilbao" has no transcript in "es"; add "captions: { es: assets/….vtt }" to it in i18n/es/videos.yaml, of which one is made, or a transcript`,
    ],
    right: video({ transcript: {}, captions: { 'es-ES': 'assets/bilbao.es.vtt' } }, 'bilbao', 'es'),
  },
  {
    id: 'transcript-present',
    wrong: file('audio', 'assets/talk.mp3'),
    messages: [
      `${LESSON}:7:3 The sound file "../assets/talk.mp3" has no transcript; add transcript=… with a Markdown file`,
    ],
    right: courseWith({
      facts: {
        files: (['audio', 'transcript'] as const).map((role) => ({
          role,
          path: role,
          written: role,
          kind: 'asset' as const,
          position: at(7, 3),
        })),
      },
    }),
  },
  {
    id: 'media-type-plays',
    wrong: file('video', 'assets/film.MOV'),
    messages: [
      `${LESSON}:7:3 Browsers do not play ".mov" files such as "../assets/film.MOV"; convert it to MP4 (H.264 and AAC)`,
    ],
    right: file('video', 'assets/film.webm'),
  },
  {
    id: 'media-type-plays',
    wrong: file('audio', 'assets/talk.wma'),
    messages: [
      `${LESSON}:7:3 Browsers do not play ".wma" files such as "../assets/talk.wma"; convert it to MP3 or M4A`,
    ],
    right: file('audio', 'assets/talk.MP3'),
  },
  {
    id: 'media-type-plays',
    wrong: file('poster', 'assets/photo.heic'),
    messages: [
      `${LESSON}:7:3 Browsers do not show ".heic" files such as "../assets/photo.heic"; convert it to PNG, JPEG, WebP or SVG`,
    ],
    right: file('download', 'assets/photo.heic'),
  },
  {
    id: 'media-type-plays',
    wrong: video({ source: { kind: 'url', url: 'https://media.example/film.avi?x=1.mp4' } }),
    messages: [
      `${LESSON}:12:1 Browsers do not play ".avi" files such as "https://media.example/film.avi?x=1.mp4"; convert it to MP4 (H.264 and AAC)`,
    ],
    right: video({ source: { kind: 'url', url: 'https://media.example/stream' } }),
  },
  {
    id: 'video-poster',
    wrong: video({ poster: undefined }),
    messages: [
      `${LESSON}:12:1 The video "bilbao" has no poster, so learners see an empty frame; add "poster: assets/….jpg" to it in videos.yaml`,
    ],
    right: video({}),
  },
  {
    id: 'video-duration',
    wrong: video({ duration: undefined, source: { kind: 'youtube', id: 'dQw4w9WgXcQ' } }),
    messages: [
      `${LESSON}:12:1 The video "bilbao" has no duration, so learners cannot plan their time; add "duration: 1:24" to it in videos.yaml`,
    ],
    // Its file is missing, which is told already.
    right: video({ duration: undefined }),
  },
  {
    id: 'package-size',
    wrong: courseWith(
      {
        facts: {
          files: (['film.mp4', 'film.en.vtt'] as const).map((name, index) => ({
            role: index === 0 ? ('video' as const) : ('captions' as const),
            path: `assets/${name}`,
            written: name,
            kind: 'asset' as const,
            position: at(3),
          })),
        },
      },
      {
        maxPackageBytes: 100_000_000,
        assets: {
          'assets/film.mp4': assetOf('assets/film.mp4', { bytes: 104_000_000 }),
          'assets/film.en.vtt': assetOf('assets/film.en.vtt', { bytes: 9_000_000 }),
          'assets/unused.mp4': assetOf('assets/unused.mp4', { bytes: 900_000_000 }),
        },
      },
    ),
    messages: [
      'course.yaml:1:1 The package "A sample course" holds 104 MB of files, more than 100 MB; make the largest smaller (assets/film.mp4 (104 MB)), put videos on a host, build with --media light or linked, or raise maxPackageSize in course.yaml',
    ],
    right: courseOf({
      assets: { 'assets/unused.mp4': assetOf('assets/unused.mp4', { bytes: 900_000_000 }) },
    }),
  },
  {
    id: 'completion-reachable',
    wrong: courseOf(completion({ pass: 0.6 })),
    context: { ...PLAIN, settings: { completion: at(9), 'completion.pass': at(11, 3) } },
    messages: [
      'course.yaml:11:3 The pass mark of 60% cannot be reached, because no question of the course earns points; add a :::choice, or remove "pass" from the completion rule',
    ],
    right: courseWith({ blocks: [choiceOf()] }, completion({ pass: 1 })),
  },
  {
    id: 'completion-reachable',
    wrong: courseWith(
      { blocks: [choiceOf(), choiceOf({ id: 'none', parts: [{ id: 'a', text: 'A', correct: false }] })] },
      completion({ pass: 0.6 }),
    ),
    messages: [
      'course.yaml:1:1 "A sample course" cannot be passed: even with every answer right, the pass mark of 60% is not reached; give questions a right answer, or lower the mark',
    ],
    right: courseWith(
      { blocks: [choiceOf(), choiceOf({ id: 'other', attempts: 1 })] },
      completion({ pass: 0.6 }),
    ),
  },
  {
    id: 'completion-reachable',
    wrong: courseOf(completion({ watch: 0.8 })),
    messages: [
      'course.yaml:1:1 The completion rule asks to watch 80%, but no video of the course is counted; add watch=80% to a ::video, or remove "watch" from the rule',
    ],
    right: courseWith({ blocks: [watched] }, completion({ watch: 0.8 })),
  },
  {
    id: 'completion-reachable',
    wrong: courseOf(completion({ lessons: ['welcom', 'start/welcome', 'something-else-entirely'] })),
    messages: [
      'course.yaml:1:1 The completion rule asks for the lesson "welcom", which the course does not have; did you mean "welcome"?',
      'course.yaml:1:1 The completion rule asks for the lesson "something-else-entirely", which the course does not have; write the id of a lesson, or "lessons: all"',
    ],
    right: courseOf(completion({ lessons: ['welcome'] })),
  },
  {
    id: 'completion-reachable',
    wrong: courseOf(completion({ any: [{ quizzes: 'passed' }, { reflections: ['why-not'] }] })),
    messages: [
      'course.yaml:1:1 The completion rule asks for every quiz, but the course has none; add one, or remove the line',
      'course.yaml:1:1 The completion rule asks for the reflection "why-not", which the course does not have; write the id of a reflection, or "reflections: all"',
    ],
    right: courseOf({
      packaging: 'module',
      ...completion({ pass: 0.6, lessons: ['welcome'] }),
      modules: [
        moduleOf({ lessons: [lessonOf({ blocks: [choiceOf()] })] }),
        moduleOf({ id: 'next', lessons: [lessonOf({ id: 'read', moduleId: 'next' })] }),
      ],
    }),
  },
  {
    id: 'completion-reachable',
    wrong: courseWith(
      { blocks: [{ ...watched, state: { kind: 'watch', slots: 0 } }] },
      completion({ watch: 0.8 }),
    ),
    context: { ...PLAIN, settings: { completion: at(9) } },
    messages: [
      'course.yaml:9:1 "A sample course" cannot be completed, even by a learner who does everything: the video "start/welcome:question" has no known length, so its watched share stays 0; change what it asks for',
    ],
    right: courseWith({ blocks: [watched] }, completion({ watch: 0.8 })),
  },
  {
    id: 'completion-reachable',
    wrong: courseWith({ blocks: [choiceOf()] }, completion({ pass: 0.6, score: 'quizzes', minutes: 5000 })),
    context: { ...PLAIN, settings: { completion: at(9), 'completion.pass': at(12, 3) } },
    messages: [
      'course.yaml:12:3 The pass mark of 60% cannot be reached, because "score: quizzes" counts quizzes alone and none of the course earns points; give a quiz points, or remove "score" or "pass" from the completion rule',
    ],
    right: courseWith(
      { blocks: quizBlocks('final') },
      completion({ pass: 0.6, score: 'quizzes', minutes: 4000 }),
    ),
  },
  {
    id: 'completion-reachable',
    wrong: courseOf(completion({ minutes: 5000 })),
    messages: [
      'course.yaml:1:1 "A sample course" cannot be completed, even by a learner who does everything: 5000 minutes are more than the 4369 that are counted; change what it asks for',
    ],
    right: courseOf(completion({ minutes: 4369 })),
  },
  {
    id: 'completion-clear',
    wrong: courseWith(
      { blocks: [...quizBlocks('final', { pass: undefined }), ...quizBlocks('before', { pretest: true })] },
      completion({ quizzes: { ids: ['final', 'before'] } }),
    ),
    context: { ...PLAIN, settings: { completion: at(9), 'completion.quizzes': at(10, 3) } },
    messages: [
      'course.yaml:10:3 The completion rule asks to pass "start/welcome:final", but that quiz has no pass mark, so handing it in is enough; give it pass=60%, or write "quizzes: finished"',
      'course.yaml:10:3 The completion rule asks for "start/welcome:before", but a pre-test is never asked for; remove it from the rule',
    ],
    right: courseWith({ blocks: quizBlocks('final') }, completion({ quizzes: 'passed' })),
  },
  {
    id: 'completion-clear',
    wrong: courseWith(
      { minutes: 20 },
      completion({ lessons: ['welcome', 'start/welcome'], minutes: 41, report: 'passed' }),
    ),
    messages: [
      'course.yaml:1:1 "lessons" names "start/welcome" more than once (welcome, start/welcome); keep one of the names',
      'course.yaml:1:1 The completion rule asks for 41 minutes of active time, but "A sample course" plans 20; learners would have to wait; lower "minutes", or mend the lessons\' minutes',
    ],
    right: courseWith({ minutes: 20 }, completion({ lessons: ['welcome'], minutes: 40 })),
  },
  {
    id: 'completion-clear',
    wrong: courseWith(
      { blocks: [{ ...watched, state: { kind: 'watch', slots: 0 } }, ...quizBlocks('final')] },
      completion({ any: [{ watch: 0.8 }, { quizzes: 'passed' }, { lessons: 'none' }] }),
    ),
    context: { ...PLAIN, settings: { 'completion.any': at(11), 'completion.any.0': at(12, 7) } },
    messages: [
      'course.yaml:11:1 Condition 3 under "any" (nothing) asks for nothing, so the others under "any" never matter; change it, or remove "any"',
      'course.yaml:12:7 Condition 1 under "any" (watch) can never be met: the video "start/welcome:question" has no known length, so its watched share stays 0; change it, or remove it',
    ],
    right: courseWith(
      { blocks: [{ ...watched, data: {} }, ...quizBlocks('final')] },
      completion({ any: [{ watch: 0.8 }, { quizzes: 'passed' }] }),
    ),
  },
  {
    id: 'completion-clear',
    wrong: courseWith(
      { blocks: quizBlocks('final') },
      completion({ lessons: 'all', any: [{ quizzes: 'passed' }, { lessons: ['welcome'] }] }),
    ),
    messages: [
      'course.yaml:1:1 Condition 2 under "any" (lessons) is asked for anyway, so the others never matter; remove "any", or the condition beside it',
    ],
    right: courseWith(
      { blocks: quizBlocks('final') },
      completion({ any: [{ quizzes: 'passed' }, { lessons: 'all' }] }),
    ),
  },
  {
    id: 'completion-clear',
    wrong: courseWith(
      { blocks: [choiceOf()] },
      completion({ any: [{ all: [{ lessons: 'all' }, { minutes: 5 }] }], pass: 0.6, report: 'passed' }),
    ),
    messages: [
      'course.yaml:1:1 "any" has one condition only, so it asks for it as if "any" were not there; remove "any", or add a condition',
      'course.yaml:1:1 "report: passed" says what a course without a pass mark reports, but this one has a pass mark; remove one of the two',
    ],
    right: courseWith({ blocks: [choiceOf()] }, completion({ minutes: 5, pass: 0.6 })),
  },
  {
    id: 'completion-clear',
    wrong: courseOf(completion({ lessons: 'none', score: 'quizzes' })),
    messages: [
      'course.yaml:1:1 "score: quizzes" counts quizzes alone, but no quiz of the course earns points, so there is no score; give a quiz points, or remove the line',
      'course.yaml:1:1 The completion rule asks for nothing, so the course is completed as soon as it is opened; ask for lessons, quizzes, reflections or minutes',
    ],
    right: courseWith(
      { blocks: quizBlocks('final') },
      completion({ lessons: 'none', quizzes: 'passed', score: 'quizzes' }),
    ),
  },
  {
    id: 'suspend-data-fits',
    wrong: courseOf(),
    context: state(4097, 4096),
    messages: [
      'course.yaml:1:1 The saved state of "A sample course" can take 4097 characters, and scorm12 surely keeps 4096; divide the course with "package: module", or shorten what takes most: start/a (900), start/b (899), start/c (898)',
    ],
    right: courseOf(),
    rightContext: { state: [...state(4096, 4096).state, ...state(90_000, undefined).state] },
  },
  {
    id: 'texts-have-room',
    wrong: courseOf(),
    context: state(3900, 4096, [
      { key: 'start/a#last-no', max: 3000, guaranteed: 84 },
      { key: 'start/a#name', max: 60, guaranteed: 60 },
      { key: 'start/b#plan', max: 1000, guaranteed: 84 },
    ]),
    messages: [
      'course.yaml:1:1 "A sample course" has free texts of which scorm12 surely keeps too little: 84 characters of "start/a#last-no" and as little of 1 more; ask for fewer or shorter texts, divide the course with "package: module", or deliver it as xapi; the room is shared by start/a#last-no (up to 3000), start/b#plan (up to 1000), start/a#name (up to 60), start/a (900), start/b (899), start/c (898)',
    ],
    right: courseOf(),
    rightContext: state(3900, 4096, [
      { key: 'start/a#last-no', max: 3000, guaranteed: 100 },
      { key: 'start/a#name', max: 60, guaranteed: 60 },
    ]),
  },
  ...[
    'Who **trains** others',
    'Who *trains*',
    'Also _called_ so',
    'Of `code`',
    'See [it](https://a.example)',
    'H~2~O',
    'Some 10^3^ of them',
    'Where $$x$$ is',
    'Go :rocket: go',
    'A <b>bold</b> word',
  ].map(
    (definition): Row => ({
      id: 'glossary-plain',
      wrong: courseOf({ glossary: [{ ...termOf('mentor', 2), definition }] }),
      messages: [
        expect.stringMatching(
          /^glossary.yaml:2:1 The glossary is plain text, so ".{3,}" in "mentor" is shown as it is/,
        ),
      ],
      right: courseOf({
        glossary: [
          {
            ...termOf('mentor', 2),
            definition: 'At 10:30:15, 2 * 3 * 4 = 24, a_b_c, x^2 + y^2, ~5, a < b > c, $5 [1] (see it), C**',
          },
        ],
      }),
    }),
  ),
  {
    id: 'glossary-term-used',
    wrong: courseWith(
      { facts: { terms: ['mentor'] } },
      { glossary: [termOf('mentor', 2), termOf('unused', 3), { ...termOf('other', 4), language: 'es' }] },
    ),
    messages: [
      'glossary.yaml:3:1 The term "unused" occurs in no lesson\'s text (headings, links, code and questions do not count); add the form that the lessons use to "also", or remove the term',
    ],
    right: courseWith({ facts: { terms: ['mentor'] } }, { glossary: [termOf('mentor', 2)] }),
  },
  {
    id: 'glossary-term-used',
    wrong: courseOf({ glossary: [termOf('unused', 2)] }),
    messages: [
      'glossary.yaml:2:1 The term "unused" occurs in no lesson\'s text (headings, links, code and questions do not count); add the form that the lessons use to "also", or remove the term',
    ],
    right: courseWith({ language: 'es' }, { glossary: [termOf('unused', 2)] }),
  },
  {
    id: 'translation-present',
    wrong: courseOf({ language: 'es' }),
    messages: [
      `${LESSON}:1:1 The lesson "Welcome" has no translation into "es", so learners read it in "en"; write i18n/es/${LESSON}`,
    ],
    right: courseWith({ language: 'es' }, { language: 'es' }),
  },
  {
    id: 'interface-translated',
    wrong: courseWith({ language: 'fi' }, { language: 'fi', sourceLanguage: 'fi' }),
    messages: [
      'course.yaml:1:1 The player has no texts in "fi", so its buttons and messages are in English; there are: en, es, pt, de, el, pl',
    ],
    right: courseOf({ language: 'pt-BR' }),
  },
  {
    id: 'theme-contrast',
    wrong: courseOf({ theme: { brand: 'navy', accent: '#ffd400', logo: undefined } }),
    messages: [
      'course.yaml:1:1 The accent "#ffd400" is too pale to be read on white (contrast 1.4, 4.5 is needed), so the course shows #846d00 in its place; choose a darker colour to decide yourself',
    ],
    right: courseOf({ theme: { brand: 'navy', accent: '#b4571f', logo: undefined } }),
  },
  {
    id: 'picture-fits',
    wrong: withPictures({ width: 1200, bytes: 300_000 }, 300, 2000, 300),
    messages: [
      '01-start:1:1 The image "assets/module.jpg" is 300 pixels wide and shown at 400 pixels, so it is blurred; use a larger one',
      `${LESSON}:3:1 The image "assets/head.jpg" is 300 pixels wide and shown at 608 pixels, so it is blurred; use a larger one`,
      `${LESSON}:9:1 The image "../assets/text.jpg" is 2,000 pixels wide and shown at 896 pixels at most; ${smaller('assets/text.jpg', 1792)}`,
      `${LESSON}:11:1 The image "../assets/drawn.jpg" is 300 pixels wide and shown at 400 pixels, so it is blurred; use a larger one`,
      `course.yaml:1:1 The cover "assets/cover.jpg" has 300 kB; ${smaller('assets/cover.jpg', 1984)}`,
    ],
    right: withPictures({ width: 1200, bytes: 1000 }, 700, 900, 400),
  },
  {
    id: 'theme-contrast',
    wrong: courseOf({ theme: { brand: '#ffd400', logo: undefined } }),
    messages: [
      'course.yaml:1:1 The brand colour "#ffd400" is too pale to be read on white (contrast 1.4, 4.5 is needed), so the course shows #846d00 in its place; choose a darker colour to decide yourself',
    ],
    right: courseOf({ theme: { brand: 'rgb(200 30 40)', logo: undefined } }),
  },
  {
    id: 'theme-contrast',
    wrong: courseOf({ theme: { brand: 'bluish', logo: undefined } }),
    messages: ['course.yaml:1:1 The brand colour "bluish" is no colour; write one as "#1d5a8f"'],
    right: courseOf({ theme: { brand: 'navy', logo: undefined } }),
  },
];

function messagesOf(course: Course, id: string, context: CheckContext = PLAIN): string[] {
  return check(course, rules, context)
    .filter((message) => message.ruleId === id)
    .map(({ file: name, line, column, reason, related }) => {
      const also =
        related === undefined ? '' : ` ← ${related.place.file}:${related.place.line}:${related.place.column}`;
      return `${name}:${line}:${column} ${reason}${also}`;
    });
}

it.each(rows)('$id: $messages.0', ({ id, wrong, context, messages, right, rightContext }) => {
  expect(messagesOf(wrong, id, context)).toEqual(messages);
  expect(messagesOf(right, id, rightContext)).toEqual([]);
});

it.each(['title-length', 'choice-within-36-options', 'question-within-36-names'])(
  'a limit is told only of what the course is built for: %s',
  (id) => {
    for (const { wrong: course, context = PLAIN } of rows.filter((row) => row.id === id)) {
      const told = (limits: readonly StandardLimits[]) => messagesOf(course, id, { ...context, limits });
      const free = { standard: 'xAPI' };
      expect(told([...PLAIN.limits, free])).not.toEqual([]);
      expect(told([free])).toEqual([]);
      const [both = ''] = told([...PLAIN.limits, { standard: 'SCORM 2004', title: 200, options: 36 }]);
      expect(both).toContain('SCORM 1.2 and SCORM 2004');
    }
  },
);

it('every rule is tried', () => {
  expect([...new Set(rows.map(({ id }) => id))].sort()).toEqual(rules.map(({ id }) => id).sort());
});

it('a course without a fault earns no message', () => {
  expect(check(courseOf(), rules, PLAIN)).toEqual([]);
});

it('messages are in the order of places, with the level of their rule', () => {
  const course = courseWith({
    blocks: [choiceOf({ options: options(37) })],
    facts: { headings: [heading(1, 'Top', 3)] },
  });
  expect(check(course, rules, PLAIN).map(({ line, severity, ruleId }) => [line, severity, ruleId])).toEqual([
    [3, 'error', 'heading-levels'],
    [10, 'warning', 'choice-within-36-options'],
  ]);
});
