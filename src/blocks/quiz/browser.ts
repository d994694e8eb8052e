/**
 * A quiz in the browser: a start, the questions of an attempt, handing in, the result, and another attempt.
 * What is shown follows from the saved state alone, so that an attempt goes on wherever it was left.
 */
import type { QuizAnswer } from '../../course/model/answer.ts';
import type { BlockData } from '../../course/model/package-data.ts';
import { shuffledBy } from '../../course/outcome/draw.ts';
import { askedBlocks } from '../../course/outcome/outcome.ts';
import { nextAttempt } from '../../course/outcome/quiz.ts';
import type { BlockHost, QuizMember } from '../../player/browser-block.ts';
import { startKnown } from '../../player/known.ts';
import { MAX_TRIES, SEED_BITS } from '../../state/answer-bits.ts';
import { joinQuiz } from '../question/browser-member.ts';
import { button, goTo, listOf, make } from './browser-elements.ts';
import { isOneByOne, type Walk, walk } from './browser-one.ts';
import { attemptName, canRetry, resultParts } from './browser-result.ts';

interface Quiz {
  element: HTMLElement;
  block: BlockData;
  plan: NonNullable<BlockData['plan']>;
  host: BlockHost;
  /** In the order of the page as it was written. */
  members: QuizMember[];
  begin: HTMLElement;
  result: HTMLElement;
  questions: HTMLElement;
  end: HTMLElement;
  /** Above the questions, where they are shown one at a time. */
  map: HTMLElement;
  /** Of an attempt that shows one question at a time. */
  walk?: Walk | undefined;
}

window.coursewrightKnown = startKnown;
window.coursewrightJoinQuiz = joinQuiz;
window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'quiz', mount });

function mount(element: HTMLElement, block: BlockData, host: BlockHost): void {
  const part = (name: string) => element.querySelector<HTMLElement>(`.quiz-${name}`);
  const [begin, result, questions, end] = [part('begin'), part('result'), part('questions'), part('end')];
  const { plan } = block;
  if (!plan || !begin || !result || !questions || !end) return;
  const map = make('div', 'quiz-map');
  questions.before(map);
  const quiz: Quiz = { element, block, plan, host, members: [], begin, result, questions, end, map };
  host.lead({
    feedback: plan.feedback,
    solve: plan.review === 'solutions',
    join: (member) => quiz.members.push(member),
    answered: () => showCount(quiz),
  });
  // The questions are mounted after their quiz.
  queueMicrotask(() => show(quiz));
}

function answerOf({ host, block }: Quiz): QuizAnswer | undefined {
  const answer = host.answerOf(block.number);
  return answer?.kind === 'quiz' ? answer : undefined;
}

function show(quiz: Quiz): void {
  const answer = answerOf(quiz);
  if (answer === undefined) showStart(quiz);
  else if (answer.finished) showResult(quiz, answer);
  else showQuestions(quiz, answer);
}

function enter(quiz: Quiz, phase: 'start' | 'running' | 'finished'): void {
  const { element, begin, result, end, map, questions } = quiz;
  element.dataset.phase = phase;
  quiz.walk = undefined;
  for (const part of [begin, result, end, map]) part.replaceChildren();
  for (const item of questions.querySelectorAll('.waiting')) item.classList.remove('waiting');
}

function showStart(quiz: Quiz): void {
  enter(quiz, 'start');
  if (quiz.host.readOnly) return;
  quiz.begin.append(button('primary', quiz.host.text('startQuiz'), () => start(quiz)));
}

function start(quiz: Quiz): void {
  const { host, plan, members } = quiz;
  const limits = { attempts: MAX_TRIES, seeds: 2 ** SEED_BITS };
  const attempt = nextAttempt(plan, answerOf(quiz), host.standing()?.counted, limits);
  // First, so that no answer of the last attempt is ever seen in this one.
  host.forget(members.map(({ block }) => block.number));
  host.save(attempt);
  for (const member of members) member.clear();
  show(quiz);
  const [first] = askedOf(quiz);
  if (quiz.block.attempts !== 1) host.announce(attemptName(quiz, attempt.attempts));
  if (quiz.walk !== undefined) quiz.walk.to(0);
  else if (first !== undefined) goTo(first.element);
}

/** Members of the attempt, in its order. */
function askedOf(quiz: Quiz): QuizMember[] {
  const { plan, members } = quiz;
  const answer = answerOf(quiz);
  if (answer === undefined) return members;
  const numbers = askedBlocks({ members: members.map(({ block }) => block.number) }, answer);
  const asked = members.filter(({ block }) => numbers.includes(block.number));
  if (!plan.shuffle.questions) return asked;
  const order = shuffledBy(numbers, answer.seed, answer.attempts);
  return asked.sort((a, b) => order.indexOf(a.block.number) - order.indexOf(b.block.number));
}

/** Puts the questions of the attempt into its order and the others out of sight; print shows all. */
function arrange(quiz: Quiz, answer: QuizAnswer): QuizMember[] {
  const asked = askedOf(quiz);
  const { questions, members, plan, host } = quiz;
  for (const member of members) itemOf(member).classList.toggle('undrawn', !asked.includes(member));
  asked.forEach((member, index) => {
    if (plan.shuffle.questions) questions.append(itemOf(member));
    number(member, host.text('questionNumber', { n: index + 1, all: asked.length }));
    const { parts, number: block, interaction } = member.block;
    // Right and wrong stand in one order everywhere.
    if (!plan.shuffle.options || interaction?.type === 'true-false') return;
    const numbers = parts.map((part) => part.number);
    member.arrange(shuffledBy(numbers, answer.seed, answer.attempts, block));
  });
  return asked;
}

function itemOf({ element }: QuizMember): HTMLElement {
  return element.closest<HTMLElement>('.quiz-item') ?? element;
}

/** "Question · 2 points" becomes "Question 3 of 8 · 2 points". */
function number({ element }: QuizMember, words: string): void {
  const eyebrow = element.querySelector('.eyebrow');
  const [, ...rest] = (eyebrow?.textContent ?? '').split(' · ');
  if (eyebrow) eyebrow.textContent = [words, ...rest].join(' · ');
}

function showQuestions(quiz: Quiz, answer: QuizAnswer): void {
  const { host, plan, end, block, element } = quiz;
  enter(quiz, 'running');
  const asked = arrange(quiz, answer);
  for (const member of asked) {
    const saved = host.answerOf(member.block.number);
    const checked = saved !== undefined && 'tries' in saved && saved.tries > 0 && plan.feedback === 'once';
    member.show(checked ? 'review' : saved === undefined ? 'open' : 'answered', plan.review === 'solutions');
  }
  const attempt = block.attempts === 1 ? undefined : attemptName(quiz, answer.attempts);
  const oneByOne = isOneByOne(element, host, asked.length);
  element.classList.toggle('one', oneByOne);
  if (oneByOne) {
    const { map, questions } = quiz;
    quiz.walk = walk({ host, asked, map, questions, end, attempt, handIn: () => finish(quiz, asked) });
    return;
  }
  const facts = make('p', 'quiz-count');
  end.append(facts);
  if (!host.readOnly)
    end.append(
      make(
        'div',
        'quiz-buttons',
        button('primary', host.text('handIn'), () => handIn(quiz)),
      ),
    );
  if (attempt !== undefined) end.prepend(make('p', 'eyebrow', attempt));
  showCount(quiz);
}

function showCount(quiz: Quiz): void {
  if (quiz.walk !== undefined) {
    quiz.walk.count();
    return;
  }
  const facts = quiz.end.querySelector('.quiz-count');
  const asked = askedOf(quiz);
  const n = asked.filter((member) => member.isAnswered()).length;
  if (facts) facts.textContent = quiz.host.text('answeredOf', { n, all: asked.length });
  const press = quiz.end.querySelector('button');
  if (n < asked.length || press === null) return;
  quiz.end.querySelector('.quiz-warning')?.remove();
  press.textContent = quiz.host.text('handIn');
}

/** The first time that something is missing, it is said in place; the second press hands in. */
function handIn(quiz: Quiz): void {
  for (const member of quiz.members) member.settle();
  const asked = askedOf(quiz);
  const missing = asked.filter((member) => !member.isAnswered());
  if (missing.length > 0 && quiz.end.querySelector('.quiz-warning') === null) warn(quiz, missing);
  else finish(quiz, asked);
}

function warn(quiz: Quiz, missing: QuizMember[]): void {
  const { host, end } = quiz;
  const asked = askedOf(quiz);
  const links = missing.map((member) => {
    const words = host.text('questionNumber', { n: asked.indexOf(member) + 1, all: asked.length });
    const link = make('a', '', words);
    link.href = `#${member.element.id}`;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      goTo(member.element);
    });
    return make('li', '', link);
  });
  const words = make('p', '', host.text('unansweredWarning', { n: missing.length }));
  const warning = make('div', 'quiz-warning', words, listOf('', links));
  end.querySelector('.quiz-buttons')?.before(warning);
  const press = end.querySelector('button');
  if (press) press.textContent = host.text('handInAnyway');
  goTo(words);
}

/** Finished first: what a kill leaves behind must not be handed in twice. */
function finish(quiz: Quiz, asked: QuizMember[]): void {
  const answer = answerOf(quiz);
  if (answer === undefined) return;
  quiz.host.save({ ...answer, finished: true });
  for (const member of asked) member.handIn();
  show(quiz);
  const heading = quiz.result.querySelector<HTMLElement>('.quiz-verdict');
  if (heading) goTo(heading);
}

function showResult(quiz: Quiz, answer: QuizAnswer): void {
  const { host, plan, block, result, element } = quiz;
  enter(quiz, 'finished');
  const members = arrange(quiz, answer);
  const asked = members.map((member) => member.block);
  const title = element.querySelector('.quiz-title');
  const level = Number(title?.tagName.slice(1) ?? 2) + 1;
  result.append(...resultParts({ block, plan, host, answer, asked }, level));
  element.classList.toggle('closed', plan.review === 'nothing');
  for (const member of members) member.show('review', plan.review === 'solutions');
  if (plan.review === 'nothing') result.append(make('p', 'quiz-closed', host.text('answersClosed')));
  if (!canRetry({ block, answer, host })) return;
  const again = plan.pools.some(({ draw }) => draw !== undefined) ? 'retryOthers' : 'tryAgain';
  const kind = host.standing()?.passed ? 'secondary' : 'primary';
  const press = button(kind, host.text(again), () => start(quiz));
  const left =
    block.attempts === undefined ? '' : host.text('attemptsLeft', { n: block.attempts - answer.attempts });
  result.append(make('div', 'quiz-buttons', press, make('span', 'tries', left)));
}
