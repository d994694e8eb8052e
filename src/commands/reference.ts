/** `reference`: what authors may write and what the tool takes, as pages or as data. */
import { resolve } from 'node:path';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { visibleJson } from '../diagnostics/visible.ts';
import { rulesOf } from '../pipeline/rules.ts';
import { toolkit } from '../pipeline/toolkit.ts';
import { referencePages } from '../reference/markdown.ts';
import type { CommandEntry } from '../reference/model.ts';
import { referenceOf } from '../reference/reference.ts';
import type { Io } from './io.ts';
import { writeOutput } from './write-output.ts';

export interface ReferenceFlags {
  format: 'markdown' | 'json';
  out?: string;
}

export function printReference(commands: CommandEntry[], { format, out }: ReferenceFlags, io: Io): ExitCode {
  const { blockTypes, targets } = toolkit;
  const reference = referenceOf({ blockTypes, targets, rules: rulesOf(toolkit), commands });
  const pages =
    format === 'json'
      ? [{ file: 'reference.json', text: visibleJson(reference) }]
      : referencePages(reference);
  if (out === undefined) io.stdout.write(pages.map(({ text }) => text).join('\n'));
  else if (out.trim() === '') throw new UsageError('The option --out names no folder.');
  else for (const { file, text } of pages) writeOutput(resolve(io.cwd, out, file), text);
  return exitCodes.fine;
}
