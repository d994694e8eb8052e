/** What tests ask of a video element in a page. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Listens for the film's next beginning; what is returned waits for it, and tells at which second it was.
 * Tests that run side by side bring an `expect` of their own.
 */
export async function nextBeginning(video: Locator, its = expect): Promise<() => Promise<number>> {
  await video.evaluate((film: HTMLVideoElement) => {
    delete film.dataset.begun;
    const note = () => film.setAttribute('data-begun', `${film.currentTime}`);
    film.addEventListener('playing', note, { once: true });
  });
  return async () => {
    const begun = () => video.getAttribute('data-begun');
    await its.poll(begun).not.toBe(null);
    return Number(await begun());
  };
}
