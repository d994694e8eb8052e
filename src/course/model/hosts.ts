/** Hosts outside of the package: whom a learner's browser asks, and for what. */

/** One video that comes from a host. */
export interface HostUse {
  /** What is asked, e.g. `www.youtube-nocookie.com`. */
  host: string;
  /** As people call it, e.g. `YouTube`. */
  name: string;
  /** Who runs it, where that is known. */
  company: string | undefined;
  /** The host's own player in a frame, or a media file of it in ours. */
  as: 'frame' | 'file';
  /** Title of the video. */
  video: string;
}

export interface ContactedHost extends Omit<HostUse, 'video'> {
  /** Titles of the videos that come from it. */
  videos: string[];
}

/** Each host once, sorted, with its videos in the order of the lessons. */
export function contactedHosts(
  lessons: readonly { facts: { hosts: readonly HostUse[] } }[],
): ContactedHost[] {
  const uses = lessons.flatMap(({ facts }) => facts.hosts);
  return joinedHosts(uses.map(({ video, ...host }) => ({ ...host, videos: [video] })));
}

/** The same of several packages. */
export function joinedHosts(all: readonly ContactedHost[]): ContactedHost[] {
  const hosts = new Map<string, ContactedHost>();
  for (const { videos, ...host } of all) {
    const key = `${host.host} ${host.as}`;
    const before = hosts.get(key)?.videos ?? [];
    hosts.set(key, { ...host, videos: [...new Set([...before, ...videos])] });
  }
  return [...hosts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, host]) => host);
}
