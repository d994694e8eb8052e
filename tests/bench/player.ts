/** What a package weighs, how many LMS calls it makes while it opens, and how its opening grows with the course. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/launch-browser.ts';
import { type LmsHost, lmsHost } from '../support/lms-host.ts';
import { unzip } from '../support/unzip.ts';
import { generateCourse } from './generate-course.ts';
import { type Row, ratioRow, run } from './measure.ts';

/** Files that grow with the lessons. */
const CONTENT = new Set(['index.html', 'course.js', 'search-index.js']);

const COUNTING_API = `window.calls = 0;
window.API = new Proxy({}, { get: (_, name) => (...values) => { window.calls++; return name === 'LMSGetValue' || name === 'LMSGetErrorString' ? '' : name === 'LMSGetLastError' ? '0' : 'true'; } });`;

export async function measurePlayer(temp: string, cli: string): Promise<Row[]> {
  const out = path.join(temp, 'player-out');
  await mkdir(out, { recursive: true });
  for (const count of [10, 1000]) {
    const { folder } = await generateCourse(path.join(temp, `player-${count}`), count);
    await run(cli, ['build', folder, '-t', 'scorm12,xapi', '-o', out], temp);
  }
  const zip = (count: number, target: string): string => path.join(out, `bench-${count}-en-${target}.zip`);
  const rows = [
    ...weights(await unzip(zip(10, 'scorm12')), 'SCORM 1.2', 32),
    ...weights(await unzip(zip(10, 'xapi')), 'xAPI', 52),
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

async function open(
  browser: Browser,
  host: LmsHost,
  name: string,
): Promise<{ ready: number; calls: number }> {
  const page = await browser.newPage();
  await page.goto(host.frame(name, { script: COUNTING_API }));
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('the package has no frame');
  await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
  const ready = await frame.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return entry === undefined ? 0 : entry.domContentLoadedEventEnd - entry.responseStart;
  });
  const calls = await page.evaluate(() => (window as unknown as { calls: number }).calls);
  await page.close();
  return { ready, calls };
}

function weights(files: Map<string, Buffer>, target: string, limit: number): Row[] {
  const gzip = (name: string): number => gzipSync(files.get(name) ?? Buffer.alloc(0)).length / 1000;
  const beyond = [...files]
    .filter(([name]) => !name.startsWith('files/') && !CONTENT.has(name))
    .reduce((sum, [, content]) => sum + gzipSync(content).length / 1000, 0);
  const row = (what: string, size: number, most: number): Row => ({
    what: `${target}: ${what}`,
    measured: `${size.toFixed(1)} kB`,
    limit: `≤ ${most} kB`,
    holds: size <= most,
  });
  return [
    row('player script, gzip', gzip('player.js'), limit),
    row('style, gzip', gzip('style.css'), 10),
    row('zip beyond lessons and media', beyond, 82),
  ];
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
