/** Pages as a preview shows them: with the script that replaces their lessons, given one build after another. */
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import type {} from '../../src/player/entry-replace.ts';
import { replacementOf } from '../../src/render/replacement.ts';
import type { PackageFile } from '../../src/targets/target.ts';

/** Shows the next build in a page that was opened in this context. */
export type Show = (page: Page | Frame, next: readonly PackageFile[]) => Promise<void>;

const TYPES: Record<string, string> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/** @param shown what pages of this context show at first; their address ends in `index.html` */
export async function previewIn(context: BrowserContext, shown: readonly PackageFile[]): Promise<Show> {
  let files = shown;
  const script = await readFile('dist/tool/player/replace.js', 'utf8');
  await context.route(/\/([\w-]+\.(html|css|js))(\?\w+)?$/, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const body = name === 'replace.js' ? script : textOf(files, name);
    if (body === undefined) return route.continue();
    const page = body.replace('</head>', '<script src="replace.js" defer></script>\n</head>');
    const contentType = `${TYPES[name.split('.').at(-1) ?? '']}; charset=utf-8`;
    return route.fulfill({ contentType, body: name === 'index.html' ? page : body });
  });
  return async (page, next) => {
    const replacement = replacementOf(files, next);
    if (typeof replacement !== 'object') throw new Error(`${replacement ?? 'nothing'} to replace`);
    files = next;
    await page.evaluate((given) => window.coursewrightReplace?.(given), replacement);
  };
}

function textOf(files: readonly PackageFile[], name: string): string | undefined {
  const file = files.find(({ path }) => path === name);
  return file !== undefined && 'content' in file ? String(file.content) : undefined;
}

/** Files of a package as `unzip` gives them. */
export function asFiles(files: ReadonlyMap<string, Buffer>): PackageFile[] {
  return [...files].map(([path, content]) => ({ path, content }));
}
