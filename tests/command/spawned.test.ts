/** The command as a process: it ends with the code, and writes the words, that `run` gives. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { CLI, runTool, spawnCommand, spawnTool } from '../support/run-tool.ts';

const lesson = (text: string) => `---\ntitle: A lesson\n---\n\n${text}\n`;

let course: CourseTest;
beforeAll(async () => {
  course = await courseTest({
    '01-a/01-b.md': lesson('Words.'),
    '../bad/course.yaml': 'titel: x\n',
    '../bad/01-a/01-b.md': lesson('![](x.png)'),
  });
});
afterAll(() => course.remove());

describe('the process', () => {
  it.each([
    ['--version', 0],
    ['rules --reporter json', 0],
    ['check course', 0],
    ['check bad', 1],
    ['check bad --reporter github', 1],
    ['chek', 2],
    ['build nowhere', 2],
  ])('%s: ends with %i, and says what is said in process', async (line, code) => {
    const args = line.split(' ');
    const spawned = await spawnTool(course.cwd, args);
    expect(spawned.code).toBe(code);
    expect(await runTool(course.cwd, args)).toEqual(spawned);
  });

  it.skipIf(process.platform === 'win32')('a reader that leaves early is no error', async () => {
    const script = 'set -o pipefail; "$0" "$1" rules --reporter json | head -c 1';
    const piped = await spawnCommand(course.cwd, 'bash', ['-c', script, process.execPath, CLI]);
    expect(piped).toEqual({ code: 0, stdout: '{', stderr: '' });
  });
});

it('in process leaves the folder and the environment of the process as they are', async () => {
  const before = [process.cwd(), { ...process.env }, process.exitCode];
  expect((await course.build()).code).toBe(0);
  expect((await course.run('chek')).code).toBe(2);
  expect([process.cwd(), { ...process.env }, process.exitCode]).toEqual(before);
});
