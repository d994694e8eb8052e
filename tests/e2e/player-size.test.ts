/** What a learner's browser loads before the first page: within its budget with every block, and no block in vain. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { everyActivity } from '../support/every-activity.ts';

/** Bytes, gzipped. What is loaded later, such as the search, is no part of it. */
const BUDGETS = { scorm12: 45_000, xapi: 68_000 };

const PLAYER = 'dist/tool/player';
const SCRIPTS = new Map(
  readdirSync(PLAYER).flatMap((file) => {
    const type = /^block-(.+)\.js$/.exec(file)?.[1];
    return type === undefined ? [] : [[type, readFileSync(`${PLAYER}/${file}`, 'utf8').trim()] as const];
  }),
);

let full: CourseTest;
let small: CourseTest;

beforeAll(async () => {
  const choice = '---\ntitle: One\n---\n\n:::choice{#q}\nNow?\n\n- [x] Yes\n- [ ] No\n:::\n';
  full = await everyActivity({}, '-t', 'scorm12,xapi');
  small = await courseTest({ '01-one/01-one.md': choice });
  expect((await small.build('-t', 'scorm12')).code).toBe(0);
});
afterAll(() => Promise.all([full?.remove(), small?.remove()]));

async function script(course: CourseTest, name: string): Promise<string> {
  return (await course.files(name)).get('player.js')?.toString('utf8') ?? '';
}

function blocksIn(player: string): string[] {
  return [...SCRIPTS].flatMap(([type, content]) => (player.includes(content) ? [type] : [])).sort();
}

it.each(Object.entries(BUDGETS))('with every block, %s takes at most %i bytes', async (target, budget) => {
  const player = await script(full, `every-activity-en-${target}.zip`);
  expect(blocksIn(player)).toEqual([...SCRIPTS.keys()].sort());
  expect(gzipSync(player, { level: 9 }).length).toBeLessThanOrEqual(budget);
});

it('only the blocks in use are loaded', async () => {
  expect(blocksIn(await script(small, 'test-course-en-scorm12.zip'))).toEqual(['choice', 'question']);
});
