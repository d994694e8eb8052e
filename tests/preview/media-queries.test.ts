/** Media queries as the preview answers them. */
import { describe, expect, it } from 'vitest';
import { answered } from '../../src/preview/page/media-queries.ts';
import { type View, viewOf, writeView } from '../../src/preview/page/view.ts';
import { stylesheet } from '../../src/render/stylesheet.ts';

const ORDINARY = viewOf(new URLSearchParams());
const YES = '(min-width: 0px)';
const NO = '((max-width: 0px) and (min-width: 1px))';

describe('a media query', () => {
  it.each<[string, Partial<View>, string]>([
    ['(prefers-reduced-motion: reduce)', { lessMotion: true }, YES],
    ['(prefers-reduced-motion)', { lessMotion: true }, YES],
    ['(prefers-reduced-motion: no-preference)', { lessMotion: true }, NO],
    ['not (forced-colors: active)', { forcedColours: true }, `not ${YES}`],
    ['(pointer: fine) and (forced-colors: none)', { forcedColours: true }, `(pointer: fine) and ${NO}`],
    ['screen and (prefers-color-scheme:dark)', { colours: 'dark' }, `screen and ${YES}`],
    ['(prefers-color-scheme: light)', { colours: 'dark' }, NO],
    ['print', { printed: true }, 'all'],
    ['not print', { printed: true }, 'not all'],
    ['screen', { printed: true }, 'not all'],
    ['not screen', { printed: true }, 'all'],
    ['only screen and (min-width: 480px), print and (color)', { printed: true }, 'not all, all and (color)'],
    ['(min-width: 480px)', { printed: true }, '(min-width: 480px)'],
  ])('%s with %o', (query, view, expected) => {
    expect(answered(query, { ...ORDINARY, ...view })).toBe(expected);
  });

  it('stays as it is where nothing is chosen', () => {
    const queries = [...stylesheet({ brand: '#1d5a8f' }, []).matchAll(/@media\s*([^{]+?)\s*\{/g)].map(
      ([, query]) => query ?? '',
    );
    expect(queries.length).toBeGreaterThan(20);
    for (const query of queries) expect(answered(query, ORDINARY)).toBe(query);
  });
});

it('a view is the same from its address', () => {
  const view: View = {
    size: 'phone',
    zoom: 2,
    colours: 'dark',
    lessMotion: true,
    forcedColours: true,
    rightToLeft: true,
    printed: true,
  };
  const query = new URLSearchParams('package=a');
  writeView(view, query);
  expect(viewOf(query)).toEqual(view);
  expect(query.get('package')).toBe('a');
  writeView(ORDINARY, query);
  expect(String(query)).toBe('package=a');
});

it('what is no choice in an address is the ordinary one', () => {
  expect(viewOf(new URLSearchParams('size=__proto__&zoom=1e9&colours=red&print=yes'))).toEqual(ORDINARY);
});
