/** What a package weighs, how many LMS calls it makes while it opens, and how its opening grows with the course. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/launch-browser.ts';
import { type LmsHost, lmsHost } from '../support/lms-host.ts';
import { BEYOND_LESSONS, bytesBeyondLessons } from '../support/package-facts.ts';
import { unzip } from '../support/unzip.ts';
import { generateCourse } from './generate-course.ts';
import { type Row, ratioRow, run } from './measure.ts';

/** Of the page around the package: it counts calls, and asks for an address that says what was measured. */
const MEASURING_API = `window.calls = 0;
window.API = new Proxy({}, { get: (_, name) => (...values) => { window.calls++; return name === 'LMSGetValue' || name === 'LMSGetErrorString' ? '' : name === 'LMSGetLastError' ? '0' : 'true'; } });
const look = () => {
  const { document, performance } = window.frames[0];
  if (document.documentElement.dataset.ready === undefined) return setTimeout(look, 20);
  const [{ domContentLoadedEventEnd, responseStart }] = performance.getEntriesByType('navigation');
  fetch('/opened?' + (domContentLoadedEventEnd - responseStart) + '&' + window.calls);
};
addEventListener('load', look);`;
const OPENED = /^\/opened\?([\d.]+)&(\d+)$/;

export async function measurePlayer(temp: string, cli: string): Promise<Row[]> {
  const out = path.join(temp, 'player-out');
  await mkdir(out, { recursive: true });
  for (const count of [10, 1000]) {
    const { folder } = await generateCourse(path.join(temp, `player-${count}`), count);
    await run(cli, ['build', folder, '-t', 'scorm12,xapi', '-o', out, '--no-cache'], temp);
  }
  const zip = (count: number, target: string): string => path.join(out, `bench-${count}-en-${target}.zip`);
  const rows = [
    ...weights(await unzip(zip(10, 'scorm12')), 'SCORM 1.2', 32, BEYOND_LESSONS.scorm12),
    ...weights(await unzip(zip(10, 'xapi')), 'xAPI', 52, BEYOND_LESSONS.xapi),
  ];
  const host = await lmsHost();
  const browser = await startBrowser();
  try {
    for (const count of [10, 1000]) await host.add(`c${count}`, zip(count, 'scorm12'));
    const small: number[] = [];
    const large: number[] = [];
    let calls = 0;
    for (let index = 0; index < 7; index++) {
      small.push((await open(browser, host, 'c10')).ready);
      const opened = await open(browser, host, 'c1000');
      large.push(opened.ready);
      calls = opened.calls;
    }
    rows.push({
      what: 'LMS calls while a package of 1,000 lessons opens',
      measured: String(calls),
      limit: '≤ 12',
      holds: calls <= 12,
    });
    rows.push(
      ratioRow(
        'DOMContentLoaded of 1,000 lessons, against 10',
        middle(large) / middle(small),
        3,
        `${Math.round(middle(large))} ms against ${Math.round(middle(small))} ms`,
      ),
    );
  } finally {
    await browser.close();
    await host.close();
  }
  return rows;
}

/**
 * In a context that nothing drives: a driver's hold on a page lets the browser record all that comes, and read it a
 * second time, which of 7 MB took a sixth of what was measured.
 */
async function open(
  browser: Browser,
  host: LmsHost,
  name: string,
): Promise<{ ready: number; calls: number }> {
  const devTools = await browser.newBrowserCDPSession();
  const { browserContextId } = await devTools.send('Target.createBrowserContext');
  const before = host.log.length;
  await devTools.send('Target.createTarget', {
    url: host.frame(name, { script: MEASURING_API }),
    browserContextId,
  });
  let said: RegExpExecArray | null | undefined;
  while (!said) {
    await setTimeout(20);
    said = host.log
      .slice(before)
      .map(({ address }) => OPENED.exec(address))
      .find(Boolean);
  }
  await devTools.send('Target.disposeBrowserContext', { browserContextId });
  await devTools.detach();
  return { ready: Number(said[1]), calls: Number(said[2]) };
}

/** Limits in kB of the player script, in bytes of what is beyond lessons and media. */
function weights(files: Map<string, Buffer>, target: string, limit: number, beyond: number): Row[] {
  const gzip = (name: string): number => gzipSync(files.get(name) ?? Buffer.alloc(0)).length / 1000;
  const row = (what: string, size: number, most: number): Row => ({
    what: `${target}: ${what}`,
    measured: `${size.toFixed(1)} kB`,
    limit: `≤ ${most} kB`,
    holds: size <= most,
  });
  return [
    row('player script, gzip', gzip('player.js'), limit),
    row('style, gzip', gzip('style.css'), 10),
    row('zip beyond lessons and media', bytesBeyondLessons(files) / 1000, beyond / 1000),
  ];
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
