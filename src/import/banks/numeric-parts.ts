/** Answers that are numbers, as the attributes of a numeric block. */
import { decimal } from '../../course/outcome/judge.ts';
import { type NoBlock, type Parts, remarksOn, replies, type Say } from './parts.ts';
import { textOf } from './phrasing.ts';
import type { NumberAnswer, Question } from './question.ts';

const UNIT = /^\S(.{0,18}\S)?$/;

export function numericParts(
  { answers, unit, explanation }: Extract<Question, { kind: 'numeric' }>,
  say: Say,
): Parts | NoBlock {
  const best = Math.max(...answers.map(({ share }) => share));
  const accepted = answers.filter(({ share, range }) => share > 0 && share === best && range !== undefined);
  const written = [...new Set(accepted.map(({ range }) => rangeText(range)))];
  if (written.length === 0) return { why: 'It has no right number' };
  const others = answers.filter((answer) => !accepted.includes(answer));
  for (const { range, share, feedback } of others) {
    if (range === undefined && feedback.length > 0)
      say(
        `Any other number has the feedback "${textOf(feedback)}"`,
        'The feedback was left out',
        'Put it into a hint, or behind a number that is often given',
      );
    else if (range !== undefined && share > 0)
      say(
        `${rangeText(range)} earns ${Math.round(share * 100)}%`,
        'It counts as wrong',
        'Accept it, or leave it so',
      );
  }
  const told = others.flatMap(({ range, feedback }) =>
    range !== undefined && feedback.length > 0
      ? [{ text: decimal((range.min + range.max) / 2), feedback }]
      : [],
  );
  if (unit !== '' && !UNIT.test(unit))
    say(`The unit "${unit}"`, 'It was left out', 'Write it into the question');
  const behind = [...replies(told), ...remarksOn(accepted)];
  return {
    name: 'numeric',
    attributes: { ...valuesOf(accepted, written), ...(UNIT.test(unit) ? { unit } : {}) },
    body: behind.length + explanation.length === 0 ? [] : [{ type: 'thematicBreak' }],
    remarks: behind,
  };
}

/** A number with what it may be off is told to learners as such; a range has two ends. */
function valuesOf(accepted: readonly NumberAnswer[], written: readonly string[]): Record<string, string> {
  const ranges = accepted.flatMap(({ range }) => (range === undefined ? [] : [range]));
  const [first] = ranges;
  const middle = first && decimal((first.min + first.max) / 2);
  const slack = first && decimal((first.max - first.min) / 2);
  const isSame = accepted.every(
    ({ range, hasEnds }) => !hasEnds && range && decimal((range.max - range.min) / 2) === slack,
  );
  if (!isSame || first === undefined || slack === '0' || slack === undefined || middle === undefined)
    return { answer: written.join('|') };
  const exact = ranges.every(({ min, max }) => {
    const center = Number(decimal((min + max) / 2));
    return Math.abs(center - Number(slack) - min) < 1e-9 && Math.abs(center + Number(slack) - max) < 1e-9;
  });
  if (!exact || !/^\d{1,9}(\.\d{1,9})?$/.test(slack)) return { answer: written.join('|') };
  return {
    answer: [...new Set(ranges.map(({ min, max }) => decimal((min + max) / 2)))].join('|'),
    tolerance: slack,
  };
}

function rangeText(range: NumberAnswer['range']): string {
  if (range === undefined) return 'any number';
  const [min, max] = [decimal(range.min), decimal(range.max)];
  return min === max ? min : `${min}..${max}`;
}
