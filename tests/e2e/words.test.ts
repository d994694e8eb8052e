/** Statements, blanks and numbers: answered by keyboard and by taps, reported, found again, and accessible. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../blocks/read-examples.ts';
import { type Classroom, openClassroom, type Visit } from '../support/classroom.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { type FakeLrs, fakeLrs } from '../support/fake-lrs.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TYPES = ['fill-in', 'numeric', 'true-false'];
const LESSON = TYPES.flatMap((type) => readExamples(type))
  .filter(({ said }) => said === undefined)
  .map(({ source }) => source)
  .join('\n\n');

let classroom: Classroom;
let course: CourseTest;
let lrs: FakeLrs;

beforeAll(async () => {
  classroom = await openClassroom();
  lrs = await fakeLrs();
  course = await courseTest({
    'course.yaml': courseYaml(),
    '01-words/01-all.md': `---\ntitle: Words\n---\n\n${LESSON}\n`,
  });
  const built = await course.build('-t', 'scorm12,xapi');
  expect(built.stderr).not.toMatch(/ (error|warning) /);
  expect(built.code, built.stderr).toBe(0);
  for (const name of ['keys', 'taps', 'axe', 'enter', 'print'])
    await classroom.host.add(name, course.zip('test-course-en-scorm12.zip'));
  await classroom.host.add('lrs', course.zip('test-course-en-xapi.zip'));
});
afterAll(async () => {
  await classroom?.close();
  await lrs?.close();
  await course?.remove();
});

const question = (frame: Frame, id: string): Locator => frame.locator(`section[id$=":${id}"]`);

async function tabTo(locator: Locator): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed++) {
    if (await locator.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await locator.page().keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${String(locator)}`);
}

async function fillIn(block: Locator, words: string[]): Promise<void> {
  for (const [at, word] of words.entries()) {
    await tabTo(block.getByRole('textbox').nth(at));
    await block.page().keyboard.type(word);
  }
  await tabTo(block.getByRole('button', { name: 'Check' }));
  await block.page().keyboard.press('Enter');
}

/** What is typed, how it is reported to SCORM 1.2 and to an LRS, and what the learner hears. */
const ROWS: [id: string, typed: string[], scorm: string, xapi: string, verdict: string][] = [
  ['placement', ['FIRM', 'Trainee', 'three'], 'FIRM, Trainee, three', 'FIRM[,]Trainee[,]three', 'Right.'],
  ['contact', ['maría'], 'maría', 'maría', 'Not quite.'],
  ['steps', ['ring', 'shop-floor'], 'ring, shop-floor', 'ring[,]shop-floor', 'Right.'],
  ['terms', ['taller', 'x'], 'taller, x', 'taller[,]x', 'Not quite.'],
  ['signs', ['[a|b]'], '[a|b]', '[a|b]', 'Right.'],
  ['unit', ['M'], 'M', 'M', 'Right.'],
  ['formula', ['H₂O', 'research'], 'H₂O, research', 'H₂O[,]research', 'Right.'],
  ['time', ['Yes'], 'Yes', 'Yes', 'Right.'],
  ['weight', ['3,45 kg'], '3.45', '3.45', 'Right.'],
  ['firms', ['+20'], '20', '20', 'Right.'],
  ['hours', ['1,600'], '1600', '1600', 'Right.'],
  ['change', ['-2.5 %'], '-2.5', '-2.5', 'Right.'],
];

describe('by keyboard', () => {
  async function answerAll(frame: Frame): Promise<void> {
    for (const [id, typed, , , verdict] of ROWS) {
      const block = question(frame, id);
      await fillIn(block, typed);
      await block.locator('.verdict').getByText(verdict, { exact: true }).waitFor();
    }
    const wages = question(frame, 'wages');
    await tabTo(wages.getByRole('radio').first());
    await frame.page().keyboard.press('ArrowDown');
    await tabTo(wages.getByRole('button', { name: 'Check' }));
    await frame.page().keyboard.press('Enter');
    await wages.getByText('Right: they name the fit first.').waitFor();
  }

  /** A lesson's blocks are mounted one after the other: each is waited for. */
  async function foundAgain(frame: Frame): Promise<void> {
    const typedIn = async (id: string) => {
      const inputs = await question(frame, id).getByRole('textbox').all();
      return Promise.all(inputs.map((input) => input.inputValue()));
    };
    for (const [id, typed] of ROWS.slice(0, 8)) await expect.poll(() => typedIn(id)).toEqual(typed);
    await expect.poll(() => typedIn('weight')).toEqual(['3.45']);
    await expect.poll(() => question(frame, 'wages').getByRole('radio').nth(1).isChecked()).toBe(true);
  }

  it('with SCORM 1.2: answered, reported, found again', async () => {
    const first = await classroom.visit('keys', { hastened: true });
    await answerAll(first.frame);
    const reported = () => {
      const held = classroom.host.committed('keys');
      const at = (index: number, element: string) => held[`cmi.interactions.${index}.${element}`];
      return [...Array(100).keys()]
        .filter((index) => at(index, 'student_response') !== undefined)
        .map((index) => `${at(index, 'type')} ${at(index, 'student_response')}`)
        .sort();
    };
    const types = (index: number) => (index < 8 ? 'fill-in' : 'numeric');
    await first
      .until(reported)
      // Each at its place in the course, whenever it was answered.
      .toEqual([...ROWS.map(([, , scorm], index) => `${types(index)} ${scorm}`), 'true-false f'].sort());
    expect(await first.offences()).toEqual([]);
    await first.leave();
    const second = await classroom.visit('keys');
    await question(second.frame, 'placement').waitFor();
    await foundAgain(second.frame);
    await second.leave();
  });

  it('with xAPI: answered, reported, found again', async () => {
    const query = `?${new URLSearchParams({
      endpoint: lrs.endpoint,
      auth: lrs.auth,
      actor: JSON.stringify({ mbox: 'mailto:ada@example.org' }),
    })}`;
    const first = await classroom.visit('lrs', { query, hastened: true });
    await answerAll(first.frame);
    const reported = () =>
      lrs.statements
        .filter(({ verb }) => verb.id.endsWith('answered'))
        .map(({ result }) => [result.response, result.success]);
    await first
      .until(reported)
      .toEqual([...ROWS.map(([, , , xapi, verdict]) => [xapi, verdict === 'Right.']), ['false', true]]);
    expect(lrs.problems).toEqual([]);
    await first.leave();
    const second = await classroom.visit('lrs', { query });
    await question(second.frame, 'placement').waitFor();
    await foundAgain(second.frame);
    await second.leave();
  });

  it('Enter leads through the blanks and checks at the last', async () => {
    const { frame, page } = await classroom.visit('enter');
    const block = question(frame, 'placement');
    await block.getByRole('textbox', { name: 'Blank 1 of 3' }).focus();
    for (const word of ['firm', 'x', '3']) {
      await page.keyboard.type(word);
      await page.keyboard.press('Enter');
    }
    await block.getByText('1 try left').first().waitFor();
    await expect.poll(() => block.locator('.blank.right').count()).toBe(2);
    await expect.poll(() => block.locator('.blank.wrong').getByText('not right').count()).toBe(1);
    await block.getByText('Points: 2 of 3').waitFor();
    await page.keyboard.press('Enter');
    await block.getByRole('textbox').first().focus();
    for (const word of ['firm', 'y', '3']) {
      await page.keyboard.type(word);
      await page.keyboard.press('Enter');
    }
    await block.getByText('Right: apprentice').waitFor();
    await block.getByText('The agreement stands on one page.').waitFor();
    await page.close();
  });

  it('wrong answers have feedback of their own', async () => {
    const { frame, page } = await classroom.visit('enter', { learner: 'cy' });
    const block = question(frame, 'room');
    const given = [
      ['Class\u2011Room', 'That is where they learn the theory.'],
      ['OﬃCE\u200e', 'An office has no lathe.'],
      ['workshop', 'Every trade has its own.'],
    ];
    for (const [word = '', said = ''] of given) {
      await block.getByRole('textbox').fill(word);
      await page.keyboard.press('Enter');
      await block.getByText(said).waitFor();
      await expect.poll(() => block.locator('.reply:visible').count()).toBe(word === 'workshop' ? 0 : 1);
      const again = block.getByRole('button', { name: 'Try again' });
      if (await again.isVisible()) await again.click();
    }
    await page.close();
  });

  it('feedback is for what the judge takes for that answer, and for nothing else', async () => {
    const { frame, page } = await classroom.visit('enter', { learner: 'di' });
    const block = question(frame, 'unit');
    for (const [typed = '', seen] of [
      ['ｍ', true],
      ['k', false],
      ['Ｍ', false],
    ] as const) {
      await block.getByRole('textbox').fill(typed);
      await page.keyboard.press('Enter');
      await block.locator('.verdict:not(:empty)').waitFor();
      await expect.poll(() => block.getByText('That is milli.').isVisible()).toBe(seen);
      const again = block.getByRole('button', { name: 'Try again' });
      if (await again.isVisible()) await again.click();
    }
    await block.getByText('Right.', { exact: true }).waitFor();
    await page.close();
  });

  it('a number is told how it was read, and why it is none', async () => {
    const { frame, page } = await classroom.visit('enter', { learner: 'bo' });
    const block = question(frame, 'weight');
    const check = block.getByRole('button', { name: 'Check' });
    await block.getByRole('textbox').fill('1,234');
    await block.getByText('Read as 1234').waitFor();
    await block.getByRole('textbox').fill('1/2');
    await check.press('Enter');
    await block.getByText(/^This is not a number/).waitFor();
    await block.getByRole('textbox').fill('1234567890123');
    await check.press('Enter');
    await block.getByText(/^This number is too long/).waitFor();
    await block.getByRole('textbox').fill('');
    await check.press('Enter');
    await block.getByText('Type a number first.').waitFor();
    for (const typed of ['7,70 kg', '9', '9']) {
      await block.getByRole('textbox').fill(typed);
      await check.click();
      const feedback = block.getByText('That is its weight in pounds.');
      await expect.poll(() => feedback.isVisible()).toBe(typed !== '9');
      const again = block.getByRole('button', { name: 'Try again' });
      if (await again.isVisible()) await again.click();
    }
    await block.getByText('Right: 3.5 kg (± 0.1)').waitFor();
    await page.close();
  });
});

it('by taps, on a phone', async () => {
  const context = await classroom.browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const { frame, offences } = await classroom.visit('taps', { context, width: 390, height: 760 });
  const block = question(frame, 'placement');
  for (const [at, word] of ['workshop', 'apprentice', '3'].entries()) {
    await block.getByRole('textbox').nth(at).tap();
    await frame.page().keyboard.type(word);
  }
  await block.getByRole('button', { name: 'Check' }).tap();
  await block.getByText('Right.', { exact: true }).waitFor();
  const wages = question(frame, 'wages');
  await wages.getByText('True', { exact: true }).tap();
  await wages.getByRole('button', { name: 'Check' }).tap();
  await wages.getByText('Wages came up, but last.').waitFor();
  const heights = await frame
    .locator('.question :is(input.field, .option, .check:not([hidden]))')
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  const widths = await frame.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBe(widths[1]);
  expect(await offences()).toEqual([]);
  await context.close();
});

it('all blanks of a text are equally wide', async () => {
  const { frame, page } = await classroom.visit('print');
  const widths = await question(frame, 'placement')
    .getByRole('textbox')
    .evaluateAll((inputs) => inputs.map((input) => Math.round(input.getBoundingClientRect().width)));
  expect(new Set(widths).size).toBe(1);
  await page.close();
});

describe('axe-core finds nothing', () => {
  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['forced', { forcedColors: 'active' }],
  ] as const)('%s', async (name, colours) => {
    const context = await classroom.browser.newContext({
      viewport: { width: 1000, height: 800 },
      ...colours,
    });
    const visit = await classroom.visit('axe', { context, learner: name });
    if (name === 'dark') {
      await visit.frame.getByRole('button', { name: 'Reading settings' }).click();
      await visit.frame.getByRole('radio', { name: 'Dark' }).check({ force: true });
      await visit.frame.getByRole('button', { name: 'Close' }).last().click();
    }
    expect(await violations(visit)).toEqual([]);
    await question(visit.frame, 'weight').getByRole('textbox').fill('3.5');
    await question(visit.frame, 'placement').getByRole('textbox').first().fill('firm');
    for (const id of ['weight', 'placement'])
      await question(visit.frame, id).getByRole('button', { name: 'Check' }).click();
    expect(await violations(visit)).toEqual([]);
    await context.close();
  });
});

async function violations({ frame }: Visit): Promise<string[]> {
  await frame.evaluate(`${await readFile(AXE, 'utf8')}\n;void 0`);
  const { violations: found } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(part: string): Promise<AxeResults> } }).axe.run('.question'),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
