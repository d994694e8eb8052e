/** How much of the saved state a course of real size takes, written in Markdown as authors write it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PackageData } from '../../src/course/model/package-data.ts';
import { compile } from '../../src/pipeline/compile.ts';
import { toolkit } from '../../src/pipeline/toolkit.ts';
import { packageData } from '../../src/render/package-data.ts';
import { type StateBudget, stateBudget } from '../../src/state/budget.ts';
import { planPackages } from '../../src/targets/plan.ts';
import { loadTexts } from '../../src/texts/index.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';

const QUESTIONS: ((id: string) => string)[] = [
  (id) => `:::choice{#${id} attempts=2}\nWhich?\n\n- [x] One\n- [ ] Two\n- [ ] Three\n- [ ] Four\n:::`,
  (id) => `:::true-false{#${id}}\nIt is so.\n\n- [x] True\n- [ ] False\n:::`,
  (id) => `:::fill-in{#${id}}\nThe :blank[firm] trains :blank[an apprentice] for :blank[three|3] years.\n:::`,
  (id) => `:::numeric{#${id} answer=3.5 tolerance=0.1}\nHow much?\n:::`,
  (id) =>
    `:::matching{#${id} attempts=3}\nWho?\n\n| What | Who |\n| --- | --- |\n| a | Ana |\n| b | Ben |\n| c | Cid |\n| d | Dea |\n:::`,
  (id) =>
    `:::ordering{#${id} attempts=3}\nIn order.\n\n1. first\n2. second\n3. third\n4. fourth\n5. fifth\n:::`,
  (id) =>
    `:::categorising{#${id}}\nWhose?\n\n**Ours**\n\n- one\n- two\n- three\n\n**Theirs**\n\n- four\n- five\n:::`,
  (id) => `:::choice{#${id}}\nWhich ones?\n\n- [x] One\n- [x] Two\n- [ ] Three\n- [ ] Four\n- [ ] Five\n:::`,
];
/** Of four minutes: the longest that a video of any length takes. */
const VIDEOS =
  'visit: { title: A visit, source: { url: https://media.example.org/visit.mp4 }, duration: 4:00, transcript: { en: assets/visit.md } }\n';
const VIDEO = '::video[A visit]{ref=visit watch=80%}';

/** 60 lessons, 120 questions, 12 videos, 20 reflections. */
function lessons(): Record<string, string> {
  const files: Record<string, string> = {};
  for (let n = 0; n < 60; n++) {
    const parts = [0, 1].map((at) => QUESTIONS[(2 * n + at) % QUESTIONS.length]?.(`q${at}`) ?? '');
    if (n % 5 === 0) parts.push(VIDEO);
    if (n % 3 === 0) parts.push(`:::reflection{#r max=600}\nWhat will you do, and when? (${n})\n:::`);
    files[`0${1 + Math.floor(n / 10)}-module/${10 + n}-lesson-${n}.md`] =
      `---\ntitle: Lesson ${n}\n---\n\nSome words.\n\n${parts.join('\n\n')}\n`;
  }
  return files;
}

let course: CourseTest;
let data: PackageData;
let budget: StateBudget;

beforeAll(async () => {
  const modules = Object.fromEntries(
    Array.from({ length: 6 }, (_, n) => [`0${n + 1}-module/module.yaml`, `id: module-${n}\ntitle: M${n}\n`]),
  );
  course = await courseTest({
    'course.yaml': courseYaml('completion: { watch: 80%, pass: 60% }\n'),
    'videos.yaml': VIDEOS,
    'assets/visit.md': 'What is said.\n',
    ...modules,
    ...lessons(),
  });
  const signal = new AbortController().signal;
  const { editions, isWhole, lock } = await compile(course.folder, toolkit, { cwd: course.cwd, signal });
  expect(isWhole).toBe(true);
  const [plan] = planPackages(editions[0].course);
  if (plan === undefined) throw new Error('no course');
  data = packageData(plan, lock.numbers, await loadTexts('en'), [], 0);
  budget = stateBudget(data, data.course.id, data.course.language, 4096);
});
afterAll(() => course.remove());

it('is at most 1,200 characters for 60 lessons, 120 questions, 12 videos and 20 reflections', () => {
  const blocks = data.lessons.flatMap((lesson) => lesson.blocks);
  const kinds = (kind: string): number => blocks.filter(({ state }) => state.kind === kind).length;
  expect(data.lessons).toHaveLength(60);
  expect(data.rule.questions).toHaveLength(120);
  expect([kinds('watch'), kinds('text')]).toEqual([12, 20]);
  expect(new Set(blocks.map(({ state }) => state.kind)).size).toBe(7);
  expect(budget.worst).toBeLessThanOrEqual(1200);
});
