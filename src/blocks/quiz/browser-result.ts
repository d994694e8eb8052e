/** How a finished attempt went: the score, what counts, and by objective, with the way to what to read again. */
import type { QuizAnswer } from '../../course/model/answer.ts';
import type { BlockData, LessonData, PackageData } from '../../course/model/package-data.ts';
import type { BlockHost } from '../../player/browser-block.ts';
import { CROSS, drawn, TICK } from '../question/browser-icons.ts';
import { courseWords, listOf, make } from './browser-elements.ts';

type Plan = NonNullable<BlockData['plan']>;

export interface Attempt {
  block: BlockData;
  plan: Plan;
  host: BlockHost;
  answer: QuizAnswer;
  /** Questions that it asked. */
  asked: BlockData[];
}

/** The heading comes first: the focus goes there. */
export function resultParts(attempt: Attempt, level: number): HTMLElement[] {
  const { plan } = attempt;
  return [
    headingOf(attempt, level),
    make('p', 'quiz-score', scoreText(attempt)),
    ...surroundings(attempt),
    ...(plan.pretest ? known(attempt) : counted(attempt)),
    ...objectives(attempt, level + 1),
  ];
}

export function attemptName({ block, host }: Pick<Attempt, 'block' | 'host'>, n: number): string {
  const { attempts: all } = block;
  return all === undefined ? host.text('attemptNumber', { n }) : host.text('attemptNumberOf', { n, all });
}

export function canRetry({ block, answer, host }: Pick<Attempt, 'block' | 'answer' | 'host'>): boolean {
  return !host.readOnly && (block.attempts === undefined || answer.attempts < block.attempts);
}

function headingOf(attempt: Attempt, level: number): HTMLElement {
  const { plan, host } = attempt;
  const standing = host.standing();
  const heading = document.createElement(`h${Math.min(6, level)}`);
  heading.className = 'quiz-verdict';
  if (plan.pass === undefined) {
    heading.append(drawn(TICK), host.text('quizHandedIn'));
    return heading;
  }
  const passed = standing?.passed === true;
  heading.classList.add(passed ? 'passed' : 'missed');
  const words = passed ? 'quizPassed' : standing?.open ? 'quizNotPassedYet' : 'quizNotPassed';
  heading.append(drawn(passed ? TICK : CROSS), host.text(words));
  return heading;
}

function scoreText(attempt: Attempt): string {
  const { plan, host, asked } = attempt;
  const { n, max } = earned(attempt, asked);
  if (plan.pretest || max === 0) return rightText(attempt, asked);
  const share = percentOf(host.standing()?.current ?? 0);
  return `${host.text('scored', { n, max })} · ${host.text('percent', { n: share })}`;
}

/** Which attempt it was, and what was asked for. */
function surroundings(attempt: Attempt): HTMLElement[] {
  const { plan, host, answer, block } = attempt;
  const facts = [
    ...(block.attempts === 1 ? [] : [attemptName(attempt, answer.attempts)]),
    ...(plan.pass === undefined ? [] : [host.text('quizPassMark', { n: percentOf(plan.pass) })]),
  ];
  return facts.length === 0 ? [] : [make('p', 'quiz-about', facts.join(' · '))];
}

/** Which attempt counts, once there is a choice. */
function counted({ plan, host, answer }: Attempt): HTMLElement[] {
  const share = host.standing()?.counted;
  if (answer.attempts < 2 || share === undefined) return [];
  const key = ({ best: 'bestSoFar', last: 'lastSoFar', first: 'firstSoFar' } as const)[plan.counts];
  return [make('p', '', host.text(key, { percent: percentOf(share) }))];
}

/** What the pre-test showed to be known. */
function known({ host, block }: Attempt): HTMLElement[] {
  const { lessons: all, rule } = host.data;
  const own = rule.quizzes.find((quiz) => quiz.block === block.number)?.known ?? [];
  const numbers = host.known();
  const lessons = all.filter(
    ({ number }) => numbers.has(number) && own.some(({ lesson }) => lesson === number),
  );
  if (lessons.length === 0) return [make('p', '', host.text('knownNone'))];
  return [
    make('p', '', host.text('knownShown')),
    listOf(
      'quiz-lessons',
      lessons.map((lesson) => make('li', '', lessonLink(lesson, host))),
    ),
  ];
}

function objectives(attempt: Attempt, level: number): HTMLElement[] {
  const { host, asked, block } = attempt;
  const place = host.data.lessons.find(({ blocks }) => blocks.includes(block));
  const module = place && host.data.modules[place.module];
  const groups = module?.objectives.flatMap((objective) => {
    const questions = asked.filter((question) => question.objective === objective.id);
    return questions.length === 0 ? [] : [{ ...objective, questions }];
  });
  if (place === undefined || groups === undefined || groups.length === 0) return [];
  const grouped = new Set(groups.flatMap(({ questions }) => questions));
  const others = asked.filter((question) => !grouped.has(question));
  const items = groups.map(({ id, text, questions }) => {
    const name = courseWords(make('span', 'quiz-objective', text), host);
    return objectiveItem(attempt, name, questions, lessonsFor(host.data, place, id));
  });
  if (others.length > 0)
    items.push(
      objectiveItem(attempt, make('span', 'quiz-objective', host.text('otherQuestions')), others, []),
    );
  const heading = document.createElement(`h${Math.min(6, level)}`);
  heading.textContent = host.text('byObjective');
  return [heading, listOf('quiz-objectives', items)];
}

/** Lessons of the module that work on an objective, the quiz's own left out. */
function lessonsFor(data: PackageData, place: LessonData, objective: string): LessonData[] {
  return data.lessons.filter(
    (lesson) => lesson !== place && lesson.module === place.module && lesson.objectives.includes(objective),
  );
}

function objectiveItem(
  attempt: Attempt,
  name: HTMLElement,
  questions: BlockData[],
  lessons: LessonData[],
): HTMLElement {
  const { host } = attempt;
  const { share, words } = shareOf(attempt, questions);
  const whole = share >= 1 - 1e-9;
  const bar = make('span', 'quiz-bar', make('span', ''));
  bar.setAttribute('aria-hidden', 'true');
  bar.style.setProperty('--share', String(share));
  const line = make(
    'div',
    'quiz-line',
    name,
    make('span', 'quiz-points', ...(whole ? [drawn(TICK)] : []), words),
  );
  const item = make('li', whole ? 'whole' : '', line, bar);
  if (!whole && lessons.length > 0) {
    const links = lessons.map((lesson) => make('li', '', lessonLink(lesson, host)));
    item.append(
      make('p', 'quiz-again', host.text(attempt.plan.pretest ? 'worthReading' : 'readAgain')),
      listOf('quiz-lessons', links),
    );
  }
  return item;
}

function shareOf(attempt: Attempt, questions: BlockData[]): { share: number; words: string } {
  const { n, max } = earned(attempt, questions);
  if (attempt.plan.pretest || max === 0) {
    const right = questions.filter(({ number }) => attempt.host.judgeOf(number)?.correct).length;
    return { share: right / questions.length, words: rightText(attempt, questions) };
  }
  return { share: n / max, words: attempt.host.text('scored', { n, max }) };
}

function rightText({ host }: Attempt, questions: BlockData[]): string {
  const n = questions.filter(({ number }) => host.judgeOf(number)?.correct).length;
  return host.text('rightAnswers', { n, all: questions.length });
}

function earned({ host }: Attempt, questions: BlockData[]): { n: number; max: number } {
  const max = questions.reduce((sum, { points }) => sum + points, 0);
  const n = questions.reduce(
    (sum, { number, points }) => sum + points * (host.judgeOf(number)?.share ?? 0),
    0,
  );
  return { n: hundredths(n), max: hundredths(max) };
}

function lessonLink({ key, title }: LessonData, host: BlockHost): HTMLElement {
  const link = courseWords(make('a', '', title), host);
  link.href = `#${key}`;
  return link;
}

function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}

/** Downwards: 59.9 % must not look like a pass mark of 60. */
export function percentOf(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}
