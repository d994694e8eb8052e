/**
 * The one rule that says how a learner stands: a pure function of the course and of what was done,
 * used by the player and by the compiler, which proves with it that every end can be reached.
 */

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

/** What the rule needs to know of a course: nothing but numbers and keys. */
export interface OutcomeRule {
  /** Numbers of the lessons that must be opened. */
  lessons: number[];
  /** Share 0…1 of each video that asks for one; undefined: not asked for. */
  watch: number | undefined;
  /** Scaled pass mark 0…1; undefined: no success is reported. */
  pass: number | undefined;
  report: 'completed' | 'passed';
  scored: {
    block: number;
    points: number;
    attempts: number | undefined;
    correct: number[];
    multiple: boolean;
  }[];
  /** Videos that count, with their own share. */
  videos: { block: number; share: number }[];
}

/** What a learner did, as far as the rule looks at it. */
export interface Progress {
  lessons: ReadonlySet<number>;
  answers: ReadonlyMap<number, { tries: number; chosen: readonly number[] }>;
  /** Share 0…1 watched, by block. */
  watched: ReadonlyMap<number, number>;
}

/**
 * Points of one answer. One answer allowed: all or nothing. Several: each right tick earns its
 * part, each wrong tick takes one back, never below nothing.
 */
export function pointsFor(
  question: Pick<OutcomeRule['scored'][number], 'points' | 'correct' | 'multiple'>,
  chosen: readonly number[],
): number {
  const right = chosen.filter((part) => question.correct.includes(part)).length;
  const wrong = chosen.length - right;
  if (!question.multiple) return right === 1 && wrong === 0 ? question.points : 0;
  if (question.correct.length === 0) return 0;
  return (question.points * Math.max(0, right - wrong)) / question.correct.length;
}

export function isCorrect(correct: readonly number[], chosen: readonly number[]): boolean {
  return correct.length === chosen.length && chosen.every((part) => correct.includes(part));
}

export function scoreOf(rule: OutcomeRule, progress: Progress): Score {
  let raw = 0;
  let max = 0;
  for (const question of rule.scored) {
    max += question.points;
    raw += pointsFor(question, progress.answers.get(question.block)?.chosen ?? []);
  }
  return { raw, max, scaled: max === 0 ? 0 : raw / max };
}

export function outcomeOf(rule: OutcomeRule, progress: Progress): Outcome {
  const reached =
    rule.lessons.every((lesson) => progress.lessons.has(lesson)) &&
    rule.videos.every((video) => (progress.watched.get(video.block) ?? 0) >= video.share - 1e-9);
  if (rule.pass === undefined) {
    return { completion: reached ? 'completed' : 'incomplete', success: 'undecided', report: rule.report };
  }
  const success = successOf(rule, rule.pass, progress);
  const passed = success === 'passed' && reached;
  return {
    completion: passed ? 'completed' : 'incomplete',
    success: success === 'passed' && !reached ? 'undecided' : success,
    report: rule.report,
  };
}

/** `failed` only when no try is left that could still reach the pass mark. */
function successOf(rule: OutcomeRule, pass: number, progress: Progress): Outcome['success'] {
  if (scoreOf(rule, progress).scaled >= pass - 1e-9) return 'passed';
  const open = rule.scored.some((question) => {
    const answer = progress.answers.get(question.block);
    if (answer === undefined) return true;
    if (isCorrect(question.correct, answer.chosen)) return false;
    return question.attempts === undefined || answer.tries < question.attempts;
  });
  return open ? 'undecided' : 'failed';
}
