import type { LooksLike, MediaContainer, MediaProblem } from '../../course/model/media-facts.ts';
import { ffmpeg, mediaOf, type UsedMedia } from '../media.ts';
import { audioReach, extensionsOf, spoken, videoReach } from '../media-reach.ts';
import { kilobytes, type Rule } from '../rule.ts';

export const mediaPlays: Rule = {
  id: 'media-plays',
  summary: 'A video or sound file is whole, and every browser plays what is in it.',
  severity: 'error',
  run(course, report, context) {
    for (const used of mediaOf(course, context)) {
      const problem = problemOf(used);
      if (problem !== undefined) report(`${used.name} ${problem}`, used.place);
    }
  },
};

function problemOf(used: UsedMedia): string | undefined {
  const { media, asset } = used;
  if (media.problem !== undefined) return brokenOf(media.problem, asset.bytes);
  const known = media.container && extensionsOf(media.container);
  if (known === undefined) return foreignOf(used);
  return codecsOf(used) ?? misnamedOf(used, known);
}

function brokenOf(problem: MediaProblem, bytes: number): string {
  switch (problem.kind) {
    case 'empty':
      return 'is empty (0 bytes); export it again';
    case 'closed':
      return `cannot be read (${problem.code}); check its permissions`;
    case 'truncated':
      return `is cut short: it is made for more than its ${kilobytes(bytes)}; copy it again, or export it again`;
    case 'no-index':
      return 'has no index, like a recording that was never finished or a copy that broke off; export it again';
    case 'damaged':
      return 'is damaged, so that players cannot read it; export it again';
    case 'no-media':
      return `is no video and no sound: ${OTHERS[problem.looksLike]}`;
  }
}

const OTHERS: Record<LooksLike, string> = {
  text: 'it holds text; export the film again, or correct the path',
  page: 'it holds a web page, as when a download asks to sign in first; download it again',
  'git-lfs': 'it holds the note that Git LFS keeps in its place; fetch it with `git lfs pull`',
  subtitles: 'it holds subtitles; name them as captions, and the film here',
  picture: 'it holds a picture; name it as the poster, and the film here',
  pdf: 'it holds a PDF; offer it with ::download',
  archive: 'it holds an archive; unpack it first',
  unknown: 'what it holds is not known; export it again as MP4 (H.264 and AAC)',
};

const FOREIGN: { [container in MediaContainer]?: string } = {
  mov: 'a QuickTime film',
  mkv: 'a Matroska film (MKV)',
  ts: 'a broadcast recording (MPEG-TS)',
  avi: 'an AVI film',
  mpeg: 'an MPEG-1 or MPEG-2 file',
  wmv: 'a Windows Media file',
  flv: 'a Flash film',
  aiff: 'an AIFF sound file',
  amr: 'a telephone recording (AMR)',
};

function foreignOf({ role, media, asset }: UsedMedia): string {
  const what = FOREIGN[media.container ?? 'avi'] ?? 'a file';
  return `is ${what}, which browsers do not all play; convert it: ${encoded(role, asset.path)}`;
}

function codecsOf(used: UsedMedia): string | undefined {
  const { role, media, asset } = used;
  const { video, audio } = media;
  if (video === undefined && audio === undefined)
    return 'holds neither picture nor sound; export it again, or name the right file';
  if (role === 'video' && video === undefined)
    return media.container === 'ogg'
      ? `is an Ogg film (Theora), which browsers do not all play; convert it: ${encoded(role, asset.path)}`
      : 'has no picture, only sound; play it with ::audio, or name the film';
  if (role === 'audio' && audio === undefined)
    return 'has no sound in it; export it again, or name the right file';
  const poor = [
    video !== undefined && role === 'video' && videoReach(media, video) === 'few' ? spoken(video) : undefined,
    audio !== undefined && audioReach(media, audio) === 'few' ? spoken(audio) : undefined,
  ];
  const named = poor.filter((name) => name !== undefined);
  if (named.length === 0) return undefined;
  const [picture, sound] = poor.map((name) => name !== undefined);
  return `holds ${named.join(' and ')}, which browsers do not all play; convert it: ${encoded(role, asset.path, picture, sound)}`;
}

/** What browsers play stays as it is. */
function encoded(role: 'video' | 'audio', path: string, picture = true, sound = true): string {
  if (role === 'audio') return ffmpeg(path, '-vn -c:a aac -b:a 128k', 'm4a');
  const video = picture ? '-c:v libx264 -crf 23 -pix_fmt yuv420p' : '-c:v copy';
  const audio = sound ? '-c:a aac -b:a 128k' : '-c:a copy';
  return ffmpeg(path, `${video} ${audio} -movflags +faststart`, 'mp4');
}

/** Servers tell browsers the kind of a file by its extension. */
function misnamedOf({ role, asset, media }: UsedMedia, known: readonly string[]): string | undefined {
  const extension = /\.([^./]+)$/.exec(asset.path)?.[1]?.toLowerCase() ?? '';
  if (known.includes(extension)) return undefined;
  const name = asset.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const right = role === 'audio' && media.container === 'mp4' ? 'm4a' : known[0];
  return `has a misleading name: inside it is ${media.container?.toUpperCase()}; rename it to "${name}.${right}"`;
}
