// Draws the pictures of the course, as SVG, from scenes/stills.js.
//   node stills.mjs [cover] [a-call] …
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const LIMIT = 60_000; // bytes
const to = new URL('../assets/pictures/', import.meta.url);
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, channel: process.env.CHROME_PATH ? undefined : 'chrome', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => { throw error; });
  await page.goto(new URL('stage.html', import.meta.url).href);
  const drawn = await page.evaluate(() => Object.entries(stills).map(([name, draw]) => [name, draw()]));
  const wanted = process.argv.slice(2);
  await mkdir(to, { recursive: true });
  for (const [name, svg] of drawn) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    if (svg.length > LIMIT) throw new Error(`${name}: ${svg.length} bytes are more than ${LIMIT}`);
    await writeFile(fileURLToPath(new URL(`${name}.svg`, to)), `${svg.replace(/ \/>/g, '/>').replace(/ {2,}/g, ' ')}\n`);
    console.log(`${name}: ${svg.length} bytes`);
  }
} finally {
  await browser.close();
}
