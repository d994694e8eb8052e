/** What an address in a page means: another page, a file of the source, or something on the web. */
import { posix } from 'node:path';
import { decodeAddress } from '../decode-address.ts';
import type { Source } from '../source.ts';
import { PAGE } from './site.ts';

export type Meant =
  | { kind: 'page'; path: string; anchor: string }
  | { kind: 'file'; path: string }
  | { kind: 'here'; anchor: string }
  | { kind: 'address'; url: string }
  | { kind: 'data'; url: string }
  | { kind: 'missing' };

/**
 * @param pages paths of those that become lessons
 * @param aliases further paths of pages, as their front matter names them
 */
export function addressReader(
  source: Source,
  pages: readonly string[],
  roots: readonly string[],
  aliases: ReadonlyMap<string, string>,
) {
  const byName = new Map([...aliases].map(([alias, path]) => [plainName(alias), path]));
  for (const path of pages.toReversed()) byName.set(plainName(path), path);
  const isPage = new Set(pages);
  const byCase = new Map([...source.files.keys()].map((path) => [path.toLowerCase(), path]));

  return (written: string, from: string): Meant => {
    const url = written.trim();
    if (/^data:/i.test(url)) return { kind: 'data', url };
    if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url))
      return { kind: 'address', url: url.startsWith('//') ? `https:${url}` : url };
    const hash = url.indexOf('#');
    const anchor = hash < 0 ? '' : decodeAddress(url.slice(hash + 1));
    const file = decodeAddress((hash < 0 ? url : url.slice(0, hash)).replace(/\?.*$/s, ''));
    if (file === '') return { kind: 'here', anchor };
    for (const path of candidates(file, from, roots)) {
      const exact = source.files.has(path) ? path : byCase.get(path.toLowerCase());
      const page = exact !== undefined && isPage.has(exact) ? exact : byName.get(plainName(path));
      if (page !== undefined && (exact === undefined || PAGE.test(exact)))
        return { kind: 'page', path: page, anchor };
      if (exact !== undefined && !PAGE.test(exact)) return { kind: 'file', path: exact };
    }
    return { kind: 'missing' };
  };
}

/** Paths in the source that an address may mean; none leaves it. */
function candidates(file: string, from: string, roots: readonly string[]): string[] {
  const folder = posix.dirname(from);
  // A page `a/b.md` may have the address `a/b/`, and then what it names begins there.
  const asFolder = posix.join(folder, posix.basename(from).replace(PAGE, ''));
  const bases = file.startsWith('/') ? [...roots, ''] : [folder, asFolder, ...roots];
  return [...new Set(bases)]
    .map((base) => posix.join('.', base, file.replace(/^\/+/, '')))
    .filter((path) => path !== '..' && !path.startsWith('../'));
}

/** One for all forms in which tools name a page: without extension, numbers, `index` and capitals. */
function plainName(path: string): string {
  return path
    .toLowerCase()
    .replace(/\/$/, '')
    .replace(/\.(?:md|mdx|markdown|mdown|mkd|qmd|rmd|html?|ipynb)$/, '')
    .replace(/(^|\/)(?:_?index|readme)$/, '')
    .split('/')
    .map((part) => part.replace(/^\d+(?:[-_.]\d+)*[-_. ]+(?=.)/, ''))
    .join('/')
    .replace(/\/$/, '');
}
