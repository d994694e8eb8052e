/** The whole reference: every settings key, block, rule, target and command. */
import type { BlockTypes } from '../blocks/block-type.ts';
import type { RuleEntry } from '../diagnostics/rule-entry.ts';
import { TARGET_SUMMARIES } from '../targets/summaries.ts';
import type { Target } from '../targets/target.ts';
import { blockEntry, exampleFolders } from './blocks.ts';
import { readExamples } from './examples.ts';
import type { CommandEntry, Reference, TargetEntry } from './model.ts';
import { checkedRules } from './rules.ts';
import { settingsFiles } from './settings.ts';

export interface Known {
  blockTypes: BlockTypes;
  rules: readonly Required<RuleEntry>[];
  targets: readonly Target[];
  commands: CommandEntry[];
}

export function referenceOf({ blockTypes, rules, targets, commands }: Known): Reference {
  const types = [...blockTypes.values()];
  const folders = new Set(types.flatMap(exampleFolders));
  const refused = [...folders, 'check']
    .flatMap((folder) => readExamples(folder).examples)
    .filter(({ rejected }) => rejected);
  return {
    settings: settingsFiles(readExamples('config').examples),
    blocks: types.map((type) => blockEntry(type, blockTypes)),
    rules: checkedRules(rules, refused),
    targets: targets.map(targetEntry),
    commands,
  };
}

function targetEntry({
  name,
  standard,
  byDefault,
  containers,
  stateLimit,
  limits,
  joins,
}: Target): TargetEntry {
  return {
    name,
    standard,
    summary: TARGET_SUMMARIES[name],
    byDefault,
    containers: [...(containers ?? ['zip'])],
    ...(stateLimit !== undefined && { stateLimit }),
    ...(limits.title !== undefined && { titleLimit: limits.title }),
    ...(limits.options !== undefined && { optionLimit: limits.options }),
    joins: (joins ?? []).map((other) => other.name),
  };
}
