/** Every form of a YouTube address that people paste. */
import type { HostAddress } from './host-address.ts';

const PREFIX = /^(www|m|music|gaming|studio)\./;
/** Before the id in an address. */
const VIDEO = new Set(['shorts', 'embed', 'live', 'v', 'e', 'video', 'watch']);
/** Eleven characters as an id has, but words. */
const WORDS: Record<string, string> = {
  videoseries: 'playlist',
  live_stream: 'live',
};

const REFUSED: Record<string, string> = {
  playlist: 'is a playlist of YouTube; open one of its videos and copy the address of that',
  clip: 'is a clip of a YouTube video; open the whole video and copy its address, and say start and end in videos.yaml',
  channel: 'is a channel of YouTube; open one of its videos and copy its address',
  live: "is whatever a YouTube channel sends live; open the recording and copy that video's address",
  other: 'is no single video of YouTube; open the video and copy its address',
};

/** Undefined for another host. */
export function youtubeAddress(url: URL): HostAddress | undefined {
  const host = url.hostname.replace(PREFIX, '');
  const isShort = host === 'youtu.be';
  if (!isShort && host !== 'youtube.com' && host !== 'youtube-nocookie.com') return undefined;
  const parts = url.pathname.split('/').filter(Boolean);
  const [first = ''] = parts;
  const written = isShort ? first : (url.searchParams.get('v') ?? (VIDEO.has(first) ? parts[1] : undefined));
  const id = decoded(written ?? '');
  if (id === '' || WORDS[id] !== undefined) return { problem: REFUSED[kindOf(url, first, id)] ?? '' };
  const wrong = wrongYoutubeId(id);
  if (wrong !== undefined) return { problem: wrong };
  const notes = url.searchParams.has('list')
    ? ['names a playlist too, of which this one video is shown; remove "list=…" from it']
    : [];
  return { source: { kind: 'youtube', id }, notes: [...notes, ...doubtful(id)] };
}

export function isYoutubeId(text: string): boolean {
  return /^[\w-]{11}$/.test(text);
}

function wrongYoutubeId(id: string): string | undefined {
  const strange = [...new Set(id.replace(/[\w-]/g, ''))].join(' ');
  if (strange !== '') return `has an id that holds "${strange}" (${id}); copy the address again`;
  if (id.length === 11) return undefined;
  return `has an id of ${id.length} characters (${id}), and YouTube's have 11; copy the address again`;
}

/** An id is 64 bits in base64, so that its last character holds four of them and two zeros. */
function doubtful(id: string): string[] {
  return /[048AEIMQUYcgkosw]$/.test(id)
    ? []
    : [
        `has the id ${id}, and no id of YouTube is known to end in "${id.at(-1)}"; open it once to see it play`,
      ];
}

function kindOf(url: URL, first: string, id: string): string {
  if (WORDS[id] !== undefined) return WORDS[id];
  if (/^(@|channel$|c$|user$)/.test(first)) return 'channel';
  if (first === 'playlist' || (url.searchParams.has('list') && first === 'watch')) return 'playlist';
  return first === 'clip' ? 'clip' : 'other';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
