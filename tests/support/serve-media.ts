/** Serves media files on loopback as web servers do, with ranges, to a page of a real browser. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';

const TYPES: Record<string, string> = {
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
};

export interface MediaPage {
  page: Page;
  close(): Promise<void>;
}

/** An empty page on the same server; `find` gives the file of a name. */
export async function mediaPage(find: (name: string) => Buffer): Promise<MediaPage> {
  const server = createServer(({ url = '/', headers }, response) => {
    const name = url.slice(1);
    const type = TYPES[extname(name)];
    if (type === undefined) {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Media</title>');
      return;
    }
    const file = find(name);
    const from = Number(/bytes=(\d+)/.exec(headers.range ?? '')?.[1] ?? 0);
    response.writeHead(headers.range === undefined ? 200 : 206, {
      'Content-Type': type,
      'Accept-Ranges': 'bytes',
      'Content-Length': file.length - from,
      'Content-Range': `bytes ${from}-${file.length - 1}/${file.length}`,
    });
    response.end(file.subarray(from));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    page,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
