import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import type { BlockData, PackageData } from '../../src/course/model/package-data.ts';
import { recordPieces, type Work } from '../../src/course/record/my-record.ts';
import type { RecordData } from '../../src/course/record/record-data.ts';
import { recordMarkdown } from '../../src/course/record/record-markdown.ts';
import en from '../../src/texts/en.ts';
import { formatText, type TextKey } from '../../src/texts/texts.ts';

const say = (key: TextKey, values?: Record<string, string | number>) => formatText(en, 'en', key, values);

type Plan = NonNullable<BlockData['plan']>;

function question(number: number, more: Partial<BlockData> = {}): BlockData {
  return {
    type: 'choice',
    id: `q${number}`,
    element: `m/l:q${number}`,
    number,
    prompt: `Question ${number}`,
    points: 2,
    attempts: undefined,
    parts: [
      { id: 'a', number: 1, text: 'Yes' },
      { id: 'b', number: 2, text: 'No' },
    ],
    state: { kind: 'choice', multiple: false },
    interaction: { type: 'choice', choices: [], correct: [['a']] },
    data: {},
    ...more,
  };
}

/** A quiz (10) with one question (11), and a question of its own (1) for the objective. */
function course(plan: Partial<Plan> = {}): PackageData {
  const key = { kind: 'choice' as const, correct: [1], multiple: false };
  const quiz = question(10, {
    type: 'quiz',
    prompt: 'The quiz',
    parts: [],
    state: { kind: 'quiz', drawn: 0 },
    interaction: undefined,
    plan: {
      pools: [{ draw: undefined, blocks: [11] }],
      shuffle: { questions: false, options: false },
      counts: 'best',
      feedback: 'end',
      review: 'verdicts',
      pass: 0.5,
      pretest: false,
      ...plan,
    },
  });
  return {
    course: {
      id: 'c',
      iri: 'https://example.org/c',
      title: 'The course',
      module: 'The module',
      description: '',
      language: 'en',
      version: '2.1.0',
    },
    modules: [{ id: 'm', title: 'The module', objectives: [{ id: 'o', text: 'Say yes' }] }],
    lessons: [
      {
        id: 'l',
        key: 'm/l',
        number: 1,
        title: 'The lesson',
        module: 0,
        minutes: undefined,
        objectives: ['o'],
        blocks: [question(1, { objective: 'o' }), quiz, question(11, { quiz: 10 })],
      },
    ],
    rule: {
      completion: { lessons: [1] },
      pass: undefined,
      report: 'completed',
      questions: [
        { block: 1, points: 2, key },
        { block: 11, points: 2, key, quiz: 10 },
      ],
      quizzes: [{ block: 10, points: 2, counts: 'best', pass: 0.5, members: [11] }],
    },
    texts: en,
  } as PackageData;
}

const about: RecordData = {
  style: '',
  colours: '',
  hours: { online: 5, 'face-to-face': 4, workshop: 1 },
  authors: [],
  licence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  funding: { statement: 'Paid by all', disclaimer: 'Views are our own', emblem: undefined },
  eqf: 5,
  credits: { system: 'ECVET', points: 0.5 },
};

const quizAnswer = (finished: boolean): Answer => ({
  kind: 'quiz',
  attempts: 1,
  seed: 1,
  drawn: [],
  finished,
  kept: undefined,
});
const chose = (part: number): Answer => ({ kind: 'choice', tries: 1, chosen: [part] });

function record(
  data: PackageData,
  answers: [number, Answer][],
  more: Partial<Work> = {},
  given: Partial<RecordData> = {},
  learner = 'Ada Lovelace',
): string {
  const work: Work = {
    lessons: new Set([1]),
    answers: new Map(answers),
    completion: 'incomplete',
    success: 'undecided',
    score: undefined,
    completedOn: undefined,
    activeSeconds: 0,
    ...more,
  };
  const now = new Date(2026, 4, 5, 12);
  return recordMarkdown(
    recordPieces({ data, about: { ...about, ...given }, work, learner, now, say, language: 'en' }),
    say,
  );
}

describe('the record of completion', () => {
  const ended: Partial<Work> = {
    completion: 'completed',
    success: 'passed',
    score: 8999,
    completedOn: 366,
    activeSeconds: 7500,
  };

  it('says who, what, when, and what the author gave', () => {
    const text = record(course(), [], ended);
    for (const line of [
      '## Record of completion',
      '**Name:** Ada Lovelace',
      '**Course:** The course',
      '**Module:** The module',
      '**Version:** 2.1.0',
      '**Language:** English',
      '**Completed on:** 1 January 2021',
      '**Score:** 89%',
      '**Planned hours:** 5 h online · 4 h face to face · 1 h workshop',
      '**EQF level:** 5',
      '**Credits:** 0.5 ECVET',
      '- Say yes',
      'Paid by all',
      'Views are our own',
      'Licence: [CC BY 4.0]',
      '**Learning time:** 2 h 5 min',
    ])
      expect(text).toContain(line);
  });

  it('claims nothing that the author did not give', () => {
    const text = record(
      course(),
      [],
      { completion: 'completed' },
      { eqf: undefined, credits: undefined, hours: {} },
    );
    expect(text).toContain('## Record of completion');
    expect(text).not.toMatch(/EQF|Credits|Planned hours|Completed on|certificate|diploma|accredit/i);
  });

  it.each<[string, Partial<Work>, boolean]>([
    ['passed', { success: 'passed' }, true],
    ['failed', { success: 'failed' }, false],
    ['under way', {}, false],
  ])('of a course that is %s', (_, more, shown) => {
    expect(record(course(), [], more).includes('## Record of completion')).toBe(shown);
  });

  const passedQuiz: [number, Answer][] = [
    [10, quizAnswer(true)],
    [11, chose(1)],
  ];
  const failedQuiz: [number, Answer][] = [
    [10, quizAnswer(true)],
    [11, chose(2)],
  ];

  it.each<[string, Partial<PackageData['rule']>, [number, Answer][], Partial<Work>, string | undefined]>([
    [
      'of a course without a pass mark: none',
      {},
      passedQuiz,
      { completion: 'completed', score: 800 },
      undefined,
    ],
    [
      'of a course to be completed by a quiz: none, the quiz has its own',
      { completion: { quizzes: [10], passed: true } },
      passedQuiz,
      { completion: 'completed', score: 800 },
      undefined,
    ],
    [
      'of a course that was passed: what was reported',
      { pass: 0.5 },
      failedQuiz,
      { completion: 'completed', success: 'passed', score: 10_000 },
      '100%',
    ],
    [
      'of a pass that a release without a pass mark keeps',
      {},
      failedQuiz,
      { completion: 'completed', success: 'passed', score: 7599 },
      '75%',
    ],
    ['of a course under way: what it stands at', { pass: 0.8 }, passedQuiz, { score: 100 }, '50%'],
    ['of a course under way without a pass mark: none', {}, passedQuiz, { score: 100 }, undefined],
  ])('has as its score %s', (_, rule, answers, more, score) => {
    const data = course();
    Object.assign(data.rule, rule);
    const text = record(data, answers, more);
    expect(/\*\*Score:\*\* (.*)/.exec(text)?.[1]).toBe(score);
    if (answers === passedQuiz) expect(text).toContain('- The quiz *(100% · Passed · 1 attempt)*');
  });

  it('leaves a line for a name that no LMS gave', () => {
    expect(record(course(), [], ended, {}, '')).toMatch(/\*\*Name:\*\* (\\_)+\n/);
  });
});

describe('results', () => {
  it('of a quiz name its share, its mark and its attempts', () => {
    const text = record(course(), [
      [10, quizAnswer(true)],
      [11, chose(1)],
    ]);
    expect(text).toContain('- The quiz *(100% · Passed · 1 attempt)*');
  });

  it('of an objective name its points', () => {
    const text = record(course(), [[1, chose(2)]]);
    expect(text).toContain('- [ ] Say yes *(Points: 0 of 2)*');
  });

  it.each<[string, Partial<Plan>, boolean, boolean]>([
    ['before it is handed in', {}, false, false],
    ['before it is handed in, if each answer is told at once', { feedback: 'once' }, false, true],
    ['once it is handed in', {}, true, true],
    ['of which nothing is ever told', { review: 'nothing' }, true, false],
  ])("of a quiz's question %s", (_, plan, finished, told) => {
    const text = record(course(plan), [
      [10, quizAnswer(finished)],
      [11, chose(1)],
    ]);
    expect(text).toContain('#### Question 11\n\n- Yes\n');
    expect(text.includes('**Right. Points: 2 of 2**')).toBe(told);
  });
});

it('says so where there is nothing yet', () => {
  expect(record(course(), [])).toContain('There is nothing here yet.');
});
