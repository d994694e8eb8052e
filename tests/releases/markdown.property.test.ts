/** Releases as authors write them: Markdown, read by the compiler's own parser. */
import fc from 'fast-check';
import { afterAll, beforeAll, it } from 'vitest';
import type { Course } from '../../src/course/model/model.ts';
import { compile } from '../../src/pipeline/compile.ts';
import { toolkit } from '../../src/pipeline/toolkit.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { diceOf } from './support/dice.ts';
import { Learner } from './support/learner.ts';
import { scorm12, scorm2004, xapi } from './support/platforms.ts';
import { type Release, release } from './support/release.ts';

const lesson = (title: string, ...blocks: string[]): string =>
  `---\ntitle: ${title}\n---\n\nWords.\n\n${blocks.join('\n\n')}\n`;
const CHOICE = ':::choice{#a points=2}\nWhich?\n\n- [x] One\n- [ ] Two\n- [ ] Three\n:::';
const SEVERAL = ':::choice{#a points=2}\nWhich?\n\n- [x] One\n- [x] Three\n- [ ] Four\n:::';
const ORDER = ':::ordering{#b}\nIn order.\n\n1. first\n2. second\n3. third\n:::';
const MATCHING = ':::matching{#b}\nWho?\n\n| What | Who |\n| --- | --- |\n| a | Ana |\n| b | Ben |\n:::';
const BLANKS = ':::fill-in{#c}\nThe :blank[firm] has :blank[ten|10] hands.\n:::';
const TEXT = ':::reflection{#c}\nAnd you?\n:::';
const cards = (...fronts: string[]): string =>
  `:::cards[Words]{#e study}\n${fronts.map((front) => `- ${front}\n\n  Its back.\n`).join('\n')}:::`;
const NUMBER = ':::numeric{#d answer=3 tolerance=1}\nHow many?\n:::';

const RELEASES: Record<string, string>[] = [
  {
    '01-m/01-x.md': lesson('X', CHOICE, ORDER),
    '01-m/02-y.md': lesson('Y', BLANKS, NUMBER, cards('Lathe', 'Vice')),
  },
  {
    '01-m/01-y.md': lesson('Y', NUMBER, BLANKS, cards('Swarf', 'Lathe')),
    '01-m/02-x.md': lesson('X', SEVERAL, ORDER, TEXT),
  },
  { '01-m/01-x.md': lesson('X', CHOICE, MATCHING), '01-m/02-y.md': lesson('Y', TEXT) },
  { '01-m/01-x.md': lesson('X', CHOICE, ORDER, BLANKS), '02-n/01-y.md': lesson('Y', NUMBER) },
];

const folders: CourseTest[] = [];
const releases: Release[] = [];

beforeAll(async () => {
  for (const files of RELEASES) {
    const folder = await courseTest({ 'course.yaml': courseYaml('completion: { pass: 60% }\n'), ...files });
    folders.push(folder);
    releases.push(release(await parsed(folder), releases.at(-1)));
  }
});
afterAll(async () => {
  for (const folder of folders) await folder.remove();
});

async function parsed({ folder, cwd }: CourseTest): Promise<Course> {
  const signal = new AbortController().signal;
  const { editions, messages } = await compile(folder, toolkit, { cwd, signal });
  if (messages.some(({ severity }) => severity === 'error'))
    throw new Error(messages.map(({ reason }) => reason).join('; '));
  return editions[0].course;
}

it.each([
  ['SCORM 1.2', scorm12],
  ['SCORM 2004', scorm2004],
  ['an LRS', xapi],
])('keep what learners did in %s', async (_, platform) => {
  const story = async (seed: number): Promise<void> => {
    const dice = diceOf(seed);
    const learner = new Learner(platform(dice.chance(0.5)), dice);
    for (const one of dice.shuffled(releases)) await learner.visit(one, dice.below(8));
  };
  await fc.assert(fc.asyncProperty(fc.noShrink(fc.integer()), story), { numRuns: 40 });
});
