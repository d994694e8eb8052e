/** What is checked, each with an example of what is said. */
import { isFixed } from '../check/rule-settings.ts';
import type { RuleEntry } from '../diagnostics/rule-entry.ts';
import type { Example } from './examples.ts';
import type { CheckedRule } from './model.ts';

/** The lesson of an example that names no file. */
export const EXAMPLE_LESSON = '01-start/01-lesson.md';

/** @param examples refused ones; of several the one about this rule alone is shown, the shortest */
export function checkedRules(
  rules: readonly Required<RuleEntry>[],
  examples: readonly Example[],
): CheckedRule[] {
  return rules.map((rule) => {
    const about = examples.filter(({ said }) => said.some((line) => line.includes(`\`${rule.id}\``)));
    const example = about.toSorted(
      (a, b) => a.said.length - b.said.length || a.source.length - b.source.length,
    )[0];
    const entry = { ...rule, fixed: isFixed(rule.id) };
    if (example === undefined) return entry;
    const [, file = EXAMPLE_LESSON] = /^\S+ (.+)$/.exec(example.info) ?? [];
    return { ...entry, example: { file, source: example.source, said: example.said } };
  });
}
