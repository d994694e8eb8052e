/** What is found inside a file is what a real browser finds when it plays it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { probeMedia } from '../../src/media/probe.ts';
import { mediaFile, mediaPath } from '../support/media.ts';
import { type MediaPage, mediaPage } from '../support/serve-media.ts';

let opened: MediaPage;

beforeAll(async () => {
  opened = await mediaPage(mediaFile);
});
afterAll(() => opened.close());

it.each([
  'index-behind.mp4',
  'index-in-front.mp4',
  'fragmented.mp4',
  'silent.mp4',
  'vp9.webm',
  'av1.mp4',
  'sound.m4a',
  'sound.mp3',
  'sound.opus',
  'sound.ogg',
  'sound.wav',
  'sound.flac',
])('%s', async (name) => {
  const { duration, lengthStated, video } = await probeMedia(mediaPath(name));
  const seen = await opened.page.evaluate(load, name);
  expect(Math.abs(seen.duration - (duration ?? 0))).toBeLessThan(0.1);
  expect(lengthStated).toBe(true);
  expect(seen.size).toEqual(video === undefined ? [0, 0] : [video.width, video.height]);
});

it('live.webm: a browser cannot tell how long it is', async () => {
  const { duration = 0, lengthStated } = await probeMedia(mediaPath('live.webm'));
  expect(await opened.page.evaluate(load, 'live.webm')).toMatchObject({ duration: Number.POSITIVE_INFINITY });
  expect(Math.abs(duration - 4)).toBeLessThan(0.1);
  expect(lengthStated).toBe(false);
});

it.each(['hevc.mp4', 'mpeg4-part2.mp4'])('%s: a browser shows no picture', async (name) => {
  expect(await opened.page.evaluate(load, name)).toMatchObject({ size: [0, 0] });
});

/** In the page: seconds, and width and height. */
function load(src: string): Promise<{ duration: number; size: number[] }> {
  const video = document.createElement('video');
  return new Promise((resolve, reject) => {
    video.addEventListener('loadeddata', () =>
      resolve({ duration: video.duration, size: [video.videoWidth, video.videoHeight] }),
    );
    video.addEventListener('error', () => reject(new Error(video.error?.message ?? 'no error')));
    video.src = src;
  });
}
