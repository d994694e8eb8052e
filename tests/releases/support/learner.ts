/** A learner at the real player's record and the real trackers, without a page; and what must be true of it. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Answer, QuizAnswer } from '../../../src/course/model/answer.ts';
import type { BlockData, PackageData } from '../../../src/course/model/package-data.ts';
import { isScored } from '../../../src/course/model/units.ts';
import { judge, rightAnswer } from '../../../src/course/outcome/judge.ts';
import { outcomeOf, quizStanding, scoreOf } from '../../../src/course/outcome/outcome.ts';
import {
  forgetAnswers,
  keepAnswer,
  openState,
  recordLesson,
  recordTime,
} from '../../../src/player/record.ts';
import { createSession, type Session } from '../../../src/player/session.ts';
import { stateBudget } from '../../../src/state/budget.ts';
import { emptyState, encodeFixed } from '../../../src/state/codec.ts';
import { goOn, type HandTime, handTime } from '../../support/tracking.ts';
import type { Dice } from './dice.ts';
import { leftIn, type Memory, namedAnswers, progressByNames, ruleByNames } from './memory.ts';
import type { Platform } from './platforms.ts';
import { WORDS } from './random-course.ts';
import type { Release } from './release.ts';

export class Learner {
  memory: Memory = { lessons: new Set(), answers: new Map(), activeSeconds: 0 };
  completed = false;
  passed = false;
  readonly #platform: Platform;
  readonly #dice: Dice;

  constructor(platform: Platform, dice: Dice) {
    this.#platform = platform;
    this.#dice = dice;
  }

  /** Opens a release, finds everything there that is left, does something, and leaves. */
  async visit(release: Release, actions: number): Promise<void> {
    const time = handTime();
    const session = await this.#open(release, time);
    this.memory = leftIn(release.course, this.memory);
    this.#expectSame(session, release);
    await this.#settled(session, release, () => recordLesson(session));
    for (let n = 0; n < actions; n++) {
      await this.#settled(session, release, () => this.#act(session, time));
    }
    this.#expectSame(session, release);
    await session.tracking.exit();
    expectEqual(this.#platform.offences(), []);
    const { completed, passed } = this.#platform.report();
    expectEqual(completed, this.completed);
    if (this.passed) expectEqual(passed, true);
  }

  /** As the player's `main.ts` does. */
  async #open(release: Release, time: HandTime): Promise<Session> {
    const { data } = release;
    const [first] = data.lessons;
    if (first === undefined) throw new Error('a course has lessons');
    const tracking = this.#platform.open(release);
    const fresh = emptyState(data.course.id, data.course.language);
    const session = createSession(data, tracking, time, fresh, first);
    const launch = await tracking.start(time, goOn);
    const { state, trouble } = openState(launch, data);
    expectEqual(trouble, undefined);
    session.launch = launch;
    session.state = state;
    session.secondsBefore = state.activeSeconds;
    session.lesson = data.lessons.find(({ number }) => number === state.place) ?? first;
    return session;
  }

  /** What is saved is what the learner did, and counts as this release's rule says. */
  #expectSame({ state, data }: Session, { course }: Release): void {
    expectEqual(state.language, course.language);
    const lessons = data.lessons.filter(({ number }) => state.lessons.has(number)).map(({ key }) => key);
    expectEqual(new Set(lessons), this.memory.lessons);
    expectEqual(state.lessons.size, lessons.length);
    expectEqual(namedAnswers(state.answers, data), this.memory.answers);
    expectEqual(state.activeSeconds, this.memory.activeSeconds);
    expectEqual(state.completion === 'completed', this.completed);
    expectEqual(state.success === 'passed', this.passed);
    const score = scoreOf(data.rule, state);
    expectEqual(score, scoreOf(ruleByNames(course), progressByNames(this.memory)));
    const blocks = course.modules.flatMap((module) => module.lessons).flatMap((lesson) => lesson.blocks);
    const scored = blocks.filter((block) => isScored(block, course.completion.score));
    if (!draws(data)) expect(encodeFixed(state).length).toBeLessThanOrEqual(worstOf(data));
    expectEqual(
      score.max,
      scored.reduce((sum, { points }) => sum + points, 0),
    );
  }

  async #settled(session: Session, release: Release, act: () => void): Promise<void> {
    act();
    await Promise.resolve();
    const { state, data } = session;
    this.memory = {
      lessons: new Set(data.lessons.filter(({ number }) => state.lessons.has(number)).map(({ key }) => key)),
      answers: namedAnswers(state.answers, data),
      activeSeconds: state.activeSeconds,
    };
    const outcome = outcomeOf(ruleByNames(release.course), progressByNames(this.memory));
    this.completed ||= outcome.completion === 'completed';
    this.passed ||= outcome.success === 'passed';
  }

  #act(session: Session, time: HandTime): void {
    const dice = this.#dice;
    const { data } = session;
    if (dice.chance(0.3)) {
      session.lesson = dice.pick(data.lessons);
      recordLesson(session);
      return;
    }
    if (dice.chance(0.15)) {
      time.pass(1000 * dice.below(200), session.lesson.key);
      recordTime(session);
      return;
    }
    const blocks = data.lessons.flatMap((lesson) => lesson.blocks.map((block) => ({ lesson, block })));
    if (blocks.length === 0) return;
    const { lesson, block } = dice.pick(blocks);
    if (block.state.kind === 'quiz') this.#quiz(session, block);
    else if (!isShut(session, block)) this.#answer(session, block, lesson.key);
  }

  #answer(session: Session, block: BlockData, lesson: string): void {
    const before = session.state.answers.get(block.number);
    const tries = before !== undefined && 'tries' in before ? before.tries : 0;
    const limit = block.quiz === undefined ? block.attempts : undefined;
    if (limit !== undefined && tries >= limit) return;
    const answer = this.#answerTo(session, block, limit === undefined ? Math.min(tries + 1, 6) : tries + 1);
    if (answer === undefined) return;
    keepAnswer(session, block.number, answer);
    if (answer.kind !== 'choice' || block.interaction === undefined) return;
    const ids = block.parts.filter(({ number }) => answer.chosen.includes(number)).map(({ id }) => id);
    session.tracking.answer({
      key: `${lesson}/${block.id}`,
      lessonId: lesson,
      blockId: block.id,
      prompt: block.prompt,
      interaction: block.interaction,
      response: ids,
      correct: undefined,
      score: undefined,
      latency: 1000,
      at: Date.UTC(2026, 4, 5),
    });
  }

  #answerTo(session: Session, block: BlockData, tries: number): Answer | undefined {
    const question = session.data.rule.questions.find((one) => one.block === block.number);
    if (question !== undefined && this.#dice.chance(0.5)) {
      return {
        ...rightAnswer(question.key),
        ...('tries' in rightAnswer(question.key) && { tries }),
      } as Answer;
    }
    const answer = randomAnswer(block, tries, this.#dice);
    if (answer?.kind !== 'blanks' || question === undefined) return answer;
    const right = [...judge(question.key, answer).parts].filter(([, verdict]) => verdict === 'right');
    return { ...answer, right: right.map(([part]) => part) };
  }

  /** Begins an attempt, or hands one in. */
  #quiz(session: Session, { number, attempts, plan }: BlockData): void {
    const dice = this.#dice;
    const found = session.state.answers.get(number);
    const before: QuizAnswer | undefined = found?.kind === 'quiz' ? found : undefined;
    if (before !== undefined && !before.finished) {
      keepAnswer(session, number, { ...before, finished: true });
      return;
    }
    if (plan === undefined || (before?.attempts ?? 0) >= (attempts ?? 60)) return;
    const rule = session.data.rule.quizzes.find(({ block }) => block === number);
    const counted = rule && quizStanding(session.data.rule, rule, session.state).counted;
    const draws = plan.pools.some(({ draw }) => draw !== undefined);
    const drawn = plan.pools.flatMap(({ draw, blocks }) => dice.shuffled(blocks).slice(0, draw));
    forgetAnswers(
      session,
      plan.pools.flatMap(({ blocks }) => blocks),
    );
    keepAnswer(session, number, {
      kind: 'quiz',
      attempts: (before?.attempts ?? 0) + 1,
      seed: dice.below(4096),
      drawn: draws ? drawn : [],
      finished: false,
      kept: counted === undefined ? undefined : Math.round(counted * 10_000),
    });
  }
}

/** It stands in a quiz that is handed in. */
function isShut({ state }: Session, { quiz }: BlockData): boolean {
  const answer = quiz === undefined ? undefined : state.answers.get(quiz);
  return answer?.kind === 'quiz' && answer.finished;
}

const worst = new WeakMap<PackageData, number>();

function worstOf(data: PackageData): number {
  const known = worst.get(data) ?? stateBudget(data, data.course.id, data.course.language, 4096).worst;
  worst.set(data, known);
  return known;
}

/** There this learner does more than a page allows: questions that were not drawn cannot be answered. */
function draws({ lessons }: PackageData): boolean {
  const plans = lessons.flatMap(({ blocks }) => blocks.flatMap(({ plan }) => plan ?? []));
  return plans.some(({ pools }) => pools.some(({ draw }) => draw !== undefined));
}

/** Vitest's own comparison explains better, and takes longer even where there is nothing to explain. */
function expectEqual<T>(found: T, wanted: T): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}

export function randomAnswer({ state, parts }: BlockData, tries: number, dice: Dice): Answer | undefined {
  const numbers = parts.map(({ number }) => number);
  const texts = (): Record<number, string> =>
    Object.fromEntries(dice.some(numbers).map((part) => [part, dice.pick(WORDS)]));
  switch (state.kind) {
    case 'choice':
      return { kind: 'choice', tries, chosen: state.multiple ? dice.some(numbers) : [dice.pick(numbers)] };
    case 'blanks':
      return { kind: 'blanks', tries, right: [], texts: texts() };
    case 'number':
      return { kind: 'number', tries, value: String(dice.below(12)) };
    case 'pairs':
      return {
        kind: 'pairs',
        tries,
        pairs: dice
          .some(numbers.slice(0, state.lefts))
          .map((left) => [left, dice.pick(numbers.slice(state.lefts))]),
      };
    case 'order':
      return { kind: 'order', tries, order: dice.shuffled(numbers) };
    case 'plan':
      return {
        kind: 'plan',
        ticked: dice.some(numbers),
        dates: state.dates
          ? Object.fromEntries(dice.some(numbers).map((part) => [part, dice.below(16_000)]))
          : {},
        texts: state.max > 0 ? texts() : {},
      };
    case 'text':
      return { kind: 'text', text: `${dice.pick(WORDS)} & ${'more '.repeat(dice.below(30))}!` };
    case 'watch':
      return {
        kind: 'watch',
        slots: Array.from({ length: state.slots }, () => dice.chance(0.6)),
        at: dice.below(20_000) / 10,
      };
    default:
      return undefined;
  }
}
