/** Settings files of every shape: each key in turn is missing or of another kind, and `check` ends in messages. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { courseSchema, courseTextsSchema } from '../../src/config/course-schema.ts';
import { glossarySchema, glossaryTextsSchema } from '../../src/config/glossary-schema.ts';
import { lessonSchema } from '../../src/config/lesson-schema.ts';
import { moduleSchema, moduleTextsSchema } from '../../src/config/module-schema.ts';
import { videosSchema, videosTextsSchema } from '../../src/config/videos-schema.ts';
import { compile } from '../../src/pipeline/compile.ts';
import { toolkit } from '../../src/pipeline/toolkit.ts';
import { cases } from '../support/cases.ts';

type Value = unknown;
interface Shape {
  file: string;
  schema: z.ZodType;
  /** Says everything that may be said. */
  whole: Record<string, Value>;
  /** Stands below it. */
  body?: string;
}

const FILM = {
  title: 'Film',
  summary: 'What is seen.',
  source: { file: 'assets/a.mp4', renditions: ['assets/b.mp4'], audio: 'assets/a.mp3' },
  poster: 'assets/a.png',
  captions: { en: 'assets/a.vtt' },
  transcript: { en: 'assets/a.md' },
  description: { en: 'assets/c.mp4' },
  sign: { ise: { file: 'assets/d.mp4' } },
  chapters: [{ at: '0:00', title: 'First' }],
  language: 'en',
  silent: false,
  duration: '1:00',
  start: '0:01',
  end: '0:59',
  people: ['Ana'],
  organisation: 'A firm',
  country: 'ES',
  sector: 'Wood',
  topics: ['bread'],
  consent: 'Written.',
  rights: 'Ours',
  licence: 'CC-BY-4.0',
};
const PICTURE = { file: 'assets/a.png', alt: 'Flour', focus: '50% 30%' };
const TEXTS = { title: 'Pan', description: 'Sobre pan.' };
const CONDITIONS = {
  lessons: ['flour'],
  watch: '50%',
  quizzes: { ids: ['final'], must: 'passed' },
  reflections: ['why'],
  minutes: 5,
};

const SHAPES: Shape[] = [
  {
    file: 'course.yaml',
    schema: courseSchema,
    whole: {
      id: 'bread',
      title: 'Bread',
      description: 'On bread.',
      version: '1.0.0',
      language: 'en',
      translations: ['es'],
      iri: 'https://example.org/bread',
      licence: 'CC-BY-4.0',
      authors: ['Ana'],
      keywords: ['dough'],
      math: 'dollars',
      completion: {
        ...CONDITIONS,
        any: [{ all: [CONDITIONS] }],
        pass: '60%',
        score: 'all',
        report: 'passed',
      },
      theme: {
        ...{ brand: '#1d5a8f', accent: '#b4571f', logo: 'assets/a.png' },
        ...{ font: 'serif', corners: 'soft' },
      },
      cover: PICTURE,
      funding: { emblem: 'assets/a.png', statement: 'Co-funded', disclaimer: 'Ours alone' },
      eqf: 4,
      credits: { system: 'ECTS', points: 2 },
      achievement: {
        ...{ type: 'Badge', fields: [{ code: '0721', name: 'Food processing' }] },
        skills: { knead: [{ name: 'knead', esco: 'http://data.europa.eu/esco/skill/1' }] },
      },
      targets: ['scorm12', 'xapi'],
      package: 'course',
      moodle: { order: 'modules' },
      maxPackageSize: '100 MB',
      media: { base: 'https://example.org/media/' },
      site: 'https://example.org/learn/',
      rules: { 'image-has-alt': { level: 'off', reason: 'none' }, 'heading-levels': 'warning' },
    },
  },
  {
    file: 'i18n/es/course.yaml',
    schema: courseTextsSchema,
    whole: {
      ...TEXTS,
      ...{ keywords: ['masa'], site: 'https://example.org/aprender/' },
      cover: { alt: 'Harina' },
      funding: { statement: 'Cofinanciado', disclaimer: 'Nuestra' },
    },
  },
  {
    file: '01-dough/module.yaml',
    schema: moduleSchema,
    whole: {
      ...{ id: 'dough', title: 'Dough', description: 'On dough.', objectives: { knead: 'Knead' } },
      image: PICTURE,
      ...{ hours: { online: 2 }, eqf: 4, credits: { system: 'ECTS', points: 1 } },
      task: {
        ...{ title: 'Bake', text: 'Bake a loaf.', handIn: 'A picture', form: 'file' },
        ...{ judged: 'By its crust.', points: 10 },
      },
    },
  },
  {
    file: 'i18n/es/01-dough/module.yaml',
    schema: moduleTextsSchema,
    whole: {
      ...TEXTS,
      ...{ image: { alt: 'Masa' }, objectives: { knead: 'Amasar' } },
      task: { title: 'Hornear', text: 'Hornee un pan.', handIn: 'Una foto', judged: 'Por la corteza.' },
    },
  },
  { file: 'videos.yaml', schema: videosSchema, whole: { film: FILM } },
  {
    file: 'i18n/es/videos.yaml',
    schema: videosTextsSchema,
    whole: {
      film: {
        ...{ title: 'Cine', summary: 'Lo visto.', poster: 'assets/a.png', captions: { es: 'assets/a.vtt' } },
        ...{ transcript: { es: 'assets/a.md' }, description: { es: 'assets/c.mp4' } },
        ...{ sign: { ssp: { file: 'assets/d.mp4' } }, chapters: [{ at: '0:00', title: 'Uno' }] },
        ...{ source: FILM.source, language: 'es', duration: '1:00' },
      },
    },
  },
  {
    file: 'glossary.yaml',
    schema: glossarySchema,
    whole: { flour: { definition: 'Ground grain.', also: ['flours'] }, dough: 'Wet flour.' },
  },
  {
    file: 'i18n/es/glossary.yaml',
    schema: glossaryTextsSchema,
    whole: { flour: { term: 'harina', definition: 'Grano molido.', also: ['harinas'] }, dough: 'Harina.' },
  },
  {
    file: '01-dough/01-flour.md',
    schema: lessonSchema,
    whole: {
      ...{ title: 'Flour', id: 'flour', minutes: 5, objectives: ['knead'], description: 'On flour.' },
      ...{ glossary: true, keywords: ['grain'], image: { ...PICTURE, file: '../assets/a.png' } },
    },
    body: '\nFlour.\n\n::video{ref=film}\n\n:::reflection{#why}\nWhy?\n:::\n',
  },
];

const MISSING = Symbol('missing');
const VALUES: Value[] = [
  ...[MISSING, null, '', 'text', 0, -1.5, true, [], [null], [['a']], {}, { a: 1 }, { a: { b: null } }],
  ...[[{ at: 1 }], '2020-01-01', Number.MAX_VALUE],
];

const textOf = ({ body }: Shape, value: Value): string =>
  body === undefined
    ? stringify(value, { aliasDuplicateObjects: false })
    : `---\n${stringify(value, { aliasDuplicateObjects: false })}---\n${body}`;

/** Every key and entry, at any depth, and the file itself. */
function pathsIn(value: Value, above: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [above];
  return [above, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...above, key]))];
}

function changed(whole: Value, [key, ...rest]: string[], value: Value): Value {
  if (key === undefined) return value === MISSING ? null : value;
  const copy = structuredClone(whole) as Record<string, Value>;
  if (rest.length > 0) copy[key] = changed(copy[key], rest, value);
  else if (value !== MISSING) copy[key] = value;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), 'coursewright-shapes-'));
  for (const shape of SHAPES) await write(shape, shape.whole);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function write(shape: Shape, value: Value): Promise<void> {
  const target = path.join(cwd, 'course', shape.file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, textOf(shape, value));
}

async function check(): Promise<string[]> {
  const { messages } = await compile('course', toolkit, { cwd, signal: new AbortController().signal });
  return messages.map(({ ruleId, reason }) => `${ruleId} ${reason}`);
}

it.for(SHAPES)('$file, each key missing or of another kind', async (shape, { task }) => {
  const all = pathsIn(shape.whole).flatMap((at) => VALUES.map((value) => ({ at, value })));
  // An odd step meets every value.
  const step = Math.max(1, Math.floor(all.length / cases(task, 24, all.length))) | 1;
  const crashes: unknown[] = [];
  for (const { at, value } of all.filter((_, index) => index % step === 0)) {
    await write(shape, changed(shape.whole, at, value));
    await check().catch((error: unknown) => crashes.push({ at, value, error }));
  }
  await write(shape, shape.whole);
  expect(crashes).toEqual([]);
  expect(await check()).toEqual(expect.not.arrayContaining([expect.stringContaining('settings-valid')]));
});

/** Every property that a JSON Schema names, wherever it stands. */
function namedIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value as object) : []),
    ...namedIn(value),
  ]);
}

it.each(SHAPES)('$file says everything that it may say', ({ schema, whole }) => {
  expect(schema.safeParse(whole).error).toBeUndefined();
  const said = new Set(pathsIn(whole).flat());
  const hosts = ['youtube', 'vimeo', 'peertube', 'url'];
  expect(
    namedIn(z.toJSONSchema(schema, { io: 'input' })).filter((key) => !said.has(key) && !hosts.includes(key)),
  ).toEqual([]);
});
