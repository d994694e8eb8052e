/**
 * Hosts whose videos a learner always wants to play in this course. Kept in this browser for each learner
 * apart, as classrooms share theirs; the key holds no more of a learner than a checksum. It comes with the block
 * that plays them (blocks/video-host).
 */
import { checksum } from '../state/checksum.ts';
import type { HostChoice } from './browser-block.ts';
import type { Session } from './session.ts';

let chosen: Set<string> | undefined;

export function hostChoice(session: Session, gone?: AbortSignal): HostChoice {
  return {
    isAllowed: (host) => allowed(session).has(host),
    allow: (host, always) => allow(session, host, always),
    onChange: (listener) => session.on('hosts', listener, gone),
  };
}

/** Without storage it holds until the page is left. */
function allow(session: Session, host: string, always: boolean): void {
  const hosts = allowed(session);
  if (always) hosts.add(host);
  else hosts.delete(host);
  session.emit('hosts', host);
  try {
    if (hosts.size === 0) localStorage.removeItem(keyOf(session));
    else localStorage.setItem(keyOf(session), JSON.stringify([...hosts]));
  } catch {
    return;
  }
}

function allowed(session: Session): Set<string> {
  // Before the launch nobody knows whose choice it would be.
  if (session.launch === undefined) return new Set();
  chosen ??= stored(keyOf(session));
  return chosen;
}

function keyOf({ data, launch }: Session): string {
  return `coursewright:hosts:${data.course.id}:${checksum(launch?.learner.id ?? '').toString(36)}`;
}

function stored(key: string): Set<string> {
  try {
    return new Set(JSON.parse(localStorage.getItem(key) ?? '[]') as string[]);
  } catch {
    return new Set();
  }
}
