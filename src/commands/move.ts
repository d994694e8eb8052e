/** `move`: a lesson, module or block under another name, with all that names it. */
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { plural } from '../course/text/plural.ts';
import { apply } from '../desk/apply.ts';
import { openCourse } from '../desk/desk-course.ts';
import { planMove } from '../desk/move.ts';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { visible } from '../diagnostics/visible.ts';
import { courseOf } from '../library/find-courses.ts';
import type { Io } from './io.ts';

export interface MoveFlags {
  before?: string;
  after?: string;
  dryRun?: boolean;
}

/** @param args `<path> [new path]`, or `<course> <path or id> [new path or id]` */
export async function moveInCourse(args: readonly string[], flags: MoveFlags, io: Io): Promise<ExitCode> {
  if (flags.before !== undefined && flags.after !== undefined)
    throw new UsageError('Name one neighbour, by --before or by --after.');
  const { folder, what, to } = asked(args, io.cwd);
  const named = flags.before ?? flags.after;
  const neighbour =
    named === undefined
      ? undefined
      : {
          named: neighbourIn(folder, named, io.cwd),
          side: flags.before === undefined ? ('after' as const) : ('before' as const),
        };
  const { toolkit } = await import('../pipeline/toolkit.ts');
  const course = await openCourse(folder, io.cwd, toolkit);
  const plan = await planMove(course, { what, to, neighbour }, toolkit);
  const changes = plan.changes();
  const { renames, texts } = changes;
  if (flags.dryRun !== true) apply(course.root, changes);
  const say = (line: string) => void io.stderr.write(`${visible(line)}\n`);
  for (const [from, now] of renames) say(`${from} → ${now}`);
  for (const path of texts.keys()) say(`changed ${path}`);
  for (const note of plan.notes) say(note);
  const done = `${plural(renames.length, 'path')} renamed, ${plural(texts.size, 'text')} changed`;
  say(flags.dryRun === true ? `${done}, if it were done: --dry-run changes nothing.` : `${done}.`);
  return exitCodes.fine;
}

interface Asked {
  /** Of the course, absolute. */
  folder: string;
  what: string;
  to: string | undefined;
}

function asked([first = '', ...rest]: readonly string[], cwd: string): Asked {
  const path = resolve(cwd, first);
  if (existsSync(join(path, 'course.yaml'))) {
    const [what, to] = rest;
    if (what === undefined) throw new UsageError(`Name what moves in "${first}": a path in it, or an id.`);
    return { folder: path, what: trimmed(what), to: to === undefined ? undefined : trimmed(to) };
  }
  const folder = courseOf(path);
  if (folder === undefined)
    throw new UsageError(
      `"${first}" lies in no course; name a lesson or a module, or first the course and then an id.`,
    );
  const [to, further] = rest;
  if (further !== undefined) throw new UsageError(`"${first}" is no course; without one, give two paths.`);
  return {
    folder,
    what: inCourse(folder, first, cwd),
    to: to === undefined ? undefined : inCourse(folder, to, cwd),
  };
}

/** @throws UsageError where it lies elsewhere */
function inCourse(folder: string, written: string, cwd: string): string {
  const path = relative(folder, resolve(cwd, written)).split(sep).join('/').normalize('NFC');
  const own = courseOf(join(resolve(cwd, written), 'x'));
  if (path === '' || path === '..' || path.startsWith('../') || (own !== undefined && own !== folder))
    throw new UsageError(`"${written}" lies in no module of the course; nothing moves out of its course.`);
  return path;
}

/** A path from here, or whatever else names it in the course. */
function neighbourIn(folder: string, written: string, cwd: string): string {
  const path = resolve(cwd, written);
  return existsSync(path) && path.startsWith(folder + sep)
    ? inCourse(folder, written, cwd)
    : trimmed(written);
}

function trimmed(path: string): string {
  return path.replace(/^\.\//, '').replace(/\/+$/, '').normalize('NFC');
}
