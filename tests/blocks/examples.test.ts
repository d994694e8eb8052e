import { describe, expect, it } from 'vitest';
import { compileExample } from './compile-example.ts';
import { readExamples } from './read-examples.ts';

describe.each([
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
])('examples of %s', (type) => {
  it.each(readExamples(type))('$name', async ({ source, said }) => {
    const { said: told, lesson } = await compileExample(source);
    expect(told).toEqual(said ?? []);
    if (said === undefined) expect(lesson.facts.blockTypes).toContain(type);
    else expect(said).not.toEqual([]);
  });
});
