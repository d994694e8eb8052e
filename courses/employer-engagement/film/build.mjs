// Rebuilds the films: frames from Chromium, H.264 and WebP from ffmpeg, captions and transcript from the scenes' own lines.
//   node build.mjs [bilbao] [gent] [clip] …
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const FPS = 24;
const PAGES = 3; // browser pages that draw at the same time
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** Sizes in bytes; `small` is the rendition 360 pixels high, at half the frames, for packages that must be light. */
const CASE_STUDY = { to: here('../assets/'), poster: 'webp', posterSize: 30_000, crf: 34, small: 200_000 };
const FILMS = {
  ...Object.fromEntries(['bilbao', 'kielce', 'gent', 'bremen', 'cork', 'paros'].map((name) => [name, CASE_STUDY])),
  clip: { to: here('../../getting-started/assets/'), poster: 'png', posterSize: 60_000, crf: 20 },
};

const ffmpeg = (args, stdin = 'ignore') => {
  const child = spawn('ffmpeg', ['-v', 'error', '-y', ...args], { stdio: [stdin, 'inherit', 'inherit'] });
  const done = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg ended with ${code}`))));
  });
  return { child, done };
};
const run = (args) => ffmpeg(args).done;

const stamp = (s) => {
  const ms = Math.round(s * 1000);
  const two = (v) => String(v).padStart(2, '0');
  return `00:${two(Math.floor(ms / 60_000))}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
};

/** At most two lines of at most 42 characters, as equal as words allow. */
const fold = (text) => {
  if (text.length <= 42) return text;
  const cuts = [...text.matchAll(/ /g)].map((m) => m.index).filter((i) => i <= 42 && text.length - i - 1 <= 42);
  if (cuts.length === 0) throw new Error(`does not fit two caption lines: ${text}`);
  const cost = (i) => Math.abs(text.length / 2 - i) - (/[.?!:,]/.test(text[i - 1]) ? 8 : 0);
  const best = cuts.sort((a, b) => cost(a) - cost(b))[0];
  return `${text.slice(0, best)}\n${text.slice(best + 1)}`;
};

const captions = ({ cues }) => {
  cues.forEach(({ text, from, to }, i) => {
    if (text.length / (to - from) > 17) throw new Error(`too fast to read: ${text}`);
    if (i > 0 && from < cues[i - 1].to) throw new Error(`overlaps the cue before: ${text}`);
  });
  return `WEBVTT\n\n${cues.map(({ who, text, from, to }) => `${stamp(from)} --> ${stamp(to)}\n${who ? `<v ${who}>` : ''}${fold(text)}\n`).join('\n')}`;
};

const transcript = ({ scenes, cues }, invented) => {
  const parts = [invented ? '*Silent film with captions. A stand-in made for this edition: firm and people are invented.*' : '*Silent film with captions.*'];
  scenes.forEach(({ describe }, i) => {
    parts.push(`*${describe}*`);
    for (const { who, text, scene } of cues) {
      if (scene === i && who) parts.push(`**${who}:** ${text}`);
      else if (scene === i && !describe.includes(text.replace('[Silent film] ', ''))) parts.push(`**Text:** ${text.replace('[Silent film] ', '')}`);
    }
  });
  return `${parts.join('\n\n')}\n`;
};

/** H.264 for the web at the first quality that fits `limit` bytes. */
const encode = async (raw, mp4, { limit, crf: first, width = 960, height = 540, fps = FPS }) => {
  for (let crf = first; crf <= 40; crf += 1) {
    await run(['-i', raw, '-an', '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact',
      '-vf', `fps=${fps},scale=${width}:${height}:flags=lanczos:out_color_matrix=bt709:out_range=tv,format=yuv420p`, '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709',
      '-c:v', 'libx264', '-profile:v', 'high', '-preset', 'slow', '-tune', 'animation', '-bf', '8', '-refs', '6', '-x264-params', 'rc-lookahead=80:aq-mode=1', '-threads', '4', '-g', String(fps * 10), '-crf', String(crf), '-movflags', '+faststart', mp4]);
    const { size } = await stat(mp4);
    if (size <= limit) return `${size} bytes at crf ${crf}`;
    // a step of 1 saves about a tenth: leap when far off
    crf += Math.floor(Math.log(size / limit) / 0.14);
  }
  throw new Error(`${mp4}: cannot be made small enough`);
};

/** A still picture at the first quality that fits `limit` bytes. */
const encodePoster = async (still, picture, limit) => {
  for (let quality = 90; quality >= 40; quality -= 5) {
    const format = picture.endsWith('.webp') ? ['-c:v', 'libwebp', '-preset', 'drawing', '-compression_level', '6', '-quality', String(quality)] : ['-pred', 'mixed', '-compression_level', '9'];
    await run(['-i', still, ...format, '-fflags', '+bitexact', '-update', '1', picture]);
    if ((await stat(picture)).size <= limit) return;
  }
  throw new Error(`${picture}: poster too large`);
};

const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(FILMS);
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, channel: process.env.CHROME_PATH ? undefined : 'chrome', args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb', '--font-render-hinting=none'] });
const temp = await mkdtemp(join(tmpdir(), 'film-'));
try {
  const pages = await Promise.all(Array.from({ length: PAGES }, async () => {
    const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
    page.on('pageerror', (error) => { throw error; });
    await page.goto(new URL('stage.html', import.meta.url).href);
    return page;
  }));
  const frame = async (page, name, time) => {
    await page.evaluate(([n, t]) => window.show(n, t), [name, time]);
    return page.screenshot({ type: 'png' });
  };

  for (const name of wanted) {
    const { to, poster, posterSize, crf, small } = FILMS[name];
    const about = await pages[0].evaluate((n) => window.describe(n), name);
    if (!about.hasFont) console.warn('Inter is not installed: texts will look different.');
    await writeFile(join(to, `${name}.en.vtt`), captions(about));
    await writeFile(join(to, `${name}.en.md`), transcript(about, name !== 'clip'));

    const raw = join(temp, `${name}.mkv`);
    const { child, done } = ffmpeg(['-f', 'image2pipe', '-framerate', String(FPS), '-c:v', 'png', '-i', '-', '-c:v', 'libx264rgb', '-qp', '0', '-preset', 'ultrafast', raw], 'pipe');
    const count = Math.round(about.seconds * FPS);
    for (let i = 0; i < count; i += PAGES) {
      const shots = await Promise.all(pages.map((page, k) => (i + k < count ? frame(page, name, (i + k) / FPS) : undefined)));
      for (const shot of shots) if (shot && !child.stdin.write(shot)) await once(child.stdin, 'drain');
    }
    child.stdin.end();
    await done;

    const still = join(temp, `${name}.png`);
    await writeFile(still, await frame(pages[0], name, about.poster));
    await encodePoster(still, join(to, `${name}.${poster}`), posterSize);
    console.log(`${name}: ${about.seconds.toFixed(1)} s, ${await encode(raw, join(to, `${name}.mp4`), { limit: about.size, crf })}`);
    if (small) console.log(`${name}-360: ${await encode(raw, join(to, `${name}-360.mp4`), { limit: small, crf, width: 640, height: 360, fps: FPS / 2 })}`);
    await rm(raw);
  }
} finally {
  await browser.close();
  await rm(temp, { recursive: true, force: true });
}
