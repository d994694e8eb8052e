/** Loads a course from files that a test writes down, and tells what was said in one line a message. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadProject } from '../../src/load/load.ts';

export async function loadFiles(files: Record<string, string>) {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'coursewright-load-')));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const all = {
    'course.yaml': 'title: Bread\nlanguage: en\niri: https://example.org/bread\ntranslations: [es]\n',
    '01-a/01-b.md': '---\ntitle: Flour\n---\nText\n',
    'i18n/es/01-a/01-b.md': '---\ntitle: Harina\n---\nTexto\n',
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(cwd, 'bread', file)), { recursive: true });
    writeFileSync(join(cwd, 'bread', file), text);
  }
  const project = await loadProject('bread', { cwd, targets: [], ruleIds: [] });
  const said = project.messages.map(
    ({ file, line, column, severity, ruleId, reason }) =>
      `${file}:${line}:${column} ${severity} ${ruleId} ${reason}`,
  );
  return { project, said };
}
