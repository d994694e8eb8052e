/** Caption files as people save them, through the command: each fault with its place, and exit code 1. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const VIDEOS = `film:
  title: A film
  source: assets/film.mp4
  poster: assets/film.png
  duration: "0:08"
  captions: { en: assets/film.en.vtt }
`;
const LESSON = '---\ntitle: A lesson\n---\n\nWords about the film.\n\n::video{ref=film}\n';
const GOOD =
  'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ana>We train them.\n\n00:04.000 --> 00:08.000\nAnd we keep them.\n';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let course: CourseTest;
beforeAll(async () => {
  course = await courseTest({
    'videos.yaml': VIDEOS,
    '01-start/01-film.md': LESSON,
    'assets/film.mp4': readFileSync('courses/getting-started/assets/clip.mp4'),
    'assets/film.png': PIXEL,
  });
});
afterAll(() => course.remove());

/** `line:column level rule` of every message about the captions, sorted as they are told. */
async function told(captions: string | Uint8Array) {
  await course.write('assets/film.en.vtt', captions);
  const { code, stdout } = await course.check('--reporter', 'json');
  const { messages } = JSON.parse(stdout) as {
    messages: {
      file: string;
      line: number;
      column: number;
      severity: string;
      ruleId: string;
      reason: string;
    }[];
  };
  const about = messages.filter(
    ({ file, ruleId }) => file.endsWith('.vtt') || /caption|transcript/.test(ruleId),
  );
  return {
    code,
    places: about.map(({ file, line, column, severity, ruleId }) => {
      const name = file === 'course/assets/film.en.vtt' ? '' : `${file}:`;
      return `${name}${line}:${column} ${severity} ${ruleId}`;
    }),
    reasons: about.map(({ reason }) => reason),
  };
}

it.each<[string, string | Uint8Array]>([
  ['as it should be', GOOD],
  ['with a BOM', `\uFEFF${GOOD}`],
  ['with CRLF', GOOD.replaceAll('\n', '\r\n')],
])('captions %s', async (_, captions) => {
  expect((await told(captions)).places).toEqual([]);
});

const latin1 = Buffer.from(GOOD.replace('train', 'entraînons'), 'latin1');
const utf16 = Buffer.from(`\uFEFF${GOOD}`, 'utf16le');
const clock = (second: number) => new Date(second * 1000).toISOString().slice(11, 23);
const many = `WEBVTT\n\n${Array.from({ length: 50_000 }, (_, at) => `${clock(at)} --> ${clock(at + 1)}\nCaption ${at}\n\n`).join('')}`;

it.each<[string, string | Uint8Array, string[], string]>([
  ['an empty file', '', ['1:1 error captions-readable'], 'The file is empty'],
  [
    'no header',
    GOOD.replace('WEBVTT\n\n', ''),
    ['1:1 error captions-readable'],
    'WebVTT begins with the word "WEBVTT"',
  ],
  [
    'SubRip under a wrong name',
    '1\n00:00:01,000 --> 00:00:04,000\nWe train them.\n',
    ['1:1 error captions-readable'],
    'This is SubRip, though the file is named ".vtt"; name it ".srt"',
  ],
  [
    'negative times',
    GOOD.replace('00:01.000', '-00:01.000'),
    ['3:1 error captions-readable'],
    '"-00:01.000" lies before the beginning',
  ],
  [
    'captions out of order',
    'WEBVTT\n\n00:05.000 --> 00:08.000\nAnd we keep them.\n\n00:01.000 --> 00:04.000\nWe train them.\n',
    ['6:1 error captions-in-order'],
    'This caption begins at 00:01.000, before the one above it at 00:05.000',
  ],
  [
    'HTML and script',
    GOOD.replace('We train', '<div onclick="x()">We <script>alert(1)</script>train</div>'),
    ['3:1 error captions-plain', '3:1 error captions-plain'],
    '"<div>" is HTML, which captions do not show',
  ],
  ['Latin-1', latin1, ['4:16 error text-is-utf8'], 'The file is not UTF-8 from here on; save it as UTF-8'],
  ['UTF-16', utf16, ['1:1 error text-is-utf8'], 'The file is saved as UTF-16; save it as UTF-8'],
  [
    'UTF-16 without a mark',
    utf16.subarray(2),
    ['1:1 error text-is-utf8'],
    'The file is saved as UTF-16; save it as UTF-8',
  ],
  [
    'those of another film',
    GOOD.replaceAll('00:', '20:'),
    [
      '3:1 warning captions-cover-video',
      '3:1 error captions-within-video',
      '6:1 error captions-within-video',
    ],
    'This caption ends at 20:04.000, the video at 00:08.000',
  ],
])('captions with a fault: %s', async (_, captions, places, reason) => {
  const result = await told(captions);
  expect(result.places).toEqual(places);
  expect(result.reasons.join('\n')).toContain(reason);
  expect(result.code).toBe(1);
});

it('of fifty thousand captions an author is told a few things', async () => {
  const result = await told(many);
  expect(result.code).toBe(1);
  expect(result.places).toContain('30003:1 error captions-size');
  expect(result.places.length).toBeLessThan(10);
  expect(result.reasons.join('\n')).toContain('; and 49986 more like it in this file');
});

it('SubRip under its name becomes captions and a transcript', async () => {
  await course.write('videos.yaml', VIDEOS.replace('film.en.vtt', 'film.en.srt'));
  await course.write(
    'assets/film.en.srt',
    '1\r\n00:00:01,000 --> 00:00:04,000\r\n{\\an8}<font color="#fff">ANA: We train <i>them</i>.</font>\r\n\r\n2\r\n00:00:04,000 --> 00:00:08,000\r\nAnd we keep them & pay them.\r\n',
  );
  const { code, stderr } = await course.build('--target', 'scorm12');
  expect(stderr).not.toMatch(/caption|transcript/);
  expect(code).toBe(0);
  const files = await course.files('test-course-en-scorm12.zip');
  expect(files.get('index.html')?.toString()).toContain(
    '<strong>ANA:</strong> <span data-from="1" data-to="4">We train them.</span> <span data-from="4" data-to="8">And we keep them &#x26; pay them.</span>',
  );
  expect(files.get('course.js')?.toString()).toContain(
    '[[1,4,"ANA: We train \\u003ci\\u003ethem\\u003c/i\\u003e."]',
  );
});
