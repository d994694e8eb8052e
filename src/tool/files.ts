/**
 * Where the tool's own files lie: what its build made (`dist/tool`) and its templates. From source,
 * as tests run it, both are found beside `src`; no environment variable takes part.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fromSource = import.meta.url.endsWith('.ts');
const toolRoot = new URL(fromSource ? '../../dist/tool/' : './', import.meta.url);
const packageRoot = new URL('../../', import.meta.url);

/** Absolute path of a file below `dist/tool`, e.g. `player/search.js`. */
export function toolFile(relative: string): string {
  return fileURLToPath(new URL(relative, toolRoot));
}

/** Absolute path of what a folder below `blocks` accepts and refuses. */
export function exampleFile(folder: string): string {
  return toolFile(`examples/${folder}.md`);
}

/** Absolute path of a file below `templates`. */
export function templateFile(relative: string): string {
  return fileURLToPath(new URL(`templates/${relative}`, packageRoot));
}

/**
 * Tells this build of the tool, on this version of Node with its tables of Unicode, from every other; undefined where
 * it was not built.
 */
export function toolIdentity(): string | undefined {
  const file = toolFile('build-id.txt');
  if (!existsSync(file)) return undefined;
  const { node, icu, unicode } = process.versions;
  return [readFileSync(file, 'utf8'), node, icu, unicode].join(' ');
}

const texts = new Map<string, string>();

/** Text of a template, read once. */
export function readTemplate(relative: string): string {
  return readOnce(templateFile(relative)).replace(/\r\n/g, '\n');
}

/** A piece of a style sheet by its path below `templates`, as the tool's build has minified it; read once. */
export function readStyle(relative: string): string {
  return readOnce(toolFile(relative)).trim();
}

function readOnce(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}
