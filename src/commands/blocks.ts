/** `blocks`: what may stand in a lesson, and of one block what its braces take and how it is written. */
import type { BlockType } from '../blocks/block-type.ts';
import { blockTypes } from '../blocks/index.ts';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { checkNames } from '../library/known-names.ts';
import { blockEntry, firstExample } from '../reference/blocks.ts';
import type { Io } from './io.ts';

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
  const entry = blockEntry(type, blockTypes);
  const { name, summary, form, label, within, holds, reportedAs, attributes } = entry;
  const facts = [
    ['form', FORMS[form]],
    ['title in brackets', label],
    ...(within.length > 0 ? [['stands in', within.join(', ')]] : []),
    ...(holds.length > 0 ? [['may hold', holds.join(', ')]] : []),
    ...(reportedAs ? [['reported as', reportedAs]] : []),
  ];
  const braces = attributes.map((one) => {
    const value = one.default === undefined ? one.value : `${one.value}; default: ${one.default}`;
    return [one.name, `${one.description} (${value})`];
  });
  return [`${name}: ${summary}\n`, columns(facts), columns(braces), `${firstExample(entry)}\n`].join('\n');
}

const FORMS = {
  container: 'holds content, between ::: and :::',
  leaf: 'one line that begins with ::',
  either: 'one line that begins with ::, or content between ::: and :::',
};

function columns(rows: readonly string[][]): string {
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows.map(([name = '', text = '']) => `${name.padEnd(width)}  ${text}\n`).join('');
}
