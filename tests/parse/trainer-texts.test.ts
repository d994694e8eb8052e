/** A lesson with texts for the trainer is the lesson that it is without them; these are compiled beside it. */
import { describe, expect, it } from 'vitest';
import { blockTypes } from '../../src/blocks/index.ts';
import { compileLesson } from '../../src/parse/compile-lesson.ts';
import { compile, context, messagesOf, task } from './support.ts';

const TEXT = [
  ':::trainer[If nobody speaks]',
  'Ask who has heard a no. See [the form](../assets/form.pdf)[^1], [all][all] and [on](02-next.md).',
  '',
  '### A heading',
  '',
  '![A](../assets/a.png) :rocket: `code` $$x^2$$ <b>raw</b>',
  '',
  '[all]: https://example.org/all',
  '',
  '[^1]: A note.',
  ':::',
];
const above = (marks: string) => TEXT.map((line) => (marks + line).trimEnd());

/** Lines around a text for the trainer, and what begins each of its lines there. */
const PLACES: Record<string, [before: string[], marks: string, after: string[]]> = {
  'a lesson': [['First.', '', '## Heading', ''], '', ['', 'Last.']],
  'its beginning': [[], '', ['', '# Start', '', 'Last.']],
  'its end': [['First.', ''], '', []],
  'a list': [['- First', ''], '  ', ['', '- Last']],
  'a quote': [['> First', '>'], '> ', ['>', '> Last']],
  'a block': [['::::tip[A tip]', 'First.', ''], '', ['', 'Last.', '::::']],
  tabs: [['::::::tabs', ':::::tab[One]', 'First.'], '', ['Last.', ':::::', '::::::']],
  'a sheet': [['::::sheet[Talk]{kind=discussion}', 'First.'], '', ['Last.', '::::']],
};

it.each(Object.entries(PLACES))('in %s', async (_, [before, marks, after]) => {
  const withIt = await compile([...before, ...above(marks), ...after].join('\n'));
  const without = await compile([...before, ...TEXT.map(() => marks.trimEnd()), ...after].join('\n'));
  expect(withIt.messages).toEqual(without.messages);
  expect(withIt.lesson).toEqual(without.lesson);
  expect(withIt.ids).toEqual(without.ids);
  const [text] = withIt.trainer;
  expect(withIt.trainer).toHaveLength(1);
  expect(text).toMatchObject({ title: 'If nobody speaks', position: { line: before.length + 1 } });
  for (const part of [
    'Ask who has heard a no.',
    'A note.',
    '🚀',
    '<b>raw</b>',
    '<math',
    'href="https://example.org/all"',
  ])
    expect(text?.html).toContain(part);
  expect(text?.facts.links.map(({ kind, target }) => [kind, target])).toEqual([
    ['asset', 'assets/form.pdf'],
    ['lesson', '01-one/02-next.md'],
  ]);
  expect(text?.facts.images).toMatchObject([{ asset: 'assets/a.png' }]);
});

it('knows the heading above it, and the step around it', async () => {
  const { trainer } = await compile('## One\n\n:::trainer\nA\n:::\n\n## Two {#second}\n\n:::trainer\nB\n:::');
  expect(trainer.map(({ heading }) => heading)).toEqual(['One', 'Two']);
  const session = await compile('::::step[Arrive]{minutes=5}\nHello\n\n:::trainer\nA\n:::\n::::', {
    isSession: true,
  });
  expect(session.trainer).toMatchObject([{ step: 'arrive' }]);
  const [step] = session.steps ?? [];
  expect(session.lesson.html.slice(...(step?.content ?? [0, 0]))).toBe('<p>Hello</p>');
  expect(session.lesson.html.slice(...(step?.section ?? [0, 0]))).toMatch(/^<section[^>]*>.*<\/section>$/s);
});

/** What learners would read, had the build not stopped. */
describe('what is meant for the trainer and would be shown is an error', () => {
  it.each([
    'Text :trainer[secret] more.',
    '<div>\n:::trainer\nsecret\n:::\n</div>',
    '    :::trainer\n    secret\n    :::',
    '> [!trainer]\n> secret',
    '::: {.trainer}\nsecret\n:::',
    '::: trainer\nsecret\n:::',
    ':::Trainer\nsecret\n:::',
    '::trainer[secret]',
    ':::trainer\nsecret',
    '```{trainer}\nsecret\n```',
    '````{note}\n:::trainer\nsecret\n:::\n````',
    '!!! trainer\n    secret',
    ':::quiz\n:::trainer\nsecret\n:::\n:::',
    ':::::fill-in\nIt is :blank[x].\n\n:::trainer\nsecret\n:::\n:::::',
  ])('%j', async (text) => {
    const errors = (await messagesOf(text)).filter((message) => message.includes(' error '));
    expect(errors.join('\n')).toMatch(/directive-(form|known|place|closed)/);
  });

  it.each(['`:::trainer`', '```md\n:::trainer\nA sample\n:::\n```', '<!--\n:::trainer\n-->', '\\:::trainer'])(
    'but not %j, which shows or hides the marks on purpose',
    async (text) => {
      expect(await messagesOf(text)).toEqual([]);
    },
  );

  it('in a transcript too', async () => {
    const files = { 'assets/x.en.md': 'Hello\n\n:::trainer\nsecret\n:::\n' };
    const { lesson, messages } = await compileLesson(
      task('::video{ref=bilbao}'),
      { ...context, files },
      blockTypes,
    );
    expect(lesson.html).not.toContain('secret');
    expect(messages).toMatchObject([{ file: 'assets/x.en.md', line: 3, ruleId: 'directive-place' }]);
  });
});
