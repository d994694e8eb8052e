/**
 * What of a block is reported as interactions, each with a key of its own: one place for the build, which
 * gives each a number, and for the page, which reports them.
 */
import type { Interaction } from './interaction.ts';
import type { Block } from './model.ts';
import { planLine } from './plan-line.ts';
import { mostTextPieces } from './text-pieces.ts';

export interface Reported {
  /** What stands behind the block's id in the key; empty for the block itself. */
  suffix: string;
  interaction: Interaction;
}

/** A block of the course or of a package. */
export type ReportingBlock = Pick<Block, 'state' | 'interaction' | 'data'> & {
  parts: readonly { id: string; text: string }[];
};

/** Of a film: its share, and that its transcript was read. */
export const TRANSCRIPT = 'transcript';
const WORDS: Interaction = { type: 'fill-in', choices: [], correct: [] };
const DATE = '0000-00-00';

/** @param lesson `<module>/<lesson>` */
export function interactionKey(lesson: string, block: string, suffix = ''): string {
  return `${lesson}/${block}${suffix === '' ? '' : `.${suffix}`}`;
}

/** In the order in which learners come to them. */
export function reportedOf(block: ReportingBlock): Reported[] {
  const { state, interaction, parts, data } = block;
  if (state.kind === 'watch') {
    const suffixes = ['', ...(data.readable === true ? [TRANSCRIPT] : [])];
    return suffixes.map((suffix) => ({ suffix, interaction: WORDS }));
  }
  if (interaction === undefined) return [];
  // Statements on a scale are answered one by one.
  if (interaction.type === 'likert' && state.kind === 'pairs')
    return parts.slice(0, state.lefts).map(({ id }) => ({ suffix: id, interaction }));
  const pieces = interaction.type === 'long-fill-in' ? mostTextPieces(mostCharacters(block)) : 1;
  return Array.from({ length: pieces }, (_, index) => ({ suffix: pieceSuffix(index + 1), interaction }));
}

/** @param piece of a text, from 1 */
export function pieceSuffix(piece: number): string {
  return piece === 1 ? '' : String(piece);
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
