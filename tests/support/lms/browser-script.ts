/** The script that offers a run-time in a page of `lmsHost`: the same machine as in node. */
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { LmsBehaviour } from '../../../src/fakes/behaviours.ts';
import type { Standard } from '../../../src/fakes/lms/standard.ts';

let bundle: string | undefined;

export function browserScript(behaviour: LmsBehaviour, standard: Standard['name'] = 'scorm12'): string {
  bundle ??= bundled();
  return `window.lmsStandard = '${standard}';\nwindow.lmsBehaviour = ${JSON.stringify(behaviour, infinite)};\n${bundle}`;
}

function bundled(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(import.meta.dirname, 'browser-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

/** No limit is a very large number in JSON. */
function infinite(_key: string, value: unknown): unknown {
  return value === Number.POSITIVE_INFINITY ? Number.MAX_SAFE_INTEGER : value;
}
