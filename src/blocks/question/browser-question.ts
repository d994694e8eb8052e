/** What one question shows and keeps, whoever leads it: itself or its quiz. */
import type { Answer } from '../../course/model/answer.ts';
import type { BlockData } from '../../course/model/package-data.ts';
import type { Judgement } from '../../course/outcome/judge.ts';
import type { BlockHost, QuestionView } from '../../player/browser-block.ts';
import { MANY_TRIES } from '../../state/answer-bits.ts';
import { CROSS, drawn, HALF, TICK } from './browser-icons.ts';

export interface Question {
  element: HTMLElement;
  block: BlockData;
  host: BlockHost;
  view: QuestionView;
  /** Number of tries, `Infinity` where there is no limit. */
  limit: number;
  used: number;
  check: HTMLButtonElement;
  retry: HTMLButtonElement;
  actions: HTMLElement;
  verdict: HTMLElement;
  tries: HTMLElement;
  explanation: HTMLElement | null;
}

type Verdict = 'right' | 'partlyRight' | 'wrong';

export function triesOf(answer: Answer | undefined): number {
  return answer !== undefined && 'tries' in answer ? answer.tries : 0;
}

/** Waits for an answer. */
export function open(question: Question): void {
  const { host, view, check, retry, verdict, tries, explanation } = question;
  question.element.classList.remove('settled');
  verdict.className = 'verdict';
  verdict.replaceChildren();
  verdict.setAttribute('role', 'status');
  if (explanation) explanation.hidden = true;
  view.mark(undefined, false);
  view.lock(host.readOnly);
  check.hidden = host.readOnly;
  retry.hidden = true;
  tries.textContent = triesLeft(question);
  offerCheck(question);
}

/** The button stays within reach of the keyboard; with nothing answered it says what is missing. */
export function offerCheck({ check, view }: Question): void {
  check.setAttribute('aria-disabled', String(view.read() === undefined));
}

/** Without a limit, tries are not counted for ever: the saved state has room for a few. */
export function keep({ host, used, limit }: Question, given: Answer): Answer {
  const tries = limit === Number.POSITIVE_INFINITY ? Math.min(used, MANY_TRIES) : used;
  const judgement = host.judge(given);
  const right = [...(judgement?.parts ?? [])].flatMap(([part, how]) => (how === 'right' ? [part] : []));
  const kept = { ...given, tries, ...(given.kind === 'blanks' && { right }) } as Answer;
  host.save(kept);
  return kept;
}

export function showVerdict(question: Question, judgement: Judgement, solve: boolean, rest: string): void {
  const { host, view, block, verdict, tries, element } = question;
  // Nobody needs help with what is over.
  element.classList.toggle('settled', solve);
  view.lock(true);
  view.mark(judgement, solve);
  const kind: Verdict = judgement.correct ? 'right' : judgement.share > 0 ? 'partlyRight' : 'wrong';
  say(verdict, kind, { right: TICK, partlyRight: HALF, wrong: CROSS }[kind], host.text(kind), rest);
  const n = Math.round(judgement.share * block.points * 100) / 100;
  tries.textContent = block.points > 0 ? host.text('scored', { n, max: block.points }) : '';
}

export function triesLeft({ host, limit, used }: Question): string {
  const n = limit - used;
  if (n === Number.POSITIVE_INFINITY) return '';
  return n > 0 ? host.text('triesLeft', { n }) : host.text('noTriesLeft');
}

export function say(
  verdict: HTMLElement,
  kind: string,
  icon: string | undefined,
  strong: string,
  rest = '',
): void {
  const line = document.createElement('p');
  const word = document.createElement('strong');
  word.textContent = strong;
  line.append(word, rest === '' ? '' : ` ${rest}`);
  verdict.className = `verdict ${kind}`;
  verdict.replaceChildren(...(icon === undefined ? [] : [drawn(icon)]), line);
}
