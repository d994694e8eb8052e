/** `verify-media`: whether the media that packages refer to lie at their addresses; the one command that asks the network. */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pico from 'picocolors';
import { z } from 'zod';
import type { LinkedFile } from '../course/model/media-variant.ts';
import { plural } from '../course/text/plural.ts';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { visible, visibleJson } from '../diagnostics/visible.ts';
import { PACKAGES_FILE } from '../package/packages-file.ts';
import { type MediaProblem, problemsOfMedia } from '../package/published-media.ts';
import { type Io, wantsColour } from './io.ts';

export interface VerifyFlags {
  /** Seconds. */
  timeout: number;
  reporter: string;
}

interface Verified extends LinkedFile {
  problems: MediaProblem[];
}

const listSchema = z.object({
  packages: z.array(
    z.object({
      media: z
        .array(
          z.object({
            file: z.string(),
            url: z.url(),
            sha256: z.string(),
            bytes: z.number().int().nonnegative(),
          }),
        )
        .default([]),
    }),
  ),
});

export async function verifyMedia(given: string, flags: VerifyFlags, io: Io): Promise<ExitCode> {
  const files = linkedFilesIn(given, io.cwd);
  if (files.length === 0)
    throw new UsageError(
      `No package in "${given}" refers to media; build them with --media linked before they are verified.`,
    );
  const problems = await problemsOfMedia(files, { timeout: flags.timeout, signal: io.signal });
  const verified = files.map((file, index) => ({ ...file, problems: problems[index] ?? [] }));
  const errors = problems.flat().length;
  if (flags.reporter === 'json') io.stdout.write(visibleJson({ errors, media: verified }));
  else io.stderr.write(prettyMedia(verified, wantsColour(io)));
  return errors > 0 ? exitCodes.problems : exitCodes.fine;
}

/** Of all packages listed, each once. */
function linkedFilesIn(given: string, cwd: string): LinkedFile[] {
  const listed = listSchema.safeParse(readList(given, cwd));
  if (!listed.success)
    throw new UsageError(`"${given}" is no list of packages; name the ${PACKAGES_FILE} beside the packages.`);
  const all = listed.data.packages.flatMap(({ media }) => media);
  return [...new Map(all.map((file) => [`${file.url} ${file.sha256} ${file.bytes}`, file])).values()];
}

function readList(given: string, cwd: string): unknown {
  const path = resolve(cwd, given);
  try {
    return JSON.parse(readFileSync(statSync(path).isDirectory() ? join(path, PACKAGES_FILE) : path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw new UsageError(`"${given}" cannot be read; name the ${PACKAGES_FILE} beside the packages.`);
  }
}

/** One line a problem, and a closing line with the counts. */
function prettyMedia(verified: readonly Verified[], colour: boolean): string {
  const paint = pico.createColors(colour);
  const lines = verified.flatMap(({ url, problems }) =>
    problems.map(
      ({ kind, reason }) =>
        `${paint.bold(visible(url))} ${paint.red('error')}  ${visible(reason)}  ${paint.dim(kind)}`,
    ),
  );
  const amiss = verified.filter(({ problems }) => problems.length > 0).length;
  const all = plural(verified.length, 'media file');
  if (amiss === 0) return `${all} verified: no problems.\n`;
  return `${[...lines, '', `${plural(lines.length, 'problem')}; ${amiss} of ${all} to be mended`].join('\n')}\n`;
}
