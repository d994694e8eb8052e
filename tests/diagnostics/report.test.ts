import { expect, it } from 'vitest';
import type { Message } from '../../src/diagnostics/message.ts';
import { githubReport, jsonReport, prettyReport, sortMessages } from '../../src/diagnostics/report.ts';

const messages: Message[] = sortMessages([
  {
    file: 'courses/a/02-b/01-c.md',
    line: 14,
    column: 3,
    severity: 'error',
    ruleId: 'choice-has-correct-answer',
    reason: 'Choice "q2" has no correct answer; mark one option with [x]',
  },
  {
    file: 'courses/a/01-b/01-c.md',
    line: 10,
    column: 1,
    severity: 'error',
    ruleId: 'id-unique',
    reason: 'The id "q1" is used twice',
    related: { text: 'first used at', place: { file: 'courses/a/01-b/01-c.md', line: 9, column: 1 } },
  },
  {
    file: 'courses/a/01-b/01-c.md',
    line: 9,
    column: 12,
    severity: 'warning',
    ruleId: 'image-has-alt',
    reason: 'The image "\u001b[31m\u202Egnp.a\r\nb" has no text: 50%, sorry',
  },
]);

it('pretty', () => {
  expect(prettyReport(messages, false)).toBe(
    String.raw`courses/a/01-b/01-c.md:9:12 warning  The image "\u001b[31m\u202egnp.a\u000d\u000ab" has no text: 50%, sorry  image-has-alt
courses/a/01-b/01-c.md:10:1 error  The id "q1" is used twice  id-unique
    first used at courses/a/01-b/01-c.md:9:1
courses/a/02-b/01-c.md:14:3 error  Choice "q2" has no correct answer; mark one option with [x]  choice-has-correct-answer

2 errors and 1 warning in 2 files
`,
  );
});

it('pretty tells warnings of one kind in one file in one line, and every error in its own', () => {
  const at = (line: number, severity: Message['severity'], file = 'a.md'): Message => {
    return { file, line, column: 1, severity, ruleId: 'html-allowed', reason: `<b> on line ${line}` };
  };
  const all = [at(1, 'warning'), at(3, 'warning'), at(3, 'error'), at(7, 'warning'), at(9, 'error')];
  expect(prettyReport([...all, at(2, 'warning', 'b.md')], false)).toBe(
    `a.md:1:1 warning  <b> on line 1 (and 2 more: lines 3, 7)  html-allowed
a.md:3:1 error  <b> on line 3  html-allowed
a.md:9:1 error  <b> on line 9  html-allowed
b.md:2:1 warning  <b> on line 2  html-allowed

2 errors and 4 warnings in 2 files
`,
  );
  expect(JSON.parse(jsonReport(all, [])).messages).toHaveLength(5);
  expect(githubReport(all).trim().split('\n')).toHaveLength(5);
});

it('pretty with colours paints the severity, and no author text brings codes of its own', () => {
  const codes = prettyReport(messages, true).match(/\p{Cc}\[\d+m/gu) ?? [];
  expect(codes).toContain('\u001b[33m');
  expect(codes.filter((code) => code === '\u001b[31m')).toHaveLength(2);
});

it('github', () => {
  expect(githubReport(messages)).toBe(
    String.raw`::warning file=courses/a/01-b/01-c.md,line=9,col=12,title=image-has-alt::The image "\u001b[31m\u202egnp.a\u000d\u000ab" has no text: 50%25, sorry
::error file=courses/a/01-b/01-c.md,line=10,col=1,title=id-unique::The id "q1" is used twice (first used at courses/a/01-b/01-c.md:9:1)
::error file=courses/a/02-b/01-c.md,line=14,col=3,title=choice-has-correct-answer::Choice "q2" has no correct answer; mark one option with [x]
`,
  );
});

it('github escapes what would end a property', () => {
  const [message] = messages;
  if (message === undefined) throw new Error('no message');
  expect(githubReport([{ ...message, file: 'a,b:c%\n.md' }])).toContain('file=a%2Cb%3Ac%25%0A.md,line');
});

it('json', () => {
  expect(JSON.parse(jsonReport(messages, []))).toEqual({ errors: 2, warnings: 1, messages, packages: [] });
});

it('sorts by place whatever the order, and tells the same thing once', () => {
  const again = messages.map((message) => ({ ...message }));
  expect(sortMessages([...messages.toReversed(), ...again])).toEqual(messages);
});

it('says nothing where there is nothing to say', () => {
  expect(prettyReport([], true)).toBe('');
  expect(githubReport([])).toBe('');
});

it('JSON brings no control character and no sign that turns a line around, and is the same when it is read', () => {
  const reason = 'a \u009b31m \u007f \u202e \u200b b';
  const [message] = messages;
  if (message === undefined) throw new Error('there is no message');
  const json = jsonReport([{ ...message, reason }], []);
  expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u200b\u202e]/u);
  expect(JSON.parse(json).messages[0].reason).toBe(reason);
});
