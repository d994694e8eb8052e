/** axe-core in a page, in what that shows just now. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The rules that ask for colours: all that a dark page has to be asked for where the same page was asked for
 * everything in the light. Its style in the dark differs in custom properties alone (`tokens` in
 * src/render/stylesheet.ts), which are colours, so every other rule finds there what it found in the light.
 * Forced colours are another matter: blocks have rules of style of their own for them.
 */
export const OF_COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** Once a page. Its policy forbids added scripts; what a debugger evaluates it does not see. */
export async function loadAxe(page: Page | Frame): Promise<void> {
  await page.evaluate(`${SOURCE}\n;void 0`);
}

interface Axe {
  axe: { run(options: RunOptions): Promise<AxeResults> };
}

/** What axe-core finds, an entry for each rule: its id, then every element and what is wrong with it. */
export async function axeProblems(page: Page | Frame, options: RunOptions = {}): Promise<string[]> {
  // What is right is counted by rule, not described element by element.
  const chosen: RunOptions = { ...options, resultTypes: ['violations'] };
  const { violations } = await page.evaluate((how) => (globalThis as unknown as Axe).axe.run(how), chosen);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`,
  );
}
