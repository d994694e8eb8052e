/**
 * The room that each free text surely gets. It holds for texts that cannot be compressed, beside the worst
 * fixed part and when all the others are full: `fitTexts` shares by the same rule.
 */
import type { BlockData, PackageData } from '../course/model/package-data.ts';
import { textOverhead } from './free-texts.ts';

/** Characters. */
export interface TextGuarantee {
  /** `<lesson>#<block>` */
  key: string;
  /** Permanent number of the block. */
  number: number;
  /** What the learner may write. */
  max: number;
  /** What surely is kept of it. */
  guaranteed: number;
}

/**
 * Texts that need little keep all of it, and what they leave is shared evenly by the others. Empty where
 * the target has no limit.
 */
export function textGuarantees(
  course: Pick<PackageData, 'lessons'>,
  worst: number,
  limit: number | undefined,
): TextGuarantee[] {
  if (limit === undefined) return [];
  const texts = course.lessons.flatMap(({ key, blocks }) =>
    blocks.flatMap((block) => {
      const max = wordsMax(block);
      return max === 0 ? [] : [{ key: `${key}#${block.id}`, number: block.number, max }];
    }),
  );
  const size = (text: (typeof texts)[number]): number => text.max + textOverhead(text.number);
  const rooms = new Map<number, number>();
  let left = Math.max(0, limit - worst - 1);
  const bySize = [...texts].sort((a, b) => size(a) - size(b) || a.number - b.number);
  /** What each gets that cannot have all it needs; the rest of the division is nobody's for sure. */
  let even: number | undefined;
  bySize.forEach((text, index) => {
    const share = even ?? Math.floor(left / (bySize.length - index));
    if (size(text) > share) even = share;
    const taken = Math.min(size(text), share);
    left -= taken;
    rooms.set(text.number, Math.max(0, taken - textOverhead(text.number)));
  });
  return texts.map((text) => ({ ...text, guaranteed: rooms.get(text.number) ?? 0 }));
}

/** Characters that the words of a block's answer take at most; 0 for one without words. */
export function wordsMax({ state, parts }: Pick<BlockData, 'state' | 'parts'>): number {
  if (state.kind === 'text') return state.max;
  if ((state.kind !== 'blanks' && state.kind !== 'plan') || state.max === 0) return 0;
  // Each part's words stand on a line of their own, behind its number and a point.
  return state.max + parts.reduce((sum, part) => sum + part.number.toString(36).length + 2, 0);
}
