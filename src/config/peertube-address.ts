/** Addresses of PeerTube, whose servers are known by their paths alone. */
import type { HostAddress } from './host-address.ts';

const PLAYLIST = /^\/(w\/p|videos\/watch\/playlist|video-playlists\/embed)\//;
/** A comment's address has its number behind the id. */
const VIDEO = /^\/(?:w|videos\/watch|videos\/embed)\/([\w-]{8,64})(?:;[^/]*)?\/?$/;
/** Characters of an id: a UUID, or one written shorter. */
const LENGTHS = [22, 36];

/** Undefined for what has no path of PeerTube's. */
export function peertubeAddress(url: URL): HostAddress | undefined {
  if (PLAYLIST.test(url.pathname))
    return { problem: 'is a playlist of PeerTube; open one of its videos and copy the address of that' };
  const id = VIDEO.exec(url.pathname)?.[1];
  if (id === undefined) return undefined;
  const notes = LENGTHS.includes(id.length)
    ? []
    : [`has an id of ${id.length} characters, and PeerTube's have 22 or 36; open it once to see it play`];
  return { source: { kind: 'peertube', host: url.host, id }, notes };
}
