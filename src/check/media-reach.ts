/** Which browsers play what: Chromium, Firefox and Safari, on computers and phones. */
import type {
  AudioTrackFacts,
  MediaContainer,
  MediaFacts,
  VideoTrackFacts,
} from '../course/model/media-facts.ts';

/** `most`: newer ones, or all but one family. */
export type Reach = 'all' | 'most' | 'few';

/** Containers with the codecs that are at home in them. */
const VIDEO: { [container in MediaContainer]?: Record<string, Reach> } = {
  mp4: { 'H.264': 'all', AV1: 'most', VP9: 'most' },
  webm: { VP8: 'all', VP9: 'all', AV1: 'most' },
};
const AUDIO: { [container in MediaContainer]?: Record<string, Reach> } = {
  mp4: { AAC: 'all', MP3: 'all', Opus: 'most', FLAC: 'most' },
  webm: { Opus: 'all', Vorbis: 'all' },
  mp3: { MP3: 'all' },
  aac: { AAC: 'all' },
  wav: { PCM: 'all', 'G.711': 'most' },
  flac: { FLAC: 'all' },
  ogg: { Opus: 'most', Vorbis: 'most', FLAC: 'most' },
};

const EXTENSIONS: { [container in MediaContainer]?: string[] } = {
  mp4: ['mp4', 'm4v', 'm4a', 'm4b'],
  webm: ['webm', 'weba'],
  mp3: ['mp3'],
  aac: ['aac'],
  wav: ['wav'],
  flac: ['flac'],
  ogg: ['ogg', 'oga', 'ogv', 'opus'],
};

/** Extensions by which servers and browsers know a container; undefined for one that browsers do not play. */
export function extensionsOf(container: MediaContainer): readonly string[] | undefined {
  return EXTENSIONS[container];
}

export function videoReach({ container }: MediaFacts, track: VideoTrackFacts): Reach {
  if (track.codec === 'H.264' && !isCommonProfile(track.codecString)) return 'few';
  return (container && VIDEO[container]?.[track.codec]) ?? 'few';
}

export function audioReach({ container }: MediaFacts, track: AudioTrackFacts): Reach {
  // xHE-AAC (ISO/IEC 14496-3, object type 42).
  if (track.codecString === 'mp4a.40.42') return 'few';
  return (container && AUDIO[container]?.[track.codec]) ?? 'few';
}

/** Baseline, Main, Extended and High; the profiles beyond have ten bits or more colour. */
function isCommonProfile(codecString: string): boolean {
  return /^avc[13]\.(42|4d|58|64)/i.test(codecString);
}

/** What people read of a codec. */
export function spoken(track: VideoTrackFacts | AudioTrackFacts): string {
  const special = track.codec === 'H.264' && !isCommonProfile(track.codecString);
  return special ? 'H.264 with 10 bits or uncommon colours' : track.codec;
}

/** How far the least known of its tracks reaches. */
export function mediaReach(media: MediaFacts, role: 'video' | 'audio'): Reach {
  const reaches = [
    role === 'video' && media.video !== undefined ? videoReach(media, media.video) : 'all',
    media.audio === undefined ? 'all' : audioReach(media, media.audio),
  ];
  return (['few', 'most'] as const).find((reach) => reaches.includes(reach)) ?? 'all';
}
