/** The rules of lists that a learner ticks or rates. */
import { rule } from '../../diagnostics/rule-entry.ts';

export const ITEMS_DISTINCT = rule(
  'items-distinct',
  'No two items of a list say the same, capitals, accents and blanks apart.',
);

export const KEPT_RULES = [
  rule('block-has-list', 'A survey, a checklist, a plan and statements on a scale have a list.'),
  rule('list-has-items', 'A list to choose from or to rate has at least two items, and so has a scale.'),
  rule('item-not-empty', 'Each item of a list to tick or to rate has a text.'),
  rule('item-unticked', 'A list that the learner ticks has no tick of its author.'),
  ITEMS_DISTINCT,
];
