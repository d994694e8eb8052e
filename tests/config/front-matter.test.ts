import { expect, it } from 'vitest';
import { readFrontMatter } from '../../src/config/front-matter.ts';
import { lessonSchema } from '../../src/config/lesson-schema.ts';

it.each([
  ['with line feeds', '\n'],
  ['with CRLF', '\r\n'],
])('tells values, places and where the body begins, %s', (_, end) => {
  const text = ['---', 'title: Bread', 'objectives: [a, b]', 'minutes: 20', '---', '', 'Body'].join(end);
  const read = readFrontMatter(text, 'a.md', lessonSchema);
  expect(read.value).toEqual({ title: 'Bread', objectives: ['a', 'b'], minutes: 20 });
  expect(read.positions).toMatchObject({
    title: { line: 2, column: 1 },
    'objectives.1': { line: 3, column: 17 },
  });
  expect(text.slice(read.bodyOffset).trim()).toBe('Body');
  expect(read.bodyLine).toBe(6);
  expect(read.messages).toEqual([]);
});

it.each([
  ['an unknown key', '---\ntitle: a\nminuts: 3\n---\n', '3:1 Unknown key "minuts". Did you mean "minutes"?'],
  [
    'a number with its unit',
    '---\nminutes: 15 min\n---\n',
    '2:10 "minutes" is "15 min"; expected a number. Write 15',
  ],
  [
    'a truth value of older YAML',
    '---\nglossary: no\n---\n',
    '2:11 "glossary" is "no"; expected true or false. Write false',
  ],
  ['a value of the wrong kind', '---\nminutes: ten\n---\n', '2:10 "minutes" is "ten"; expected a number'],
  [
    'an id with a blank',
    '---\nid: a b\n---\n',
    '2:5 "id" is "a b"; expected an id of at most 64 letters a–z, digits, - and _, beginning with a letter or digit; or module/lesson for a lesson that came from another module',
  ],
  ['a key twice', '---\ntitle: a\ntitle: b\n---\n', '3:1 The key "title" is given twice; keep one of them'],
  [
    'no end',
    '---\ntitle: a\n\nText',
    '1:1 The front matter is not closed; end it with a line of three dashes',
  ],
])('%s', (_, text, told) => {
  const { messages } = readFrontMatter(text, 'a.md', lessonSchema);
  expect(messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`)).toEqual([told]);
  expect(messages[0]?.ruleId).toBe('front-matter-valid');
});

it('tells a merge that was not finished', () => {
  const text = '---\nminutes: 3\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> other\n---\nText';
  expect(readFrontMatter(text, 'a.md', lessonSchema).messages).toMatchObject([
    { line: 3, ruleId: 'merge-finished' },
  ]);
});

it.each([
  ['none', 'Text\n\n---\n\nMore', 'Text\n\n---\n\nMore'],
  ['empty', '---\n---\nText', 'Text'],
  ['nothing behind it', '---\ntitle: a\n---', ''],
  ['closed by dots', '---\ntitle: a\n...\nText', 'Text'],
  ['dashes inside a value', '---\ntitle: a --- b\n---\nText', 'Text'],
])('finds the body: %s', (_, text, body) => {
  const read = readFrontMatter(text, 'a.md', lessonSchema);
  expect(read.messages).toEqual([]);
  expect(text.slice(read.bodyOffset)).toBe(body);
});

it('tells keys of other tools in one warning, and knows the rest', () => {
  const text =
    '---\nlayout: page\ntitle: Flour\ndate: 2026-01-01\ntags: [a]\nicon: x\ntime: 3\nhide: [toc]\n---\n';
  const { value, messages } = readFrontMatter(text, 'a.md', lessonSchema);
  expect(value).toEqual({ title: 'Flour' });
  expect(messages).toEqual([
    {
      ...{ file: 'a.md', line: 2, column: 1, severity: 'warning', ruleId: 'front-matter-keys-known' },
      reason:
        'The keys "layout", "date", "tags", "icon", "time" and 1 more mean nothing here and are left out; known are title, id, minutes, objectives, image, description, glossary, keywords',
    },
  ]);
});

it.each(['titel', 'Title', 'ids', 'minute', 'objective', 'glosary', 'keyword', 'desciption'])(
  'takes %s for a slip',
  (key) => {
    const { messages } = readFrontMatter(`---\n${key}: x\n---\n`, 'a.md', lessonSchema);
    expect(messages).toMatchObject([{ severity: 'error', ruleId: 'front-matter-valid' }]);
  },
);

it.each([
  'uid',
  'kind',
  'hide',
  'date',
  'slug',
  'tags',
  'time',
  'subtitle',
  'toc',
  'layout',
  'author',
  'video',
])('takes %s for a key of another tool', (key) => {
  expect(readFrontMatter(`---\n${key}: x\n---\n`, 'a.md', lessonSchema).messages).toMatchObject([
    { severity: 'warning' },
  ]);
});
