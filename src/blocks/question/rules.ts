/** The rules of every question. */
import { rule } from '../../diagnostics/rule-entry.ts';

export const QUESTION_RULES = [
  rule('question-has-prompt', 'A question asks something.'),
  rule('reply-has-feedback', 'An answer that is listed behind a question has feedback.'),
];
