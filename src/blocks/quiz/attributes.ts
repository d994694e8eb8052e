/** What may be written in the braces of a quiz and of a pool. */
import { z } from 'zod';
import { MAX_TRIES } from '../../state/answer-bits.ts';
import { decimalNumber, flag, wholeNumber } from '../attributes.ts';
import { questionAttributes } from '../question/attributes.ts';

/** Questions that one attempt may draw. */
const MOST = 200;

const MARK = 'a share from 1% to 100% is expected, e.g. 60%';
const SHUFFLE = 'questions, options or questions,options is expected';

export const quizAttributes = z.object({
  pass: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,2})?\s*%?$/, MARK)
    .transform((value) => Number.parseFloat(value) / 100)
    .refine((share) => share >= 0.01 && share <= 1, MARK)
    .optional()
    .describe('Pass mark of the quiz, e.g. 60%.'),
  attempts: wholeNumber(1, MAX_TRIES)
    .optional()
    .describe('Number of attempts; without it there is no limit.'),
  counts: z
    .enum(['best', 'last', 'first'], 'best, last or first is expected')
    .optional()
    .describe('Which attempt counts. Default: best.'),
  feedback: z
    .enum(['once', 'end'], 'once or end is expected')
    .default('end')
    .describe('`once`: after each question; `end`: when the attempt is handed in. Default: end.'),
  layout: z
    .enum(['one', 'all'], 'one or all is expected')
    .default('one')
    .describe(
      '`one`: one question at a time, with a map of them and a review before handing in; `all`: one page. One or two questions always stand on one page. Default: one.',
    ),
  shuffle: z
    .string()
    .regex(/^(questions|options)(\s*,\s*(questions|options))?$/, SHUFFLE)
    .optional()
    .describe('What stands in another order in each attempt: questions, options, or both with a comma.'),
  draw: wholeNumber(1, MOST)
    .optional()
    .describe('So many of the questions outside pools are asked in each attempt. Default: all.'),
  review: z
    .enum(['solutions', 'verdicts', 'nothing'], 'solutions, verdicts or nothing is expected')
    .optional()
    .describe(
      'What is shown of a finished attempt. Default: solutions where another attempt cannot gain by them (one attempt, or a draw), else verdicts.',
    ),
  points: decimalNumber(1000)
    .optional()
    .describe('Points of the whole quiz. Default: those of the questions that an attempt asks.'),
  pretest: flag().describe(
    'One attempt that earns no points; lessons whose objectives are all answered right are marked as known.',
  ),
});

export const poolAttributes = z.object({
  draw: wholeNumber(1, MOST)
    .optional()
    .describe('So many questions of the pool are asked in each attempt. Default: all.'),
  objective: questionAttributes.objective.describe(
    'Id of the objective that the questions of the pool ask for, unless they name their own.',
  ),
});

export type QuizValues = z.output<typeof quizAttributes>;
export type PoolValues = z.output<typeof poolAttributes>;

export function shuffleOf({ shuffle }: QuizValues): { questions: boolean; options: boolean } {
  return {
    questions: shuffle?.includes('questions') === true,
    options: shuffle?.includes('options') === true,
  };
}
