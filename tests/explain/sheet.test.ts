/** The sheet in every format and language, as people read it. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completionOf } from '../../src/config/completion.ts';
import type { Course } from '../../src/course/model/model.ts';
import { explain } from '../../src/explain/explain.ts';
import { type FormatName, formats } from '../../src/explain/formats/index.ts';
import { sheetOf } from '../../src/explain/sheet.ts';
import { targets as table } from '../../src/targets/index.ts';
import { planPackages } from '../../src/targets/plan.ts';
import { interfaceLanguages } from '../../src/texts/index.ts';
import en from '../../src/texts/sheet/en.ts';
import { sheetLanguages, sheetVoice } from '../../src/texts/sheet/index.ts';
import type { SheetKey, SheetTexts } from '../../src/texts/sheet/sheet-texts.ts';
import type { Plural } from '../../src/texts/texts.ts';
import {
  at,
  courseOf,
  courseWith,
  lessonOf,
  moduleOf,
  TOOL_ASSET,
  toolOf,
  videoOf,
} from '../support/course.ts';
import { courses, film } from './courses.ts';

const english: SheetTexts = en;
const ENDINGS: Record<FormatName, string> = { text: 'txt', markdown: 'md', html: 'html' };

function explanation(course: Course, targets = ['scorm12', 'xapi']) {
  return explain(
    course,
    planPackages(course).map(({ title, modules, identifier }) => ({
      title,
      modules,
      indexOf: (_, block) => (block.length % 7) + 1,
      packages: targets.map((target) => ({
        files: [`${identifier}-en-${target}.zip`],
        target,
        stateLimit: target === 'scorm12' ? 4096 : undefined,
        worstState: 47,
        textGuarantees: target === 'scorm12' ? [600, 1200] : [],
      })),
    })),
    Object.values(table),
  );
}

async function written(name: string, format: FormatName, language = 'en', targets?: string[]) {
  const voice = await sheetVoice(language);
  return formats[format](sheetOf(explanation(courses[name] as Course, targets), voice), voice.language);
}

it('says what a package for several standards tells by what each of them tells', async () => {
  const name = 'points without a pass mark';
  const joined = (await written(name, 'text', 'en', ['universal'])).replace(/\s+/g, ' ');
  for (const said of [
    'cmi.core.lesson_status',
    'statements about the course',
    'cmi5 statements',
    'Interaction',
  ])
    expect(joined).toContain(said);
  expect(joined).toContain('The zip for several standards is SCORM 1.2, xAPI and cmi5 at once');
});

it('says of a site that nobody hears of it, and has no legend of its own', async () => {
  const name = 'points without a pass mark';
  const site = await written(name, 'text', 'en', ['web']);
  expect(site).toContain('Web site: told');
  expect(site).toContain('A web site tells nobody of anything.');
  expect(site).not.toContain('Legend of the reports');
  expect(await written(name, 'text', 'en', ['scorm12', 'web'])).toContain('Legend of the reports');
});

it('names what is cmi5 alone only where it is packaged', async () => {
  const name = 'pass mark, few tries';
  const both = await written(name, 'text', 'en', ['scorm12', 'xapi', 'cmi5']);
  const without = await written(name, 'text', 'en');
  for (const key of ['statementsCmi5', 'sessionCmi5', 'onceCmi5', 'masteryCmi5', 'edxCmi5'] as const) {
    expect(both.replace(/\s+/g, ' ')).toContain(String(english[key]));
    expect(without.replace(/\s+/g, ' ')).not.toContain(String(english[key]));
  }
});

/** Name of a course in the golden files. */
const slug = (name: string) => name.replace(/\W+/g, '-');
const golden: [name: string, format: FormatName, language: string][] = [
  ...[
    'lessons only',
    'either a quiz or the lessons',
    'a package for each module',
    'videos of other hosts',
  ].map((name): [string, FormatName, string] => [name, 'text', 'en']),
  ['video, reflection and minutes', 'html', 'en'],
  ...Object.keys(sheetLanguages).map((language): [string, FormatName, string] => [
    'pass mark, few tries',
    'markdown',
    language,
  ]),
];
const fileOf = ([name, format, language]: (typeof golden)[number]) =>
  `${slug(name)}.${language}.${ENDINGS[format]}`;

it.each(golden)('of a course with %s as %s in %s reads as reviewed', async (name, format, language) => {
  await expect(await written(name, format, language)).toMatchFileSnapshot(
    `golden/${fileOf([name, format, language])}`,
  );
});

it('has no golden file that nobody compares with', () => {
  expect(readdirSync(new URL('golden', import.meta.url)).sort()).toEqual(golden.map(fileOf).sort());
});

it('says where reading a transcript stands in for watching', async () => {
  const reading = { ...film, data: { watch: 0.8, reading: true } };
  const modules = [moduleOf({ lessons: [lessonOf({ blocks: [reading] })] })];
  const course = courseOf({ completion: completionOf({ watch: 0.8 }), modules });
  const parts = sheetOf(explanation(course), await sheetVoice('en'));
  expect(formats.text(parts)).toContain('80%, or its transcript read to the end');
});

it('names only what the packages at hand report', async () => {
  const xapi = await written('lessons only', 'text', 'en', ['xapi']);
  expect(xapi).not.toContain('cmi.core');
  expect(xapi).not.toContain('OpenOlat');
  const scorm = await written('lessons only', 'text', 'en', ['scorm12']);
  expect(scorm).not.toContain('xAPI statements');
});

it('says what mod_tincanlaunch completes by and grades from, by whether there is a pass mark', async () => {
  const marked = await written('pass mark, few tries', 'text', 'en', ['xapi']);
  expect(marked).toContain('xAPI package (Completion)\n    What to choose: By the verb passed.');
  expect(marked).toContain('Only from passed');
  const unmarked = await written('lessons only', 'text', 'en', ['xapi']);
  expect(unmarked).toContain('xAPI package (Completion)\n    What to choose: By the verb completed');
  expect(unmarked).not.toContain('passed, and only');
  const about = ['with an iri of its own', 'earlier attempts', '(CORS)', 'key of the LRS'];
  for (const text of about) expect(unmarked.replace(/\s+/g, ' ')).toContain(text);
  expect(await written('lessons only', 'text', 'en', ['scorm12'])).not.toContain('CORS');
});

it('says which statuses Moodle is to require, and where trying again takes a new attempt', async () => {
  const plainly = async (name: string): Promise<string> =>
    (await written(name, 'text', 'en', ['scorm12'])).replace(/\s+/g, ' ');
  const marked = await plainly('pass mark, few tries');
  expect(marked).toContain('“Require status” What to choose: Tick “Passed” and “Completed”');
  expect(marked).toContain('“Start a new attempt”');
  const unmarked = await plainly('lessons only');
  expect(unmarked).toContain('“Require status” What to choose: Tick “Completed”.');
  expect(unmarked).not.toContain('“Start a new attempt”');
});

it('writes titles so that no format takes them for its own marks', async () => {
  const title = 'A | b *c* <script>&amp; `d` _e_ [f](g)';
  const course = courseOf({ title, modules: [moduleOf({ lessons: [lessonOf({ title })] })] });
  const parts = sheetOf(explanation(course), await sheetVoice('en'));
  expect(formats.html(parts, 'en')).not.toContain('<script');
  expect(formats.html(parts, 'en')).toContain('&#x26;amp;');
  expect(formats.markdown(parts)).toContain('A \\| b \\*c\\* \\<script\\>\\&amp; \\`d\\` \\_e\\_ \\[f\\](g)');
});

describe.each(Object.keys(interfaceLanguages))('the sheet in %s', (language) => {
  const texts = async () => (await sheetLanguages[language]?.())?.default as SheetTexts;

  it('has every text, and none that English lacks', async () => {
    expect(Object.keys(await texts()).sort()).toEqual(Object.keys(english).sort());
  });

  it('puts in the values that English puts in', async () => {
    const own = await texts();
    const differing = (Object.keys(english) as SheetKey[]).filter((key) =>
      placeholders(own[key]).some((found) => found !== placeholders(english[key]).at(-1)),
    );
    expect(differing).toEqual([]);
  });

  it('has a form for every number, and no text that is empty', async () => {
    const own = Object.values(await texts());
    const needed = new Set(Array.from({ length: 1000 }, (_, n) => new Intl.PluralRules(language).select(n)));
    const plurals = own.filter((entry): entry is Plural => typeof entry !== 'string');
    expect(plurals.length).toBeGreaterThan(5);
    expect(plurals.filter((forms) => [...needed].some((form) => forms[form] === undefined))).toEqual([]);
    expect(own.flatMap(formsOf).filter((form) => form.trim() === '')).toEqual([]);
  });
});

/** One entry a form: its placeholders in order, as one string. */
function placeholders(entry: string | Plural): string[] {
  return formsOf(entry).map((form) => [...new Set(form.match(/\{\w+\}/g))].sort().join());
}

function formsOf(entry: string | Plural): string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry);
}

it('lists who may show each film, and how the people in it agreed', async () => {
  const shown = (ref: string | undefined, overrides: Parameters<typeof videoOf>[0]) => ({
    title: 'As the lesson calls it',
    ref,
    video: videoOf({ title: `Film ${ref}`, ...overrides }),
    watch: undefined,
    position: at(1),
  });
  const told = {
    rights: '© 2026 Arrieta',
    licence: 'CC-BY-SA-4.0',
    consent: 'Written, 2026-03-01',
  };
  const course = courseWith({
    facts: { videos: [shown('a', told), shown('a', told), shown('b', {}), shown(undefined, told)] },
  });
  expect(explanation(course).units[0]?.rights).toEqual([
    { title: 'Film a', holder: '© 2026 Arrieta · CC BY-SA 4.0', consent: 'Written, 2026-03-01' },
  ]);
  const voice = await sheetVoice('en');
  expect(formats.text(sheetOf(explanation(course), voice))).toContain('Consent of the people shown');
});

it('lists the files to take away of each package, and counts those beyond forty', async () => {
  const tool = (id: string, module: string | undefined) =>
    toolOf({ id, title: `Tool | ${id}`, fileLanguage: 'de', licence: 'CC-BY-4.0', module });
  const course = courseOf({
    packaging: 'module',
    modules: [moduleOf(), moduleOf({ id: 'next', lessons: [lessonOf({ moduleId: 'next' })] })],
    assets: { [TOOL_ASSET.path]: TOOL_ASSET },
    toolkit: [tool('whole', undefined), ...Array.from({ length: 41 }, (_, n) => tool(`${n}`, 'next'))],
  });
  const text = formats.markdown(sheetOf(explanation(course), await sheetVoice('en')));
  expect(text.match(/\*\*Toolkit: files that learners take away\*\*/g)).toHaveLength(2);
  expect(text.match(/\| Tool \\\| whole \| DOCX · 24 kB \| German \| CC BY 4\.0 \|/g)).toHaveLength(2);
  expect(text.match(/\| Tool \\\| \d+ \|/g)).toHaveLength(39);
  expect(text).toContain('and 2 more');
  expect(formats.markdown(sheetOf(explanation(courseOf()), await sheetVoice('en')))).not.toContain('Toolkit');
});
