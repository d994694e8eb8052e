/** Lists of names on the command line. */
import { UsageError } from '../diagnostics/usage-error.ts';

/** For an option that takes a list with commas, repeats, or both; never the arguments that follow. */
export function collectNames(value: string, before: string[] | undefined): string[] {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === 0) throw new UsageError('An option that takes names was given none.');
  return [...new Set([...(before ?? []), ...names])];
}
