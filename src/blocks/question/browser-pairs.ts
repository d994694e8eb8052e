/** What matching and categorising share in the browser: items, each with one partner chosen for it. */
import type { Answer } from '../../course/model/answer.ts';
import type { BlockData } from '../../course/model/package-data.ts';
import type { Judgement } from '../../course/outcome/judge.ts';
import type { BlockHost, QuestionView } from '../../player/browser-block.ts';
import type { TextKey } from '../../texts/texts.ts';
import { markPart, type Row, reorder } from './browser-parts.ts';

export interface Chooser extends Row {
  /** Id of the chosen partner; empty: none. */
  value(): string;
  choose(id: string): void;
  /** What is acted on. */
  controls: (HTMLInputElement | HTMLSelectElement)[];
}

export function pairsView(
  choosers: Chooser[],
  missing: TextKey,
  block: BlockData,
  host: BlockHost,
): QuestionView {
  const parts = new Map(block.parts.map((part) => [part.id, part]));
  const chosen = () => choosers.filter((chooser) => parts.has(chooser.value()));
  const pairs = () =>
    chosen().map(({ number, value }): [number, number] => [number, parts.get(value())?.number ?? 0]);
  // An attempt may be handed in with gaps; a check of its own asks for everything.
  const isReady = (count: number) =>
    count === choosers.length || (count > 0 && host.quiz?.feedback === 'end');
  return {
    missing,
    read: () => (isReady(chosen().length) ? { kind: 'pairs', tries: 0, pairs: pairs() } : undefined),
    write: (answer) => {
      for (const chooser of choosers) chooser.choose(partnerOf(chooser, answer, block));
    },
    lock: (locked) => {
      for (const control of choosers.flatMap(({ controls }) => controls)) control.disabled = locked;
    },
    mark: (judgement, solve) => {
      const right = solve ? rightPartners(block, host) : new Map<number, string>();
      for (const chooser of choosers) mark(chooser, judgement, right.get(chooser.number), host);
    },
    focus: () => (choosers.find((chooser) => chooser.value() === '') ?? choosers[0])?.controls[0]?.focus(),
    again: () => {
      for (const chooser of choosers) if (chooser.row.classList.contains('wrong')) chooser.choose('');
    },
    arrange: (order) => reorder(choosers, order),
  };
}

function partnerOf({ number }: Row, answer: Answer | undefined, block: BlockData): string {
  const pairs = answer?.kind === 'pairs' ? answer.pairs : [];
  const right = pairs.find(([left]) => left === number)?.[1];
  return block.parts.find((part) => part.number === right)?.id ?? '';
}

/** Texts of the right partners, by the numbers of the items. */
function rightPartners(block: BlockData, host: BlockHost): Map<number, string> {
  const key = host.data.rule.questions.find((question) => question.block === block.number)?.key;
  const texts = new Map(block.parts.map(({ number, text }) => [number, text]));
  return new Map(
    key?.kind === 'pairs' ? key.pairs.map(([left, right]) => [left, texts.get(right) ?? '']) : [],
  );
}

function mark(
  { row, number }: Chooser,
  judgement: Judgement | undefined,
  answer: string | undefined,
  host: BlockHost,
): void {
  const solution = answer === undefined ? undefined : host.text('rightAnswerIs', { answer });
  markPart(row, judgement?.parts.get(number), solution, host);
}
