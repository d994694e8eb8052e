/** YAML takes ` #2` for a comment: what an author loses by it is said. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFrontMatter } from '../../src/config/front-matter.ts';
import { lessonSchema } from '../../src/config/lesson-schema.ts';
import { readYaml } from '../../src/config/read-yaml.ts';

const schema = z.strictObject({
  title: z.string().optional(),
  brand: z.string().optional(),
  list: z.array(z.string()).optional(),
  inner: z.strictObject({ brand: z.string().optional() }).optional(),
  size: z.number().optional(),
  free: z.string().nullable().optional(),
});

const told = (text: string) =>
  readYaml(text, 'a.yaml', schema).messages.map(
    ({ line, column, severity, ruleId, reason }) => `${line}:${column} ${severity} ${ruleId} ${reason}`,
  );

it.each([
  [
    'title: Lesson #2\nsize: 1',
    '1:8 warning value-whole This value is shortened, for YAML takes "#2" for a comment; put the whole in quotes: "Lesson #2"',
  ],
  ['list:\n  - a\n  - Lesson #2 is "here"', `3:5 warning value-whole This value is shortened`],
  ['inner: { brand: C #x\n }', '1:17 warning value-whole'],
  ['free: #none', '1:7 warning value-whole'],
  [
    'brand: #fff',
    '1:8 error settings-valid "brand" is empty, for YAML takes "#fff" for a comment; put the whole in quotes: "#fff"',
  ],
  ['inner:\n  brand:   #ffffff\n', '2:12 error settings-valid "inner.brand" is empty, for'],
  ['list:\n  - #one\n  - two', '2:5 error settings-valid "list.0" is empty, for'],
])('%j', (text, beginning) => {
  expect(told(text)).toEqual([expect.stringContaining(beginning)]);
});

it('shows how to quote what holds quotes', () => {
  expect(told(`title: It's "C" #2`)[0]).toContain(`: 'It''s "C" #2'`);
  expect(told(`title: ${'long '.repeat(40)}#2`)[0]).toMatch(/put the whole in quotes$/);
});

describe('a comment that is meant', () => {
  it.each([
    'title: Lesson # 2',
    'title: "Lesson" #2',
    "title: 'Lesson' #two",
    'title: C#2',
    'size: 2 #kg',
    'title: a\n#size: 2\n',
    '#title: a\ntitle: b',
    'title: a ### b',
    'title: |\n  a #2\n',
    'list: [a, b] #two',
  ])('%j', (text) => {
    expect(told(text)).toEqual([]);
  });
});

it('is said of front matter, but not of the keys of other tools', () => {
  const { value, messages } = readFrontMatter(
    '---\ntitle: Lesson #2\ntags: [a]\nlayout: b #c\n---\n',
    'a.md',
    lessonSchema,
  );
  expect(value).toEqual({ title: 'Lesson' });
  expect(messages).toMatchObject([
    { line: 2, column: 8, severity: 'warning', ruleId: 'value-whole' },
    { line: 3, severity: 'warning', ruleId: 'front-matter-keys-known' },
  ]);
});
