/**
 * The one rule that says how a learner stands: a pure function of the course and of what was done,
 * used by the player and by the compiler, which proves with it that every end can be reached.
 */
import type { Answer, QuizAnswer } from '../model/answer.ts';
import type { Need, OutcomeRule, QuestionRule, QuizRule, VideoNeed } from '../model/rule.ts';
import { type Judgement, judge } from './judge.ts';

/** Scaled 0…1, with the points it was made of. */
export interface Score {
  scaled: number;
  raw: number;
  max: number;
}

/** Completion and success are two facts. */
export interface Outcome {
  completion: 'incomplete' | 'completed';
  /** Undecided while there is no pass mark, or while a try that could change it is left. */
  success: 'undecided' | 'passed' | 'failed';
  /** How a course without a pass mark reports its end. */
  report: 'completed' | 'passed';
}

/** What a learner did, as far as the rule looks at it. */
export interface Progress {
  lessons: ReadonlySet<number>;
  answers: ReadonlyMap<number, Answer>;
  /** Active time over all sessions. */
  activeSeconds: number;
}

const EPSILON = 1e-9;

/** Shares 0…1; sums of fractions are not exact. */
export function isEnough(share: number, asked: number): boolean {
  return share >= asked - EPSILON;
}

export function scoreOf(rule: OutcomeRule, progress: Progress): Score {
  let raw = 0;
  let max = 0;
  for (const question of rule.questions) {
    if (!isCounted(question)) continue;
    max += question.points;
    raw += question.points * judgeQuestion(question, progress.answers.get(question.block)).share;
  }
  for (const quiz of rule.quizzes) {
    max += quiz.points;
    if (quiz.points > 0) raw += quiz.points * (quizStanding(rule, quiz, progress).counted ?? 0);
  }
  return { raw, max, scaled: max === 0 ? 0 : raw / max };
}

/** Whether a question counts for the course's score by itself. */
export function isCounted({
  points,
  uncounted,
  quiz,
}: Pick<QuestionRule, 'points' | 'uncounted' | 'quiz'>): boolean {
  return points > 0 && !uncounted && quiz === undefined;
}

type Judged = readonly [answer: Answer | undefined, judgement: Judgement];
/** Of each question the last answer: of thousands an action changes one, and answers are replaced, never changed. */
const judged = new WeakMap<object, Judged>();

export function judgeQuestion(
  question: Pick<QuestionRule, 'key' | 'credit'>,
  answer: Answer | undefined,
): Judgement {
  const known = judged.get(question);
  if (known !== undefined && known[0] === answer) return known[1];
  const judgement = judge(question.key, answer, question.credit);
  judged.set(question, [answer, judgement]);
  return judgement;
}

/** How a quiz stands. Shares are 0…1 of its points. */
export interface QuizStanding {
  attempts: number;
  /** An attempt is under way. */
  underWay: boolean;
  /** Of the attempt under way or the last one. */
  current: number;
  /** Of the attempt that counts; undefined before the first was handed in. */
  counted: number | undefined;
  /** Handed in, and with a pass mark passed. */
  passed: boolean;
  /** Another attempt, or the one under way, could still change what counts. */
  open: boolean;
}

export function quizStanding(rule: OutcomeRule, quiz: QuizRule, progress: Progress): QuizStanding {
  const found = progress.answers.get(quiz.block);
  const answer = found?.kind === 'quiz' ? found : undefined;
  if (answer === undefined) {
    return { attempts: 0, underWay: false, current: 0, counted: undefined, passed: false, open: true };
  }
  const current = currentShare(rule, quiz, answer, progress);
  const counted = countedShare(quiz, answer, current);
  const underWay = !answer.finished;
  const left = quiz.attempts === undefined || answer.attempts < quiz.attempts;
  const settled = quiz.counts === 'first' && counted !== undefined;
  return {
    attempts: answer.attempts,
    underWay,
    current,
    counted,
    passed: counted !== undefined && isEnough(counted, quiz.pass ?? 0),
    open: !settled && (underWay || left) && (counted ?? 0) < 1,
  };
}

function currentShare(rule: OutcomeRule, quiz: QuizRule, answer: QuizAnswer, progress: Progress): number {
  const asked = askedBlocks(quiz, answer);
  let earned = 0;
  let possible = 0;
  for (const block of asked) {
    const question = questionRule(rule, block);
    if (question === undefined) continue;
    possible += question.points;
    earned += question.points * judgeQuestion(question, progress.answers.get(block)).share;
  }
  return possible === 0 ? 1 : earned / possible;
}

/** Blocks of the attempt; of a draw, those that this release still has. */
export function askedBlocks(quiz: Pick<QuizRule, 'members'>, answer: Pick<QuizAnswer, 'drawn'>): number[] {
  if (answer.drawn.length === 0) return quiz.members;
  return answer.drawn.filter((block) => quiz.members.includes(block));
}

/** Blocks that the attempt leaves out; before the first one all. */
export function unaskedBlocks(quiz: Pick<QuizRule, 'members'>, answer: Answer | undefined): number[] {
  if (answer?.kind !== 'quiz') return quiz.members;
  const asked = new Set(askedBlocks(quiz, answer));
  return quiz.members.filter((member) => !asked.has(member));
}

function countedShare(
  quiz: Pick<QuizRule, 'counts'>,
  { finished, kept }: Pick<QuizAnswer, 'finished' | 'kept'>,
  current: number,
): number | undefined {
  const before = kept === undefined ? undefined : kept / 10_000;
  if (!finished) return before;
  if (before === undefined || quiz.counts === 'last') return current;
  return quiz.counts === 'first' ? before : Math.max(before, current);
}

export function outcomeOf(rule: OutcomeRule, progress: Progress): Outcome {
  const reached = isMet(rule, rule.completion, progress);
  if (rule.pass === undefined) {
    return { completion: reached ? 'completed' : 'incomplete', success: 'undecided', report: reportOf(rule) };
  }
  const success = successOf(rule, rule.pass, progress);
  const passed = success === 'passed' && reached;
  return {
    completion: passed ? 'completed' : 'incomplete',
    success: success === 'passed' && !reached ? 'undecided' : success,
    report: reportOf(rule),
  };
}

/** With a pass mark nothing but reaching it is a pass, also for those who completed a release without one. */
export function reportOf({ pass, report }: Pick<OutcomeRule, 'pass' | 'report'>): Outcome['report'] {
  return pass === undefined ? report : 'completed';
}

/** `failed` only when no try is left that could still reach the pass mark. */
function successOf(rule: OutcomeRule, pass: number, progress: Progress): Outcome['success'] {
  if (isEnough(scoreOf(rule, progress).scaled, pass)) return 'passed';
  return isScoreOpen(rule, progress) ? 'undecided' : 'failed';
}

/** A try is left in a question or a quiz that counts for the score. */
export function isScoreOpen(rule: OutcomeRule, progress: Progress): boolean {
  return (
    rule.questions.some((question) => isOpenQuestion(question, progress)) ||
    rule.quizzes.some((quiz) => quiz.points > 0 && quizStanding(rule, quiz, progress).open)
  );
}

function isOpenQuestion(question: QuestionRule, { answers }: Progress): boolean {
  if (!isCounted(question)) return false;
  const answer = answers.get(question.block);
  if (answer === undefined || !('tries' in answer)) return true;
  if (judgeQuestion(question, answer).correct) return false;
  return question.attempts === undefined || answer.tries < question.attempts;
}

export function isMet(rule: OutcomeRule, need: Need, progress: Progress): boolean {
  return unmet(rule, need, progress) === undefined;
}

/** What of a need is still missing, in the need's own form; undefined where it is met. */
export function unmet(rule: OutcomeRule, need: Need, progress: Progress): Need | undefined {
  if ('all' in need) {
    const all = need.all.flatMap((one) => unmet(rule, one, progress) ?? []);
    return all.length === 0 ? undefined : { all };
  }
  if ('any' in need) {
    const any = need.any.flatMap((one) => unmet(rule, one, progress) ?? []);
    return any.length < need.any.length ? undefined : { any };
  }
  if ('minutes' in need) return progress.activeSeconds >= need.minutes * 60 ? undefined : need;
  if ('lessons' in need) {
    const known = knownLessons(rule, progress);
    return left(
      need.lessons,
      (lesson) => progress.lessons.has(lesson) || known.has(lesson),
      (lessons) => ({
        lessons,
      }),
    );
  }
  if ('watch' in need)
    return left(
      need.watch,
      (video) => isWatched(video, progress),
      (watch) => ({ watch }),
    );
  if ('texts' in need)
    return left(
      need.texts,
      (block) => hasText(block, progress),
      (texts) => ({ texts }),
    );
  const done = (block: number) => isQuizDone(rule, block, need.passed, progress);
  return left(need.quizzes, done, (quizzes) => ({ quizzes, passed: need.passed }));
}

function left<T>(
  all: readonly T[],
  done: (item: T) => boolean,
  rest: (items: T[]) => Need,
): Need | undefined {
  const items = all.filter((item) => !done(item));
  return items.length === 0 ? undefined : rest(items);
}

/** Reading instead is offered where the author allows it, or where another host's video did not play. */
function isWatched({ block, share }: VideoNeed, progress: Progress): boolean {
  const answer = progress.answers.get(block);
  if (answer?.kind === 'watch' && answer.read) return true;
  return isWatchedEnough(watchedShare(answer), share);
}

/** The share 0…1 that completion asks of a video, wherever in its conditions. */
export function shareAsked(need: Need, block: number): number | undefined {
  if ('all' in need || 'any' in need) {
    const parts = 'all' in need ? need.all : need.any;
    return parts.map((part) => shareAsked(part, block)).find((share) => share !== undefined);
  }
  return 'watch' in need ? need.watch.find((video) => video.block === block)?.share : undefined;
}

/** Nothing is enough where nothing is asked for. */
export function isWatchedEnough(share: number, asked: number | undefined): boolean {
  return asked !== undefined && isEnough(share, asked);
}

/** 0…1 */
export function watchedShare(answer: Answer | undefined): number {
  if (answer?.kind !== 'watch' || answer.slots.length === 0) return 0;
  return answer.slots.filter(Boolean).length / answer.slots.length;
}

function hasText(block: number, { answers }: Progress): boolean {
  const answer = answers.get(block);
  return answer?.kind === 'text' && answer.text.trim() !== '';
}

function isQuizDone(rule: OutcomeRule, block: number, passed: boolean, progress: Progress): boolean {
  const quiz = rule.quizzes.find((candidate) => candidate.block === block);
  if (quiz === undefined) return true;
  const standing = quizStanding(rule, quiz, progress);
  return passed ? standing.passed : standing.counted !== undefined;
}

/** Lessons that a pre-test showed to be known: every question that it asked for them is right. */
export function knownLessons(rule: OutcomeRule, progress: Progress): ReadonlySet<number> {
  const known = new Set<number>();
  for (const quiz of rule.quizzes) {
    const answer = progress.answers.get(quiz.block);
    if (quiz.known === undefined || answer?.kind !== 'quiz' || !answer.finished) continue;
    const asked = askedBlocks(quiz, answer);
    for (const { lesson, members } of quiz.known) {
      const questions = members.filter((block) => asked.includes(block));
      if (questions.length > 0 && questions.every((block) => isRight(rule, block, progress)))
        known.add(lesson);
    }
  }
  return known;
}

function isRight(rule: OutcomeRule, block: number, { answers }: Progress): boolean {
  const question = questionRule(rule, block);
  return question !== undefined && judgeQuestion(question, answers.get(block)).correct;
}

/** Made once a rule: a course may hold thousands of questions. */
const indexes = new WeakMap<OutcomeRule, Map<number, QuestionRule>>();

export function questionRule(rule: OutcomeRule, block: number): QuestionRule | undefined {
  const index = indexes.get(rule) ?? new Map(rule.questions.map((question) => [question.block, question]));
  indexes.set(rule, index);
  return index.get(block);
}
