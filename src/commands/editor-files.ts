/** What `init` puts beside a course for those who write it: settings of their editor, and a page for their assistants. */
import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { blockTypes } from '../blocks/index.ts';
import { makeFolder } from '../package/make-folder.ts';
import { blockEntry, firstExample } from '../reference/blocks.ts';
import { readTemplate, toolFile } from '../tool/files.ts';

/** The schemas are copied: they are found without a network, wherever the tool is installed. */
const SCHEMAS = '.vscode/coursewright';

/** Files that are there stay as they are. @returns the paths of those that do, in the folder. */
export function writeEditorFiles(course: string, cwd: string): { folder: string; kept: string[] } {
  const folder = workspaceOf(course, cwd);
  const shown = relative(folder, course).split(sep).join('/') || '.';
  const texts: Record<string, string> = {
    '.vscode/settings.json': json(editorSettings()),
    '.vscode/extensions.json': json({ recommendations: ['redhat.vscode-yaml'] }),
    '.vscode/coursewright.code-snippets': json(snippets()),
    '.gitignore': readTemplate('desk/gitignore'),
    'AGENTS.md': readTemplate('desk/AGENTS.md')
      .replaceAll('{course}/', shown === '.' ? '' : `${shown}/`)
      .replaceAll('{course}', shown),
  };
  const kept = Object.keys(texts).filter((path) => existsSync(join(folder, path)));
  for (const [path, text] of Object.entries(texts)) {
    if (kept.includes(path)) continue;
    makeFolder(dirname(join(folder, path)));
    writeFileSync(join(folder, path), text);
  }
  makeFolder(join(folder, SCHEMAS));
  for (const name of readdirSync(toolFile('schemas')).filter((one) => one.endsWith('.schema.json')))
    copyFileSync(toolFile(`schemas/${name}`), join(folder, SCHEMAS, name));
  return { folder, kept };
}

/** What is opened in an editor: the folder of `courses/`, or a project around the course; else the course alone. */
function workspaceOf(course: string, cwd: string): string {
  const isBelow = course.startsWith(cwd + sep);
  const isProject =
    dirname(course) === join(cwd, 'courses') ||
    ['.git', 'package.json'].some((name) => existsSync(join(cwd, name)));
  return isBelow && isProject ? cwd : course;
}

/** Globs of the extension for YAML: those that come later win, and one with `!` takes out. */
function editorSettings(): Record<string, unknown> {
  const schemas = ['course', 'module', 'videos', 'glossary', 'toolkit', 'community'].flatMap((name) => [
    [`./${SCHEMAS}/${name}.schema.json`, [`**/${name}.yaml`, '!**/i18n/**', '!**/local/**']],
    [`./${SCHEMAS}/${name}.i18n.schema.json`, [`**/i18n/**/${name}.yaml`]],
  ]);
  return {
    'yaml.schemas': {
      ...Object.fromEntries(schemas),
      [`./${SCHEMAS}/toolkit.local.schema.json`]: ['**/local/toolkit.yaml'],
      [`./${SCHEMAS}/portal.schema.json`]: ['**/portal/portal.yaml'],
    },
    '[markdown]': { 'editor.quickSuggestions': { other: true }, 'editor.snippetSuggestions': 'top' },
  };
}

/** One for each block, by its own example. */
function snippets(): Record<string, unknown> {
  return Object.fromEntries(
    [...blockTypes.values()].map((type) => [
      type.name,
      {
        scope: 'markdown',
        prefix: [`:::${type.name}`, type.name],
        description: type.summary,
        body: firstExample(blockEntry(type, blockTypes)).trimEnd().replace(/[\\$]/g, '\\$&').split('\n'),
      },
    ]),
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
