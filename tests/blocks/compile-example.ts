/** Compiles one example as the lesson of a small course that has every file the examples name. */

import { blockTypes } from '../../src/blocks/index.ts';
import { readCaptionFiles } from '../../src/captions/read-captions.ts';
import type { Asset, Video } from '../../src/course/model/model.ts';
import { type CompiledLesson, compileLesson } from '../../src/parse/compile-lesson.ts';
import type { BlockIds } from '../../src/parse/context.ts';
import { lookIntoTexts } from '../../src/parse/tools.ts';
import en from '../../src/texts/en.ts';

const bytes: Record<string, number> = {
  'assets/workshop.mp4': 380_000,
  'assets/workshop.jpg': 24_000,
  'assets/workshop.en.vtt': 90,
  'assets/workshop.pl.vtt': 40,
  'assets/workshop.ar.vtt': 50,
  'assets/workshop.en.md': 60,
  'assets/workshop.es.vtt': 90,
  'assets/empty.md': 1,
  'assets/owner.mp3': 90_000,
  'assets/owner.txt': 50,
  'assets/checklist.docx': 14_210,
  'assets/Übung für später.pdf': 2_345_678,
};

const files: Record<string, string> = {
  'assets/workshop.en.vtt':
    'WEBVTT\n\n1\n00:01.000 --> 00:03.500 align:start\n<v Ana>We train &amp; keep them.\n\n00:00:03.600 --> 00:00:06.000\nEvery year.\n',
  'assets/workshop.es.vtt': 'WEBVTT\n\n00:01.000 --> 00:03.500\nLos formamos.\n',
  'assets/workshop.pl.vtt': 'WEBVTT\n\n00:01.000 --> 00:03.500\nSzkolimy ich.\n',
  'assets/workshop.ar.vtt': 'WEBVTT\n\n00:01.000 --> 00:03.500\n<v Ana>نحن ندربهم.\n',
  'assets/workshop.en.md': '# Transcript\n\n**Ana:** We train *and* keep them.\n\nA lathe is heard.\n',
  'assets/empty.md': '\n',
  'assets/owner.txt': 'Nobody has budgeted for time.\n\nThat is the first thing I say.\n',
};

const bilbao: Video = {
  title: 'A workshop in Bilbao',
  summary: 'An owner tells why he trains.',
  source: { kind: 'file', path: 'assets/workshop.mp4' },
  poster: 'assets/workshop.jpg',
  captions: { en: 'assets/workshop.en.vtt', es: 'assets/workshop.es.vtt' },
  transcript: { en: 'assets/workshop.en.md' },
  language: 'es',
  duration: 84,
  licence: undefined,
};

const videos: Record<string, Video> = {
  bilbao,
  lecture: { ...bilbao, duration: 3723, captions: {}, transcript: {}, poster: undefined },
  polyglot: {
    ...bilbao,
    captions: { ...bilbao.captions, pl: 'assets/workshop.pl.vtt', ar: 'assets/workshop.ar.vtt' },
  },
  trimmed: { ...bilbao, start: 5, end: 80 },
  chaptered: {
    ...bilbao,
    chapters: [
      { at: 0, title: 'The offer' },
      { at: 4, title: 'The no' },
    ],
  },
  unmeasured: { ...bilbao, duration: undefined },
  silent: { ...bilbao, silent: true },
  versions: {
    ...bilbao,
    description: { en: { kind: 'youtube', id: 'dQw4w9WgXcQ' }, es: bilbao.source },
    sign: { ise: { kind: 'url', url: 'https://media.example/sign.mp4' } },
  },
  hosted: {
    ...bilbao,
    source: { kind: 'vimeo', id: '76979871', hash: undefined },
    description: { en: bilbao.source },
    sign: { ise: { kind: 'peertube', host: 'video.example', id: 'kkGMgK9ZtnKfYAgnEtQxbv' } },
  },
  catalogued: {
    ...bilbao,
    licence: 'CC-BY-4.0',
    rights: '© 2026 Arrieta',
    consent: 'Written consent of both',
    about: {
      country: 'ES',
      sector: 'Metalworking',
      organisation: 'Arrieta',
      people: ['Maite', 'Jon'],
      topics: [],
    },
  },
};

function assetOf(path: string): Asset {
  const picture = path.endsWith('.jpg');
  return {
    path,
    from: `/${path}`,
    bytes: bytes[path] ?? 0,
    packed: `files/${path
      .replace(/^.*\//, '')
      .normalize('NFKD')
      .replace(/[^\w.]+/g, '-')}`,
    width: picture ? 1280 : undefined,
    height: picture ? 720 : undefined,
  };
}

export interface Compiled extends CompiledLesson {
  html: string;
  /** `line:column severity `rule` reason`, as the examples write it. */
  said: string[];
}

export async function compileExample(text: string, language = 'en', inherit?: BlockIds[]): Promise<Compiled> {
  const compiled = await compileLesson(
    {
      moduleId: 'm',
      id: 'l',
      path: '01-m/01-l.md',
      text,
      language,
      title: 'Example',
      minutes: undefined,
      objectives: [],
      glossary: true,
      frontMatter: {},
      inherit,
      ...(/^:+step\b/.test(text) && { isSession: true }),
    },
    {
      language,
      texts: en,
      lessons: { '01-m/01-l.md': 'm/l' },
      assets: Object.fromEntries(Object.keys(bytes).map((path) => [path, assetOf(path)])),
      videos,
      glossary: {},
      toolkit: {
        'first-call': { title: 'Sheet for the first call', language: 'en', path: 'assets/checklist.docx' },
      },
      files,
      captions: readCaptionFiles(files),
      inTexts: lookIntoTexts(files, false),
    },
    blockTypes,
  );
  const said = compiled.messages.map(
    ({ line, column, severity, ruleId, reason }) => `${line}:${column} ${severity} \`${ruleId}\` ${reason}`,
  );
  return { ...compiled, html: compiled.lesson.html, said };
}
