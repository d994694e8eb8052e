/** What may be written in the braces of every question. */
import { z } from 'zod';
import { ID_PATTERN } from '../../course/model/ids.ts';
import type { Block } from '../../course/model/model.ts';
import { MAX_TRIES } from '../../state/answer-bits.ts';
import { decimalNumber, wholeNumber } from '../attributes.ts';

export const questionAttributes = {
  points: decimalNumber(1000)
    .default(1)
    .describe('Points of a right answer; 0 for a question that does not count.'),
  attempts: wholeNumber(1, MAX_TRIES)
    .optional()
    .describe('Number of tries; without it there is no limit. In a quiz each attempt gives one.'),
  credit: z
    .enum(['partial', 'all'], 'partial or all is expected')
    .optional()
    .describe('`all`: an answer that is right in parts only earns nothing. Default: partial.'),
  objective: z
    .string()
    .regex(ID_PATTERN, 'the id of an objective of the module is expected')
    .optional()
    .describe('Id of the objective of the module that the question asks for.'),
};

export type QuestionValues = z.output<z.ZodObject<typeof questionAttributes>>;

/** The parts of a block that every question takes from its braces. */
export function questionSettings(
  values: QuestionValues,
): Pick<Block, 'points' | 'attempts' | 'credit' | 'objective'> {
  const { points, attempts, credit, objective } = values;
  return { points, attempts, credit, objective };
}
