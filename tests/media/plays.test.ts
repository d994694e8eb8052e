/** What is found inside a file is what a real browser finds when it plays it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { probeMedia } from '../../src/media/probe.ts';
import { launchBrowser } from '../support/browser.ts';
import { mediaFile, mediaPath } from '../support/media.ts';

let browser: Browser;
let server: Server;
let page: Page;

beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    if (url === '/') response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Files</title>');
    else response.end(mediaFile(url.slice(1)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

it.each([
  'index-behind.mp4',
  'index-in-front.mp4',
  'fragmented.mp4',
  'silent.mp4',
  'vp9.webm','live.webm','av1.mp4','hevc.mp4','ten-bit.mp4','quicktime.mov','h264.mkv','ac3.mp4','alac.m4a','mpeg4-part2.mp4',
  'sound.m4a',
  'sound.mp3',
  'sound.opus',
  'sound.ogg',
  'sound.wav',
  'sound.flac',
])('%s', async (name) => {
  const { duration, video } = await probeMedia(mediaPath(name));
  const seen = await page.evaluate(load, name);
  console.log(name, duration, seen);
});

/** In the page: seconds, and width and height. */
function load(src: string): Promise<{ duration: number; size: number[] } | string> {
  const video = document.createElement('video');
  return new Promise((resolve) => {
    video.addEventListener('loadeddata', () =>
      resolve({ duration: video.duration, size: [video.videoWidth, video.videoHeight] }),
    );
    video.addEventListener('error', () => resolve(video.error?.message ?? 'error'));
    video.src = src;
  });
}
