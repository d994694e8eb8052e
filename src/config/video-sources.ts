/** Where a video of the library is: written → normalised. */
import type { VideoSource } from '../course/model.ts';
import { isYoutubeId, looksLikeAddress, parseVideoAddress } from './video-address.ts';
import type { VideoRoom } from './video-library.ts';
import type { WrittenVideos } from './videos-schema.ts';

export type WrittenSource = WrittenVideos[string]['source'];

/** Stands for a source that was refused; RFC 2606 promises that nobody is there. */
export const UNKNOWN_SOURCE: VideoSource = { kind: 'url', url: 'https://example.invalid/video.mp4' };

export interface FoundSource {
  source: VideoSource;
  renditions?: string[] | undefined;
  audio?: string | undefined;
}

/** The source, and other forms of its file. */
export function sourceOf(written: WrittenSource, at: PropertyKey[], room: VideoRoom): FoundSource {
  const source = versionOf(written, at, room) ?? UNKNOWN_SOURCE;
  if (typeof written === 'string') return { source };
  const { renditions, audio } = written;
  return {
    source,
    renditions: renditions?.map((path, index) => room.find(path, [...at, 'renditions', index])),
    audio: audio === undefined ? undefined : room.find(audio, [...at, 'audio']),
  };
}

/** One place where a film is; undefined, and reported, where the address is none. */
export function versionOf(
  written: WrittenSource,
  at: PropertyKey[],
  room: VideoRoom,
): VideoSource | undefined {
  if (typeof written === 'string') {
    if (!looksLikeAddress(written)) return { kind: 'file', path: room.find(written, at) };
    return addressOf(written, undefined, at, room);
  }
  const { file, youtube, vimeo, peertube, url } = written;
  if (file !== undefined) return { kind: 'file', path: room.find(file, [...at, 'file']) };
  if (youtube !== undefined) {
    if (isYoutubeId(youtube)) return { kind: 'youtube', id: youtube };
    return addressOf(youtube, 'youtube', [...at, 'youtube'], room);
  }
  if (vimeo !== undefined) {
    const bare = /^(\d+)(?:\/([0-9a-f]+))?$/i.exec(String(vimeo));
    if (bare?.[1] !== undefined) return { kind: 'vimeo', id: bare[1], hash: bare[2] };
    return addressOf(String(vimeo), 'vimeo', [...at, 'vimeo'], room);
  }
  if (peertube !== undefined) return addressOf(peertube, 'peertube', [...at, 'peertube'], room);
  return url === undefined ? undefined : addressOf(url, undefined, [...at, 'url'], room);
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
