/**
 * The page's Content-Security-Policy: nothing but the package itself, the hosts that its lessons list
 * and, where the target reports over the network, its record store.
 */
import type { Lesson } from '../course/model.ts';

export function securityPolicy(lessons: readonly Lesson[], connect: readonly string[]): string {
  const media = new Set<string>();
  const frames = new Set<string>();
  for (const { facts } of lessons) {
    const own = new Set(
      facts.videos.flatMap(({ video }) => (video?.source.kind === 'url' ? hostOf(video.source.url) : [])),
    );
    for (const host of facts.hosts) (own.has(hostOf(host)) ? media : frames).add(originOf(host));
    for (const { video } of facts.videos) {
      if (video?.source.kind === 'peertube') frames.add(originOf(video.source.host));
    }
  }
  return [
    ["default-src 'none'"],
    ["script-src 'self'"],
    ["style-src 'self'"],
    ["img-src 'self'"],
    ["media-src 'self'", ...sorted(media)],
    frames.size === 0 ? ["frame-src 'none'"] : ['frame-src', ...sorted(frames)],
    ["connect-src 'self'", ...connect],
    ["base-uri 'none'"],
    ["form-action 'none'"],
  ]
    .map((directive) => directive.join(' '))
    .join('; ');
}

function hostOf(address: string): string {
  return new URL(originOf(address)).host;
}

/** Of a host or an address; only a host's own characters, so that it cannot add a directive. */
function originOf(address: string): string {
  return new URL(address.includes('://') ? address : `https://${address}`).origin;
}

function sorted(values: ReadonlySet<string>): string[] {
  return [...values].sort();
}
