import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockTypes } from '../../src/blocks/index.ts';
import { reportedOf } from '../../src/course/model/reported.ts';
import { compileExample } from './compile-example.ts';
import { readExamples } from './read-examples.ts';

const EXAMPLES = readdirSync('src/blocks').filter((folder) => existsSync(`src/blocks/${folder}/examples.md`));

it('every block has examples', async () => {
  const written = EXAMPLES.flatMap((folder) => readExamples(folder).map(({ source }) => source)).join('\n');
  expect([...blockTypes.keys()].filter((name) => !written.includes(`::${name}`))).toEqual([]);
});

it('answers of a block are reported as its type declares', async () => {
  const reported = new Map<string, Set<string>>();
  for (const source of EXAMPLES.flatMap(accepted)) {
    for (const block of (await compileExample(source)).lesson.blocks) {
      const kinds = reported.get(block.type) ?? new Set();
      for (const { interaction } of reportedOf(block)) kinds.add(interaction.type);
      reported.set(block.type, kinds);
    }
  }
  const declared = [...blockTypes.values()].flatMap(({ name, reportsAs }) =>
    reportsAs ? [[name, reportsAs]] : [],
  );
  expect([...reported].flatMap(([name, kinds]) => [...kinds].map((kind) => [name, kind])).sort()).toEqual(
    declared.sort(),
  );
});

function accepted(folder: string): string[] {
  return readExamples(folder).flatMap(({ source, said }) => (said === undefined ? source : []));
}

describe.each(EXAMPLES)('examples of %s', (type) => {
  it.each(readExamples(type))('$name', async ({ source, said }) => {
    const { said: told, lesson, trainer } = await compileExample(source);
    expect(told).toEqual(said ?? []);
    const facts = type === 'trainer' ? trainer[0]?.facts : lesson.facts;
    if (said === undefined) expect(facts?.blockTypes).toContain(type);
    else expect(said).not.toEqual([]);
  });
});

it('what is done with words comes with every block that keeps or reports them', async () => {
  const kinds = ['text', 'plan', 'blanks'];
  const bringing = new Set<string>();
  for (const type of EXAMPLES) {
    for (const source of accepted(type)) {
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
