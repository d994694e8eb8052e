/** `hours`: what modules promise and what of it is there, as a table. */
import type { HoursLedger, HoursLine, HoursSource, ModuleHours } from '../course/model/hours-ledger.ts';
import { englishTime, missingMinutes } from '../course/model/ledger.ts';
import { markdownLine } from '../course/text/markdown-line.ts';
import { plural } from '../course/text/plural.ts';
import { shortened } from '../course/text/shortened.ts';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { prettyReport } from '../diagnostics/report.ts';
import { visible, visibleJson } from '../diagnostics/visible.ts';
import { hours } from '../library/hours.ts';
import { commonOptions } from './common-options.ts';
import { type Io, wantsColour } from './io.ts';

export interface HoursFlags {
  format: 'text' | 'markdown' | 'json';
  cache?: boolean;
}

export async function printHours(courses: readonly string[], flags: HoursFlags, io: Io): Promise<ExitCode> {
  const { ledgers, problems } = await hours(courses, commonOptions(flags, io));
  if (flags.format === 'json') io.stdout.write(visibleJson({ courses: ledgers }));
  else io.stdout.write(ledgers.map(WRITERS[flags.format]).join('\n'));
  if (problems.length === 0) return exitCodes.fine;
  io.stderr.write(prettyReport(problems, wantsColour(io)));
  io.stderr.write(
    'The courses have problems, so something may be missing in this ledger; mend them first.\n',
  );
  return exitCodes.problems;
}

const WRITERS = { text: asText, markdown: asMarkdown };
const HEAD = ['module', 'mode', 'planned', 'counted', 'difference', 'counted from'];

function rowsOf({ modules, total }: HoursLedger): string[][] {
  const rows = (title: string, lines: readonly HoursLine[]) =>
    lines.map((line, index) => [
      index === 0 ? visible(title) : '',
      visible(line.mode),
      line.planned === 0 ? '–' : englishTime(line.planned),
      line.counted === 0 ? '–' : englishTime(line.counted),
      difference(line),
      line.from.map(({ source, count }) => plural(count, NAMES[source])).join(', '),
    ]);
  return [
    ...modules.flatMap(({ title, lines }) => rows(title, lines)),
    ...(modules.length > 1 ? rows('All modules', total) : []),
  ];
}

const NAMES: Record<HoursSource, string> = {
  lessons: 'lesson',
  films: 'film',
  assessments: 'assessment',
  sessions: 'session',
};

function difference(line: HoursLine): string {
  const by = line.planned - line.counted;
  if (by === 0) return 'none';
  if (by < 0) return `${englishTime(-by)} more`;
  return missingMinutes(line) === 0 ? `${englishTime(by)} less` : `${englishTime(by)} missing`;
}

/** Of each module what makes its minutes plausible or not. */
function notesOf({ title, unsaid, reading, watching, lines }: ModuleHours): string[] {
  const said = lines.flatMap(({ from }) => from).filter(({ source }) => source !== 'sessions');
  const minutes = said.reduce((all, one) => all + one.minutes, 0);
  const silent = unsaid === 0 ? '' : `; ${plural(unsaid, 'lesson')} without minutes`;
  return [
    `${visible(title)}: reading takes about ${englishTime(reading)} at 180 words a minute, films ${englishTime(watching)}; said are ${englishTime(minutes)}${silent}.`,
  ];
}

function asText(ledger: HoursLedger): string {
  const rows = [HEAD, ...rowsOf(ledger)].map(([module = '', ...row]) => [shortened(module, 48), ...row]);
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
  return `${[visible(ledger.title), '', ...lines, '', ...ledger.modules.flatMap(notesOf)].join('\n')}\n`;
}

function asMarkdown(ledger: HoursLedger): string {
  const cells = (row: readonly string[]) => `| ${row.map(markdownLine).join(' | ')} |`;
  return `${[
    `# ${markdownLine(visible(ledger.title))}`,
    '',
    cells(HEAD),
    `|${' --- |'.repeat(HEAD.length)}`,
    ...rowsOf(ledger).map(cells),
    '',
    ...ledger.modules.flatMap(notesOf).map((note) => `- ${markdownLine(note)}`),
  ].join('\n')}\n`;
}
