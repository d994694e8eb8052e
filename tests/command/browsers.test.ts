/** The oldest browsers that `docs/promises.md` names play packages: nothing in their scripts and styles is beyond them. */
import { readdirSync, readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';

const BROWSERS = JSON.parse(readFileSync('scripts/browsers.json', 'utf8')) as string[];
const PLAYER = 'dist/tool/player';
const files = readdirSync(PLAYER).sort();
const textOf = (file: string): string => readFileSync(`${PLAYER}/${file}`, 'utf8');
const scripts = files.filter((file) => file.endsWith('.js'));
const styles = [
  ...files.filter((file) => file.endsWith('.css')).map((file) => `${PLAYER}/${file}`),
  ...readdirSync('templates/theme').map((file) => `templates/theme/${file}`),
];

/** In text of any kind, for bundlers write a pattern that they cannot lower as a string for `RegExp`. */
const PATTERNS = /\(\?<[=!]|\(\?[ims]*-[ims]+:|\(\?[ims]+:/;

/** Of later years, by name; each with the first Safari that has it, or none. */
const LATER = [
  '.toSorted(', // 16
  '.toReversed(', // 16
  '.toSpliced(', // 16
  '.with(', // 16
  '.isWellFormed(', // 16.4
  '.toWellFormed(', // 16.4
  '.checkVisibility(', // 17.4
  '.showPicker(', // 16
  '.union(', // 17
  '.intersection(', // 17
  '.difference(', // 17
  '.isSubsetOf(', // 17
  '.isSupersetOf(', // 17
  '.isDisjointFrom(', // 17
  '.showPopover(', // 17
  '.startViewTransition(', // 18
  '.userActivation', // 16.4
  'Array.fromAsync', // 16.4
  'Object.groupBy', // 17.4
  'Map.groupBy', // 17.4
  'Promise.withResolvers', // 17.4
  'Promise.try', // 18.2
  'AbortSignal.timeout', // 16
  'AbortSignal.any', // 17.4
  'URL.canParse', // 17
  'URL.parse', // 18
  'CompressionStream', // 16.4
  'OffscreenCanvas', // 16.4
  'requestIdleCallback',
  'Intl.DurationFormat', // 16.4
  'scheduler.',
  'navigation.navigate',
];
/** Where they are looked for before they are used. */
const ASKED_FOR: Record<string, RegExp> = {
  'document.adoptedStyleSheets': /"adoptedStyleSheets"in document/,
  'CSS.highlights': /"highlights"in CSS/,
  'crypto.randomUUID': /typeof crypto\.randomUUID/,
};

const isBeyond = (text: string): string[] => [
  ...(PATTERNS.exec(text) ?? []),
  ...LATER.filter((name) => text.includes(name)),
  ...Object.entries(ASKED_FOR).flatMap(([name, asked]) =>
    text.includes(name) && !asked.test(text) ? [name] : [],
  ),
];

describe.each(scripts)('%s', (script) => {
  it('holds no syntax beyond them', async () => {
    const made = async (target: string | string[]) =>
      (await transform(textOf(script), { target, minify: true, charset: 'utf8', legalComments: 'inline' }))
        .code;
    expect(await made(BROWSERS)).toBe(await made('esnext'));
  });

  it('holds no pattern and no interface beyond them', () => {
    expect(isBeyond(textOf(script))).toEqual([]);
  });
});

it.each([
  ['new RegExp("(?<=a)b")'],
  ['/(?<!a)b/'],
  ['RegExp("(?i:a)")'],
  ['[].toSorted()'],
  ['Object.groupBy([],f)'],
  ['crypto.randomUUID()'],
])('what is beyond them is found: %s', (text) => {
  expect(isBeyond(text)).not.toEqual([]);
});

it.each(styles)('%s mixes no colour without another one for those that cannot', (style) => {
  const bare = readFileSync(style, 'utf8')
    .replace(/@supports *\(color: *color-mix[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    .split('}')
    .filter((rule) => rule.includes('color-mix') && !/(^|[;{\s])background:[^;]*;\s*background:/.test(rule));
  expect(bare).toEqual([]);
});

it('what a package promises names them', () => {
  const promises = readFileSync('docs/promises.md', 'utf8').replace(/\s+/g, ' ');
  expect(promises).toContain('Safari and iOS 15.6, Chrome and Edge 105, Firefox 104');
  expect(BROWSERS).toEqual(['safari15.6', 'ios15.6', 'chrome105', 'edge105', 'firefox104']);
});
