/** A course in a frame of the LMS, as it stands, in several looks and widths one after the other. */
import type { RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';
import { axeProblems, OF_COLOURS } from './axe.ts';

export interface Look {
  name: string;
  colorScheme: 'light' | 'dark';
  forcedColors?: 'active';
  axe?: RunOptions;
}

export const LIGHT: Look = { name: 'light', colorScheme: 'light' };
export const DARK: Look = { name: 'dark', colorScheme: 'dark', axe: OF_COLOURS };
export const FORCED: Look = {
  name: 'forced colours',
  colorScheme: 'light',
  forcedColors: 'active',
  // The colours are the learner's own, and axe-core would read the page's instead.
  axe: { rules: { 'color-contrast': { enabled: false } } },
};

/** What axe-core finds in what a learner has before them just now; it is left in the light, in the last width. */
export async function problemsInLooks(
  frame: Frame,
  looks: readonly Look[],
  widths: readonly number[],
): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await setWidth(frame, width);
    for (const look of looks) {
      await wear(frame, look);
      const problems = await axeProblems(frame, look.axe);
      found.push(...problems.map((problem) => `${look.name}, ${width} px: ${problem}`));
    }
  }
  await wear(frame, LIGHT);
  return found;
}

async function setWidth(frame: Frame, width: number): Promise<void> {
  const element = await frame.frameElement();
  await element.evaluate((room, pixels) => (room as Element).setAttribute('width', `${pixels}`), width);
  // What listens to the width hears of it with the next picture.
  await frame.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Inside an LMS page light is the default, whatever the system says, until the learner chooses. */
export async function wear(frame: Frame, { colorScheme, forcedColors }: Look): Promise<void> {
  await frame.page().emulateMedia({ colorScheme, forcedColors: forcedColors ?? 'none' });
  await frame.evaluate((colours) => {
    document.documentElement.dataset.colours = colours;
  }, colorScheme);
}
