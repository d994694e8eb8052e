/**
 * An LMS whose addresses stay when a package is replaced: the page names its own files with their content, and scripts
 * of another release never begin a course. A script that a page to sign in answers for is missed aloud.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fixturePlan } from '../render/fixture-plan.ts';
import { layPackage } from './support/packages.ts';
import { visits } from './support/visits.ts';

const { site, newPage, open } = visits();
const course = await site();

/** What stands in place of a script: another release's, half of one, or what comes to those who are signed out. */
const PLACES = {
  'of another release': (text: string) =>
    text
      .replace(/("(?:early|player|dialogs|search|search-index|record)\.js":")\w{8}"/, '$100000000"')
      .replace(/"mark":"\w{8}"/, '"mark":"00000000"'),
  'cut in half': (text: string) => text.slice(0, text.length / 2),
  'a page to sign in': () => '<!doctype html><title>Sign in</title>',
};

async function instead(route: Route, place: keyof typeof PLACES): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: PLACES[place](await response.text()) });
}

const calls = (page: Page) => page.evaluate(() => window.played?.calls ?? []);
const started = (page: Page) => page.locator('html[data-ready]').waitFor({ state: 'attached' });

async function namesOf(title: string): Promise<Map<string, string>> {
  const plan = fixturePlan();
  const [lesson] = plan.modules[0]?.lessons ?? [];
  if (lesson !== undefined) lesson.title = title;
  const page = readFileSync(path.join(await layPackage(plan), 'index.html'), 'utf8');
  return new Map(
    [...page.matchAll(/([a-z-]+\.(?:js|css|svg))\?([0-9a-f]{8})/g)].map(([, name = '', mark = '']) => [
      name,
      mark,
    ]),
  );
}

it('names each of its files with its content: what changes has another address, and nothing else', async () => {
  const [one, same, other] = [await namesOf('One'), await namesOf('One'), await namesOf('Other')];
  expect([...one.keys()].sort()).toEqual([
    'course.js',
    'dialogs.js',
    'early.js',
    'player.js',
    'provider-logo.svg',
    'provider.css',
    'provider.js',
    'record.js',
    'search-index.js',
    'search.js',
    'style.css',
  ]);
  expect(same).toEqual(one);
  expect([...one].flatMap(([name, mark]) => (other.get(name) === mark ? [] : [name])).sort()).toEqual([
    'course.js',
    'search-index.js',
  ]);
});

describe.each(['early.js', 'course.js', 'player.js'])('where %s is', (name) => {
  const places = Object.keys(PLACES) as (keyof typeof PLACES)[];
  it.each(name === 'early.js' ? places.slice(0, 1) : places)(
    '%s, the right one is loaded anew',
    async (place) => {
      const page = await newPage({});
      let asked = 0;
      await page.route(`**/${name}?*`, (route) => (asked++ === 0 ? instead(route, place) : route.continue()));
      await page.goto(`${course.origin}/index.html?launch=kept#employers-side/the-sum-behind-a-yes`);
      await started(page);
      expect(page.url()).toContain('?launch=kept#employers-side/the-sum-behind-a-yes');
      await expect.poll(() => page.locator('#mixed').isVisible()).toBe(false);
    },
  );
});

it.each(['course.js', 'player.js'])(
  'a %s that stays another release’s is told, once, and no state is read',
  async (name) => {
    const page = await newPage({});
    let pages = 0;
    page.on('request', (request) => request.isNavigationRequest() && pages++);
    await page.route(`**/${name}?*`, (route) => instead(route, 'of another release'));
    await page.goto(`${course.origin}/index.html`);
    await page.getByRole('alert').filter({ hasText: 'do not belong together' }).waitFor();
    expect(await calls(page)).toEqual([]);
    expect(pages).toBe(2);
  },
);

it.each(['cut in half', 'a page to sign in'] as const)(
  'without early.js (%s) nothing begins, and that is told',
  async (place) => {
    const page = await newPage({});
    await page.route('**/early.js?*', (route) => instead(route, place));
    await page.goto(`${course.origin}/index.html`);
    await page.getByRole('alert').filter({ hasText: 'do not belong together' }).waitFor();
    expect(await calls(page)).toEqual([]);
  },
);

it('a page that cannot be asked anew says so too', async () => {
  const page = await newPage({});
  await page.route('**/player.js?*', (route) => instead(route, 'a page to sign in'));
  await page.addInitScript(() => {
    window.fetch = () => Promise.reject(new TypeError('no line'));
  });
  await page.goto(`${course.origin}/index.html`);
  await page.getByRole('alert').filter({ hasText: 'do not belong together' }).waitFor();
});

/** How a late part is asked for, where the learner reads why it is missing, and how it is seen to be there. */
const LATE: Record<
  string,
  {
    ask(page: Page): Promise<unknown>;
    away(page: Page): Promise<unknown>;
    there(page: Page): Promise<unknown>;
  }
> = {
  'search.js': {
    ask: (page) => page.locator('[data-do=search]').first().click(),
    away: (page) => page.keyboard.press('Escape'),
    there: (page) => page.locator('#search-status').filter({ hasText: 'Type' }).waitFor(),
  },
  'record.js': {
    ask: (page) => page.evaluate(() => (location.hash = 'record')),
    away: (page) => page.evaluate(() => (location.hash = 'employers-side/start-here')),
    there: (page) => page.locator('article.record h2').first().waitFor(),
  },
  'dialogs.js': {
    ask: (page) => page.locator('[data-do=settings]').first().click(),
    away: async () => {},
    there: (page) => page.getByRole('dialog', { name: 'Reading settings' }).waitFor(),
  },
};
const later = { ...LATE, 'search-index.js': LATE['search.js'] };

describe.each(Object.entries(later))('a late %s', (name, late) => {
  it.each([
    ['a page to sign in', 'no longer logged in'],
    ['of another release', 'was replaced while it was open'],
  ] as const)('%s: the learner reads why, and the next try brings it', async (place, words) => {
    if (late === undefined) throw new Error(`nothing asks for ${name}`);
    const page = await newPage({});
    await page.route(`**/${name}?*`, (route) => instead(route, place));
    await page.goto(`${course.origin}/index.html`);
    await started(page);
    await late.ask(page);
    await page.getByText(words).first().waitFor();
    await page.unroute(`**/${name}?*`);
    await late.away(page);
    await late.ask(page);
    await late.there(page);
  });
});

it('a page kept by the browser stays whole with its own files', async () => {
  const page = await open(course);
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(asked.filter((address) => /\.(js|css)$/.test(address))).toEqual([]);
});
