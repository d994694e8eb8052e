/** Random learners take random quizzes, leave in the middle and come back: the score is what the rule says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import type { BlockData, LessonData } from '../../src/course/model/package-data.ts';
import type { OutcomeRule } from '../../src/course/model/rule.ts';
import { askedBlocks, outcomeOf, quizStanding, scoreOf } from '../../src/course/outcome/outcome.ts';
import { isHandedIn, nextAttempt } from '../../src/course/outcome/quiz.ts';
import { MAX_TRIES, SEED_BITS } from '../../src/state/answer-bits.ts';
import { worstState } from '../../src/state/budget.ts';
import { decodeState, emptyState, encodeFixed, encodeState, type SavedState } from '../../src/state/codec.ts';
import { pruneState } from '../../src/state/prune.ts';

const QUIZ = 1;
const LIMITS = { attempts: MAX_TRIES, seeds: 2 ** SEED_BITS };

const pool = fc.record({
  size: fc.integer({ min: 1, max: 6 }),
  draw: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  points: fc.integer({ min: 1, max: 3 }),
});
const game = fc.record({
  pools: fc.array(pool, { minLength: 1, maxLength: 4 }),
  counts: fc.constantFrom('best' as const, 'last' as const, 'first' as const),
  pass: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
  /** For each attempt: is the nth question that it asks answered right? Undefined: left out. */
  attempts: fc.array(
    fc.array(fc.option(fc.boolean(), { nil: undefined }), { minLength: 30, maxLength: 30 }),
    {
      minLength: 1,
      maxLength: 6,
    },
  ),
});

type Game = typeof game extends fc.Arbitrary<infer T> ? T : never;

function courseOf({ pools, counts, pass, attempts }: Game) {
  let next = QUIZ + 1;
  const groups = pools.map(({ size, draw, points }) => ({
    draw,
    points,
    blocks: Array.from({ length: size }, () => next++),
  }));
  const questions = groups.flatMap(({ points, blocks }) => blocks.map((block) => ({ block, points })));
  const rule: OutcomeRule = {
    completion: { quizzes: [QUIZ], passed: true },
    pass: undefined,
    report: 'completed',
    questions: questions.map(({ block, points }) => ({
      block,
      points,
      quiz: QUIZ,
      key: { kind: 'choice', correct: [1], multiple: false },
    })),
    quizzes: [
      {
        block: QUIZ,
        points: 10,
        attempts: attempts.length,
        counts,
        pass,
        members: questions.map(({ block }) => block),
      },
    ],
  };
  const plan = {
    pools: groups.map(({ draw, blocks }) => ({ draw, blocks })),
    shuffle: { questions: true, options: true },
    counts,
    feedback: 'end' as const,
    review: 'verdicts' as const,
    pass,
    pretest: false,
  };
  return { rule, plan, lesson: lessonOf(questions, plan, attempts.length) };
}

function lessonOf(questions: { block: number }[], plan: BlockData['plan'], attempts: number): LessonData {
  const outline = { id: '', element: '', prompt: '', points: 1, interaction: undefined, data: {} };
  const parts = [1, 2].map((number) => ({ id: `p${number}`, number, text: '' }));
  const draws = plan?.pools.some(({ draw }) => draw !== undefined) === true;
  const quiz: BlockData = {
    ...outline,
    type: 'quiz',
    number: QUIZ,
    attempts,
    parts: [],
    plan,
    state: { kind: 'quiz', drawn: draws ? questions.length : 0 },
  };
  const members = questions.map(
    ({ block }): BlockData => ({
      ...outline,
      type: 'choice',
      number: block,
      attempts: undefined,
      parts,
      quiz: QUIZ,
      state: { kind: 'choice', multiple: false },
    }),
  );
  return {
    id: 'l',
    key: 'm/l',
    number: 1,
    title: 'L',
    module: 0,
    minutes: undefined,
    objectives: [],
    blocks: [...members, quiz],
  };
}

/** What another device finds. */
function reopened(state: SavedState, lesson: LessonData): SavedState {
  const read = decodeState(encodeState(state), 'c');
  if ('unreadable' in read) throw new Error(read.unreadable);
  return pruneState(read.state, { lessons: [lesson] });
}

describe('attempts at a quiz', () => {
  it('count as the author says, whatever was drawn and wherever the learner left', () => {
    fc.assert(
      fc.property(game, (played) => {
        const { rule, plan, lesson } = courseOf(played);
        const [quiz] = rule.quizzes;
        if (quiz === undefined) throw new Error('no quiz');
        let state = emptyState('c', 'en');
        const shares: number[] = [];
        for (const answers of played.attempts) {
          const before = state.answers.get(QUIZ);
          const counted = quizStanding(rule, quiz, state).counted;
          const attempt = nextAttempt(plan, before?.kind === 'quiz' ? before : undefined, counted, LIMITS);
          const given = new Map<number, Answer>([[QUIZ, attempt]]);
          const asked = askedBlocks(quiz, attempt);
          const worth = asked.map((block) => rule.questions.find((one) => one.block === block)?.points ?? 0);
          asked.forEach((block, index) => {
            const right = answers[index];
            if (right !== undefined) given.set(block, { kind: 'choice', tries: 1, chosen: [right ? 1 : 2] });
          });
          state = reopened({ ...state, answers: given }, lesson);
          // Under way, only what was handed in before counts.
          expect(quizStanding(rule, quiz, state).counted).toBe(
            attempt.kept === undefined ? undefined : attempt.kept / 10_000,
          );
          state = reopened(
            { ...state, answers: new Map([...given, [QUIZ, { ...attempt, finished: true }]]) },
            lesson,
          );
          const earned = worth.reduce((sum, points, index) => sum + (answers[index] ? points : 0), 0);
          shares.push(earned / worth.reduce((sum, points) => sum + points, 0));
          expect(isHandedIn(state.answers.get(QUIZ))).toBe(true);
        }
        const share = { best: Math.max(...shares), last: shares.at(-1) ?? 0, first: shares[0] ?? 0 }[
          played.counts
        ];
        expect(Math.abs(scoreOf(rule, state).scaled - share)).toBeLessThan(1e-4);
        expect(outcomeOf(rule, state).completion).toBe(
          share >= played.pass - 1e-9 ? 'completed' : 'incomplete',
        );
      }),
    );
  });

  it('never take more room than the worst case says', () => {
    fc.assert(
      fc.property(game, fc.nat(), (played, from) => {
        const { plan, lesson, rule } = courseOf(played);
        const last = {
          kind: 'quiz' as const,
          attempts: played.attempts.length - 1,
          seed: from % 4096,
          drawn: [],
          finished: true,
          kept: 1,
        };
        const attempt = nextAttempt(plan, last, 1, LIMITS);
        const answers = new Map<number, Answer>([[QUIZ, { ...attempt, finished: true }]]);
        const [quiz] = rule.quizzes;
        for (const block of quiz === undefined ? [] : askedBlocks(quiz, attempt))
          answers.set(block, { kind: 'choice', tries: 1, chosen: [2] });
        const worst = worstState({ lessons: [lesson] }, 'c', 'en', 0);
        const length = (given: Map<number, Answer>) => encodeFixed({ ...worst, answers: given }).length;
        expect(length(answers)).toBeLessThanOrEqual(length(worst.answers));
      }),
    );
  });
});
