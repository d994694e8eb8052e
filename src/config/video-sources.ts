/** Where a video of the library is: written → normalised. */

import { exactClock } from '../course/clock.ts';
import type { VideoSource } from '../course/model/model.ts';
import { looksLikeAddress, parseVideoAddress, type VideoAddress } from './video-address.ts';
import type { VideoSettingsContext } from './video-settings-context.ts';
import type { WrittenVideos } from './videos-schema.ts';
import { isYoutubeId } from './youtube-address.ts';

export type WrittenSource = WrittenVideos[string]['source'];

/** Stands for a source that was refused; RFC 2606 promises that nobody is there. */
export const UNKNOWN_SOURCE: VideoSource = { kind: 'url', url: 'https://example.invalid/video.mp4' };

export interface FoundSource {
  source: VideoSource;
  renditions?: string[] | undefined;
  audio?: string | undefined;
}

/** Seconds between which watching counts. */
export interface Counted {
  start?: number | undefined;
  end?: number | undefined;
}

interface Place {
  source: VideoSource;
  /** As its address says. */
  counted: Counted;
  at: PropertyKey[];
}

/** The source with the other forms of its file, and what counts of it. */
export function sourceOf(
  written: WrittenSource,
  at: PropertyKey[],
  counted: Counted,
  context: VideoSettingsContext,
): { found: FoundSource; counted: Counted } {
  const place = placeOf(written, at, context);
  const source = place?.source ?? UNKNOWN_SOURCE;
  const { renditions, audio } = typeof written === 'string' ? {} : written;
  return {
    found: {
      source,
      renditions: renditions?.map((path, index) => context.find(path, [...at, 'renditions', index])),
      audio: audio === undefined ? undefined : context.find(audio, [...at, 'audio']),
    },
    counted: place === undefined ? counted : agreed(place, counted, context),
  };
}

/** The film in another version, at the times of the first. */
export function versionOf(
  written: WrittenSource,
  at: PropertyKey[],
  context: VideoSettingsContext,
): VideoSource {
  const place = placeOf(written, at, context);
  if (place === undefined) return UNKNOWN_SOURCE;
  const { start, end } = place.counted;
  if ((start ?? end) !== undefined)
    context.warn(
      place.at,
      'The time in this address is left out: what counts is said once, by start and end',
    );
  return place.source;
}

/** What is written counts, and what the address says where nothing is written. */
function agreed({ counted: said, at }: Place, written: Counted, context: VideoSettingsContext): Counted {
  for (const name of ['start', 'end'] as const) {
    const [here, there] = [written[name], said[name]];
    if (here === undefined || there === undefined || here === there) continue;
    const verb = name === 'start' ? 'begins' : 'ends';
    const reason = `This address ${verb} at ${exactClock(there)}, but "${name}" says ${exactClock(here)}, and that counts; remove one of the two`;
    context.warn(at, reason);
  }
  return { start: written.start ?? said.start, end: written.end ?? said.end };
}

/** One place where a film is; undefined, and reported, where the address is none. */
function placeOf(
  written: WrittenSource,
  at: PropertyKey[],
  context: VideoSettingsContext,
): Place | undefined {
  const onDisk = (path: string, where: PropertyKey[]): Place => ({
    source: { kind: 'file', path: context.find(path, where) },
    counted: {},
    at: where,
  });
  if (typeof written === 'string') {
    return looksLikeAddress(written)
      ? reported(parseVideoAddress(written), undefined, at, context)
      : onDisk(written, at);
  }
  const { file, youtube, vimeo, peertube, url } = written;
  if (file !== undefined) return onDisk(file, [...at, 'file']);
  if (youtube !== undefined)
    return reported(youtubeAddressOf(youtube), 'youtube', [...at, 'youtube'], context, youtube);
  if (vimeo !== undefined)
    return reported(vimeoAddressOf(String(vimeo)), 'vimeo', [...at, 'vimeo'], context, String(vimeo));
  if (peertube !== undefined)
    return reported(parseVideoAddress(peertube), 'peertube', [...at, 'peertube'], context, peertube);
  const address = parseVideoAddress(url ?? '', { isFile: true });
  return reported(address, undefined, [...at, 'url'], context);
}

/** An id alone, also with what follows it in an address: `dQw4w9WgXcQ?t=90`. */
function youtubeAddressOf(written: string): VideoAddress {
  const [id = '', more = ''] = written.trim().split(/[?&](.*)/s);
  return parseVideoAddress(isYoutubeId(id) ? `https://youtu.be/${id}?${more}` : written);
}

function vimeoAddressOf(written: string): VideoAddress {
  return parseVideoAddress(/^\d/.test(written) ? `https://vimeo.com/${written}` : written);
}

function reported(
  address: VideoAddress,
  kind: VideoSource['kind'] | undefined,
  at: PropertyKey[],
  context: VideoSettingsContext,
  text = '',
): Place | undefined {
  if ('problem' in address) {
    const isName = kind !== undefined && !looksLikeAddress(text);
    context.problem(at, isName ? `"${text}" is no video of ${NAMES[kind]}` : address.problem);
    return undefined;
  }
  const { source, start, end, notes } = address;
  if (kind !== undefined && source.kind !== kind) {
    context.problem(at, `"${text}" is no video of ${NAMES[kind]}`);
    return undefined;
  }
  for (const note of notes) context.warn(at, note);
  return { source, counted: { start, end }, at };
}

const NAMES: Record<VideoSource['kind'], string> = {
  file: 'the course',
  youtube: 'YouTube; write its id of 11 characters, or its address',
  vimeo: 'Vimeo; write its number, or its address',
  peertube: 'PeerTube; copy the address from the browser',
  url: 'an https media file',
};
