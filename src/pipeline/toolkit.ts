/** What a build knows: it is made here, and passed to the stages, none of which imports a table of another. */
import type { BlockTypes } from '../blocks/block-type.ts';
import { blockTypes } from '../blocks/index.ts';
import { rules } from '../check/index.ts';
import type { Rule } from '../check/rule.ts';
import { targets } from '../targets/index.ts';
import type { Target } from '../targets/target.ts';
import { type LoadedTexts, loadTexts } from '../texts/index.ts';

export interface Toolkit {
  blockTypes: BlockTypes;
  /** Script that compiles lessons with these block types in a worker; where it is missing, none does. */
  lessonWorker: URL;
  /** In the order in which packages are made. */
  targets: readonly Target[];
  /** What the check stage runs. */
  rules: readonly Rule[];
  /** Interface texts for a BCP 47 tag. */
  loadTexts(language: string): Promise<LoadedTexts>;
}

export const toolkit: Toolkit = {
  blockTypes,
  lessonWorker: new URL('./lesson-worker.js', import.meta.url),
  targets: Object.values(targets),
  rules,
  loadTexts,
};
