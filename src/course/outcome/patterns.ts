/** Answers and components of an interaction as xAPI-Data writes them, appendix C. */
import type { Interaction, Response } from '../model/interaction.ts';

/** Ids hold no dot, so the one in a pair parts its sides. What learners type must not look like a delimiter. */
export function responsePattern({ type }: Interaction, given: readonly string[]): string {
  const isTyped = type === 'fill-in' || type === 'long-fill-in';
  return given
    .map((text) => (type === 'matching' ? text.replace('.', '[.]') : text))
    .map((text) => (isTyped ? text.replace(/\[([,.:])\]/g, '[ $1 ]') : text))
    .join('[,]');
}

/** What is right, and always what the learner gave where it is: blanks have more ways to be right than are told. */
export function rightPatterns({ interaction, correct, response }: Response): string[] {
  const patterns = interaction.correct.map((ids) => rightPattern(interaction, ids));
  // A range holds what was given.
  if (correct !== true || interaction.type === 'numeric') return patterns;
  const given = rightPattern(interaction, response);
  const isTold = patterns.some((pattern) => pattern.toLowerCase() === given.toLowerCase());
  return isTold ? patterns : [...patterns, given];
}

/** One answer that is right as a whole. */
export function rightPattern(interaction: Interaction, right: readonly string[]): string {
  if (interaction.type === 'numeric') return rangePattern(right);
  const pattern = responsePattern(interaction, right);
  if (interaction.type !== 'fill-in') return pattern;
  return `{case_matters=${interaction.caseMatters === true}}${pattern}`;
}

function rangePattern([min = '', max = min]: readonly string[]): string {
  return min === max ? min : `${min}[:]${max}`;
}

/** Lists of components by the names that the interaction's type gives them. */
export function componentLists({
  type,
  choices,
  targets = [],
}: Interaction): Record<string, Interaction['choices']> {
  if (type === 'matching') return { source: choices, target: targets };
  if (type === 'choice' || type === 'sequencing') return { choices };
  return type === 'likert' ? { scale: choices } : {};
}
