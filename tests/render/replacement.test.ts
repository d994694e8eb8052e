/** What is made of two renderings of a course, for a page that shows the first. */
import { describe, expect, it } from 'vitest';
import type { HostUse } from '../../src/course/model/hosts.ts';
import type { Lesson } from '../../src/course/model/model.ts';
import { replacementOf } from '../../src/render/replacement.ts';
import type { PackagePlan } from '../../src/targets/target.ts';
import { bundledPlayer, renderFixture } from '../player/support/packages.ts';
import { fixtureNumbers, fixturePlan } from './fixture-plan.ts';

const numbers = fixtureNumbers();
const plan = fixturePlan({ modules: 2 });
plan.course.glossary = [
  {
    id: 'mentor',
    term: 'mentor',
    also: [],
    definition: 'Somebody with time.',
    language: 'en',
    file: 'glossary.yaml',
    position: { line: 1, column: 1 },
  },
];
await bundledPlayer();
const before = await renderFixture(plan, numbers);

/** Keys of the lessons and ids of the parts that are replaced. */
async function changed(edit: (next: PackagePlan, lessons: Lesson[]) => void): Promise<unknown> {
  const next = structuredClone(plan);
  edit(
    next,
    next.modules.flatMap(({ lessons }) => lessons),
  );
  const found = replacementOf(before, await renderFixture(next, numbers));
  if (typeof found !== 'object') return found;
  expect(found.data.lessons).toHaveLength(next.modules.flatMap(({ lessons }) => lessons).length);
  return [found.lessons.map(({ key }) => key), found.parts.map(({ id }) => id)];
}

const [FIRST, SECOND, THIRD] = ['start-here', 'the-sum-behind-a-yes', 'why-employers-say-no'].map(
  (id) => `employers-side/${id}`,
);
const ALL = plan.modules.flatMap(({ id, lessons }) => lessons.map((lesson) => `${id}/${lesson.id}`));

const HOST: HostUse = {
  host: 'player.vimeo.com',
  name: 'Vimeo',
  company: undefined,
  as: 'frame',
  video: 'A film',
};

const CHANGES: [name: string, edit: (next: PackagePlan, lessons: Lesson[]) => void, found: unknown][] = [
  ['nothing', () => {}, undefined],
  [
    'words of the first lesson',
    (_, [first]) => Object.assign(first ?? {}, { html: '<p>New</p>' }),
    [[FIRST], []],
  ],
  [
    'words of another',
    (_, [, second]) => Object.assign(second ?? {}, { html: '<p>New</p>' }),
    [[SECOND], []],
  ],
  [
    'what is right, which no text says',
    (_, [, , third]) =>
      Object.assign(third?.blocks[0] ?? {}, { key: { kind: 'choice', correct: ['money'], multiple: false } }),
    [[THIRD], []],
  ],
  [
    'the title of a lesson',
    (_, [, second]) => Object.assign(second ?? {}, { title: 'New' }),
    [[SECOND], ['outline-lessons']],
  ],
  ['the title of the course', ({ course }) => Object.assign(course, { title: 'A & B <c>' }), [[], ['cover']]],
  ['the version', ({ course }) => Object.assign(course, { version: '2.0.0' }), [[], ['colophon']]],
  ['the pass mark', ({ course }) => Object.assign(course.completion, { pass: 0.9 }), [[], []]],
  [
    'a term of the glossary',
    ({ course }) => Object.assign(course.glossary[0] ?? {}, { definition: 'Another.' }),
    [['glossary'], []],
  ],
  [
    'a lesson less at the end',
    ({ modules }) => modules.at(-1)?.lessons.pop(),
    [[], ['outline-lessons', 'cover']],
  ],
  [
    'lessons that change places, with their numbers',
    ({ modules }) => modules[0]?.lessons.reverse(),
    [expect.arrayContaining([FIRST]), ['outline-lessons', 'cover']],
  ],
  [
    'a new first lesson, which counts all others on',
    ({ modules: [module] }) => {
      const [first] = module?.lessons ?? [];
      if (first !== undefined) module?.lessons.unshift({ ...first, id: 'new' });
    },
    [
      ['employers-side/new', ...ALL],
      ['outline-lessons', 'cover'],
    ],
  ],
  ['the id of the course', ({ course }) => Object.assign(course, { id: 'another' }), 'reload'],
  ['a host that the page may not ask', (_, [first]) => first?.facts.hosts.push(HOST), 'reload'],
  ['the last term of the glossary', ({ course }) => course.glossary.splice(0), 'reload'],
  ['no lesson', ({ modules }) => modules.map((module) => module.lessons.splice(0)), 'reload'],
];

it('a block of a new type needs a script that the page has not, one that is gone does not', async () => {
  const without = structuredClone(plan);
  for (const { facts } of without.modules.flatMap(({ lessons }) => lessons))
    facts.blockTypes = facts.blockTypes.filter((type) => type !== 'reflection');
  const fewer = await renderFixture(without, numbers);
  expect(replacementOf(fewer, before)).toBe('reload');
  expect(replacementOf(before, fewer)).toMatchObject({ lessons: [], parts: [] });
});

it('the lesson of a course of one is replaced as others are', async () => {
  const one = fixturePlan({ lessons: 1 });
  const next = structuredClone(one);
  Object.assign(next.modules[0]?.lessons[0] ?? {}, { html: '<p>New</p>' });
  const found = replacementOf(await renderFixture(one, numbers), await renderFixture(next, numbers));
  expect(found).toMatchObject({ lessons: [{ key: FIRST }], parts: [] });
});

describe('replaces what differs', () => {
  it.each(CHANGES)('%s', async (_, edit, found) => {
    expect(await changed(edit)).toEqual(found);
  });
});
