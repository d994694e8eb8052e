/** No link of a page leads nowhere: files and headings, as GitHub names them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'tests/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join('docs', file.split(path.sep).join('/'))),
];

/** Without what stands in code. */
function prose(page: string): string {
  return readFileSync(page, 'utf8').replace(/^(`{3,})[\s\S]*?^\1$|`[^`\n]+`/gm, (code) =>
    code.startsWith('```') ? '' : code.replace(/[[\]()]/g, ''),
  );
}

function anchorsOf(page: string): string[] {
  const slugger = new GithubSlugger();
  return [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
    slugger.slug(text.replaceAll('`', '')),
  );
}

function isThere(page: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const found = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
  if (!existsSync(found)) return false;
  return anchor === undefined || anchorsOf(found).includes(anchor);
}

describe('links', () => {
  it.each(PAGES)('of %s', (page) => {
    const targets = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const own = targets.filter((target) => !/^(?:https?:|mailto:)/.test(target));
    expect([...new Set(own)].filter((target) => !isThere(page, target))).toEqual([]);
  });

  it('lead from the list of pages to each', () => {
    const listed = [...prose('docs/README.md').matchAll(/\]\(([^)#]+)\)/g)].map(
      ([, target]) => `docs/${target}`,
    );
    const pages = PAGES.filter((page) => /^docs\/[\w-]+\.md$/.test(page) && page !== 'docs/README.md');
    expect(pages.filter((page) => !listed.includes(page))).toEqual([]);
  });
});
