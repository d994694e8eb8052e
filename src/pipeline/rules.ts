/** Every rule that a course may set, those of the blocks and of the early stages too. */
import { ruleTable } from '../check/check.ts';
import type { RuleEntry } from '../diagnostics/rule-entry.ts';
import { LOAD_RULES } from '../load/rules.ts';
import type { Toolkit } from './toolkit.ts';

export function rulesOf({ rules, blockTypes }: Pick<Toolkit, 'rules' | 'blockTypes'>): RuleEntry[] {
  const ofBlocks = [...blockTypes.values()].flatMap((type) => type.rules ?? []);
  return ruleTable(rules, [...LOAD_RULES, ...ofBlocks]);
}
