/** A lesson is compiled again when anything that its compilation asked for has changed, and only then. */
import { expect, it } from 'vitest';
import { blockTypes } from '../../src/blocks/index.ts';
import { compileLesson } from '../../src/parse/compile-lesson.ts';
import type { LessonContext, LessonTask } from '../../src/parse/context.ts';
import { compileChanged, type LessonMemory, processMemory } from '../../src/parse/remembered.ts';
import { context, task } from './support.ts';

/** Compiles the lesson, and says whether that was needed. */
async function isCompiled(one: LessonTask, around: LessonContext, memory: LessonMemory): Promise<boolean> {
  let compiled = 0;
  const compile = (tasks: LessonTask[]) => {
    compiled += tasks.length;
    return Promise.all(tasks.map((changed) => compileLesson(changed, around, blockTypes)));
  };
  const lessons = await compileChanged([one], around, memory, compile);
  const { lesson, messages } = await compileLesson(one, around, blockTypes);
  expect(lessons).toMatchObject([{ lesson, messages }]);
  return compiled > 0;
}

const { assets, lessons, videos } = context;
const picture = { ...assets['assets/a.png'], width: 100 } as (typeof assets)[string];
const captions = { 'assets/x.en.vtt': { ...context.captions['assets/x.en.vtt'], captions: [] } };

const CHANGES = {
  'another size of the picture': { assets: { ...assets, 'assets/a.png': picture } },
  'no picture': {
    assets: Object.fromEntries(Object.entries(assets).filter(([path]) => !path.includes('a.png'))),
  },
  'one file more': { assets: { ...assets, 'assets/new.png': picture } },
  'another address of the lesson': { lessons: { ...lessons, '01-one/02-next.md': 'one/later' } },
  'a term': { glossary: { en: [{ id: 'next', forms: ['next'] }] } },
  'a term of another language': { glossary: { es: [{ id: 'next', forms: ['next'] }] } },
  'another title of the video': { videos: { bilbao: { ...videos.bilbao, title: 'Other' } } },
  'one video more': { videos: { ...videos, other: videos.bilbao } },
  'another transcript': { files: { 'assets/x.en.md': 'Good day' } },
  'other captions': { captions },
  'mathematics in a transcript': { inTexts: { math: true, emoji: false } },
  'other words of the interface': { texts: { ...context.texts, footnotes: 'Below' } },
  'single dollars as mathematics': { dollars: true },
} as Record<string, Partial<LessonContext>>;

const TEXTS: [text: string, changes: string[]][] = [
  ['Words.', ['a term']],
  ['![A](../assets/a.png)', ['a term', 'another size of the picture', 'no picture']],
  ['![A](../assets/new.png)', ['a term', 'one file more']],
  ['[On](02-next.md)', ['a term', 'another address of the lesson']],
  [
    '::video{ref=bilbao}',
    [
      'a term',
      'another title of the video',
      'another transcript',
      'other captions',
      'mathematics in a transcript',
    ],
  ],
  [
    '::video{ref=other}',
    ['a term', 'another title of the video', 'one video more', 'mathematics in a transcript'],
  ],
];
/** What every lesson is made with. */
const SHARED = ['other words of the interface', 'single dollars as mathematics'];

it.each(TEXTS)('%s', async (text, changes) => {
  const compiled: string[] = [];
  for (const [what, change] of Object.entries(CHANGES)) {
    const memory = processMemory();
    expect(await isCompiled(task(text), context, memory)).toBe(true);
    expect(await isCompiled(task(text), structuredClone(context), memory), 'unchanged').toBe(false);
    if (await isCompiled(task(text), { ...context, ...change }, memory)) compiled.push(what);
  }
  expect(compiled.sort()).toEqual([...changes, ...SHARED].sort());
});

it('compiles a lesson again whose text, front matter or inherited ids are others', async () => {
  const changes: Partial<LessonTask>[] = [
    { text: 'Others.' },
    { title: 'Other' },
    { minutes: 5 },
    { glossary: false },
    { frontMatter: { title: { line: 2, column: 1 } } },
    { inherit: [] },
    { path: '02-two/01-other.md' },
  ];
  for (const change of changes) {
    const memory = processMemory();
    await isCompiled(task('Words.'), context, memory);
    expect(await isCompiled(task('Words.', change), context, memory), JSON.stringify(change)).toBe(true);
  }
});

it('keeps the lessons of the last time alone', async () => {
  const memory = processMemory();
  await isCompiled(task('Words.'), context, memory);
  await isCompiled(task('Others.'), context, memory);
  expect(memory.recall('en').size).toBe(1);
});
