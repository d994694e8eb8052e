/** From saving a lesson to its new text on the screen, in the real preview and a real browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { startBrowser } from '../support/launch-browser.ts';
import { generateCourse } from './generate-course.ts';

const SIZES = [
  [60, 0.03],
  [1000, 0.07],
] as const;
/** The first saves find code that no engine has compiled yet. */
const WARM = 5;
const REPEATS = 9;

export interface Measured {
  /** Lessons. */
  count: number;
  /** Of the floor. */
  limit: number;
  /** Seconds. */
  median: number;
}

export async function measurePreview(temp: string, cli: string): Promise<Measured[]> {
  const browser = await startBrowser();
  try {
    const measured: Measured[] = [];
    for (const [count, limit] of SIZES) {
      const median = await measureCourse(path.join(temp, `preview-${count}`), count, cli, browser);
      measured.push({ count, limit, median });
    }
    return measured;
  } finally {
    await browser.close();
  }
}

async function measureCourse(into: string, count: number, cli: string, browser: Browser): Promise<number> {
  const { folder, lessons } = await generateCourse(into, count);
  const tool = spawn(process.execPath, [cli, 'preview', folder, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const page = await browser.newPage();
  try {
    const frame = await openCourse(page, await addressOf(tool.stderr));
    const times: number[] = [];
    for (let turn = 0; turn < WARM + REPEATS; turn++) times.push(await save(frame, lessons[0] ?? '', turn));
    return times.slice(WARM).sort((a, b) => a - b)[Math.floor(REPEATS / 2)] ?? Number.NaN;
  } finally {
    await page.close();
    tool.kill('SIGINT');
    await once(tool, 'exit');
  }
}

async function addressOf(output: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += chunk.toString('utf8');
    const [address] = /http:\S+/.exec(text) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`The preview ended: ${text}`);
}

async function openCourse(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  const element = await page.waitForSelector('#course');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The preview has no frame');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  await frame.waitForFunction(() => 'coursewrightReplace' in window);
  return frame;
}

/** Seconds, until the frame after the one in which the text came has been painted. */
async function save(frame: Frame, file: string, turn: number): Promise<number> {
  const mark = `Saved for the ${turn}th time.`;
  const text = await readFile(file, 'utf8');
  const shown = frame.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector('main')?.textContent?.includes(wanted)) return;
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    mark,
  );
  // The observer is there before the file changes.
  await frame.evaluate(() => true);
  const begin = Date.now();
  await writeFile(
    file,
    text.replace(/\n## What it is about\n(?:\nSaved [^\n]*\n)?/, `\n## What it is about\n\n${mark}\n`),
  );
  return ((await shown) - begin) / 1000;
}
