/** Every form of a Vimeo address that people paste. */
import type { HostAddress } from './host-address.ts';

/** Folders before a video's number; an unlisted video has a hash behind it, or as `h`. */
const VIDEO =
  /^\/(?:(?:video|channels\/[^/]+|groups\/[^/]+\/videos|(?:album|showcase)\/\d+\/video|manage\/videos)\/)?(\d{5,12})(?:\/([0-9a-f]{6,32}))?\/?$/i;

const REFUSED: [path: RegExp, sentence: string][] = [
  [
    /^\/(webinars\/)?events?\//,
    'is an event of Vimeo, whose content changes; open the recording as a video of its own and copy that address',
  ],
  [
    /^\/(album|showcase)\/[^/]+/,
    'is a showcase of Vimeo; open one of its videos and copy the address of that',
  ],
  [
    /\/review\//,
    'is a page for reviewers of Vimeo, which cannot be shown in a course; copy the link of the video itself from "Share"',
  ],
  [
    /^\/ondemand\//,
    'is sold on demand by Vimeo, so it cannot be shown in a course; use another video, or link to it',
  ],
  [
    /^\/(channels|groups)\/[^/]+\/?$/,
    'is a collection of Vimeo; open one of its videos and copy the address of that',
  ],
];

/** Undefined for another host. */
export function vimeoAddress(url: URL): HostAddress | undefined {
  const host = url.hostname.replace(/^(www|player)\./, '');
  if (host !== 'vimeo.com' || /\.(mp4|m3u8)$/i.test(url.pathname)) return undefined;
  const match = VIDEO.exec(url.pathname);
  const id = match?.[1];
  if (id !== undefined) {
    const hash = match?.[2] ?? hashIn(url);
    return { source: { kind: 'vimeo', id, hash }, notes: [] };
  }
  const [, sentence = 'is no single video of Vimeo; open the video and copy its address'] =
    REFUSED.find(([path]) => path.test(url.pathname)) ?? [];
  return { problem: sentence };
}

function hashIn(url: URL): string | undefined {
  const hash = url.searchParams.get('h');
  return hash !== null && /^[0-9a-f]{6,32}$/i.test(hash) ? hash : undefined;
}
