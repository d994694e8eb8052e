/** What was found in a film is found without a probe, as long as all that was read for it stands there. */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Input } from 'mediabunny';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openCache } from '../../src/cache/cache-folder.ts';
import { loadProject } from '../../src/load/load.ts';
import { processProbes } from '../../src/media/known-probe.ts';
import { probeCache } from '../../src/pipeline/probe-cache.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { mediaPath } from '../support/media.ts';

const FILMS = ['vp9.webm', 'silent.mp4', 'sound.mp3'];
let course: CourseTest;
beforeEach(async () => {
  course = await courseTest({
    'course.yaml': courseYaml(''),
    '01-a/01-x.md': '---\ntitle: X\n---\n\nWords.\n',
  });
  await mkdir(path.join(course.folder, 'assets'));
  for (const name of FILMS) await copyFile(mediaPath(name), path.join(course.folder, 'assets', name));
});
afterEach(() => course.remove());

/** How often a library looked into a film, and what is known of all. */
async function looked(
  probes = probeCache(
    openCache(course.cwd, 'tool', () => undefined),
    course.folder,
  ),
) {
  const looks = vi.spyOn(Input.prototype, 'getVideoTracks');
  const project = await loadProject('course', { cwd: course.cwd, targets: [], ruleIds: [], probes });
  const media = Object.values(project.assets).map((asset) => asset.media);
  const times = looks.mock.calls.length;
  looks.mockRestore();
  return { times, media };
}

it('is looked for once, and anew where it is another film, whatever its times say', async () => {
  const first = await looked();
  expect(first.times).toBe(FILMS.length);
  expect(first.media.map((facts) => facts?.container)).toEqual(['mp4', 'mp3', 'webm']);
  expect(await looked()).toEqual({ times: 0, media: first.media });
  await copyFile(mediaPath('hevc.mp4'), path.join(course.folder, 'assets/silent.mp4'));
  const changed = await looked();
  expect(changed.times).toBe(1);
  expect(changed.media.slice(1)).toEqual(first.media.slice(1));
  expect(changed.media[0]).not.toEqual(first.media[0]);
});

it('is seen to be cut, though its beginning is the same', async () => {
  expect((await looked()).media[0]?.problem).toBeUndefined();
  const film = path.join(course.folder, 'assets/silent.mp4');
  await writeFile(film, (await readFile(film)).subarray(0, -200));
  expect((await looked()).media[0]?.problem).toEqual({ kind: 'no-index' });
});

it('is another one when something came behind it', async () => {
  const before = await looked();
  await writeFile(path.join(course.folder, 'assets/sound.mp3'), Buffer.alloc(9000), { flag: 'a' });
  expect((await looked()).media[1]?.bitRate).not.toBe(before.media[1]?.bitRate);
});

it('is looked for anew where what was kept is damaged, or of no film that is there', async () => {
  const first = await looked();
  const folder = path.join(course.cwd, '.coursewright/cache');
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    await writeFile(
      file,
      (await readFile(file)).map((byte, at) => (at < 40 ? byte : byte ^ 1)),
    );
  }
  expect(await looked()).toEqual(first);
  expect((await looked()).times).toBe(0);
});

it('is kept by a preview as long as it runs', async () => {
  const memory = processProbes();
  expect((await looked(memory)).times).toBe(FILMS.length);
  expect((await looked(memory)).times).toBe(0);
});
