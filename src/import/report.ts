/** `import-report.md`: what of the source is not in the course as it was, and what `check` says of the course. */
import { plural } from '../course/text/plural.ts';
import type { Message } from '../diagnostics/message.ts';
import { visible } from '../diagnostics/visible.ts';
import { compareNames } from '../load/walk.ts';
import type { Leftover } from './imported.ts';

export const REPORT_FILE = 'import-report.md';

export interface ReportFacts {
  /** As it was given. */
  source: string;
  format: string;
  modules: number;
  lessons: number;
  files: number;
  leftovers: readonly Leftover[];
  /** Files are relative to the course folder. */
  messages: readonly Message[];
}

export function importReport(facts: ReportFacts): string {
  const { source, format, modules, lessons, files, messages } = facts;
  const leftovers = sortLeftovers(facts.leftovers);
  const open = leftovers.filter(({ todo }) => todo !== undefined);
  const noted = leftovers.filter(({ todo }) => todo === undefined);
  const parts = [
    `# Import of ${cell(source)}`,
    `Read as ${format}: ${plural(modules, 'module')}, ${plural(lessons, 'lesson')}, ${plural(files, 'file')} in assets.`,
    '## To do',
    open.length === 0 ? 'Nothing of the source is left to do.' : table(open, true),
    '## Changed on the way',
    noted.length === 0 ? 'Everything is as it was.' : table(noted, false),
    '## What `coursewright check` says',
    messages.length === 0 ? 'No problems.' : messageTable(messages),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sortLeftovers(leftovers: readonly Leftover[]): Leftover[] {
  return leftovers.toSorted((a, b) => compareNames(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

function table(leftovers: readonly Leftover[], withTodo: boolean): string {
  const head = [
    'File of the source',
    'Line',
    'What it was',
    'What was done',
    ...(withTodo ? ['What is to do'] : []),
  ];
  const rows = leftovers.map(({ file, line, what, done, todo }) => [
    file,
    line === undefined ? '' : String(line),
    what,
    done,
    ...(withTodo ? [todo ?? ''] : []),
  ]);
  return tableOf(head, rows);
}

function messageTable(messages: readonly Message[]): string {
  return tableOf(
    ['File of the course', 'Line', '', 'What is wrong'],
    messages.map(({ file, line, severity, reason, ruleId }) => [
      file,
      String(line),
      severity,
      `${reason} (${ruleId})`,
    ]),
  );
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Shown as it is, on one line, with no mark of Markdown or HTML read in it. */
function cell(text: string): string {
  return visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&');
}
