/** Looks through the finished pages: whatever they lead to in the portal is there. */
import { posix } from 'node:path';
import type { Message } from '../diagnostics/message.ts';
import type { PackageFile } from '../targets/target.ts';

const TAG = /<[a-z][^>]*>/g;
const ADDRESS = /\s(?:href|src|poster|data-src|data-index)="([^"]*)"/g;
const ID = /\sid="([^"]+)"/g;
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * @param isThere of files that are no pages: packages, sheets and sites to be tried
 * @returns a message for each address that leads nowhere; its file is the page
 */
export function deadLinks(files: readonly PackageFile[], isThere: (path: string) => boolean): Message[] {
  const paths = new Set(files.map(({ path }) => path));
  const pages = files.flatMap((file) =>
    file.path.endsWith('.html') && 'content' in file ? [{ path: file.path, html: String(file.content) }] : [],
  );
  const ids = new Map(pages.map(({ path, html }) => [path, new Set(matches(html, ID))]));
  return pages.flatMap(({ path, html }) => {
    const written = new Set((html.match(TAG) ?? []).flatMap((tag) => matches(tag, ADDRESS)));
    return [...written].flatMap((address): Message[] => {
      if (ELSEWHERE.test(address)) return [];
      const [way = '', anchor = ''] = address.split('#');
      const target = way === '' ? path : targetOf(path, way);
      const found = paths.has(target) || isThere(target);
      const known = ids.get(target);
      if (found && (anchor === '' || known === undefined || known.has(anchor))) return [];
      const reason = `The page leads to "${address}", and there is nothing; correct the address`;
      return [{ file: path, line: 1, column: 1, severity: 'error', ruleId: 'link-target-exists', reason }];
    });
  });
}

/** A folder is its page. */
function targetOf(page: string, way: string): string {
  const [path = ''] = way.replaceAll('&amp;', '&').split('?');
  const target = posix.join(posix.dirname(page), decodeURIComponent(path));
  return path.endsWith('/') ? posix.join(target, 'index.html') : target;
}

function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, found = '']) => found);
}
