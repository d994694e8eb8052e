/** A course with films of all sorts, checked and built by the real command. */
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { mediaFile } from '../support/media.ts';

let course: CourseTest | undefined;
afterEach(() => course?.remove());

const lesson = (body: string) => `---\ntitle: Films\n---\n\n${body}\n`;
const video = (name: string) =>
  `::video[${name}]{src=../assets/${name} captions=../assets/c.vtt transcript=../assets/t.md poster=../assets/p.svg}`;
const BESIDE = {
  'assets/c.vtt': 'WEBVTT\n\n00:00.000 --> 00:03.500\nColours move over a test picture.\n',
  'assets/t.md': 'Colours move over a test picture.\n',
  'assets/p.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"/>',
};

it('each file that is no good is told with its place and what to do, at once, with exit code 1', async () => {
  const whole = mediaFile('index-in-front.mp4');
  const files = {
    'empty.mp4': '',
    'note.mp4': 'The film follows.\n',
    'cut.mp4': whole.subarray(0, 20_000),
    'killed.mp4': mediaFile('index-behind.mp4').subarray(0, 20_000),
    'named.mp4': mediaFile('vp9.webm'),
    'old.mp4': mediaFile('xvid.avi'),
    'phone.mp4': mediaFile('hevc.mp4'),
    'good.mp4': whole,
    'large.mp4': whole,
  };
  const names = Object.keys(files);
  course = await courseTest({
    '01-a/01-b.md': lesson([...names.map(video), '::audio[Talk]{src=../assets/talk.mp3}'].join('\n\n')),
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`assets/${name}`, content])),
    'assets/talk.mp3': mediaFile('sound.mp3').subarray(0, 6000),
    ...BESIDE,
  });
  await truncate(join(course.folder, 'assets/large.mp4'), 4_300_000_000);
  const { code, stdout } = await course.check('--reporter', 'json');
  expect(code).toBe(1);
  const { messages } = JSON.parse(stdout) as { messages: { ruleId: string; line: number; reason: string }[] };
  const told = messages
    .filter(({ ruleId }) => ruleId === 'media-plays' || ruleId === 'media-fits-zip')
    .map(({ line, reason }) => `${line} ${reason.replace(/[:;,] .*/, '')}`);
  expect(told).toEqual([
    '5 The video "assets/empty.mp4" is empty (0 bytes)',
    '7 The video "assets/note.mp4" is no video and no sound',
    '9 The video "assets/cut.mp4" is cut short',
    '11 The video "assets/killed.mp4" has no index',
    '13 The video "assets/named.mp4" has a misleading name',
    '15 The video "assets/old.mp4" is an AVI film',
    '17 The video "assets/phone.mp4" holds H.265 (HEVC)',
    '21 The video "assets/large.mp4" has 4300 MB',
    '23 The sound file "assets/talk.mp3" is cut short',
  ]);
});

it('a library with files of other kinds, and with times behind the end of a film that only its file tells', async () => {
  course = await courseTest({
    '01-a/01-b.md': lesson('::video{ref=film}'),
    'videos.yaml':
      'film:\n  title: A film\n  source: assets/film.mp4\n  poster: assets/film.mp4\n  captions: { en: assets/c.vtt }\n  transcript: { en: assets/t.pdf }\n  start: 9\n  chapters: [{ at: 1, title: Here }, { at: 99, title: Beyond }]\n',
    'assets/film.mp4': mediaFile('index-in-front.mp4'),
    'assets/t.pdf': '%PDF-1.7\n',
    ...BESIDE,
  });
  const { code, stdout } = await course.check('--reporter', 'json');
  expect(code).toBe(1);
  const { messages } = JSON.parse(stdout) as {
    messages: { line: number; column: number; severity: string; reason: string }[];
  };
  const errors = messages.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ line, column, reason }) => `${line}:${column} ${reason}`)).toEqual([
    '5:1 Browsers do not show ".mp4" files such as "assets/film.mp4"; convert it to PNG, JPEG, WebP or SVG',
    '5:1 The transcript "assets/t.pdf" is no text that a page can show; save it as Markdown (.md) or plain text (.txt)',
    '7:10 "film" starts at 0:09, but is 0:04 long, so nothing of it counts; correct the start or the duration',
    '8:44 The chapter "Beyond" of "film" begins at 1:39, but the video is 0:04 long; correct the time, or the duration',
  ]);
});

it('a film that nobody measured is measured: the page knows how long it is', async () => {
  course = await courseTest({
    '01-a/01-b.md': lesson(`${video('film.mp4')}\n\n::video{ref=film}`),
    'videos.yaml':
      'film:\n  title: A film\n  source: { file: assets/other.webm }\n  poster: assets/p.svg\n  captions: { en: assets/c.vtt }\n  transcript: { en: assets/t.md }\n',
    'assets/film.mp4': mediaFile('index-behind.mp4'),
    'assets/other.webm': mediaFile('vp9.webm'),
    ...BESIDE,
  });
  const { code } = await course.build('-t', 'scorm12');
  expect(code).toBe(0);
  const files = await course.files('test-course-en-scorm12.zip');
  const script = files.get('course.js')?.toString('utf8') ?? '';
  expect([...script.matchAll(/"duration":([\d.]+)/g)].map((match) => match[1])).toEqual(['4', '4.008']);
});
