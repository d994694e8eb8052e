/** Every rule that a course may set, those of the early stages too. */
import { ruleTable } from '../check/index.ts';
import { LOAD_RULES } from '../load/rules.ts';

export const allRules = ruleTable(LOAD_RULES);
