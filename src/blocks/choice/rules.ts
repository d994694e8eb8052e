/** The rules of a task list of options. */
import { rule } from '../../diagnostics/rule-entry.ts';

export const OPTION_RULES = [
  rule('choice-option-has-box', 'Each option of a choice begins with [ ] or [x].'),
  rule('choice-option-not-empty', 'Each option of a choice has a text.'),
];
