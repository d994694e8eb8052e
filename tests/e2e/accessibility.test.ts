/** axe-core finds nothing on any lesson of the shipped courses, light and dark, wide and on a phone. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeProblemsOfAll, loadAxe } from '../support/axe.ts';
import { type Classroom, openClassroom, visit } from '../support/classroom.ts';
import { DARK, LIGHT, problemsInLooks } from '../support/looks.ts';
import { runTool } from '../support/run-tool.ts';

const COURSES = ['getting-started', 'employer-engagement'];

let classroom: Classroom;
let out: string;

beforeAll(async () => {
  out = await mkdtemp(path.join(os.tmpdir(), 'coursewright-axe-'));
  classroom = await openClassroom();
  const built = await runTool(process.cwd(), [
    'build',
    ...COURSES.map((course) => `courses/${course}`),
    '-t',
    'scorm12',
    '-o',
    out,
    '--frozen',
  ]);
  expect(built.stderr).not.toMatch(/ (error|warning) /);
  expect(built.code).toBe(0);
  for (const course of COURSES) await classroom.host.add(course, path.join(out, `${course}-en-scorm12.zip`));
});

afterAll(async () => {
  await classroom?.close();
  await rm(out, { recursive: true, force: true });
});

describe('axe-core', () => {
  it.each(COURSES)('finds nothing in %s', async (course) => {
    const context = await classroom.browser.newContext({ viewport: { width: 1320, height: 900 } });
    const { frame } = await visit(context, classroom.host, course, { width: 1280, height: 800 });
    for (const scheme of ['dark', 'light'] as const) await chooseColours(frame, scheme);
    const keys = await frame
      .locator('nav a[href^="#"]')
      .evaluateAll((links) => [
        ...new Set(
          links.map((link) => link.getAttribute('href') ?? '').filter((href) => /^#[^/]+\/[^/]+$/.test(href)),
        ),
      ]);
    expect(keys.length).toBeGreaterThan(5);
    await loadAxe(frame);
    const found: string[] = [];
    for (const key of keys) {
      await frame.evaluate((hash) => {
        location.hash = hash;
      }, key);
      await frame.locator(`[id="${key.slice(1)}"]`).waitFor({ state: 'visible' });
      const problems = await problemsInLooks(frame, [LIGHT, DARK], [1280, 390]);
      found.push(...problems.map((problem) => `${key} ${problem}`));
    }
    found.push(...(await axeProblemsOfAll(frame)));
    expect(found).toEqual([]);
  });
});

/** The learner's own choice, in the reading settings: inside an LMS page light is the default. */
async function chooseColours(frame: Frame, scheme: 'light' | 'dark'): Promise<void> {
  await frame.getByRole('button', { name: 'Reading settings' }).click();
  await frame
    .getByRole('radio', { name: scheme === 'light' ? 'Light' : 'Dark', exact: true })
    .check({ force: true });
  await frame.getByRole('button', { name: 'Close' }).last().click();
  const paper = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const lightness = (paper.match(/[\d.]+/g) ?? [])
    .slice(0, 3)
    .reduce((sum, part) => sum + Number(part) / 3, 0);
  expect(lightness > 128, paper).toBe(scheme === 'light');
}
