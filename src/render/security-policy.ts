/**
 * The page's Content-Security-Policy: nothing but the package itself, the hosts that its own lessons list,
 * each for what it is needed, and what the target needs: its record store, where it reports over the network.
 */
import { contactedHosts, type HostUse } from '../course/model/hosts.ts';
import type { Lesson } from '../course/model/model.ts';
import type { Target } from '../targets/target.ts';

export function securityPolicy(
  lessons: readonly Lesson[],
  { connect, policy = [] }: Pick<Target, 'connect' | 'policy'>,
): string {
  const hosts = contactedHosts(lessons);
  const origins = (as: HostUse['as']) =>
    new Set(hosts.filter((host) => host.as === as).map(({ host }) => originOf(host)));
  const [media, frames] = [origins('file'), origins('frame')];
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
    ...policy.map((directive) => [directive]),
  ]
    .map((directive) => directive.join(' '))
    .join('; ');
}

/** Only a host's own characters, so that it cannot add a directive. */
function originOf(host: string): string {
  return new URL(`https://${host}`).origin;
}

function sorted(values: ReadonlySet<string>): string[] {
  return [...values].sort();
}
