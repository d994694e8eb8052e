/** videos.yaml and its translations: written → normalised; which file a path means is told by `find`. */
import type { Video, VideoAbout, VideoSource } from '../course/model.ts';
import { canonicalLanguage, secondsOf } from './fields.ts';
import { isYoutubeId, looksLikeAddress, parseVideoAddress } from './video-address.ts';
import type { WrittenVideos, WrittenVideosTexts } from './videos-schema.ts';

/** Stands for a source that was refused; RFC 2606 promises that nobody is there. */
const UNKNOWN: VideoSource = { kind: 'url', url: 'https://example.invalid/video.mp4' };

type Written = Partial<WrittenVideos[string]> | WrittenVideosTexts[string];
type WrittenSource = NonNullable<Written['source']>;

export interface VideoRoom {
  /** Path in the course folder of a file written in the settings; reports where there is none. */
  find(written: string, at: PropertyKey[]): string;
  problem(at: PropertyKey[], reason: string): void;
}

export function normaliseVideos(written: Partial<WrittenVideos>, room: VideoRoom): Record<string, Video> {
  const videos: Record<string, Video> = {};
  for (const [key, one] of Object.entries(written)) {
    if (one !== undefined) videos[key] = videoOf(one, key, undefined, room);
  }
  return videos;
}

/** The library of a translation: what is not said there is inherited. */
export function translateVideos(
  source: Record<string, Video>,
  written: Partial<WrittenVideosTexts>,
  room: VideoRoom,
): Record<string, Video> {
  const videos: Record<string, Video> = {};
  for (const [key, base] of Object.entries(source)) {
    const texts = written[key];
    videos[key] = texts === undefined ? base : videoOf(texts, key, base, room);
  }
  return videos;
}

function videoOf(written: Written, key: string, base: Video | undefined, room: VideoRoom): Video {
  const files = (name: 'captions' | 'transcript') =>
    Object.fromEntries(
      Object.entries(written[name] ?? {}).map(([tag, path]) => [
        canonicalLanguage(tag) ?? tag,
        room.find(path, [key, name, tag]),
      ]),
    );
  return {
    title: (written.title ?? base?.title ?? key).trim(),
    summary: written.summary?.trim() ?? base?.summary,
    source: (written.source === undefined ? base?.source : sourceOf(written.source, key, room)) ?? UNKNOWN,
    poster: written.poster === undefined ? base?.poster : room.find(written.poster, [key, 'poster']),
    captions: { ...base?.captions, ...files('captions') },
    transcript: { ...base?.transcript, ...files('transcript') },
    language: canonicalLanguage(written.language ?? '') ?? base?.language,
    duration: written.duration === undefined ? base?.duration : secondsOf(written.duration),
    licence: ('licence' in written ? written.licence : undefined) ?? base?.licence,
    about: base?.about ?? aboutOf(written),
  };
}

/** The source's alone: a translation inherits it. */
function aboutOf(written: Written): VideoAbout | undefined {
  const {
    country,
    sector,
    organisation,
    people = [],
    topics = [],
  } = written as Partial<WrittenVideos[string]>;
  const said = [country, sector, organisation, ...people, ...topics].some((text) => text !== undefined);
  return said ? { country, sector, organisation, people, topics } : undefined;
}

function sourceOf(written: WrittenSource, key: string, room: VideoRoom): VideoSource | undefined {
  if (typeof written === 'string') {
    if (!looksLikeAddress(written)) return { kind: 'file', path: room.find(written, [key, 'source']) };
    return addressOf(written, undefined, [key, 'source'], room);
  }
  const { file, youtube, vimeo, peertube, url } = written;
  if (file !== undefined) return { kind: 'file', path: room.find(file, [key, 'source', 'file']) };
  if (youtube !== undefined) {
    if (isYoutubeId(youtube)) return { kind: 'youtube', id: youtube };
    return addressOf(youtube, 'youtube', [key, 'source', 'youtube'], room);
  }
  if (vimeo !== undefined) {
    const bare = /^(\d+)(?:\/([0-9a-f]+))?$/i.exec(String(vimeo));
    if (bare?.[1] !== undefined) return { kind: 'vimeo', id: bare[1], hash: bare[2] };
    return addressOf(String(vimeo), 'vimeo', [key, 'source', 'vimeo'], room);
  }
  if (peertube !== undefined) return addressOf(peertube, 'peertube', [key, 'source', 'peertube'], room);
  return url === undefined ? undefined : addressOf(url, undefined, [key, 'source', 'url'], room);
}

function addressOf(
  text: string,
  kind: VideoSource['kind'] | undefined,
  at: PropertyKey[],
  room: VideoRoom,
): VideoSource | undefined {
  const found = parseVideoAddress(text);
  if ('problem' in found) room.problem(at, found.problem);
  else if (kind !== undefined && found.source.kind !== kind)
    room.problem(at, `"${text}" is no video of ${NAMES[kind]}`);
  else return found.source;
  return undefined;
}

const NAMES: Record<VideoSource['kind'], string> = {
  file: 'the course',
  youtube: 'YouTube; write its id of 11 characters, or its address',
  vimeo: 'Vimeo; write its number, or its address',
  peertube: 'PeerTube; copy the address from the browser',
  url: 'an https media file',
};
