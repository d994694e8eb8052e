import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interaction, InteractionType, Response } from '../../../src/course/model/interaction.ts';
import { checkStatement } from '../../../src/fakes/check-statement.ts';
import type { LaunchParameters } from '../../../src/tracking/lrs/launch-parameters.ts';
import { createStatementWriter, duration, uuid } from '../../../src/tracking/lrs/statements.ts';
import { verb } from '../../../src/tracking/lrs/verbs.ts';
import { answerTo, REFLECTION, samplePackage } from '../../support/tracking.ts';

const LAUNCH: LaunchParameters = {
  endpoint: 'https://lrs.example/xapi',
  auth: 'Basic a',
  fetch: undefined,
  actor: { objectType: 'Agent', name: 'Ada', account: { homePage: 'https://lms.example', name: '42' } },
  registration: '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c10',
  activityId: 'https://lms.example/activity/7',
  platform: undefined,
  grouping: undefined,
};
const writer = createStatementWriter(samplePackage(), LAUNCH);

describe('every statement', () => {
  const all: [string, object][] = [
    ['initialized', writer.initialized()],
    ['resumed', writer.resumed()],
    ['experienced', writer.experienced({ id: 'case', title: 'A "case"', progress: 50 }, 754_321)],
    ['experienced, an item of the toolkit', writer.used({ id: 'sheet', title: 'A "sheet"' })],
    ['progressed', writer.progressed(33.4)],
    ['answered', writer.answered(answerTo(['fit']))],
    ['answered, free text', writer.answered(REFLECTION)],
    ['completed', writer.completed(61_234)],
    ['passed', writer.judged(true, { scaled: 1, raw: 4, max: 4 }, 1)],
    ['failed with nothing', writer.judged(false, { scaled: 0, raw: 0, max: 3 }, 1)],
    ['passed without a score', writer.judged(true, undefined, 1)],
    ['suspended', writer.suspended(0)],
    ['terminated', writer.terminated(3_723_450)],
  ];
  it.each(all)('%s follows the specification', (_, statement) => {
    expect(checkStatement(JSON.parse(JSON.stringify(statement)))).toEqual([]);
    expect(statement).toMatchObject({
      actor: LAUNCH.actor,
      context: {
        registration: LAUNCH.registration,
        language: 'es',
        revision: '1.2.0',
        platform: 'coursewright',
      },
    });
  });

  it('has an id of its own', () => {
    expect(writer.initialized().id).not.toBe(writer.initialized().id);
    expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('activity ids', () => {
  const lesson = { id: 'case', title: 'A case', progress: 50 };
  it('are the launch’s for the course, and stand below the course’s IRI for all else', () => {
    expect(writer.completed(0).object.id).toBe('https://lms.example/activity/7');
    expect(writer.used({ id: 'sheet', title: 'A sheet' })).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
      object: {
        id: 'https://example.org/courses/sample#toolkit:sheet',
        definition: { type: 'http://adlnet.gov/expapi/activities/file', name: { es: 'A sheet' } },
      },
    });
    expect(writer.experienced(lesson, 0).object.id).toBe('https://example.org/courses/sample/start/case');
    expect(writer.answered(answerTo(['fit'])).object.id).toBe(
      'https://example.org/courses/sample/start/case#main-benefit',
    );
    expect(writer.answered(answerTo(['fit'])).context.contextActivities).toEqual({
      parent: [{ objectType: 'Activity', id: 'https://example.org/courses/sample/start/case' }],
      grouping: [
        { objectType: 'Activity', id: 'https://lms.example/activity/7' },
        { objectType: 'Activity', id: 'https://example.org/courses/sample' },
      ],
    });
  });

  it('are the package’s own where the launch names none', () => {
    const own = createStatementWriter(samplePackage(), { ...LAUNCH, activityId: undefined });
    expect(own.initialized().object.id).toBe('https://example.org/courses/sample');
  });

  it('of lessons are the same in a module’s package', () => {
    const { course } = samplePackage();
    const data = samplePackage({ course: { ...course, iri: `${course.iri}/start`, module: 'Start' } });
    const module = createStatementWriter(data, { ...LAUNCH, activityId: undefined });
    expect(module.completed(0).object.id).toBe('https://example.org/courses/sample/start');
    expect(module.experienced(lesson, 0).object.id).toBe('https://example.org/courses/sample/start/case');
  });
});

describe('answered', () => {
  it('tells the question, its options, the right ones and the answer', () => {
    const fresh = createStatementWriter(samplePackage(), LAUNCH);
    expect(fresh.answered(answerTo(['cheap']))).toMatchObject({
      timestamp: '2026-05-05T10:20:30.000Z',
      object: {
        definition: {
          interactionType: 'choice',
          choices: [
            { id: 'fit', description: { es: 'Option fit' } },
            { id: 'cheap', description: { es: 'Option cheap' } },
            { id: 'funded', description: { es: 'Option funded' } },
          ],
          correctResponsesPattern: ['fit'],
        },
      },
      result: {
        response: 'cheap',
        success: false,
        score: { scaled: 0, raw: 0, min: 0, max: 2 },
        duration: 'PT4.25S',
      },
    });
  });

  it('joins several answers as the specification says', () => {
    const response = answerTo(['fit', 'funded'], {
      interaction: { ...answerTo([]).interaction, correct: [['fit', 'funded'], ['cheap']] },
    });
    const { object, result } = writer.answered(response);
    expect(object.definition?.correctResponsesPattern).toEqual(['fit[,]funded', 'cheap']);
    expect(result?.response).toBe('fit[,]funded');
  });

  it('tells both sides of a matching, and pairs as the specification says', () => {
    const response = answerTo(['fit.cheap', 'slow.fast'], {
      interaction: {
        type: 'matching',
        choices: [
          { id: 'fit', text: 'Fit' },
          { id: 'slow', text: 'Slow' },
        ],
        targets: [
          { id: 'cheap', text: 'Cheap' },
          { id: 'fast', text: 'Fast' },
        ],
        correct: [['fit.fast', 'slow.cheap']],
      },
    });
    const statement = writer.answered(response);
    expect(checkStatement(JSON.parse(JSON.stringify(statement)))).toEqual([]);
    expect(statement).toMatchObject({
      object: {
        definition: {
          interactionType: 'matching',
          source: [{ id: 'fit', description: { es: 'Fit' } }, { id: 'slow' }],
          target: [{ id: 'cheap', description: { es: 'Cheap' } }, { id: 'fast' }],
          correctResponsesPattern: ['fit[.]fast[,]slow[.]cheap'],
        },
      },
      result: { response: 'fit[.]cheap[,]slow[.]fast' },
    });
    expect(statement.object.definition).not.toHaveProperty('choices');
  });

  it('has neither success nor score where nothing is right or wrong', () => {
    const { result, object } = writer.answered(REFLECTION);
    expect(result).toEqual({ response: 'Ana & Co, 50 % more', duration: 'PT4.25S' });
    expect(object.definition).not.toHaveProperty('correctResponsesPattern');
  });

  it.each([
    ['a number', 'numeric', ['3.5'], [['3.5', '3.5']], ['3.5'], '3.5'],
    [
      'ranges',
      'numeric',
      ['-2'],
      [
        ['-3', '-1'],
        ['10', '12'],
      ],
      ['-3[:]-1', '10[:]12'],
      '-2',
    ],
    [
      'open ends',
      'numeric',
      ['7'],
      [
        ['5', ''],
        ['', '3'],
      ],
      ['5[:]', '[:]3'],
      '7',
    ],
    ['a blank', 'fill-in', ['Firm'], [['firm'], ['workshop']], ['firm', 'workshop'], 'Firm'],
    ['blanks', 'fill-in', ['a', ''], [['a', 'b']], ['a[,]b'], 'a[,]'],
    ['a blank with a delimiter', 'fill-in', ['x[,]y'], [['x[.]y']], ['x[ . ]y'], 'x[ , ]y'],
    ['a statement', 'true-false', ['true'], [['false']], ['false'], 'true'],
  ] as const)('writes %s', (_, type, given, correct, patterns, written) => {
    const interaction = { type, choices: [], correct: correct.map((ids) => [...ids]) };
    const statement = writer.answered(answerTo([...given], { interaction }));
    const cased = type === 'fill-in' ? '{case_matters=false}' : '';
    expect(statement.object.definition?.correctResponsesPattern).toEqual(
      patterns.map((pattern) => cased + pattern),
    );
    expect(statement.result?.response).toBe(written);
    expect(checkStatement(JSON.parse(JSON.stringify(statement)))).toEqual([]);
  });

  it('says where capitals matter', () => {
    const interaction: Interaction = {
      type: 'fill-in',
      choices: [],
      correct: [['María']],
      caseMatters: true,
    };
    const { object } = writer.answered(answerTo(['maría'], { interaction }));
    expect(object.definition?.correctResponsesPattern).toEqual(['{case_matters=true}María']);
  });

  it('has a right answer among what is right, however many ways there are and however it is written', () => {
    const correct = Array.from({ length: 10 }, (_, index) => ['Bilbao', `word ${index}`]);
    const interaction: Interaction = { type: 'fill-in', choices: [], correct };
    const patterns = (response: string[], isRight = true) =>
      writer.answered(answerTo(response, { interaction, correct: isRight })).object.definition
        ?.correctResponsesPattern as string[];
    const told = patterns(['Bilbao', 'word 1']);
    expect(told).toHaveLength(10);
    expect(patterns(['bilbao', 'WORD 1'])).toEqual(told);
    expect(patterns(['Bilbo', 'word 1'], false)).toEqual(told);
    expect(patterns(['Bilbao', 'word 479'])).toEqual([...told, '{case_matters=false}Bilbao[,]word 479']);
  });

  it('follows the specification for every type and any text', () => {
    const types: InteractionType[] = ['choice', 'sequencing', 'likert', 'fill-in', 'long-fill-in', 'other'];
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.string({ unit: 'grapheme' }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.integer({ min: 0, max: 1e9 }),
        (type, text, raw, max, latency) => {
          const lettered = type === 'choice' || type === 'sequencing' || type === 'likert';
          const response: Response = answerTo(lettered ? ['fit'] : [text], {
            prompt: text,
            score: { raw, max },
            latency,
          });
          const interaction = { ...response.interaction, type, correct: lettered ? [['fit']] : [] };
          const statement = writer.answered({ ...response, interaction });
          expect(checkStatement(JSON.parse(JSON.stringify(statement)))).toEqual([]);
        },
      ),
    );
  });
});

describe('duration', () => {
  it.each([
    [0, 'PT0S'],
    [10, 'PT0.01S'],
    [9, 'PT0S'],
    [59_990, 'PT59.99S'],
    [60_000, 'PT1M0S'],
    [3_661_500, 'PT1H1M1.50S'],
    [360_000_000, 'PT100H0S'],
    [-1, 'PT0S'],
    [Number.NaN, 'PT0S'],
  ])('%d ms → %s', (milliseconds, written) => {
    expect(duration(milliseconds)).toBe(written);
  });

  it('reads back as the hundredths it was made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e10 }), (milliseconds) => {
        const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(\d+(?:\.\d{2})?)S$/.exec(duration(milliseconds)) ?? [];
        const [, hours = '0', minutes = '0', seconds = '0'] = parts;
        const back = Math.round(((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 100);
        expect(back).toBe(Math.floor(milliseconds / 10));
      }),
    );
  });
});

describe('verb', () => {
  it.each([
    ['es', ['en', 'en-US', 'es']],
    ['pt-BR', ['en', 'en-US', 'pt-BR']],
    ['en', ['en', 'en-US']],
    ['en-GB', ['en', 'en-US', 'en-GB']],
    ['fi', ['en', 'en-US']],
  ])('in a course in %s is shown in %j', (language, languages) => {
    expect(Object.keys(verb('completed', language).display)).toEqual(languages);
  });
});
