import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fixturePlan } from '../render/fixture-plan.ts';
import { beginCourse } from '../support/begin-course.ts';
import { watchErrors } from '../support/browser.ts';
import { layPackage } from './support/packages.ts';
import { heldBy, visits } from './support/visits.ts';

const { site, open, newPage } = visits();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const calls = (page: Page) => page.evaluate(() => window.played.calls);
const next = (page: Page) =>
  page.getByRole('navigation', { name: 'Lessons' }).getByRole('link', { name: /^Next/ });

async function answer(page: Page, option: string): Promise<void> {
  await page.getByRole('radio', { name: option }).check();
  await page.getByRole('button', { name: 'Check' }).click();
}

describe('the course', async () => {
  const course = await site({ modules: 2 });

  it('opens at its first lesson and tells the tracker', async () => {
    const page = await open(course);
    await expect.poll(() => heading(page).textContent()).toBe('Start here');
    await expect.poll(() => page.title()).toBe('Start here · Employer engagement for VET practitioners');
    await expect
      .poll(async () => (await calls(page)).slice(0, 2))
      .toEqual(['save', 'lesson employers-side/start-here 13 true']);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('leaves the focus with the page around it when it opens', async () => {
    const page = await open(course, { staysAtStart: true });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  it('goes on and back, with focus on the heading and the page at its top', async () => {
    const page = await open(course);
    await next(page).click();
    await expect.poll(() => heading(page).textContent()).toBe('The sum behind a yes');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('The sum behind a yes');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.getByRole('link', { name: 'Back Start here' }).click();
    await expect.poll(() => heading(page).textContent()).toBe('Start here');
    await page.goBack();
    await expect.poll(() => heading(page).textContent()).toBe('The sum behind a yes');
    await page.goForward();
    await expect.poll(() => heading(page).textContent()).toBe('Start here');
  });

  it.each([
    ['#employers-side/why-employers-say-no', 'Why employers say no', ''],
    ['#employers-side/why-employers-say-no/two-kinds', 'Why employers say no', 'Two kinds of obstacle'],
    ['#employers-side/why-employers-say-no:my-employer', 'Why employers say no', 'Reflection'],
    ['#first-contact/check-yourself', 'Check yourself', ''],
    ['#employers-side/why-employers-say-no/gone', 'Why employers say no', ''],
  ])('opens at %s', async (hash, title, focused) => {
    const page = await open(course, { hash });
    await expect.poll(() => heading(page).textContent()).toBe(title);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(focused);
    if (focused === '') expect(await page.evaluate(() => scrollY)).toBe(0);
    else
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getBoundingClientRect().top))
        .toBeLessThan(200);
  });

  it.each(['#nowhere', '#employers-side/gone', '#%E0%A4%A'])(
    'opens at its first lesson for %s, and says so',
    async (hash) => {
      const page = await open(course, { hash });
      await expect.poll(() => heading(page).textContent()).toBe('Start here');
      await expect
        .poll(() => page.locator('.toast').textContent())
        .toContain('There is nothing at this address');
    },
  );

  it('follows a link in a lesson, again too when the address stays the same', async () => {
    const page = await open(course, { hash: '#employers-side/why-employers-say-no' });
    const link = page.getByRole('link', { name: 'a part of this one' });
    await link.click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Two kinds of obstacle');
    await page.evaluate(() => scrollTo(0, 0));
    await link.click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });

  it('goes on where it was left, with answers and marks', async () => {
    const page = await open(course, { hash: '#employers-side/why-employers-say-no' });
    await answer(page, 'Time');
    const again = await open(course, { held: await heldBy(page) });
    await expect.poll(() => heading(again).textContent()).toBe('Why employers say no');
    await expect.poll(() => again.getByRole('radio', { name: 'Time' }).isChecked()).toBe(true);
    await expect.poll(() => again.locator('.toast').textContent()).toContain('Welcome back');
    await again.getByRole('button', { name: 'Open the outline' }).click();
    await expect
      .poll(() => again.getByRole('link', { name: /Why employers say no.*\(Done\)/ }).count())
      .toBe(1);
  });

  it('marks a lesson whose questions wait otherwise than one that is done', async () => {
    const page = await open(course, { hash: '#employers-side/why-employers-say-no' });
    await page.getByRole('button', { name: 'Open the outline' }).click();
    expect(
      await page
        .getByRole('link', { name: /Why employers say no.*questions left/ })
        .getAttribute('data-mark'),
    ).toBe('opened');
  });

  it('opens anew where the saved state is unreadable, says so, and overwrites nothing by opening', async () => {
    const held = { 'lms:state': 'something of another course' };
    const page = await open(course, { held, staysAtStart: true });
    await expect.poll(() => page.locator('.toast').textContent()).toContain('could not be read');
    expect(await calls(page)).toEqual([]);
    expect(await heldBy(page)).toEqual(held);
    await page.locator('#begin').click();
    await expect.poll(() => calls(page)).toContain('save');
  });

  it('changes and reports nothing in review', async () => {
    const first = await open(course, { hash: '#employers-side/why-employers-say-no' });
    await answer(first, 'Time');
    const page = await open(course, { held: { ...(await heldBy(first)), 'lms:mode': 'review' } });
    await expect.poll(() => page.locator('.toast', { hasText: 'looking back' }).count()).toBe(1);
    await next(page).click();
    await expect.poll(() => heading(page).textContent()).toBe('Case study: a workshop in Bilbao');
    expect(await calls(page)).toEqual([]);
  });

  it('is flushed when it is hidden or left, and closed when it goes', async () => {
    const page = await open(course);
    await page.evaluate(() => {
      for (const event of ['beforeunload', 'pagehide']) window.dispatchEvent(new Event(event));
    });
    expect((await calls(page)).slice(-2)).toEqual(['flush', 'close']);
  });

  it('says goodbye on Save and exit', async () => {
    const page = await open(course);
    await page.getByRole('button', { name: 'Save and exit' }).click();
    await expect
      .poll(() => page.getByRole('dialog').innerText())
      .toBe('Your work is saved. You can close this window.\n\nClose this window');
    expect(await calls(page)).toContain('exit');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(true);
  });

  it('says nothing false on leaving while the platform is away', async () => {
    const page = await open(course);
    await page.evaluate(() => window.played.tell('offline'));
    await page.getByRole('button', { name: 'Save and exit' }).click();
    await expect.poll(() => page.getByRole('dialog').textContent()).toContain('does not answer');
  });

  it('tells a problem once in a sentence, and takes it back when it is over', async () => {
    const page = await open(course);
    await page.evaluate(() => window.played.tell('offline'));
    await expect.poll(() => page.locator('.toast').textContent()).toContain('does not answer');
    await expect.poll(() => page.getByRole('status').filter({ hasText: 'does not answer' }).count()).toBe(1);
    await page.evaluate(() => window.played.tell('saved'));
    await expect.poll(() => page.locator('.toast').count()).toBe(0);
    await expect.poll(() => page.locator('#saving').textContent()).toContain('Saved');
  });
});

describe('a course with a pass mark', async () => {
  const course = await site({ completion: { pass: 0.6 } });

  async function readAll(page: Page): Promise<void> {
    for (let lesson = 1; lesson < 8; lesson++) {
      await next(page).click();
      await page.waitForFunction(
        (count) => window.played.calls.filter((call) => call.startsWith('lesson')).length > count,
        lesson,
      );
    }
  }

  it('saves, then reports the score, then the end, once', async () => {
    const page = await open(course);
    await readAll(page);
    expect((await calls(page)).filter((call) => /score|finish/.test(call))).toEqual([]);
    await answer(page, 'Time');
    await page.goto(`${course.origin}/index.html#employers-side/why-employers-say-no`);
    await expect.poll(() => heading(page).textContent()).toBe('Why employers say no');
    await answer(page, 'Time');
    await expect.poll(() => calls(page)).toContain('finish completed passed');
    expect((await calls(page)).slice(-5)).toEqual([
      'save',
      'answer employers-side/why-employers-say-no/first-obstacle ["time"] true',
      'score 4 4',
      'finish completed passed',
      'save',
    ]);
    await expect.poll(() => page.locator('.toast').textContent()).toContain('You have passed with 100%');
  });

  it('fails only when no try is left, and never takes back what was passed', async () => {
    const page = await open(course);
    await readAll(page);
    for (const hash of ['check-yourself', 'why-employers-say-no']) {
      await page.evaluate((key) => {
        location.hash = `#employers-side/${key}`;
      }, hash);
      await expect
        .poll(() => page.locator('article:visible').getAttribute('id'))
        .toBe(`employers-side/${hash}`);
      expect((await calls(page)).filter((call) => call.startsWith('finish'))).toEqual([]);
      await answer(page, 'Money');
      await page.getByRole('button', { name: 'Try again' }).click();
      await answer(page, 'Money');
    }
    await expect.poll(() => calls(page)).toContain('finish incomplete failed');
    expect((await calls(page)).filter((call) => call.startsWith('finish'))).toHaveLength(1);
  });

  it('stays completed when a later release asks for more', async () => {
    const short = await site({ lessons: 1 });
    const first = await open(short);
    await expect.poll(() => calls(first)).toContain('finish completed undecided');
    const longer = await site({ lessons: 8 });
    const page = await open(longer, { held: await heldBy(first) });
    await expect.poll(() => page.locator('#result').textContent()).toBe('You have completed this course.');
    expect((await calls(page)).filter((call) => call.startsWith('finish'))).toEqual([]);
  });

  it('reports again what a kill kept from being noted', async () => {
    const course = await site({ lessons: 1 });
    const first = await open(course);
    await expect.poll(() => calls(first)).toContain('finish completed undecided');
    const undone = await first.evaluate(() => window.played.calls.indexOf('finish completed undecided'));
    expect((await calls(first)).slice(0, undone)).toContain('save');
    expect((await calls(first)).slice(undone + 1)).toEqual(['save']);
  });
});

describe('reading', async () => {
  const course = await site();

  it('goes by keyboard alone: outline, lesson, settings', async () => {
    const page = await open(course);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Start here');
    await page.getByRole('button', { name: 'Open the outline' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-current')))
      .toBe('page');
    for (let tab = 0; tab < 15; tab++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('#outline, body')?.tagName)).not.toBe(
        'MAIN',
      );
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('outline-toggle');
    expect(await page.getByRole('button', { name: 'Open the outline' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
    await page.getByRole('button', { name: 'Reading settings' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'System' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.documentElement.dataset.colours)).toBe('dark');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-do')))
      .toBe('settings');
  });

  it('keeps the settings in this browser, from before the first paint', async () => {
    const page = await open(course);
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.getByRole('radio', { name: '125%' }).check({ force: true });
    await page.reload();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
  });

  it.each([
    ['alone, as the system', '/index.html', 'dark'],
    ['in a frame of an LMS, light', '/frame', 'light'],
  ])('shows %s', async (_, address, scheme) => {
    const page = await newPage({ colorScheme: 'dark' });
    await page.goto(course.origin + address);
    const frame = page.frames().at(-1) ?? page.mainFrame();
    await frame.locator('.outline [aria-current]').waitFor({ state: 'attached' });
    expect(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(scheme);
  });

  it('collapses the outline beside the lesson, and remembers it', async () => {
    const page = await open(course, { viewport: { width: 1280, height: 800 } });
    await page.getByRole('button', { name: 'Close the outline' }).click();
    await expect.poll(() => page.getByRole('navigation', { name: 'Outline' }).isVisible()).toBe(false);
    await page.reload();
    expect(await page.getByRole('button', { name: 'Open the outline' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
  });

  it('prints this lesson, or where it is chosen this module or the whole course, once its images are there', async () => {
    const page = await open(await site({ modules: 2 }), { hash: '#employers-side/the-sum-behind-a-yes' });
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = '';
      };
    });
    const titles = () => page.locator('article:visible h1').allTextContents();
    const print = async (choice?: string) => {
      if (choice !== undefined) {
        await page.emulateMedia({ media: null });
        await page.keyboard.press('p');
        await page
          .getByRole('dialog', { name: 'Print' })
          .getByRole('button', { name: choice })
          .press('Enter');
        await page.locator('body[data-printed]').waitFor();
      }
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      const printed = await titles();
      const hasCover = await page.getByText('Ada Lovelace').isVisible();
      await expect.poll(() => page.getByText('Views and opinions expressed').isVisible()).toBe(true);
      await page.evaluate(() => {
        delete document.body.dataset.printed;
        dispatchEvent(new Event('afterprint'));
      });
      return { count: printed.length, first: printed[0], hasCover };
    };
    const lesson = { count: 1, first: 'The sum behind a yes', hasCover: false };
    expect(await print()).toEqual(lesson);
    expect(await print('The whole course')).toEqual({ count: 8, first: 'Start here', hasCover: true });
    expect(await print('This module')).toEqual({ count: 4, first: 'Start here', hasCover: true });
    expect(await print('This lesson')).toEqual(lesson);
    expect(await print()).toEqual(lesson);
    await page.emulateMedia({ media: null });
    await page.keyboard.press('p');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('This lesson');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(false);
  });

  it('needs no script: all lessons in order', async () => {
    const page = await open(course, { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([
      'Employer engagement for VET practitioners',
      'Start here',
      'The sum behind a yes',
      'Why employers say no',
      'Case study: a workshop in Bilbao',
      'Asking before offering',
      'Reading a local labour market',
      'Your engagement map',
      'Check yourself',
    ]);
    await expect.poll(() => page.getByRole('link', { name: 'Check yourself' }).isVisible()).toBe(true);
    expect(
      await page
        .getByRole('button')
        .filter({ hasNotText: /Check|Try again/ })
        .count(),
    ).toBe(0);
  });

  it('works from a disk, and the policy finds nothing to refuse', async () => {
    const folder = await layPackage(fixturePlan());
    const page = await newPage();
    const errors = watchErrors(page);
    await page.goto(`${pathToFileURL(path.join(folder, 'index.html'))}`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await beginCourse(page);
    await next(page).click();
    await expect.poll(() => heading(page).textContent()).toBe('The sum behind a yes');
    await page.reload();
    await expect.poll(() => heading(page).textContent()).toBe('The sum behind a yes');
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    expect(errors).toEqual([]);
  });
});

describe('the room', async () => {
  const sizes = [320, 390, 650, 870, 1280, 1500];
  const courses = { ltr: await site({ modules: 2 }), rtl: await site({ modules: 2, language: 'ar' }) };

  it.each(
    sizes.flatMap((width) => (['ltr', 'rtl'] as const).map((direction) => [width, direction] as const)),
  )('has no second scrollbar at %i pixels, %s', async (width, direction) => {
    const page = await open(courses[direction], {
      viewport: { width, height: 666 },
      hash: '#employers-side/why-employers-say-no',
    });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });

  it('keeps the bar at 56 pixels', async () => {
    const page = await open(courses.ltr);
    expect((await page.locator('.bar').boundingBox())?.height).toBeLessThanOrEqual(56);
  });

  it('does not move while it opens', async () => {
    const page = await newPage({ viewport: { width: 650, height: 666 } });
    await page.addInitScript(() => {
      const sum = (entries: PerformanceEntryList) =>
        entries.reduce((total, entry) => total + (entry as unknown as { value: number }).value, 0);
      new PerformanceObserver((list) => {
        document.documentElement.dataset.shift = String(
          Number(document.documentElement.dataset.shift ?? 0) + sum(list.getEntries()),
        );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${courses.ltr.origin}/index.html`, { waitUntil: 'networkidle' });
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    expect(Number(await page.evaluate(() => document.documentElement.dataset.shift ?? 0))).toBeLessThan(0.01);
  });
});
