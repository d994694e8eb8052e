/** Answers in words that may be long, as they are reported: a plan in one line, and into how many pieces one falls at worst. */

import { dateOf } from '../days.ts';
import { mostTextPieces } from '../text/text-pieces.ts';
import type { Answer } from './answer.ts';
import type { BlockData } from './package-data.ts';
import { planLine } from './plan-line.ts';
import type { ReportingBlock } from './reporting-block.ts';

const DATE = '0000-00-00';

/** @param own rows of the learner's own, which stand last */
export function planOf(parts: BlockData['parts'], own: number, answer: Answer | undefined): string {
  const plan = answer?.kind === 'plan' ? answer : undefined;
  return planLine(
    parts.map(({ number, text }, index) => {
      const day = plan?.dates[number];
      return {
        what: index < parts.length - own ? text : (plan?.texts[number] ?? ''),
        date: day === undefined ? '' : dateOf(day),
        done: plan?.ticked.includes(number) ?? false,
      };
    }),
  );
}

/** Of a text or a plan. */
export function mostPieces(block: ReportingBlock): number {
  return mostTextPieces(mostCharacters(block));
}

/** Of what is reported of a text or a plan. */
function mostCharacters({ state, parts, data }: ReportingBlock): number {
  if (state.kind === 'text') return state.max;
  if (state.kind !== 'plan') return 0;
  const own = typeof data.own === 'number' ? data.own : 0;
  const date = state.dates ? DATE : '';
  const written = parts.slice(0, parts.length - own).map(({ text }) => text);
  const whats = [...written, ...new Array<string>(own).fill('…')];
  return planLine(whats.map((what) => ({ what, date, done: true }))).length + state.max;
}
