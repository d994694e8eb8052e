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

/**
 * What axe-core finds, an entry for each rule: its id, then every element and what is wrong with it. Lessons that
 * were turned away from stay in the document, hidden, and axe-core walks through all that is in there: they are
 * taken out while it looks, or a tour of a course would grow slower with each lesson.
 */
export function axeProblems(page: Page | Frame, options: RunOptions = {}): Promise<string[]> {
  return problems(page, options, true);
}

/** With all that a tour left in the document, as for ids that stand there twice: once, at its end. */
export function axeProblemsOfAll(page: Page | Frame, options: RunOptions = {}): Promise<string[]> {
  return problems(page, options, false);
}

async function problems(page: Page | Frame, options: RunOptions, isInSightOnly: boolean): Promise<string[]> {
  // What is right is counted by rule, not described element by element.
  const how: RunOptions = { ...options, resultTypes: ['violations'] };
  const { violations } = await page.evaluate(
    async ([chosen, hidden]) => {
      const away = [...document.querySelectorAll(hidden)].map((lesson) => {
        const place = document.createComment('');
        lesson.replaceWith(place);
        return { lesson, place };
      });
      try {
        return await (globalThis as unknown as Axe).axe.run(chosen);
      } finally {
        for (const { lesson, place } of away) place.replaceWith(lesson);
      }
    },
    [how, isInSightOnly ? 'article[hidden]' : ':not(*)'] as const,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`,
  );
}
