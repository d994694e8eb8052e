/**
 * What all questions do in the browser: answer, check, hear how it went where it stands, ask for help, try
 * again. A question of a quiz is led by it.
 */
import type { Answer } from '../../course/model/answer.ts';
import type { BlockData } from '../../course/model/package-data.ts';
import type { BlockHost, CreateQuestion } from '../../player/browser-block.ts';
import { startHints } from './browser-hints.ts';
import {
  keep,
  offerCheck,
  open,
  type Question,
  say,
  showVerdict,
  triesLeft,
  triesOf,
} from './browser-question.ts';

window.coursewrightQuestion = (type: string, create: CreateQuestion) => {
  window.coursewrightBlocks ??= [];
  window.coursewrightBlocks.push({ type, mount: (...given) => mount(create, ...given) });
};

function mount(create: CreateQuestion, element: HTMLElement, block: BlockData, host: BlockHost): void {
  const question = questionOf(create, element, block, host);
  if (question === undefined) return;
  const { check, retry } = question;
  startHints(element, host);
  check.disabled = false;
  if (host.quiz !== undefined) {
    window.coursewrightJoinQuiz?.(question, host.quiz, { keep, open, say, showVerdict, triesOf });
    return;
  }
  check.addEventListener('click', () => answer(question));
  retry.addEventListener('click', () => tryAgain(question));
  resume(question);
}

function questionOf(
  create: CreateQuestion,
  element: HTMLElement,
  block: BlockData,
  host: BlockHost,
): Question | undefined {
  const part = <T extends HTMLElement>(name: string) => element.querySelector<T>(name);
  const check = part<HTMLButtonElement>('.check');
  const retry = part<HTMLButtonElement>('.retry');
  const actions = part('.actions');
  const verdict = part('.verdict');
  const tries = part('.tries');
  if (!check || !retry || !actions || !verdict || !tries) return undefined;
  const view = create(element, block, host, () => element.dispatchEvent(new Event('change')));
  if (view === undefined) return undefined;
  const limit = block.attempts ?? Number.POSITIVE_INFINITY;
  const explanation = part('.explanation');
  const found = {
    element,
    block,
    host,
    view,
    limit,
    used: 0,
    check,
    retry,
    actions,
    verdict,
    tries,
    explanation,
  };
  for (const type of ['input', 'change']) element.addEventListener(type, () => answerChanged(found));
  return found;
}

/** A learner whose whole answer was taken out of the course gets the question back, with a try for it. */
function resume(question: Question): void {
  const { host, view, limit, verdict } = question;
  const saved = host.answer;
  const tries = triesOf(saved);
  view.write(saved);
  if (saved === undefined || tries === 0) {
    question.used = Math.min(tries, limit - 1);
    open(question);
    return;
  }
  question.used = tries;
  // What was answered long ago is no news.
  verdict.removeAttribute('role');
  show(question, saved);
}

function answerChanged(question: Question): void {
  if (question.verdict.classList.contains('hint')) open(question);
  else offerCheck(question);
}

function answer(question: Question): void {
  const { host, view, verdict, retry, explanation, actions } = question;
  const given = view.read();
  if (given === undefined) {
    say(verdict, 'hint', undefined, host.text(view.missing));
    return;
  }
  question.used = Math.min(question.used + 1, question.limit);
  const kept = keep(question, given);
  question.host.respond();
  show(question, kept);
  moveFocus(retry.hidden ? (explanation ?? actions) : retry);
  verdict.scrollIntoView({ block: 'nearest' });
}

function tryAgain(question: Question): void {
  const { view } = question;
  if (view.again === undefined) view.write(undefined);
  else view.again();
  open(question);
  view.focus();
}

/**
 * Shows how an answer did. While a try is left that is no more than what was wrong, with its own reply, and the way to a
 * hint; what would have been right comes with the right answer or with the last try.
 */
function show(question: Question, given: Answer): void {
  const { host, limit, used, check, retry, explanation } = question;
  const judgement = host.judge(given);
  if (judgement === undefined) return;
  const over = judgement.correct || used >= limit;
  showVerdict(question, judgement, over, judgement.correct ? '' : triesLeft(question));
  if (explanation) explanation.hidden = !over;
  check.hidden = true;
  retry.hidden = over || host.readOnly;
}

function moveFocus(target: HTMLElement): void {
  if (!(target instanceof HTMLButtonElement)) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
