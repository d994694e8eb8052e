/** Courses that play real files: what the rules about media say of them. */
import type { MediaFacts } from '../../src/course/model/media-facts.ts';
import type { Asset, Course } from '../../src/course/model/model.ts';
import { probeMedia } from '../../src/media/probe.ts';
import { assetOf, at, courseWith, videoOf } from '../support/course.ts';
import { mediaPath } from '../support/media.ts';
import type { Row } from './row.ts';

const PLACE = '01-start/01-welcome.md:7:3';

/** What is in a file of the fixtures. */
const of = (name: string) => probeMedia(mediaPath(name));

interface Played {
  /** Name of the file in the course. */
  name: string;
  media: MediaFacts | undefined;
  bytes?: number;
}

function played(role: 'video' | 'audio', { name, media, bytes = 2_000_000 }: Played): Course {
  const path = `assets/${name}`;
  return courseWith(
    { facts: { files: [{ role, path, written: `../${path}`, kind: 'asset', position: at(7, 3) }] } },
    { assets: { [path]: assetOf(path, { media, bytes }) } },
  );
}

const film = (name: string, media: MediaFacts | undefined) => played('video', { name, media });
const sound = (name: string, media: MediaFacts | undefined) => played('audio', { name, media });

/** A film of the library, `assets/bilbao.mp4`, and other files by their paths. */
function described(
  overrides: Parameters<typeof videoOf>[0],
  media: MediaFacts | undefined,
  others: Record<string, Partial<Asset>> = {},
): Course {
  const video = videoOf(overrides);
  const files = { 'assets/bilbao.mp4': { media, bytes: 2_000_000 }, ...others };
  return courseWith(
    {
      facts: { videos: [{ title: video.title, ref: 'bilbao', video, watch: undefined, position: at(7, 3) }] },
    },
    {
      assets: Object.fromEntries(Object.entries(files).map(([path, asset]) => [path, assetOf(path, asset)])),
    },
  );
}

const good = await of('index-in-front.mp4');
const broken = (problem: MediaFacts['problem']): MediaFacts => ({ ...good, problem });
const track = good.video ?? { codec: 'H.264', codecString: '', width: 0, height: 0, odd: false };
const sized = (width: number, height: number): MediaFacts => ({
  ...good,
  video: { ...track, width, height },
});
const H264 = '-c:v libx264 -crf 23 -pix_fmt yuv420p';
const AAC = '-c:a aac -b:a 128k';
const FAST = '-movflags +faststart';

const plays = (wrong: Course, message: string, right: Course): Row => ({
  id: 'media-plays',
  wrong,
  messages: [`${PLACE} ${message}`],
  right,
});

export const mediaRows: Row[] = [
  plays(
    film('film.mp4', broken({ kind: 'empty' })),
    'The video "assets/film.mp4" is empty (0 bytes); export it again',
    film('film.mp4', good),
  ),
  plays(
    film('film.mp4', broken({ kind: 'truncated' })),
    'The video "assets/film.mp4" is cut short: it is made for more than its 2 MB; copy it again, or export it again',
    film('film.mp4', await of('index-behind.mp4')),
  ),
  plays(
    film('film.mp4', broken({ kind: 'no-index' })),
    'The video "assets/film.mp4" has no index, like a recording that was never finished or a copy that broke off; export it again',
    film('film.mp4', await of('fragmented.mp4')),
  ),
  plays(
    film('film.webm', broken({ kind: 'damaged' })),
    'The video "assets/film.webm" is damaged, so that players cannot read it; export it again',
    film('film.webm', await of('vp9.webm')),
  ),
  plays(
    sound('talk.mp3', broken({ kind: 'closed', code: 'EACCES' })),
    'The sound file "assets/talk.mp3" cannot be read (EACCES); check its permissions',
    sound('talk.mp3', await of('sound.mp3')),
  ),
  plays(
    film('film.mp4', broken({ kind: 'no-media', looksLike: 'git-lfs' })),
    'The video "assets/film.mp4" is no video and no sound: it holds the note that Git LFS keeps in its place; fetch it with `git lfs pull`',
    film('film.mp4', undefined),
  ),
  plays(
    film('film.mp4', { ...good, video: undefined, audio: undefined }),
    'The video "assets/film.mp4" holds neither picture nor sound; export it again, or name the right file',
    film('film.mp4', good),
  ),
  plays(
    film('film.mp4', await of('xvid.avi')),
    `The video "assets/film.mp4" is an AVI film, which browsers do not all play; convert it: ffmpeg -i "assets/film.mp4" ${H264} ${AAC} ${FAST} "assets/film-web.mp4"`,
    film('film.mp4', good),
  ),
  plays(
    film('film.mov', await of('quicktime.mov')),
    `The video "assets/film.mov" is a QuickTime film, which browsers do not all play; convert it: ffmpeg -i "assets/film.mov" ${H264} ${AAC} ${FAST} "assets/film.mp4"`,
    film('film.mp4', good),
  ),
  plays(
    film('film.mp4', await of('hevc.mp4')),
    `The video "assets/film.mp4" holds H.265 (HEVC), which browsers do not all play; convert it: ffmpeg -i "assets/film.mp4" ${H264} -c:a copy ${FAST} "assets/film-web.mp4"`,
    film('film.mp4', await of('av1.mp4')),
  ),
  plays(
    film('film.mp4', await of('mpeg4-part2.mp4')),
    `The video "assets/film.mp4" holds MPEG-4 part 2 (Xvid, DivX), which browsers do not all play; convert it: ffmpeg -i "assets/film.mp4" ${H264} -c:a copy ${FAST} "assets/film-web.mp4"`,
    film('film.mp4', good),
  ),
  plays(
    film('film.mp4', await of('ten-bit.mp4')),
    `The video "assets/film.mp4" holds H.264 with 10 bits or uncommon colours, which browsers do not all play; convert it: ffmpeg -i "assets/film.mp4" ${H264} -c:a copy ${FAST} "assets/film-web.mp4"`,
    film('film.mp4', good),
  ),
  plays(
    film('film.mp4', await of('ac3.mp4')),
    `The video "assets/film.mp4" holds AC-3 (Dolby Digital), which browsers do not all play; convert it: ffmpeg -i "assets/film.mp4" -c:v copy ${AAC} ${FAST} "assets/film-web.mp4"`,
    film('film.mp4', await of('silent.mp4')),
  ),
  plays(
    sound('talk.m4a', await of('alac.m4a')),
    `The sound file "assets/talk.m4a" holds Apple Lossless (ALAC), which browsers do not all play; convert it: ffmpeg -i "assets/talk.m4a" -vn ${AAC} "assets/talk-web.m4a"`,
    sound('talk.m4a', await of('sound.m4a')),
  ),
  plays(
    film('film.mp4', await of('sound.m4a')),
    'The video "assets/film.mp4" has no picture, only sound; play it with ::audio, or name the film',
    sound('film.mp4', good),
  ),
  plays(
    film('a.b.mp4', await of('vp9.webm')),
    'The video "assets/a.b.mp4" has a misleading name: inside it is WEBM; rename it to "a.b.webm"',
    film('a.b.webm', await of('vp9.webm')),
  ),
  plays(
    sound('talk.mp3', await of('sound.m4a')),
    'The sound file "assets/talk.mp3" has a misleading name: inside it is MP4; rename it to "talk.m4a"',
    sound('talk.wav', await of('sound.wav')),
  ),
  {
    id: 'media-plays',
    wrong: film('film.mp4', broken({ kind: 'empty' })),
    messages: [`${PLACE} The video "assets/film.mp4" is empty (0 bytes); export it again`],
    // Said of the source, and not again of each translation.
    right: film('film.mp4', broken({ kind: 'empty' })),
    rightContext: { state: [], source: film('film.mp4', good) },
  },
  {
    id: 'media-duration-matches',
    wrong: described({ duration: 84 }, good),
    messages: [
      `${PLACE} The video "bilbao" is said to last 1:24, but "assets/bilbao.mp4" lasts 0:04; write "duration: 0:04", leave it out, or name the right file`,
    ],
    right: described({ duration: 4.9 }, good),
  },
  {
    id: 'media-duration-matches',
    wrong: described({ duration: 3700 }, { ...good, duration: 3610 }),
    messages: [
      `${PLACE} The video "bilbao" is said to last 1:01:40, but "assets/bilbao.mp4" lasts 1:00:10; write "duration: 1:00:10", leave it out, or name the right file`,
    ],
    right: described({ duration: 3600 }, { ...good, duration: 3660 }),
  },
  {
    id: 'media-plays',
    wrong: described({ sign: { ise: { kind: 'file', path: 'assets/sign.mp4' } } }, good, {
      'assets/sign.mp4': { media: await of('hevc.mp4') },
    }),
    messages: [
      `${PLACE} The sign-language video "assets/sign.mp4" holds H.265 (HEVC), which browsers do not all play; convert it: ffmpeg -i "assets/sign.mp4" ${H264} -c:a copy ${FAST} "assets/sign-web.mp4"`,
    ],
    right: described({ description: { en: { kind: 'file', path: 'assets/sign.mp4' } } }, good, {
      'assets/sign.mp4': { media: good },
    }),
  },
  {
    id: 'media-plays-everywhere',
    wrong: described({}, await of('av1.mp4')),
    messages: [
      `${PLACE} The video "assets/bilbao.mp4" holds AV1 in MP4, which older phones and computers do not play; make a copy for all: ffmpeg -i "assets/bilbao.mp4" ${H264} ${AAC} "assets/bilbao-web.mp4"`,
    ],
    right: described({ renditions: ['assets/small.mp4'] }, await of('av1.mp4'), {
      'assets/small.mp4': { media: good },
    }),
  },
  {
    id: 'media-plays-everywhere',
    wrong: sound('talk.opus', await of('sound.opus')),
    messages: [
      `${PLACE} The sound file "assets/talk.opus" holds Opus in OGG, which older phones and computers do not play; make a copy for all: ffmpeg -i "assets/talk.opus" -vn ${AAC} "assets/talk.m4a"`,
    ],
    right: described({ renditions: ['assets/new.mp4'] }, good, {
      'assets/new.mp4': { media: await of('av1.mp4') },
    }),
  },
  {
    id: 'media-seekable',
    wrong: film('film.webm', await of('live.webm')),
    messages: [
      `${PLACE} The video "assets/film.webm" does not say how long it is, as recordings made in a browser do not, so learners can hardly jump in it; copy it into a file that does: ffmpeg -i "assets/film.webm" -c copy "assets/film-web.webm"`,
    ],
    right: film('film.webm', await of('vp9.webm')),
  },
  {
    id: 'renditions-match',
    wrong: described(
      { renditions: ['assets/small.mp4'], audio: 'assets/talk.m4a' },
      { ...good, duration: 62 },
      {
        'assets/small.mp4': { media: { ...good, duration: 58 } },
        'assets/talk.m4a': { media: { ...good, duration: 62.5 } },
      },
    ),
    messages: [
      `${PLACE} The rendition "assets/small.mp4" lasts 0:58, but "assets/bilbao.mp4" lasts 1:02, so captions, chapters and what was watched would not fit; export both from the same film`,
    ],
    right: described(
      { renditions: ['assets/small.mp4'] },
      { ...good, duration: 62 },
      {
        'assets/small.mp4': { media: { ...good, duration: 61.2 } },
      },
    ),
  },
  {
    id: 'media-has-sound',
    wrong: described({}, await of('silent.mp4')),
    messages: [
      `${PLACE} The video "assets/bilbao.mp4" has no sound; export it with its sound, or write "silent: true" in videos.yaml where that is meant`,
    ],
    right: described(
      { silent: true, sign: { ise: { kind: 'file', path: 'assets/sign.mp4' } } },
      await of('silent.mp4'),
      {
        'assets/sign.mp4': { media: await of('silent.mp4') },
      },
    ),
  },
  {
    id: 'media-has-sound',
    wrong: described({ silent: true }, good),
    messages: [
      `${PLACE} The video "assets/bilbao.mp4" has sound, though "silent: true" stands in videos.yaml; remove that, or take the sound out: ffmpeg -i "assets/bilbao.mp4" -c copy -an "assets/bilbao-web.mp4"`,
    ],
    right: described({}, good),
  },
  {
    id: 'media-resolution',
    wrong: described({}, sized(3840, 2160)),
    messages: [
      `${PLACE} The video "assets/bilbao.mp4" has 3840×2160 pixels, more than learners' screens show; make it smaller: ffmpeg -i "assets/bilbao.mp4" -vf scale=1920:-2 -c:v libx264 -crf 23 -pix_fmt yuv420p -c:a copy ${FAST} "assets/bilbao-web.mp4"`,
    ],
    right: described({}, sized(1080, 1920)),
  },
  {
    id: 'media-resolution',
    wrong: described({}, { ...sized(853, 480), video: { ...track, width: 853, height: 480, odd: true } }),
    messages: [
      `${PLACE} The video "assets/bilbao.mp4" has 853×480 pixels; with odd numbers some phones show a green line at its edge. Cut one off: ffmpeg -i "assets/bilbao.mp4" -vf "crop=trunc(iw/2)*2:trunc(ih/2)*2" -c:v libx264 -crf 23 -pix_fmt yuv420p -c:a copy ${FAST} "assets/bilbao-web.mp4"`,
    ],
    right: described({}, sized(853, 480)),
  },
  {
    id: 'media-bit-rate',
    wrong: described({}, { ...sized(1280, 720), bitRate: 8_000_000 }),
    messages: [
      `${PLACE} The video "assets/bilbao.mp4" takes 8 Mb/s, more than 2.8 Mb/s, which is enough for 1280×720 pixels; where the network is slow it will stall. Make it smaller: ffmpeg -i "assets/bilbao.mp4" -c:v libx264 -crf 24 -maxrate 2843k -bufsize 5686k -pix_fmt yuv420p ${AAC} ${FAST} "assets/bilbao-web.mp4"`,
    ],
    right: described({}, { ...sized(1280, 720), bitRate: 2_800_000 }),
  },
  {
    id: 'media-bit-rate',
    wrong: sound('talk.wav', { ...(await of('sound.wav')), bitRate: 1_411_200 }),
    messages: [
      `${PLACE} The sound file "assets/talk.wav" takes 1.4 Mb/s, more than 192 kb/s, which is enough for sound; where the network is slow it will stall. Make it smaller: ffmpeg -i "assets/talk.wav" -vn -c:a aac -b:a 96k "assets/talk.m4a"`,
    ],
    // A short sound loads at once.
    right: played('audio', { name: 'talk.wav', media: await of('sound.wav'), bytes: 300_000 }),
  },
  {
    id: 'renditions-match',
    wrong: described({ renditions: ['assets/small.mp4'] }, good, {
      'assets/small.mp4': { media: { ...good, duration: 2 } },
    }),
    context: {
      state: [],
      library: {
        'videos.yaml': { bilbao: at(1), 'bilbao.source': at(3, 3), 'bilbao.source.renditions.0': at(5, 7) },
      },
    },
    messages: [
      'videos.yaml:5:7 The rendition "assets/small.mp4" lasts 0:02, but "assets/bilbao.mp4" lasts 0:04, so captions, chapters and what was watched would not fit; export both from the same film',
    ],
    right: described({ renditions: ['assets/small.mp4'] }, good, { 'assets/small.mp4': { media: good } }),
  },
  {
    id: 'media-duration-matches',
    wrong: described({ duration: 84 }, good),
    context: { state: [], library: { 'videos.yaml': { bilbao: at(1), 'bilbao.duration': at(4, 3) } } },
    messages: [
      'videos.yaml:4:3 The video "bilbao" is said to last 1:24, but "assets/bilbao.mp4" lasts 0:04; write "duration: 0:04", leave it out, or name the right file',
    ],
    right: described({ duration: 4 }, good),
  },
  {
    id: 'media-fits-zip',
    wrong: played('video', { name: 'film.mp4', media: good, bytes: 2 ** 32 }),
    messages: [
      `${PLACE} The video "assets/film.mp4" has 4295 MB, more than the 4 GB that fit into a package; put it on a video host, or make it smaller: ffmpeg -i "assets/film.mp4" -vf scale=-2:720 -c:v libx264 -crf 26 ${AAC} "assets/film-web.mp4"`,
    ],
    right: played('video', { name: 'film.mp4', media: good, bytes: 2 ** 32 - 2 }),
  },
  {
    id: 'renditions-match',
    wrong: described(
      {
        description: { en: { kind: 'file', path: 'assets/described.mp4' } },
        sign: { ise: { kind: 'file', path: 'assets/sign.mp4' } },
      },
      { ...good, duration: 62 },
      {
        'assets/described.mp4': { media: { ...good, duration: 75 } },
        'assets/sign.mp4': { media: { ...good, duration: 64.5 } },
      },
    ),
    messages: [
      `${PLACE} The described video "assets/described.mp4" lasts 1:15, but "assets/bilbao.mp4" lasts 1:02, so captions, chapters and what was watched would not fit; export it as long as the film, or show it as a video of its own`,
    ],
    right: described(
      { description: { en: { kind: 'file', path: 'assets/described.mp4' } } },
      { ...good, duration: 300 },
      { 'assets/described.mp4': { media: { ...good, duration: 305 } } },
    ),
  },
];
