/** What a course says of its achievement, by its rule of completion, its hours and its languages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { completionOf } from '../../src/config/completion.ts';
import type { Course } from '../../src/course/model/model.ts';
import { summaryOf } from '../../src/course/text/summary.ts';
import { criteriaLines } from '../../src/portal/achievement/criteria.ts';
import { learningAchievement } from '../../src/portal/achievement/elm.ts';
import type { PortalCourse, Site } from '../../src/portal/site.ts';
import { type Voice, voiceIn } from '../../src/portal/voice.ts';
import { loadTexts } from '../../src/texts/index.ts';
import { choiceOf, courseOf, lessonOf, moduleOf, sessionOf } from '../support/course.ts';

let voice: Voice;

beforeAll(async () => {
  voice = await voiceIn('en', loadTexts);
});

const objectives = [{ id: 'call', text: 'Call a firm' }];

describe('criteria', () => {
  it('tell the rule of each package, with its pass mark', () => {
    const module = (id: string, title: string) =>
      moduleOf({ id, title, objectives, lessons: [lessonOf({ moduleId: id, blocks: [choiceOf()] })] });
    const course = courseOf({
      packaging: 'module',
      completion: completionOf({ pass: '60%', minutes: 30 }),
      modules: [module('first', 'First steps'), module('second', 'Next steps')],
    });
    const rule = [
      '  - Completed when:',
      '    - all of this holds:',
      '      - 1 lesson opened (Welcome)',
      '      - 30 minutes of active time',
      '  - Pass mark: 60% of the points, and completed',
    ];
    expect(criteriaLines(course, voice)).toEqual([
      'What learners will be able to do:',
      '',
      '- Call a firm',
      '- Call a firm',
      '',
      '- First steps',
      ...rule,
      '- Next steps',
      ...rule,
    ]);
  });
});

describe('a learning achievement', () => {
  const of = (...editions: [Course, ...Course[]]) =>
    learningAchievement(
      { portal: { address: 'https://learn.example.org/' }, languages: ['en'] } as unknown as Site,
      { editions } as unknown as PortalCourse,
    ) as Record<string, unknown>;
  const online = lessonOf({ minutes: 90 });
  const hours = (planned: Record<string, number>) =>
    of(
      courseOf({
        modules: [moduleOf({ objectives, hours: planned, lessons: [online], sessions: [sessionOf()] })],
      }),
    );

  it.each([
    [{ online: 1.5 }, 'PT1H30M', 'Online'],
    [{ 'face-to-face': 1 }, 'PT1H', 'Presential'],
    [{ online: 1.5, 'face-to-face': 1 }, 'PT2H30M', 'Blended'],
    // More is promised than is there.
    [{ online: 40, 'face-to-face': 1 }, 'PT2H30M', 'Blended'],
  ])('of %o takes %s, and its mode is %s', (planned, volume, mode) => {
    expect(hours(planned)).toMatchObject({ volumeOfLearning: volume, mode: { prefLabel: { en: mode } } });
  });

  it('says nothing of hours, mode, level and credits that nobody has given', () => {
    const found = hours({});
    expect(found.type).toBe('LearningAchievementSpecification');
    for (const key of ['volumeOfLearning', 'mode', 'eqfLevel', 'creditPoint', 'thematicArea'])
      expect(found).not.toHaveProperty(key);
  });

  it('takes a text that is still the source’s own for no translation', () => {
    const source = courseOf({ title: 'A "course"', modules: [moduleOf({ objectives })] });
    const found = of(source, { ...source, language: 'fr', title: 'A « course »', description: 'Un cours.' });
    expect(found.title).toEqual({ en: 'A "course"' });
    expect(found.description).toEqual({ en: source.description, fr: 'Un cours.' });
  });

  it('names a system of credits that no list has in its own words', () => {
    const recognition = { eqf: undefined, credits: { system: 'Points of ours', points: 3 } };
    expect(of(courseOf({ recognition }))).toMatchObject({
      creditPoint: { framework: { prefLabel: { en: 'Points of ours' } }, point: '3' },
    });
  });
});

it.each([
  ['One two. Three.', 30, 'One two. Three.'],
  ['One  two.\nThree four. Five.', 20, 'One two. Three four.'],
  ['One. Two and three and four and five.', 20, 'One. Two and three…'],
  ['One, two, three', 10, 'One, two…'],
  ['αβγδεζηθικλμνξο', 10, 'αβγδεζηθι…'],
  ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 20, '👩‍👩‍👧👩‍👩‍👧…'],
  ['', 10, ''],
])('%j within %i characters is %j', (text, limit, summary) => {
  const found = summaryOf(text, limit, 'en');
  expect(found).toBe(summary);
  expect(found.length).toBeLessThanOrEqual(limit);
});
