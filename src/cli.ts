#!/usr/bin/env node
/** The command line: options → command → exit code. Commands are loaded when they are called. */
import { setMaxListeners } from 'node:events';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { BuildFlags } from './commands/build.ts';
import type { DiffFlags } from './commands/diff.ts';
import type { ExplainFlags } from './commands/explain.ts';
import type { Io } from './commands/io.ts';
import { collectNames } from './commands/names.ts';
import type { PreviewFlags } from './commands/preview.ts';
import type { VerifyFlags } from './commands/verify-media.ts';
import { MEDIA_VARIANTS } from './course/model/media-variant.ts';
import { type ExitCode, exitCodes } from './diagnostics/exit-codes.ts';
import { UsageError } from './diagnostics/usage-error.ts';
import { targetLines } from './targets/summaries.ts';
import { templateFile } from './tool/files.ts';

/** Runs one command line, without the two words before it, and answers with its exit code. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  try {
    await program(io, (result) => {
      code = result;
    }).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function program(io: Io, done: (code: ExitCode) => void): Command {
  const root = new Command('coursewright')
    .description('Compiles courses written in Markdown into packages that any LMS imports.')
    .version(version(), '-V, --version', 'print the version')
    .addHelpText('after', EXAMPLES.root)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.columns ?? 80,
      getErrHelpWidth: () => io.columns ?? 80,
    });
  addBuild(root, io, done);
  addCheck(root, io, done);
  addPreview(root, io, done);
  addExplain(root, io, done);
  addSmallCommands(root, io, done);
  return root;
}

function addBuild(root: Command, io: Io, done: (code: ExitCode) => void): void {
  withCourseOptions(root.command('build').description('Check courses and write their packages.'))
    .option('-o, --out <dir>', 'folder for the packages', 'dist/packages')
    .option('--frozen', 'fail where course.lock.json would change, as CI should', false)
    .addHelpText('after', EXAMPLES.build)
    .action(async (courses: string[], flags: BuildFlags) => {
      const { build } = await import('./commands/build.ts');
      done(await build(courses, flags, io, true));
    });
}

function addCheck(root: Command, io: Io, done: (code: ExitCode) => void): void {
  withCourseOptions(root.command('check').description('Check courses as build does, and write no package.'))
    .addHelpText('after', EXAMPLES.check)
    .action(async (courses: string[], flags: BuildFlags) => {
      const { build } = await import('./commands/build.ts');
      done(await build(courses, flags, io, false));
    });
}

function addPreview(root: Command, io: Io, done: (code: ExitCode) => void): void {
  root
    .command('preview')
    .description('Show a course in the browser while it is written.')
    .argument('[course]', 'folder of the course; may be left out where there is one')
    .addOption(new Option('--port <number>', 'the first port that is tried').argParser(portOf).default(4321))
    .option('--open', 'open it in the browser', false)
    .addOption(
      new Option(
        '--editor <name>',
        'opens problems: vscode, vscodium, cursor, windsurf, zed, idea, webstorm, or an address with {file}, {line} and {column}',
      ).default('vscode'),
    )
    .addOption(
      new Option(
        '--from <package>',
        'a zip or folder that learners have, to go on from in the preview',
      ).argParser(onlyOnce),
    )
    .addHelpText('after', EXAMPLES.preview)
    .action(async (course: string | undefined, flags: PreviewFlags) => {
      const { previewCourse } = await import('./commands/preview.ts');
      done(await previewCourse(course, flags, io));
    });
}

function addExplain(root: Command, io: Io, done: (code: ExitCode) => void): void {
  root
    .command('explain')
    .description('Tell an LMS administrator what a course reports, and which settings to choose.')
    .argument('<course>', 'folder of the course')
    .option('-l, --language <tag>', 'language of the reader: en, es, pt, de, el, pl; default: the course’s')
    .addOption(namesOption('-t, --target <names>', 'kinds of packages; default: those of the course'))
    .addOption(
      new Option('--format <name>', 'how it is written')
        .choices(['text', 'markdown', 'html'])
        .default('text'),
    )
    .option('-o, --out <file>', 'file to write instead of standard output')
    .addOption(cacheOption())
    .addHelpText('after', EXAMPLES.explain)
    .action(async (course: string, flags: ExplainFlags) => {
      const { explainCourse } = await import('./commands/explain.ts');
      done(await explainCourse(course, flags, io));
    });
}

function withCourseOptions(command: Command): Command {
  return command
    .argument('[course...]', 'folders of courses; without one, every course under courses/')
    .addOption(
      namesOption(
        '-t, --target <names>',
        'kinds of packages, e.g. scorm12,xapi; default: those of the course',
      ),
    )
    .addOption(namesOption('-l, --language <tags>', 'languages, e.g. en,es; default: all of the course'))
    .addOption(
      new Option('--media <variant>', 'full: all media; light: small ones; linked: only their addresses')
        .choices(MEDIA_VARIANTS)
        .default('full'),
    )
    .option('--media-base <address>', 'where linked media lie; default: media.base of course.yaml')
    .option('--strict', 'count warnings as errors', false)
    .addOption(cacheOption())
    .addOption(
      new Option('--draft', 'only warn of what a release must have, such as captions; packages say “Draft”')
        .default(false)
        .conflicts('strict'),
    )
    .addOption(reporterOption(['pretty', 'json', 'github']));
}

function addSmallCommands(root: Command, io: Io, done: (code: ExitCode) => void): void {
  root
    .command('rules')
    .description('List what is checked.')
    .addOption(reporterOption(['pretty', 'json']))
    .addHelpText('after', EXAMPLES.rules)
    .action(async (flags: { reporter: string }) => {
      const { printRules } = await import('./commands/rules.ts');
      done(printRules(flags.reporter, io));
    });
  root
    .command('blocks')
    .description('List the blocks of a lesson, or tell what one of them takes.')
    .argument('[name]', 'a block, e.g. choice')
    .addHelpText('after', EXAMPLES.blocks)
    .action(async (name: string | undefined) => {
      const { printBlocks } = await import('./commands/blocks.ts');
      done(printBlocks(name, io));
    });
  root
    .command('lock')
    .description('Mend the numbers of course.lock.json after a merge.')
    .argument('<course>', 'folder of the course')
    .option('--base <file>', 'the file of the last release, or <git revision>:<path>')
    .addHelpText('after', EXAMPLES.lock)
    .action(async (course: string, flags: { base?: string }) => {
      const { mendLock } = await import('./commands/lock.ts');
      done(mendLock(course, flags.base, io));
    });
  root
    .command('diff')
    .description('Say what a new release changes for learners under way.')
    .argument('<old>', 'the release that learners have: a package, its unpacked folder, or a course folder')
    .argument('<new>', 'the release to come, in any of the three forms')
    .addOption(
      namesOption('--fail-on <levels>', 'exit with 1 where something changes at one of these levels'),
    )
    .addOption(cacheOption())
    .addOption(reporterOption(['pretty', 'json']))
    .addHelpText('after', EXAMPLES.diff)
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { diff } = await import('./commands/diff.ts');
      done(await diff(before, after, flags, io));
    });
  root
    .command('verify-media')
    .description('Ask the network whether linked media lie at their addresses, as browsers need them.')
    .argument('[list]', 'packages.json of a build, or its folder', 'dist/packages')
    .addOption(
      new Option('--timeout <seconds>', 'how long one answer may take').argParser(secondsOf).default(20),
    )
    .addOption(reporterOption(['pretty', 'json']))
    .addHelpText('after', EXAMPLES.verifyMedia)
    .action(async (list: string, flags: VerifyFlags) => {
      const { verifyMedia } = await import('./commands/verify-media.ts');
      done(await verifyMedia(list, flags, io));
    });
  root
    .command('init')
    .description('Begin a course: a small example to change.')
    .argument('[dir]', 'a new or empty folder', '.')
    .addHelpText('after', EXAMPLES.init)
    .action(async (dir: string) => {
      const { initCourse } = await import('./commands/init.ts');
      done(initCourse(dir, io));
    });
}

function namesOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: string[] | undefined) => {
    try {
      return collectNames(value, before);
    } catch (error) {
      throw error instanceof UsageError ? new InvalidArgumentError(error.message) : error;
    }
  });
}

function cacheOption(): Option {
  return new Option('--no-cache', 'make everything anew, and keep nothing in .coursewright/cache');
}

function secondsOf(value: string): number {
  const seconds = Number(value);
  if (seconds > 0 && seconds <= 600) return seconds;
  throw new InvalidArgumentError('A number of seconds up to 600 is expected.');
}

function portOf(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

function onlyOnce(value: string, before: string | undefined): string {
  if (before === undefined) return value;
  throw new InvalidArgumentError('It may be given once.');
}

function reporterOption(names: string[]): Option {
  return new Option('--reporter <name>', 'how problems are told').choices(names).default('pretty');
}

const EXAMPLES = {
  root: `
Examples:
  coursewright init courses/my-course        begin a course
  coursewright check courses/my-course       look for problems
  coursewright build                         package every course under courses/

Exit codes: 0 fine, 1 problems in a course, 2 cannot run, 130 interrupted.
`,
  build: `
Targets:
${targetLines()}
Examples:
  coursewright build                                   every course under courses/
  coursewright build courses/my-course -t scorm12      one course, SCORM 1.2 only
  coursewright build -t scorm12,xapi -l en -l es       two standards, two languages
  coursewright build --media light                     small films, for LMSs with small upload limits
  coursewright build --draft                           to look at, though captions are still missing
  coursewright build --frozen --strict --reporter github   in CI
`,
  check: `
Examples:
  coursewright check courses/my-course
  coursewright check --draft                           what a draft cannot do without
  coursewright check --reporter json > problems.json
`,
  preview: `
Examples:
  coursewright preview courses/my-course --open
  coursewright preview --port 8080 --editor idea
  coursewright preview --editor 'subl://open?url=file:///{file}&line={line}'
  coursewright preview courses/my-course --from released/my-course-en-scorm12.zip

Ctrl-C ends it; the exit code is 0.
`,
  explain: `
Examples:
  coursewright explain courses/my-course
  coursewright explain courses/my-course -l de --format html -o sheet.html
  coursewright explain courses/my-course -t scorm12 --format markdown

build writes the HTML sheet beside the packages.
`,
  rules: `
Examples:
  coursewright rules
  coursewright rules --reporter json
`,
  blocks: `
Examples:
  coursewright blocks
  coursewright blocks fill-in
`,
  lock: `
Examples:
  coursewright lock courses/my-course
  coursewright lock courses/my-course --base v1.0.0:courses/my-course/course.lock.json
`,
  diff: `
Levels, from the least to the most that they cost a learner:
  safe, asks-more, re-opens-question, re-opens-lesson, drops-answer, drops-score, removes-language,
  changes-identifier

Examples:
  coursewright diff old/my-course-en-scorm12.zip dist/packages/my-course-en-scorm12.zip
  coursewright diff released/my-course courses/my-course --reporter json
  coursewright diff my-course.zip courses/my-course --fail-on drops-score,changes-identifier   in CI
`,
  verifyMedia: `
One byte of each file is asked for. No other command asks the network.

Examples:
  coursewright verify-media                            what dist/packages lists
  coursewright verify-media dist/packages/packages.json --reporter json   in CI
`,
  init: `
Examples:
  coursewright init courses/my-course
`,
};

function version(): string {
  const { version } = JSON.parse(readFileSync(templateFile('../package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Errors → one sentence and an exit code. A stack is for those who ask for it. */
async function explain(error: unknown, io: Io): Promise<ExitCode> {
  if (io.signal.aborted) {
    io.stderr.write('Interrupted; no package is half written.\n');
    return exitCodes.interrupted;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.cannotRun;
  const { visible } = await import('./diagnostics/visible.ts');
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && (error.name === 'UsageError' || error.name === 'OutputError')) {
    io.stderr.write(`coursewright: ${visible(text)}\n`);
    return exitCodes.cannotRun;
  }
  io.stderr.write(`coursewright: This is a bug of coursewright, not of your course: ${visible(text)}\n`);
  if (io.env.COURSEWRIGHT_DEBUG === '1' && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`);
  else
    io.stderr.write(
      'Please report it with the course that caused it; COURSEWRIGHT_DEBUG=1 shows where it happened.\n',
    );
  return exitCodes.bug;
}

async function main(): Promise<void> {
  const interrupted = new AbortController();
  // Every lesson under way in the pool listens.
  setMaxListeners(0, interrupted.signal);
  // Once: a second Ctrl-C ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => interrupted.abort());
  const unwritten = watchOutput();
  const code = await run(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    isTTY: process.stderr.isTTY === true,
    ...(process.stderr.columns && { columns: process.stderr.columns }),
    signal: interrupted.signal,
  });
  process.exitCode = unwritten.code ?? code;
}

/**
 * A reader that left, as in `coursewright rules | head`, is no error; a full disk behind `>` is one, and
 * may be heard of before the command has ended or after.
 */
function watchOutput(): { code?: ExitCode } {
  const unwritten: { code?: ExitCode } = {};
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    unwritten.code = exitCodes.cannotRun;
    process.exitCode = unwritten.code;
    process.stderr.write(
      `coursewright: The result could not be written (${error.code}); is the disk full?\n`,
    );
  });
  return unwritten;
}

function isEntryPoint(): boolean {
  try {
    return realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url);
  } catch {
    return false;
  }
}

if (isEntryPoint()) await main();
