/** Lists of names on the command line. */
import { suggest } from '../diagnostics/near-match.ts';
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

/** @throws UsageError that lists what is known */
export function checkNames(names: readonly string[], known: readonly string[], noun: string): void {
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = suggest(name, known).replace(/ Known: .*/, '');
    throw new UsageError(
      `Unknown ${noun} "${name}".${near} There ${known.length === 1 ? 'is' : 'are'}: ${known.join(', ')}.`,
    );
  }
}
