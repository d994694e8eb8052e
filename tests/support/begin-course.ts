/** Learners who come for the first time begin on the start page; most tests begin where its first step leads. */
import type { Frame, FrameLocator, Page } from 'playwright-core';

/** Goes on to the first lesson, where a course has started and its start page is in sight. */
export async function beginCourse(place: Page | Frame | FrameLocator): Promise<void> {
  const isAtStart = await place.locator('html').evaluate((root) => {
    if (root.dataset.ready === undefined || root.dataset.page !== 'cover') return false;
    document.getElementById('begin')?.click();
    return true;
  });
  if (isAtStart) await place.locator('html:not([data-page])').waitFor({ state: 'attached' });
}
