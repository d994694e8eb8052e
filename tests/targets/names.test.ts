/** A target is one folder and its lines in the tables: nothing else of the tool knows it by its name. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { courseSchema } from '../../src/config/course-schema.ts';
import { targets } from '../../src/targets/index.ts';

/** The last says what opens a target's packages in a preview. */
const TABLES = ['targets/index.ts', 'targets/summaries.ts', 'targets/lms-choices.ts', 'preview/desk/desk.ts'];
/** LMSs, which know standards by such names, or have such a name themselves, and no target. */
const LMS = /^(fakes\/|import\/banks\/|preview\/page\/(scorm-again|view)\.ts$)/;
/** The help's examples are commands to copy, and a part of the player names whoever brings it. */
const EXAMPLES = ['cli.ts', 'config/course-schema.ts'];

it('no file beside its own folder names a target', async () => {
  const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts'));
  const folders = new Set(files.flatMap((file) => /^targets\/([^/]+)\//.exec(file)?.[1] ?? []));
  const names = [...new Set([...Object.keys(targets), ...folders])].filter((name) => name !== 'scorm');
  // Whole words in quotes, and folders in imports; the standards' own addresses have such words too.
  const named = new RegExp(`['"\`](${names.join('|')})['"\`]|targets/(${names.join('|')})/`);
  const found = await Promise.all(
    files.map(async (file) => {
      const isOwn = names.some((name) => file.startsWith(`targets/${name}/`));
      if (isOwn || TABLES.includes(file) || EXAMPLES.includes(file) || LMS.test(file)) return [];
      const lines = (await readFile(join('src', file), 'utf8')).split('\n');
      return lines.flatMap((line, index) => (named.test(line) ? `${file}:${index + 1} ${line.trim()}` : []));
    }),
  );
  expect(found.flat()).toEqual([]);
});

it('is called in the table as it calls itself', () => {
  for (const [name, target] of Object.entries(targets)) expect(target.name).toBe(name);
});

it('is named where the schema says what a course may choose', () => {
  const said = courseSchema.shape.targets.unwrap().description?.match(/(?<=build: ).*?(?=\.)/)?.[0];
  expect(said?.split(', ')).toEqual(Object.keys(targets));
});
