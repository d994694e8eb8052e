/** What only the trainer reads is in nothing that learners get, whatever it stands in and whichever target is built. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { targets } from '../../src/targets/index.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { startPreview } from '../support/start-preview.ts';
import { unzip } from '../support/unzip.ts';

/** In every text for a trainer, and in files that only these name. */
const MARK = 'Hasenpfeffer';
/** In the plan of the session, and in files that only it names: learners get it where a course has its sessions beside. */
const PLAN = 'Kaiserschmarrn';

const trainer = (more = '') => `:::trainer[${MARK} title]\n${MARK} text. ${more}\n:::`;
const quoted = (text: string) => text.replace(/^/gm, '> ');

const LESSON = `---
title: Welcome
---

What learners read.

${trainer(`See [the key](../assets/key.txt), ![${MARK}](../assets/key.svg) and [the web](https://example.org/${MARK}).`)}

## A heading

${trainer(`\n\n### ${MARK}\n\n| ${MARK} | b |\n| --- | --- |\n| 1 | 2 |\n\n- ${MARK}[^1]\n\n[^1]: ${MARK}`)}

${quoted(trainer())}

- An item

${trainer().replace(/^/gm, '  ')}

::::tip
A tip.

${trainer()}
::::

:::::tabs
::::tab[One]
Text.

${trainer()}
::::
:::::

::::sheet[Talk it over]{kind=discussion}
Who would have said yes?

${trainer()}
::::

:::choice
Which one?

- [x] This
- [ ] That
:::

${trainer()}
`;

const SESSION = `---
title: ${PLAN} session
minutes: 30
sheets: [../../assets/session.txt, ../01-welcome.md#talk-it-over]
---

::::step[${PLAN}]{minutes=30}
${PLAN}

${trainer()}
::::
`;

let course: CourseTest;
beforeAll(async () => {
  course = await courseTest({
    'course.yaml': courseYaml('translations: [es]\nsite: https://example.org/site/\n'),
    '01-start/01-welcome.md': LESSON,
    '01-start/sessions/01-meet.md': SESSION,
    'i18n/es/01-start/01-welcome.md': LESSON.replace('Welcome', 'Hola'),
    'assets/key.txt': MARK,
    'assets/session.txt': PLAN,
    'assets/key.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${MARK}</title></svg>`,
  });
});
afterAll(() => course?.remove());

/** Paths of the files with the mark, those in zips and in what is compressed too. */
async function marked(name: string, content: Buffer, mark: string): Promise<string[]> {
  if (content.subarray(0, 2).toString('latin1') === 'PK') {
    const entries = [...(await unzip(content))];
    return (
      await Promise.all(entries.map(([inner, bytes]) => marked(`${name}/${inner}`, bytes, mark)))
    ).flat();
  }
  const plain = content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
  const has = (text: string) => text.toLowerCase().includes(mark.toLowerCase());
  return has(plain.toString('utf8')) || has(name) ? [name] : [];
}

it('is in no package of any target, and in nothing beside them', async () => {
  const names = Object.values(targets).map(({ name }) => name);
  const { stderr, code } = await course.build('-t', names.join(','));
  expect({ stderr, code }).toMatchObject({ code: 0 });
  const written = await readdir(course.out, { recursive: true, withFileTypes: true });
  const files = written.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  expect(files.filter((file) => file.endsWith('.zip')).length).toBeGreaterThanOrEqual(2 * (names.length - 1));
  const found = async (mark: string) => {
    const all = await Promise.all(files.map(async (file) => marked(file, await readFile(file), mark)));
    return all.flat();
  };
  expect(await found(MARK)).toEqual([]);
  const planned = await found(PLAN);
  expect(planned.filter((file) => !file.includes('-moodle.mbz/'))).toEqual([]);
  expect(planned.length).toBeGreaterThan(0);
});

it('is not in the preview, which shows what learners get', async () => {
  const preview = await startPreview(course);
  try {
    expect(preview.updates.at(-1)?.problems.messages.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
    const seen = new Set<string>();
    const waiting = [`${preview.origin}/`, `${preview.origin}/course/test-course-en-scorm12/index.html`];
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      const text = await (await fetch(address)).text();
      expect(text.includes(MARK) || text.includes(PLAN), address).toBe(false);
      for (const [, written = ''] of text.matchAll(/(?:src|href)="([^"#]+)"/g)) {
        const next = new URL(written, address);
        if (next.origin === preview.origin) waiting.push(next.href);
      }
    }
    expect([...seen].some((address) => address.includes('course.js'))).toBe(true);
  } finally {
    await preview.end();
  }
});
