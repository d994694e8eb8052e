/** What a course says about rules: error, warning or off, and why. */
import type { CourseSettings } from '../config/settings.ts';
import type { Message, Place } from '../diagnostics/message.ts';

export const REASON_RULE = 'rule-has-reason';

/**
 * Messages at the levels that the course sets; what it switches off is gone. `placeOf` finds a key of
 * course.yaml, e.g. `rules.image-has-alt`.
 */
export function applyRuleSettings(
  messages: readonly Message[],
  rules: CourseSettings['rules'],
  placeOf: (key: string) => Place = () => ({ file: 'course.yaml', line: 1, column: 1 }),
): Message[] {
  const levelled = [...messages, ...missingReasons(rules, placeOf)].flatMap((message) => {
    const level = Object.hasOwn(rules, message.ruleId) ? rules[message.ruleId]?.level : undefined;
    if (level === 'off') return [];
    return [level === undefined ? message : { ...message, severity: level }];
  });
  return levelled;
}

function missingReasons(rules: CourseSettings['rules'], placeOf: (key: string) => Place): Message[] {
  return Object.entries(rules)
    .filter(([, { level, reason }]) => level === 'off' && (reason ?? '').trim() === '')
    .map(([id]) => ({
      ...placeOf(`rules.${id}`),
      severity: 'warning',
      ruleId: REASON_RULE,
      reason: `The rule "${id}" is switched off without a reason; write one: { level: off, reason: … }`,
    }));
}
