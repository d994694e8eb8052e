/** Where the player gets a video from, and which host learns of it. */
import type { Position, VideoSource } from '../../course/model/model.ts';
import { type BuildContext, needType } from '../block-type.ts';
import { mediaAddress } from './media-address.ts';

/** Folder with the consent to other hosts and their players, which only packages with a video of one carry. */
const HOSTS = 'video-host';

export interface Playback {
  /** `file`: a media element; `frame`: the player of a host. */
  kind: 'file' | 'frame';
  /** Whose player the frame shows. */
  provider?: 'youtube' | 'vimeo' | 'peertube' | undefined;
  src: string;
  /** The host as people call it; undefined for a file of the package. */
  host: string | undefined;
  /** Address of the video's own page. */
  page: string | undefined;
}

/** Undefined, and reported by the context, where the file is missing. */
export function playbackOf(
  source: VideoSource,
  title: string,
  position: Position,
  context: BuildContext,
): Playback | undefined {
  if (source.kind === 'file') {
    const asset = context.courseFile(source.sound ? 'audio' : 'video', source.path, position);
    if (asset === undefined) return undefined;
    const address = mediaAddress(asset, title, context);
    if (address.host !== undefined) needType(context.facts, HOSTS);
    return { kind: 'file', ...address, page: address.host && address.src };
  }
  const playback = remote(source, context.language);
  const { kind, src, host = '' } = playback;
  const company = source.kind === 'youtube' ? 'Google' : source.kind === 'vimeo' ? 'Vimeo' : undefined;
  context.facts.hosts.push({ host: new URL(src).host, name: host, company, as: kind, video: title });
  needType(context.facts, HOSTS);
  return playback;
}

/** Of a video at a host; nothing is noted. */
export function remote(source: Exclude<VideoSource, { kind: 'file' }>, language: string): Playback {
  const primary = language.split('-')[0] ?? language;
  switch (source.kind) {
    case 'youtube':
      return {
        kind: 'frame',
        provider: 'youtube',
        src: `https://www.youtube-nocookie.com/embed/${source.id}?autoplay=1&rel=0&cc_load_policy=1&cc_lang_pref=${primary}&hl=${primary}`,
        host: 'YouTube',
        page: `https://www.youtube.com/watch?v=${source.id}`,
      };
    case 'vimeo':
      return {
        kind: 'frame',
        provider: 'vimeo',
        src: `https://player.vimeo.com/video/${source.id}?${source.hash ? `h=${source.hash}&` : ''}dnt=1&autoplay=1&texttrack=${primary}`,
        host: 'Vimeo',
        page: `https://vimeo.com/${source.id}${source.hash ? `/${source.hash}` : ''}`,
      };
    case 'peertube':
      return {
        kind: 'frame',
        provider: 'peertube',
        src: `https://${source.host}/videos/embed/${source.id}?p2p=0&autoplay=1&title=0&warningTitle=0&subtitle=${primary}`,
        host: source.host,
        page: `https://${source.host}/w/${source.id}`,
      };
    case 'url':
      return { kind: 'file', src: source.url, host: new URL(source.url).host, page: source.url };
  }
}
