import { expect, it } from 'vitest';
import { applyRuleSettings } from '../../src/check/rule-settings.ts';
import type { Message } from '../../src/diagnostics/message.ts';

const message = (ruleId: string, severity: Message['severity']): Message => ({
  file: 'a.md',
  line: 1,
  column: 1,
  severity,
  ruleId,
  reason: 'Something is wrong',
});
const messages = [message('image-has-alt', 'error'), message('video-poster', 'warning')];
const levels = (rules: Parameters<typeof applyRuleSettings>[1]) =>
  applyRuleSettings(messages, rules).map(({ ruleId, severity }) => `${ruleId} ${severity}`);

it.each([
  ['nothing', {}, ['image-has-alt error', 'video-poster warning']],
  [
    'off, with a reason',
    { 'image-has-alt': { level: 'off', reason: 'decoration' } },
    ['video-poster warning'],
  ],
  [
    'off, without a reason',
    { 'image-has-alt': { level: 'off', reason: undefined } },
    ['video-poster warning', 'rule-has-reason warning'],
  ],
  [
    'warning',
    { 'image-has-alt': { level: 'warning', reason: undefined } },
    ['image-has-alt warning', 'video-poster warning'],
  ],
  [
    'error',
    { 'video-poster': { level: 'error', reason: undefined } },
    ['image-has-alt error', 'video-poster error'],
  ],
  [
    'a rule about rules',
    {
      'image-has-alt': { level: 'off', reason: ' ' },
      'rule-has-reason': { level: 'off', reason: 'the reasons stand in our handbook' },
    },
    ['video-poster warning'],
  ],
] as const)('a course sets %s', (_, rules, expected) => {
  expect(levels(rules)).toEqual(expected);
});

it('tells where a reason is missing', () => {
  const rules = { 'video-poster': { level: 'off', reason: undefined } } as const;
  const placeOf = (key: string) => ({
    file: 'course.yaml',
    line: key === 'rules.video-poster' ? 12 : 1,
    column: 3,
  });
  expect(applyRuleSettings([], rules, placeOf)).toEqual([
    {
      file: 'course.yaml',
      line: 12,
      column: 3,
      severity: 'warning',
      ruleId: 'rule-has-reason',
      reason:
        'The rule "video-poster" is switched off without a reason; write one: { level: off, reason: … }',
    },
  ]);
});
