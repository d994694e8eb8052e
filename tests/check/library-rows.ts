/** Libraries of videos: what the rules about their entries say, with the places in videos.yaml. */
import type { CheckContext } from '../../src/check/rule.ts';
import { UNKNOWN_SOURCE } from '../../src/config/video-sources.ts';
import type { Asset, Course, Position, Video } from '../../src/course/model/model.ts';
import { assetOf, at, choiceOf, courseWith, videoOf } from '../support/course.ts';
import type { Row } from './row.ts';

/** A course with this library, of which the lesson shows every video, or those named. */
function library(
  videos: Record<string, Partial<Video>>,
  shown = Object.keys(videos),
  assets: Asset[] = [],
): Course {
  const all = Object.fromEntries(
    Object.entries(videos).map(([key, video]) => [key, videoOf({ licence: 'CC-BY-4.0', ...video })]),
  );
  return courseWith(
    {
      facts: {
        videos: shown.map((ref) => ({
          title: ref,
          ref,
          video: all[ref],
          watch: undefined,
          position: at(7),
        })),
      },
    },
    { videos: all, assets: Object.fromEntries(assets.map((asset) => [asset.path, asset])) },
  );
}

const places = (file: string, keys: Record<string, Position>): CheckContext => ({
  state: [],
  library: { [file]: keys },
});
const inVideos = (keys: Record<string, Position>) => places('videos.yaml', keys);

const people = (names: string[]): Video['about'] => ({
  country: undefined,
  sector: undefined,
  organisation: undefined,
  people: names,
  topics: [],
});

const chapters: Video['chapters'] = [
  { at: 0, title: 'Titles' },
  { at: 5, title: 'The offer' },
  { at: 56, title: 'Credits' },
];

const poster = (path: string, overrides: Partial<Asset>) =>
  library({ bilbao: { poster: path } }, undefined, [
    assetOf(path, overrides),
    assetOf('assets/bilbao.mp4', { bytes: 5_000_000 }),
  ]);

const command = (path: string, out: string) =>
  `ffmpeg -i "${path}" -vf "scale='min(1280,iw)':-2" -q:v 80 "${out}"`;

/** The same in Spanish, whose poster is its own. */
const translated: { wrong: Course; source: Course } = {
  wrong: {
    ...library({ bilbao: { poster: 'i18n/es/assets/p.png' } }, undefined, [
      assetOf('i18n/es/assets/p.png', { bytes: 300_000 }),
    ]),
    language: 'es',
  },
  source: library({ bilbao: { poster: 'assets/p.png' } }, undefined, [
    assetOf('assets/p.png', { bytes: 300_000 }),
  ]),
};

/** The Spanish edition, whose lesson shows a video with this chapter under this title. */
function inSpanish(video: Partial<Video>, chapter: string, title = 'The offer'): Course {
  const film = videoOf({ ...video, title: 'The offer' });
  const block = choiceOf({ type: 'video', position: at(7), data: { chapters: [{ at: 5, title: chapter }] } });
  const use = { title, ref: 'bilbao', video: film, watch: undefined, position: at(7) };
  return courseWith(
    { language: 'es', blocks: [block], facts: { videos: [use] } },
    { language: 'es', videos: { bilbao: film } },
  );
}

export const libraryRows: Row[] = [
  {
    id: 'video-used',
    wrong: library({ bilbao: {}, kielce: { source: { kind: 'file', path: 'k.mp4' } } }, ['bilbao']),
    context: inVideos({ bilbao: at(1), kielce: at(14) }),
    messages: [
      'videos.yaml:14:1 The video "kielce" is shown in no lesson; show it with ::video{ref=kielce}, or remove it from videos.yaml',
    ],
    right: library({ bilbao: {} }),
  },
  {
    id: 'video-licence',
    wrong: library({ bilbao: { licence: undefined } }),
    context: inVideos({ bilbao: at(3) }),
    messages: [
      'videos.yaml:3:1 Nothing says who may show the video "bilbao"; add "licence: CC-BY-4.0" to it, or "rights: © …" with who holds them',
    ],
    right: library({ bilbao: { licence: undefined, rights: '© 2026 Talleres Arrieta' } }),
  },
  {
    id: 'video-consent',
    wrong: library({ bilbao: { about: people(['Maite Arrieta', 'Jon']) } }),
    context: inVideos({ bilbao: at(1), 'bilbao.people': at(9, 3) }),
    messages: [
      'videos.yaml:9:3 The video "bilbao" shows people ("Maite Arrieta, Jon"), and nothing says how they agreed; add "consent: Written consent of all people shown, <date>", or why none is needed',
    ],
    right: library({ bilbao: { about: people(['Jon']), consent: 'Drawn; nobody is shown' } }),
  },
  {
    id: 'video-consent',
    wrong: library({ bilbao: { about: people(['Jon']) } }),
    messages: [
      'videos.yaml:1:1 The video "bilbao" shows people ("Jon"), and nothing says how they agreed; add "consent: Written consent of all people shown, <date>", or why none is needed',
    ],
    right: library({ bilbao: { about: people([]) } }),
  },
  {
    id: 'video-source-unique',
    wrong: library({
      a: { source: { kind: 'youtube', id: 'dQw4w9WgXcQ' } },
      b: { source: { kind: 'vimeo', id: '76979871', hash: undefined } },
      c: { source: { kind: 'youtube', id: 'dQw4w9WgXcQ' }, start: 0 },
    }),
    context: inVideos({ a: at(1), 'a.source': at(3, 3), c: at(9), 'c.source': at(11, 3) }),
    messages: [
      'videos.yaml:11:3 "c" shows the same as "a": YouTube dQw4w9WgXcQ; describe it once and refer to it from each lesson, or let start and end say which part each shows ← videos.yaml:3:3',
    ],
    right: library({
      a: { source: { kind: 'file', path: 'lecture.mp4' }, end: 60 },
      b: { source: { kind: 'file', path: 'lecture.mp4' }, start: 60 },
    }),
  },
  {
    id: 'video-chapters-count',
    wrong: library({ bilbao: { chapters, start: 5, end: 56 } }),
    context: inVideos({ 'bilbao.chapters': at(12, 3), 'bilbao.chapters.2': at(15, 7) }),
    messages: [
      'videos.yaml:12:3 The chapter "Titles" of "bilbao" is over at 0:05, before what counts begins (the start is at 0:05); remove it, or correct the start',
      'videos.yaml:15:7 The chapter "Credits" of "bilbao" begins at 0:56, where nothing counts any more (the end is at 0:56); remove it, or correct the end',
    ],
    right: library({ bilbao: { chapters, start: 4, end: 57 } }),
  },
  {
    id: 'poster-fits',
    wrong: poster('assets/p.png', { width: 3840, bytes: 2_400_000 }),
    context: inVideos({ 'bilbao.poster': at(4, 3) }),
    messages: [
      `videos.yaml:4:3 The poster "assets/p.png" of "bilbao" is 3,840 pixels wide, has 2.4 MB and is a PNG; every learner loads it, so make it smaller: ${command('assets/p.png', 'assets/p.webp')}`,
    ],
    right: poster('assets/p.png', { width: 640, bytes: 50_000 }),
  },
  {
    id: 'poster-fits',
    wrong: poster('assets/p.webp', { width: 1280, bytes: 200_001 }),
    messages: [
      `videos.yaml:1:1 The poster "assets/p.webp" of "bilbao" has 200 kB; every learner loads it, so make it smaller: ${command('assets/p.webp', 'assets/p-web.webp')}`,
    ],
    right: poster('assets/p.avif', { width: 1920, bytes: 200_000 }),
  },
  {
    id: 'poster-fits',
    wrong: translated.wrong,
    context: {
      ...places('i18n/es/videos.yaml', { 'bilbao.poster': at(2, 3) }),
      source: translated.source,
    },
    messages: [
      `i18n/es/videos.yaml:2:3 The poster "i18n/es/assets/p.png" of "bilbao" has 300 kB and is a PNG; every learner loads it, so make it smaller: ${command('i18n/es/assets/p.png', 'i18n/es/assets/p.webp')}`,
    ],
    right: { ...translated.source, language: 'es' },
    rightContext: { state: [], source: translated.source },
  },
  {
    id: 'poster-smaller-than-video',
    wrong: library({ bilbao: { poster: 'assets/p.jpg' } }, undefined, [
      assetOf('assets/p.jpg', { bytes: 180_000 }),
      assetOf('assets/bilbao.mp4', { bytes: 150_000 }),
    ]),
    context: inVideos({ bilbao: at(1), 'bilbao.poster': at(6, 3) }),
    messages: [
      'videos.yaml:6:3 The poster "assets/p.jpg" of "bilbao" (180 kB) is larger than the video itself, "assets/bilbao.mp4" (150 kB); are the two mixed up, or is one of them the wrong file?',
    ],
    right: library({ bilbao: { poster: 'assets/p.jpg' } }, undefined, [
      assetOf('assets/p.jpg', { bytes: 100_000 }),
      assetOf('assets/bilbao.mp4', { bytes: 90_000 }),
    ]),
  },
  {
    id: 'video-source-unique',
    wrong: library({
      a: { source: { kind: 'youtube', id: 'dQw4w9WgXcQ' } },
      b: { source: { kind: 'youtube', id: 'dQw4w9WgXcQ' } },
    }),
    messages: [
      'videos.yaml:1:1 "b" shows the same as "a": YouTube dQw4w9WgXcQ; describe it once and refer to it from each lesson, or let start and end say which part each shows ← videos.yaml:1:1',
    ],
    // Both addresses were refused.
    right: library({ a: { source: UNKNOWN_SOURCE }, b: { source: UNKNOWN_SOURCE } }),
  },
  {
    id: 'video-translated',
    wrong: inSpanish({ summary: 'What a foreman says.', chapters }, 'The offer'),
    context: places('i18n/es/videos.yaml', { bilbao: at(2), 'bilbao.captions': at(3, 3) }),
    messages: [
      'i18n/es/videos.yaml:2:1 The video "bilbao" has no title, summary and chapters in "es", so learners read them in "en"; add them to "bilbao" in i18n/es/videos.yaml, also where the words are the same',
    ],
    right: inSpanish({ summary: 'What a foreman says.', chapters }, 'The offer'),
    rightContext: places('i18n/es/videos.yaml', {
      bilbao: at(2),
      'bilbao.title': at(3, 3),
      'bilbao.summary': at(4, 3),
      'bilbao.chapters': at(5, 3),
    }),
  },
  {
    id: 'video-translated',
    wrong: inSpanish({}, 'The offer'),
    messages: [
      `01-start/01-welcome.md:7:1 The video "bilbao" has no title in "es", so learners read it in "en"; add it to "bilbao" in i18n/es/videos.yaml, also where the words are the same`,
    ],
    // The lesson says both itself.
    right: inSpanish({ chapters }, 'La oferta', 'Un taller'),
  },
  {
    id: 'video-translated',
    wrong: inSpanish({ chapters }, 'The offer', 'Un taller'),
    messages: [
      `01-start/01-welcome.md:7:1 The video "bilbao" has no chapters in "es", so learners read them in "en"; add them to "bilbao" in i18n/es/videos.yaml, also where the words are the same`,
    ],
    right: { ...inSpanish({ chapters }, 'The offer'), language: 'en' },
  },
];
