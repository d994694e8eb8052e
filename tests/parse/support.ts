/** A lesson compiled from its text, in a small course with a few files and lessons around it. */
import { blockTypes } from '../../src/blocks/index.ts';
import { readCaptions } from '../../src/captions/read-captions.ts';
import type { Asset, Video } from '../../src/course/model/model.ts';
import { type CompiledLesson, compileLesson } from '../../src/parse/compile-lesson.ts';
import type { LessonContext, LessonTask } from '../../src/parse/context.ts';
import en from '../../src/texts/en.ts';

function asset(path: string, more: Partial<Asset> = {}): Asset {
  const packed = `files/${path.replace(/.*\//, '')}`;
  return { path, from: `/course/${path}`, bytes: 1000, packed, width: undefined, height: undefined, ...more };
}

const files = [
  asset('assets/a.png', { width: 640, height: 480 }),
  asset('assets/drawing.svg', { width: 10, height: 10 }),
  asset('assets/b c.docx', { packed: 'files/b-c.docx' }),
  asset('assets/form.pdf'),
  asset('assets/x.mp4'),
  asset('assets/x.mp3'),
  asset('assets/x.en.vtt'),
  asset('assets/x.en.md'),
  asset('assets/x.jpg', { width: 1280, height: 720 }),
];

const bilbao: Video = {
  title: 'How a workshop trains its own successors',
  summary: undefined,
  source: { kind: 'file', path: 'assets/x.mp4' },
  poster: 'assets/x.jpg',
  captions: { en: 'assets/x.en.vtt' },
  transcript: { en: 'assets/x.en.md' },
  language: 'en',
  duration: 84,
  licence: undefined,
};

export const context: LessonContext = {
  language: 'en',
  texts: en,
  lessons: {
    '01-one/01-start.md': 'one/start',
    '01-one/02-next.md': 'one/next',
    '02-two/01-other.md': 'two/other',
    'i18n/es/01-one/01-start.md': 'one/start',
  },
  assets: Object.fromEntries(files.map((file) => [file.path, file])),
  videos: { bilbao },
  glossary: {},
  toolkit: {},
  files: { 'assets/x.en.md': 'Hello' },
  captions: { 'assets/x.en.vtt': readCaptions('WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n') },
  inTexts: { math: false, emoji: false },
};

export function task(text: string, more: Partial<LessonTask> = {}): LessonTask {
  return {
    moduleId: 'one',
    id: 'start',
    path: '01-one/01-start.md',
    text,
    language: 'en',
    title: 'Start',
    minutes: undefined,
    objectives: [],
    glossary: true,
    frontMatter: {},
    inherit: undefined,
    ...more,
  };
}

export function compile(text: string, more: Partial<LessonTask> = {}): Promise<CompiledLesson> {
  return compileLesson(task(text, more), context, blockTypes);
}

/** `line:column severity rule reason` of each message. */
export async function messagesOf(text: string, more: Partial<LessonTask> = {}): Promise<string[]> {
  const { messages } = await compile(text, more);
  return messages.map(
    ({ line, column, severity, ruleId, reason }) => `${line}:${column} ${severity} ${ruleId} ${reason}`,
  );
}
