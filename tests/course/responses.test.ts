/** What is reported of an answer, type by type, and of a whole state. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST } from '../../src/course/days.ts';
import type { Answer } from '../../src/course/model/answer.ts';
import type { AnswerKey } from '../../src/course/model/answer-key.ts';
import type { Interaction, Response } from '../../src/course/model/interaction.ts';
import type { BlockData, PackageData } from '../../src/course/model/package-data.ts';
import { replyTo, responseOf, responsesOf } from '../../src/course/outcome/responses.ts';
import { answer as anyAnswer } from '../support/answers.ts';
import { samplePackage } from '../support/tracking.ts';

const of = (type: Interaction['type']): Interaction => ({ type, choices: [], correct: [] });
/** Numbers 11, 12… are others than the places. */
const parts = (...ids: string[]): BlockData['parts'] =>
  ids.map((id, index) => ({ id, number: 11 + index, text: `Text of ${id}` }));

function block(given: Partial<BlockData>): BlockData {
  return {
    type: 'some',
    id: 'q',
    element: 'start/case:q',
    number: 1,
    prompt: 'What?',
    points: 0,
    attempts: undefined,
    parts: [],
    state: { kind: 'none' },
    interaction: of('other'),
    data: {},
    ...given,
  };
}

const CHOICE = block({
  parts: parts('a', 'b', 'c'),
  state: { kind: 'choice', multiple: true },
  interaction: of('choice'),
});
const BLANKS = block({
  parts: parts('who', 'where'),
  state: { kind: 'blanks', max: 100 },
  interaction: of('fill-in'),
});
const NUMBER = block({ state: { kind: 'number' }, interaction: of('numeric') });
const PAIRS = block({
  parts: parts('a', 'b', 'x', 'y'),
  state: { kind: 'pairs', lefts: 2 },
  interaction: of('matching'),
});
const SCALE = block({
  parts: parts('we', 'they', 'no', 'yes'),
  state: { kind: 'pairs', lefts: 2 },
  interaction: of('likert'),
});
const ORDER = block({
  parts: parts('a', 'b', 'c'),
  state: { kind: 'order' },
  interaction: of('sequencing'),
});
const PLAN = block({
  parts: parts('call', 'write', 'own-1'),
  state: { kind: 'plan', dates: true, max: 120 },
  interaction: of('long-fill-in'),
  data: { own: 1 },
});
const TEXT = block({ state: { kind: 'text', max: 600 }, interaction: of('long-fill-in') });
const FILM = block({
  state: { kind: 'watch', slots: 4 },
  interaction: undefined,
  data: { duration: 84.4, readable: true },
});

const tries = 1;

describe('a response', () => {
  it.each<[string, BlockData, Answer | undefined, string[]]>([
    ['a choice, in the author’s order', CHOICE, { kind: 'choice', tries, chosen: [13, 11] }, ['a', 'c']],
    ['a choice of a part that is gone', CHOICE, { kind: 'choice', tries, chosen: [11, 99] }, ['a']],
    ['a list where nothing is ticked any more', CHOICE, undefined, []],
    [
      'blanks, one left open',
      BLANKS,
      { kind: 'blanks', tries, right: [], texts: { 12: 'Ávila' } },
      ['', 'Ávila'],
    ],
    ['a number', NUMBER, { kind: 'number', tries, value: '-3.5' }, ['-3.5']],
    ['pairs, one not found', PAIRS, { kind: 'pairs', tries, pairs: [[12, 13]] }, ['b.x']],
    [
      'pairs, kept in another order',
      PAIRS,
      {
        kind: 'pairs',
        tries,
        pairs: [
          [12, 13],
          [11, 14],
        ],
      },
      ['a.y', 'b.x'],
    ],
    ['an order', ORDER, { kind: 'order', tries, order: [13, 11, 12] }, ['c', 'a', 'b']],
    [
      'a plan',
      PLAN,
      { kind: 'plan', ticked: [11], dates: { 11: 366, 13: 0 }, texts: { 13: 'Visit' } },
      ['☑ Text of call – 2021-01-01; ☐ Text of write; ☐ Visit – 2020-01-01'],
    ],
    ['a plan that was emptied', PLAN, undefined, ['☐ Text of call; ☐ Text of write']],
    ['a text', TEXT, { kind: 'text', text: 'Two\nlines' }, ['Two\nlines']],
    ['a text that was emptied', TEXT, undefined, ['']],
  ])('to %s', (_, asked, given, expected) => {
    expect(responseOf(asked, given)).toEqual(expected);
  });

  it('never throws, whatever a state holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(CHOICE, BLANKS, NUMBER, PAIRS, ORDER, PLAN, TEXT, FILM),
        anyAnswer,
        (asked, given) => {
          expect(responseOf(asked, given).every((one) => typeof one === 'string')).toBe(true);
        },
      ),
    );
  });
});

function courseOf(blocks: BlockData[], keys: Record<number, AnswerKey> = {}): PackageData {
  const sample = samplePackage();
  const [first, ...others] = sample.lessons;
  if (first === undefined) throw new Error('the sample has no lesson');
  const questions = Object.entries(keys).map(([number, key]) => {
    const asked = blocks.find((one) => one.number === Number(number));
    return { block: Number(number), points: asked?.points ?? 0, key };
  });
  const lessons = [{ ...first, blocks }, ...others.map((other) => ({ ...other, blocks: [] }))];
  return { ...sample, lessons, rule: { ...sample.rule, questions } };
}

function told(data: PackageData, answers: Record<number, Answer>): Response[] {
  const map = new Map(Object.entries(answers).map(([number, given]) => [Number(number), given]));
  return responsesOf(data, { answers: map }, FIRST);
}

/** As `key response correct`. */
function inShort(data: PackageData, answers: Record<number, Answer>): string[] {
  return told(data, answers).map(
    ({ key, response, correct }) => `${key} ${response.join()} ${correct ?? '–'}`,
  );
}

const KEY: AnswerKey = { kind: 'choice', correct: [11, 12], multiple: true };
const chosen = (used: number): Answer => ({ kind: 'choice', tries: used, chosen: [11] });

describe('of a state is reported', () => {
  it('a question with its verdict and its points', () => {
    const data = courseOf([{ ...CHOICE, points: 4 }], { 1: KEY });
    expect(told(data, { 1: chosen(1) })).toEqual([
      {
        key: 'start/welcome/q',
        lessonId: 'start/welcome',
        blockId: 'q',
        prompt: 'What?',
        interaction: CHOICE.interaction,
        response: ['a'],
        correct: false,
        score: { raw: 2, max: 4 },
        latency: 0,
        at: FIRST,
      },
    ]);
  });

  it('no score where there are no points, and no verdict where nothing is right', () => {
    const [question] = told(courseOf([CHOICE], { 1: KEY }), { 1: chosen(1) });
    expect(question).toMatchObject({ correct: false, score: undefined });
    const [survey] = told(courseOf([CHOICE]), { 1: chosen(1) });
    expect(survey).toMatchObject({ correct: undefined, score: undefined });
  });

  it('no question that was not checked, and nothing that has no answer', () => {
    expect(told(courseOf([CHOICE, { ...TEXT, number: 2 }], { 1: KEY }), { 1: chosen(0) })).toEqual([]);
  });

  it('each statement of a scale that has an answer', () => {
    const [statement, ...others] = told(courseOf([SCALE]), {
      1: { kind: 'pairs', tries, pairs: [[12, 13]] },
    });
    expect(others).toEqual([]);
    expect(statement).toMatchObject({
      key: 'start/welcome/q.they',
      blockId: 'q.they',
      prompt: 'Text of they',
      interaction: SCALE.interaction,
      response: ['no'],
    });
  });

  it('a long text whole, once', () => {
    const text = 'word '.repeat(110);
    expect(told(courseOf([TEXT]), { 1: { kind: 'text', text } }).map(({ response }) => response)).toEqual([
      [text],
    ]);
  });

  it.each<[string, BlockData, Answer]>([
    ['a text', TEXT, { kind: 'text', text: 'The beg', cut: true }],
    ['a plan', PLAN, { kind: 'plan', ticked: [], dates: {}, texts: { 13: 'V' }, cut: true }],
    ['blanks', BLANKS, { kind: 'blanks', tries, right: [], texts: { 11: 'V' }, cut: true }],
    ['blanks of which one was right', BLANKS, { kind: 'blanks', tries, right: [12], texts: { 11: 'V' } }],
    ['blanks of which none was', BLANKS, { kind: 'blanks', tries, right: [], texts: {} }],
  ])('nothing of %s whose words were cut off', (_, asked, given) => {
    expect(told(courseOf([asked]), { 1: given })).toEqual([]);
  });

  const members = [2, 3].map((number) => ({ ...CHOICE, id: `q${number}`, number, quiz: 1 }));
  const quiz = (feedback: 'once' | 'end') => {
    const plan: BlockData['plan'] = {
      pools: [{ draw: undefined, blocks: [2, 3] }],
      shuffle: { questions: false, options: false },
      counts: 'best',
      feedback,
      review: 'solutions',
      pass: undefined,
      pretest: false,
    };
    const own = block({ id: 'quiz', state: { kind: 'quiz', drawn: 0 }, interaction: undefined, plan });
    return courseOf([own, ...members], { 2: KEY, 3: KEY });
  };
  const attempt = (finished: boolean, drawn: number[] = []): Answer => {
    return { kind: 'quiz', attempts: 1, seed: 1, drawn, finished, kept: undefined };
  };
  const BOTH = ['start/welcome/q2 a false', 'start/welcome/q3 a false'];

  it.each<[string, PackageData, Record<number, Answer>, string[]]>([
    ['that is under way: nothing', quiz('end'), { 1: attempt(false), 2: chosen(1), 3: chosen(1) }, []],
    ['that was handed in: all', quiz('end'), { 1: attempt(true), 2: chosen(1), 3: chosen(1) }, BOTH],
    ['with gaps: what was answered', quiz('end'), { 1: attempt(true), 2: chosen(1) }, BOTH.slice(0, 1)],
    ['that has not begun: nothing', quiz('end'), { 2: chosen(1) }, []],
    ['what it drew', quiz('end'), { 1: attempt(true, [3]), 2: chosen(1), 3: chosen(1) }, BOTH.slice(1)],
    [
      'that tells at once: what was checked',
      quiz('once'),
      { 1: attempt(false), 2: chosen(1), 3: chosen(0) },
      BOTH.slice(0, 1),
    ],
    [
      'that tells at once and was handed in: all',
      quiz('once'),
      { 1: attempt(true), 2: chosen(1), 3: chosen(1) },
      BOTH,
    ],
  ])('of an attempt at a quiz %s', (_, data, answers, expected) => {
    expect(inShort(data, answers)).toEqual(expected);
  });

  it('how much of a film was watched and that its transcript was read', () => {
    const data = courseOf([FILM]);
    const slots = [true, true, true, false];
    expect(inShort(data, { 1: { kind: 'watch', slots, at: 63.9, read: true } })).toEqual([
      'start/welcome/q 75 % 1:03/1:24 –',
      'start/welcome/q.transcript Transcript read –',
    ]);
    expect(told(data, { 1: { kind: 'watch', slots, read: true } })[1]).toMatchObject({
      blockId: 'q.transcript',
      prompt: 'Transcript read: What?',
    });
    expect(inShort(data, { 1: { kind: 'watch', slots: [false, false, false, false], at: 3 } })).toEqual([]);
  });

  it('no length of a film that nobody knows, and no transcript that is not offered', () => {
    const data = courseOf([{ ...FILM, data: {} }]);
    const answer: Answer = { kind: 'watch', slots: [true], at: 9, read: true };
    expect(inShort(data, { 1: answer })).toEqual(['start/welcome/q 100 % 0:09 –']);
  });

  it('a film as right once as much of it was watched as is asked for', () => {
    const data = courseOf([FILM]);
    data.rule.completion = { all: [{ lessons: [1] }, { watch: [{ block: 1, share: 0.5 }] }] };
    expect(inShort(data, { 1: { kind: 'watch', slots: [true, true, false, false], at: 42 } })).toEqual([
      'start/welcome/q 50 % 0:42/1:24 true',
    ]);
    expect(inShort(data, { 1: { kind: 'watch', slots: [true, false, false, false], at: 21 } })).toEqual([
      'start/welcome/q 25 % 0:21/1:24 –',
    ]);
  });
});

it('lessons of two modules with the same id are told apart', () => {
  const data = samplePackage();
  const lessons = ['one', 'two'].map((module, index) => ({
    ...(data.lessons[0] as PackageData['lessons'][number]),
    id: 'intro',
    key: `${module}/intro`,
    blocks: [{ ...CHOICE, number: index + 1 }],
  }));
  const course = { ...data, lessons };
  expect(told(course, { 1: chosen(1), 2: chosen(1) }).map(({ lessonId }) => lessonId)).toEqual([
    'one/intro',
    'two/intro',
  ]);
});

it('a page reports nothing of a block that no LMS knows', () => {
  const data = courseOf([block({ interaction: undefined })]);
  const [lesson] = data.lessons;
  const [asked] = lesson?.blocks ?? [];
  if (lesson === undefined || asked === undefined) throw new Error('no block');
  expect(replyTo(data, lesson, asked, chosen(1))).toBeUndefined();
});
