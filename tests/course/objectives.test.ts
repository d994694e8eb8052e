import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import { type Done, reachedObjectives } from '../../src/course/outcome/objectives.ts';
import { lessonsData } from '../../src/render/package-data.ts';
import { fixtureNumbers, fixturePlan } from '../render/fixture-plan.ts';

/** Lessons 1…4 with a question of two points in the third, beside a reflection, as the fixture has them. */
function course(...objectives: string[][]) {
  const plan = fixturePlan({ lessons: 4 });
  const lessons = lessonsData(plan, fixtureNumbers());
  return {
    modules: [{ id: 'm', title: 'M', objectives: ['a', 'b'].map((id) => ({ id, text: id })) }],
    lessons: lessons.map((lesson, index) => ({ ...lesson, objectives: objectives[index] ?? [] })),
  };
}

const rows: [string, string[][], { opened: number[]; answered?: 'question' | 'reflection' }, string[]][] = [
  ['nothing', [['a'], ['b']], { opened: [] }, []],
  ['the lesson that names it', [['a'], ['b']], { opened: [0] }, ['m/a']],
  ['one of two lessons that name it', [['a'], ['a']], { opened: [0] }, []],
  ['both lessons that name it', [['a'], ['a', 'b']], { opened: [0, 1] }, ['m/a', 'm/b']],
  ['a lesson whose question waits', [[], ['b'], ['a']], { opened: [2] }, []],
  ['a reflection only', [[], ['b'], ['a']], { opened: [2], answered: 'reflection' }, []],
  ['the question too', [[], ['b'], ['a']], { opened: [2], answered: 'question' }, ['m/a']],
  [
    'an answer in a lesson that a release moved it to',
    [[], ['b'], ['a']],
    { opened: [], answered: 'question' },
    [],
  ],
  ['all but one lesson, for one that none names', [['a']], { opened: [0, 1, 2] }, ['m/a']],
  [
    'the whole module, for one that none names',
    [['a']],
    { opened: [0, 1, 2, 3], answered: 'question' },
    ['m/a', 'm/b'],
  ],
];

const given: Answer = { kind: 'choice', tries: 1, chosen: [1] };

describe('objectives reached by', () => {
  it.each(rows)('%s', (_, objectives, { opened, answered }, reached) => {
    const { modules, lessons } = course(...objectives);
    const block = lessons[2]?.blocks[answered === 'reflection' ? 1 : 0];
    const done: Done = {
      lessons: new Set(opened.map((index) => lessons[index]?.number ?? 0)),
      answers: new Map(answered === undefined ? [] : [[block?.number ?? 0, given]]),
    };
    expect([...reachedObjectives({ modules, lessons }, done, new Set())]).toEqual(reached);
  });

  it('a pre-test that showed the lesson to be known, its question unasked', () => {
    const { modules, lessons } = course([], ['b'], ['a']);
    const known = new Set([lessons[2]?.number ?? 0]);
    const nothing: Done = { lessons: new Set(), answers: new Map() };
    expect([...reachedObjectives({ modules, lessons }, nothing, known)]).toEqual(['m/a']);
  });

  it('nothing in a module that has no lesson left', () => {
    const { modules } = course();
    expect([
      ...reachedObjectives({ modules, lessons: [] }, { lessons: new Set(), answers: new Map() }, new Set()),
    ]).toEqual([]);
  });
});
