/** `lock`: mends course.lock.json after a merge. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { plural } from '../course/text/plural.ts';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { visible } from '../diagnostics/visible.ts';
import { findCourses } from '../library/find-courses.ts';
import { relock } from '../lock/relock.ts';
import type { Io } from './io.ts';

export function mendLock(course: string, base: string | undefined, io: Io): ExitCode {
  const [folder = io.cwd] = findCourses([course], io.cwd);
  const path = join(folder, 'course.lock.json');
  if (!existsSync(path)) {
    throw new UsageError(`"${course}" has no course.lock.json yet; \`coursewright build\` writes it.`);
  }
  const before = readFileSync(path, 'utf8');
  const { text, renumbered } = relock(before, base === undefined ? undefined : readBase(base, io.cwd));
  const shown = relative(io.cwd, path);
  if (text === before) {
    io.stderr.write(`${shown} is in order.\n`);
    return exitCodes.fine;
  }
  const temporary = `${path}.new`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
  io.stderr.write(
    `${shown} was written anew; ${plural(renumbered.length, 'entry').replace('entrys', 'entries')} got a new number.\n`,
  );
  for (const name of renumbered) io.stderr.write(`  ${visible(name)}\n`);
  return exitCodes.fine;
}

/** A file, or what git holds of it, as `v1.2.0:courses/x/course.lock.json`. */
function readBase(base: string, cwd: string): string {
  const path = resolve(cwd, base);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  if (!base.includes(':') || base.startsWith('-')) throw new UsageError(`There is no file "${base}".`);
  try {
    return execFileSync('git', ['show', base], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    throw new UsageError(`git knows no "${base}"; write <revision>:<path from the repository's root>.`);
  }
}
