/** Answers and components of an interaction as xAPI-Data writes them, appendix C. */
import type { Interaction } from './interaction.ts';

/** Ids hold no dot, so the one in a pair parts its sides. */
export function responsePattern({ type }: Interaction, ids: readonly string[]): string {
  return ids.map((id) => (type === 'matching' ? id.replace('.', '[.]') : id)).join('[,]');
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
