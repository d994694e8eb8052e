/** A plan in the browser: kept while it is made, told to the trainer as one text when the learner leaves it. */

import { dateOf } from '../../course/days.ts';
import type { Answer } from '../../course/model/answer.ts';
import type { BlockData } from '../../course/model/package-data.ts';
import type { BlockHost } from '../../player/browser-block.ts';
import { debounce } from '../../player/debounce.ts';
import { dayOf } from '../../state/days.ts';
import { guaranteedText } from '../kept/browser-guaranteed.ts';
import { onLeave } from '../kept/browser-leaving.ts';
import { sayWhoReads } from '../kept/browser-readers.ts';
import { statusOf } from '../kept/browser-status.ts';

/** Milliseconds without a key after which words are kept. */
const REST = 700;

type Plan = Answer<'plan'>;

interface Row {
  number: number;
  tick: HTMLInputElement;
  date: HTMLInputElement;
  /** Null where the author wrote the step. */
  words: HTMLTextAreaElement | null;
}

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'action-plan', mount });

function mount(element: HTMLElement, block: BlockData, host: BlockHost): void {
  sayWhoReads(element, host.text('actionPlan'));
  const rows = rowsOf(element, block);
  write(rows, host.answer?.kind === 'plan' ? host.answer : undefined, host.readOnly);
  const say = statusOf(element);
  const show = () => {
    const planned = rows.filter((row) => row.words === null || wordsIn(row.words) !== '');
    const n = planned.filter((row) => row.tick.checked).length;
    // On paper an empty date is a line to write on.
    for (const { date } of rows) date.toggleAttribute('data-filled', date.value !== '');
    say(host.text('doneOf', { n, all: planned.length }));
  };
  show();
  const note = element.querySelector('.plan-room');
  const max = block.state.kind === 'plan' ? block.state.max : 0;
  const showGuaranteed = (kept?: number) => {
    if (note) note.textContent = guaranteedText(host, max, kept);
  };
  showGuaranteed();
  if (host.readOnly) return;
  host.onTextKept(showGuaranteed);

  let saved = JSON.stringify(read(rows));
  let reported = saved;
  const keep = () => {
    soon.cancel();
    const plan = read(rows);
    if (JSON.stringify(plan) === saved) return;
    saved = JSON.stringify(plan);
    host.save(isEmpty(plan) ? undefined : plan);
    show();
  };
  const soon = debounce(keep, REST);
  element.addEventListener('input', ({ target }) => {
    // A date is written part by part too: each key may make another one.
    if (target instanceof HTMLInputElement && target.type === 'checkbox') keep();
    else soon();
  });
  element.addEventListener('change', keep);
  onLeave(element, host, () => {
    keep();
    if (saved === reported) return;
    reported = saved;
    host.respond();
  });
}

function rowsOf(element: HTMLElement, block: BlockData): Row[] {
  return [...element.querySelectorAll<HTMLElement>('.plan-row')].flatMap((row) => {
    const part = block.parts.find(({ id }) => id === row.dataset.part);
    const field = (type: string) => row.querySelector<HTMLInputElement>(`input[type=${type}]`);
    const [tick, date, words] = [field('checkbox'), field('date'), row.querySelector('textarea')];
    if (part === undefined || tick === null || date === null) return [];
    return [{ number: part.number, tick, date, words }];
  });
}

function write(rows: readonly Row[], plan: Plan | undefined, locked: boolean): void {
  for (const { number, tick, date, words } of rows) {
    const day = plan?.dates[number];
    tick.checked = plan?.ticked.includes(number) ?? false;
    date.value = day === undefined ? '' : dateOf(day);
    tick.disabled = locked;
    date.disabled = locked;
    if (words === null) continue;
    words.value = plan?.texts[number] ?? '';
    words.readOnly = locked;
  }
}

function read(rows: readonly Row[]): Plan {
  const dates = rows.flatMap(({ number, date }) => {
    const day = dayOf(date.value);
    return day === undefined ? [] : [[number, day] as const];
  });
  const texts = rows.flatMap(({ number, words }) =>
    words === null || wordsIn(words) === '' ? [] : [[number, wordsIn(words)] as const],
  );
  return {
    kind: 'plan',
    ticked: rows.filter((row) => row.tick.checked).map((row) => row.number),
    dates: Object.fromEntries(dates),
    texts: Object.fromEntries(texts),
  };
}

/** One line, as the saved state keeps it. */
function wordsIn({ value }: HTMLTextAreaElement): string {
  return value.replace(/\s+/g, ' ').trim();
}

function isEmpty({ ticked, dates, texts }: Plan): boolean {
  return ticked.length + Object.keys(dates).length + Object.keys(texts).length === 0;
}
