/** What the sheet says of a package for several standards, beside what it says of each of them. */
import type { TargetWords } from '../words.ts';

export const words: TargetWords = {
  columns: [],
  told: () => ({ cells: [], isFailed: false, shown: () => undefined }),
  notes: () => ['universalLaunch'],
  interaction: { columns: [], cells: () => [] },
  lms: {},
};
