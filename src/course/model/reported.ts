/**
 * What of a block is reported as interactions, each with a key of its own: one place for the build, which
 * gives each a number, and for the page, which reports them.
 */
import type { Interaction } from './interaction.ts';
import { mostPieces } from './long-answer.ts';
import type { ReportingBlock } from './reporting-block.ts';

export interface Reported {
  /** What stands behind the block's id in the key; empty for the block itself. */
  suffix: string;
  interaction: Interaction;
}

/** Of a film: its share, and that its transcript was read. */
export const TRANSCRIPT = 'transcript';
/** What stands in words and has no right answer. */
export const WORDS: Interaction = { type: 'fill-in', choices: [], correct: [] };

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
  const pieces = interaction.type === 'long-fill-in' ? mostPieces(block) : 1;
  return Array.from({ length: pieces }, (_, index) => ({ suffix: pieceSuffix(index + 1), interaction }));
}

/** @param piece of a text, from 1 */
export function pieceSuffix(piece: number): string {
  return piece === 1 ? '' : String(piece);
}
