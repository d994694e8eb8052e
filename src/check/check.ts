/** The stage that runs rules over a course. */
import type { Course } from '../course/model/model.ts';
import type { Message } from '../diagnostics/message.ts';
import type { RuleEntry } from '../diagnostics/rule-entry.ts';
import { withEveryText } from './every-text.ts';
import { PARSE_RULES } from './parse-rules.ts';
import type { CheckContext, Rule } from './rule.ts';

/** Every rule that a course may set, whole and sorted by id; `earlier` are those of the stages before, and of the blocks. */
export function ruleTable(rules: readonly Rule[], earlier: readonly RuleEntry[]): Required<RuleEntry>[] {
  const entries = [...rules, ...PARSE_RULES, ...earlier].map(
    ({ id, summary, severity, releaseOnly = false }) => ({ id, summary, severity, releaseOnly }),
  );
  const byId = new Map([...entries].reverse().map((entry) => [entry.id, entry]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What does not hold in a course, at the rules' own levels, in the order of places. */
export function check(course: Course, rules: readonly Rule[], context: CheckContext): Message[] {
  const messages: Message[] = [];
  const whole = withEveryText(course, context.trainer);
  for (const rule of rules) {
    rule.run(
      rule.everyText ? whole : course,
      (reason, place, related) =>
        messages.push({
          ...place,
          severity: rule.severity,
          ruleId: rule.id,
          reason,
          ...(related && { related }),
        }),
      context,
    );
  }
  return messages.sort(byPlace);
}

function byPlace(a: Message, b: Message): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
