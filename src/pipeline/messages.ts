/** What the stages found, as it is told to a person. */
import { withoutFollowUps } from '../check/follow-ups.ts';
import { inSettings } from '../check/rule.ts';
import { applyRuleSettings } from '../check/rule-settings.ts';
import type { Message } from '../diagnostics/message.ts';
import type { Project } from '../load/project.ts';

/**
 * At the levels that the course sets, and each said once though every language was checked.
 *
 * @param warned ids of rules that warn at most, whatever the course sets
 */
export function levelled(
  project: Project,
  messages: readonly Message[],
  warned: ReadonlySet<string>,
): Message[] {
  const settings = project.places['course.yaml'] ?? {};
  const placeOf = (key: string) => inSettings({ settings }, key);
  const seen = new Set<string>();
  return applyRuleSettings(withoutFollowUps(messages), project.settings.rules, placeOf)
    .filter((message) => {
      const key = `${message.file}:${message.line}:${message.column} ${message.ruleId} ${message.reason}`;
      return seen.size < seen.add(key).size;
    })
    .map((message) => (warned.has(message.ruleId) ? { ...message, severity: 'warning' } : message));
}

/** With paths as a person names them. */
export function located(project: Project, messages: readonly Message[]): Message[] {
  const from = (file: string): string => (project.directory === '.' ? file : `${project.directory}/${file}`);
  return messages.map((message) => ({
    ...message,
    file: from(message.file),
    ...(message.related && {
      related: {
        ...message.related,
        place: { ...message.related.place, file: from(message.related.place.file) },
      },
    }),
  }));
}
