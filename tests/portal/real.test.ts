/** The portal of this repository's own courses, as `npm run portal` builds it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runTool } from '../support/run-tool.ts';
import { siteFaults } from './site-faults.ts';

it('is whole: links, ids, languages, sitemap, feeds and linked data; each page is small, and the first shows no picture twice', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'coursewright-portal-'));
  try {
    const site = path.join(folder, 'site');
    const { code, stderr } = await runTool(process.cwd(), ['portal', '-o', site, '--frozen', '--no-cache']);
    expect({ code, errors: stderr.match(/ error .*/g) }).toEqual({ code: 0, errors: null });
    expect(siteFaults(site, 'https://jobs4all.example/portal/')).toEqual([]);
    const home = await readFile(path.join(site, 'en/index.html'), 'utf8');
    const pictures = Array.from(home.matchAll(/<img src="([^"]*media[^"]*)"/g), ([, src]) => src);
    expect(pictures).toEqual([...new Set(pictures)]);
    expect(pictures.length).toBe(6);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
