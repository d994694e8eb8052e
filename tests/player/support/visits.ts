/** Visits of learners to the hand-made course: one browser a test file, a fresh context a visit. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type FixtureOptions, fixturePlan } from '../../render/fixture-plan.ts';
import { beginCourse } from '../../support/begin-course.ts';
import { launchBrowser } from '../../support/browser.ts';
import { layPackage, type Site, serveFolder } from './packages.ts';

export interface Visit extends BrowserContextOptions {
  hash?: string;
  /** What this browser and the LMS hold before the visit. */
  held?: Record<string, string>;
  /** Looks at the start page; else goes on to the first lesson. */
  staysAtStart?: boolean;
  /** Time passes only where the test lets it. */
  clock?: boolean;
}

export interface Visits {
  site(options?: FixtureOptions): Promise<Site>;
  /** Opens a course; what the page complains about fails the test. */
  open(site: Site, visit?: Visit): Promise<Page>;
  /** Of a fresh browser, where nothing is open yet. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

/** Call it once at the top of a test file. */
export function visits(): Visits {
  let browser: Browser;
  const sites: Site[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(sites.map((site) => site.close()));
  });
  const newPage: Visits['newPage'] = async (options) => (await browser.newContext(options)).newPage();
  return {
    newPage,
    site: async (options = {}) => {
      const served = await serveFolder(await layPackage(fixturePlan(options)));
      sites.push(served);
      return served;
    },
    open: async (
      { origin },
      { hash = '', held = {}, clock = false, staysAtStart = false, ...options } = {},
    ) => {
      const page = await newPage({ viewport: { width: 650, height: 666 }, ...options });
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.addInitScript((values) => {
        for (const [key, value] of Object.entries(values))
          if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
      }, held);
      if (clock) await page.clock.install();
      await page.goto(`${origin}/index.html${hash}`);
      if (options.javaScriptEnabled === false) return page;
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
      if (!staysAtStart) await beginCourse(page);
      return page;
    },
  };
}

/** What the LMS holds after a visit. */
export async function heldBy(page: Page): Promise<Record<string, string>> {
  return { 'lms:state': await page.evaluate(() => localStorage.getItem('lms:state') ?? '') };
}

export function shownLesson(page: Page): Promise<string | null> {
  return page.getByRole('heading', { level: 1 }).textContent();
}
