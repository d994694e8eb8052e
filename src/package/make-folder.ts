/** Makes a folder and those above it, one by one: Node's own `recursive` never ends where /proc refuses one. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const step of missing) {
    try {
      mkdirSync(step);
    } catch (error) {
      // Another build may have made it meanwhile.
      if (!existsSync(step)) throw error;
    }
  }
}
