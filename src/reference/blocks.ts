/** What the blocks take, hold and report: read from their types and their examples. */
import type { z } from 'zod';
import type { BlockType, BlockTypes } from '../blocks/block-type.ts';
import { type Example, readExamples } from './examples.ts';
import type { BlockEntry } from './model.ts';

export function blockEntry(type: BlockType, all: BlockTypes): BlockEntry {
  const { name, summary, form, label, within = [], reportsAs, printed, rules = [] } = type;
  const { text, examples } = examplesOf(type);
  return {
    name,
    summary,
    form,
    label,
    within,
    holds: [...all.values()].filter((other) => other.within?.includes(name)).map((other) => other.name),
    ...(reportsAs && { reportedAs: reportsAs }),
    printed: printed ?? 'As on the screen.',
    attributes: [
      { name: 'id', description: 'Its name, as {#name}.', value: 'an id' },
      ...Object.entries(type.attributes.shape).map(([key, schema]) => attributeOf(key, schema as z.ZodType)),
    ],
    rules: rules.map(({ id }) => id),
    text,
    examples: examples.map((example) => ({
      name: example.name,
      text: example.text,
      source: example.source,
    })),
  };
}

/** What it does, what it takes, in the words of its own message, and what holds where it is not written. */
function attributeOf(name: string, schema: z.ZodType): BlockEntry['attributes'][number] {
  const [refused] = ['\0', ''].flatMap((value) => schema.safeParse(value).error?.issues ?? []);
  const { data: without } = schema.safeParse(undefined);
  return {
    name,
    description: schema.description ?? '',
    value: (refused?.message ?? 'text').replace(/ (?:is|are) expected/, ''),
    ...(without !== undefined && without !== false && { default: String(without) }),
  };
}

/** Those of its folder; a block that has none of its own is shown once, where it stands. */
function examplesOf(type: BlockType): { text: string; examples: Example[] } {
  for (const folder of exampleFolders(type)) {
    const { text, examples } = readExamples(folder);
    const accepted = examples.filter(({ rejected }) => !rejected);
    if (folder === type.name) return { text, examples: accepted };
    const first = accepted.find(({ source }) => writes(type.name, source));
    if (first !== undefined) return { text: '', examples: [first] };
  }
  return { text: '', examples: [] };
}

/** Folders below `src/blocks` whose examples may show a block. */
export function exampleFolders({ name, folder, within }: BlockType): readonly string[] {
  return folder === undefined ? [name] : (within ?? [folder]);
}

/** The first example that writes a block, as an author would begin with it; empty where there is none. */
export function firstExample({ name, examples }: BlockEntry): string {
  return examples.find(({ source }) => writes(name, source))?.source ?? '';
}

function writes(name: string, source: string): boolean {
  return new RegExp(`^:{2,}${name}\\b`, 'm').test(source);
}
