/** Where a portal may be written: nowhere that holds something else. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../diagnostics/usage-error.ts';

/** Together they say that a folder is a portal's, so that another build may take its place; packages alone lie elsewhere too. */
const LISTED = 'packages/packages.json';
const DOOR = 'assets/door.js';

/** @throws UsageError where the folder holds what is no portal */
export function refuseForeign(out: string): void {
  if (!existsSync(out)) return;
  if (statSync(out).isDirectory() && (readdirSync(out).length === 0 || isPortal(out))) return;
  throw new UsageError(`"${out}" is there, and no portal. Remove it, or choose another folder with --out.`);
}

function isPortal(folder: string): boolean {
  const [listed, door] = [path.join(folder, LISTED), path.join(folder, DOOR)];
  return existsSync(door) && existsSync(listed) && readFileSync(listed, 'utf8').startsWith('{');
}
