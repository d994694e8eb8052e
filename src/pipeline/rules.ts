/** Every rule that a course may set, those of the blocks and of the early stages too. */
import { blockTypes } from '../blocks/index.ts';
import { ruleTable } from '../check/index.ts';
import { LOAD_RULES } from '../load/rules.ts';

export const allRules = ruleTable([
  ...LOAD_RULES,
  ...[...blockTypes.values()].flatMap(({ rules = [] }) => rules),
]);
