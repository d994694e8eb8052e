/** An answer in words, one function for each kind: the same in the page, in a file and in Markdown. */

import { regional } from '../../texts/region.ts';
import type { TextKey } from '../../texts/texts.ts';
import { longDay } from '../days.ts';
import type { Answer, AnswerKind } from '../model/answer.ts';
import type { BlockData } from '../model/package-data.ts';
import type { Judgement } from '../outcome/judge.ts';
import type { Item, Piece, Words } from './record-pieces.ts';

export interface Speaker {
  say(key: TextKey, values?: Record<string, string | number>): string;
  /** Language of what it says. */
  language: string;
}

type Block = Pick<BlockData, 'parts' | 'data' | 'state'>;

/** @param judgement undefined: nothing is right or wrong, or it must not be told yet */
export function answerWords(
  block: Block,
  answer: Answer,
  judgement: Judgement | undefined,
  speaker: Speaker,
): Piece[] {
  return wordsBy(answer.kind, block, answer, speaker, judgement);
}

function wordsBy<K extends AnswerKind>(
  kind: K,
  block: Block,
  answer: Answer<K>,
  speaker: Speaker,
  judgement: Judgement | undefined,
): Piece[] {
  return WORDS[kind](block, answer, speaker, judgement);
}

const WORDS: {
  [K in AnswerKind]: (
    block: Block,
    answer: Answer<K>,
    speaker: Speaker,
    judgement: Judgement | undefined,
  ) => Piece[];
} = {
  choice: choiceWords,
  blanks: blanksWords,
  number: numberWords,
  pairs: pairsWords,
  order: orderWords,
  plan: planWords,
  text: textWords,
  // The record tells the share of a film and the result of a quiz by themselves.
  watch: () => [],
  quiz: () => [],
};

/** Where nothing is right and several may be ticked, what was left open is a part of the answer. */
function choiceWords(
  block: Block,
  { chosen }: Answer<'choice'>,
  _: Speaker,
  judgement: Judgement | undefined,
): Piece[] {
  const { state, parts } = block;
  if (judgement === undefined && state.kind === 'choice' && state.multiple)
    return list(parts.map(({ number, text }) => ({ words: own(text), ticked: chosen.includes(number) })));
  // Of one answer the verdict says it all.
  const marks = state.kind === 'choice' && state.multiple ? judgement : undefined;
  return list(chosen.map((part) => ({ words: partWords(block, part), ...tone(marks, part) })));
}

function blanksWords(
  block: Block,
  { texts, right }: Answer<'blanks'>,
  { say }: Speaker,
  judgement: Judgement | undefined,
): Piece[] {
  const items = block.parts.flatMap(({ number }, index): Item[] => {
    const text = texts[number];
    const label = { text: String(index + 1) };
    if (text !== undefined && text !== '')
      return [{ label, words: { text, by: 'learner' }, ...tone(judgement, number) }];
    // The words may have been cut off; how they did is kept everywhere.
    return right.includes(number)
      ? [{ label, words: { text: say('wordsNotKept') }, ...tone(judgement, number) }]
      : [];
  });
  return list(items);
}

function numberWords({ data }: Block, { value }: Answer<'number'>, { language }: Speaker): Piece[] {
  const shown = Number(value).toLocaleString(regional(language), {
    maximumFractionDigits: 12,
    useGrouping: false,
  });
  const unit = typeof data.unit === 'string' ? data.unit : '';
  return list([{ words: { text: [shown, unit].filter((text) => text !== '').join(' '), by: 'learner' } }]);
}

function pairsWords(
  block: Block,
  { pairs }: Answer<'pairs'>,
  _: Speaker,
  judgement: Judgement | undefined,
): Piece[] {
  const chosen = new Map(pairs);
  const items = block.parts.flatMap(({ number, text }): Item[] => {
    const right = chosen.get(number);
    return right === undefined
      ? []
      : [{ label: own(text), words: partWords(block, right), ...tone(judgement, number) }];
  });
  return list(items);
}

function orderWords(
  block: Block,
  { order }: Answer<'order'>,
  _: Speaker,
  judgement: Judgement | undefined,
): Piece[] {
  const items = order.map((part) => ({ words: partWords(block, part), ...tone(judgement, part) }));
  return list(items, true);
}

/** Steps that the author wrote are all shown, rows for the learner's own ones when something is in them. */
function planWords(block: Block, { ticked, dates, texts }: Answer<'plan'>, speaker: Speaker): Piece[] {
  const { parts, data, state } = block;
  const rows = state.kind === 'plan' && state.max > 0 && typeof data.own === 'number' ? data.own : 0;
  const items = parts.flatMap(({ number, text }, index): Item[] => {
    const written = texts[number]?.trim() ?? '';
    const day = dates[number];
    const isEmpty = written === '' && day === undefined && !ticked.includes(number);
    if (index >= parts.length - rows && isEmpty) return [];
    return [
      {
        words: written === '' ? own(text) : { text: written, by: 'learner' },
        ticked: ticked.includes(number),
        ...(day !== undefined && {
          note: speaker.say('byDate', { date: longDay(day, speaker.language) }),
        }),
      },
    ];
  });
  return list(items);
}

function textWords(_block: Block, { text, cut }: Answer<'text'>, { say }: Speaker): Piece[] {
  if (text.trim() === '') return [];
  return [{ kind: 'text', text }, ...(cut ? [{ kind: 'note' as const, text: say('textBeginning') }] : [])];
}

/** A part that this release no longer has says nothing. */
function partWords({ parts }: Block, part: number): Words {
  return own(parts.find(({ number }) => number === part)?.text ?? '');
}

function own(text: string): Words {
  return { text, by: 'course' };
}

function tone(judgement: Judgement | undefined, part: number): Pick<Item, 'tone'> {
  const how = judgement?.parts.get(part);
  return how === undefined ? {} : { tone: how };
}

function list(items: Item[], numbered = false): Piece[] {
  const told = items.filter(({ words }) => words.text !== '');
  return told.length === 0 ? [] : [{ kind: 'list', numbered, items: told }];
}
