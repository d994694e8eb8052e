/** One wrong caption file for each rule of captions, with the messages it earns. */
import { readCaptions } from '../../src/captions/read-captions.ts';
import { cueTime } from '../../src/course/model/captions.ts';
import type { Course, Video } from '../../src/course/model/model.ts';
import { assetOf, courseOf, courseWith, videoOf } from '../support/course.ts';
import type { Row } from './row.ts';

const PATH = 'assets/bilbao.en.vtt';

/** A film of the library with these captions. */
function film(vtt: string, video: Partial<Video> = {}, es?: string): Course {
  return courseOf({
    videos: {
      bilbao: videoOf({
        duration: undefined,
        captions: { en: PATH, ...(es !== undefined && { es: 'assets/bilbao.es.vtt' }) },
        ...video,
      }),
    },
    captions: {
      [PATH]: readCaptions(`WEBVTT\n\n${vtt}`),
      ...(es !== undefined && { 'assets/bilbao.es.vtt': readCaptions(`WEBVTT\n\n${es}`) }),
    },
  });
}

const cue = (from: number, to: number, text: string) => `${cueTime(from)} --> ${cueTime(to)}\n${text}\n\n`;
const GOOD = cue(1, 4, '<v Ana>We train them,\nand we keep them.') + cue(4, 6, '[A lathe is heard]');
const every = (seconds: number, count: number) =>
  Array.from({ length: count }, (_, at) => cue(at * seconds, (at + 1) * seconds, 'Words.')).join('');

export const captionRows: Row[] = [
  {
    id: 'captions-readable',
    wrong: film('0:01 --> 00:04.000\nHello\n\nnobody says this\n'),
    messages: [
      `${PATH}:3:1 "0:01" is not a whole time; write 00:01.000`,
      `${PATH}:6:1 "nobody says this" belongs to no caption; write its times above it, as 00:01.000 --> 00:04.000, without an empty line between`,
    ],
    right: film(GOOD),
  },
  {
    id: 'captions-readable',
    wrong: film('x\n\n'.repeat(128)),
    messages: [3, 5, 7, 9, 11].map(
      (line) =>
        `${PATH}:${line}:1 "x" belongs to no caption; write its times above it, as 00:01.000 --> 00:04.000, without an empty line between${line === 11 ? '; and 123 more like it in this file' : ''}`,
    ),
    right: film(GOOD),
  },
  {
    id: 'captions-readable',
    wrong: courseOf({
      videos: { bilbao: videoOf({ captions: { en: 'assets/bilbao.sbv' } }) },
      assets: { 'assets/bilbao.sbv': assetOf('assets/bilbao.sbv') },
    }),
    messages: [
      'assets/bilbao.sbv:1:1 "assets/bilbao.sbv" is named neither .vtt nor .srt; save the captions as WebVTT or SubRip',
    ],
    right: courseOf({ videos: { bilbao: videoOf({ captions: { en: 'assets/gone.sbv' } }) } }),
  },
  {
    id: 'captions-readable',
    wrong: courseWith(
      {
        facts: {
          files: [
            {
              role: 'transcript',
              path: 'assets/talk.srt',
              written: 'talk.srt',
              kind: 'asset',
              position: { line: 3, column: 1 },
            },
          ],
        },
      },
      { captions: { 'assets/talk.srt': readCaptions('1\nHello', 'srt') } },
    ),
    messages: [
      'assets/talk.srt:1:1 "1" belongs to no caption; write its times above it, as 00:00:01,000 --> 00:00:04,000, without an empty line between',
    ],
    right: courseWith({}, { captions: { 'assets/unused.srt': readCaptions('1\nHello', 'srt') } }),
  },
  {
    id: 'captions-in-order',
    wrong: film(cue(4, 6, 'b') + cue(1, 3, 'a')),
    messages: [
      `${PATH}:6:1 This caption begins at 00:01.000, before the one above it at 00:04.000; put captions in the order of their times`,
    ],
    right: film(GOOD),
  },
  {
    id: 'captions-end-after-start',
    wrong: film(cue(4, 3, 'a')),
    messages: [`${PATH}:3:1 This caption ends at 00:03.000, and begins at 00:04.000; it must end later`],
    right: film(GOOD),
  },
  {
    id: 'captions-plain',
    wrong: film(cue(1, 3, 'Hi <script>alert(1)</script>') + cue(4, 6, 'a < b')),
    messages: [
      `${PATH}:3:1 "<script>" is HTML, which captions do not show; they know <b>, <i>, <u>, <c>, <v>, <lang> and <ruby>`,
      `${PATH}:6:1 A "<" that begins no tag is written as "&lt;"`,
    ],
    right: film(GOOD),
  },
  {
    id: 'captions-size',
    wrong: film(every(1, 10_001)),
    messages: [
      `${PATH}:30003:1 The file has 10,001 captions, which every page with the video would carry; from this one on they are too many: split the video`,
    ],
    right: film(every(1, 10_000)),
  },
  {
    id: 'captions-within-video',
    wrong: film(cue(80, 86, 'Every year.'), { duration: 84 }),
    messages: [
      `${PATH}:3:1 This caption ends at 01:26.000, the video at 01:24.000; correct its time, or the duration of the video`,
    ],
    right: film(cue(80, 85, 'Every year.'), { duration: 84 }),
  },
  {
    id: 'captions-do-not-overlap',
    wrong: film(cue(1, 4, 'a') + cue(3.5, 5, 'b')),
    messages: [
      `${PATH}:6:1 This caption begins at 00:03.500, while the one before is shown until 00:04.000; end that one earlier, or write both as one`,
    ],
    right: film(GOOD),
  },
  {
    id: 'captions-time-to-read',
    wrong: film(cue(1, 2.5, 'Nobody has budgeted for\nthe time that it takes.')),
    messages: [
      `${PATH}:3:1 This caption has 47 characters in 1.5 s, 32 a second, where 20 can be read; show it for 2.4 s, or shorten it`,
    ],
    right: film(cue(1, 3.5, 'Nobody has budgeted for\nthe time that it takes.')),
  },
  {
    id: 'captions-time-to-read',
    wrong: film(cue(1, 2, '研修にかける時間は誰も予定していません。')),
    messages: [
      `${PATH}:3:1 This caption has 40 characters in 1 s, 40 a second, where 20 can be read; show it for 2 s, or shorten it`,
    ],
    right: film(cue(1, 5, '研修にかける時間は誰も予定していません。')),
  },
  {
    id: 'captions-time-on-screen',
    wrong: film(cue(1, 1.5, 'Yes.') + cue(2, 11, 'We train them.')),
    messages: [
      `${PATH}:3:1 This caption is shown for 0.5 s, a blink; show it for 1 s or more, or join it with the next one`,
      `${PATH}:6:1 This caption is shown for 9 s; divide it, so that none is longer than 7 s`,
    ],
    right: film(cue(1, 1.9, 'Yes.') + cue(2, 10, 'We train them.') + cue(11, 29, '[Music]')),
  },
  {
    id: 'captions-line-length',
    wrong: film(cue(1, 6, 'Nobody has budgeted for the time that this takes.\nYes.')),
    messages: [
      `${PATH}:3:1 The line "Nobody has budgeted for the time that this takes." has 49 characters; break it where the sense does, so that none has more than 42`,
    ],
    right: film(GOOD),
  },
  {
    id: 'captions-two-lines',
    wrong: film(cue(1, 4, 'a\nb\nc')),
    messages: [
      `${PATH}:3:1 This caption has 3 lines and hides the picture; divide it, so that none has more than two`,
    ],
    right: film(GOOD),
  },
  {
    id: 'captions-cover-video',
    wrong: film(cue(40, 44, 'a') + cue(75, 79, 'b'), { duration: 120 }),
    messages: [
      `${PATH}:3:1 From 00:00.000 to 00:40.000 there is no caption; write what is said, or what is heard, e.g. [Music]`,
      `${PATH}:6:1 From 00:44.000 to 01:15.000 there is no caption; write what is said, or what is heard, e.g. [Music]`,
      `${PATH}:6:1 From 01:19.000 to 02:00.000 there is no caption; write what is said, or what is heard, e.g. [Music]`,
    ],
    right: film(cue(30, 34, 'a') + cue(64, 68, 'b'), { duration: 98 }),
  },
  {
    id: 'captions-cover-video',
    wrong: film(cue(40, 44, 'a'), { start: 5, end: 74, duration: 120 }),
    messages: [
      `${PATH}:3:1 From 00:05.000 to 00:40.000 there is no caption; write what is said, or what is heard, e.g. [Music]`,
    ],
    right: film(cue(40, 44, 'a'), { start: 10, end: 74, duration: 120 }),
  },
  {
    id: 'captions-cover-video',
    wrong: film(cue(40, 44, 'a')),
    messages: [
      `${PATH}:3:1 From 00:00.000 to 00:40.000 there is no caption; write what is said, or what is heard, e.g. [Music]`,
    ],
    right: film(cue(40, 44, 'a'), { silent: true, duration: 120 }),
  },
  {
    id: 'captions-alike',
    wrong: film(every(2, 20), { language: 'es' }, every(2, 9)),
    messages: [
      `${PATH}:1:1 In "en" there are 20 captions until 00:40.000, in "es" 9 captions until 00:18.000; bring them to the same state ← assets/bilbao.es.vtt:1:1`,
    ],
    right: film(every(2, 20), {}, every(4, 10)),
  },
];
