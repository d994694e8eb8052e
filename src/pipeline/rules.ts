/** Every rule that a course may set, those of the blocks and of the early stages too. */
import { ruleTable } from '../check/check.ts';
import type { RuleEntry } from '../diagnostics/rule-entry.ts';
import { LOAD_RULES } from '../load/rules.ts';
import type { Toolkit } from './toolkit.ts';

type RuleTables = Pick<Toolkit, 'rules' | 'blockTypes'>;

export function rulesOf({ rules, blockTypes }: RuleTables): Required<RuleEntry>[] {
  const ofBlocks = [...blockTypes.values()].flatMap((type) => type.rules ?? []);
  return ruleTable(rules, [...LOAD_RULES, ...ofBlocks]);
}

/** Ids of those that only matter for a release. */
export function releaseRuleIds(tables: RuleTables): Set<string> {
  return new Set(rulesOf(tables).flatMap(({ id, releaseOnly }) => (releaseOnly ? [id] : [])));
}
