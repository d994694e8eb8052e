import { describe, expect, it } from 'vitest';
import { compileExample } from './compile-example.ts';
import { readExamples } from './read-examples.ts';

const EXAMPLES = [
  'choice',
  'true-false',
  'fill-in',
  'numeric',
  'quiz',
  'matching',
  'ordering',
  'categorising',
  'reflection',
  'hotspot',
  'likert',
  'survey',
  'checklist',
  'action-plan',
  'video',
  'pause',
  'chapter',
  'sheet',
  'audio',
  'download',
];

describe.each(EXAMPLES)('examples of %s', (type) => {
  it.each(readExamples(type))('$name', async ({ source, said }) => {
    const { said: told, lesson } = await compileExample(source);
    expect(told).toEqual(said ?? []);
    if (said === undefined) expect(lesson.facts.blockTypes).toContain(type);
    else expect(said).not.toEqual([]);
  });
});

it('what is done with words comes with every block that keeps or reports them', async () => {
  const kinds = ['text', 'plan', 'blanks'];
  const bringing = new Set<string>();
  for (const type of EXAMPLES) {
    for (const { source, said } of readExamples(type)) {
      if (said !== undefined) continue;
      const { blocks, facts } = (await compileExample(source)).lesson;
      const worded = blocks.filter(
        ({ state, interaction }) => kinds.includes(state.kind) || interaction?.type === 'long-fill-in',
      );
      if (worded.length > 0) expect(facts.blockTypes, source).toContain('words');
      for (const block of worded) bringing.add(block.type);
    }
  }
  expect([...bringing].sort()).toEqual(['action-plan', 'fill-in', 'reflection']);
});
