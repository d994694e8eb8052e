/** What a course says about rules: error, warning or off, and why. */
import type { CourseSettings } from '../config/settings.ts';
import type { Message, Place } from '../diagnostics/message.ts';

const REASON_RULE = 'rule-has-reason';

/**
 * Where one of these does not hold, a part of the course is missing, or takes the place of another: no
 * package could be right, so no course can say that it does not matter.
 */
const FIXED = new Set([
  'asset-inside-course',
  'course-has-lessons',
  'course-id-unique',
  'directive-closed',
  'directive-form',
  'directive-known',
  'directive-place',
  'file-readable',
  'front-matter-valid',
  'id-derivable',
  'id-unique',
  'id-valid',
  'lock-current',
  'lock-valid',
  'nesting-depth',
  'settings-valid',
  'text-is-text',
  'text-is-utf8',
  'text-size',
  'translation-same-structure',
]);

/** No course sets another level. */
export function isFixed(ruleId: string): boolean {
  return FIXED.has(ruleId);
}

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
    const { ruleId } = message;
    // What the directive rules only warn of is prose that looks like a block.
    const stays = isFixed(ruleId) && message.severity === 'error';
    const level = !stays && Object.hasOwn(rules, ruleId) ? rules[ruleId]?.level : undefined;
    if (level === 'off') return [];
    return [level === undefined ? message : { ...message, severity: level }];
  });
  return [...levelled, ...loweredFixed(rules, placeOf)];
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

function loweredFixed(rules: CourseSettings['rules'], placeOf: (key: string) => Place): Message[] {
  return Object.entries(rules)
    .filter(([id, { level }]) => isFixed(id) && level !== 'error')
    .map(([id, { level }]) => ({
      ...placeOf(`rules.${id}`),
      severity: 'warning',
      ruleId: 'settings-valid',
      reason: `The rule "${id}" stays an error, for without it no package can be right; remove this "${level}"`,
    }));
}
