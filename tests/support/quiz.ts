/** The way of a learner through a running quiz, which shows one question at a time or all of them. */
import type { Frame } from 'playwright-core';

/** Brings a question into sight by the map of its quiz, by keyboard. */
export async function openQuestion(frame: Frame, id: string): Promise<void> {
  const question = frame.locator(`section[id$=":${id}"]`);
  if (await question.isVisible()) return;
  const place = await question.evaluate((element) => {
    const asked = element.closest('.quiz')?.querySelectorAll('.quiz-item:not(.undrawn) .question');
    return [...(asked ?? [])].indexOf(element);
  });
  await frame.locator('.quiz-places:visible .place').nth(place).press('Enter');
  await question.waitFor();
}

/** Brings the review into sight, where an attempt with several questions is handed in. */
export async function openReview(frame: Frame): Promise<void> {
  await frame.locator('.quiz-places:visible .review').press('Enter');
  await frame.locator('.quiz-review:visible').waitFor();
}
