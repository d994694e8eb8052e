/** `blocks`: what may stand in a lesson, and of one block what its braces take and how it is written. */
import type { z } from 'zod';
import type { BlockType } from '../blocks/block-type.ts';
import { blockTypes } from '../blocks/index.ts';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { blockExample } from './block-example.ts';
import type { Io } from './io.ts';
import { checkNames } from './names.ts';

export function printBlocks(name: string | undefined, io: Io): ExitCode {
  if (name === undefined) {
    io.stdout.write(columns([...blockTypes.values()].map((type) => [type.name, type.summary])));
    io.stderr.write('\ncoursewright blocks <name> tells what one of them takes, with an example.\n');
    return exitCodes.fine;
  }
  checkNames([name], [...blockTypes.keys()], 'block');
  const type = blockTypes.get(name);
  if (type !== undefined) io.stdout.write(described(type));
  return exitCodes.fine;
}

function described(type: BlockType): string {
  const { attributes, within, reportsAs, summary, name } = type;
  const inside = [...blockTypes.values()].filter((other) => other.within?.includes(name));
  const facts = [
    ['form', FORMS[type.form]],
    ['title in brackets', type.label],
    ...(within ? [['stands in', within.join(', ')]] : []),
    ...(inside.length > 0 ? [['may hold', inside.map((other) => other.name).join(', ')]] : []),
    ...(reportsAs ? [['reported as', reportsAs]] : []),
  ];
  const braces = Object.entries(attributes.shape).map(([key, schema]) => [
    key,
    attributeText(schema as z.ZodType),
  ]);
  return [
    `${name}: ${summary}\n`,
    columns(facts),
    columns([['id', 'Its name, as {#name}.'], ...braces]),
    blockExample(type),
  ].join('\n');
}

const FORMS = {
  container: 'holds content, between ::: and :::',
  leaf: 'one line that begins with ::',
  either: 'one line that begins with ::, or content between ::: and :::',
};

/** What it does, what it takes, in the words of its own message, and what holds where it is not written. */
function attributeText(schema: z.ZodType): string {
  const [refused] = ['\0', ''].flatMap((value) => schema.safeParse(value).error?.issues ?? []);
  const { data: without } = schema.safeParse(undefined);
  const notes = [
    ...(refused ? [refused.message] : []),
    ...(without === undefined || without === false ? [] : [`default: ${without}`]),
  ];
  return [schema.description ?? '', ...(notes.length > 0 ? [`(${notes.join('; ')})`] : [])].join(' ');
}

function columns(rows: readonly string[][]): string {
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows.map(([name = '', text = '']) => `${name.padEnd(width)}  ${text}\n`).join('');
}
