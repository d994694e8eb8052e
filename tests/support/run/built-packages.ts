/** Before the tests: a folder for what they build, gone after the run; see `built-once.ts`. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { addFolder } from '../hash-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    builtPackages: {
      folder: string;
      /** Of all that the tool is made of. */
      toolHash: string;
    };
  }
}

export default async function prepareFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'coursewright-built-'));
  const hash = createHash('sha256');
  for (const part of ['dist/tool', 'templates']) await addFolder(hash, path.resolve(part));
  project.provide('builtPackages', { folder, toolHash: hash.digest('hex') });
  return () => rm(folder, { recursive: true, force: true });
}
