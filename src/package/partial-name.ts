/** Names of what waits in the output folder until a whole build is written. */
import { join } from 'node:path';

const PARTIAL = /^\.coursewright-(\d+)-(.*?)(\.before)?\.partial$/;

export function partialName(folder: string, name: string): string {
  return join(folder, `.coursewright-${process.pid}-${name.replaceAll('/', '-')}.partial`);
}

/** Process that writes it, its own name, and whether it is of the build before; undefined for any other name. */
export function readPartial(name: string): { pid: number; own: string; isBefore: boolean } | undefined {
  const [, pid, own = '', before] = PARTIAL.exec(name) ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), own, isBefore: before !== undefined };
}

export function isPartial(name: string): boolean {
  return PARTIAL.test(name);
}
