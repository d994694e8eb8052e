/** A question in the browser: choose, check, see how it went where it stands, try again. */
import { isCorrect, pointsFor } from '../../course/outcome.ts';
import type { BlockData } from '../../course/package-data.ts';
import type { BlockRoom } from '../../player/browser-block.ts';
import { MAX_TRIES } from '../../state/codec.ts';

const TICK = 'm5 12.5 4.5 4.5L19 7.5';
const CROSS = 'm7 7 10 10M17 7 7 17';
const HALF = 'M6 12h12';

type Verdict = 'right' | 'partlyRight' | 'wrong';

interface Option {
  number: number;
  id: string;
  correct: boolean;
  input: HTMLInputElement;
  row: HTMLElement;
  mark: HTMLElement | null;
  note: HTMLElement | null;
}

interface Question {
  room: BlockRoom;
  options: Option[];
  points: number;
  /** Numbers of the right options. */
  correct: number[];
  multiple: boolean;
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

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'choice', mount });

function mount(element: HTMLElement, block: BlockData, room: BlockRoom): void {
  const question = questionOf(element, block, room);
  if (question === undefined) return;
  const { check, retry, options, verdict } = question;
  check.disabled = false;
  check.addEventListener('click', () => answer(question));
  retry.addEventListener('click', () => tryAgain(question));
  element.addEventListener('change', () => {
    if (verdict.classList.contains('hint')) open(question);
    else offerCheck(question);
  });

  const saved = room.answer?.kind === 'choice' ? room.answer : undefined;
  const kept = options.filter((option) => saved?.chosen.includes(option.number));
  if (kept.length === 0) {
    // A learner whose chosen option was taken out of the course gets the question back, with a try for it.
    question.used = Math.min(saved?.tries ?? 0, question.limit - 1);
    open(question);
    return;
  }
  question.used = saved?.tries ?? 0;
  for (const option of options) option.input.checked = kept.includes(option);
  // What was answered long ago is no news.
  verdict.removeAttribute('role');
  show(question);
}

function questionOf(element: HTMLElement, block: BlockData, room: BlockRoom): Question | undefined {
  const part = <T extends HTMLElement>(name: string) => element.querySelector<T>(name);
  const check = part<HTMLButtonElement>('.check');
  const retry = part<HTMLButtonElement>('.retry');
  const actions = part('.actions');
  const verdict = part('.verdict');
  const tries = part('.tries');
  if (!check || !retry || !actions || !verdict || !tries) return undefined;
  const options = optionsOf(element, block);
  return {
    room,
    options,
    points: block.points,
    correct: options.filter((option) => option.correct).map((option) => option.number),
    multiple: block.state.kind === 'choice' && block.state.multiple,
    limit: block.attempts ?? Number.POSITIVE_INFINITY,
    used: 0,
    check,
    retry,
    actions,
    verdict,
    tries,
    explanation: part('.explanation'),
  };
}

/** Waits for an answer. */
function open(question: Question): void {
  const { room, options, check, retry, verdict, tries, explanation } = question;
  verdict.className = 'verdict';
  verdict.replaceChildren();
  verdict.setAttribute('role', 'status');
  if (explanation) explanation.hidden = true;
  for (const option of options) {
    option.input.disabled = room.readOnly;
    clearMark(option);
  }
  check.hidden = room.readOnly;
  retry.hidden = true;
  tries.textContent = triesLeft(question);
  offerCheck(question);
}

/** The button stays within reach of the keyboard; with nothing chosen it says what is missing. */
function offerCheck({ check, options }: Question): void {
  check.setAttribute('aria-disabled', String(!options.some((option) => option.input.checked)));
}

function answer(question: Question): void {
  const { room, options, points, correct, retry, verdict, explanation, actions } = question;
  const chosen = chosenOf(question);
  if (chosen.length === 0) {
    say(verdict, 'hint', undefined, room.text('chooseFirst'));
    return;
  }
  question.used = Math.min(question.used + 1, MAX_TRIES);
  room.save({ kind: 'choice', tries: question.used, chosen });
  room.respond({
    response: options.filter((option) => option.input.checked).map((option) => option.id),
    correct: isCorrect(correct, chosen),
    score: points > 0 ? { raw: pointsFor(question, chosen), max: points } : undefined,
  });
  show(question);
  moveFocus(retry.hidden ? (explanation ?? actions) : retry);
  verdict.scrollIntoView({ block: 'nearest' });
}

function tryAgain(question: Question): void {
  for (const option of question.options) option.input.checked = false;
  open(question);
  question.options[0]?.input.focus();
}

/** Shows how the chosen options did. */
function show(question: Question): void {
  const { room, options, correct, points, limit, check, retry, verdict, tries, explanation } = question;
  const chosen = chosenOf(question);
  const solved = isCorrect(correct, chosen);
  const over = solved || question.used >= limit;
  for (const option of options) markOption(option, over, room);
  const partly = pointsFor({ ...question, points: 1 }, chosen) > 0;
  const kind: Verdict = solved ? 'right' : partly ? 'partlyRight' : 'wrong';
  const icon = { right: TICK, partlyRight: HALF, wrong: CROSS }[kind];
  say(verdict, kind, icon, room.text(kind), solved ? '' : triesLeft(question));
  if (explanation) explanation.hidden = !over && limit !== Number.POSITIVE_INFINITY;
  const n = round(pointsFor(question, chosen));
  tries.textContent = points > 0 ? room.text('scored', { n, max: points }) : '';
  check.hidden = true;
  retry.hidden = over || room.readOnly;
}

function chosenOf({ options }: Question): number[] {
  return options.filter((option) => option.input.checked).map((option) => option.number);
}

function triesLeft({ room, limit, used }: Question): string {
  const n = limit - used;
  if (n === Number.POSITIVE_INFINITY) return '';
  return n > 0 ? room.text('triesLeft', { n }) : room.text('noTriesLeft');
}

function say(verdict: HTMLElement, kind: string, icon: string | undefined, strong: string, rest = ''): void {
  const line = document.createElement('p');
  const word = document.createElement('strong');
  word.textContent = strong;
  line.append(word, rest === '' ? '' : ` ${rest}`);
  verdict.className = `verdict ${kind}`;
  verdict.replaceChildren(...(icon === undefined ? [] : [drawn(icon)]), line);
}

function optionsOf(element: HTMLElement, block: BlockData): Option[] {
  const parts = new Map(block.parts.map((part) => [part.id, part]));
  return [...element.querySelectorAll<HTMLInputElement>('.option input')].flatMap((input) => {
    const part = parts.get(input.value);
    const row = input.closest<HTMLElement>('.option');
    if (part === undefined || row === null) return [];
    const { id, number, correct } = part;
    return [
      {
        id,
        number,
        correct,
        input,
        row,
        mark: row.querySelector('.option-mark'),
        note: row.querySelector('.option-note'),
      },
    ];
  });
}

function clearMark({ row, mark, note, input }: Option): void {
  row.classList.remove('chosen', 'right', 'wrong');
  input.removeAttribute('aria-describedby');
  if (note) note.hidden = true;
  if (!mark) return;
  mark.hidden = true;
  mark.replaceChildren();
}

/** `over`: solved or no try left, so that the right options may be told. */
function markOption(option: Option, over: boolean, room: BlockRoom): void {
  const { row, mark, note, input, correct } = option;
  const chosen = input.checked;
  clearMark(option);
  input.disabled = true;
  if (chosen) row.classList.add('chosen', correct ? 'right' : 'wrong');
  else if (correct && over) row.classList.add('right');
  else return;
  if (mark) {
    mark.hidden = false;
    mark.append(
      drawn(correct ? TICK : CROSS),
      room.text(!chosen ? 'rightAnswer' : correct ? 'rightAnswerChosen' : 'yourAnswer'),
    );
  }
  if (note && chosen) {
    note.hidden = false;
    note.id ||= `${input.name}-${option.id}`;
    input.setAttribute('aria-describedby', note.id);
  }
}

function moveFocus(target: HTMLElement): void {
  if (!(target instanceof HTMLButtonElement)) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function drawn(path: string): Element {
  const holder = document.createElement('template');
  holder.innerHTML = `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
  return holder.content.firstElementChild ?? holder;
}

/** Points with at most two decimals. */
function round(points: number): number {
  return Math.round(points * 100) / 100;
}
